"""Companies' names that are all that a cell of a table holds."""

from __future__ import annotations

import re

from dataflow.notice.forms import form_at
from dataflow.notice.gathered import has_capital


def whole_cell(words: str, first: int, end: int, form_end: int) -> int | None:
    """Where the cell begins whose words up to `end` and the form behind them are one name, if they are.

    A remark in brackets or the mark of a footnote may follow.
    """
    bar = words.rfind("| ", first, end)
    if bar < 0 or _CLOSES.match(words, form_end) is None:
        return None
    begin = bar + 2
    tokens = words[begin:end].split()
    if not 1 < len(tokens) <= _MOST or not tokens[0][0].isupper() or _APART.search(words, begin, end):
        return None
    # `Oak and Elm Ltd` in a cell may be two.
    named = all(has_capital(token) or token == "&" for token in tokens)
    return begin if named and _lone(words, begin, end) else None


# --- private ---

_MOST = 7  # words
_CLOSES = re.compile(r"\.?[*†°]?(?: \([^()|\n]{1,80}\))?[ *†°]{0,3}(?:\||\n|\u2029|$)")
_APART = re.compile(r"[,:;()/|\n]|[.!?] |[–—]")
_WORD = re.compile(r"[^ ]+")


def _lone(words: str, begin: int, end: int) -> bool:
    """Whether no other legal form stands in the cell."""
    return all(form_at(words, token.start()) is None for token in _WORD.finditer(words, begin, end))
