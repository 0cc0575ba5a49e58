"""Which rows of one table belong to which rows of another."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.arrays.columns import Array
from dataflow.engines.arrays.keys import DIRECT


def present(keys: Array, others: Array, size: int) -> Array:
    """Which keys occur among the others."""
    if size <= max(DIRECT, 8 * (len(keys) + len(others))):
        known = np.zeros(size + 1, bool)  # the last place stands for what is negative
        known[others] = True
        known[size] = False
        return known[np.maximum(keys, -1)] & (keys >= 0)
    found = pc.is_in(pa.array(keys), value_set=pa.array(others[others >= 0]))
    return found.to_numpy(zero_copy_only=False) & (keys >= 0)


def matches(keys: Array, others: Array, size: int, *, single: bool = False) -> tuple[Array | None, Array]:
    """For a left join: rows of the left (None: each once, in order) and of the right, -1 where there is none.

    single: no two of the others that are not negative are the same.
    """
    others = np.where(others < 0, -1, others)
    direct = size <= max(DIRECT, 8 * (len(keys) + len(others)))
    if direct:
        place = np.full(size + 1, -1, np.int32)
        place[others] = np.arange(len(others), dtype=np.int32)
        place[size] = -1
        kept = others >= 0
        if single or (place[others][kept] == np.flatnonzero(kept)).all():
            return None, place[np.maximum(keys, -1)]
    elif len(others) > DIRECT or len(keys) > DIRECT:
        told = pa.array(others)
        if single or _different(told):
            found = pc.index_in(pa.array(np.where(keys < 0, -2, keys)), value_set=told).fill_null(-1)
            return None, found.to_numpy(zero_copy_only=False)
    return _expanded(keys, others)


# --- private ---


def _different(keys: pa.Array) -> bool:
    """Whether no two are the same, apart from -1."""
    first = pc.index_in(keys, value_set=keys).to_numpy(zero_copy_only=False)
    return bool(((first == np.arange(len(keys))) | (keys.to_numpy() < 0)).all())


def _expanded(keys: Array, others: Array) -> tuple[Array | None, Array]:
    """Several rows of the right may match: the left's rows are repeated."""
    order = np.argsort(others, kind="stable")
    inside = others[order]
    begin = np.searchsorted(inside, keys, side="left")
    end = np.searchsorted(inside, keys, side="right")
    counts = np.where(keys < 0, 0, end - begin)
    if not (counts > 1).any():
        if not len(order):
            return None, np.full(len(keys), -1, np.int64)
        rows = order[np.minimum(begin, len(order) - 1)]
        return None, np.where(counts == 1, rows, -1)
    times = np.maximum(counts, 1)
    left = np.repeat(np.arange(len(keys)), times)
    offset = np.arange(len(left)) - np.repeat(np.cumsum(times) - times, times)
    at = np.repeat(begin, times) + offset
    matched = np.repeat(counts > 0, times)
    return left, np.where(matched, order[np.minimum(at, max(len(order) - 1, 0))], -1)
