"""Countries that a notice mentions, in any grammatical case and by abbreviation."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dataflow.notice.elsewhere import Elsewhere
from dataflow.notice.lexicon import Hits
from dataflow.notice.spans import Spans
from dataflow.notice.text import PARAGRAPH, Text, bare, fold
from dataflow.notice.word_lists import listed
from dataflow.notice.words import small


@dataclass(frozen=True, slots=True)
class CountryHit:
    """An ISO 3166 code and the place [start, end) where the country is written."""

    code: str
    start: int
    end: int


def find_countries(
    text: Text, hits: Hits, *, lang: str, taken: Sequence[tuple[int, int]] = ()
) -> tuple[CountryHit, ...]:
    """Mentions outside the `taken` ranges (a country inside a company's name is not a mention).

    A name must begin with a capital; abbreviations are matched in capitals only.
    """
    index = _index(lang)
    found: list[CountryHit] = []
    until = 0
    occupied = Spans(taken)
    elsewhere = Elsewhere(text, hits, lang)
    words = text.bare_words()
    places = sorted((at, word) for word in words.keys() & index.keys() for at in words[word])
    for at, word in places:
        if at < until or not text.text[at].isupper():
            continue
        met = _met(index[word], text, at)
        if met is None:
            continue
        until, code = met
        roles = text.role(at, until)
        if occupied.touch(at, until) or "link" in roles or "furniture" in roles:
            continue
        if not elsewhere.no_place(at, until):
            found.append(CountryHit(code, at, until))
    return tuple(found)


def is_country(words: str, lang: str) -> bool:
    """Whether words are the name or abbreviation of a country and nothing else."""
    plain = bare(fold(words))
    first = _WORD.search(plain)
    lengths = _index(lang).get(small(first.group()), {}) if first else {}
    spellings = lengths.get(len(plain), {}).get(small(plain), ())
    return any(form.fits(plain) for form in spellings)


@cache
def inside_words(lang: str) -> frozenset[str]:
    """Single words that say `in` a country by their case (`Maltal`, `Lätis`)."""
    with (files("dataflow.notice") / "lexicon" / "countries.csv").open(encoding="utf-8") as table:
        rows = [forms.split("|") for one, _, forms in csv.reader(table) if one == lang]
    endings = tuple(listed("inside_ending", lang))
    return frozenset(form for forms in rows for form in forms[1:] if form.endswith(endings))


# --- private ---

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Form:
    """A name as in the table; `begins` has its first two letters as a sentence must write them."""

    written: str
    begins: str
    code: str

    def fits(self, bare_words: str) -> bool:
        if self.written.isupper():
            return self.written == bare_words
        return bare_words[0] == self.written[0].upper() and bare_words.startswith(self.begins)


@cache
def _index(lang: str) -> dict[str, dict[int, dict[str, list[_Form]]]]:
    """First word → length, the longest first → the name in small letters → its spellings."""
    codes: dict[tuple[str, str], str] = {}
    forms: dict[str, str] = {}
    with (files("dataflow.notice") / "lexicon" / "countries.csv").open(encoding="utf-8") as table:
        for _, code, written in csv.reader(line for line in table if line.startswith(f"{lang},")):
            forms.update((bare(fold(form)), code) for form in written.split("|"))
    found: dict[str, dict[int, dict[str, list[_Form]]]] = {}
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        first = _WORD.search(form).group()  # type: ignore[union-attr]
        begins = first[0].upper() + first[1:2]
        # Of two spellings that differ in capitals only, the later one says which country it is.
        codes[begins, form.lower()] = forms[form]
        lengths = found.setdefault(small(first), {})
        lengths.setdefault(len(form), {}).setdefault(small(form), []).append(_Form(form, begins, ""))
    for lengths in found.values():
        for names in lengths.values():
            for spellings in names.values():
                spellings[:] = [
                    _Form(s.written, s.begins, codes[s.begins, s.written.lower()]) for s in spellings
                ]
    return found


def _met(names: dict[int, dict[str, list[_Form]]], text: Text, at: int) -> tuple[int, str] | None:
    """The end of the longest name at `at`, and its country."""
    flat = text.flat()
    for size, spellings in names.items():
        end = at + size
        for form in spellings.get(flat[at:end], ()):
            following = flat[end : end + 1]
            goes_on = following.isalnum() or following == "_"
            if not goes_on and form.fits(text.bare[at:end].replace("\n", " ").replace(PARAGRAPH, " ")):
                return end, form.code
    return None
