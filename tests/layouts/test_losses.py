"""An inventory through a layout is the inventory without its losses and with what was added."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dataflow.inventory.cells import cell_text
from dataflow.inventory.plain_tree import inventory_of
from dataflow.inventory.problems import InventoryError
from dataflow.inventory.schema import TABLES
from dataflow.record.layouts.layouts import LAYOUTS, losses
from dataflow.record.layouts.open import open_sheets
from dataflow.record.layouts.said import yes_no
from dataflow.render.layouts.workbook import write_layout
from tests.inventory.made import inventories

DAY = date(2024, 1, 1)
QUIET = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)


def written(tree):
    try:
        return inventory_of(tree, "a.json")
    except InventoryError:
        return None


def cells(inventory, columns):
    """How often each text stands in a column that holds no ids."""
    found = Counter()
    for table in TABLES:
        for row in inventory.rows(table):
            for column in columns.get(table, ()):
                if text := cell_text(row[column]):
                    found[table, column, text] += 1
    return found


COLUMNS = {
    "organisation": ["name"],
    "parties": ["name", "address", "contact", "dpo", "representative", "country"],
    "categories": ["name", "items", "kind", "country"],
    "subjects": ["name"],
    "activities": ["name", "purpose", "purpose_kinds", "role", "start", "changed_on", "owner"],
    "retention": ["duration", "event", "criterion"],
    "flows": ["role"],
    "measures": ["name", "kinds"],
    "bases": ["article", "interest"],
}


@pytest.mark.parametrize("name", ["cnil", "ico"])
@given(tree=inventories())
@QUIET
def test_what_is_not_reported_lost_comes_back(name, tree, tmp_path):
    inventory = written(tree)
    if inventory is None:
        return
    layout = LAYOUTS[name]
    sheets = layout.sheets(inventory, DAY)
    report = losses(layout, inventory, sheets)
    write_layout(sheets, tmp_path / "a.xlsx")
    back, _ = layout.read("a.xlsx", open_sheets(tmp_path / "a.xlsx"))
    expected = cells(inventory, COLUMNS)
    for item in (*report.lost, *report.added):
        if item.column in COLUMNS.get(item.table, ()) and (item.table, item.row) not in _held(
            inventory, item
        ):
            expected[item.table, item.column, item.written] -= bool(item.written)
            expected[item.table, item.column, item.returns] += bool(item.returns)
    assert +expected == cells(back, COLUMNS)


def _held(inventory, item):
    """Placeholders are reported lost, and were no values."""
    numbers = {(table, row, column): text for (table, row, column), text in inventory.placeholders.items()}
    return {
        (table, cell_text(inventory.rows(table)[row].get("id")) or str(row + 1))
        for (table, row, column), text in numbers.items()
        if (table, column, text) == (item.table, item.column, item.written) and not item.returns
    }


PLAIN = (
    st.text("abcdefgh éž", min_size=2, max_size=12)
    .map(str.strip)
    .filter(lambda text: len(text) > 1 and yes_no(text) is None)
)


@given(
    names=st.lists(PLAIN, min_size=8, max_size=8, unique=True),
    duration=st.sampled_from(["P5Y", "P1Y6M", "P30D", "P2W", "PT12H"]),
    kind=st.sampled_from(["ordinary", "special", "criminal", "financial"]),
    role=st.sampled_from(
        ["controller", "joint-controller", "processor", "sub-processor", "authority", "unit"]
    ),
)
@QUIET
def test_plain_contents_are_never_lost(names, duration, kind, role):
    tree = {
        "organisation": {"id": "o", "name": names[0]},
        "parties": [{"id": "o", "name": names[0], "address": names[1]}, {"id": "p", "name": names[2]}],
        "categories": [{"id": "c", "name": names[3], "kind": kind}],
        "subjects": [{"id": "s", "name": names[4]}],
        "measures": [{"id": "m", "name": names[5]}],
        "activities": [
            {
                "id": "a", "name": names[6], "purpose": names[7], "subjects": ["s"], "categories": ["c"],
                "measures": ["m"], "role": "controller", "start": "2020-01-01",
            }
        ],
        "retention": [{"activity": "a", "duration": duration, "event": names[1]}],
        "flows": [{"id": "f", "activity": "a", "to": "p", "role": role}],
    }  # fmt: skip
    inventory = inventory_of(tree, "a.json")
    layout = LAYOUTS["cnil"]
    report = losses(layout, inventory, layout.sheets(inventory, DAY))
    assert not report.lost and not report.added


@pytest.mark.parametrize("name", ["apd", "cnpd"])
def test_columns_without_a_place_are_lost(name):
    tree = {
        "organisation": {"id": "o", "name": "O"},
        "categories": [{"id": "c", "name": "data"}],
        "activities": [
            {"id": "a", "purpose": "lending", "objection_route": "by post", "categories": ["c"]},
            {"id": "b", "purpose": "hosting", "role": "processor"},
        ],
        "bases": [{"activity": "a", "article": "6(1)(b)"}],
    }
    inventory = inventory_of(tree, "a.json")
    layout = LAYOUTS[name]
    sheets = layout.sheets(inventory, DAY)
    lost = {(item.table, item.column, item.written) for item in losses(layout, inventory, sheets).lost}
    assert ("activities", "objection_route", "by post") in lost and (
        "activities",
        "purpose",
        "hosting",
    ) in lost
    assert (("bases", "article", "6(1)(b)") in lost) == (name == "cnpd")
    shown = [text for row in sheets[-1].rows for text in row]
    assert "lending" in shown and "hosting" not in shown
