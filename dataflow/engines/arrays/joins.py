"""Which rows of one table belong to which rows of another."""

import numpy as np

from dataflow.engines.arrays.columns import Array, with_last
from dataflow.engines.arrays.keys import DIRECT, Keys


def present(keys: Keys, others: Keys) -> Array:
    """Which keys occur among the others."""
    if _direct(keys, others):
        known = np.zeros(keys.size + 1, bool)  # the last place stands for what is negative
        known[np.maximum(others.values, -1)] = True
        known[keys.size] = False
        return known[np.maximum(keys.values, -1)]
    if _few(keys, others):
        hit = np.zeros(len(keys) + 1, bool)  # the last place, which -1 means, stays unread
        hit[keys.index.find(others.values)] = True
        return hit[keys.index.first] & (keys.values >= 0)
    return others.index.find(keys.values) >= 0


def matches(keys: Keys, others: Keys, *, single: bool = False) -> tuple[Array | None, Array]:
    """For a left join: rows of the left (None: each once, in order) and of the right, -1 where there is none.

    single: no two of the others that are not null are the same.
    """
    if _direct(keys, others):
        rows = np.arange(len(others), dtype=np.int32)
        theirs = np.maximum(others.values, -1)
        place = np.full(keys.size + 1, -1, np.intp if keys.size <= DIRECT else np.int32)
        place[theirs] = rows
        place[keys.size] = -1
        found = _placed(place, keys)
        if single or ((place[theirs] == rows) | (theirs < 0)).all():
            return None, found
        return _several(found, others)
    if _few(keys, others):
        some = np.flatnonzero(keys.index.find(others.values) >= 0)
        left, right = matches(keys, Keys(others.values[some], others.size), single=single)
        return left, with_last(some, -1).take(right, mode="wrap")
    found = others.index.find(keys.values)
    return (None, found) if single or others.single else _several(found, others)


# --- private ---


def _direct(keys: Keys, others: Keys) -> bool:
    return keys.size <= max(DIRECT, 4 * (len(keys) + len(others)))


def _placed(place: Array, keys: Keys) -> Array:
    """Of each key the place, -1 for null; whole numbers of the width that an index has."""
    values = keys.values
    if len(values) and values.min() < -1:
        values = np.maximum(values, -1)
    found = place.take(values.astype(np.intp, copy=False), mode="wrap")
    return found.astype(np.intp, copy=False)


def _few(keys: Keys, others: Keys) -> bool:
    """Whether most of the others cannot match, and have no index yet."""
    return len(others) > 4 * len(keys) and not others.lasting and "index" not in vars(others)


def _several(found: Array, others: Keys) -> tuple[Array | None, Array]:
    """All rows of the right that have the key of the one that was found."""
    groups, order, begins, counts = others.runs
    run = with_last(groups, -1).take(found, mode="wrap")
    times = with_last(counts, 1).take(run, mode="wrap")
    ends = np.cumsum(times)
    left = np.repeat(np.arange(len(run)), times)
    # where nothing matches, one row behind the last, which stands for none
    at = with_last(begins, len(groups)).take(run, mode="wrap")
    at -= ends
    at += times
    right = at.take(left, mode="clip")
    right += np.arange(len(left))
    if order is not None:
        return left, with_last(order, -1).take(right)
    right[right == len(groups)] = -1
    return left, right
