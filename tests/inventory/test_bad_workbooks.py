"""Hostile and broken workbooks: stopped before any library sees them, with a reason and a place."""

import io
import zipfile
from datetime import date, datetime

import pytest

from dataflow.inventory.load import load
from dataflow.inventory.readers import zip_guard
from tests.inventory.files import book, one_problem, problems, repacked, write

ORGANISATION = [["id", "name"], ["lender", "Lender"]]


def made(tmp_path, parties=None, change=None, **sheets):
    tables = {"organisation": ORGANISATION, "parties": parties or [["id", "name"], ["p", "x"]], **sheets}
    return book(tmp_path / "a.xlsx", tables, change)


def test_a_zip_that_is_no_workbook(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", "x")
    assert one_problem(write(tmp_path / "a.xlsx", buffer.getvalue())).code == "not-a-workbook"


@pytest.mark.parametrize("content", [b"", b"id,name", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_no_zip_at_all(tmp_path, content):
    assert one_problem(write(tmp_path / "a.xlsx", content)).code == "not-a-workbook"


def test_half_an_archive(tmp_path):
    path = made(tmp_path)
    data = path.read_bytes()
    assert one_problem(write(path, data[: len(data) // 2])).code == "not-a-workbook"
    assert one_problem(write(path, data[:40] + b"\xff" * 60 + data[100:])).code == "not-a-workbook"


def test_cells_a_million_rows_apart(tmp_path):
    def far(workbook):
        workbook["parties"]["XFD1048576"] = "x"

    found = one_problem(made(tmp_path, change=far))
    assert (found.code, found.place.sheet) == ("workbook-too-large", "parties")
    assert "1048576 rows × 16384 columns" in found.read


def test_a_compressed_bomb(tmp_path):
    def inflate(name, data):
        return data + b" " * 30_000_000 if name.endswith("sheet1.xml") else data

    found = one_problem(repacked(made(tmp_path), inflate))
    assert found.code == "workbook-too-large"
    assert "sheet1.xml" in found.read


def test_an_archive_that_lies_about_its_sizes(tmp_path, monkeypatch):
    path = repacked(made(tmp_path), lambda name, data: data + b" " * 9_000_000 if "sheet1" in name else data)
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    lying = path.read_bytes().replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert one_problem(write(path, lying)).code == "workbook-too-large"


def test_many_small_parts_count_together(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_guard, "MAX_BYTES", 10_000)
    assert one_problem(made(tmp_path)).code == "workbook-too-large"


def test_too_many_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_guard, "MAX_PARTS", 3)
    assert one_problem(made(tmp_path)).code == "workbook-too-large"


@pytest.mark.parametrize(
    "bad",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>',
        b"<worksheet \0>",
        b'<worksheet xml:x="<c></c>"><c t="n"><v>1</v></c>',
    ],
)
def test_xml_that_no_spreadsheet_writes(tmp_path, bad):
    def change(name, data):
        return data.replace(b"<worksheet", bad + b"<worksheet", 1) if name.endswith("sheet1.xml") else data

    assert one_problem(repacked(made(tmp_path), change)).code == "not-a-workbook"


def test_an_address_hidden_from_the_guard(tmp_path):
    def change(name, data):
        return data.replace(b'r="B2"', b'x=">" r="&#88;FD1048576"') if name.endswith("sheet1.xml") else data

    assert one_problem(repacked(made(tmp_path), change)).code == "not-a-workbook"


def test_the_same_part_twice(tmp_path):
    path = made(tmp_path)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/workbook.xml", "<x/>")
    assert one_problem(path).code == "not-a-workbook"


def test_a_broken_sheet(tmp_path):
    path = repacked(made(tmp_path), lambda name, data: data[:-30] if name.endswith("sheet1.xml") else data)
    assert problems(path)


def test_an_empty_workbook(tmp_path):
    found = one_problem(book(tmp_path / "a.xlsx", {"Sheet1": []}))
    assert found.code == "no-tables" and "organisation" in found.allowed


def test_a_merged_header(tmp_path):
    found = one_problem(made(tmp_path, change=lambda workbook: workbook["parties"].merge_cells("A1:B1")))
    assert found.code == "merged-header"
    assert (found.place.sheet, found.place.cell) == ("parties", "A1")


def test_merged_cells_and_a_title_above(tmp_path):
    rows = [["Our parties", None], ["id", "name"], ["p", "x"], ["q", "y"]]

    def merge(workbook):
        workbook["parties"].merge_cells("A1:B1")

    assert len(load(made(tmp_path, rows, merge)).rows("parties")) == 2

    def merge_more(workbook):
        merge(workbook)
        workbook["parties"].merge_cells("B3:B4")

    found = one_problem(made(tmp_path, rows, merge_more))
    assert (found.code, found.place.cell) == ("merged-cells", "B3")


@pytest.mark.parametrize(
    ("rows", "code", "cell"),
    [
        ([["id", "country"], [None, None], ["p", "UK"]], "not-allowed", "B3"),
        ([["id", "dpo_from"], ["p", "25.5.2018"]], "not-allowed", "B2"),
        ([["id", "dpo_from"], ["p", datetime.fromisoformat("2018-05-25 03:04")]], "not-allowed", "B2"),
        ([["id", "dpo_from"], ["p", 43245]], "not-allowed", "B2"),
        ([["name", "id"], ["x", "p"], ["y", "p"]], "duplicate-id", "B3"),
        ([["id", "parent"], ["p", "q"]], "dangling-reference", "B2"),
        ([["id", "name", "name"], ["p", "x", "y"]], "duplicate-column", "C1"),
        ([["id", None], ["p", "x"]], "no-header", "B2"),
        ([["id", "name"], [None, "x"]], "missing-value", "A2"),
        ([["name"], ["x"]], "missing-column", "A2"),
        ([["id", "name"], ["p", "=A1"]], "formula-without-value", "B2"),
        ([["id", "name"], ["p", "#REF!"]], "error-value", "B2"),
    ],
)
def test_a_wrong_cell_is_named(tmp_path, rows, code, cell):
    found = one_problem(made(tmp_path, rows))
    assert (found.code, found.place.sheet, found.place.cell) == (code, "parties", cell)
    assert str(found).split(": [")[0].endswith(f"a.xlsx parties!{cell}")


def test_what_a_cell_has_not_is_said_with_what_others_have_wrong(tmp_path):
    rows = [["id", "country", "dpo_from"], ["p", "UK", None], ["=A2", "CZ", "1.2.2020"], ["q", "#REF!", None]]
    found = problems(made(tmp_path, rows))
    assert [(problem.code, problem.place.cell) for problem in found] == [
        ("not-allowed", "B2"),
        ("formula-without-value", "A3"),
        ("not-allowed", "C3"),
        ("error-value", "B4"),
    ]


def test_a_formula_with_a_value_is_remarked_on(tmp_path):
    def computed(name, data):
        return data.replace(b"<f>A1</f><v></v>", b"<f>A1</f><v>7</v>").replace(
            b"<f>A1</f><v/>", b"<f>A1</f><v>7</v>"
        )

    path = repacked(made(tmp_path, [["id", "name"], ["p", "=A1"]]), computed)
    inventory = load(path)
    assert inventory.rows("parties")[0]["name"] == "7"
    (remark,) = inventory.remarks
    assert (remark.code, remark.place.cell) == ("formula", "B2")


def test_cells_as_people_type_them(tmp_path):
    rows = [
        ["id", "name", "dpo_from", "public_authority", "registration", "my notes", "[place]"],
        ["# example", "left out", None, None, None, None, None],
        ["p", " x ", date(2018, 5, 25), True, 24849707, date(2020, 1, 2), "made"],
        [None, None, None, None, None, None, None],
        ["q", 1.5, "2018-05-25", "No", "007", None, None],
    ]
    inventory = load(made(tmp_path, rows))
    first, second = inventory.rows("parties")
    assert (first["name"], first["dpo_from"], first["public_authority"]) == (" x ", date(2018, 5, 25), True)
    assert (first["registration"], first["my notes"]) == ("24849707", "2020-01-02")
    assert (second["name"], second["public_authority"], second["registration"]) == ("1.5", False, "007")
    assert inventory.place("parties", 1, "name").cell == "B5"
    assert "[place]" not in inventory.tables["parties"].column_names


def test_sheets_of_the_users_own_are_kept(tmp_path):
    inventory = load(made(tmp_path, **{"My budget": [["a", None, 3], [], ["=x", "y", None]][:2]}))
    assert inventory.extra == {"My budget": '[["a", null, "3"]]'}


def test_cells_far_apart_under_a_prefix(tmp_path):
    """The same XML with a namespace prefix, as some programs write it."""

    def prefixed(name, data):
        if not name.endswith("sheet2.xml"):
            return data
        data = (
            data.replace(b"<row", b"<x:row")
            .replace(b"</row", b"</x:row")
            .replace(b'r="B2"', b'r="XFD1048576"')
        )
        return data.replace(b"<c ", b"<x:c ").replace(b"</c>", b"</x:c>")

    assert one_problem(repacked(made(tmp_path), prefixed)).code == "workbook-too-large"
