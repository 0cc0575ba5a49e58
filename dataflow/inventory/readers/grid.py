"""What sheets, CSV files and Parquet files have in common: a header and rows of cells."""

import json
import re
from collections.abc import Sequence
from typing import Any

from dataflow.inventory.columns import columns
from dataflow.inventory.raw import to_json_text

EXTRA = "extra"
"""Sheet or file that holds the parts of the user's own which are no grids: columns ``part`` and ``json``."""

EXTRA_HEADER = ("part", "json")

COMMENT = "#"
"""A row whose first schema column (id, activity, notice) begins so is a comment and is not read."""


def key_column(table: str) -> str:
    """The column that can mark a row as a comment: an id or a reference, which never begins with ``#``."""
    return next(iter(columns(table)))


def parts_of(rows: Sequence[Sequence[Any]]) -> dict[str, str] | None:
    """Part → JSON text from the rows of ``extra``; None when it is a sheet of the user's own.

    A text too long for one cell continues in the next row of the same part.
    """
    if not rows or tuple(rows[0][:2]) != EXTRA_HEADER or any(rows[0][2:]):
        return None
    pieces: dict[str, str] = {}
    for row in rows[1:]:
        name, text = (list(row[:2]) + [None, None])[:2]
        if any(row[2:]) or not name:
            return None
        pieces[name] = pieces.get(name, "") + (text or "")
    try:
        return {name: to_json_text(_text_leaves(json.loads(text))) for name, text in pieces.items()}
    except (ValueError, RecursionError):
        return None


def grid_text(rows: Sequence[Sequence[str | None]]) -> str:
    """A sheet or file that is no table, as JSON text: a list of rows, each a list of texts and null.

    Empty cells at the end of a row and empty rows at the end are left out.
    """
    return to_json_text(trimmed(rows))


def grid_of(text: str) -> list[list[str | None]] | None:
    """The rows behind such a text; None when it is anything else."""
    if not text.startswith("[["):
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        return None
    if not all(
        cell is None or (isinstance(cell, str) and re.fullmatch(_CELL, cell)) for row in value for cell in row
    ):
        return None
    return value if value == trimmed(value) and to_json_text(value) == text else None


def trimmed(rows: Sequence[Sequence[str | None]]) -> list[list[str | None]]:
    """Rows without the empty cells and rows at their ends."""
    found = []
    for row in rows:
        cells = [cell or None for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        found.append(cells)
    while found and not found[-1]:
        found.pop()
    return found


# --- private ---


def _text_leaves(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _text_leaves(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_text_leaves(item) for item in value]
    return value if value is None or isinstance(value, str) else json.dumps(value)


_CELL = "[^\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]+"
