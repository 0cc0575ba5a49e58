"""Shortest witness paths through the flows of one activity."""

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from dataflow.graph.view import Senders
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.rows import Tables


@dataclass(slots=True)
class Edge:
    """A flow as an edge; categories None: not written down."""

    flow: str
    activity: str | None
    sender: str
    recipient: str
    categories: frozenset[str] | None
    stops: bool = False


class FlowGraph:
    """The flows of an inventory as edges, for walking in sorted order; an activity is looked at when it is asked for."""

    def __init__(
        self,
        tables: Tables,
        *,
        live: Collection[str] | None = None,
        as_of: date | None = None,
        senders: Senders | None = None,
    ) -> None:
        self._tables = tables
        self._live = live
        self._as_of = as_of
        self._senders = senders
        self._edges: dict[int, Edge | None] = {}
        self._out: tuple[str | None, dict[str, list[Edge]]] | None = None
        self._trees: dict[tuple[str, tuple[str, ...], str | None], dict[str, Edge]] = {}

    @classmethod
    def of(cls, inventory: Inventory, *, live: Collection[str] | None = None) -> "FlowGraph":
        """The flows of an inventory (only those in ``live``, where given)."""
        return cls(Tables(inventory), live=live)

    def edge(self, flow: str) -> Edge | None:
        """A flow as an edge; None where it is not live or an end is unknown."""
        number = self._tables["flows"].number(flow)
        return self._edge(number) if number is not None else None

    def edges_of(self, activity: str | None) -> Iterator[Edge]:
        """The edges of an activity, by id."""
        flows = self._tables["flows"]
        numbers = flows.where("activity", activity)
        for number in sorted(numbers, key=flows.columns["id"].__getitem__):
            edge = self._edge(number)
            if edge is not None:
                yield edge

    def to_flow(self, flow: str) -> list[Edge]:
        """Shortest path from a controller of the activity to the end of this flow; the flow alone if it starts there."""
        last = self.edge(flow)
        if last is None:
            return []
        starts = self.starts(last.activity or "")
        if last.sender in starts:
            return [last]
        return [*self.shortest(starts, last.sender, activity=last.activity, category=None), last]

    def shortest(
        self, starts: Collection[str], goal: str, *, activity: str | None, category: str | None
    ) -> list[Edge]:
        """Shortest path within an activity along flows that carry the category (any, if None); [] if there is none."""
        key = (activity or "", tuple(starts), category)
        tree = self._trees.get(key)
        if tree is None:
            tree = self._trees[key] = self._tree(activity, starts, category)
        path: list[Edge] = []
        while goal in tree:
            edge = tree[goal]
            path.append(edge)
            goal = edge.sender
        return path[::-1]

    def activities(self) -> list[str]:
        """Ids of the activities, sorted."""
        return sorted(self._sender.controllers)

    def starts(self, activity: str) -> list[str]:
        """Controllers of an activity."""
        return self._sender.controllers.get(activity, [])

    def out(self, activity: str | None, party: str) -> list[Edge]:
        """Flows of an activity that leave a party, by id."""
        return self._leaving(activity).get(party, [])

    @property
    def held(self) -> int:
        """How many edges and ends of paths are remembered."""
        return len(self._edges) + sum(map(len, self._trees.values()))

    def forget(self) -> None:
        """Remember nothing."""
        self._edges.clear()
        self._trees.clear()

    # --- private ---

    @property
    def _sender(self) -> Senders:
        if self._senders is None:
            self._senders = Senders(self._tables.inventory)
        return self._senders

    def _edge(self, number: int) -> Edge | None:
        found = self._edges.get(number, self)
        if found is self:
            found = self._edges[number] = self._made(number)
        return found  # type: ignore[return-value]

    def _made(self, number: int) -> Edge | None:
        columns = self._tables["flows"].columns
        sender, recipient = columns["from"][number], columns["to"][number]
        if sender is None:
            sender = self._sender.of({"from": None, "activity": columns["activity"][number]})
        if sender is None or recipient is None:
            return None
        flow, day = columns["id"][number], self._as_of
        if self._live is not None and flow not in self._live:
            return None
        if day is not None:
            start, end = columns["start"][number], columns["end"][number]
            if (start is not None and start > day) or (end is not None and end < day):
                return None
        carried = columns["categories"][number]
        return Edge(
            flow,
            columns["activity"][number],
            sender,
            recipient,
            frozenset(carried) if carried is not None else None,
            columns["treatment"][number] == "anonymised",
        )

    def _leaving(self, activity: str | None) -> dict[str, list[Edge]]:
        """Sender → edges of an activity; the last one is kept, since questions come activity by activity."""
        if self._out is None or self._out[0] != activity:
            out: dict[str, list[Edge]] = {}
            for edge in self.edges_of(activity):
                out.setdefault(edge.sender, []).append(edge)
            self._out = (activity, out)
        return self._out[1]

    def _tree(self, activity: str | None, starts: Collection[str], category: str | None) -> dict[str, Edge]:
        """Every party that the flows reach → the edge by which it is reached first; one walk answers for all goals."""
        tree: dict[str, Edge] = {}
        if not starts:
            return tree
        out = self._leaving(activity)
        seen = set(starts)
        queue = deque(sorted(seen))
        while queue:
            for edge in out.get(queue.popleft(), ()):
                if edge.stops or edge.recipient in seen or not _carries(edge, category):
                    continue
                seen.add(edge.recipient)
                tree[edge.recipient] = edge
                queue.append(edge.recipient)
        return tree


# --- private ---


def _carries(edge: Edge, category: str | None) -> bool:
    return category is None or edge.categories is None or category in edge.categories
