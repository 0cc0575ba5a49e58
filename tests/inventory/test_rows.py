"""Rows read from columns say what dictionaries of the rows would say, however long the table is."""

from datetime import date

import pyarrow as pa
import pytest

from dataflow.inventory.rows import SHORT, Rows

COLUMNS = {
    "id": [f"r{number}" for number in range(5)],
    "to": ["a", None, "b", "a", None],
    "start": [date(2024, 1, 1), None, date(2024, 1, 1), date(2023, 1, 1), None],
    "yes": [True, None, False, True, None],
    "tags": [["x", "y"], None, [], ["x", "y"], ["y", None]],
}


WORDS = pa.dictionary(pa.int32(), pa.string())
ENCODINGS = {
    "plain": pa.schema([]),
    "texts that recur": pa.schema([("to", WORDS), ("tags", pa.list_(WORDS))]),
    "lists that recur": pa.schema([("tags", pa.dictionary(pa.int32(), pa.list_(pa.string())))]),
}


@pytest.fixture(params=[1, SHORT])
def table(request):
    """Short, and so long that columns are read by their distinct values; in two pieces."""
    made = pa.table({name: cells * request.param for name, cells in COLUMNS.items()})
    return pa.concat_tables([made.slice(0, 3), made.slice(3)])


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_cells(table, encoding):
    read = encoded(table, ENCODINGS[encoding])
    rows = Rows("things", read)
    for name in COLUMNS:
        assert list(rows.columns[name]) == table.column(name).to_pylist(), name
        assert len(rows.columns[name]) == len(table)
    assert [dict(rows.row(number)) for number in range(7 if len(table) > 7 else 5)] == table.to_pylist()[:7]


def test_equal_cells_of_a_long_column_are_one_object(table):
    rows = Rows("things", table)
    if rows.length > SHORT:
        assert rows.columns["to"][0] is rows.columns["to"][3]
        assert rows.columns["tags"][0][0] is rows.columns["tags"][3][0]


def test_a_row_is_read_like_a_dictionary():
    row = Rows("things", pa.table(COLUMNS)).row(2)
    assert row["to"] == row.get("to") == "b"
    assert row.get("nothing") is None and row.get("nothing", 5) == 5
    assert row and len(row) == 5 and "to" in row and "nothing" not in row
    with pytest.raises(KeyError):
        row["nothing"]


def test_rows_are_found_by_id_and_by_cell():
    rows = Rows("things", pa.table(COLUMNS))
    assert (rows.number("r3"), rows.number("r9"), rows.key(3)) == (3, None, "r3")
    assert (rows.where("to", "a"), rows.where("to", None), rows.where("to", "c")) == ([0, 3], [1, 4], [])
    assert (rows.where("tags", "y"), rows.where("tags", None)) == ([0, 3, 4], [1, 4])


def test_without_ids_rows_are_counted():
    rows = Rows("things", pa.table({"to": ["a", "b"]}))
    assert (rows.number("1"), rows.number("2"), rows.key(1)) == (1, None, "1")


# --- private ---


def encoded(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """The table with the columns of the schema as it says."""
    columns = {}
    for name in table.column_names:
        column = table.column(name)
        if name in schema.names:
            column = pa.chunked_array([recurring(chunk, schema.field(name).type) for chunk in column.chunks])
        columns[name] = column
    return pa.table(columns)


def recurring(values: pa.Array, kind: pa.DataType) -> pa.Array:
    whole = pa.array(values.to_pylist(), values.type)
    if pa.types.is_list(kind):
        return pa.ListArray.from_arrays(whole.offsets, whole.values.dictionary_encode(), mask=whole.is_null())
    if not pa.types.is_list(kind.value_type):
        return whole.dictionary_encode()
    cells = whole.to_pylist()
    known = [cell for at, cell in enumerate(cells) if cell is not None and cell not in cells[:at]]
    numbers = [None if cell is None else known.index(cell) for cell in cells]
    return pa.DictionaryArray.from_arrays(pa.array(numbers, pa.int32()), pa.array(known, kind.value_type))
