"""How each form is written: readable, safe in spreadsheets, whole or not at all."""

import csv
import json
from pathlib import Path

import pytest

from dataflow.inventory.load import load
from dataflow.inventory.problems import InventoryError
from dataflow.inventory.writers import target_form, write
from tests.inventory.files import SMALL
from tests.inventory.files import write as write_file

RICH = """\
organisation:
  id: lender
  name: Lender, a.s.
  country: NO
  note: >-
    The copy bears no date. The day on which the Regulation began to apply is taken: the text has its
    vocabulary and still relies on an act that was repealed later.

parties:
  crif: {name: CRIF, aliases: [CRIF a.s., "one, two"], country: TODO, score: =1+1}
  mailer:
    name: "- not a list"
    dpf: {from: 2023-10-01, covers_hr: no}
    where: {source: policy, section: "5, paragraph 2"}
    my notes: [a, {b: c}]
  nobody: {}

activities:
  reminders:
    purpose: reminding
    bases:
      - {article: 6(1)(b), contract: loan}
      - {article: none}
    retention: [{duration: P5Y, event: end of contract}]

sources:
  policy: {title: Privacy policy}

my part: {a: [b]}
"""


@pytest.fixture
def inventory(tmp_path):
    return load(write_file(tmp_path / "source.yaml", RICH))


def test_yaml_is_written_as_people_write_it(inventory, tmp_path):
    write(inventory, tmp_path / "out.yaml")
    assert (tmp_path / "out.yaml").read_text(encoding="utf-8") == RICH


def test_a_nested_row_stands_alone_where_nesting_would_change_the_order(tmp_path):
    text = "organisation: {id: a}\nactivities: {x: {}, y: {}}\nbases: [{activity: y}, {activity: x}]\n"
    inventory = load(write_file(tmp_path / "a.yaml", text))
    write(inventory, tmp_path / "b.yaml")
    assert "bases:\n  - {activity: y}\n  - {activity: x}\n" in (tmp_path / "b.yaml").read_text()


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.xlsx"])
def test_two_runs_write_the_same_bytes(inventory, tmp_path, name):
    for folder in ("one", "two"):
        write(inventory, tmp_path / folder / name)
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_two_runs_write_the_same_folders(inventory, tmp_path, suffix):
    found = []
    for folder in ("one", "two"):
        write(inventory, tmp_path / folder / f"a.{suffix}")
        found.append({file.name: file.read_bytes() for file in (tmp_path / folder / f"a.{suffix}").iterdir()})
    assert found[0] == found[1]
    assert f"extra.{suffix}" in found[0]


def test_no_csv_cell_is_a_formula(tmp_path):
    hostile = ["=1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''", "'", "fine"]
    rows = ", ".join(f"p{i}: {{name: {json.dumps(text)}}}" for i, text in enumerate(hostile))
    inventory = load(write_file(tmp_path / "a.yaml", "organisation: {id: a}\nparties: {" + rows + "}\n"))
    assert inventory.tables["parties"].column("name").to_pylist() == hostile
    write(inventory, tmp_path / "a.csv")
    with (tmp_path / "a.csv" / "parties.csv").open(encoding="utf-8", newline="") as file:
        written = [row["name"] for row in csv.DictReader(file)]
    assert written == ["'=1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "''=1", "'''", "'", "fine"]
    assert load(tmp_path / "a.csv").tables["parties"].equals(inventory.tables["parties"])


def test_a_text_too_long_for_a_cell_is_an_error_and_nothing_is_written(tmp_path):
    text = (
        "organisation: {id: a}\nparties:\n  fits: {name: "
        + "x" * 32_767
        + "}\n  p: {name: "
        + "x" * 32_768
        + "}\n"
    )
    inventory = load(write_file(tmp_path / "a.yaml", text))
    with pytest.raises(InventoryError) as caught:
        write(inventory, tmp_path / "a.xlsx")
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.line) == ("too-long", 4)
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize("piece", ["a\\", "_x0041_", "😀", "ab c"])
def test_a_part_longer_than_a_cell_goes_through_a_workbook(tmp_path, piece):
    long = piece * (80_000 // len(piece))
    text = f"organisation: {{id: a}}\nlong: {{x: {long}}}\ngrid: [[{long}]]\n"
    inventory = load(write_file(tmp_path / "a.yaml", text))
    write(inventory, tmp_path / "a.xlsx")
    assert load(tmp_path / "a.xlsx").extra == inventory.extra


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("a.yaml", None, ("file", "yaml")),
        ("a.YML", None, ("file", "yaml")),
        ("a.json", None, ("file", "json")),
        ("a.xlsx", None, ("file", "xlsx")),
        ("lender.csv", None, ("folder", "csv")),
        ("lender.parquet", None, ("folder", "parquet")),
        ("lender", "yaml", ("folder", "yaml")),
        ("lender.json", "csv", ("folder", "csv")),
    ],
)
def test_the_form_of_a_target(name, form, expected):
    assert target_form(Path(name), form) == expected


@pytest.mark.parametrize("name", ["lender", "lender.xls", "lender.txt"])
def test_a_target_without_a_form_is_refused(inventory, tmp_path, name):
    with pytest.raises(InventoryError) as caught:
        write(inventory, tmp_path / name)
    assert caught.value.problems[0].code == "target"
    assert ".yaml, .yml, .json, .xlsx" in caught.value.problems[0].allowed
    assert not (tmp_path / name).exists()


def test_a_target_of_another_kind_is_left_alone(inventory, tmp_path):
    folder = tmp_path / "there.csv"
    write_file(folder / "budget.csv", "a,b\n")
    with pytest.raises(InventoryError, match="budget.csv"):
        write(inventory, folder)
    assert [file.name for file in folder.iterdir()] == ["budget.csv"]
    file = write_file(tmp_path / "file.csv", "mine")
    with pytest.raises(InventoryError):
        write(inventory, file)
    assert file.read_text() == "mine"
    (tmp_path / "x.json").mkdir()
    with pytest.raises(InventoryError):
        write(inventory, tmp_path / "x.json")


def test_a_failure_half_way_leaves_what_was_there(inventory, tmp_path, monkeypatch):
    folder = tmp_path / "a.csv"
    write(load(write_file(tmp_path / "small.yaml", SMALL)), folder)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    write_file(folder / "read me.txt", "mine")

    def fail(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dataflow.inventory.writers.csv_folder._write", fail)
    for name in ("flows.csv", "categories.csv"):  # the other inventory has no such tables
        (folder / name).unlink()
        del before[name]
    with pytest.raises(InventoryError, match="No space left"):
        write(inventory, folder)
    after = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert after == before | {"read me.txt": b"mine"}


def test_a_folder_keeps_one_form_and_what_stands_beside(tmp_path):
    source = tmp_path / "lender"
    source.mkdir()
    (source / "inventory.yaml").write_text("organisation: {id: lender}\n")
    (source / "waivers.yaml").write_text("[]\n")
    inventory = load(source)
    with pytest.raises(InventoryError) as caught:
        write(inventory, source, "csv")
    assert caught.value.problems[0].read == "inventory.yaml"
    write(inventory, source, "yaml")
    assert (source / "waivers.yaml").read_text() == "[]\n"
    assert load(source).id == "lender"
