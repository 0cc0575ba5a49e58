"""Countries that a notice mentions, in any grammatical case and by abbreviation."""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dataflow.notice.elsewhere import no_place
from dataflow.notice.text import GAP, Text, bare, fold


@dataclass(frozen=True, slots=True)
class CountryHit:
    """An ISO 3166 code and the place [start, end) where the country is written."""

    code: str
    start: int
    end: int


def find_countries(text: Text, *, lang: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[CountryHit, ...]:
    """Mentions outside the `taken` ranges (a country inside a company's name is not a mention).

    A name must begin with a capital; abbreviations are matched in capitals only.
    """
    index = _index(lang)
    found: list[CountryHit] = []
    until = 0
    occupied = sorted(taken)
    starts = [start for start, _ in occupied]
    for token in _TOKEN.finditer(text.bare):
        at = token.start()
        if at < until or not text.text[at].isupper():
            continue
        for pattern, codes in index.get(token.group()[:2], ()):
            match = pattern.match(text.bare, at)
            if match is None:
                continue
            until = match.end()
            roles = text.role(at, until)
            place = bisect_right(starts, at)
            inside = any(start < until and at < end for start, end in occupied[max(place - 2, 0) : place + 1])
            if inside or "link" in roles or "furniture" in roles:
                continue
            if not no_place(text, at, until, lang):
                found.append(CountryHit(codes[re.sub(r"\s", " ", match.group()).lower()], at, until))
            break
    return tuple(found)


# --- private ---

_TOKEN = re.compile(r"\w+")


@cache
def _index(lang: str) -> dict[str, tuple[tuple[re.Pattern[str], dict[str, str]], ...]]:
    buckets: dict[str, dict[str, str]] = {}
    with (files("dataflow.notice") / "lexicon" / "countries.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            if row["lang"] != lang:
                continue
            for form in row["forms"].split("|"):
                plain = bare(fold(form))
                key = _TOKEN.search(plain).group()[:2]  # type: ignore[union-attr]
                buckets.setdefault(key[0].upper() + key[1:], {})[plain] = row["code"]
    index: dict[str, tuple[tuple[re.Pattern[str], dict[str, str]], ...]] = {}
    for key, forms in buckets.items():
        ordered = sorted(forms, key=lambda f: (-len(f), f))
        body = "|".join(_regex(form) for form in ordered)
        lookup = {form.lower(): forms[form] for form in ordered}
        index[key] = ((re.compile(rf"(?:{body})(?!\w)"), lookup),)
    return index


def _regex(form: str) -> str:
    first, rest = form[0], form[1:]
    escaped = GAP.join(re.escape(part) for part in rest.split(" "))
    if form.isupper():
        return re.escape(first) + escaped
    return f"{re.escape(first.upper())}(?i:{escaped})"
