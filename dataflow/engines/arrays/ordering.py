"""Whole numbers in order: the fastest sort is that of the numbers themselves, so rows travel in their low bits."""

import numpy as np

from dataflow.engines.arrays.columns import Array


def ordered(keys: Array) -> tuple[Array, Array]:
    """The keys from small to large, and the rows they stood in; equal ones in the order of their rows.

    keys: whole numbers from -1 up; less counts as -1.
    """
    count = len(keys)
    if (keys[1:] >= keys[:-1]).all():
        return keys, np.arange(count)
    low = max(count - 1, 1).bit_length()
    if not count or int(keys.max()).bit_length() + 1 + low > 63:
        order = np.argsort(keys, kind="stable")
        return keys[order], order
    packed = np.maximum(keys, -1).astype(np.int64) + 1
    packed <<= low
    packed |= np.arange(count)
    packed.sort()
    rows = packed & ((1 << low) - 1)
    packed >>= low
    packed -= 1
    return packed, rows


def first_of_runs(keys: Array) -> Array:
    """Which of ordered keys differ from the one before."""
    found = np.empty(len(keys), bool)
    found[:1] = True
    np.not_equal(keys[1:], keys[:-1], out=found[1:])
    return found


def distinct(values: Array) -> tuple[Array, Array]:
    """The different values in order, and of each row the number of its own.

    ``numpy.unique`` does the same, but imports masked arrays, which a small check would wait for.
    """
    if values.dtype.kind == "i" and len(values) and values.min() >= -1:
        known, order = ordered(values)
    else:
        order = np.argsort(values, kind="stable")
        known = values[order]
    new = first_of_runs(known)
    numbers = np.empty(len(values), np.intp)
    numbers[order] = np.cumsum(new) - 1
    return known[new], numbers
