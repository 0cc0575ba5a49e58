"""Keys of rows as whole numbers: what joins and groups compare."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from dataflow.engines.arrays.columns import Array, Column, Numbers, Texts, Truth, chosen
from dataflow.engines.arrays.compare import comparable
from dataflow.engines.arrays.hashes import Index
from dataflow.engines.arrays.lazy import Lazy
from dataflow.engines.arrays.ordering import distinct, first_of_runs, ordered

DIRECT = 1 << 16
"""Range of keys up to which a table with a place for each is cheaper than any search."""

KEPT = 8_000_000
"""Rows of keys that are kept in case the same columns are joined again; four times as many for all parts of a work."""

WORTH = 4_000
"""Rows from which keys are kept."""


class Runs(NamedTuple):
    """Rows group by group.

    groups: of each row the number of its group, -1: null; order: the rows, group by group, None: as they are;
    begins: where in it each group begins; counts: how many rows it has.
    """

    groups: Array
    order: Array | None
    begins: Array
    counts: Array


class Keys:
    """values: a whole number for each row, equal where the columns are, -1 where one is null; size: their range.

    lasting: they are kept for all parts of a work, and what is made of them as well.
    """

    def __init__(self, values: Array, size: int, *, lasting: bool = False) -> None:
        self.values = values
        self.size = size
        self.lasting = lasting

    def __len__(self) -> int:
        return len(self.values)

    @cached_property
    def index(self) -> Index:
        """Where to find a key again."""
        return Index(self.values)

    @cached_property
    def single(self) -> bool:
        """Whether no two rows that are not null have the same key."""
        first = self.index.first
        return bool(((first == np.arange(len(first), dtype=np.int32)) | (first < 0)).all())

    @cached_property
    def runs(self) -> Runs:
        """Rows with the same key."""
        values = self.values
        if (values[1:] >= values[:-1]).all():
            new = first_of_runs(values)
            begins = np.flatnonzero(new)
            counts = np.diff(np.append(begins, len(values)))
            groups = np.cumsum(new, dtype=np.int32) - 1
            if len(values) and values[0] < 0:
                return Runs(groups - np.int32(1), None, begins[1:], counts[1:])
            return Runs(groups, None, begins, counts)
        groups, rows = numbered(self.index.first)
        sizes = np.bincount(groups + 1, minlength=len(rows) + 1)
        ends = np.cumsum(sizes)
        return Runs(groups, ordered(groups)[1], ends[:-1], sizes[1:])


class KeyCache:
    """Keys of columns that were joined lately; those of shared columns are kept for all parts of a work."""

    def __init__(self, whole: "KeyCache | None" = None) -> None:
        self._whole = whole
        self._known: OrderedDict[tuple[Any, ...], Keys] = OrderedDict()
        self._rows = 0
        self._most = KEPT

    def pair(self, left: Sequence[Lazy], right: Sequence[Lazy]) -> tuple[Keys, Keys]:
        """Keys of two tables' rows, equal where the columns are."""
        mine, theirs = [column.get() for column in left], [column.get() for column in right]
        ranges = [_range(one, two) for one, two in zip(mine, theirs, strict=True)]
        if None in ranges or sum(width for _, width in ranges) > 62:  # type: ignore[misc]
            keys, others, size = _paired(mine, theirs)
            return Keys(keys, size), Keys(others, size)
        return self._keys(left, mine, ranges), self._keys(right, theirs, ranges)

    # --- private ---

    def _keys(self, lazies: Sequence[Lazy], columns: list[Column], ranges: list[Any]) -> Keys:
        size = 1 << sum(width for _, width in ranges)
        if len(columns[0]) < WORTH:
            return Keys(_packed(columns, ranges), size)
        lasting = all(lazy.shared for lazy in lazies)
        if lasting and self._whole:
            return self._whole._keys(lazies, columns, ranges)
        place = (*lazies, *ranges)
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = Keys(_packed(columns, ranges), size, lasting=lasting)
            self._rows += len(known)
            self._most = 4 * KEPT if lasting else self._most
            while self._rows > self._most and len(self._known) > 2:
                self._rows -= len(self._known.popitem(last=False)[1])
        self._known.move_to_end(place)
        return known


def grouped(columns: Sequence[Column], length: int) -> tuple[Array, int, Array]:
    """Number of each row's group, how many groups, the first row of each.  Null is a key like any other."""
    if not columns:
        return np.zeros(length, np.int64), min(length, 1), np.zeros(min(length, 1), np.int64)
    keys, size = _own(columns[0])
    for column in columns[1:]:
        more, more_size = _own(column)
        if size * more_size >= 2**62:
            keys, size = Index(keys).first.astype(np.int64), len(keys)
        keys = keys * more_size
        keys += more
        size *= more_size
    if size > max(DIRECT, 4 * length):
        groups, first = numbered(Index(keys).first)
        return groups, len(first), first
    present = np.zeros(size, bool)
    present[keys] = True
    numbers = np.cumsum(present, dtype=np.int32) - 1
    groups = numbers[keys]
    count = int(numbers[-1]) + 1 if size else 0
    first = np.zeros(count, np.int64)
    first[groups[::-1]] = np.arange(length - 1, -1, -1)
    return groups, count, first


def numbered(first: Array) -> tuple[Array, Array]:
    """Groups numbered from 0 by the row that stands for each, -1 where that is -1; and those rows."""
    stands = first == np.arange(len(first), dtype=np.int32)
    numbers = np.append(np.cumsum(stands, dtype=np.int32) - 1, np.int32(-1))
    return numbers.take(first.astype(np.intp), mode="wrap"), np.flatnonzero(stands)


# --- private ---


def _range(left: Column, right: Column) -> tuple[int, int] | None:
    """The right's smallest number and in how many bits all fit; None where texts must be compared first."""
    if isinstance(left, Texts) and isinstance(right, Texts) and left.pool is right.pool:
        low, high = right.ends
        low = max(low, 0)
        return low, max(high - low, 1).bit_length()
    return (0, 2) if isinstance(left, Truth) and isinstance(right, Truth) else None


def _packed(columns: list[Column], ranges: list[Any]) -> Array:
    """Numbers side by side in one; -1 where one of them is null or lies outside its range."""
    found: Any = None
    outside: Any = None
    for column, (low, width) in zip(columns, ranges, strict=True):
        if isinstance(column, Texts):
            codes, (least, most) = column.codes, column.ends
        else:
            codes, least, most = _sides(column), -1, 2  # type: ignore[arg-type]
        if least < low or most >= low + (1 << width):
            out = (codes < low) | (codes >= low + (1 << width)) if most >= low + (1 << width) else codes < low
            outside = out if outside is None else outside | out
        if low:
            codes = codes - np.int32(low)
        if found is None:
            found = codes.astype(np.int64) if len(columns) > 1 else codes
        else:
            found <<= width
            found |= codes
    if outside is not None:
        found = found | -outside.astype(found.dtype)  # all bits are -1
    return found


def _own(column: Column) -> tuple[Array, int]:
    """Keys from 0 (null) up, and their range."""
    if isinstance(column, Truth):
        return column.values.astype(np.int64), 3
    if isinstance(column, Texts):
        low, high = column.ends
        if low < 0:  # null is 0 as it is
            return column.codes.astype(np.int64) + 1, high + 2
        return column.codes.astype(np.int64) - (low - 1), high - low + 2
    if not len(column.values):
        return column.values.astype(np.int64), 1
    values = column.values
    if values.dtype.kind == "f":
        _, values = distinct(values)
    low = int(values.min())
    keys = values.astype(np.int64) - (low - 1)
    if column.missing is not None:
        keys[column.missing] = 0
    return keys, int(values.max()) - low + 2


def _paired(left: Sequence[Column], right: Sequence[Column]) -> tuple[Array, Array, int]:
    keys, others, size = _pair(left[0], right[0])
    for one, two in zip(left[1:], right[1:], strict=True):
        more, other_more, more_size = _pair(one, two)
        if size * more_size >= 2**62:
            both = np.concatenate([keys, others])
            keys, others = np.split(Index(both).first.astype(np.int64), [len(keys)])
            size = len(both) + 1
        keys = _combined(keys, more, more_size)
        others = _combined(others, other_more, more_size)
        size *= more_size
    return keys, others, size


def _pair(left: Column, right: Column) -> tuple[Array, Array, int]:
    if isinstance(left, Texts) and isinstance(right, Texts):
        return comparable(left, right)
    if isinstance(left, Numbers) and isinstance(right, Numbers):
        both = np.concatenate([left.values, right.values])
        _, keys = distinct(both)
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
    return chosen((keys < 0) | (more < 0), -1, found)
