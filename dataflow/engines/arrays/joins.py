"""Which rows of one table belong to which rows of another."""

import numpy as np

from dataflow.engines.arrays.columns import Array
from dataflow.engines.arrays.keys import DIRECT
from dataflow.engines.arrays.ordering import first_of_runs, found_in, ordered


def present(keys: Array, others: Array, size: int) -> Array:
    """Which keys occur among the others."""
    if _direct(keys, others, size):
        known = np.zeros(size + 1, bool)  # the last place stands for what is negative
        known[np.maximum(others, -1)] = True
        known[size] = False
        return known[np.maximum(keys, -1)]
    theirs = np.sort(others)
    return found_in(keys, theirs[first_of_runs(theirs)]) >= 0


def matches(
    keys: Array, others: Array, size: int, *, single: bool = False
) -> tuple[Array | None, Array]:
    """For a left join: rows of the left (None: each once, in order) and of the right, -1 where there is none.

    single: no two of the others that are not negative are the same.
    """
    if _direct(keys, others, size):
        rows = np.arange(len(others), dtype=np.int32)
        others = np.maximum(others, -1)
        place = np.full(size + 1, -1, np.int32)
        place[others] = rows
        place[size] = -1
        if single or ((place[others] == rows) | (others < 0)).all():
            return None, place[np.maximum(keys, -1)]
    theirs, order = ordered(np.maximum(others, -1))
    begins = np.flatnonzero(first_of_runs(theirs))
    kept = theirs[begins] >= 0
    counts = np.diff(np.append(begins, len(theirs)))
    begins, counts = begins[kept], counts[kept]
    run = found_in(keys, theirs[begins])
    if not len(begins):
        return None, run
    if (counts == 1).all():
        return None, np.where(run >= 0, order[begins[run]], -1)
    return _expanded(run, begins, counts, order)


# --- private ---


def _direct(keys: Array, others: Array, size: int) -> bool:
    return size <= max(DIRECT, 8 * (len(keys) + len(others)))


def _expanded(run: Array, begins: Array, counts: Array, order: Array) -> tuple[Array, Array]:
    """Several rows of the right may match: the left's rows are repeated."""
    times = np.where(run >= 0, counts[run], 1)
    left = np.repeat(np.arange(len(run)), times)
    ends = np.cumsum(times)
    offset = np.arange(len(left)) - np.repeat(ends - times, times)
    at = np.repeat(np.where(run >= 0, begins[run], 0), times) + offset
    return left, np.where(np.repeat(run >= 0, times), order[at], -1)
