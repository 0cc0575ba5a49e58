"""Inventories side by side as one set of Arrow tables, ready for any engine.

Scalar columns stay; a list column ``c`` becomes the link table ``table.c`` with
columns owner and value, and the count ``c_count`` (null: unknown, 0: none).
Of the columns in ``LISTED`` the rows say in ``c_list`` which list they have, for the items of ``lists``.
With more than one inventory every id is written ``inventory/id``.
"""

from collections.abc import Collection, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.marks import KEY, POSITION, UNKNOWN
from dataflow.facts.lists import LISTED, numbered_lists
from dataflow.inventory.columns import Column, columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.tables import as_read, plain_column

WORDS = ("data-subject", "none")
"""Words that stand where an id could stand; they are the same in every inventory."""

ROW = "_row"
"""Column of a table of which only some rows are there: their numbers in the whole table."""

PLAIN = ("text", "date")
"""Kinds of cells whose texts are compared, searched or shown, never joined on."""


class Tables:
    """The tables of the inventories, made when they are asked for.

    Ids, and what refers to the rows of a table, are dictionary-encoded by the same array of ids: nothing
    has to compare the texts of a large table to find the rows again.
    """

    def __init__(self, inventories: Sequence[Inventory], *, unlisted: Collection[str] = ()) -> None:
        """unlisted: tables whose rows do not say which list they have, because nobody will ask."""
        self._inventories = inventories
        self._unlisted = unlisted
        self._many = len(inventories) > 1
        self._ids: dict[tuple[str, str], pa.Array] = {}
        self._lists: dict[tuple[str, str], tuple[dict[str, pa.Array], pa.Array, pa.Array]] = {}
        self._rows: dict[str, pa.Table] = {}

    def rows(self, name: str) -> pa.Table:
        """A table: scalar columns, ``*_count``, inventory, row, ``_unknown``, ``POSITION``."""
        if name not in self._rows:
            found = _together([self._scalars(inventory, name) for inventory in self._inventories])
            if name == "parties":
                found = _with_organisations(found, self.rows("organisation"))
            self._rows[name] = found.append_column(POSITION, _numbers(found.num_rows))
        return self._rows[name]

    def items(self, name: str, column: str) -> pa.Table:
        """Items of a list column: owner (id, or row key where the table has no id) and value."""
        wanted = columns(name)[column]
        return _together([self._link(inventory, name, wanted) for inventory in self._inventories])

    def lists(self, column: str) -> pa.Table:
        """Items of the lists that rows have in ``<column>_list``: list and value."""
        return _together([self._listed_items(inventory, column) for inventory in self._inventories])

    # --- private ---

    def _scalars(self, inventory: Inventory, name: str) -> pa.Table:
        table = as_read(inventory.tables, name)
        length = table.num_rows
        arrays = {}
        for column in columns(name).values():
            values = table.column(column.name)
            if column.kind.many:
                arrays[f"{column.name}_count"] = _lengths(values)
                if name in LISTED.get(column.name, ()) and name not in self._unlisted:
                    numbers, names, _ = self._numbered(inventory, column.name)
                    arrays[f"{column.name}_list"] = pa.DictionaryArray.from_arrays(numbers[name], names)
            else:
                arrays[column.name] = (
                    _keyed(plain_column(values), column, inventory.id) if self._many else values
                )
        arrays["inventory"] = _repeated(inventory.id, length)
        arrays["row"] = table.column(ROW) if ROW in table.column_names else _numbers(length)
        arrays["id"] = self._owners(inventory, name, _numbers(length).cast(pa.int32()))
        arrays[UNKNOWN] = pa.nulls(length, pa.bool_())
        plain = {column.name for column in columns(name).values() if column.kind.name in PLAIN}
        return marked(pa.table(arrays), plain=plain)

    def _link(self, inventory: Inventory, name: str, column: Column) -> pa.Table:
        values = as_read(inventory.tables, name).column(column.name)
        if pa.types.is_dictionary(values.type):
            chunks = [chunk.dictionary.take(chunk.indices) for chunk in values.chunks]
            values = pa.chunked_array(chunks, values.type.value_type)
        parents = _whole(pc.list_parent_indices(values)).cast(pa.int32())
        owners = self._owners(inventory, name, parents)
        return self._items(pc.list_flatten(values), inventory, column, owner=owners)

    def _listed_items(self, inventory: Inventory, column: str) -> pa.Table:
        _, names, lists = self._numbered(inventory, column)
        parents = pc.list_parent_indices(lists).cast(pa.int32())
        kind = columns(LISTED[column][0])[column]
        owners = pa.DictionaryArray.from_arrays(parents, names)
        return self._items(pa.chunked_array([pc.list_flatten(lists)]), inventory, kind, list=owners)

    def _items(
        self, flat: pa.ChunkedArray, inventory: Inventory, column: Column, **beside: pa.Array
    ) -> pa.Table:
        if self._many:
            flat = _keyed(plain_column(flat), column, inventory.id)
        if not _is_text(flat.type):
            flat = flat.cast(pa.string())
        return marked(
            pa.table(beside | {"value": flat}), plain={"value"} if column.kind.name in PLAIN else set()
        )

    def _numbered(self, inventory: Inventory, column: str) -> tuple[dict[str, pa.Array], pa.Array, pa.Array]:
        """By table the numbers of the rows' lists; the names of the lists and the lists by number."""
        place = (inventory.id, column)
        if place not in self._lists:
            tables = LISTED[column]
            numbers, lists = numbered_lists(
                [as_read(inventory.tables, name).column(column) for name in tables]
            )
            of = f"{inventory.id}/{column} " if self._many else f"{column} "  # no id has a space
            names = pc.binary_join_element_wise(of, _numbers(len(lists)).cast(pa.string()), "")
            self._lists[place] = (dict(zip(tables, numbers, strict=True)), names, lists)
        return self._lists[place]

    def _owners(self, inventory: Inventory, name: str, rows: pa.Array) -> pa.Array:
        """Ids by the numbers of rows; spelt out where several inventories stand side by side."""
        ids = self._ids.get((inventory.id, name))
        if ids is None:
            table = as_read(inventory.tables, name)
            known = "id" in columns(name)
            ids = _whole(table.column("id")) if known else pc.cast(_numbers(table.num_rows), pa.string())
            if self._many:
                ids = pc.binary_join_element_wise(inventory.id, ids.cast(pa.string()), "/")
            self._ids[inventory.id, name] = ids
        if self._many or pa.types.is_dictionary(ids.type):
            return ids.take(rows)
        return pa.DictionaryArray.from_arrays(rows, ids)


def marked(table: pa.Table, *, plain: Collection[str] = ()) -> pa.Table:
    """The table with ``KEY`` on every text field that is not plain."""
    fields = [
        field.with_metadata(KEY) if _is_text(field.type) and field.name not in plain else field
        for field in table.schema
    ]
    return pa.Table.from_arrays(table.columns, schema=pa.schema(fields))


def plain_id(key: str) -> tuple[str | None, str]:
    """Inventory (None when there is only one) and id of an ``inventory/id`` key."""
    inventory, slash, row_id = key.partition("/")
    return (inventory, row_id) if slash else (None, key)


# --- private ---


def _lengths(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """How many items each list has; of lists that recur each is counted once."""
    if not pa.types.is_dictionary(values.type):
        return pc.list_value_length(values).cast(pa.int64())
    counted = [
        pc.list_value_length(chunk.dictionary).cast(pa.int64()).take(chunk.indices) for chunk in values.chunks
    ]
    return pa.chunked_array(counted, pa.int64())


def _is_text(kind: pa.DataType) -> bool:
    return pa.types.is_string(kind) or pa.types.is_dictionary(kind)


def _together(parts: Sequence[pa.Table]) -> pa.Table:
    return pa.concat_tables(parts) if len(parts) > 1 else parts[0]


def _whole(values: pa.ChunkedArray | pa.Array) -> pa.Array:
    if isinstance(values, pa.Array):
        return values
    return values.chunk(0) if values.num_chunks == 1 else values.combine_chunks()


def _repeated(text: str, length: int) -> pa.Array:
    numbers = pc.fill_null(pa.nulls(length, pa.int32()), pa.scalar(0, pa.int32()))
    return pa.DictionaryArray.from_arrays(numbers, pa.array([text]))


def _numbers(length: int) -> pa.Array:
    """0, 1, 2 … without a Python object for each."""
    ones = pc.fill_null(pa.nulls(length, pa.int64()), pa.scalar(1, pa.int64()))
    return pc.subtract(pc.cumulative_sum(ones), pa.scalar(1, pa.int64()))


def _keyed(values: pa.ChunkedArray, column: Column, inventory: str) -> pa.ChunkedArray:
    if column.name != "id" and column.kind.name != "ref":
        return values
    keyed = pc.binary_join_element_wise(inventory, values, "/")
    return pc.if_else(pc.is_in(values, value_set=pa.array(WORDS)), values, keyed)


def _with_organisations(parties: pa.Table, organisations: pa.Table) -> pa.Table:
    """The organisation is a party even where no row of parties repeats it."""
    rows = organisations.select(["id", "party", "name", "country", "inventory", "row"]).to_pylist()
    wanted = pa.array([row["party"] or row["id"] for row in rows], pa.string())
    ids = parties.column("id").cast(pa.string())
    known = set(ids.filter(pc.is_in(ids, value_set=wanted)).to_pylist())
    rows = [row for row in rows if (row["party"] or row["id"]) not in known]
    if not rows:
        return parties
    added = {}
    for field in parties.schema:
        values = [
            {"id": row["party"] or row["id"], "name": row["name"], "country": row["country"], "kind": "entity",
             "inventory": row["inventory"], "row": None}.get(field.name)
            for row in rows
        ]  # fmt: skip
        added[field.name] = pa.array(values, field.type)
    return pa.concat_tables([parties, pa.table(added, schema=parties.schema)]).unify_dictionaries()
