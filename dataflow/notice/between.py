"""Which names stand between two places of a text, and which belong to one list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dataflow.notice.word_lists import choice

_JOINED = 10  # characters between two names of a list: ` as well as `
_LIST = re.compile(
    rf"[ \n]?[,/&][ \n]?(?:(?:{choice('and')}|{choice('or')})[ \n])?|[ \n](?:&|{choice('and')}|{choice('or')})[ \n]"
)


def any_name(names: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a name begins in [start, end)."""
    at = bisect_left(names, (start, 0))
    return at < len(names) and names[at][0] < end


def another_name(names: Sequence[tuple[int, int]], words: str, start: int, end: int) -> bool:
    """Whether a name begins in [start, end), but for those listed with the one that ends at `start`."""
    at, reached = bisect_left(names, (start, 0)), start
    while at < len(names) and names[at][0] < end:
        if not _listed(words, reached, names[at][0]):
            return True
        reached = names[at][1]
        at += 1
    return False


def first_of_list(names: Sequence[tuple[int, int]], words: str, start: int, first: int) -> int:
    """Where the first name of the list begins that the name at `start` stands in, not before `first`."""
    at = bisect_left(names, (start, 0))
    while at and names[at - 1][0] >= first and _listed(words, names[at - 1][1], start):
        at -= 1
        start = names[at][0]
    return start


def _listed(words: str, end: int, start: int) -> bool:
    return 0 <= start - end <= _JOINED and _LIST.fullmatch(words, end, start) is not None
