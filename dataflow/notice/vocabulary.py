"""The words of the trade, which are no names however they are written: those of the phrases of one language."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from dataflow.notice.language import small_words
from dataflow.notice.lexicon import load
from dataflow.notice.text import bare, fold
from dataflow.notice.word_lists import listed


def is_common(word: str, lang: str, *, borrowed: bool = True) -> bool:
    """Whether a word stands in the phrases of the language, or in those of English, which many borrow.

    Only all of a word with a capital inside (`CloudVane`) is compared, and of a long one no short beginning.
    """
    written = word.lower()
    sizes = () if MIXED.search(word) else range(max(_STEM, len(written) - _REST), len(written) + 1)
    return any(
        written in whole or any(written[:size] in stems for size in sizes)
        for whole, stems in (_words(lang), _words("en"))[: 1 + borrowed]
    )


def is_list_noun(word: str, lang: str) -> bool:
    """Whether a word is one of those with which lists tell recipients, in any case or number (`Fotografen`)."""
    small = _plain(word)
    nouns = _list_nouns(lang)
    stem = small if len(small) < _SHORTEST else small[: max(len(small) - _ENDING, _SHORTEST - 1)]
    at = bisect_left(nouns, stem)
    while at < len(nouns) and nouns[at].startswith(stem):
        kept = max(len(nouns[at]) - _ENDING, len(stem))
        if small.startswith(nouns[at][:kept]) and len(small) <= len(nouns[at]) + _REST:
            return True
        at += 1
    return False


def ends_like_noun(word: str, lang: str) -> bool:
    """Whether a word bears an ending with which the language makes nouns of its own (`Preluare`)."""
    small = _plain(word)
    return len(small) > _SHORTEST and small.endswith(_noun_endings(lang))


# A capital inside a word, as only names have it.
MIXED = re.compile(r"[a-zа-яё][A-ZА-ЯЁ]|[A-Z]{2}[a-z]{2}")


# --- private ---

_ENDING = 2  # letters that case and number may change
_SHORTEST = 5  # letters of a word that has endings
_STEM = 5  # letters of the beginning of a word that speak for all of it
_REST = 3  # letters behind such a beginning
_WORD = re.compile(r"([^\W\d_][\w'-]*)(\*?)")


@cache
def _words(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words written out, and beginnings of words that go on freely."""
    whole = set(small_words(lang))
    stems = set()
    for phrase in load(lang).phrases:
        for word, star in _WORD.findall(phrase.phrase.lower()):
            whole.add(word)
            if star and len(word) >= _STEM:
                stems.add(word)
    return frozenset(whole), frozenset(stems)


@cache
def _list_nouns(lang: str) -> tuple[str, ...]:
    return tuple(sorted({_plain(word) for word in listed("list_noun", lang)}))


def _plain(word: str) -> str:
    return bare(fold(word.lower()))


@cache
def _noun_endings(lang: str) -> tuple[str, ...]:
    return tuple(listed("noun_ending", lang))
