"""Firms that set the profession of their partners before the legal form: `Hart & Vale, solicitors, LLP`."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.leading import openers
from dataflow.notice.word_lists import choice


def without_profession(words: str, first: int, end: int, lang: str) -> int:
    """Where the names of the partners end, of which the profession stands between commas just before `end`."""
    if not words[end - 1].isalpha():
        return end
    begin = max(first, end - _LONGEST)
    comma = words.rfind(",", begin, end)
    if comma > first and _profession(lang).fullmatch(words, comma + 1, end):
        return comma
    dash = max(words.rfind(" - ", begin, end), words.rfind(" – ", begin, end))
    return dash if dash > first and _trade(words, dash + 3, end, lang) else end


# --- private ---

_LONGEST = 45  # characters


def _trade(words: str, start: int, end: int, lang: str) -> bool:
    """Whether small words behind a dash name a trade: `Jan Pekař – truhlářství, s.r.o.`"""
    said = words[start:end].split()
    return 0 < len(said) <= 3 and all(
        word.isalpha() and word.islower() and word not in openers(lang) for word in said
    )


@cache
def _profession(lang: str) -> re.Pattern[str]:
    return re.compile(rf" (?i:{choice('profession', lang)})")
