"""A field that would have to be filled for an answer."""

from typing import Any, NamedTuple

from dataflow.inventory.places import Place


class EmptyField(NamedTuple):
    """A field that would have to be filled for an answer: table, row id, column, place of the row."""

    table: str
    row: str
    column: str
    place: Place | None = None

    def to_json(self) -> dict[str, Any]:
        """Keys table, row, column, place."""
        place = self.place.to_json() if self.place else None
        return {"table": self.table, "row": self.row, "column": self.column, "place": place}
