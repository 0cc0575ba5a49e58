"""A date before the Regulation applied is not judged in silence."""

from datetime import date
from pathlib import Path

import pytest

from dataflow.cli.main import run
from dataflow.findings.check import check
from dataflow.inventory.load import load

EXAMPLE = str(Path(__file__).parents[2] / "inventories" / "examples" / "first-steps.yaml")


@pytest.mark.parametrize(("day", "told"), [("2018-05-24", True), ("2018-05-25", False)])
@pytest.mark.parametrize("command", [["check", "--fail-on", "none"], ["trace", "--from", "post-haste"]])
def test_the_first_day_of_the_tables(command, day, told, capsys):
    assert run([command[0], EXAMPLE, *command[1:], "--as-of", day]) == 0
    assert ("the GDPR applies since 2018-05-25" in capsys.readouterr().err) is told


@pytest.mark.parametrize("engine", ["arrays", "duckdb", "pandas", "polars"])
def test_what_does_not_apply_yet_is_not_breached(engine):
    pytest.importorskip(engine) if engine != "arrays" else None
    found = load(EXAMPLE)
    before, after = (
        check([found], as_of=day, engine=engine) for day in (date(2018, 5, 24), date(2018, 5, 25))
    )
    assert not before.findings and before.notes == (
        "the GDPR applies since 2018-05-25; none of its rules is asked of 2018-05-24",
    )
    assert before.counts["met"] == 0 < before.counts["not-applicable"]
    assert after.findings and not after.notes
