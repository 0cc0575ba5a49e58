"""Shortest witness paths through the flows of one activity."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from dataflow.graph.view import Senders
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.made import Made
from dataflow.inventory.rows import Tables


class Edge(NamedTuple):
    """A flow as an edge, with its number in the table."""

    flow: str
    activity: str | None
    sender: str
    recipient: str
    number: int


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
        self._sender: Made[int, str | None] = Made(self._sender_of)
        self._edge: Made[int, Edge | None] = Made(self._made)
        self._out: tuple[str | None, dict[str, list[int]]] | None = None
        self._from_controllers: dict[str, dict[str, int]] = {}
        self._to_party: dict[tuple[str, str], list[Edge]] = {}
        self._trees: dict[tuple[str, str | None, tuple[str, ...]], dict[str, int]] = {}
        self._ends = 0

    @classmethod
    def of(cls, inventory: Inventory, *, live: Collection[str] | None = None) -> "FlowGraph":
        """The flows of an inventory (only those in ``live``, where given)."""
        return cls(Tables(inventory), live=live)

    def edges_of(self, activity: str | None) -> Iterator[Edge]:
        """The edges of an activity, by id."""
        return self.edges(self._numbers(activity))

    def edges(self, flows: Iterable[int]) -> Iterator[Edge]:
        """The edges among rows of the table of flows, by number."""
        for number in flows:
            edge = self._edge[number]
            if edge is not None:
                yield edge

    def to_flow(self, flow: str) -> list[Edge]:
        """Shortest path from a controller of the activity to the end of this flow; the flow alone if it starts there."""
        number = self._tables["flows"].number(flow)
        last = self._edge[number] if number is not None else None
        if last is None:
            return []
        activity = last.activity or ""
        key = (activity, last.sender)
        before = self._to_party.get(key)
        if before is None:
            tree = self._from_controllers.get(activity)
            if tree is None:
                tree = self._tree(last.activity, self.starts(activity), None)
                self._from_controllers[activity] = tree
                self._ends += len(tree)
            before = self._to_party[key] = self._path(tree, last.sender)
        return [*before, last]

    def shortest(
        self, starts: Collection[str], goal: str, *, activity: str | None, category: str | None
    ) -> list[Edge]:
        """Shortest path within an activity along flows that carry the category (any, if None); [] if there is none."""
        key = (activity or "", category, tuple(starts))
        tree = self._trees.get(key)
        if tree is None:
            tree = self._trees[key] = self._tree(activity, starts, category)
            self._ends += len(tree)
        return self._path(tree, goal)

    def activities(self) -> list[str]:
        """Ids of the activities, sorted."""
        return sorted(self.senders.controllers)

    def starts(self, activity: str) -> list[str]:
        """Controllers of an activity."""
        return self.senders.controllers.get(activity, [])

    def out(self, activity: str | None, party: str) -> list[Edge]:
        """Flows of an activity that leave a party, by id."""
        return list(self.edges(self._leaving(activity).get(party, ())))

    def carried(self, edge: Edge) -> Collection[str] | None:
        """The categories that a flow carries; None: not written down."""
        found: Collection[str] | None = self._tables["flows"].columns["categories"][edge.number]
        return found

    def ends_at(self, edge: Edge) -> bool:
        """Whether what arrives is anonymous: no data of a person go on from there."""
        return bool(self._tables["flows"].columns["treatment"][edge.number] == "anonymised")

    @property
    def senders(self) -> Senders:
        """Who sends a flow that does not say so."""
        if self._senders is None:
            self._senders = Senders(self._tables.inventory)
        return self._senders

    def trim(self, most: int) -> None:
        """Forget edges, and paths, where so many are remembered; an end of a path takes little."""
        if len(self._edge) > most:
            self._edge.clear()
            self._sender.clear()
            self._to_party.clear()
        if self._ends > 10 * most:
            self._trees.clear()
            self._from_controllers.clear()
            self._to_party.clear()
            self._ends = 0

    # --- private ---

    def _path(self, tree: Mapping[str, int], goal: str) -> list[Edge]:
        """The edges by which a tree reaches the goal."""
        path: list[Edge] = []
        while goal in tree:
            edge = self._edge[tree[goal]]
            if edge is None:
                break
            path.append(edge)
            goal = edge.sender
        path.reverse()
        return path

    def _made(self, number: int) -> Edge | None:
        """A flow as an edge; None where it is none."""
        sender = self._sender[number]
        if sender is None:
            return None
        columns = self._tables["flows"].columns
        return Edge(columns["id"][number], columns["activity"][number], sender, columns["to"][number], number)

    def _sender_of(self, number: int) -> str | None:
        """Who sends a flow; None where that is unknown, or the recipient is, or it is not live: then it is no edge."""
        columns = self._tables["flows"].columns
        if columns["to"][number] is None:
            return None
        if self._live is not None and columns["id"][number] not in self._live:
            return None
        day = self._as_of
        if day is not None:
            start, end = columns["start"][number], columns["end"][number]
            if (start is not None and start > day) or (end is not None and end < day):
                return None
            if columns["certainty"][number] == "planned":
                return None
        sender: str | None = columns["from"][number]
        return sender if sender is not None else self.senders.supposed(columns["activity"][number])

    def _numbers(self, activity: str | None) -> list[int]:
        """Rows of an activity, by id."""
        flows = self._tables["flows"]
        found = flows.where("activity", activity)
        ids = flows.columns["id"]
        return sorted(found, key=ids.__getitem__)

    def _leaving(self, activity: str | None) -> dict[str, list[int]]:
        """Sender → edges of an activity; the last one is kept, since questions come activity by activity."""
        if self._out is None or self._out[0] != activity:
            out: dict[str, list[int]] = {}
            senders = self._sender
            for number in self._numbers(activity):
                sender = senders[number]
                if sender is not None:
                    out.setdefault(sender, []).append(number)
            self._out = (activity, out)
        return self._out[1]

    def _tree(self, activity: str | None, starts: Collection[str], category: str | None) -> dict[str, int]:
        """Every party that the flows reach → the edge by which it is reached first; one walk answers for all goals."""
        tree: dict[str, int] = {}
        if not starts:
            return tree
        out = self._leaving(activity)
        columns = self._tables["flows"].columns
        recipients, carried, treatments = columns["to"], columns["categories"], columns["treatment"]
        seen = set(starts)
        queue = deque(sorted(seen))
        while queue:
            for number in out.get(queue.popleft(), ()):
                recipient = recipients[number]
                if recipient in seen or treatments[number] == "anonymised":
                    continue
                data = carried[number] if category is not None else None
                if data is not None and category not in data:
                    continue
                seen.add(recipient)
                tree[recipient] = number
                queue.append(recipient)
        return tree
