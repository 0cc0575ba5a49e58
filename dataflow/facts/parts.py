"""A large inventory as several with some of its activities each, so that what is computed of flows stays small."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.arrays.buffers import arrow_array
from dataflow.facts.frames import ROW, as_read
from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory

MOST = 8
"""Parts at the most: what belongs to no activity is read again in each."""


def parts_of(inventory: Inventory, size: int) -> Iterator[Inventory]:
    """Inventories of about ``size`` flows: all rows of an activity are in one; tables without activities are whole.

    Flows keep the number of their row in the column ``ROW``.
    """
    flows = as_read(inventory, "flows")
    activities = _encoded(flows.column("activity"))
    codes = activities.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    counts = np.bincount(codes + 1)  # the first counts flows without an activity
    part_of = np.cumsum(counts) // max(size, -(-len(codes) // MOST))
    parts = part_of[codes + 1]
    order = np.argsort(parts, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(parts[order])) + 1):
        numbers = arrow_array(rows, pa.int64())
        own = _compact(flows.take(numbers)).append_column(ROW, numbers)
        used = np.flatnonzero(np.bincount(codes[rows] + 1)[1:])
        names = activities.dictionary.take(arrow_array(used, pa.int64()))
        tables = {name: as_read(inventory, name) for name in inventory.tables}
        for name in tables:
            key = "id" if name == "activities" else "activity"
            if name != "flows" and key in columns(name):
                tables[name] = tables[name].filter(pc.is_in(tables[name].column(key), value_set=names))
        yield replace(inventory, tables={**tables, "flows": own})


# --- private ---


def _encoded(values: pa.ChunkedArray) -> pa.DictionaryArray:
    if not pa.types.is_dictionary(values.type):
        values = values.dictionary_encode()
    values = values.unify_dictionaries()
    return values.combine_chunks() if values.num_chunks != 1 else values.chunk(0)


def _compact(table: pa.Table) -> pa.Table:
    """Dictionaries with no more than what occurs."""
    for position, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type):
            values = _encoded(table.column(position))
            table = table.set_column(position, field, _used(values))
    return table


def _used(values: pa.DictionaryArray) -> Any:
    codes = values.indices.cast(pa.int32()).fill_null(-1).to_numpy(zero_copy_only=False)
    counts = np.bincount(codes + 1, minlength=len(values.dictionary) + 1)[1:]
    used = np.flatnonzero(counts)
    numbers = np.append(np.cumsum(counts > 0) - 1, -1)[codes].astype(np.int32)
    indices = arrow_array(numbers, pa.int32(), codes < 0)
    return pa.DictionaryArray.from_arrays(indices, values.dictionary.take(arrow_array(used, pa.int64())))
