"""The words of the trade, which are no names however they are written: those of the phrases of one language."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.language import small_words
from dataflow.notice.lexicon import load


def is_common(word: str, lang: str) -> bool:
    """Whether a word stands in the phrases of the language, or in those of English, which many borrow.

    Only all of a word with a capital inside (`CloudVane`) is compared.
    """
    written = word.lower()
    sizes = () if MIXED.search(word) else range(_STEM, len(written) + 1)
    return any(
        written in whole or any(written[:size] in stems for size in sizes)
        for whole, stems in (_words(lang), _words("en"))
    )


# A capital inside a word, as only names have it.
MIXED = re.compile(r"[a-zа-яё][A-ZА-ЯЁ]|[A-Z]{2}[a-z]{2}")


# --- private ---

_STEM = 5  # letters of the beginning of a word that speak for all of it
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
