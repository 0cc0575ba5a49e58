"""convert and template on the command line."""

import pytest
from click.testing import CliRunner

from dataflow.cli.convert import command as convert
from dataflow.cli.template import command as template
from dataflow.inventory.load import load
from dataflow.inventory.problems import InventoryError
from tests.inventory.files import SMALL, write


def run(command, *arguments, fails=False):
    result = CliRunner().invoke(command, [str(argument) for argument in arguments])
    if not fails:
        assert result.exit_code == 0, result.output
    return result


def test_convert_through_every_form(tmp_path):
    source = write(tmp_path / "a.yaml", SMALL.replace("DE", "TODO"))
    result = run(convert, source, tmp_path / "b.csv")
    assert "b.csv: lender, 6 rows" in result.output
    assert "note: " in result.output and "[placeholder]" in result.output
    run(convert, tmp_path / "b.csv", tmp_path / "c", "--form", "parquet")
    run(convert, tmp_path / "c", tmp_path / "d.xlsx")
    run(convert, tmp_path / "d.xlsx", tmp_path / "e.json")
    run(convert, tmp_path / "e.json", tmp_path / "f", "--form", "yaml")
    assert {file.name for file in (tmp_path / "f").iterdir()} == {
        *("inventory.yaml", "parties.yaml", "data.yaml", "activities.yaml", "flows.yaml")
    }
    first, last = load(source), load(tmp_path / "f")
    assert all(last.tables[name].equals(table) for name, table in first.tables.items())


def test_convert_of_what_is_wrong_writes_nothing(tmp_path):
    source = write(tmp_path / "a.yaml", SMALL.replace("DE", "UK"))
    assert isinstance(run(convert, source, tmp_path / "b.xlsx", fails=True).exception, InventoryError)
    assert isinstance(run(convert, source, tmp_path / "b", fails=True).exception, InventoryError)
    assert [file.name for file in tmp_path.iterdir()] == ["a.yaml"]


def test_parties_of_a_shared_file_are_written_out(tmp_path):
    write(tmp_path / "parties.yaml", "parties: {crif: {country: CZ}, other: {}}\n")
    text = "include: [../parties.yaml]\norganisation: {id: lender}\nflows: {f: {to: crif}}\n"
    source = write(tmp_path / "lender" / "inventory.yaml", text)
    run(convert, source.parent, tmp_path / "out.yaml")
    assert [row["id"] for row in load(tmp_path / "out.yaml").rows("parties")] == ["crif"]


def test_template(tmp_path):
    path = tmp_path / "new.xlsx"
    run(template, path)
    assert run(template, path, fails=True).exit_code == 2
    run(template, path, "--force")
    assert run(template, tmp_path / "new.csv", fails=True).exit_code == 2


@pytest.mark.parametrize("command", [convert, template])
def test_the_help_says_what_is_written(command):
    assert ".xlsx" in run(command, "--help").output
