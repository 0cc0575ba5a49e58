"""Durations are compared as days, on whatever they are written in."""

from datetime import date

import pyarrow as pa
import pytest

from dataflow.engines.engine import engine
from dataflow.engines.expressions import col
from dataflow.facts.durations import days

TURNS = [date(1600, 1, 1), date(1999, 12, 31), date(2000, 2, 29), date(2024, 12, 31), date(2100, 3, 1), None]


@pytest.mark.parametrize(
    "text, expected",
    [("P1D", 1), ("P2W", 14), ("P1Y", 365.25), ("PT36H", 1.5), ("P1DT12H", 1.5), ("PT30M", 30 / 1440)],
)
def test_days(text, expected):
    assert days(text) == pytest.approx(expected)


@pytest.mark.parametrize("one, other", [("P1Y", "P12M"), ("P3Y", "P36M"), ("P2W", "P14D")])
def test_spellings_of_one_period_are_equal(one, other):
    assert days(one) == pytest.approx(days(other))


@pytest.mark.parametrize("text", ["", "3 years", "P", "none", "1Y"])
def test_what_is_no_duration(text):
    assert not days(text)


@pytest.mark.parametrize("name", ["arrays", "pandas", "polars", "duckdb"])
def test_days_are_numbered_as_the_calendar_does(name):
    if name == "duckdb":
        pytest.importorskip(name, reason="duckdb is an extra")
    chosen = engine(name)
    frame = chosen.frame(pa.table({"day": pa.array(TURNS, pa.date32())}))
    found = chosen.collect(frame.select(number=col("day").day_number()))
    expected = sorted(day.toordinal() for day in TURNS if day)
    assert sorted(filter(None, found.column("number").to_pylist())) == expected
    assert found.column("number").null_count == 1
