"""Lists by number: the same list has the same number, and the number gives the list back."""

import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dataflow.facts.lists import LISTED, numbered_lists
from dataflow.inventory.columns import columns

TEXTS = st.lists(st.none() | st.lists(st.sampled_from("abcdef"), max_size=5), max_size=30)


LISTS = pa.list_(pa.string())


def _shapes(rows):
    """The rows as readers hold them: plain, in two parts, cut out of more, their items coded, their lists coded."""
    whole = pa.array(rows, LISTS)
    yield pa.chunked_array([whole])
    yield pa.chunked_array([whole[: len(rows) // 2], whole[len(rows) // 2 :]])
    more = pa.concat_arrays([pa.array([["z", "z"]], LISTS), whole, pa.array([["y"]], LISTS)])
    yield pa.chunked_array([more.slice(1, len(rows))])
    coded = pa.list_(pa.dictionary(pa.int32(), pa.string()))
    yield pa.chunked_array([pa.array(rows, coded)])
    distinct = [list(row) for row in dict.fromkeys(tuple(row) for row in rows if row is not None)]
    numbers = pa.array([None if row is None else distinct.index(row) for row in rows], pa.int32())
    yield pa.chunked_array([pa.DictionaryArray.from_arrays(numbers, pa.array(distinct, LISTS))])


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_a_number_gives_the_list_back_and_equal_lists_have_one(rows, others):
    for column in _shapes(rows):
        for other in _shapes(others):
            numbers, lists = numbered_lists([column, other])
            assert [lists.take(one).to_pylist() for one in numbers] == [rows, others]
            every = [number for one in numbers for number in one.to_pylist() if number is not None]
            texts = [tuple(row) for row in [*rows, *others] if row is not None]
            assert len(set(zip(texts, every, strict=True))) == len(set(texts)) == len(set(every))


def test_many_different_items_do_not_run_over():
    rows = [[f"i{(n * 7 + k) % 5000}" for k in range(40)] for n in range(3000)]
    (numbers,), lists = numbered_lists([pa.chunked_array([pa.array([*rows, *rows[::-1]], LISTS)])])
    assert lists.take(numbers).to_pylist() == [*rows, *rows[::-1]]
    assert len(set(numbers.to_pylist())) == 3000


def test_what_is_listed_are_list_columns_of_the_tables():
    for column, tables in LISTED.items():
        assert all(columns(table)[column].kind.many for table in tables)
