"""Questions about many places of a text at once, each answered without walking through them all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


class Spans:
    """Half-open ranges, in any order and overlapping as they like."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(places)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))  # furthest end up to each start

    def touch(self, start: int, end: int) -> bool:
        """Whether a range shares a character with [start, end)."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start

    def cover(self, start: int, end: int) -> bool:
        """Whether a range holds all of [start, end)."""
        at = bisect_right(self._starts, start)
        return at > 0 and self._ends[at - 1] >= end

    def begin(self, start: int, end: int) -> bool:
        """Whether a range begins in [start, end)."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end


def covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the last few of ordered ranges that begin by `start` holds all of [start, end)."""
    at = bisect_right(spans, (start, 1 << 60)) - 1
    return any(
        spans[number][0] <= start and end <= spans[number][1] for number in range(max(at - 3, 0), at + 1)
    )
