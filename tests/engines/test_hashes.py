"""Keys are found again, whatever their hashes, and however many share a place."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dataflow.engines.arrays import hashes, ordering

KEYS = st.lists(st.integers(-1, 40) | st.integers(0, 2**62), max_size=60)


@pytest.fixture(autouse=True, params=["spread", "two tables", "all in one place"])
def factors(request, monkeypatch):
    """The factors of the program; fewer than are needed; one that leaves no bit of a small key."""
    kept = {"spread": hashes.FACTORS, "two tables": hashes.FACTORS[:2], "all in one place": (1,)}[
        request.param
    ]
    monkeypatch.setattr(hashes, "FACTORS", kept)


@settings(max_examples=150, deadline=None)
@given(KEYS, KEYS)
def test_finds_what_is_there_and_nothing_else(known, asked):
    index = hashes.Index(np.array(known, np.int64))
    found = index.find(np.array(asked, np.int64))
    for key, row in zip(asked, found.tolist(), strict=True):
        assert (row >= 0) == (key >= 0 and key in known)
        assert row < 0 or known[row] == key


@settings(max_examples=150, deadline=None)
@given(KEYS)
def test_one_row_stands_for_all_with_the_same_key(known):
    first = hashes.Index(np.array(known, np.int64)).first.tolist()
    stands = {}
    for key, row in zip(known, first, strict=True):
        assert (row < 0) == (key < 0)
        if key >= 0:
            assert known[row] == key
            assert stands.setdefault(key, row) == row


@pytest.mark.parametrize("top", [1, 2**15, 2**16, 2**20, 2**33, 2**47, 2**50])
def test_order_is_that_of_a_stable_sort(top, monkeypatch):
    monkeypatch.setattr(ordering, "MANY", 0)
    keys = np.random.default_rng(1).integers(-1, top, 5000)
    values, rows = ordering.ordered(keys)
    assert np.array_equal(rows, np.argsort(keys, kind="stable"))
    assert np.array_equal(values, np.sort(keys))
