"""A check within a limit of memory: DuckDB, the same findings, and a wrong limit is told at once."""

import json

import pytest
from click.testing import CliRunner

from dataflow.cli.main import cli

INVENTORY = ("check", "inventories/examples/cloud-vendor", "--as-of", "2025-09-01", "--fail-on", "none")


def run(*arguments: str):
    return CliRunner().invoke(cli, [*INVENTORY, "--format", "json", *arguments])


def test_the_findings_are_those_of_any_engine():
    pytest.importorskip("duckdb")
    limited, free = run("--memory-limit", "500MB"), run("--engine", "polars")
    assert limited.exit_code == free.exit_code == 0, limited.output
    assert json.loads(limited.stdout)["engine"] == "duckdb"
    keys = [[finding["key"] for finding in json.loads(done.stdout)["findings"]] for done in (limited, free)]
    assert keys[0] and keys[0] == keys[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--memory-limit", "much"),
        ("--memory-limit", "-2GB"),
        ("--memory-limit", "99999999TB"),
        ("--engine", "pandas", "--memory-limit", "2GB"),
    ],
)
def test_a_limit_that_cannot_be_kept_is_wrong_usage(arguments):
    assert run(*arguments).exit_code == 2
