"""The tables as a frozen networkx graph: parties are nodes, flows are edges."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import DATA_SUBJECT

if TYPE_CHECKING:
    import networkx


def graph_of(inventories: Sequence[Inventory]) -> "networkx.MultiDiGraph[Any]":
    """A frozen ``MultiDiGraph``.

    Nodes: party ids and ``data-subject``, with the cells of ``parties``.  A legal
    entity that two inventories share (same id) is one node; classes, authorities and
    units of several inventories stay apart as ``inventory:id``.  Edges: keyed by
    ``inventory/flow``, with the cells of ``flows``, ``inventory`` and ``sender``.
    """
    import networkx

    graph: networkx.MultiDiGraph[Any] = networkx.MultiDiGraph()
    for inventory in inventories:
        own = inventory.organisation
        names = {inventory.organisation_party: inventory.organisation_party, DATA_SUBJECT: DATA_SUBJECT}
        graph.add_node(inventory.organisation_party, name=own["name"], country=own["country"], kind="entity")
        for party in inventory.rows("parties"):
            cells = {key: value for key, value in party.items() if value is not None and key != "id"}
            names[party["id"]] = (
                node_id(inventory.id, party["id"], party["kind"]) if len(inventories) > 1 else party["id"]
            )
            graph.add_node(names[party["id"]], **cells)
        senders = Senders(inventory)
        for flow in inventory.rows("flows"):
            sender, recipient = senders.of(flow), flow["to"]
            if sender is None or recipient is None:
                continue
            cells = {key: value for key, value in flow.items() if value is not None}
            cells.update(inventory=inventory.id, sender=sender)
            for end in (sender, recipient):
                if end == DATA_SUBJECT:
                    graph.add_node(DATA_SUBJECT, kind=DATA_SUBJECT)
            ends = names.get(sender, sender), names.get(recipient, recipient)
            graph.add_edge(*ends, key=f"{inventory.id}/{flow['id']}", **cells)
    return networkx.freeze(graph)  # type: ignore[no-any-return]


def node_id(inventory: str, party: str, kind: str | None) -> str:
    """Id of a party among several inventories: only a legal entity is the same everywhere."""
    return party if kind in ("entity", "international-organisation") else f"{inventory}:{party}"


class Senders:
    """Who sends a flow: its ``from``, or the only controller of its activity."""

    def __init__(self, inventory: Inventory) -> None:
        rows = inventory.tables["activities"].select(["id", "controllers", "role"]).to_pylist()
        own = inventory.organisation_party
        self.controllers: dict[str, list[str]] = {row["id"]: _controllers(row, own) for row in rows}

    def of(self, flow: Mapping[str, Any]) -> str | None:
        """The sender's party id; None when it cannot be told."""
        sender = flow["from"]
        return str(sender) if sender is not None else self.supposed(flow["activity"])

    def supposed(self, activity: str | None) -> str | None:
        """The party id of who sends the flows of an activity that name nobody."""
        found = self.controllers.get(activity, []) if activity is not None else []
        return found[0] if len(found) == 1 else None


def controllers(inventory: Inventory, activity: Mapping[str, Any]) -> list[str]:
    """Controllers of an activity: those named; else the organisation, unless it is the processor there."""
    return _controllers(activity, inventory.organisation_party)


# --- private ---


def _controllers(activity: Mapping[str, Any], own: str) -> list[str]:
    named = activity["controllers"]
    if named is None:
        return [] if activity["role"] == "processor" else [own]
    return list(named)
