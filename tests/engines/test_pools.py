"""Texts of large columns: found again among others, the fewer hashed and the more looked up."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dataflow.engines.arrays.pools import ABSENT, LargePool, places

TEXTS = st.lists(st.text("abc", max_size=3), unique=True, max_size=40)


def array(texts):
    return pa.array(texts, pa.string())


@given(TEXTS, TEXTS)
def test_places(texts, among):
    found = places(array([*texts, None]), array(among)).tolist()
    assert found == [among.index(text) if text in among else -1 for text in [*texts, None]]


@given(TEXTS, TEXTS)
def test_numbers_that_a_pool_gives(known, texts):
    pool = LargePool(array(known))
    codes = pool.add(array([*texts, None]))
    assert pool.texts(codes) == [*texts, None]
    assert pool.texts(np.arange(len(known))) == known
    assert len(pool) == len({*known, *texts})


@given(TEXTS, TEXTS)
def test_numbers_in_another_pool(known, texts):
    pool, other = LargePool(array(known)), LargePool(array(texts))
    expected = [known.index(text) if text in known else ABSENT for text in texts]
    assert pool.numbers_of(other).tolist() == expected


@pytest.mark.parametrize("some", [1, 700])
def test_what_was_absent_is_there_once_it_is_added(some):
    known = [f"a{number}" for number in range(1_000)]
    pool, other = LargePool(array(known)), LargePool(array([f"b{number}" for number in range(some)]))
    assert set(pool.numbers_of(other).tolist()) == {ABSENT}
    pool.add(other.arrow)
    assert pool.numbers_of(other).tolist() == list(range(1_000, 1_000 + some))
