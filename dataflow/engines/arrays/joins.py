"""Which rows of one table belong to which rows of another."""

import numpy as np

from dataflow.engines.arrays.columns import Array, chosen
from dataflow.engines.arrays.keys import DIRECT, Keys

SMALL = 100_000
"""Rows up to which keys are looked up as they come; more are put in order first, so that neighbours lie together."""


def present(keys: Keys, others: Keys) -> Array:
    """Which keys occur among the others."""
    if _direct(keys, others):
        known = np.zeros(keys.size + 1, bool)  # the last place stands for what is negative
        known[np.maximum(others.values, -1)] = True
        known[keys.size] = False
        return known[np.maximum(keys.values, -1)]
    if _few(keys, others):
        others = Keys(others.values[_candidates(keys, others)], others.size)
    return _run(keys, others.runs[0]) >= 0


def matches(keys: Keys, others: Keys, *, single: bool = False) -> tuple[Array | None, Array]:
    """For a left join: rows of the left (None: each once, in order) and of the right, -1 where there is none.

    single: no two of the others that are not null are the same.
    """
    if _direct(keys, others) and "runs" not in vars(others):
        rows = np.arange(len(others), dtype=np.int32)
        theirs = np.maximum(others.values, -1)
        place = np.full(keys.size + 1, -1, np.int32)
        place[theirs] = rows
        place[keys.size] = -1
        if single or ((place[theirs] == rows) | (theirs < 0)).all():
            return None, _placed(place, keys)
    if _few(keys, others):
        rows = _candidates(keys, others)
        left, right = _by_runs(keys, Keys(others.values[rows], others.size))
        return left, np.append(rows, -1).take(right, mode="wrap")
    return _by_runs(keys, others)


# --- private ---


def _by_runs(keys: Keys, others: Keys) -> tuple[Array | None, Array]:
    known, begins, counts = others.runs
    _, order = others.ordered
    if _direct(keys, others):
        place = np.full(keys.size + 1, -1, np.int32)
        place[known] = np.arange(len(known), dtype=np.int32)
        run = _placed(place, keys)
    else:
        run = _run(keys, known)
    if not len(known):
        return None, run
    if len(known) == len(order) or (counts == 1).all():
        return None, np.append(order[begins], -1).take(run, mode="wrap")
    return _expanded(run, begins, counts, order)


def _direct(keys: Keys, others: Keys) -> bool:
    return keys.size <= max(DIRECT, 8 * (len(keys) + len(others)))


def _placed(place: Array, keys: Keys) -> Array:
    """Of each key the place, -1 for null; whole numbers of the width that an index has."""
    return place.take(np.maximum(keys.values, -1).astype(np.intp), mode="wrap").astype(np.intp)


def _few(keys: Keys, others: Keys) -> bool:
    """Whether most of the others cannot match, and are not in order yet."""
    return len(others) > max(SMALL, 8 * len(keys)) and "runs" not in vars(others)


def _candidates(keys: Keys, others: Keys) -> Array:
    """Rows of the others whose hash is that of a key; among them a few that match none."""
    bits = max(len(keys), 1 << 12).bit_length() + 3
    marked = np.zeros(1 << bits, bool)
    marked[_hashed(keys.values, bits)] = True
    return np.flatnonzero(marked[_hashed(others.values, bits)])


def _hashed(values: Array, bits: int) -> Array:
    found = values.astype(np.uint64)
    found *= np.uint64(0x9E3779B97F4A7C15)  # the golden ratio spreads neighbours (Knuth, vol. 3, 6.4)
    found >>= np.uint64(64 - bits)
    return found


def _run(keys: Keys, known: Array) -> Array:
    """The places of the keys among those that are known; -1 for what is not there."""
    if not len(known):
        return np.full(len(keys), -1, np.int64)
    if len(keys) <= SMALL:
        return _places(keys.values, known)
    mine, rows = keys.ordered
    found = np.empty(len(keys), np.int64)
    found[rows] = _places(mine, known)
    return found


def _places(keys: Array, known: Array) -> Array:
    at = np.searchsorted(known, keys)
    hit = known.take(at, mode="clip") == keys  # nothing known is negative
    return chosen(hit, at + 1, 0) - 1


def _expanded(run: Array, begins: Array, counts: Array, order: Array) -> tuple[Array, Array]:
    """Several rows of the right may match: the left's rows are repeated."""
    times = np.append(counts, 1).take(run, mode="wrap")
    left = np.repeat(np.arange(len(run)), times)
    # where nothing matches, one row behind the last, which stands for none
    offset = np.append(begins, len(order)).take(run, mode="wrap") - (np.cumsum(times) - times)
    at = np.arange(len(left)) + np.repeat(offset, times)
    return left, np.append(order, -1).take(at)
