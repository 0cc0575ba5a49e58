"""Whole numbers in order."""

import numpy as np

from dataflow.engines.arrays.columns import Array

MANY = 2_000
"""Keys from which sorting them by sixteen bits at a time is faster than comparing them."""


def ordered(keys: Array) -> tuple[Array, Array]:
    """The keys from small to large, and the rows they stood in; equal ones in the order of their rows.

    keys: whole numbers from -1 up.
    """
    count = len(keys)
    if (keys[1:] >= keys[:-1]).all():
        return keys, np.arange(count)
    width = (int(keys.max()) + 1).bit_length()
    if count < MANY or width > 48:
        order = np.argsort(keys, kind="stable")
        return keys[order], order
    numbers = keys + 1
    order = np.argsort(numbers.astype(np.uint16), kind="stable")  # numpy counts what is that narrow
    for low in range(16, width, 16):
        part = (numbers >> low).astype(np.uint16).take(order)
        order = order.take(np.argsort(part, kind="stable"))
    return keys.take(order), order


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
