"""Columns whose texts recur stay dictionaries until a table is asked for, and say the same afterwards."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dataflow.inventory import clean
from dataflow.inventory.load import load
from dataflow.inventory.tables import Tables
from tests.inventory.test_large_tables import ROWS, folder, rows


def encoded(table: pa.Table) -> set[str]:
    return {field.name for field in table.schema if "dictionary" in str(field.type)}


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_recurs_is_written_out_when_it_is_asked_for(tmp_path, form):
    tables = load(folder(tmp_path / form, rows(), form)).tables
    assert isinstance(tables, Tables)
    compact = tables.as_read("flows")
    assert encoded(compact) >= {"to", "role", "categories"}
    plain = tables["flows"]
    assert (encoded(plain), plain.num_rows) == (set(), ROWS)
    assert compact.to_pydict() == plain.to_pydict()
    assert tables["flows"] is plain
    assert tables.as_read("flows") is plain  # not both are kept


def test_dictionaries_within_lists_are_joined_over_the_pieces_of_a_file(tmp_path):
    path = folder(tmp_path / "parquet", rows(), "parquet")
    lists = [None if i % 7 == 0 else ["contact"] if i < 6_000 else ["device", "contact"] for i in range(ROWS)]
    table = pq.read_table(path / "flows.parquet")
    position = table.column_names.index("categories")
    table = table.set_column(position, "categories", pa.array(lists, pa.list_(pa.string())))
    pq.write_table(table, path / "flows.parquet", row_group_size=5_000)
    tables = load(path).tables
    assert "categories" in encoded(tables.as_read("flows"))
    assert tables["flows"].column("categories").to_pylist() == lists


@pytest.mark.parametrize(
    ("column", "cell", "same"),
    [
        ("role", "processor", True),
        ("end", "2030-01-31", True),  # a date as text: whoever reads the file can tell
        ("to", "TODO", False),
        ("to", " v3", False),
        ("role", "Processor", False),
        ("purpose", " ", False),
        ("id", "x.1-b", True),
    ],
)
def test_a_file_that_says_what_the_table_says(tmp_path, column, cell, same):
    path = folder(tmp_path / "parquet", rows(**{column: cell}), "parquet")
    table = pq.read_table(path / "flows.parquet").drop(["categories", "safeguards"])
    lists = pa.array([["contact"]] * ROWS, pa.list_(pa.string()))
    pq.write_table(table.append_column("categories", lists), path / "flows.parquet")
    files = load(path).tables.files
    assert ("flows" in files) is same
    assert files["parties"] == path / "parties.parquet"


def test_no_file_says_what_texts_for_lists_say(tmp_path):
    assert "flows" not in load(folder(tmp_path / "parquet", rows(), "parquet")).tables.files
    assert load(folder(tmp_path / "csv", rows(), "csv")).tables.files == {}


def test_a_column_without_any_value_is_sound_arrow(tmp_path):
    table = load(folder(tmp_path / "csv", rows(), "csv")).tables["flows"]
    table.validate(full=True)
    empty = {name for name in table.column_names if table.column(name).null_count == ROWS}
    assert {str(table.schema.field(name).type) for name in empty} >= {"string", "date32[day]", "bool"}
    assert all(table.column(name).take([0, ROWS - 1]).to_pylist() == [None, None] for name in empty)


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["a9", "a10", "b10"], True),
        (["a", "a"], False),
        (["b", "a"], False),
        (["a10", "a9"], False),
        ([], True),
        (["a", None], False),
        (["a1", "a2", "a3", "a3"], False),
    ],
)
def test_ids_in_order(ids, expected, monkeypatch):
    for at_once in (1, 2, 1_000):
        monkeypatch.setattr(clean, "_AT_ONCE", at_once)
        assert clean.in_order(pa.chunked_array([pa.array(ids, pa.string())])) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["f1", "a.b_c-d"], True),
        (["own", "v1"], True),
        (["f1", "tbd"], False),
        (["f1", "NA"], False),
        (["f1", "None"], False),
        (["f1", ""], False),
        (["f1", "-"], False),
        (["f1", "_x"], False),
        (["f1", " f2"], False),
        (["é"], False),
        (["a", None], False),
    ],
)
def test_ids_told_sound_from_their_bytes(texts, expected, monkeypatch):
    for at_once in (1, 1_000):
        monkeypatch.setattr(clean, "_AT_ONCE", at_once)
        assert clean.plain_ids(pa.array(["first", *texts], pa.string()).slice(1)) is expected
