"""A date before the Regulation applied is not judged in silence."""

from pathlib import Path

import pytest

from dataflow.cli.main import run

EXAMPLE = str(Path(__file__).parents[2] / "inventories" / "examples" / "first-steps.yaml")


@pytest.mark.parametrize(("day", "told"), [("2018-05-24", True), ("2018-05-25", False)])
@pytest.mark.parametrize("command", [["check", "--fail-on", "none"], ["trace", "--from", "post-haste"]])
def test_the_first_day_of_the_tables(command, day, told, capsys):
    assert run([command[0], EXAMPLE, *command[1:], "--as-of", day]) == 0
    assert ("the GDPR applies since 2018-05-25" in capsys.readouterr().err) is told
