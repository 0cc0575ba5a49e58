"""What arrays make of random tables, large paths and small ones, is what Polars makes of them."""

from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dataflow.engines.arrays import convert, hashes, joins, keys, ordering
from dataflow.engines.engine import engine
from dataflow.engines.expressions import coalesce, col, concat, counted, lit, outcome, row_count, when
from dataflow.engines.marks import KEY
from dataflow.graph.closure import closure

pytest.importorskip("polars", reason="polars is what arrays are compared with")

WORDS = ["a", "b", "c", "d", "none", "2021-01-01", "2021-02-03"]
DAYS = [date(2020, 2, 29), date(2021, 1, 1), date(2024, 12, 31)]
TYPES = {
    "one": pa.string(), "two": pa.string(), "yes": pa.bool_(), "sure": pa.bool_(), "number": pa.int64(),
    "day": pa.date32(), "last": pa.date32(),
}  # fmt: skip
CELLS = {
    "one": st.sampled_from([*WORDS, None]),
    "two": st.sampled_from([*WORDS, None]),
    "yes": st.sampled_from([True, False, None]),
    "sure": st.sampled_from([True, False, None]),
    "number": st.sampled_from([0, 1, 2, 7, None]),
    "day": st.sampled_from([*DAYS, None]),
    "last": st.sampled_from([*DAYS, None]),
}
ROWS = st.lists(st.fixed_dictionaries(CELLS), max_size=24)


@pytest.fixture(autouse=True, params=["small", "large"])
def paths(request, monkeypatch):
    """Tables of a few rows, taken for small or for large ones."""
    if request.param == "large":
        for module, name, value in (
            (convert, "FEW", 0), (convert, "MANY", 1), (keys, "DIRECT", 0), (keys, "WORTH", 0),
            (keys, "KEPT", 30), (joins, "DIRECT", -1000), (hashes, "FACTORS", (1,)), (ordering, "MANY", 0),
        ):  # fmt: skip
            monkeypatch.setattr(module, name, value)


@settings(max_examples=60, deadline=None)
@given(ROWS, ROWS)
def test_flags(left, right):
    for on in (
        {"one": "two"},
        {"one": "one", "two": "two"},
        {"yes": "sure"},
        {"number": "number", "one": "two"},
    ):
        same(lambda frame, other, on=on: frame.flagged(other, on=on, name="hit"), left, right)


@settings(max_examples=60, deadline=None)
@given(ROWS, ROWS, st.sampled_from(["left", "inner", "semi", "anti"]))
def test_joins_on_one_column_and_on_two(left, right, how):
    for on in (["one"], ["one", "two"], ["yes"], ["number", "one"], ["day"]):
        theirs = [f"_{name}" for name in on]

        def joined(frame, other, on=on, theirs=theirs):
            other = other.select(
                **dict(zip(theirs, on, strict=True)), brought="number", told="sure", said="two"
            )
            return frame.join(other, left_on=on, right_on=theirs, how=how)

        same(joined, left, right)


@settings(max_examples=40, deadline=None)
@given(ROWS, ROWS)
def test_joins_with_what_has_no_two_alike(left, right):
    def joined(frame, other):
        once = other.select("one", "two").unique()
        twice = frame.join(once, on=["one", "two"], how="left").join(once, on=["two", "one"], how="inner")
        return twice.filter(col("yes")).join(once, on=["one", "two"], how="semi")

    same(joined, left, right)


@settings(max_examples=60, deadline=None)
@given(ROWS, ROWS)
def test_groups(left, right):
    def grouped(frame, other):
        both = concat([frame, other]).with_columns(hit=counted(col("yes") & col("sure")))
        return both.group_by("one", "two", "yes").agg(
            row_count().alias("rows"), col("number").sum(), col("day").max(), col("last").min(),
            col("hit").sum(),
        )  # fmt: skip

    def by_text(frame, other):
        return concat([other, frame]).group_by("number").agg(col("two").min(), col("one").max())

    same(grouped, left, right)
    same(by_text, left, right)


@settings(max_examples=60, deadline=None)
@given(ROWS, ROWS)
def test_unique_rows_of_stacked_frames(left, right):
    same(lambda frame, other: concat([frame, other, frame]).unique(), left, right)
    same(lambda frame, other: concat([frame, other]).select("two", "day").unique(), left, right)


CONDITIONS = {
    "and": col("yes") & col("sure"),
    "or": col("yes") | ~col("sure"),
    "equal": col("one") == col("two"),
    "different": col("one") != col("two"),
    "later": col("two") > col("one"),
    "word": col("one") == lit("b"),
    "unknown word": col("one") != lit("nowhere"),
    "after": col("two") >= lit("2021-01-02"),
    "among": col("one").is_in(["a", "zz", "2021-01-01"]),
    "numbers among": col("number").is_in([1, 7]),
    "truths": col("yes") == col("sure"),
    "days": col("day") <= col("last"),
    "on a day": col("day") > lit(date(2020, 12, 31)),
    "day as text": col("day").as_text() == col("two"),
    "null": col("number").is_null() | col("one").is_null(),
    "number": (col("number") + 1) * 2 - col("number") // 2 >= 3,
    "filled": (col("yes").fill_null(True) & ~col("sure").fill_null(False))
    | (col("number").fill_null(0) == 0),
    "begins": col("two").as_text().starts_with("2021"),
    "day_number": col("day").day_number() < date(2021, 1, 2).toordinal(),
}
VALUES = {
    "chosen text": when(col("yes")).then(col("one")).otherwise(col("two")),
    "chosen number": when(~col("yes")).then(lit(5)).otherwise(col("number")),
    "perhaps": when(col("sure")).then(col("day")),
    "first": coalesce(col("one"), col("two"), lit("x").as_key()),
    "first day": coalesce(col("day"), col("last")),
    "outcome": outcome(col("yes"), col("sure") & (col("number") > 0)),
    "counted": counted(col("yes") | col("sure")) + counted(col("number") == 1),
    "written": col("one").as_text().replace("^[ab]", "z"),
    "date": when(col("two").as_text().starts_with("2021")).then(col("two")).otherwise(lit(None)).as_text(),
}


@settings(max_examples=60, deadline=None)
@given(ROWS)
@pytest.mark.parametrize("name", CONDITIONS)
def test_conditions(name, rows):
    same(lambda frame, _: frame.select("number", answer=CONDITIONS[name]), rows, rows)
    same(lambda frame, _: frame.filter(CONDITIONS[name]), rows, rows)


@settings(max_examples=40, deadline=None)
@given(ROWS)
@pytest.mark.parametrize("name", [name for name in VALUES if name != "date"])
def test_values(name, rows):
    same(lambda frame, _: frame.with_columns(answer=VALUES[name]).drop("one", "two"), rows, rows)


NODES = st.sampled_from(["own", "other", "v1", "v2", "v3", "v10"])
EDGES = st.lists(
    st.fixed_dictionaries(
        {
            "activity": st.sampled_from(["a", "b"]),
            "category": st.sampled_from(["k", "l"]),
            "sender": NODES,
            "recipient": NODES,
            "sure": st.sampled_from([0, 1]),
        }
    ),
    max_size=18,
)
STARTS = [
    {"activity": "a", "party": "own"},
    {"activity": "b", "party": "own"},
    {"activity": "b", "party": "other"},
]


@settings(max_examples=150, deadline=None)
@given(EDGES, st.integers(1, 4))
def test_what_is_reached_over_chains(edges, depth):
    numbered = [row | {"flow": f"f{number}"} for number, row in enumerate(edges)]
    texts = [
        pa.field(name, pa.string(), metadata=KEY)
        for name in ("activity", "category", "sender", "recipient", "flow")
    ]
    schema = pa.schema([*texts, pa.field("sure", pa.int64())])
    starts = pa.schema([pa.field(name, pa.string(), metadata=KEY) for name in ("activity", "party")])

    def found(name):
        chosen = engine(name)
        frames = (
            chosen.frame(pa.Table.from_pylist(rows, schema=of))
            for rows, of in ((numbered, schema), (STARTS, starts))
        )
        reached, capped = closure(*frames, engine=chosen, depth=depth)
        table = chosen.collect(chosen.materialise(reached))
        names = sorted(table.column_names)
        return capped, names, sorted(tuple(row[name] for name in names) for row in table.to_pylist())

    assert found("arrays") == found("polars")


def test_an_expression_is_no_answer_in_python():
    with pytest.raises(TypeError, match="neither true nor false"):
        assert col("yes")


# --- private ---


def same(work, left, right):
    """Both engines make the same rows of the same tables, whatever their order."""
    found, expected = (rows_of(name, work, left, right) for name in ("arrays", "polars"))
    assert found == expected


def rows_of(name, work, left, right):
    chosen = engine(name)
    fields = [pa.field(n, kind, metadata=KEY if n in ("one", "two") else None) for n, kind in TYPES.items()]
    frames = [chosen.frame(pa.Table.from_pylist(rows, schema=pa.schema(fields))) for rows in (left, right)]
    table = chosen.collect(chosen.materialise(work(*frames)))
    names = sorted(table.column_names)
    rows = table.select(names).to_pylist()
    return names, sorted((tuple(row[name] for name in names) for row in rows), key=repr)
