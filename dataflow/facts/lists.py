"""Lists by number: what many rows list alike is judged once."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.arrays.buffers import arrow_array

LISTED = {
    "categories": ("flows", "activities"),
    "subjects": ("flows", "activities"),
    "scope_categories": ("agreements",),
    "scope_subjects": ("agreements",),
}
"""List column → tables whose rows say as well, in ``<column>_list``, which list they have: a name that is theirs together."""

MANY = 1_000_000
"""Lists that are numbered at a time."""

Array = np.ndarray[Any, Any]


def numbered_lists(columns: Sequence[pa.ChunkedArray]) -> tuple[list[pa.Array], pa.ListArray]:
    """The numbers (int32) of the rows' lists, null where a row has none, by column; and the lists by number.

    columns: lists of texts.  Lists with the same items in the same order have the same number.
    """
    parts = [part for column in columns for part in _parts(column)]
    own = [_different(part) for part in parts]
    if len(own) == 1:
        return [own[0][0]], own[0][1]
    common, lists = _different(pa.concat_arrays([its.cast(_TEXTS) for _, its in own]))
    numbers, begin = [], 0
    for of_rows, its in own:
        numbers.append(common.slice(begin, len(its)).take(of_rows))
        begin += len(its)
    whole = pa.concat_arrays(numbers)
    begins = np.cumsum([0, *map(len, columns)])
    return [whole.slice(at, len(column)) for at, column in zip(begins, columns, strict=False)], lists


# --- private ---

_TEXTS = pa.list_(pa.string())


def _parts(column: pa.ChunkedArray) -> list[pa.Array]:
    """The column a million lists at a time: what is computed of them stays small."""
    found = [chunk.slice(at, MANY) for chunk in column.chunks for at in range(0, len(chunk), MANY)]
    return found or [pa.array([], _TEXTS)]


def _different(lists: pa.Array) -> tuple[pa.Array, pa.ListArray]:
    """Of each row the number of its list, and the lists that are different."""
    if pa.types.is_dictionary(lists.type):
        return lists.indices.cast(pa.int32()), lists.dictionary
    if not len(lists):
        return pa.array([], pa.int32()), lists
    numbers = _encoded(_keys(lists))
    first = np.empty(int(numbers.max()) + 1, np.int64)
    first[numbers[::-1]] = np.arange(len(numbers) - 1, -1, -1)
    missing = lists.is_null().to_numpy(zero_copy_only=False) if lists.null_count else None
    return arrow_array(numbers, pa.int32(), missing), lists.take(arrow_array(first, pa.int64()))


def _keys(lists: pa.ListArray) -> Array:
    """A whole number for each list, the same for lists with the same items in the same order."""
    lengths = pc.list_value_length(lists).fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    offsets = lists.offsets.to_numpy().astype(np.int64)
    begins = offsets[:-1] - offsets[0]
    items = lists.values[int(offsets[0]) : int(offsets[-1])]
    if not pa.types.is_dictionary(items.type):
        items = items.dictionary_encode()
    codes = items.indices.to_numpy(zero_copy_only=False).astype(np.int64)
    width = len(items.dictionary)
    keys, longest = lengths + 1, int(lengths.max())
    size = longest + 2
    rows = np.arange(len(lengths))
    for place in range(longest):
        rows = rows[lengths[rows] > place]
        if size * width >= 2**62:
            keys = _encoded(keys).astype(np.int64)
            size = int(keys.max()) + 1
        keys *= width  # all of them: what was different stays so
        keys[rows] += codes[begins[rows] + place]
        size *= width
    return keys


def _encoded(keys: Array) -> Array:
    return arrow_array(keys, pa.int64()).dictionary_encode().indices.to_numpy()
