"""Arrow arrays from the memory of numpy arrays.

``pyarrow.array`` does the same, but imports masked arrays first, which a small check would wait for.
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


# --- private ---


def _bits(values: Array) -> pa.Buffer:
    return pa.py_buffer(np.packbits(values, bitorder="little"))
