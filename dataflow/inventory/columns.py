"""The columns of every table, read off the schema's classes."""

from functools import cache
from typing import NamedTuple

from dataflow.inventory.kinds import Kind, allowed
from dataflow.inventory.schema import TABLES


class Column(NamedTuple):
    """A column: its name in files, what a cell may hold, its help, whether it must be filled."""

    name: str
    kind: Kind
    help: str
    required: bool

    @property
    def allowed(self) -> str:
        """What a cell may hold, in one line."""
        return allowed(self.kind) + (" (several: separated by ';')" if self.kind.many else "")


@cache
def columns(table: str) -> dict[str, Column]:
    """Name → column of a table, in the schema's order.  Raises ``KeyError`` for an unknown table."""
    found = {}
    fields = TABLES[table].fields
    own = [name for name in fields if not name.startswith(("where_", "note"))]
    for field_name in own + [name for name in fields if name not in own]:
        kind, field = fields[field_name]
        name = field.alias or field_name
        found[name] = Column(name, kind, field.description, field.required)
    return found
