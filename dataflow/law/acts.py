"""Acts an inventory may cite: which act is meant, and whether it was in force on a date."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import chain
from typing import NamedTuple

from dataflow.law import tables
from dataflow.law.jurisdictions import canonical, status


class Act(NamedTuple):
    """An act of a State or of the Union.

    `valid_from` None: start not known. `last_day` None: not repealed as far as the table knows, but after
    `certain_to`, where given, its fate is not known.
    """

    jurisdiction: str
    id: str
    aliases: tuple[str, ...]
    title: str
    title_en: str
    topic: str
    valid_from: date | None
    last_day: date | None
    certain_to: date | None
    replaced_by: str | None
    provenance: tables.Provenance


def acts(text: str | None, *, jurisdiction: str | None = None) -> tuple[Act, ...]:
    """Acts that a citation can mean, by id: an id, a number in a sentence, or a name.

    `CZ 257/2016`, `zákon č. 257/2016 Sb.` and `Zákon o spotřebitelském úvěru` are all understood; a name that
    passed from an old act to a new one gives both. A number goes before a name, a longer wording before a
    shorter. A country code in front keeps out all other acts, `jurisdiction` those of other
    States.
    """
    if text is None or not text.strip():
        return ()
    stated = _stated(text)
    allowed = {stated} if stated else {canonical(jurisdiction), "EU"} if jurisdiction else None
    wanted = (f" {_plain(text)} ", f" {_folded(text)} ")
    best = (False, 0)
    found: list[Act] = []
    known = _wordings()
    begun = [known[word] for word in {word for form in wanted for word in form.split()} if word in known]
    for wording, candidates in chain.from_iterable(begun):
        if not any(f" {wording} " in form for form in wanted):
            continue
        own = [a for a in candidates if allowed is None or a.jurisdiction in allowed]
        rank = (any(c.isdigit() for c in wording), len(wording))
        if own and rank > best:
            best, found = rank, list(own)
        elif own and rank == best:
            found += [a for a in own if a not in found]
    return tuple(sorted(found, key=lambda a: a.id))


def act(text: str | None, *, jurisdiction: str | None = None, as_of: date | None = None) -> Act | None:
    """The one act a citation means; None when unknown, or when several fit and the date does not decide."""
    found = acts(text, jurisdiction=jurisdiction)
    if len(found) > 1 and as_of is not None:
        found = tuple(a for a in found if in_force(a, as_of=as_of))
    return found[0] if len(found) == 1 else None


def in_force(cited: Act | str | None, *, as_of: date, jurisdiction: str | None = None) -> bool | None:
    """Whether an act was in force; None for an unknown act or an unknown fate.

    A citation that fits several acts is in force when any of them is.
    """
    if isinstance(cited, Act):
        return _in_force(cited, as_of)
    answers = [_in_force(a, as_of) for a in acts(cited, jurisdiction=jurisdiction)]
    if True in answers:
        return True
    return False if answers and None not in answers else None


def jurisdiction_of(text: str | None) -> str | None:
    """Whose act a citation is: the country code in front, else that of the acts it fits; None when open."""
    if text is None:
        return None
    places = {a.jurisdiction for a in acts(text)}
    return _stated(text) or (places.pop() if len(places) == 1 else None)


def is_union_or_eea(jurisdiction: str | None, *, as_of: date) -> bool | None:
    """Whether a place's law is Union law or that of a State whose law Art. 6(3) accepts on the date.

    The United Kingdom counts until 2020-12-31. None for an unknown place and where it is not settled.
    """
    if jurisdiction is None:
        return None
    if jurisdiction.upper() == "EU":
        return True
    standing = status(jurisdiction, as_of=as_of)
    if standing is None or standing.status == "special_review":
        return None
    return standing.status in {"gdpr_area", "gdpr_area_transitional", "treated_as_member"}


def all_acts() -> tuple[Act, ...]:
    """Every act in the table, by id."""
    return tuple(sorted(_acts(), key=lambda a: a.id))


# --- private ---

_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)


_MARKS = re.compile("[\u0300-\u036f]+")
"""What is left of a letter's diacritics once it is taken apart."""


def _stated(text: str) -> str | None:
    code = re.match(r"\s*([A-Z]{2})\s", text)
    return canonical(code[1]) if code else None


def _in_force(found: Act, as_of: date) -> bool | None:
    if found.last_day is not None and as_of > found.last_day:
        return False
    if found.valid_from is None:
        return None
    if as_of < found.valid_from:
        return False
    return None if found.certain_to is not None and as_of > found.certain_to else True


def _plain(text: str) -> str:
    """`_folded` without diacritics, with dated citations in the form of the ids."""
    bare = text
    if not text.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    plain = _folded(bare)
    if " nr " in plain:
        plain = re.sub(r"\b(?:lov (?:av )?)?(\d{1,2}) ([a-z]+) (\d{4}) nr (\d+)\b", _norwegian_number, plain)
    if " din " in plain:  # Romanian practice also writes the year after the date: 677 din 21 noiembrie 2001.
        plain = re.sub(r"\b(\d+) din (?:\d+ \w+ )?(\d{4})\b", r"\1/\2", plain)
    return plain


def _folded(text: str) -> str:
    """Lower case; all but letters, digits and `/` becomes a space."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"[^\w/]+", " ", folded).replace("_", " ").strip()


def _worded(text: str) -> str:
    """How a wording is looked for: short ones keep their diacritics, or `VÕS` is found in French *vos*."""
    return _folded(text) if len(text) <= 4 else _plain(text)


def _norwegian_number(match: re.Match[str]) -> str:
    """`15 juni 2018 nr 38` as the number of the act in its id: `lov 2018 06 15 38`."""
    day, month, year, number = match.groups()
    if month not in _MONTHS:
        return match[0]
    return f"lov {year} {_MONTHS.index(month) + 1:02} {int(day):02} {number}"


@cache
def _wordings() -> Mapping[str, list[tuple[str, tuple[Act, ...]]]]:
    """First word → the wordings that begin with it, each with the acts that it may mean."""
    found: dict[str, list[Act]] = {}
    for a in _acts():
        number = re.sub(r"^[A-Z]{2} ", "", a.id)
        for text in {_worded(t) for t in (a.id, number, a.title, a.title_en, *a.aliases)}:
            found.setdefault(text, []).append(a)
    begun: dict[str, list[tuple[str, tuple[Act, ...]]]] = {}
    for text in sorted(found):
        begun.setdefault(text.partition(" ")[0], []).append((text, tuple(found[text])))
    return begun


@cache
def _acts() -> tuple[Act, ...]:
    return tuple(
        Act(
            jurisdiction=row["jurisdiction"],
            id=row["id"],
            aliases=tables.words(row["aliases"]),
            title=row["title"],
            title_en=row["title_en"],
            topic=row["topic"],
            valid_from=tables.day(row["valid_from"]),
            last_day=tables.day(row["last_day"]),
            certain_to=tables.day(row["certain_to"]),
            replaced_by=row["replaced_by"] or None,
            provenance=tables.provenance(row),
        )
        for row in tables.table("national_acts")
    )
