"""Writing JSON: tables as lists of rows, one row a line; what is unknown is left out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import SINGLE, TABLES
from dataflow.inventory.writers.atomic import replacing
from dataflow.inventory.writers.cells import own_names, rows
from dataflow.inventory.writers.own import own_value


def write_json(inventory: Inventory, path: Path) -> None:
    """Write the inventory.  Raises ``InventoryError`` when the file cannot be written."""
    with replacing(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.write("{\n" + ",\n".join(_parts(inventory)) + "\n}\n")


# --- private ---


def _parts(inventory: Inventory) -> Iterator[str]:
    for table in TABLES:
        own = set(own_names(inventory, table))
        lines = [_line(table, row, own) for row in rows(inventory, table)]
        if lines and table in SINGLE:
            yield f'"{table}": {lines[0]}'
        elif lines:
            yield f'"{table}": [\n  ' + ",\n  ".join(lines) + "\n]"
    for name, text in inventory.extra.items():
        yield f"{json.dumps(name, ensure_ascii=False)}: {text}"


def _line(table: str, row: dict[str, Any], own: set[str]) -> str:
    cells = {name: own_value(table, name, value) if name in own else value for name, value in row.items()}
    return json.dumps(cells, ensure_ascii=False)
