"""Hits of phrases and of patterns, for look-up by place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from dataflow.notice.lexicon import Hit
from dataflow.notice.words import matches_at


class HitIndex:
    """Hits in reading order."""

    __slots__ = ("_hits", "_starts")

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._hits = sorted(hits, key=lambda h: h.start)
        self._starts = [hit.start for hit in self._hits]

    def inside(self, start: int, end: int) -> list[Hit]:
        """Hits that begin at `start` or later and end by `end`."""
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [hit for hit in self._hits[low:high] if hit.end <= end]

    def near(self, start: int, end: int) -> list[Hit]:
        """Hits that begin in [start, end]."""
        return self._hits[bisect_left(self._starts, start) : bisect_right(self._starts, end)]


class Places:
    """Where a pattern stands in a text; no two of its matches overlap."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, pattern: re.Pattern[str], words: str, at: Iterable[int] | None = None) -> None:
        """at: where a match can begin, in order, if that is known."""
        matches = pattern.finditer(words) if at is None else matches_at(pattern, words, at)
        found = [match.span() for match in matches]
        self._starts, self._ends = [start for start, _ in found], [end for _, end in found]

    def first(self, start: int, end: int) -> tuple[int, int] | None:
        """The first match that lies in [start, end)."""
        at = bisect_left(self._starts, start)
        return (self._starts[at], self._ends[at]) if at < len(self._ends) and self._ends[at] <= end else None

    def within(self, start: int, end: int) -> bool:
        """Whether a match lies in [start, end)."""
        return self.first(start, end) is not None
