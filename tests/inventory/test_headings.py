"""Headings, sheets and files under the names that people give them."""

import pyarrow
import pyarrow.parquet
import pytest

from dataflow.cli.main import run
from dataflow.inventory.load import load
from dataflow.inventory.problems import InventoryError
from tests.inventory.files import book, one_problem, problems, write

ORGANISATION = [["id", "name"], ["lender", "Lender"]]
AS_WRITTEN = ["ID", "NAME", "Country ", "Dpo from", "public-authority", "Remarks"]
CELLS = ["p", "P", "CZ", "2020-01-02", "yes", "mine"]


def check(inventory):
    (row,) = inventory.rows("parties")
    assert (row["id"], row["name"], row["country"]) == ("p", "P", "CZ")
    assert (str(row["dpo_from"]), row["public_authority"], row["Remarks"]) == ("2020-01-02", True, "mine")


def test_headings_of_a_sheet(tmp_path):
    rows = [["Our parties"], AS_WRITTEN, CELLS]
    path = book(tmp_path / "a.xlsx", {"organisation": ORGANISATION, "parties": rows})
    check(load(path))
    assert load(path).place("parties", 0, "dpo_from").cell == "D3"


def test_headings_of_csv(tmp_path):
    write(tmp_path / "organisation.csv", "Id;Name\nlender;Lender\n")
    write(tmp_path / "parties.csv", f"{';'.join(AS_WRITTEN)}\n{';'.join(CELLS)}\n")
    check(load(tmp_path))


def test_headings_of_parquet(tmp_path):
    for name, columns in {
        "organisation": {"ID": ["lender"]},
        "parties": {name: [cell] for name, cell in zip(AS_WRITTEN, CELLS, strict=True)},
    }.items():
        pyarrow.parquet.write_table(pyarrow.table(columns), tmp_path / f"{name}.parquet")
    check(load(tmp_path))


def test_keys_of_yaml(tmp_path):
    cells = ", ".join(f'"{name}": {cell}' for name, cell in zip(AS_WRITTEN, CELLS, strict=True))
    check(load(write(tmp_path / "a.yaml", f"organisation: {{Id: lender}}\nparties:\n- {{{cells}}}\n")))


def test_the_schemas_own_spelling_goes_first(tmp_path):
    write(tmp_path / "organisation.csv", "id,Country,country\nlender,somewhere,CZ\n")
    organisation = load(tmp_path).organisation
    assert (organisation["country"], organisation["Country"]) == ("CZ", "somewhere")


def test_a_missing_column_says_which_there_are(tmp_path):
    write(tmp_path / "organisation.csv", "id|name\nlender|Lender\n")
    assert one_problem(tmp_path).read == "id|name"


@pytest.mark.parametrize("name", ["flows (2)", "Data flows", "Übermittlungen", "copy of FLOWS"])
def test_a_table_under_another_name_is_remarked_on(tmp_path, name):
    flows = [["printed on Monday"], ["id", "Activity", "from", "to", "my notes"], ["f", "a", None, "p", None]]
    path = book(tmp_path / "a.xlsx", {"organisation": ORGANISATION, name: flows})
    (remark,) = load(path).remarks
    assert (remark.code, remark.read) == ("unknown-part", name)
    assert "did you mean flows?" in remark.allowed


def test_a_sheet_of_ones_own_is_not(tmp_path):
    own = [["id", "name", "price", "bought on", "from"], ["x", "Chair", 3, None, "shop"]]
    assert not load(book(tmp_path / "a.xlsx", {"organisation": ORGANISATION, "chairs": own})).remarks


def test_half_of_a_grouped_column_is_remarked_on(tmp_path):
    content = "organisation: {id: lender}\nactivities: {a: {dpia: yes}}\n"
    (remark,) = load(write(tmp_path / "a.yaml", content)).remarks
    assert (remark.read, remark.place.line) == ("dpia", 2)
    assert "dpia_required" in remark.allowed


def test_files_in_capitals_are_read(tmp_path):
    write(tmp_path / "ORGANISATION.CSV", "id\nlender\n")
    write(tmp_path / "Parties.csv", "id,country\np,CZ\n")
    assert load(tmp_path).rows("parties")[0]["country"] == "CZ"
    write(tmp_path / "PARTIES.CSV", "id\nq\n")
    assert {problem.code for problem in problems(tmp_path)} == {"two-files"}


@pytest.mark.parametrize("other", ["inventory.yaml", "organisation.parquet"])
def test_two_forms_in_one_folder(tmp_path, other):
    write(tmp_path / "organisation.csv", "id\nlender\n")
    write(tmp_path / "waivers.yaml", "[]")
    assert load(tmp_path).id == "lender"
    write(tmp_path / other, "organisation: {id: lender}\n")
    found = one_problem(tmp_path)
    assert (found.code, other in found.read) == ("two-forms", True)


TRANSLATED = ["id", "naam", "aliases", "former_names", "kind"]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (TRANSLATED, [("naam", "name")]),
        (["id", "naam", "bijnamen", "former_names", "kind"], [("naam", "name"), ("bijnamen", "aliases")]),
        (["id", "name", "ticket", "aliases", "former_names", "kind"], []),
        (["id", "price", "kind"], []),
    ],
)
def test_a_heading_in_ones_own_language_is_remarked_on(tmp_path, header, said):
    rows = [header, ["p", *"x" * (len(header) - 2), "entity"]]
    write(tmp_path / "organisation.csv", "id\nlender\n")
    write(tmp_path / "parties.csv", "\n".join(map(",".join, rows)))
    path = book(tmp_path / "a.xlsx", {"organisation": [["id"], ["lender"]], "parties": rows})
    for inventory in (load(path), load(tmp_path)):
        found = [
            (remark.read, remark.allowed) for remark in inventory.remarks if remark.code == "unknown-column"
        ]
        assert [read for read, _ in found] == [read for read, _ in said]
        for (_, allowed), (_, meant) in zip(found, said, strict=True):
            assert f"did you mean {meant}?" in allowed


@pytest.mark.parametrize("word", ["Totaal", "SUMME", "Celkem", "Итого"])
def test_a_row_of_totals_is_remarked_on_at_its_cell(tmp_path, word):
    rows = [["id", "name", "note"], ["a", "A", None], ["sum", "Sum AG", None], [word, None, "17"]]
    path = book(tmp_path / "a.xlsx", {"organisation": ORGANISATION, "parties": rows})
    (remark,) = load(path).remarks
    assert (remark.code, remark.place.cell, remark.read) == ("totals-row", "A4", word)


OWN = "organisation: {id: lender}\n"
SHEETS = {"organisation": ORGANISATION}


@pytest.mark.parametrize("name", ["parties.yaml", "flows.parquet", "inventory.json"])
def test_a_table_in_another_form_is_not_left_out_in_silence(tmp_path, name):
    write(tmp_path / "organisation.csv", "id\nlender\n")
    write(tmp_path / name, "parties: {p: {}}\n")
    problem = one_problem(tmp_path)
    assert (problem.code, problem.read) == ("two-forms", name)


def test_a_workbook_beside_the_files_that_are_read_is_remarked_on(tmp_path):
    write(tmp_path / "lender.yaml", OWN)
    book(tmp_path / "edited.xlsx", SHEETS)
    book(tmp_path / "contacts.xlsx", {"people": [["name"], ["Ann"]]})
    write(tmp_path / "broken.xlsx", "no workbook")
    (remark,) = load(tmp_path).remarks
    assert (remark.code, remark.read) == ("not-read", "edited.xlsx")


def test_an_inventory_too_deep_in_a_portfolio_is_remarked_on(tmp_path):
    write(tmp_path / "one" / "inventory.yaml", OWN)
    (tmp_path / "group").mkdir()
    book(tmp_path / "group" / "two.xlsx", SHEETS)
    (remark,) = load(tmp_path).remarks
    assert (remark.code, remark.read) == ("not-read", "two.xlsx")
    (tmp_path / "one" / "inventory.yaml").unlink()
    assert "two.xlsx" in one_problem(tmp_path).read


def test_a_table_under_another_name_is_said_where_its_rows_are_missed(tmp_path, capsys):
    rows = {"organisation": [["id", "name", "authority"], ["lender", "Lender", "office"]]}
    parties = [["id", "name", "kind", "country"], ["office", "Office", "authority", "DE"]]
    path = book(tmp_path / "a.xlsx", {**rows, "Parties (2024)": parties})
    with pytest.raises(InventoryError) as caught:
        load(path)
    assert [problem.code for problem in caught.value.problems] == ["dangling-reference"]
    (remark,) = caught.value.remarks
    assert "did you mean parties?" in str(remark)
    assert run(["check", str(path)]) == 3
    said = capsys.readouterr().err
    assert "note:" in said
    assert "did you mean parties?" in said
    assert "1 problem(s)" in said
    assert run(["check", "--keep-going", str(path)]) == 3
    said = capsys.readouterr().err
    assert "note:" in said
    assert "did you mean parties?" in said
