"""Names in brackets that a company bore before: `Oak Ltd (formerly Elm Ltd)`."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.text import fold
from dataflow.notice.word_lists import choice


def once_called(words: str, first: int, start: int, lang: str) -> bool:
    """Whether a name at `start` stands in brackets behind another and only a word for a former name leads up to it."""
    return _leads(lang).search(words, max(first, start - _LONGEST), start) is not None


# --- private ---

_LONGEST = 60  # characters of what leads up to a former name


@cache
def _leads(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<=[\w.\"]) \((?:{fold(choice('once_called', lang))})[ :]+\"?$")
