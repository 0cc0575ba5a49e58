"""The scope of a decision is told the same for one row and for a table."""

from datetime import date
from itertools import product

import pytest

from dataflow.law.adequacy import SCOPE_TESTS, all_decisions
from dataflow.law.answers import Answer
from dataflow.law.scope import PARTY_COLUMNS, answered, excluded, scope_met

DAY = date(2024, 1, 1)
EMPTY = dict.fromkeys(
    (*PARTY_COLUMNS, "mode", "human_resources", "safeguards_count", "left_out", "code", "_unknown")
)


def met(test, **cells):
    return scope_met(test, lambda name: Answer((EMPTY | cells)[name]), today=DAY).value


def test_every_test_of_a_decision_that_can_be_in_force_is_answered():
    later = {
        found.scope_test for found in all_decisions() if not found.last_day or found.last_day.year > 2018
    }
    assert later <= set(answered()) <= set(SCOPE_TESTS)


@pytest.mark.parametrize("test", ["pipeda", "appi", "pipa", "lgpd"])
def test_a_fact_that_is_empty_is_not_met(test):
    assert [met(test, **{test: value}) for value in (True, False, None)] == [True, False, None]


@pytest.mark.parametrize(
    "cells, expected",
    [
        ({"dpf_from": DAY}, True),
        ({"dpf_from": DAY, "dpf_until": DAY}, True),
        ({"dpf_from": date(2024, 1, 2)}, False),
        ({"dpf_from": date(2023, 8, 1), "dpf_until": date(2023, 12, 31)}, False),
        ({"dpf_from": DAY, "human_resources": True}, None),
        ({"dpf_from": DAY, "human_resources": True, "dpf_covers_hr": False}, False),
        ({}, None),
        ({"safeguards_count": 0}, False),
        ({"safeguards_count": 1}, None),
    ],
)
def test_the_list_on_the_date(cells, expected):
    assert met("dpf_list", **cells) is expected


def test_exclusions_end():
    token = "uk_immigration_control"
    assert excluded(token, as_of=date(2025, 12, 18)) and not excluded(token, as_of=date(2025, 12, 19))


def test_a_row_and_a_table_agree():
    nw = pytest.importorskip("narwhals")
    pl = pytest.importorskip("polars")
    values = {
        "dpf_from": (None, DAY, date(2024, 6, 1)),
        "dpf_until": (None, date(2023, 12, 31)),
        "human_resources": (None, True, False),
        "dpf_covers_hr": (None, True, False),
        "safeguards_count": (None, 0, 1),
        "pipeda": (None, True, False),
        "danish_state_authority": (None, True, False),
        "mode": (None, "paper-only", "disclosure"),
    }
    rows = [EMPTY | dict(zip(values, cells, strict=True)) for cells in product(*values.values())]
    kinds = dict.fromkeys(EMPTY, pl.Boolean) | {
        name: pl.Date for name in EMPTY if name.endswith(("_from", "_until"))
    }
    kinds |= {"mode": pl.String, "code": pl.String, "safeguards_count": pl.Int64}
    frame = nw.from_native(pl.DataFrame(rows, schema=kinds))
    for test in answered():
        column = frame.select(found=scope_met(test, nw.col, today=nw.lit(DAY)))["found"].to_list()
        cells = [scope_met(test, lambda name, row=row: Answer(row[name]), today=DAY).value for row in rows]
        assert column == cells, test
