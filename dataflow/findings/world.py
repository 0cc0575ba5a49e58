"""An inventory as findings are made from it: rows, names, places and paths."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from dataflow.findings.finding import Step
from dataflow.graph.paths import FlowGraph
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
        self._steps: Made[int, Step] = Made(self._step)

    @cached_property
    def graph(self) -> FlowGraph:
        """The flows that are live on the date."""
        return FlowGraph(self.lookup.tables, as_of=self.as_of, senders=self.lookup.senders)

    def paths(self, ways: Iterable[Iterable[int]]) -> list[tuple[Step, ...]]:
        """Paths of flows, by number, with the places of the flows."""
        step_of = self._steps.__getitem__
        return [tuple(map(step_of, way)) for way in ways]

    def trim(self) -> None:
        """Forget what was looked up, if it is much: what is made does not depend on it."""
        if self.lookup.held + len(self._steps) > KEPT:
            self.lookup.forget()
            self._steps.clear()
        self.graph.trim(KEPT)

    # --- private ---

    def _step(self, flow: int) -> Step:
        columns = self.lookup.tables["flows"].columns
        sender = self.graph.sending[flow] or ""
        return Step(columns["id"][flow], sender, columns["to"][flow], self.lookup.places["flows"][flow])
