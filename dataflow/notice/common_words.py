"""Words of the trade and of everyday lists, which name nobody however they are written."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from importlib.resources import files

from dataflow.notice.countries import is_country
from dataflow.notice.lexicon import load
from dataflow.notice.text import bare, fold
from dataflow.notice.word_lists import listed


def is_common(words: str, lang: str, *, exactly: bool = False) -> bool:
    """Whether any of the words is one of the language's, or an abbreviation or country; `exactly`: in no other form."""
    return is_country(words, lang) or any(_is_common(word, lang, exactly) for word in words.split())


def is_no_name(words: str, lang: str) -> bool:
    """Whether words are an abbreviation of the trade or a country."""
    return words in _abbreviations() or is_country(words, lang)


def is_trade(word: str, lang: str) -> bool:
    """Whether a word stands in the tables in just this form."""
    small = _plain(word)
    known, _ = _vocabulary(lang)
    at = bisect_left(known, small)
    return at < len(known) and known[at] == small


# --- private ---

_WORD = re.compile(r"([^\W\d_]{2,})(\*?)")
_SHORTEST_STEM = 4  # letters
_ENDING = 2  # letters that case and number may change
_SHORTEST = 5  # letters of a word that has endings


def _is_common(word: str, lang: str, exactly: bool) -> bool:
    if word in _abbreviations():
        return True
    if exactly:
        return False
    small = _plain(word)
    if small.endswith(tuple(listed("noun_ending", lang))) and len(small) > _SHORTEST:
        return True
    known, stems = _vocabulary(lang)
    if any(small[:size] in stems for size in range(_SHORTEST_STEM, len(small) + 1)):
        return True
    stem = small if len(small) < _SHORTEST else small[: max(len(small) - _ENDING, _SHORTEST - 1)]
    at = bisect_left(known, stem)
    return at < len(known) and known[at].startswith(stem) and abs(len(known[at]) - len(small)) <= _ENDING + 1


@cache
def _vocabulary(lang: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Whole words in order, and beginnings of words that the phrases end with a star."""
    found = [_WORD.findall(row.phrase) for row in load(lang).phrases]
    stems = {_plain(word) for words in found for word, star in words if star}
    whole = {_plain(word) for words in found for word, star in words if not star}
    return tuple(sorted(whole | {_plain(word) for word in listed("list_noun", lang)})), frozenset(stems)


def _plain(word: str) -> str:
    return bare(fold(word.lower()))


@cache
def _abbreviations() -> frozenset[str]:
    with (files("dataflow.notice") / "lexicon" / "not_names.csv").open(encoding="utf-8") as table:
        return frozenset(table.read().split()[1:])
