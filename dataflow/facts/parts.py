"""A large inventory as several with some of its activities each, so that what is computed of flows stays small."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.arrays.buffers import arrow_array
from dataflow.engines.arrays.ordering import ordered
from dataflow.facts.frames import ROW
from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.tables import as_read

MOST = 7
"""Parts at the most: each joins what belongs to no activity anew."""

LARGE = 600_000
"""Texts of a dictionary from which a part keeps only those that occur in it."""

Array = np.ndarray[Any, Any]


def parted(table: str) -> bool:
    """Whether a part has some of the table's rows: those of its activities."""
    return table in ("flows", "activities") or "activity" in columns(table)


def parts_of(inventory: Inventory, size: int) -> Iterator[Inventory]:
    """Inventories of about ``size`` flows: all rows of an activity are in one; tables without activities are whole.

    An activity and those that collected its data are in one.  Flows and activities keep the number of
    their row in the column ``ROW``.
    """
    ids = as_read(inventory.tables, "activities").column("id").cast(pa.string()).combine_chunks()
    flows = as_read(inventory.tables, "flows")
    owners = _owners(flows.column("activity"), ids)
    counts = np.bincount(owners + 1, minlength=len(ids) + 1)  # the first counts flows without an activity
    leader = _leaders(as_read(inventory.tables, "activities").column("collected_by"), ids)
    together = np.bincount(leader, counts[1:] + 1, minlength=len(ids))
    parts = np.cumsum(together).astype(np.int64)[leader] // max(size, -(-len(owners) // MOST))
    of_flows = np.append(parts, 0)[owners]
    in_order, order = ordered(of_flows)
    rows_of = {"flows": _named(flows, "activity", owners, ids)}
    rows_of["activities"] = _named(as_read(inventory.tables, "activities"), "id", np.arange(len(ids)), ids)
    for part in range(int(max(parts.max(initial=0), of_flows.max(initial=0))) + 1):
        begin, end = np.searchsorted(in_order, [part, part + 1])
        rows, own = order[begin:end], np.flatnonzero(parts == part)
        if len(rows) or len(own):
            yield _part(inventory, rows_of, {"flows": rows, "activities": own})


# --- private ---


def _part(inventory: Inventory, divided: dict[str, pa.Table], rows: dict[str, Array]) -> Inventory:
    tables = {name: as_read(inventory.tables, name) for name in inventory.tables}
    for name, table in divided.items():
        numbers = arrow_array(rows[name], pa.int64())
        tables[name] = _compact(table.take(numbers)).append_column(ROW, numbers)
    names = tables["activities"].column("id").cast(pa.string())
    for name in tables.keys() - {"flows", "activities"}:
        if parted(name):
            tables[name] = tables[name].filter(pc.is_in(tables[name].column("activity"), value_set=names))
    return replace(inventory, tables=tables)


def _named(table: pa.Table, column: str, rows: Array, ids: pa.Array) -> pa.Table:
    """The table with the column as rows of the ids, where it names nothing else: texts need not be compared then."""
    place = table.column_names.index(column)
    missing = rows < 0
    if np.count_nonzero(missing) != table.column(place).null_count:
        return table
    codes = arrow_array(rows.astype(np.int32), pa.int32(), missing)
    return table.set_column(place, column, pa.DictionaryArray.from_arrays(codes, ids))


def _owners(column: pa.ChunkedArray, ids: pa.Array) -> Array:
    """The rows of the activities that the cells name; -1 for none."""
    values = _encoded(column)
    row_of = pc.index_in(values.dictionary, value_set=ids).fill_null(-1).to_numpy(zero_copy_only=False)
    codes = values.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return np.append(row_of, -1)[codes]


def _leaders(collected_by: pa.ChunkedArray, ids: pa.Array) -> Array:
    """Of each activity the first of all that it is tied to, directly or over others."""
    lists = collected_by.combine_chunks()
    if pa.types.is_dictionary(lists.type):
        lists = lists.dictionary.take(lists.indices)
    leader = list(range(len(ids)))

    def top(row: int) -> int:
        while leader[row] != row:
            leader[row] = leader[leader[row]]
            row = leader[row]
        return row

    flat = pc.list_flatten(lists)
    if pa.types.is_dictionary(flat.type):
        flat = flat.dictionary.take(flat.indices)
    rows = pc.index_in(flat, value_set=ids).to_pylist()
    for use, source in zip(pc.list_parent_indices(lists).to_pylist(), rows, strict=True):
        if source is not None:
            one, other = sorted((top(use), top(source)))
            leader[other] = one
    return np.array([top(row) for row in range(len(ids))] if rows else leader, np.int64)


def _encoded(values: pa.ChunkedArray) -> pa.DictionaryArray:
    if not pa.types.is_dictionary(values.type):
        values = values.dictionary_encode()
    values = values.unify_dictionaries()
    return values.combine_chunks() if values.num_chunks != 1 else values.chunk(0)


def _compact(table: pa.Table) -> pa.Table:
    """Large dictionaries of texts with no more than what occurs; small ones are the same in all parts."""
    for position, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type) and pa.types.is_string(field.type.value_type):
            values = _encoded(table.column(position))
            values = _used(values) if len(values.dictionary) > LARGE else values
            table = table.set_column(position, pa.field(field.name, values.type), values)
    return table


def _used(values: pa.DictionaryArray) -> pa.DictionaryArray:
    codes = values.indices.cast(pa.int32()).fill_null(-1).to_numpy(zero_copy_only=False)
    counts = np.bincount(codes + 1, minlength=len(values.dictionary) + 1)[1:]
    used = np.flatnonzero(counts)
    numbers = np.append(np.cumsum(counts > 0) - 1, -1)[codes].astype(np.int32)
    indices = arrow_array(numbers, pa.int32(), codes < 0)
    return pa.DictionaryArray.from_arrays(indices, values.dictionary.take(arrow_array(used, pa.int64())))
