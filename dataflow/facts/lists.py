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

Array = np.ndarray[Any, Any]


def numbered_lists(columns: Sequence[pa.ChunkedArray]) -> tuple[list[pa.Array], pa.ListArray]:
    """The numbers (int32) of the rows' lists, null where a row has none, by column; and the lists by number.

    columns: lists of texts.  Lists with the same items in the same order have the same number.
    """
    own = [_different(column) for column in columns]
    if len(own) == 1:
        return [own[0][0]], own[0][1]
    known = pa.chunked_array([lists.cast(_TEXTS) for _, lists in own], _TEXTS)
    common, lists = _different(known)
    found, begin = [], 0
    for numbers, its in own:
        found.append(common.slice(begin, len(its)).take(numbers))
        begin += len(its)
    return found, lists


# --- private ---

_TEXTS = pa.list_(pa.string())


def _different(values: pa.ChunkedArray) -> tuple[pa.Array, pa.ListArray]:
    """Of each row the number of its list, and the lists that are different."""
    if pa.types.is_dictionary(values.type):
        if values.num_chunks == 1:
            return values.chunk(0).indices.cast(pa.int32()), values.chunk(0).dictionary
        parts = [chunk.dictionary.take(chunk.indices) for chunk in values.chunks]
        values = pa.chunked_array(parts, values.type.value_type)
    whole = values.chunk(0) if values.num_chunks == 1 else values.combine_chunks()
    if not len(whole):
        return pa.array([], pa.int32()), whole
    numbers = _encoded(_keys(whole))
    first = np.empty(int(numbers.max()) + 1, np.int64)
    first[numbers[::-1]] = np.arange(len(numbers) - 1, -1, -1)
    missing = whole.is_null().to_numpy(zero_copy_only=False) if whole.null_count else None
    return arrow_array(numbers, pa.int32(), missing), whole.take(arrow_array(first, pa.int64()))


def _keys(lists: pa.ListArray) -> Array:
    """A whole number for each list, the same for lists with the same items in the same order."""
    lengths = pc.list_value_length(lists).fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    begins = lists.offsets.to_numpy()[:-1].astype(np.int64)
    items = lists.values
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
    return pa.array(keys).dictionary_encode().indices.to_numpy()
