"""An inventory as findings are made from it: rows, names, places and paths."""

from collections.abc import Iterable
from datetime import date

from dataflow.findings.finding import Step
from dataflow.graph.paths import Edge, FlowGraph
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.made import Made
from dataflow.rules.lookup import Lookup

KEPT = 300_000
"""What is looked up is remembered up to so much: enough for all of most inventories, little for the largest."""


class World:
    """An inventory on a date, with its lookups."""

    def __init__(self, inventory: Inventory, as_of: date) -> None:
        self.id = inventory.id
        self.as_of = as_of
        self.lookup = Lookup(inventory)
        self._graph: FlowGraph | None = None
        self._steps: Made[Edge, Step] = Made(self._step)

    @property
    def graph(self) -> FlowGraph:
        """The flows that are live on the date."""
        if self._graph is None:
            lookup = self.lookup
            self._graph = FlowGraph(lookup.tables, as_of=self.as_of, senders=lookup.senders)
        return self._graph

    def steps(self, path: Iterable[Edge]) -> tuple[Step, ...]:
        """A path with the places of its flows."""
        return tuple(map(self._steps.__getitem__, path))

    def trim(self) -> None:
        """Forget what was looked up, if it is much: what is made does not depend on it."""
        if self.lookup.held + len(self._steps) > KEPT:
            self.lookup.forget()
            self._steps.clear()
        if self._graph is not None:
            self._graph.trim(KEPT)

    # --- private ---

    def _step(self, edge: Edge) -> Step:
        return Step(edge.flow, edge.sender, edge.recipient, self.lookup.place_of("flows", edge.number))
