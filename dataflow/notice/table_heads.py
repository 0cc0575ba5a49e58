"""Rows and columns of a table that say what the rows below them, or the cells under them, are."""

from __future__ import annotations

from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.text import PARAGRAPH


def heads_rows(words: str, head: Sentence) -> bool:
    """Whether a row holds nothing but its first cell, and so heads those below: `| No longer used | |`."""
    if words[head.start] != "|":
        return False
    cells = [cell.strip(" *_") for cell in words[head.start : head.end].split("|")]
    return len(cells) > 1 and len(cells[1]) > _SHORT and not any(cells[2:])


def head_of_column(words: str, layout: Layout, row: Sentence, at: int) -> Sentence | None:
    """The cell of a table's first row that heads the cell at `at`."""
    if words[row.start] != "|":
        return None
    number = layout.index(row.start)
    first = number
    while first and number - first < _ROWS and words[layout.sentences[first].start - 1] != PARAGRAPH:
        if words[layout.sentences[first - 1].start] != "|":
            break
        first -= 1
    head = layout.sentences[first]
    if first == number:
        return None
    column = words.count("|", row.start, at)
    begin = head.start
    for _ in range(column - 1):
        begin = words.find("|", begin + 1, head.end)
        if begin < 0:
            return None
    end = words.find("|", begin + 1, head.end)
    return Sentence(begin + 1, end if end > 0 else head.end, True, head.section)


# --- private ---

_SHORT = 3  # characters
_ROWS = 60
