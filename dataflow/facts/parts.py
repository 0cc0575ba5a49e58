"""A large inventory as several with some of its activities each, so that what is computed of flows stays small."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.arrays.buffers import arrow_array
from dataflow.facts.frames import ROW
from dataflow.inventory.inventory import Inventory


def parts_of(inventory: Inventory, size: int) -> Iterator[Inventory]:
    """Inventories of about ``size`` flows: all flows of an activity are in one; other tables are whole.

    Flows keep the number of their row in the column ``ROW``.
    """
    flows = inventory.tables["flows"]
    activities = flows.column("activity").combine_chunks().dictionary_encode()
    codes = activities.indices.fill_null(-1).to_numpy(zero_copy_only=False)  # null stands last
    counts = np.bincount(codes + 1)
    part_of = np.roll(np.cumsum(counts) // size, -1)
    parts = part_of[codes]
    order = np.argsort(parts, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(parts[order])) + 1):
        numbers = arrow_array(rows, pa.int64())
        own = flows.take(numbers).append_column(ROW, numbers)
        names = activities.dictionary.take(arrow_array(np.flatnonzero(np.bincount(codes[rows] + 1)[1:]), pa.int64()))
        kept = pc.is_in(inventory.tables["activities"].column("id"), value_set=names)
        theirs = inventory.tables["activities"].filter(kept)
        yield replace(inventory, tables={**inventory.tables, "flows": own, "activities": theirs})
