"""Whole numbers in order: the fastest sort is that of the numbers themselves, so rows travel in their low bits."""

import numpy as np

from dataflow.engines.arrays.columns import Array


def ordered(keys: Array) -> tuple[Array, Array]:
    """The keys from small to large, and the rows they stood in; equal ones in the order of their rows.

    keys: whole numbers from -1 up.
    """
    count = len(keys)
    low = max(count - 1, 1).bit_length()
    if not count or int(keys.max()).bit_length() + 1 + low > 63:
        order = np.argsort(keys, kind="stable")
        return keys[order], order
    packed = keys.astype(np.int64) + 1
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


def found_in(keys: Array, ordered_others: Array) -> Array:
    """Places of the keys among others that are in order and all different; -1 for what is not there."""
    if not len(ordered_others):
        return np.full(len(keys), -1, np.int64)
    if len(keys) > 100_000:  # neighbours are looked up one after the other: the search stays in the cache
        mine, rows = ordered(keys)
        places = np.empty(len(keys), np.int64)
        places[rows] = _places(mine, ordered_others)
        return places
    return _places(keys, ordered_others)


# --- private ---


def _places(keys: Array, others: Array) -> Array:
    at = np.searchsorted(others, keys)
    at[at == len(others)] = 0
    return np.where((others[at] == keys) & (keys >= 0), at, -1)
