"""The check on committed reports notices a changed byte, a leftover and a missing file."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT

# Stands in for the program: writes, or prints, the date it was given.
PROGRAM = """#!/usr/bin/env bash
set -eu
if [ "$1" = check ]; then
  [ "$2 $3 $5 $6 $7 $8" = "inventories --as-of --format json --fail-on none" ]
  echo "$4"
else
  [ "$1 $2 $3 $5" = "report inventories --out --as-of" ]
  mkdir -p "$4"
  echo "$6" > "$4/index.html"
fi
"""

OLDER = "findings-as-of-2018-05-25.json"

DATES = {"AS_OF": "2026-11-21", "AS_OF_POLICY": "2018-05-25"}


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program = folder / "dataflow"
    program.write_text(PROGRAM)
    program.chmod(0o755)
    command = ["bash", str(ROOT / "tools" / script), str(program), str(folder / "reports")]
    return subprocess.run(command, env={**os.environ, **DATES}, capture_output=True, text=True)


def test_reports_of_both_dates_are_made(tmp_path):
    assert run("make-reports.sh", tmp_path).returncode == 0
    assert (tmp_path / "reports" / "index.html").read_text() == "2026-11-21\n"
    assert (tmp_path / "reports" / OLDER).read_text() == "2018-05-25\n"


def test_what_was_just_made_is_fresh(tmp_path):
    run("make-reports.sh", tmp_path)
    done = run("check-reports.sh", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("change", ["byte", "leftover", "missing", "all missing"])
def test_each_difference_is_noticed(tmp_path, change):
    run("make-reports.sh", tmp_path)
    reports = tmp_path / "reports"
    if change == "byte":
        (reports / "index.html").write_text("2026-11-22\n")
    elif change == "leftover":
        (reports / "old.html").write_text("")
    elif change == "missing":
        (reports / OLDER).unlink()
    else:
        reports.rename(tmp_path / "elsewhere")
    done = run("check-reports.sh", tmp_path)
    assert done.returncode == 1
    assert "make report" in done.stderr


def test_a_program_that_fails_is_not_taken_for_fresh(tmp_path):
    run("make-reports.sh", tmp_path)
    command = ["bash", str(ROOT / "tools" / "check-reports.sh"), "false", str(tmp_path / "reports")]
    assert subprocess.run(command, env={**os.environ, **DATES}, capture_output=True).returncode != 0
