"""Keys of rows as whole numbers: what joins and groups compare."""

from collections.abc import Sequence

import numpy as np

from dataflow.engines.arrays.columns import Array, Column, Numbers, Texts, Truth
from dataflow.engines.arrays.compare import comparable
from dataflow.engines.arrays.ordering import first_of_runs, ordered

WIDEST = 2**62
"""Number of keys above which combined ones are numbered anew."""

DIRECT = 1 << 16
"""Range of keys up to which a table with a place for each is cheaper than any search."""


def paired(left: Sequence[Column], right: Sequence[Column]) -> tuple[Array, Array, int]:
    """Keys of two tables' rows, equal where the columns are; negative where one is null; and their range."""
    keys, others, size = _pair(left[0], right[0])
    for one, two in zip(left[1:], right[1:], strict=True):
        more, other_more, more_size = _pair(one, two)
        if size * more_size >= WIDEST:
            keys, others, size = _renumbered(keys, others)
        keys = _combined(keys, more, more_size)
        others = _combined(others, other_more, more_size)
        size *= more_size
    return keys, others, size


def grouped(columns: Sequence[Column], length: int) -> tuple[Array, int, Array]:
    """Number of each row's group, how many groups, the first row of each.  Null is a key like any other."""
    if not columns:
        return np.zeros(length, np.int64), min(length, 1), np.zeros(min(length, 1), np.int64)
    keys, size = _own(columns[0])
    for column in columns[1:]:
        more, more_size = _own(column)
        if size * more_size >= WIDEST:
            keys, size = _numbered(keys), len(keys)
        keys = keys.astype(np.int64) * more_size + more
        size *= more_size
    if size <= max(DIRECT, 4 * length):
        present = np.zeros(size, bool)
        present[keys] = True
        numbers = np.cumsum(present, dtype=np.int32) - 1
        groups = numbers[keys]
        count = int(numbers[-1]) + 1 if size else 0
    else:
        mine, rows = ordered(keys)
        new = first_of_runs(mine)
        groups = np.empty(length, np.int32)
        groups[rows] = np.cumsum(new, dtype=np.int32) - 1
        return groups, int(new.sum()), rows[new]
    first = np.zeros(count, np.int64)
    first[groups[::-1]] = np.arange(length - 1, -1, -1)
    return groups, count, first


# --- private ---


def _own(column: Column) -> tuple[Array, int]:
    """Keys from 0 (null) up, and their range."""
    if isinstance(column, Truth):
        return column.values.astype(np.int64), 3
    if isinstance(column, Texts):
        return column.codes.astype(np.int64) + 1, len(column.pool) + 1
    if not len(column.values):
        return column.values.astype(np.int64), 1
    values = column.values
    if values.dtype.kind == "f":
        _, values = np.unique(values, return_inverse=True)
    low = int(values.min())
    keys = values.astype(np.int64) - (low - 1)
    if column.missing is not None:
        keys[column.missing] = 0
    return keys, int(values.max()) - low + 2


def _pair(left: Column, right: Column) -> tuple[Array, Array, int]:
    if isinstance(left, Texts) and isinstance(right, Texts):
        return comparable(left, right)
    if isinstance(left, Numbers) and isinstance(right, Numbers):
        both = np.concatenate([left.values, right.values])
        _, keys = np.unique(both, return_inverse=True)
        keys = keys.astype(np.int64)
        for part, column in ((keys[: len(left)], left), (keys[len(left) :], right)):
            if column.missing is not None:
                part[column.missing] = -1
        return keys[: len(left)], keys[len(left) :], len(both) + 1
    if isinstance(left, Truth) and isinstance(right, Truth):
        return _sides(left), _sides(right), 3
    raise TypeError("keys of different kinds cannot be joined")


def _sides(column: Truth) -> Array:
    keys = column.values.astype(np.int64)
    keys[column.values == 1] = -1
    return keys


def _combined(keys: Array, more: Array, size: int) -> Array:
    found = keys.astype(np.int64) * size + more
    missing = (keys < 0) | (more < 0)
    found[missing] = -1
    return found  # type: ignore[no-any-return]


def _renumbered(keys: Array, others: Array) -> tuple[Array, Array, int]:
    both = np.concatenate([keys, others])
    found = _numbered(both)
    found[both < 0] = -1
    return found[: len(keys)], found[len(keys) :], len(both) + 1


def _numbered(keys: Array) -> Array:
    """Numbers from 0, in the order of the keys."""
    mine, rows = ordered(np.maximum(keys, -1))
    found = np.empty(len(keys), np.int64)
    found[rows] = np.cumsum(first_of_runs(mine)) - 1
    return found
