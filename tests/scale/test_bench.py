"""The bench: figures of a process, ratios and growth from them, and the table in the README."""

import json
import sys

import pytest

from bench.generate import tables, write_many
from bench.measure import SKIPPED, in_turn, run
from bench.report import BEGIN, END, RESULTS, ratios, summary, written
from bench.results import Results
from dataflow.inventory.load import load_all
from tests.house.tree import ROOT

MACHINE = {
    "processors": 2,
    "processor": "any",
    "memory_gb": 8,
    "load": [0.1, 0, 0],
    "python": "3",
    "versions": {},
}
MEASURED = {
    "rules polars 100000": {"cpu": 2.0, "peak_mb": 300, "wall": 1.0},
    "rules polars 1000000": {"cpu": 20.0, "peak_mb": 600, "wall": 10.0},
    "rules duckdb 1000000": {"cpu": 30.0, "peak_mb": 600, "wall": 10.0},
    "by hand sql 1000000": {"cpu": 4.0},
    "by hand loops 1000000": {"failed": "no memory"},
    "pytm 1000": {"skipped": "pytm is not installed"},
    "check 1000": {"cpu": 1.0},
    "loading csv 50000": {"cpu": 9.0, "bare": 2.0, "load": 3.0},
    "cold import click": {"cpu": 0.1},
    "cold --help": {"cpu": 0.11},
}


def python(code: str):
    return run((sys.executable, "-c", code))


def test_a_process_is_accounted_for_by_the_system():
    found = python("x = bytearray(80 << 20); sum(range(3_000_000)); print('rows=7'); print('not = a figure')")
    assert found.values["cpu"] > 0.02 and found.values["peak_mb"] >= 80
    assert found.values["rows"] == 7 and "not " not in found.values


def test_a_failure_a_skip_and_a_limit_of_time_are_said():
    assert python("raise ValueError('why')").values == {"failed": "ValueError: why"}
    assert python(f"print('not here'); raise SystemExit({SKIPPED})").values == {"skipped": "not here"}
    late = run((sys.executable, "-c", "import time; time.sleep(30)"), timeout=0.3)
    assert late.values["failed"].startswith("not finished")


def test_commands_in_turn_give_medians():
    found = in_turn({"a": (sys.executable, "-c", ""), "b": (sys.executable, "-c", "1/0")}, times=3)
    assert found["a"].known and "failed" in found["b"].values


def test_ratios_take_the_best_engine_and_leave_out_what_was_not_measured():
    found = {ratio.what: ratio.value for ratio in ratios(MEASURED)}
    assert found == {
        "`dataflow --help` : `import click`": pytest.approx(1.1),
        "loading 50,000 flows : bare csv parser": 1.5,
        "all rules, 1,000,000 flows, polars : four checks in SQL by hand": 5.0,
        "growth of time, polars, 100,000 to 1,000,000 flows": pytest.approx(1.0),
        "growth of memory, polars, 100,000 to 1,000,000 flows": pytest.approx(0.30103),
    }


def test_results_are_on_disk_after_every_measurement(tmp_path, capsys):
    Results(tmp_path, keep=False).add("cold --help", python("pass"))
    kept = Results(tmp_path, keep=True)
    kept.add("cold import click", python("pass"))
    assert set(json.loads((tmp_path / "results.json").read_text())["measured"]) == {
        "cold --help",
        "cold import click",
    }
    assert "`dataflow --help`" in (tmp_path / "results.md").read_text()


def test_who_prints_much_is_not_held_by_who_measures():
    """The peak of a process counts from who starts it, which must stay small."""
    first = python("for _ in range(500_000): print('x' * 79)\nprint('rows=7')")
    assert first.values["rows"] == 7
    assert python("pass").values["peak_mb"] <= first.values["peak_mb"] + 5


@pytest.mark.parametrize("rest", [f"old\n{END}\n\n## Licence\n", "old\n\n## Licence\n"])
def test_the_table_takes_the_place_of_the_one_before(rest):
    document = {"machine": MACHINE, "measured": MEASURED}
    fresh = written(f"# Name\n\n{BEGIN}\n{rest}", document)
    assert "old" not in fresh and fresh.endswith(f"{END}\n\n## Licence\n") and summary(document) in fresh
    assert written(fresh, document) == fresh


def test_the_table_in_the_readme_is_that_of_the_results():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    if END not in readme:
        pytest.skip("the README has no table of measurements")
    assert written(readme, json.loads(RESULTS.read_text(encoding="utf-8"))) == readme, (
        "python -m bench.report README.md"
    )


def test_a_made_inventory_is_the_same_every_time_and_a_portfolio_loads(tmp_path):
    assert tables(500) == tables(500)
    flows = tables(500)["flows"]
    assert flows.num_rows == 500 and flows.column("safeguards").null_count
    assert "own" in flows.column("from").to_pylist()
    loaded = load_all([write_many(3, 15, tmp_path / "many")])
    assert [found.tables["flows"].num_rows for found in loaded] == [15, 15, 15]
