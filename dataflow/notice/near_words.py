"""Frequent small words that are asked for beside a name only, so that the whole text need not be searched for them."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.lexicon import WITHOUT_DIACRITICS, Hit
from dataflow.notice.text import GAP, Text, bare, fold
from dataflow.notice.word_lists import listed


class NearWords:
    """The words of a kind (`lexicon/word_lists.csv`) of the text's language."""

    __slots__ = ("_kind", "_pattern", "_words")

    def __init__(self, text: Text, kind: str, lang: str) -> None:
        self._kind, self._pattern = kind, _pattern(kind, lang)
        self._words = text.bare if lang in WITHOUT_DIACRITICS else text.text

    def inside(self, start: int, end: int) -> list[Hit]:
        """Those that stand in [start, end)."""
        return [Hit(self._kind, m.start(), m.end()) for m in self._pattern.finditer(self._words, start, end)]

    def begin(self, at: int) -> bool:
        """Whether one stands at `at`."""
        return self._pattern.match(self._words, at) is not None


# --- private ---


@cache
def _pattern(kind: str, lang: str) -> re.Pattern[str]:
    spelt = {bare(fold(w)) if lang in WITHOUT_DIACRITICS else fold(w) for w in listed(kind, lang)}
    ordered = sorted(spelt, key=lambda word: (-len(word), word))
    words = "|".join(re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", GAP) for word in ordered)
    return re.compile(rf"(?i)(?<!\w)(?:{words})(?!\w)" if words else r"(?!)")
