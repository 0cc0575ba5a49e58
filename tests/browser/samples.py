"""Inventories made in memory for the tests of the map, and reports that say what a test needs."""

import random
from datetime import date
from pathlib import Path

from dataflow.findings.check import counts_of
from dataflow.findings.finding import Finding, Report, Step, Subject
from dataflow.inventory.assemble import assemble
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import PathPlaces, Place
from dataflow.inventory.raw import RawInventory, RawTable

AS_OF = date(2024, 6, 1)


def inventory(name: str = "lender", **tables: list[dict]) -> Inventory:
    """An inventory from rows; a party of the organisation's own id is added when it is missing."""
    tables.setdefault("organisation", [{"id": name, "name": name.title(), "party": name}])
    if name not in {row["id"] for row in tables.setdefault("parties", [])}:
        tables["parties"] = [{"id": name, "name": name.title(), "country": "CZ"}, *tables["parties"]]
    raw = []
    for table, rows in tables.items():
        names = list(dict.fromkeys(key for row in rows for key in row))
        cells = {key: [row.get(key) for row in rows] for key in names}
        raw.append(RawTable(table, cells, PathPlaces(f"{name}.yaml", table), len(rows)))
    return assemble(
        RawInventory(f"{name}.yaml", raw, hashes={f"{name}.yaml": "0" * 64}), Path(f"{name}.yaml")
    )


def report(*inventories: Inventory, findings: tuple[Finding, ...] = (), as_of: date = AS_OF) -> Report:
    names = tuple(item.id for item in inventories)
    hashes = {item.id: dict(item.hashes) for item in inventories}
    counts = counts_of(findings, {})
    return Report(
        as_of, "pandas", names, findings, counts, program_version="1", law_version="1", hashes=hashes
    )


def finding(kind: str, row: str, *, inventory: str = "lender", **more) -> Finding:
    """A breach in the group third-country unless told otherwise; ``path``: ids of flows."""
    defaults = {
        "rule": "TCT-01", "name": "transfer-without-ground", "group": "third-country", "outcome": "breach",
        "severity": "critical", "message": "No ground for this transfer.", "provisions": ("Art. 44",),
        "remedy": "Agree on clauses.", "places": (Place("lender.yaml", line=7),),
    }  # fmt: skip
    values = defaults | more
    steps = tuple(Step(flow, "a", "b") for flow in values.pop("path", ()))
    subject = Subject(kind, row, inventory)
    return Finding(key=f"{values['rule']}@{inventory}/{kind}:{row}", subject=subject, path=steps, **values)


def chain() -> Inventory:
    """One lender, an applicant, a processor in Germany, its sub-processor in India, a printer, a cloud.

    In ``loans`` the identification number goes on to India, the address only to Germany.  In ``mail`` the
    host gives to the cloud what it never got there; the flow ``old`` has ended.
    """
    return inventory(
        parties=[
            {"id": "host", "name": "Host GmbH", "country": "DE", "group": "Host"},
            {"id": "helpdesk", "name": "Helpdesk Pvt", "country": "IN", "aliases": ["HD"]},
            {"id": "printer", "name": "Tiskárna", "kind": "class"},
            {"id": "cloud", "name": "Cloud Inc.", "country": "US"},
        ],
        subjects=[{"id": "applicants", "name": "applicants"}],
        categories=[
            {"id": "number", "name": "identification number", "kind": "national-id"},
            {"id": "address", "name": "address", "kind": "ordinary"},
        ],
        activities=[
            {
                "id": "loans",
                "name": "granting loans",
                "subjects": ["applicants"],
                "categories": ["number", "address"],
                "source_kinds": ["data-subject"],
                "owner": "credit",
            },
            {"id": "mail", "name": "letters", "subjects": ["applicants"], "categories": ["address"]},
        ],
        bases=[{"activity": "loans", "article": "6(1)(b)"}],
        flows=[
            _flow("hosting", "loans", None, "host", "processor", "number", "address"),
            _flow("support", "loans", "host", "helpdesk", "sub-processor", "number"),
            _flow("printing", "mail", None, "printer", None, "address"),
            _flow("backup", "mail", "host", "cloud", "sub-processor", "number"),
            _flow("old", "mail", None, "cloud", None, "address") | {"end": "2020-01-01"},
        ],
    )


def large(nodes: int = 5000, edges: int = 20000) -> Inventory:
    """A generated group: 40 activities, parties over 60 countries, chains of sub-processors."""
    draw = random.Random(7)
    parties = [
        {"id": f"p{i}", "name": f"Vendor number {i} Ltd", "country": draw.choice([*_CODES, None])}
        for i in range(nodes)
    ]
    categories = [{"id": f"c{i}", "name": f"category {i}"} for i in range(30)]
    activities = [
        {"id": f"a{i}", "name": f"activity {i}", "subjects": ["people"], "categories": [f"c{i % 30}"]}
        for i in range(40)
    ]
    flows = []
    for i in range(edges):
        sender = None if i % 2 else f"p{draw.randrange(nodes // 4)}"
        role = draw.choice(["processor", "sub-processor", "controller", None])
        carried = [f"c{n}" for n in sorted(draw.sample(range(30), 3))]
        to = f"p{draw.randrange(nodes)}"
        flows.append(_flow(f"f{i}", f"a{draw.randrange(40)}", sender, to, role, *carried))
    return inventory(
        parties=parties,
        categories=categories,
        activities=activities,
        flows=flows,
        subjects=[{"id": "people"}],
    )


def vendors(count: int = 692) -> Inventory:
    """A publisher that hands device data to advertising vendors for eleven purposes; no country is known."""
    draw = random.Random(11)
    listed = [
        (f"Vendor {i:03d} Media", sorted(draw.sample(range(1, 12), draw.randint(1, 9)))) for i in range(count)
    ]
    return vendor_list(listed)


def vendor_list(listed: list[tuple[str, list[int]]]) -> Inventory:
    """The inventory of a publisher from (vendor's name, its purposes)."""
    purposes = sorted({purpose for _, own in listed for purpose in own})
    flows = [
        _flow(f"v{i}-{purpose}", f"purpose-{purpose}", None, f"v{i}", None, "device")
        for i, (_, own) in enumerate(listed)
        for purpose in own
    ]
    return inventory(
        "publisher",
        parties=[{"id": f"v{i}", "name": name} for i, (name, _) in enumerate(listed)],
        categories=[{"id": "device", "name": "device data"}],
        subjects=[{"id": "visitors", "name": "visitors"}],
        activities=[
            {"id": f"purpose-{n}", "name": f"Purpose {n}", "subjects": ["visitors"], "categories": ["device"]}
            for n in purposes
        ],
        flows=flows,
    )


# --- private ---

_CODES = (
    *("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE"),
    *("IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "UA", "RS"),
    *("US", "IN", "CN", "JP", "KR", "BR", "AR", "CA", "IL", "NZ", "UY", "ZA", "KE", "NG", "EG", "MA", "SG"),
)


def _flow(id: str, activity: str, sender: str | None, to: str, role: str | None, *categories: str) -> dict:
    return {
        "id": id, "activity": activity, "from": sender, "to": to, "role": role, "categories": list(categories)
    }  # fmt: skip
