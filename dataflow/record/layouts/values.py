"""Values of cells that people wrote for people: countries, dates, statements that there is none."""

import re
from datetime import date
from functools import cache
from typing import Literal

from dataflow.inventory.countries import country_codes
from dataflow.inventory.kinds import NONE, day_of
from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.record.layouts.sheet import plain
from dataflow.record.words import words

Lang = Literal["fr", "en"]


def country_code(text: str) -> str | None:
    """The code of a country named in French or English, or written as its code; None for anything else."""
    if text in country_codes():
        return text
    return _countries().get(plain(text))


def iso_date(text: str) -> str | None:
    """``2018-05-25``, ``25/05/2018`` or ``25.5.2018`` as an ISO date; the day stands first."""
    match = _DATE.fullmatch(text.strip())
    try:
        if match:
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        return day_of(text.strip()[:10]).isoformat() if len(text.strip()) in (10, 19) else None
    except ValueError:
        return None


def shown(text: str | None) -> str | None:
    """A statement that there is none, in French; any other text as it stands."""
    return "Aucun" if text == NONE else text


def stated(text: str) -> str:
    """The reverse of ``shown``."""
    return NONE if plain(text) in ("aucun", "aucune", "neant", "none") else text


def says_none(text: str) -> bool:
    """Whether a cell that names something says that there is nothing to name."""
    return plain(text) in ("aucun", "aucune", "neant", "none", "nil", "no", "non", "nobody", "nothing")


def code_of(choice: str, text: str, lang: Lang) -> str | None:
    """The code behind a word of the record, or the code itself; None when it is none or not the only one."""
    if text in VOCABULARY[choice]:
        return text
    return _codes(choice, lang).get(plain(text))


def yes_no(text: str) -> str | None:
    """``yes`` or ``no`` for a cell that says just that, in English or French."""
    return {"yes": "yes", "oui": "yes", "y": "yes", "no": "no", "non": "no", "n": "no"}.get(plain(text))


# --- private ---

_DATE = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


_SHORT = {"usa": "US", "etats unis d amerique": "US", "uk": "GB", "great britain": "GB"}


@cache
def _countries() -> dict[str, str]:
    found = dict(_SHORT)
    for lang in ("fr", "en"):
        said = words(lang)
        for code in country_codes():
            found.setdefault(plain(said.country(code)), code)
    return found


@cache
def _codes(choice: str, lang: Lang) -> dict[str, str]:
    said = words(lang)
    found: dict[str, str] = {}
    twice = set()
    for code in VOCABULARY[choice]:
        word = plain(said.term(choice, code))
        twice |= {word} & set(found)
        found[word] = code
    return {word: code for word, code in found.items() if word not in twice}
