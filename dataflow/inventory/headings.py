"""Headings as people write them: ``ID``, ``Dpo from`` and ``DPO-from`` name the schema's columns."""

import json
import re
from collections.abc import Sequence

from dataflow.inventory.columns import columns
from dataflow.inventory.schema import TABLES


def headings(table: str, read: Sequence[str]) -> list[str]:
    """The columns that headings name, in their order; those of no column stay as they are.

    A heading in the schema's own spelling goes before all others: the others are then the user's own.
    """
    known, taken = columns(table), set(read)
    found = []
    for name in read:
        folded = name if name in known else _folded(name)
        if folded in known and folded not in taken:
            taken.add(folded)
            found.append(folded)
        else:
            found.append(name)
    return found


def names_key(table: str, cell: object) -> bool:
    """Whether a cell names the table's first column, which stands in every header."""
    return isinstance(cell, str) and _folded(cell) == next(iter(columns(table)))


def looks_like(grid: str) -> str | None:
    """The table whose header stands near the top of a sheet of the user's own (its JSON text), or None."""
    try:
        rows = json.loads(grid)
    except (ValueError, RecursionError):
        return None
    if not isinstance(rows, list):
        return None
    for row in rows[:_TITLES]:
        names = {_folded(cell) for cell in row if isinstance(cell, str)} if isinstance(row, list) else set()
        best = max(TABLES, key=lambda table: len(names & columns(table).keys()))
        shared = names & columns(best).keys()
        if len(shared) >= _ENOUGH and 2 * len(shared) > len(names) and next(iter(columns(best))) in shared:
            return best
    return None


# --- private ---

_TITLES = 10
"""Rows in which a header is looked for: titles may stand above it."""
_ENOUGH = 3
_BETWEEN = r"[\s_\-]+"


def _folded(name: str) -> str:
    return re.sub(_BETWEEN, "_", name.strip()).casefold()
