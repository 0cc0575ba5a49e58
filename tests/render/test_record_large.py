"""What large records rest on: rows made once, columns folded, sheets continued, PDFs only when asked for."""

import io
from datetime import date

import openpyxl

from dataflow.record.controller import controller_record
from dataflow.record.model import Column, Item, Table, Value
from dataflow.record.words import words
from dataflow.render import record_sheets, records
from dataflow.render.once import Once
from dataflow.render.record_blocks import Paragraph
from dataflow.render.record_folded import Folded
from tests.record.inventories import complete, loaded

DAY = date(2024, 1, 1)


def test_activities_that_say_the_same_share_their_rows(tmp_path):
    content = complete()
    content["activities"]["other"] = content["activities"]["scoring"] | {"name": "Other"}
    content["flows"]["other"] = content["flows"]["to-host"] | {"activity": "other"}
    one, other = controller_record(loaded(tmp_path, content), DAY).sections
    rows = [{p.id: p.tables[0].rows[0] for p in s.parts + s.annex if p.tables} for s in (one, other)]
    shared = [name for name, row in rows[0].items() if row is rows[1][name]]
    assert {"c", "d", "g", "flows"} <= set(shared)


def test_a_text_is_made_once_for_an_object_and_not_for_its_equal():
    asked = []
    shown = Once(lambda thing: asked.append(thing) or str(thing))
    one, equal = [1], [1]
    assert [shown(one), shown(one), shown(equal)] == ["[1]"] * 3
    assert len(asked) == 2


def _table(*rows):
    columns = tuple(Column(name, name.upper()) for name in "abc"[: len(rows[0])])
    return Table("t", "T", columns, rows)


def _cell(state, *values):
    return Item("x", "", state, tuple(Value(text) for text in values))


def test_columns_that_no_row_knows_become_a_sentence():
    known, unknown = _cell("present", "v"), _cell("unknown")
    table, said = Folded(words("en")).blocks(_table((known, unknown, known), (known, unknown, unknown)))
    assert [column.label for column in table.columns] == ["A", "C"]
    assert table.rows == ((known, known), (known, unknown))
    assert said == Paragraph("Unknown in every row: B")


def test_what_is_missing_is_never_folded_and_a_single_row_stays_whole():
    known, unknown, missing = _cell("present", "v"), _cell("unknown"), _cell("missing")
    for table in (_table((known, missing), (known, missing)), _table((known, unknown))):
        assert list(Folded(words("en")).blocks(table)) == [table]


def test_rows_that_a_sheet_cannot_hold_go_on_in_the_next(monkeypatch):
    monkeypatch.setattr(record_sheets, "MAX_ROWS", 3)
    sheets = record_sheets.Sheets("t", "c")
    title = "A title that is longer than a sheet's: may be"
    sheets.add(title, ["n"], ([str(number)] for number in range(5)), [10])
    book = openpyxl.load_workbook(io.BytesIO(sheets.saved(DAY)))
    assert [[cell.value for cell in sheet["A"]] for sheet in book] == [
        ["n", "0", "1"],
        ["n", "2", "3"],
        ["n", "4"],
    ]
    assert len(set(book.sheetnames)) == 3
    assert all(len(name) <= 31 and ":" not in name for name in book.sheetnames)


def test_a_pdf_of_very_many_activities_is_made_only_when_it_is_asked_for_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(records, "PDF_MOST", 0)
    inventory = loaded(tmp_path, complete())
    several = records.write_records([inventory], tmp_path / "a", DAY, formats=["md", "pdf"], processors=False)
    alone = records.write_records([inventory], tmp_path / "b", DAY, formats=["pdf"], processors=False)
    assert [file.name for file in several + alone] == ["record.md", "record.pdf"]
