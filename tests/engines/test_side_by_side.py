"""Inventories checked together: each is found what it is found alone, whatever form its files have."""

from datetime import date

import pytest

from bench.generate import write
from dataflow.findings.check import check
from dataflow.inventory.load import load
from tests.house.tree import ROOT


def found(inventories, engine="auto"):
    report = check(inventories, as_of=date(2024, 1, 1), engine=engine)
    return {(one.key, one.outcome, one.severity, one.message) for one in report.findings}


@pytest.mark.parametrize("engine", ["auto", "duckdb"])
def test_a_folder_of_parquet_beside_a_lender_and_another_folder(tmp_path, engine):
    if engine != "auto":
        pytest.importorskip(engine, reason=f"{engine} is an extra")
    paths = [
        write(400, tmp_path / "one", seed=1, name="one"),
        write(300, tmp_path / "two", seed=2, name="two"),
        ROOT / "inventories" / "creditair-cz",
    ]
    inventories = [load(path) for path in paths]
    together = found(inventories, engine)
    assert together == set().union(*(found([inventory]) for inventory in inventories))
    assert {key.split("@")[1].split("/")[0] for key, *_ in together} == {"one", "two", "creditair-cz"}
