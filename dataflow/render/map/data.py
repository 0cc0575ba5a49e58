"""From inventories to nodes and links: the only place where the map reads tables."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from dataflow.graph.view import Senders, controllers
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import DATA_SUBJECT, NONE
from dataflow.render.map.countries import country_of, place_code
from dataflow.render.map.identity import Identity
from dataflow.render.map.model import UNKNOWN_COUNTRY, ActivityInfo, Link, MapData, Node, Row
from dataflow.render.map.roles import party_columns
from dataflow.render.map.rows import row_of


def map_data(inventories: Sequence[Inventory], *, as_of: date, lang: str = "en") -> MapData:
    """Nodes and links of all inventories; a party id that several use is one node.

    A flow without sender starts at its activity's only controller, else at the node ``party:?``.
    """
    identity = Identity(inventories)
    links: list[Link] = []
    activities: list[ActivityInfo] = []
    for inventory in inventories:
        found = _activities(inventory)
        activities += found.values()
        links += _links(inventory, found, identity, as_of)
    parties = _parties(inventories, identity, links)
    subjects = _subjects(inventories, links)
    countries = _countries(parties, links)
    infos = {code: country_of(code, as_of=as_of, lang=lang) for code in sorted(countries)}
    places = [Node(f"country:{code}", "country", info.name, 5) for code, info in infos.items()]
    return MapData(
        nodes=tuple(sorted([*parties, *subjects, *places], key=lambda node: (node.column, node.id))),
        links=tuple(links),
        activities=tuple(activities),
        categories=_categories(inventories),
        subjects={node.id: node.name for node in subjects},
        countries=infos,
        inventories={
            inventory.id: _text(inventory.organisation.get("name")) or inventory.id
            for inventory in inventories
        },
    )


# --- private ---


def _activities(inventory: Inventory) -> dict[str, ActivityInfo]:
    bases: dict[str, list[str]] = {}
    for basis in inventory.rows("bases"):
        if basis["activity"] and basis["article"] and basis["article"] != NONE:
            bases.setdefault(basis["activity"], []).append(basis["article"])
    return {
        row["id"]: ActivityInfo(
            inventory=inventory.id,
            id=row["id"],
            name=_text(row["name"]) or _text(row["purpose"]) or row["id"],
            owner=_text(row["owner"]),
            bases=tuple(sorted(set(bases.get(row["id"], [])))),
            row=row_of(inventory, "activities", index, row),
        )
        for index, row in enumerate(inventory.rows("activities"))
    }


def _links(
    inventory: Inventory, activities: dict[str, ActivityInfo], identity: Identity, as_of: date
) -> list[Link]:
    rows = {row["id"]: row for row in inventory.rows("activities")}
    parties = {row["id"]: row for row in inventory.rows("parties")}
    senders = Senders(inventory)
    links: list[Link] = []
    for index, flow in enumerate(inventory.rows("flows")):
        activity = rows.get(flow["activity"], {})
        shown = row_of(inventory, "flows", index, flow)
        for sender in _ends(inventory, identity, senders.of(flow), flow, activity):
            for recipient in _ends(inventory, identity, flow["to"], flow, activity):
                links.append(
                    Link(
                        kind="flow",
                        id=flow["id"],
                        sender=sender,
                        recipient=recipient,
                        inventory=inventory.id,
                        activity=flow["activity"],
                        categories=_known(flow["categories"]),
                        subjects=_known(flow["subjects"]) or _known(activity.get("subjects")),
                        role=flow["role"] or flow["role_claimed"],
                        countries=_where(parties.get(flow["to"] or ""), flow),
                        live=_live(flow, activity, as_of),
                        anonymised=flow["treatment"] == "anonymised",
                        agreements=tuple(
                            a for a in [flow["agreement"], *(flow["safeguards"] or [])] if a and a != NONE
                        ),
                        row=shown,
                    )
                )
    said = {(link.activity, link.sender, link.recipient) for link in links}
    fed = {(link.activity, link.recipient) for link in links if link.sender.startswith("subject:")}
    for activity_id, activity in rows.items():
        for link in _from_activity(inventory, identity, activity, activities[activity_id], parties, as_of):
            given = (activity_id, link.recipient) in fed and link.kind != "source"
            if (activity_id, link.sender, link.recipient) not in said and not given:
                links.append(link)
    return links


def _from_activity(
    inventory: Inventory,
    identity: Identity,
    activity: dict[str, Any],
    info: ActivityInfo,
    parties: dict[str, dict[str, Any]],
    as_of: date,
) -> Iterable[Link]:
    collected = "data-subject" in (activity["source_kinds"] or ())
    people = [f"subject:{inventory.id}/{s}" for s in activity["subjects"] or ()]
    sources = [identity.node(inventory, party) for party in activity["sources"] or ()]
    for holder in _holders(inventory, activity):
        ends = [("collection" if collected else "about", sender) for sender in people]
        for kind, sender in [*ends, *(("source", sender) for sender in sources)]:
            yield Link(
                kind=kind,  # type: ignore[arg-type]
                id=activity["id"],
                sender=sender,
                recipient=identity.node(inventory, holder),
                inventory=inventory.id,
                activity=activity["id"],
                categories=_known(activity["categories"]),
                subjects=(sender.partition("/")[2],) if kind != "source" else _known(activity["subjects"]),
                role=activity["role"],
                countries=_where(parties.get(holder), {}),
                live=_live({}, activity, as_of),
                row=info.row,
            )


def _holders(inventory: Inventory, activity: dict[str, Any]) -> list[str]:
    """Who holds the data: the controllers; the organisation where it is the processor."""
    if activity["role"] == "processor":
        return [inventory.organisation_party]
    return controllers(inventory, activity)


def _ends(
    inventory: Inventory,
    identity: Identity,
    party: str | None,
    flow: dict[str, Any],
    activity: dict[str, Any],
) -> list[str]:
    if party != DATA_SUBJECT:
        return [identity.node(inventory, party)] if party else ["party:?"]
    people = flow["subjects"] or activity.get("subjects") or ["?"]
    return [f"subject:{inventory.id}/{person}" for person in people]


def _where(party: dict[str, Any] | None, flow: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    if party is None and not flow.get("storage") and not flow.get("access"):
        return ((UNKNOWN_COUNTRY, "seat"),) if flow.get("to") != DATA_SUBJECT else ()
    seat = place_code(party.get("country"), party.get("territory")) if party else UNKNOWN_COUNTRY
    found = [(seat, "seat")]
    found += [(place_code(code, None), "storage") for code in flow.get("storage") or ()]
    found += [(place_code(code, None), "access") for code in flow.get("access") or ()]
    return tuple(dict.fromkeys(found))


def _live(flow: dict[str, Any], activity: dict[str, Any], as_of: date) -> bool | None:
    starts = [row["start"] for row in (flow, activity) if row.get("start")]
    ends = [row["end"] for row in (flow, activity) if row.get("end")]
    if any(start > as_of for start in starts) or any(end < as_of for end in ends):
        return False
    return True if starts or ends else None


def _parties(inventories: Sequence[Inventory], identity: Identity, links: list[Link]) -> list[Node]:
    rows: dict[str, list[tuple[Row, dict[str, Any]]]] = {}
    for inventory in inventories:
        for index, row in enumerate(inventory.rows("parties")):
            shown = row_of(inventory, "parties", index, row)
            rows.setdefault(identity.node(inventory, row["id"]), []).append((shown, row))
    deciding = {
        identity.node(inventory, holder)
        for inventory in inventories
        for activity in inventory.rows("activities")
        for holder in _holders(inventory, activity)
    }
    deciding |= {identity.node(inventory, inventory.organisation_party) for inventory in inventories}
    ids = set(rows)
    ids |= {end for link in links for end in (link.sender, link.recipient) if end.startswith("party:")}
    columns = party_columns(ids, links, deciding)
    roles: dict[str, set[str]] = {}
    for link in links:
        if link.kind == "flow" and link.role:
            roles.setdefault(link.recipient, set()).add(link.role)
    nodes = []
    for node_id in sorted(ids):
        own = rows.get(node_id, [])
        first = own[0][1] if own else {}
        nodes.append(
            Node(
                id=node_id,
                kind="party",
                name=_text(first.get("name")) or "",
                column=columns[node_id],
                rows=tuple(row for row, _ in own),
                roles=tuple(sorted(roles.get(node_id, set()) | _if(node_id in deciding))),
                country=place_code(first.get("country"), first.get("territory")),
                group=_text(first.get("group")),
                party_kind=first.get("kind"),
                words=(*(first.get("aliases") or []), *(first.get("former_names") or [])),
            )
        )
    return nodes


def _if(condition: bool) -> set[str]:
    return {"controller"} if condition else set()


def _subjects(inventories: Sequence[Inventory], links: list[Link]) -> list[Node]:
    nodes = {}
    for inventory in inventories:
        for index, row in enumerate(inventory.rows("subjects")):
            node_id = f"subject:{inventory.id}/{row['id']}"
            shown = row_of(inventory, "subjects", index, row)
            nodes[node_id] = Node(node_id, "subject", _text(row["name"]) or "", 0, (shown,))
    for link in links:
        for end in (link.sender, link.recipient):
            if end.startswith("subject:") and end not in nodes:
                nodes[end] = Node(end, "subject", "", 0)
    return list(nodes.values())


def _countries(parties: list[Node], links: list[Link]) -> set[str]:
    found = {code for link in links for code, _ in link.countries}
    return found | {node.country for node in parties if node.country}


def _categories(inventories: Sequence[Inventory]) -> dict[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for inventory in inventories:
        for row in inventory.rows("categories"):
            name, kind = found.get(row["id"], ("", None))
            found[row["id"]] = (name or _text(row["name"]) or "", kind or row["kind"])
    return dict(sorted(found.items()))


def _known(values: list[str] | None) -> tuple[str, ...] | None:
    return None if values is None else tuple(values)


def _text(value: Any) -> str | None:
    return str(value) if value not in (None, "") else None
