"""Tables in plain text whose columns are set apart by spaces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dataflow.notice.forms import form_at
from dataflow.notice.text import BULLETS

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in [start, end): its rows of cells, each the places of its lines; a cell may be empty."""

    start: int
    end: int
    rows: tuple[tuple[tuple[Place, ...], ...], ...]


def aligned_tables(original: str, first: int, last: int) -> Iterator[Table]:
    """The tables in original[first:last], in order; linear in the text."""
    if original.find(_SPACES, first, last) < 0:
        return
    block: list[_Line] = []
    while first < last:
        if not block:  # only a line with a gap begins a table
            gap = original.find("  ", first, last)
            if gap < 0:
                return
            first = max(original.rfind("\n", first, gap) + 1, first)
        end = original.find("\n", first, last)
        end = end if end >= 0 else last
        line = _Line(first, end, _cells(original, first, end))
        if block and not _goes_on(original, block, line):
            yield from _table(original, block)
            block = []
        if block or len(line.cells) > 1:
            block.append(line)
        first = end + 1
    yield from _table(original, block)


# --- private ---

_SPACES = "   "
_GAP = re.compile(r"\S {3,}\S")
_WIDE = re.compile(r"\S {5,}\S")
_CELL = re.compile(r"\S+(?: \S+)*")
_MARK = re.compile(rf"[{BULLETS}]" r"|\(?(?:\d{1,2}(?:\.\d{1,2})*|[^\W\d_]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+")
_RULE = re.compile(r"[-=_+ ]{5,}")
_TOKEN = re.compile(r"\S+")
_REMARK = re.compile(r"(?: \([^()]*\)|[ *¹²³†]+)$")
_LONGEST = 300  # characters of a cell that are looked at
_FORM = 40  # characters at the end of a cell that a legal form may take
_MOST = 0.6  # of the rows, how many must share a column
_LINES = 60  # of a table that are looked at to find its columns
_SHORT = 45  # characters of a line that may head the rows below


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    cells: tuple[Place, ...]

    @property
    def starts(self) -> list[int]:
        return [start - self.start for start, _ in self.cells]


def _cells(original: str, start: int, end: int) -> tuple[Place, ...]:
    """What stands between gaps of two spaces and more; the mark of an item belongs to what follows it.

    A line with bars is a row of Markdown, whatever spaces fill it up.
    """
    line = original[start:end]
    if "|" in line:
        return ((start, end),)
    if "  " not in line.strip():
        return ((start + len(line) - len(line.lstrip()), start + len(line.rstrip())),) if line.strip() else ()
    found = [met.span() for met in _CELL.finditer(original, start, end)]
    if len(found) > 1 and _MARK.fullmatch(original, *found[0]):
        found[:2] = [(found[0][0], found[1][1])]
    return tuple(found)


def _goes_on(original: str, block: list[_Line], line: _Line) -> bool:
    """Whether a line may belong to the table above it."""
    last = block[-1]
    if len(line.cells) > 1:
        return True
    if not line.cells:
        return bool(last.cells)  # one blank line may part two rows
    if not last.cells:
        return False
    if _RULE.fullmatch(original, line.start, line.end):
        return True
    indent = line.starts[0]
    if indent == 0:
        return len(last.cells) > 1 and line.end - line.start <= _SHORT
    return any(abs(indent - start) <= 1 for one in block[-3:] for start in one.starts[1:])


def _table(original: str, block: list[_Line]) -> Iterator[Table]:
    """The table that lines make if they share columns; else each line with a wide gap is a row by itself."""
    while block and len(block[-1].cells) < 2 and not (block[-1].cells and block[-1].starts[0]):
        block.pop()
    rows = [line for line in block if len(line.cells) > 1]
    columns = _columns(rows[:_LINES])
    if len(columns) < 2 or not any(_GAP.search(original, row.start, row.end) for row in rows):
        for row in rows:
            if _WIDE.search(original, row.start, row.end):
                yield Table(row.start, row.end, (tuple((cell,) for cell in row.cells),))
        return
    found: list[list[list[Place]]] = []
    for line in block:
        if not line.cells or _RULE.fullmatch(original, line.start, line.end):
            continue
        placed = _placed(line, columns)
        if found and (not placed[0] or len(found) > 1 and _carries_on(original, found, placed)):
            for above, below in zip(found[-1], placed, strict=True):
                above.extend(below)
        else:
            found.append(placed)
    cells = tuple(tuple(tuple(cell) for cell in row) for row in found)
    yield Table(block[0].start, block[-1].end, cells)


def _carries_on(original: str, rows: list[list[list[Place]]], line: list[list[Place]]) -> bool:
    """Whether a line goes on with the cells of the row above: one begins in small letters or with a legal form."""
    above = rows[-1]
    if line[0] and original[line[0][0][0]].islower() and not original[above[0][0][0]].islower():
        return bool(above[0]) and all(original[row[0][0][0]].isupper() for row in rows if row[0])
    for column, cell in enumerate(line):
        if not (cell and above[column]):
            continue
        words = original[slice(*cell[0])]
        last = above[column][-1][1]
        begun = original[max(above[column][0][0], last - _LONGEST) : last]
        if begun.rfind("«") > begun.rfind("»") or begun.count("(") > begun.count(")"):
            return True
        if _ends_with_form(begun) or form_at(begun, 0) is not None:
            continue
        form = form_at(words, 0)
        if form is not None and form.form.position != "prefix":
            return not words[form.end : form.end + 3].lstrip(' "«„')[:1].isupper()
    return False


def _ends_with_form(words: str) -> bool:
    """Whether a cell ends with a legal form, or with one and a remark behind it."""
    words = _REMARK.sub("", words)
    last = max(len(words) - _FORM, 0)
    return any(
        form is not None and form.end >= len(words)
        for form in (form_at(words, token.start()) for token in _TOKEN.finditer(words, last))
    )


def _columns(rows: list[_Line]) -> list[int]:
    """Where the columns begin that most rows share."""
    if len(rows) < 2:
        return []
    counted = Counter(start for row in rows for start in row.starts)
    near = {at: counted[at - 1] + counted[at] + counted[at + 1] for at in counted}
    inner = [count for at, count in near.items() if at > max(row.starts[0] for row in rows)]
    if not inner or max(inner) < max(2, _MOST * len(rows)):
        return []
    columns: list[int] = []
    for at in sorted(near, key=lambda at: (-near[at], at)):
        if (near[at] > 1 or not columns) and all(abs(at - one) > 1 for one in columns):
            columns.append(at)
    return sorted(columns)


def _placed(line: _Line, columns: list[int]) -> list[list[Place]]:
    """The cells of a line in their columns; what stands to the right of its column is in it too."""
    placed: list[list[Place]] = [[] for _ in columns]
    least = 0
    for cell, start in zip(line.cells, line.starts, strict=True):
        at = min(max(bisect_right(columns, start + 1) - 1, least), len(columns) - 1)
        placed[at].append(cell)
        least = at + 1
    return placed
