"""Workbooks that LibreOffice has opened and saved say what they said."""

from datetime import date
from pathlib import Path

import pytest

from dataflow.inventory.load import load
from dataflow.inventory.readers.zip_guard import guard
from dataflow.record.layouts.layouts import LAYOUTS
from dataflow.record.layouts.open import open_sheets
from dataflow.render.layouts.workbook import write_layout
from dataflow.render.workbook import write_workbook
from tests.layouts.office import needs_office, through_office

pytestmark = [needs_office, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
LENDERS = ["cofinance-fr", "creditair-cz", "koduliising-ee", "viva-credit-ro", "zmarta-no"]
HOSTILE = """\
organisation: {id: lender, name: "=1+1"}
parties:
  lender: {name: "+420 1", contact: "@SUM(A1)"}
  tab: {name: "-5", aliases: ["a;b", "1e5", "010", "12:30", "_x000D_"], dpf_from: 2023-07-17}
  text: {name: "=cmd|' /C calc'!A0", note: "two\\nlines", sector: "'quoted", registration: "0012"}
activities:
  "1": {purpose: "=HYPERLINK(\\"http://x\\")", start: 2018-05-25, end: 1899-01-01, no_recipients: yes}
"""


def same(one, other):
    for name, table in one.tables.items():
        assert other.tables[name].column_names == table.column_names, name
        assert other.tables[name].to_pylist() == table.to_pylist(), name
    assert dict(other.placeholders) == dict(one.placeholders)


@pytest.mark.parametrize("name", LENDERS)
def test_the_workbook_of_a_lender_comes_back(name, tmp_path):
    inventory = load(ROOT / "inventories" / name)
    write_workbook(inventory, None, None, tmp_path / "a.xlsx")
    same(inventory, load(through_office(tmp_path / "a.xlsx", tmp_path)))


def test_nothing_is_evaluated(tmp_path):
    (tmp_path / "a.yaml").write_text(HOSTILE, encoding="utf-8")
    inventory = load(tmp_path / "a.yaml")
    write_workbook(inventory, None, None, tmp_path / "a.xlsx")
    saved = through_office(tmp_path / "a.xlsx", tmp_path)
    assert not any(sheet.formulas or sheet.errors for sheet in guard(saved.read_bytes(), "a").sheets.values())
    same(inventory, load(saved))


@pytest.mark.parametrize("layout", ["cnil", "ico"])
def test_a_layout_comes_back(layout, tmp_path):
    inventory = load(ROOT / "inventories" / "creditair-cz")
    chosen = LAYOUTS[layout]
    write_layout(chosen.sheets(inventory, date(2019, 1, 1)), tmp_path / "a.xlsx")
    before, _ = chosen.read("a", open_sheets(tmp_path / "a.xlsx"))
    after, _ = chosen.read("a", open_sheets(through_office(tmp_path / "a.xlsx", tmp_path)))
    same(before, after)
