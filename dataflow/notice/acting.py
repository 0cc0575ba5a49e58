"""Who does not do something with another company is not denied: `Oak Ltd no longer sells tickets through Ash Ltd`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from dataflow.notice.sentences import Sentence
from dataflow.notice.word_lists import choice


def acts(
    words: str, names: Sequence[tuple[int, int]], sentence: Sentence, start: int, end: int, lang: str
) -> bool:
    """Whether the name opens its sentence as the one who acts, and what follows is about another one.

    Who is something or gets something does not act (`Oak Ltd was replaced by Ash Ltd`).
    """
    if start - sentence.start > _OPENING or words[end : end + 1] != " ":
        return False
    at = bisect_left(names, (end, 0))
    if at == len(names) or not _JOINED < names[at][0] - end <= _FAR:
        return False
    if _PARTED.search(words, end, names[at][0]) or names[at][0] >= sentence.end:
        return False
    return words[end + 1].islower() and _passive(lang).match(words, end + 1) is None


# --- private ---

_OPENING = 4  # characters before a name that opens its sentence
_JOINED = 8  # characters between two names of a list
_FAR = 90
_PARTED = re.compile(rf"[,;:()]|[ \n](?:[–—-]|{choice('and')})[ \n]")


@cache
def _passive(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{choice('is_or_gets', lang)})(?!\w)")
