"""Inventories changed in memory: a party gone or elsewhere, a safeguard more.  Files stay as they are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dataflow.graph.paths import FlowGraph
from dataflow.graph.trace import live_flows
from dataflow.graph.view import Senders
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place, Places
from dataflow.inventory.vocabulary import VOCABULARY

OWN_DATES = {"BCR-C": "approved", "BCR-P": "approved", "COC": "approved", "CERT": "approved"}
"""Instruments that are approved rather than signed."""


class Unsupposable(ValueError):
    """What is supposed names something that is not there, or cannot be supposed."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """A changed inventory; touched: flows whose cells or ends changed; cut: flows that end."""

    inventory: Inventory
    touched: frozenset[str] = frozenset()
    cut: tuple[str, ...] = ()


def without_party(inventory: Inventory, party: str, *, as_of: date) -> Supposed:
    """The party is gone: flows to and from it, and flows that nothing reaches any more.

    Disclosures that name it stay: a notice is not changed by supposing.
    Raises ``Unsupposable`` for the organisation itself.
    """
    if party == inventory.organisation_party:
        raise Unsupposable(f"{party} is the organisation itself")
    senders = Senders(inventory)
    rows = inventory.rows("flows")
    ends = {row["id"] for row in rows if party in (row["to"], senders.of(row))}
    live = live_flows(inventory, as_of)
    before, after = _reached(inventory, live), _reached(inventory, live - ends)
    cut = ends | (before - after)
    changed = _keep(inventory, "flows", lambda row: row["id"] not in cut)
    changed = _keep(changed, "parties", lambda row: row["id"] != party)
    changed = _keep(changed, "retention", lambda row: row["holder"] != party)
    for table, column in _LISTS_OF_PARTIES:
        changed = _map(
            changed, table, column, lambda cell: [item for item in cell if item != party] if cell else cell
        )
    return Supposed(changed, frozenset(cut), tuple(sorted(cut & live)))


def move_party(inventory: Inventory, party: str, country: str) -> Supposed:
    """The party sits in another country; storage and access in the old one move with it.

    Raises ``Unsupposable`` when the inventory has no row for the party.
    """
    index = inventory.index("parties")
    if party not in index:
        raise Unsupposable(f"{party} has no row in parties")
    row = inventory.rows("parties")[index[party]]
    seats = {row["territory"] or row["country"], row["country"]} - {None}
    changed = _set(inventory, "parties", {index[party]: {"country": country, "territory": None}})
    senders, rows = Senders(inventory), inventory.rows("flows")
    cells = {
        number: {
            column: list(dict.fromkeys(country if code in seats else code for code in flow[column]))
            for column in ("storage", "access")
            if flow[column]
        }
        for number, flow in enumerate(rows)
        if flow["to"] == party
    }
    touched = [flow["id"] for flow in rows if party in (flow["to"], senders.of(flow))]
    return Supposed(_set(changed, "flows", cells), frozenset(touched))


def add_safeguard(inventory: Inventory, flow: str, kind: str, *, as_of: date) -> Supposed:
    """A flow gets a safeguard: an agreement of the inventory, or one of that kind between its two ends
    signed (or approved) on the date.  Nothing else is supposed of it: no assessment, no annex.

    Raises ``Unsupposable`` when there is no such flow, agreement or kind.
    """
    index = inventory.index("flows")
    if flow not in index:
        raise Unsupposable(f"no flow {flow}")
    row = inventory.rows("flows")[index[flow]]
    changed, name = inventory, kind
    if kind not in inventory.index("agreements"):
        if kind not in VOCABULARY["agreement_kind"]:
            raise Unsupposable(
                f"{kind} is neither an agreement nor one of {', '.join(VOCABULARY['agreement_kind'])}"
            )
        name = f"supposed-{kind}-{flow}"
        changed = _append(
            inventory, _agreement(inventory, row, kind, name, as_of), inventory.place("flows", index[flow])
        )
    safeguards = [*(row["safeguards"] or []), name]
    return Supposed(_set(changed, "flows", {index[flow]: {"safeguards": safeguards}}), frozenset([flow]))


# --- private ---

_LISTS_OF_PARTIES = (
    ("activities", "controllers"),
    ("activities", "sources"),
    ("agreements", "parties"),
    ("agreements", "members"),
    ("agreements", "approved_subprocessors"),
    ("bases", "consent_recipients"),
)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Places of rows that were taken from, or added to, a table."""

    places: Places
    rows: Sequence[int]
    added: tuple[Place, ...] = ()

    def of(self, row: int, column: str | None = None) -> Place:
        return (
            self.places.of(self.rows[row], column)
            if row < len(self.rows)
            else self.added[row - len(self.rows)]
        )


def _reached(inventory: Inventory, live: frozenset[str]) -> set[str]:
    """Flows that leave a controller of their activity, or a party that such flows reach."""
    graph = FlowGraph.of(inventory, live=live)
    found: set[str] = set()
    for activity in graph.activities():
        seen = set(graph.starts(activity)) | {"data-subject"} | _sources(inventory, graph, activity)
        queue = sorted(seen)
        while queue:
            for edge in graph.out(activity, queue.pop()):
                found.add(edge.flow)
                if edge.recipient not in seen:
                    seen.add(edge.recipient)
                    queue.append(edge.recipient)
    return found


def _sources(inventory: Inventory, graph: FlowGraph, activity: str) -> set[str]:
    """Parties that send in the activity without receiving in it."""
    edges = list(graph.edges_of(activity))
    return {edge.sender for edge in edges} - {edge.recipient for edge in edges}


def _keep(inventory: Inventory, table: str, wanted: Callable[[dict[str, Any]], bool]) -> Inventory:
    import pyarrow as pa

    rows = [i for i, row in enumerate(inventory.rows(table)) if wanted(row)]
    position = {row: i for i, row in enumerate(rows)}
    kept = {
        (name, position[row] if name == table else row, column): text
        for (name, row, column), text in inventory.placeholders.items()
        if name != table or row in position
    }
    return replace(
        inventory,
        tables={**inventory.tables, table: inventory.tables[table].take(pa.array(rows, pa.int64()))},
        places={**inventory.places, table: _Chosen(inventory.places[table], rows)},
        placeholders=kept,
    )


def _map(inventory: Inventory, table: str, column: str, change: Callable[[Any], Any]) -> Inventory:
    import pyarrow as pa

    old = inventory.tables[table]
    position = old.schema.get_field_index(column)
    cells = pa.array(
        [change(cell) for cell in old.column(column).to_pylist()], old.schema.field(position).type
    )
    tables = {**inventory.tables, table: old.set_column(position, old.schema.field(position), cells)}
    return replace(inventory, tables=tables)


def _set(inventory: Inventory, table: str, cells: Mapping[int, Mapping[str, Any]]) -> Inventory:
    """Other cells in some rows: row → column → cell."""
    changed = inventory
    for column in dict.fromkeys(column for named in cells.values() for column in named):
        values = changed.tables[table].column(column).to_pylist()
        for row, named in cells.items():
            if column in named:
                values[row] = named[column]
        following = iter(values)
        changed = _map(changed, table, column, lambda _, following=following: next(following))  # type: ignore[misc]
    return changed


def _append(inventory: Inventory, row: dict[str, Any], place: Place) -> Inventory:
    import pyarrow as pa

    old = inventory.tables["agreements"]
    cells = {name: [row.get(name)] for name in old.column_names}
    new = pa.table({name: pa.array(cells[name], old.schema.field(name).type) for name in old.column_names})
    places = _Chosen(inventory.places["agreements"], range(old.num_rows), (place,))
    return replace(
        inventory,
        tables={**inventory.tables, "agreements": pa.concat_tables([old, new])},
        places={**inventory.places, "agreements": places},
    )


def _agreement(
    inventory: Inventory, flow: dict[str, Any], kind: str, name: str, as_of: date
) -> dict[str, Any]:
    sender = Senders(inventory).of(flow)
    ends = [party for party in (sender, flow["to"]) if party is not None]
    dated = {OWN_DATES[kind]: as_of} if kind in OWN_DATES else {"signed": as_of.isoformat()}
    found = {"id": name, "kind": kind, "parties": ends, "exporter": sender, "importer": flow["to"], **dated}
    return found | ({"members": ends} if kind.startswith("BCR") else {})
