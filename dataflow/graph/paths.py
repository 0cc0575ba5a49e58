"""Shortest witness paths through the flows of one activity."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from dataflow.graph.view import Senders, controllers
from dataflow.inventory.inventory import Inventory


@dataclass(slots=True)
class Edge:
    """A flow as an edge; categories None: not written down."""

    flow: str
    activity: str | None
    sender: str
    recipient: str
    categories: frozenset[str] | None
    stops: bool = False


@dataclass(slots=True)
class FlowGraph:
    """Edges of an inventory by activity and sender, for walking in sorted order."""

    edges: dict[str, Edge] = field(default_factory=dict)
    _out: dict[tuple[str | None, str], list[Edge]] = field(default_factory=dict)
    _controllers: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, inventory: Inventory, *, live: frozenset[str] | None = None) -> "FlowGraph":
        """The flows of an inventory (only those in ``live``, where given)."""
        graph = cls()
        senders = Senders(inventory)
        for row in inventory.rows("activities"):
            graph._controllers[row["id"]] = controllers(inventory, row)
        for row in sorted(inventory.rows("flows"), key=lambda item: str(item["id"])):
            sender = senders.of(row)
            if sender is None or row["to"] is None or (live is not None and row["id"] not in live):
                continue
            carried = frozenset(row["categories"]) if row["categories"] is not None else None
            edge = Edge(
                row["id"], row["activity"], sender, row["to"], carried, row["treatment"] == "anonymised"
            )
            graph.edges[edge.flow] = edge
            graph._out.setdefault((edge.activity, sender), []).append(edge)
        return graph

    def to_flow(self, flow: str) -> list[Edge]:
        """Shortest path from a controller of the activity to the end of this flow; the flow alone if it starts there."""
        last = self.edges.get(flow)
        if last is None:
            return []
        starts = self._controllers.get(last.activity or "", [])
        if last.sender in starts:
            return [last]
        before = self.shortest(starts, [last.sender], activity=last.activity, category=None)
        return before + [last] if before else [last]

    def shortest(
        self, starts: Iterable[str], goals: Iterable[str], *, activity: str | None, category: str | None
    ) -> list[Edge]:
        """Shortest path within an activity along flows that carry the category (any, if None); [] if there is none."""
        wanted, seen = set(goals), set(starts)
        queue: deque[tuple[str, list[Edge]]] = deque((start, []) for start in sorted(seen))
        while queue:
            party, path = queue.popleft()
            for edge in self._out.get((activity, party), []):
                if edge.stops or edge.recipient in seen or not _carries(edge, category):
                    continue
                if edge.recipient in wanted:
                    return [*path, edge]
                seen.add(edge.recipient)
                queue.append((edge.recipient, [*path, edge]))
        return []

    def activities(self) -> list[str]:
        """Ids of the activities, sorted."""
        return sorted(self._controllers)

    def starts(self, activity: str) -> list[str]:
        """Controllers of an activity."""
        return self._controllers.get(activity, [])

    def out(self, activity: str | None, party: str) -> list[Edge]:
        """Flows of an activity that leave a party, by id."""
        return self._out.get((activity, party), [])


# --- private ---


def _carries(edge: Edge, category: str | None) -> bool:
    return category is None or edge.categories is None or category in edge.categories
