"""Places as people write them in a cell: codes, names in any language of the record, the Union as a whole."""

import re
from dataclasses import dataclass
from functools import cache

from dataflow.inventory.countries import country_codes
from dataflow.record.layouts.lists import between_commas, brackets, lines
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.tables import rows
from dataflow.record.words import LANGUAGES, words

UNION = "EU"
"""Stands for the Union or the Economic Area as a whole, which is no country."""


@dataclass(frozen=True, slots=True)
class Where:
    """codes: of countries; union: the Union is named as a whole; rest: what is said beside the places."""

    codes: tuple[str, ...]
    union: bool
    rest: tuple[str, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """Where data can be: the countries, and the Area where the Union or the Area is named as a whole."""
        return (*self.codes, *(["EEA"] if self.union else []))


def country_code(text: str) -> str | None:
    """The code of a country named in a language of the record, or written as its code; None for anything else."""
    found = _place(text)
    return None if found == UNION else found


def read_where(text: str) -> Where:
    """``USA (SCCs)``, ``UK & EU``, ``Mailchimp - United States``: places, and the rest in its order."""
    codes: list[str] = []
    rest: list[str] = []
    for chunk in _chunks(text):
        places = _all_places(chunk)
        if places:
            codes += places
        else:
            parts = [part for one in between_commas(chunk) for part in _EITHER.split(one)]
            named = [_all_places(part) for part in parts]
            codes += [code for found in named for code in found]
            left = ", ".join(part for part, found in zip(parts, named, strict=True) if not found)
            rest += [left] if left else []
    found = tuple(dict.fromkeys(codes))
    return Where(tuple(code for code in found if code != UNION), UNION in found, tuple(rest))


# --- private ---

_APART = re.compile(r"\s[-–—]\s|:\s|→|\n")
_NAMES = 80  # characters of two names of places
_EITHER = re.compile(r"\s/\s")
_JOINED = re.compile(
    r"\s*(?:[,;/&+]|\s(?:and|et|en|und|or|ou|of|oder|a|nebo|ja|või|og|eller|și|sau|и|или)\s)\s*",
    re.IGNORECASE,
)


def _chunks(text: str) -> list[str]:
    found: list[str] = []
    for part in lines(text):
        front, behind = brackets(part)
        found += [*_APART.split(front), *([behind] if behind else [])]
    return [chunk.strip(" .,;") for chunk in found if chunk.strip(" .,;")]


def _all_places(text: str) -> list[str]:
    text = " ".join(text.split())  # long runs of blanks would be looked through again and again
    whole = _place(text)
    if whole:
        return [whole]
    for blank in re.finditer(r"\s", text if len(text) <= _NAMES else ""):
        two = [_place(text[: blank.start()]), _place(text[blank.end() :])]
        if all(two):
            return [code for code in two if code]
    found = [_place(part) for part in _JOINED.split(text) if part]
    return [code for code in found if code] if found and all(found) else []


def _place(text: str) -> str | None:
    bare = text.strip(" .*")
    return bare if bare in country_codes() else _names().get(plain(bare))


@cache
def _names() -> dict[str, str]:
    found = {row["words"]: row["code"] for row in rows("place_names")}
    for lang in LANGUAGES:
        said = words(lang)
        for code in country_codes():
            found.setdefault(plain(said.country(code)), code)
    return found
