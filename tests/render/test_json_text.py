"""The fast indented JSON is the standard library's, byte by byte."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dataflow.findings.check import check
from dataflow.inventory.load import load
from dataflow.render.json_text import Items, json_pieces, json_text
from tests.house.tree import ROOT

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_any_value(value):
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=2)


@given(values, st.lists(values, max_size=3))
def test_in_pieces(value, items):
    shape = {"before": value, "deep": [{"items": items, "after": value}], "none": []}
    lazy = {"before": value, "deep": [{"items": _made(items, 6), "after": value}], "none": _made([], 2)}
    assert "".join(json_pieces(lazy)) == json_text(shape)


def _made(items, indent):
    def some(numbers):
        return (items[number] for number in numbers)

    return Items(len(items), some, lambda item: (json_text(item, indent=indent + 2),))


def test_a_report():
    found = load(ROOT / "inventories" / "examples" / "cloud-vendor")
    report = check([found], as_of=date(2025, 9, 1)).to_json()
    assert report["findings"]
    assert json_text(report) == json.dumps(report, ensure_ascii=False, indent=2)


def test_what_json_does_not_know_is_refused():
    with pytest.raises(TypeError, match="date"):
        json_text({"day": [date(2024, 1, 1)]})
