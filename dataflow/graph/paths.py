"""Shortest witness paths through the flows of one activity, as numbers of rows in the table of flows."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
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
        self._edge: Made[int, Edge | None] = Made(self._made)
        self._out: tuple[str | None, dict[str, list[int]]] | None = None
        self._from_controllers: dict[str, dict[str, int]] = {}
        self._to_party: dict[tuple[str | None, str], list[int]] = {}
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

    def to_flows(self, flows: Iterable[str]) -> list[list[int]]:
        """For each flow the shortest path from a controller of its activity to its end; the flow alone if it starts there.

        Flows by their number in the table; none where the flow is no edge.
        """
        numbers, sending, known = self._tables["flows"].numbers, self.sending, self._to_party
        activities = self._tables["flows"].columns["activity"]
        found: list[list[int]] = []
        for flow in flows:
            number = numbers.get(flow)
            sender = sending[number] if number is not None else None
            if number is None or sender is None:
                found.append([])
                continue
            activity = activities[number]
            before = known.get((activity, sender))
            found.append([*(self._before(activity, sender) if before is None else before), number])
        return found

    def shortest(
        self, starts: Collection[str], goal: str, *, activity: str | None, category: str | None
    ) -> list[int]:
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

    @cached_property
    def sending(self) -> Sequence[str | None]:
        """Who sends each flow; None where that is unknown, or the recipient is, or it is not live: then it is no edge."""
        flows, day, live = self._tables["flows"], self._as_of, self._live
        columns = flows.columns
        found: list[str | None] = list(columns["from"])
        if flows.has_holes("from"):
            supposed, activities = self.senders.supposed, columns["activity"]
            found = [supposed(activities[at]) if one is None else one for at, one in enumerate(found)]
        none = [at for at, to in enumerate(columns["to"]) if to is None] if flows.has_holes("to") else []
        if live is not None:
            none += [at for at, flow in enumerate(columns["id"]) if flow not in live]
        if day is not None:
            none += [at for at, start in enumerate(columns["start"]) if start is not None and start > day]
            none += [at for at, end in enumerate(columns["end"]) if end is not None and end < day]
            none += [at for at, certainty in enumerate(columns["certainty"]) if certainty == "planned"]
        for at in none:
            found[at] = None
        return found

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
        if len(self._to_party) > most:
            self._to_party.clear()
        if self._ends > 10 * most:
            self._trees.clear()
            self._from_controllers.clear()
            self._to_party.clear()
            self._ends = 0

    # --- private ---

    def _before(self, activity: str | None, sender: str) -> list[int]:
        """The path to the sender of a flow."""
        tree = self._from_controllers.get(activity or "")
        if tree is None:
            tree = self._tree(activity, self.starts(activity or ""), None)
            self._from_controllers[activity or ""] = tree
            self._ends += len(tree)
        before = self._to_party[activity, sender] = self._path(tree, sender)
        return before

    def _path(self, tree: Mapping[str, int], goal: str | None) -> list[int]:
        """The flows by which a tree reaches the goal."""
        path: list[int] = []
        while goal is not None and goal in tree:
            path.append(tree[goal])
            goal = self.sending[path[-1]]
        path.reverse()
        return path

    def _made(self, number: int) -> Edge | None:
        """A flow as an edge; None where it is none."""
        sender = self.sending[number]
        if sender is None:
            return None
        columns = self._tables["flows"].columns
        return Edge(columns["id"][number], columns["activity"][number], sender, columns["to"][number], number)

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
            senders = self.sending
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
