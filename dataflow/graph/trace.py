"""Where data go: every party reached, by a shortest path for each category, within each activity."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dataflow.graph.paths import Edge, FlowGraph
from dataflow.graph.view import Senders
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.rows import Tables


@dataclass(frozen=True, slots=True)
class Trace:
    """One path: the categories that travel it, the flows, the party at its end.

    perhaps: categories that may travel it because a flow does not say what it carries.  Neither: the
    activity says nothing of its data either.
    """

    inventory: str
    activity: str
    path: tuple[Edge, ...]
    categories: tuple[str, ...]
    perhaps: tuple[str, ...]

    @property
    def party(self) -> str:
        """The party at the end."""
        return self.path[-1].recipient


def trace(inventory: Inventory, *, start: str, as_of: date, category: str | None = None) -> list[Trace]:
    """Paths from a party, or those of a category, kind of data, activity or data subject, on the date.

    category: only this one, or those of this kind.  Raises ``KeyError`` when the inventory has no such id.
    """
    tables = Tables(inventory)
    graph = FlowGraph(tables, live=live_flows(inventory, as_of))
    found: list[Trace] = []
    kinds = _kinds(inventory)
    table = known_ids(inventory)[start]
    for activity in inventory.rows("activities"):
        starts = [start] if table == "parties" else graph.starts(activity["id"])
        categories = _travelling(tables, activity, start, table, kinds)
        if category is not None:
            categories = [item for item in categories if item and category in (item, kinds.get(item))]
        paths: dict[tuple[str, ...], tuple[Edge, ...]] = {}
        carried: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
        for item in categories:
            for path, sure in _reach(graph, activity["id"], starts, item):
                key = tuple(edge.flow for edge in path)
                paths[key] = path
                known_and_perhaps = carried.setdefault(key, ([], []))
                if item is not None:
                    known_and_perhaps[0 if sure else 1].append(item)
        for key, (known, perhaps) in carried.items():
            found.append(Trace(inventory.id, activity["id"], paths[key], tuple(known), tuple(perhaps)))
    return sorted(found, key=lambda t: (t.activity, len(t.path), tuple(edge.flow for edge in t.path)))


def live_flows(inventory: Inventory, as_of: date) -> frozenset[str]:
    """Ids of the flows whose dates and whose activity's dates include the day, planned ones left out."""
    activities = {
        row["id"]: _live(row, as_of) for row in _cells(inventory, "activities", "id", "start", "end")
    }
    flows = _cells(inventory, "flows", "id", "start", "end", "activity", "certainty")
    return frozenset(
        row["id"]
        for row in flows
        if _live(row, as_of) and activities.get(row["activity"], True) and row["certainty"] != "planned"
    )


def unsent(inventory: Inventory, as_of: date) -> list[str]:
    """Ids of the flows on the day that no path holds, because it cannot be told who sends them."""
    live, senders = live_flows(inventory, as_of), Senders(inventory)
    flows = _cells(inventory, "flows", "id", "activity", "from", "to")
    return sorted(
        row["id"] for row in flows if row["id"] in live and row["to"] is not None and senders.of(row) is None
    )


def known_ids(inventory: Inventory) -> dict[str, str]:
    """Id → table, for every id that a trace can start from; kinds of data under ``kinds``."""
    found = dict.fromkeys((kind for kind in _kinds(inventory).values() if kind), "kinds")
    for table in ("subjects", "categories", "activities", "parties"):
        found.update(dict.fromkeys(inventory.tables[table].column("id").to_pylist(), table))
    found.setdefault(inventory.organisation_party, "parties")
    return found


# --- private ---


def _kinds(inventory: Inventory) -> dict[str, str | None]:
    return {row["id"]: row["kind"] for row in _cells(inventory, "categories", "id", "kind")}


def _cells(inventory: Inventory, table: str, *columns: str) -> list[dict[str, Any]]:
    """The rows of a table, with some of its columns."""
    return inventory.tables[table].select(columns).to_pylist()


def _live(row: Mapping[str, Any], as_of: date) -> bool:
    return (row["start"] is None or row["start"] <= as_of) and (row["end"] is None or row["end"] >= as_of)


def _travelling(
    tables: Tables, activity: Mapping[str, Any], start: str, table: str, kinds: Mapping[str, str | None]
) -> list[str | None]:
    """The categories of an activity that a trace from ``start`` follows; None: data of which nothing is said."""
    if table == "activities" and activity["id"] != start:
        return []
    if table == "subjects" and start not in (activity["subjects"] or ()):
        return []
    carried = tables["flows"].columns["categories"]
    own = set(activity["categories"] or ())
    for flow in tables["flows"].where("activity", activity["id"]):
        own.update(carried[flow] or ())
    if table == "kinds":
        return sorted(item for item in own if kinds.get(item) == start)
    if table == "categories":
        return [start] if start in own else []
    return [*sorted(own)] or [None]


def _reach(
    graph: FlowGraph, activity: str, starts: Iterable[str], category: str | None
) -> list[tuple[tuple[Edge, ...], bool]]:
    found = []
    seen = set(starts)
    queue: deque[tuple[str, tuple[Edge, ...], bool]] = deque((item, (), True) for item in sorted(seen))
    while queue:
        party, path, sure = queue.popleft()
        for edge in graph.out(activity, party):
            carried = graph.carried(edge)
            if edge.recipient in seen or (carried is not None and category not in carried):
                continue
            seen.add(edge.recipient)
            step = (*path, edge)
            still = sure and carried is not None
            found.append((step, still))
            if not graph.ends_at(edge):
                queue.append((edge.recipient, step, still))
    return found
