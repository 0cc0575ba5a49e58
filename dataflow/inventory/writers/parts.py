"""Parts of the user's own in the grid forms: a sheet or file of their own where that says it all."""

import json
import re
from collections.abc import Container
from typing import Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.readers.grid import EXTRA, EXTRA_HEADER, grid_of
from dataflow.inventory.schema import TABLES

RESERVED = frozenset(
    {*TABLES, EXTRA, "include", "history", "findings", "coverage", "rules", "columns", "lists"}
)
"""Names that a sheet or file of the user's own cannot have."""

PIECE = 15_000
"""Characters of text in one cell: a sheet's cell holds 32,767, and escaping can double them."""


def own_grids(inventory: Inventory) -> dict[str, list[list[str | None]]]:
    """Part → rows, for the parts that came from, or can become, a sheet or file of their own."""
    found: dict[str, list[list[str | None]]] = {}
    folded: set[str] = set()
    for name, text in inventory.extra.items():
        grid = grid_of(text) if _NAME.fullmatch(name) and name.casefold() not in RESERVED | folded else None
        if grid is not None and grid[0] and _fits(grid):
            found[name] = grid
            folded.add(name.casefold())
    return found


def extra_rows(inventory: Inventory, without: Container[str]) -> list[list[str]]:
    """The other parts as rows of ``part`` and ``json``, with a header; empty when there are none."""
    found = [
        [name, text[start : start + PIECE]]
        for name, whole in inventory.extra.items()
        if name not in without
        for text in [_printable(whole)]
        for start in range(0, len(text), PIECE)
    ]
    return [list(EXTRA_HEADER), *found] if found else []


def extra_parts(inventory: Inventory) -> dict[str, Any]:
    """Part → structure."""
    return {name: json.loads(text) for name, text in inventory.extra.items()}


# --- private ---

_NAME = re.compile(r"[^\W_][\w \-]{0,29}[\w\-]|[^\W_]")


def _fits(grid: list[list[str | None]]) -> bool:
    return all(cell is None or len(cell) < PIECE for row in grid for cell in row)


def _printable(text: str) -> str:
    """JSON text in which the characters that a sheet cannot hold are escaped."""
    return re.sub("[\x00-\x1f\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text)
