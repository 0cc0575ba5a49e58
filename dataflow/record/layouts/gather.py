"""Rows of an inventory gathered from a layout's cells, where only names tell them apart."""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import NONE, is_placeholder
from dataflow.inventory.plain_tree import inventory_of

Row = dict[str, Any]


@dataclass(slots=True)
class Gather:
    """The tables so far; a row of the same name in the same table is the same row."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    organisation: Row = field(default_factory=dict)
    _by_name: dict[tuple[str, str], Row] = field(default_factory=dict)
    _by_id: dict[tuple[str, str], Row] = field(default_factory=dict)

    def named(self, table: str, name: str, *, key: str = "", **cells: Any) -> Row:
        """The row with this name (and key, where a name is not enough); its empty cells are filled."""
        said = name if table in _AS_WRITTEN else name.casefold()
        row = self._by_name.get((table, f"{said}\0{key}"))
        if row is None:
            row = self.add(table, slug(name) or table, name=name)
            self._by_name[table, f"{said}\0{key}"] = row
        for column, value in cells.items():
            if value is not None and row.get(column) is None:
                row[column] = value
        return row

    def add(self, table: str, wanted: str, **cells: Any) -> Row:
        """A new row whose id is the wanted one, or that with a number; a word that means something else is no id."""
        if is_placeholder(wanted) or wanted in _NO_IDS:
            wanted = f"{table}-{wanted}"
        row_id, number = wanted, 2
        while (table, row_id) in self._by_id:
            row_id, number = f"{wanted}-{number}", number + 1
        row = {"id": row_id} | {column: value for column, value in cells.items() if value is not None}
        self._by_id[table, row_id] = row
        self.tables.setdefault(table, []).append(row)
        return row

    def by_id(self, table: str, row_id: str) -> Row:
        """The row with this id."""
        return self._by_id[table, row_id]

    def put(self, table: str, **cells: Any) -> Row:
        """A new row of a table without ids."""
        row = {column: value for column, value in cells.items() if value is not None}
        self.tables.setdefault(table, []).append(row)
        return row

    def inventory(self, file: str) -> Inventory:
        """All of it as an inventory.  Raises ``InventoryError``."""
        return inventory_of({"organisation": self.organisation, **self.tables}, file)


_NO_IDS = (NONE, "data-subject")
"""Words that stand for no row where an id may stand."""

_AS_WRITTEN = ("parties", "agreements")
"""Tables in which names that differ in capitals are different names."""


def slug(text: str) -> str:
    """An id made from a name: plain letters and digits, joined by hyphens."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", bare.casefold()))[:60].strip("-")


def append(row: Row, column: str, value: str) -> None:
    """Add one value to a list cell, once."""
    found = row.setdefault(column, [])
    if value not in found:
        found.append(value)


def remark(row: Row, text: str) -> None:
    """Add a line to a row's note."""
    row["note"] = f"{row['note']}\n{text}" if row.get("note") else text
