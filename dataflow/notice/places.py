"""Hits of phrases, for look-up by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from dataflow.notice.lexicon import Hit


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
