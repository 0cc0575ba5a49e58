"""Inventories of any size, seeded: chains of processors, a realistic spread of countries, safeguards and notices.

``python -m bench.generate FLOWS FOLDER`` writes a folder of Parquet files.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

COUNTRIES = ("CZ", "DE", "IE", "NL", "FR", "EE", "GB", "US", "IN", "JP", "BR", "SG")
WEIGHTS = (0.20, 0.15, 0.10, 0.08, 0.08, 0.07, 0.08, 0.14, 0.04, 0.03, 0.02, 0.01)
DEPTH = 8


def tables(flows: int, seed: int = 7, name: str = "group") -> dict[str, pa.Table]:
    """The tables of an inventory with that many flows; the same seed gives the same tables.

    One activity for 20 flows, one vendor for 50; chains up to ``DEPTH`` processors; 3 % of
    the countries and 30 % of the safeguards of transfers are not written down; 80 % of the
    recipients are disclosed.
    """
    rng = np.random.default_rng(seed)
    activities, vendors = max(1, flows // 20), max(3, flows // 50)
    found = {
        "organisation": pa.table({"id": [name], "name": ["Group"], "party": ["own"], "country": ["CZ"]}),
        "subjects": pa.table({"id": ["customers"], "name": ["customers"]}),
        "categories": pa.table(
            {
                "id": ["contact", "device", "income", "health"],
                "kind": ["ordinary", "ordinary", "financial", "special"],
            }
        ),
        "parties": _parties(vendors, rng),
        "activities": _activities(activities, rng),
        "bases": _bases(activities, rng),
        "agreements": _agreements(vendors),
        "notices": pa.table(
            {
                "id": ["notice"],
                "controller": ["own"],
                "valid_from": pa.array(["2018-05-25"]),
                "covers": pa.array([_ids("a", np.arange(activities))], pa.list_(pa.string())),
            }
        ),
    }
    found["flows"] = _flows(flows, activities, vendors, rng)
    found["disclosures"] = _disclosures(vendors, rng)
    return found


def write(flows: int, folder: Path, seed: int = 7, name: str = "group") -> Path:
    """Write the tables as Parquet files; ``name`` is the id of the inventory."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in tables(flows, seed, name).items():
        pq.write_table(rows, folder / f"{table}.parquet")
    return folder


# --- private ---


def _ids(prefix: str, numbers: Any) -> list[str]:
    return [f"{prefix}{number}" for number in numbers]


def _parties(vendors: int, rng: Any) -> pa.Table:
    countries = rng.choice(COUNTRIES, vendors, p=WEIGHTS).tolist()
    unknown = rng.random(vendors) < 0.03
    countries = [None if gone else code for code, gone in zip(countries, unknown, strict=True)]
    listed = ["2023-08-01" if code == "US" and rng.random() < 0.3 else None for code in countries]
    return pa.table(
        {
            "id": ["own", *_ids("v", range(vendors))],
            "name": ["Group", *[f"Vendor {number}" for number in range(vendors)]],
            "kind": ["entity"] * (vendors + 1),
            "country": ["CZ", *countries],
            "contact": ["office@group.example"] + [None] * vendors,
            "dpf_from": pa.array([None, *listed], pa.string()),
        }
    )


def _activities(count: int, rng: Any) -> pa.Table:
    categories = [["contact", "device", "income", "health"][: 1 + int(n)] for n in rng.integers(0, 4, count)]
    return pa.table(
        {
            "id": _ids("a", range(count)),
            "purpose": [f"purpose {number}" for number in range(count)],
            "controllers": pa.array([["own"]] * count, pa.list_(pa.string())),
            "role": ["controller"] * count,
            "subjects": pa.array([["customers"]] * count, pa.list_(pa.string())),
            "categories": pa.array(categories, pa.list_(pa.string())),
        }
    )


def _bases(count: int, rng: Any) -> pa.Table:
    has = rng.random(count) >= 0.05
    articles = rng.choice(["6(1)(b)", "6(1)(c)", "6(1)(f)", "6(1)(a)"], count)
    rows = [(f"a{n}", articles[n]) for n in range(count) if has[n]]
    return pa.table({"activity": [row[0] for row in rows], "article": [str(row[1]) for row in rows]})


def _agreements(vendors: int) -> pa.Table:
    kinds = ["SCC-M2" if number % 2 else "dpa" for number in range(vendors)]
    return pa.table(
        {
            "id": _ids("g", range(vendors)),
            "kind": kinds,
            "signed": ["2022-01-01"] * vendors,
            "parties": pa.array([["own", f"v{number}"] for number in range(vendors)], pa.list_(pa.string())),
        }
    )


def _flows(count: int, activities: int, vendors: int, rng: Any) -> pa.Table:
    """Chains: each begins at the controller; the next flow continues it with probability 0.6, up to ``DEPTH``."""
    popular = np.minimum((rng.pareto(1.2, count) * vendors / 20).astype(np.int64), vendors - 1)
    continues = rng.random(count) < 0.6
    depth = np.zeros(count, np.int64)
    for i in range(1, count):
        depth[i] = depth[i - 1] + 1 if continues[i] and depth[i - 1] < DEPTH - 1 else 0
    chain = np.cumsum(depth == 0) - 1
    activity = chain % activities
    sender = ["own" if depth[i] == 0 else f"v{popular[i - 1]}" for i in range(count)]
    carried = [["contact", "device", "income", "health"][: 1 + int(n)] for n in rng.integers(0, 4, count)]
    safe = rng.random(count)
    safeguards = [
        None if s < 0.3 else ([] if s < 0.7 else [f"g{v}"]) for s, v in zip(safe, popular, strict=True)
    ]
    roles = np.where(
        depth == 0, np.where(rng.random(count) < 0.8, "processor", "controller"), "sub-processor"
    )
    return pa.table(
        {
            "id": _ids("f", range(count)),
            "activity": _ids("a", activity),
            "from": sender,
            "to": _ids("v", popular),
            "role": roles.tolist(),
            "categories": pa.array(carried, pa.list_(pa.string())),
            "safeguards": pa.array(safeguards, pa.list_(pa.string())),
            "agreement": [f"g{v}" for v in popular],
        }
    )


def _disclosures(vendors: int, rng: Any) -> pa.Table:
    told = np.flatnonzero(rng.random(vendors) < 0.8)
    levels = rng.choice(["named", "specific-category", "vague-category"], len(told), p=[0.6, 0.3, 0.1])
    return pa.table({"notice": ["notice"] * len(told), "party": _ids("v", told), "level": levels.tolist()})


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
