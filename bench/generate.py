"""Inventories of any size, seeded: chains of processors, a realistic spread of countries, safeguards and notices.

``python -m bench.generate FLOWS FOLDER`` writes a folder of Parquet files.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from dataflow.inventory.vocabulary import VOCABULARY

COUNTRIES = ("CZ", "DE", "IE", "NL", "FR", "EE", "GB", "US", "IN", "JP", "BR", "SG")
WEIGHTS = (0.20, 0.15, 0.10, 0.08, 0.08, 0.07, 0.08, 0.14, 0.04, 0.03, 0.02, 0.01)
DEPTH = 8
CATEGORIES = ["contact", "device", "income", "health"]
TOLD = [f"{article}({part})({letter})" for article in (13, 14) for part, letters in ((1, "abcdef"), (2, "abcdef"))
        for letter in letters]  # fmt: skip
BASES = {
    "contract": ("6(1)(b)", "loan agreement"),
    "law": ("6(1)(c)", "CZ 253/2008"),
    "interest": ("6(1)(f)", "fraud prevention"),
    "balancing_date": ("6(1)(f)", "2022-01-01"),
    "consent_record": ("6(1)(a)", "log of consents"),
    "consent_withdrawal": ("6(1)(a)", "account page"),
    "consent_withdrawal_easy": ("6(1)(a)", True),
}
"""Column → article it belongs to, what stands there."""

TERMS: dict[str, Any] = {
    "scope_categories": CATEGORIES,
    "scope_subjects": ["customers"],
    "clauses": list(VOCABULARY["contract_clause"]),
    "same_obligations": True,
    "subprocessing": "general",
    "notice_days": 30,
    "onward_clause": True,
    "annexes": ["I.A", "I.B", "I.C", "II"],
    "sensitive_annex": True,
    "tia_date": "2022-03-01",
    "tia_outcome": "ok",
    "breach_clause": True,
    "breach_hours": 24,
    "breach_contact": "security@vendor.example",
}
"""Column of a contract → what stands there where it is written down."""


def tables(flows: int, seed: int = 7, name: str = "group") -> dict[str, pa.Table]:
    """The tables of an inventory with that many flows; the same seed gives the same tables.

    One activity for 20 flows, one vendor for 50; chains up to ``DEPTH`` processors.  What is asked
    of a contract, a basis or a notice is written down for nine rows in ten, 3 % of the countries and
    a tenth of the safeguards of transfers are not; 80 % of the recipients are disclosed.
    """
    rng = np.random.default_rng(seed)
    activities, vendors = max(1, flows // 20), max(3, flows // 50)
    widths = rng.integers(1, 5, activities)
    edges = _edges(flows, activities, vendors, rng)
    found = {
        "organisation": pa.table(
            {"id": [name], "name": ["Group"], "party": ["own"], "country": ["CZ"], "breach_register": [True]}
        ),
        "subjects": pa.table({"id": ["customers"], "name": ["customers"]}),
        "measures": pa.table(
            {"id": ["access", "keys"], "name": ["access by role", "data encrypted at rest"]}
        ),
        "categories": pa.table({"id": CATEGORIES, "kind": ["ordinary", "ordinary", "financial", "special"]}),
        "parties": _parties(vendors, rng),
        "activities": _activities(widths, rng),
        "bases": _bases(activities, rng),
        "retention": _retention(activities, rng),
        "agreements": _agreements(edges, vendors, rng),
        "notices": pa.table(
            {
                "id": ["notice"],
                "controller": ["own"],
                "valid_from": pa.array(["2022-06-01"]),
                "covers": pa.array([_ids("a", np.arange(activities))], pa.list_(pa.string())),
                "gives": pa.array([TOLD], pa.list_(pa.string())),
            }
        ),
    }
    found["flows"] = _flows(edges, widths, rng)
    found["disclosures"] = _disclosures(vendors, rng)
    return found


def write(flows: int, folder: Path, seed: int = 7, name: str = "group") -> Path:
    """Write the tables as Parquet files; ``name`` is the id of the inventory."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in tables(flows, seed, name).items():
        pq.write_table(rows, folder / f"{table}.parquet")
    return folder


# --- private ---


@dataclass(frozen=True, slots=True)
class _Edges:
    """Per flow: number of its activity, sender (-1: the controller), recipient, and flows before it in its chain."""

    activity: Any
    sender: Any
    to: Any
    depth: Any


def _ids(prefix: str, numbers: Any) -> list[str]:
    return [f"{prefix}{number}" for number in numbers]


def _mostly(values: Sequence[Any], rng: Any, share: float = 0.9) -> list[Any]:
    """The values; the rest is not written down."""
    written = rng.random(len(values)) < share
    return [value if there else None for value, there in zip(values, written, strict=True)]


def _edges(count: int, activities: int, vendors: int, rng: Any) -> _Edges:
    """Chains: each begins at the controller; the next flow continues it with probability 0.6, up to ``DEPTH``."""
    to = np.minimum((rng.pareto(1.2, count) * vendors / 20).astype(np.int64), vendors - 1)
    continues = rng.random(count) < 0.6
    depth = np.zeros(count, np.int64)
    for i in range(1, count):
        depth[i] = depth[i - 1] + 1 if continues[i] and depth[i - 1] < DEPTH - 1 else 0
    sender = np.where(depth == 0, -1, np.roll(to, 1))
    return _Edges((np.cumsum(depth == 0) - 1) % activities, sender, to, depth)


def _parties(vendors: int, rng: Any) -> pa.Table:
    countries = _mostly(rng.choice(COUNTRIES, vendors, p=WEIGHTS).tolist(), rng, 0.97)
    listed = ["2023-08-01" if code == "US" and rng.random() < 0.6 else None for code in countries]
    return pa.table(
        {
            "id": ["own", *_ids("v", range(vendors))],
            "name": ["Group", *[f"Vendor {number}" for number in range(vendors)]],
            "kind": ["entity"] * (vendors + 1),
            "country": ["CZ", *countries],
            "address": ["Main street 1", *_mostly([f"Street {number}" for number in range(vendors)], rng)],
            "contact": ["office@group.example", *_mostly(["office@vendor.example"] * vendors, rng)],
            "gdpr_subject": [True, *_mostly([False] * vendors, rng)],
            "dpf_from": pa.array([None, *listed], pa.string()),
        }
    )


def _activities(widths: Any, rng: Any) -> pa.Table:
    count = len(widths)
    return pa.table(
        {
            "id": _ids("a", range(count)),
            "purpose": [f"purpose {number}" for number in range(count)],
            "controllers": pa.array([["own"]] * count, pa.list_(pa.string())),
            "role": ["controller"] * count,
            "subjects": pa.array([["customers"]] * count, pa.list_(pa.string())),
            "categories": pa.array([CATEGORIES[:width] for width in widths], pa.list_(pa.string())),
            "source_kinds": pa.array(_mostly([["data-subject"]] * count, rng), pa.list_(pa.string())),
            "measures": pa.array(_mostly([["access", "keys"]] * count, rng), pa.list_(pa.string())),
            "automated_decision_solely": _mostly([False] * count, rng, 0.95),
        }
    )


def _bases(count: int, rng: Any) -> pa.Table:
    chosen = [str(article) for article in rng.choice(["6(1)(b)", "6(1)(c)", "6(1)(f)", "6(1)(a)"], count)]
    kept = np.flatnonzero(rng.random(count) >= 0.05)
    articles = [chosen[n] for n in kept]
    columns = {"activity": _ids("a", kept), "article": articles}
    for column, (article, value) in BASES.items():
        columns[column] = pa.array(_mostly([value if a == article else None for a in articles], rng))
    return pa.table(columns)


def _retention(count: int, rng: Any) -> pa.Table:
    kept = np.flatnonzero(rng.random(count) >= 0.05)
    ends = ["end of the contract"] * len(kept)
    return pa.table(
        {"activity": _ids("a", kept), "duration": _mostly(["P3Y"] * len(kept), rng), "event": ends}
    )


def _agreements(edges: _Edges, vendors: int, rng: Any) -> pa.Table:
    """A contract with each vendor: who engages it and for what stands in it; every second one has transfer clauses."""
    senders = _lists(edges.to, np.char.add("v", edges.sender.astype(str)), vendors)
    scopes = _lists(edges.to, np.char.add("a", edges.activity.astype(str)), vendors)
    parties = [["own" if s == "v-1" else s for s in found] + [f"v{v}"] for v, found in enumerate(senders)]
    many = pa.list_(pa.string())
    columns: dict[str, Any] = {
        "id": _ids("g", range(vendors)),
        "kind": ["SCC-M2" if number % 2 else "dpa" for number in range(vendors)],
        "signed": ["2022-01-01"] * vendors,
        "parties": pa.array(parties, many),
        "scope_activities": pa.array(_mostly(scopes, rng), many),
    }
    for column, value in TERMS.items():
        of_clauses = column in ("annexes", "sensitive_annex", "tia_date", "tia_outcome")
        values = [None if of_clauses and number % 2 == 0 else value for number in range(vendors)]
        columns[column] = pa.array(_mostly(values, rng), many if isinstance(value, list) else None)
    return pa.table(columns)


def _lists(owners: Any, values: Any, count: int) -> list[list[str]]:
    """For each owner its distinct values, sorted."""
    pairs = pa.table({"owner": owners, "value": values}).group_by(["owner", "value"]).aggregate([])
    found: list[list[str]] = [[] for _ in range(count)]
    for owner, value in zip(*[pairs.column(name).to_pylist() for name in ("owner", "value")], strict=True):
        found[owner].append(value)
    return [sorted(values) for values in found]


def _flows(edges: _Edges, widths: Any, rng: Any) -> pa.Table:
    count = len(edges.to)
    carried = np.minimum(rng.integers(1, 5, count), widths[edges.activity])
    carried = np.where(rng.random(count) < 0.03, 4, carried)  # more than the activity declares
    chosen = rng.random(count)
    safeguards = [
        None if share < 0.1 else ([] if share < 0.7 else [f"g{vendor}"])
        for share, vendor in zip(chosen, edges.to, strict=True)
    ]
    first = np.where(rng.random(count) < 0.8, "processor", "controller")
    engaged = edges.depth > 0
    told = _mostly(["2021-10-01"] * count, rng)
    return pa.table(
        {
            "id": _ids("f", range(count)),
            "activity": _ids("a", edges.activity),
            "from": ["own" if sender < 0 else f"v{sender}" for sender in edges.sender],
            "to": _ids("v", edges.to),
            "role": np.where(engaged, "sub-processor", first).tolist(),
            "categories": pa.array([CATEGORIES[:number] for number in carried], pa.list_(pa.string())),
            "safeguards": pa.array(safeguards, pa.list_(pa.string())),
            "agreement": _ids("g", edges.to),
            "start": ["2022-02-01"] * count,
            "notified_controller": [day if late else None for day, late in zip(told, engaged, strict=True)],
        }
    )


def _disclosures(vendors: int, rng: Any) -> pa.Table:
    told = np.flatnonzero(rng.random(vendors) < 0.8)
    levels = rng.choice(["named", "specific-category", "vague-category"], len(told), p=[0.6, 0.3, 0.1])
    return pa.table({"notice": ["notice"] * len(told), "party": _ids("v", told), "level": levels.tolist()})


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
