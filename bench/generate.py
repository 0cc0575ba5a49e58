"""Inventories of any size, seeded: chains of processors, a realistic spread of countries, safeguards and notices.

``python -m bench.generate FLOWS FOLDER`` writes a folder of Parquet files;
``python -m bench.generate FLOWS FOLDER --inventories COUNT`` that many YAML files with so many flows each.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
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
    "breach_hours": 8,
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
                "covers": _grouped([0, activities], _ids("a", np.arange(activities))),
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


def write_many(count: int, flows: int, folder: Path) -> Path:
    """Write a portfolio: that many YAML files, each an inventory of its own."""
    import yaml

    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name = f"lender-{number:05d}"
        tree = {
            table: [
                {column: value for column, value in row.items() if value is not None}
                for row in rows.to_pylist()
            ]
            for table, rows in tables(flows, seed=number, name=name).items()
        }
        text = yaml.dump(tree, Dumper=yaml.CSafeDumper, sort_keys=False)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


# --- private ---


@dataclass(frozen=True, slots=True)
class _Edges:
    """Per flow: number of its activity, sender (-1: the controller), recipient, and flows before it in its chain."""

    activity: Any
    sender: Any
    to: Any
    depth: Any


def _ids(prefix: str, numbers: Any) -> pa.Array:
    return pc.binary_join_element_wise(prefix, pa.array(numbers, pa.int64()).cast(pa.string()), "")


def _grouped(offsets: Any, values: pa.Array, unknown: Any = None) -> pa.Array:
    """Lists: those between the offsets; where ``unknown``, null."""
    mask = None if unknown is None else pa.array(unknown)
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), values, mask=mask)


def _first(widths: Any) -> pa.Array:
    """Lists of so many of the categories."""
    every = pa.array([CATEGORIES[:width] for width in range(len(CATEGORIES) + 1)], pa.list_(pa.string()))
    return every.take(pa.array(widths, pa.int64()))


def _mostly(values: Sequence[Any], rng: Any, share: float = 0.9) -> list[Any]:
    """The values; the rest is not written down."""
    written = rng.random(len(values)) < share
    return [value if there else None for value, there in zip(values, written, strict=True)]


def _edges(count: int, activities: int, vendors: int, rng: Any) -> _Edges:
    """Chains: each begins at the controller; the next flow continues it with probability 0.6, up to ``DEPTH``."""
    to = np.minimum((rng.pareto(1.2, count) * vendors / 20).astype(np.int64), vendors - 1)
    continues = rng.random(count) < 0.6
    continues[0] = False
    numbers = np.arange(count)
    depth = (numbers - np.maximum.accumulate(np.where(continues, 0, numbers))) % DEPTH
    sender = np.where(depth == 0, -1, np.roll(to, 1))
    return _Edges((np.cumsum(depth == 0) - 1) % activities, sender, to, depth)


def _parties(vendors: int, rng: Any) -> pa.Table:
    countries = _mostly(rng.choice(COUNTRIES, vendors, p=WEIGHTS).tolist(), rng, 0.97)
    listed = ["2023-08-01" if code == "US" and rng.random() < 0.6 else None for code in countries]
    return pa.table(
        {
            "id": pa.concat_arrays([pa.array(["own"]), _ids("v", range(vendors))]),
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
            "categories": _first(widths),
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
    own = np.arange(vendors)
    both = np.concatenate([edges.to, own]), np.concatenate([edges.sender, own])
    starts, found = _distinct(*both, vendors)
    parties = _grouped(starts, _party(found))
    starts, found = _distinct(edges.to, edges.activity, vendors)
    scopes = _grouped(starts, _ids("a", found))
    written = pa.array(rng.random(vendors) < 0.9)
    many = pa.list_(pa.string())
    columns: dict[str, Any] = {
        "id": _ids("g", range(vendors)),
        "kind": ["SCC-M2" if number % 2 else "dpa" for number in range(vendors)],
        "signed": ["2022-01-01"] * vendors,
        "parties": parties,
        "scope_activities": pc.if_else(written, scopes, pa.scalar(None, many)),
    }
    for column, value in TERMS.items():
        of_clauses = column in ("annexes", "sensitive_annex", "tia_date", "tia_outcome")
        values = [None if of_clauses and number % 2 == 0 else value for number in range(vendors)]
        columns[column] = pa.array(_mostly(values, rng), many if isinstance(value, list) else None)
    return pa.table(columns)


def _party(numbers: Any) -> pa.Array:
    return pc.if_else(pa.array(numbers < 0), "own", _ids("v", numbers))


def _distinct(owners: Any, values: Any, count: int) -> tuple[Any, Any]:
    """The distinct values of each owner one after the other, and where each owner's begin."""
    step = int(values.max()) + 2
    pairs = np.unique(owners * step + values + 1)
    return np.searchsorted(pairs, np.arange(count + 1) * step), pairs % step - 1


def _flows(edges: _Edges, widths: Any, rng: Any) -> pa.Table:
    count = len(edges.to)
    carried = np.minimum(rng.integers(1, 5, count), widths[edges.activity])
    carried = np.where(rng.random(count) < 0.03, 4, carried)  # more than the activity declares
    chosen = rng.random(count)
    there = chosen >= 0.7
    safeguards = _grouped(np.concatenate([[0], np.cumsum(there)]), _ids("g", edges.to[there]), chosen < 0.1)
    first = np.where(rng.random(count) < 0.8, "processor", "controller")
    engaged = edges.depth > 0
    told = engaged & (rng.random(count) < 0.9)
    unsaid = pa.scalar(None, pa.string())
    return pa.table(
        {
            "id": _ids("f", range(count)),
            "activity": _ids("a", edges.activity),
            "from": _party(edges.sender),
            "to": _ids("v", edges.to),
            "role": pa.array(np.where(engaged, "sub-processor", first)),
            "categories": _first(carried),
            "safeguards": pa.array(safeguards, pa.list_(pa.string())),
            "agreement": _ids("g", edges.to),
            "start": pa.repeat("2022-02-01", count),
            "notified_controller": pc.if_else(pa.array(told), "2021-10-01", unsaid),
        }
    )


def _disclosures(vendors: int, rng: Any) -> pa.Table:
    told = np.flatnonzero(rng.random(vendors) < 0.8)
    levels = rng.choice(["named", "specific-category", "vague-category"], len(told), p=[0.6, 0.3, 0.1])
    return pa.table({"notice": ["notice"] * len(told), "party": _ids("v", told), "level": levels.tolist()})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bench.generate")
    parser.add_argument("flows", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--inventories", type=int, help="so many small YAML inventories instead")
    chosen = parser.parse_args()
    if chosen.inventories:
        write_many(chosen.inventories, chosen.flows, chosen.folder)
    else:
        write(chosen.flows, chosen.folder)
