"""Passages by other authors: how many of their names are read rightly does not fall, in the half never looked at either."""

import json

import pytest

from bench.notices.passages import FLOORS, HALVES, floors, frames, passages
from dataflow.notice import LANGUAGES


@pytest.fixture(scope="module")
def now():
    return floors()


@pytest.mark.parametrize("name", sorted(json.loads(FLOORS.read_text(encoding="utf-8"))))
def test_no_figure_falls(now, name):
    least = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    assert [one >= other for one, other in zip(now[name], least, strict=True)] == [True, True], (
        now[name],
        least,
    )


def test_every_language_has_as_many_in_both_halves():
    by_half = {half: [p.lang for p in passages() if p.half == half] for half in HALVES}
    assert sorted(by_half[HALVES[0]]) == sorted(by_half[HALVES[1]])
    assert {*by_half[HALVES[0]]} == {*LANGUAGES} == {*frames()}
