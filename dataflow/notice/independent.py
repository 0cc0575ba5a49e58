"""A word for the controller that is said of somebody who gets data: `as an independent controller`."""

from __future__ import annotations

import re

from dataflow.notice.lexicon import Hit
from dataflow.notice.word_lists import choice


def of_another(words: str, hit: Hit) -> bool:
    """Whether a word beside that for the controller says that he stands beside the writer."""
    if _LAST.search(words, max(hit.start - _NEAR, 0), hit.start):
        return True
    return _NEXT.match(words, hit.end, hit.end + _NEAR) is not None


# --- private ---

_NEAR = 40  # characters
_INDEPENDENT = rf"(?i:{choice('independent')})\w{{0,6}}"
_LAST = re.compile(rf"(?<!\w){_INDEPENDENT} $")
_NEXT = re.compile(rf"(?: \w+ (?:{choice('and')}|{choice('or')}))? {_INDEPENDENT}(?!\w)")
