"""Durations are compared as days, on whatever they are written in."""

import pytest

from dataflow.facts.durations import days


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
