"""Arrow arrays from the memory of numpy arrays, and back.

``pyarrow.array`` does the same, but imports masked arrays first, which a small check would wait for; so
do Arrow's functions, each of which takes longer to call than a few thousand values to copy.
"""

from typing import Any

import numpy as np
import pyarrow as pa

Array = np.ndarray[Any, Any]


def arrow_array(values: Array, kind: pa.DataType, missing: Array | None = None) -> pa.Array:
    """The values as an Arrow array of that type; bits are packed for booleans and for what is missing."""
    valid = None if missing is None else _bits(~missing)
    data = _bits(values) if pa.types.is_boolean(kind) else pa.py_buffer(np.ascontiguousarray(values))
    return pa.Array.from_buffers(kind, len(values), [valid, data])


def plain(values: pa.Array, kind: Any, null: int = 0) -> tuple[Array, Array | None]:
    """The values of an Arrow array of numbers, dates or indices, of that numpy type; where they are missing, if any are.

    null: what stands there instead.
    """
    memory = values.buffers()[1]
    held = (
        np.dtype(values.type.to_pandas_dtype()) if not pa.types.is_date32(values.type) else np.dtype(np.int32)
    )
    if memory is None or not len(values):
        found: Array = np.full(len(values), null, kind)
    else:
        found = np.frombuffer(memory, held, len(values), values.offset * held.itemsize).astype(
            kind, copy=False
        )
    missing = holes(values)
    if missing is not None:
        found = np.where(missing, np.array(null, found.dtype), found)
    return found, missing


def holes(values: pa.Array) -> Array | None:
    """Which values of an Arrow array are null; None: none is."""
    if not values.null_count:
        return None
    first = values.offset
    bits = np.frombuffer(values.buffers()[0], np.uint8)
    return np.unpackbits(bits, count=first + len(values), bitorder="little")[first:] == 0


def bits_of(values: pa.BooleanArray) -> Array:
    """The values of an Arrow array of booleans; what stands where they are missing means nothing."""
    first = values.offset
    bits = np.frombuffer(values.buffers()[1], np.uint8)
    return np.unpackbits(bits, count=first + len(values), bitorder="little")[first:].view(np.bool_)


# --- private ---


def _bits(values: Array) -> pa.Buffer:
    return pa.py_buffer(np.packbits(values, bitorder="little"))
