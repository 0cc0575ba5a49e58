"""The kinds of cells: how a text becomes a value, and what a refusal says.

``parse(kind, text)`` returns the value in its canonical spelling or raises
``ValueError`` whose message says what is allowed.  Every kind keeps its value
as text, except ``date`` (``datetime.date``), ``integer`` (int) and ``yes-no`` (bool),
so that a table has one plain column per field.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from dataflow.inventory.countries import check_country, check_place, check_territory
from dataflow.inventory.vocabulary import VOCABULARY

NONE = "none"
"""The statement that there is nothing; an empty cell is unknown instead."""

DATA_SUBJECT = "data-subject"
"""Stands for the person in ``flows.from`` and ``flows.to``."""

PLACEHOLDERS = frozenset({"todo", "tbd", "?", "to be decided", "-", "n/a", "na", "unknown", "null", "~"})
"""Cells that say "not yet": read as unknown and reported."""


class Kind(NamedTuple):
    """What a cell of a column may hold.

    name: one of ``PARSERS``; many: a list; table: the table that ids point to;
    choice: the word list in ``VOCABULARY``; or_none: the word ``none`` is a statement.
    """

    name: str
    many: bool = False
    table: str | None = None
    choice: str | None = None
    or_none: bool = False
    also: tuple[str, ...] = ()


def parse(kind: Kind, text: str) -> Any:
    """Read one value.  Raises ``ValueError`` saying what is allowed."""
    if kind.or_none and text.casefold() == NONE:
        return NONE
    value = PARSERS[kind.name](kind, text)
    if kind.or_none and isinstance(value, date):
        return value.isoformat()  # shares its column with the word none
    return value


def allowed(kind: Kind) -> str:
    """What a cell of this kind may hold, in one line."""
    if kind.choice:
        text = "one of " + ", ".join(VOCABULARY[kind.choice])
    elif kind.table:
        text = f"the id of a row in {kind.table}"
        text += "".join(f", or {word}" for word in kind.also)
    else:
        text = ALLOWED[kind.name]
    return text + (", or none" if kind.or_none else "")


def day_of(text: str) -> date:
    """The day of a text YYYY-MM-DD.  Raises ``ValueError`` for everything else, the weeks of ISO 8601 too."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def is_placeholder(text: str) -> bool:
    """True for a cell that stands for "not yet known"."""
    return text.strip().casefold() in PLACEHOLDERS


# --- private ---

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_FIRST = r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.]+Z?)?"
_DAY_FIRST = r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})"
_SERIAL = r"[345][0-9]{4}"
_FIRST_SERIAL = date(1899, 12, 30)
"""Day 0 of the numbers by which spreadsheets keep dates; five digits are the days from 1982 on."""
_ID = re.compile(r"[^\W_][\w.\-]*", re.UNICODE)
_DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?", re.ASCII)
_ARTICLE = re.compile(r"\d{1,2}(?:\(\d{1,2}\)(?:\([a-j]\))?)?", re.ASCII)
_INTEGER = r"([0-9]{1,15})(?:\.0+)?"
"""Programs that know no empty whole number write 12.0."""
_LOOSE_ARTICLE = r"(?ia)(?:art(?:icle|\.)?)?\s*(\d{1,2})\D+(\d{1,2})\D+([a-j])\b"


def _text(_: Kind, text: str) -> str:
    return text


def _id(_: Kind, text: str) -> str:
    if not _ID.fullmatch(text) or len(text) > 200:
        raise ValueError(ALLOWED["id"])
    return text


def _date(_: Kind, text: str) -> date:
    try:
        return day_of(text)
    except ValueError:
        raise ValueError(ALLOWED["date"] + _near_date(text)) from None


def _near_date(text: str) -> str:
    """The date that was probably meant; nothing where day and month may have changed places."""
    if found := re.fullmatch(_YEAR_FIRST, text):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(_DAY_FIRST, text):
        day, month, year = map(int, found.groups())
    elif re.fullmatch(_SERIAL, text):
        day_shown = _FIRST_SERIAL + timedelta(days=int(text))
        return f"; did you mean {day_shown}, which a spreadsheet keeps as this number?"
    else:
        return ""
    try:
        return f"; did you mean {date(year, month, day)}?"
    except ValueError:
        return ""


def _integer(_: Kind, text: str) -> int:
    whole = re.fullmatch(_INTEGER, text)
    if not whole:
        raise ValueError(ALLOWED["integer"])
    return int(whole[1])


def _yes_no(_: Kind, text: str) -> bool:
    word = text.casefold()
    if word in ("yes", "true"):
        return True
    if word in ("no", "false"):
        return False
    raise ValueError(ALLOWED["yes-no"])


def _duration(_: Kind, text: str) -> str:
    if not _DURATION.fullmatch(text):
        raise ValueError(ALLOWED["duration"])
    return text


def _article(_: Kind, text: str) -> str:
    if _ARTICLE.fullmatch(text):
        return text
    loose = re.search(_LOOSE_ARTICLE, text)
    hint = f"; did you mean {loose[1]}({loose[2]})({loose[3].lower()})?" if loose else ""
    raise ValueError(ALLOWED["article"] + hint)


def _choice(kind: Kind, text: str) -> str:
    words = VOCABULARY[kind.choice or ""]
    if text in words:
        return text
    folded = {word.casefold(): word for word in words}
    found = folded.get(text.casefold().replace("_", "-").replace(" ", "-"))
    if found is None:
        raise ValueError(allowed(kind))
    return found


PARSERS: dict[str, Callable[[Kind, str], Any]] = {
    "text": _text,
    "id": _id,
    "ref": _text,
    "date": _date,
    "integer": _integer,
    "yes-no": _yes_no,
    "duration": _duration,
    "article": _article,
    "choice": _choice,
    "country": lambda _, text: check_country(text),
    "place": lambda _, text: check_place(text),
    "territory": lambda _, text: check_territory(text),
}

ALLOWED = {
    "text": "any text",
    "id": "letters, digits, '.', '_' and '-', beginning with a letter or digit, at most 200",
    "date": "a date as YYYY-MM-DD",
    "integer": "a whole number",
    "yes-no": "yes or no",
    "duration": "an ISO 8601 duration such as P5Y, P6M or P30D",
    "article": "an article such as 6(1)(b), 9(2)(a), 10 or 87",
    "country": "an ISO 3166-1 alpha-2 code such as CZ, or a territory code such as GI",
    "place": "an ISO 3166-1 alpha-2 code such as CZ, a territory code such as GI, or EEA where no State is named",
    "territory": "a territory code such as GL, NC or ES-CN",
}


Id = Kind("id")
Text = Kind("text")
TextOrNone = Kind("text", or_none=True)
Texts = Kind("text", many=True)
YesNo = Kind("yes-no")
Date = Kind("date")
DateOrNone = Kind("date", or_none=True)
Integer = Kind("integer")
Duration = Kind("duration")
Article = Kind("article", or_none=True)
Articles = Kind("article", many=True)
Country = Kind("country")
Countries = Kind("country", many=True)
Places = Kind("place", many=True)
Territory = Kind("territory")


def Ref(table: str, *also: str, or_none: bool = False) -> Kind:
    """One id of ``table``, or one of the words ``also``."""
    return Kind("ref", table=table, also=also, or_none=or_none)


def Refs(table: str, *also: str) -> Kind:
    """Ids of ``table``; an empty list states that there is none."""
    return Kind("ref", many=True, table=table, also=also)


def Choice(choice: str, or_none: bool = False) -> Kind:
    """One word of ``VOCABULARY[choice]``."""
    return Kind("choice", choice=choice, or_none=or_none)


def Choices(choice: str) -> Kind:
    """Words of ``VOCABULARY[choice]``; an empty list states that there is none."""
    return Kind("choice", many=True, choice=choice)
