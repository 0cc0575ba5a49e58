"""Inventories made in memory for the tests of the map, and reports that say what a test needs."""

import random
from datetime import date
from pathlib import Path

from dataflow.findings.finding import Finding, Report, Step, Subject
from dataflow.inventory.assemble import assemble
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place, PathPlaces
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
    return assemble(RawInventory(f"{name}.yaml", raw, hashes={f"{name}.yaml": "0" * 64}), Path(f"{name}.yaml"))


def report(*inventories: Inventory, findings: tuple[Finding, ...] = (), as_of: date = AS_OF) -> Report:
    names = tuple(item.id for item in inventories)
    hashes = {item.id: dict(item.hashes) for item in inventories}
    return Report(as_of, "pandas", names, findings, {}, program_version="1", law_version="1", hashes=hashes)


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
    return Finding(
        key=f"{values['rule']}@{inventory}/{kind}:{row}", subject=subject, path=steps, **values
    )


def chain() -> Inventory:
    """One lender, an applicant, a processor in Germany, its sub-processor in India, a printer without a country.

    The identification number goes to India, the address only to Germany; the second activity has no flow out.
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
            {"id": "loans", "name": "granting loans", "subjects": ["applicants"], "categories": ["number", "address"],
             "source_kinds": ["data-subject"], "owner": "credit"},
            {"id": "mail", "name": "letters", "subjects": ["applicants"], "categories": ["address"], "owner": "office"},
        ],
        bases=[{"activity": "loans", "article": "6(1)(b)"}],
        flows=[
            {"id": "hosting", "activity": "loans", "to": "host", "role": "processor", "categories": ["number", "address"]},
            {"id": "support", "activity": "loans", "from": "host", "to": "helpdesk", "role": "sub-processor", "categories": ["number"]},
            {"id": "printing", "activity": "mail", "to": "printer", "categories": ["address"]},
            {"id": "backup", "activity": "mail", "from": "host", "to": "cloud", "role": "sub-processor", "categories": ["number"]},
            {"id": "old", "activity": "mail", "to": "cloud", "categories": ["address"], "end": "2020-01-01"},
        ],
    )  # fmt: skip


def large(nodes: int = 5000, edges: int = 20000) -> Inventory:
    """A generated group: 40 activities, parties over 60 countries, chains of sub-processors."""
    draw = random.Random(7)
    codes = ("DE FR NL PL CZ AT SE FI IE ES PT IT RO BG HR HU SK SI EE LV LT LU BE DK GR CY MT NO IS LI "
             "US GB CH IN CN JP KR BR AR CA IL NZ UY ZA KE NG EG MA TN TR UA RS AL MK BA ME MD GE AM SG").split()  # fmt: skip
    parties = [
        {"id": f"p{i}", "name": f"Vendor number {i} Ltd", "country": draw.choice([*codes, None])} for i in range(nodes)
    ]
    categories = [{"id": f"c{i}", "name": f"category {i}"} for i in range(30)]
    activities = [
        {"id": f"a{i}", "name": f"activity {i}", "subjects": ["people"], "categories": [f"c{i % 30}"], "owner": f"team {i % 9}"}
        for i in range(40)
    ]
    flows = []
    for i in range(edges):
        sender = None if i % 2 else f"p{draw.randrange(nodes // 4)}"
        flows.append(
            {"id": f"f{i}", "activity": f"a{draw.randrange(40)}", "from": sender, "to": f"p{draw.randrange(nodes)}",
             "role": draw.choice(["processor", "sub-processor", "controller", None]),
             "categories": [f"c{n}" for n in sorted(draw.sample(range(30), 3))]}
        )  # fmt: skip
    return inventory(
        parties=parties, categories=categories, activities=activities, flows=flows, subjects=[{"id": "people"}]
    )
