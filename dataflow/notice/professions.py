"""Firms that set the profession of their partners before the legal form: `Hart & Vale, solicitors, LLP`."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.word_lists import choice


def without_profession(words: str, first: int, end: int, lang: str) -> int:
    """Where the names of the partners end, of which the profession stands between commas just before `end`."""
    if not words[end - 1].isalpha():
        return end
    comma = words.rfind(",", max(first, end - _LONGEST), end)
    return comma if comma > first and _profession(lang).fullmatch(words, comma + 1, end) else end


# --- private ---

_LONGEST = 45  # characters


@cache
def _profession(lang: str) -> re.Pattern[str]:
    return re.compile(rf" (?i:{choice('profession', lang)})")
