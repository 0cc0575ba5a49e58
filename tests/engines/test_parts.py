"""A large inventory is evaluated some activities at a time: nothing that is found depends on how many."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from bench.generate import write
from dataflow.facts.context import Context, Settings
from dataflow.facts.frames import ROW
from dataflow.facts.parts import parts_of
from dataflow.findings.check import check
from dataflow.inventory.load import load
from tests.house.tree import ROOT

LENDERS = ("creditair-cz", "koduliising-ee", "viva-credit-ro", "zmarta-no", "cofinance-fr")


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(1_500, tmp_path_factory.mktemp("parts") / "group")


def found(inventory, part, engine="auto"):
    report = check([inventory], as_of=date(2024, 1, 1), engine=engine, settings=Settings(part=part))
    findings = [(one.key, one.outcome, one.severity, one.message, one.places) for one in report.findings]
    return findings, report.rule_counts, report.inventory_counts


@pytest.mark.parametrize("part", [3, 40, 333])
def test_a_generated_inventory_in_parts_and_whole(generated, part):
    inventory = load(generated)
    assert found(inventory, part) == found(inventory, 10**9)


def test_parts_on_disk(generated):
    pytest.importorskip("duckdb", reason="duckdb is an extra")
    inventory = load(generated)
    assert found(inventory, 600, "duckdb") == found(inventory, 10**9)


def test_parts_on_disk_that_hand_out_dictionaries_and_plain_texts(generated, monkeypatch):
    duckdb_engine = pytest.importorskip("dataflow.engines.duckdb_engine", reason="duckdb is an extra")
    monkeypatch.setattr(duckdb_engine, "LARGE", 21)  # the last part counts fewer parties, the others more
    inventory = load(generated)
    assert found(inventory, 600, "duckdb") == found(inventory, 10**9)


@pytest.mark.parametrize("name", LENDERS)
def test_a_lender_in_parts_and_whole(name):
    inventory = load(ROOT / "inventories" / name)
    assert found(inventory, 2) == found(inventory, 10**9)


def test_every_flow_and_activity_is_in_one_part(generated):
    inventory = load(generated)
    for table in ("flows", "activities"):
        parts = [part.tables[table] for part in parts_of(inventory, 100)]
        rows = [row for part in parts for row in part.column(ROW).to_pylist()]
        assert sorted(rows) == list(range(inventory.count(table)))
        ids = pa.concat_tables([part.select(["id"]) for part in parts]).column("id").to_pylist()
        names = inventory.tables[table].column("id").to_pylist()
        assert ids == [names[row] for row in rows]


def test_activities_that_collected_data_for_one_another_stay_together(generated):
    inventory = load(generated)
    activities = inventory.tables["activities"]
    at = activities.column_names.index("collected_by")
    ids = activities.column("id").to_pylist()
    lists = [[ids[row - 50]] if row >= 50 and row % 3 == 0 else None for row in range(len(ids))]
    tied = activities.set_column(at, "collected_by", pa.array(lists, pa.list_(pa.string())))
    inventory = replace(inventory, tables={**inventory.tables, "activities": tied})
    for part in parts_of(inventory, 60):
        own = part.tables["activities"]
        there = set(own.column("id").to_pylist())
        sources = {name for named in own.column("collected_by").to_pylist() for name in named or ()}
        assert sources <= there
    assert found(inventory, 60) == found(inventory, 10**9)


def test_nobody_reads_all_flows_where_parts_have_read_them(generated, monkeypatch):
    inventory, asked = load(generated), []
    table = Context.table
    monkeypatch.setattr(
        Context, "table", lambda ctx, name: asked.append((ctx.divided, name)) or table(ctx, name)
    )
    found(inventory, 333)
    assert (True, "parties") in asked
    assert (True, "flows") not in asked
