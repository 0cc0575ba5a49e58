"""An inventory in memory: typed tables, their places, and what is the user's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dataflow.inventory.places import Place, Places
from dataflow.inventory.problems import Problem

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Inventory:
    """What one organisation wrote down.

    tables: table name → Arrow table with every column of the schema, then the
    user's own columns; list columns hold None (unknown) or a list (empty: none).
    placeholders: (table, row, column) → the text read as unknown.
    extra: unknown top-level parts as JSON text.  hashes: file name → SHA-256.
    remarks: problems that did not stop the load.
    """

    id: str
    path: Path
    tables: "Mapping[str, pa.Table]"
    places: Mapping[str, Places]
    placeholders: Mapping[tuple[str, int, str], str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Problem, ...] = ()

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table as dictionaries, in the order of the file."""
        return self.tables[table].to_pylist()

    def count(self, table: str) -> int:
        """How many rows a table has."""
        as_read = getattr(self.tables, "as_read", self.tables.__getitem__)
        return int(as_read(table).num_rows)

    def index(self, table: str) -> dict[str, int]:
        """Id → row number."""
        return {row_id: row for row, row_id in enumerate(self.tables[table].column("id").to_pylist())}

    def place(self, table: str, row: int, column: str | None = None) -> Place:
        """Where a row or cell was read."""
        return self.places[table].of(row, column)

    @property
    def organisation(self) -> dict[str, Any]:
        """The one row of the table ``organisation``."""
        return self.rows("organisation")[0]

    @property
    def organisation_party(self) -> str:
        """Id of the party that the organisation is."""
        return self.organisation["party"] or self.organisation["id"]
