"""What a finding can say of itself: one found row with everything around it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.graph.paths import Edge, FlowGraph
from dataflow.inventory.inventory import Inventory
from dataflow.rules.lookup import Lookup

if TYPE_CHECKING:
    from dataflow.rules.cases import Cases


class Evidence(NamedTuple):
    """One of the rows that a rule found.

    row: the subject's keys and facts, ids without inventory.
    """

    cases: "Cases"
    number: int
    row: Mapping[str, Any]

    @property
    def as_of(self) -> date:
        """The date."""
        return self.cases.as_of

    @property
    def lookup(self) -> Lookup:
        """Rows and names of the inventory."""
        return self.cases.lookup

    @property
    def graph(self) -> FlowGraph:
        """The flows of the inventory that are live on the date."""
        return self.cases.graph

    @property
    def inventory(self) -> Inventory:
        """The inventory that the row is of."""
        return self.lookup.inventory

    @property
    def path(self) -> list[Edge]:
        """The witness path."""
        return list(self.graph.edges(self.cases.paths[self.number]))

    def party(self, party_id: str | None) -> str:
        """Name of a party for a reader."""
        return self.lookup.parties[party_id]

    def name(self, table: str, row_id: str | None) -> str:
        """Name of a row for a reader: its name, purpose or id."""
        return self.lookup.names[table][row_id]

    def rows(self, table: str, column: str, value: str) -> list[Mapping[str, Any]]:
        """Rows of a table whose column holds the value."""
        return self.lookup.where(table, column, value)

    def countries(self) -> str:
        """The countries that the data reach, for a reader."""
        row = self.row
        return self.lookup.countries[row.get("to") or row.get("party"), row.get("flow") or row["id"]]
