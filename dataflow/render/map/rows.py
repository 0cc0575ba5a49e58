"""A row of the inventory as text for the panel."""

from datetime import date
from typing import Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import NONE
from dataflow.render.map.model import Row


def row_of(inventory: Inventory, table: str, index: int, row: dict[str, Any]) -> Row:
    """The filled cells of a row, with the place it was read from."""
    fields = tuple((name, shown(value)) for name, value in row.items() if value is not None and name != "id")
    return Row(inventory.id, table, row["id"], fields, str(inventory.place(table, index)))


def shown(value: Any) -> str:
    """A cell as text; an empty list is the statement that there is none."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(str(item) for item in value) or NONE
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
