"""Columns: truth in three values, texts as numbers of a pool, numbers and dates."""

from typing import Any

import numpy as np

from dataflow.engines.arrays.pools import LargePool, Pool

FALSE, NULL, TRUE = 0, 1, 2
"""Kleene's values in their order: ``and`` is the smaller, ``or`` the larger, ``not`` the mirror image."""

Array = np.ndarray[Any, Any]


class Truth:
    """values: int8 of FALSE, NULL and TRUE."""

    __slots__ = ("values",)

    def __init__(self, values: Array) -> None:
        self.values = values

    def __len__(self) -> int:
        return len(self.values)

    @property
    def missing(self) -> Array | None:
        """Which are null; None: none of them."""
        return self.values == NULL

    def take(self, index: Array, holes: bool) -> "Truth":
        """The rows of that index; with holes, -1 is null."""
        return Truth(_taken(self.values, index, holes, NULL))


class Texts:
    """codes: int32 numbers of texts in the pool, -1 for null."""

    __slots__ = ("_ends", "_missing", "codes", "pool")

    def __init__(self, codes: Array, pool: Pool | LargePool, missing: Any = False) -> None:
        self.codes = codes
        self.pool = pool
        self._missing = missing
        self._ends: tuple[int, int] | None = None

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def ends(self) -> tuple[int, int]:
        """The smallest and the largest number; -1 and -1 where there is no row."""
        if self._ends is None:
            known = (int(self.codes.min()), int(self.codes.max())) if len(self.codes) else (-1, -1)
            self._ends = known
        return self._ends

    @property
    def missing(self) -> Array | None:
        if self._missing is False:
            self._missing = self.codes < 0 if self.ends[0] < 0 else None
        return self._missing  # type: ignore[no-any-return]

    def take(self, index: Array, holes: bool) -> "Texts":
        """The rows of that index; with holes, -1 is null."""
        known = None if self._missing is None and not holes else False
        return Texts(_taken(self.codes, index, holes, -1), self.pool, known)


class Numbers:
    """values: int64, float64, or the int32 day numbers of dates; missing: which are null, None: none."""

    __slots__ = ("dates", "missing", "values")

    def __init__(self, values: Array, missing: Array | None = None, dates: bool = False) -> None:
        self.values = values
        self.missing = missing
        self.dates = dates

    def __len__(self) -> int:
        return len(self.values)

    def take(self, index: Array, holes: bool) -> "Numbers":
        """The rows of that index; with holes, -1 is null."""
        values = _taken(self.values, index, holes, 0)
        missing = None if self.missing is None else _taken(self.missing, index, holes, True)
        if missing is None and (holes or not len(self.values)):
            missing = index < 0
        return Numbers(values, missing, self.dates)


Column = Truth | Texts | Numbers


def truth(values: Array, missing: Array | None) -> Truth:
    """From booleans and which of them are null."""
    found = values.view(np.int8)
    found = found + found  # a shift of bytes takes twenty times as long
    if missing is not None:  # byte by byte without a branch
        told = missing.view(np.int8)
        found *= 1 - told
        found += told
    return Truth(found)


def chosen(mask: Array, one: Any, two: Any) -> Array:
    """``one`` where the mask is true, else ``two``: whole numbers, computed without a branch.

    A branch that the processor cannot guess costs four times as much.
    """
    if isinstance(one, int):
        one, two, mask = two, one, ~mask
    if not isinstance(one, np.ndarray) or one.dtype.kind == "f":
        return np.where(mask, one, two)
    told = mask.view(np.int8)
    found: Array = one * told
    if isinstance(two, np.ndarray) or two:
        found += two * (1 - told).astype(found.dtype, copy=False)
    return found


def with_last(values: Array, last: Any) -> Array:
    """The values and one more behind them, where -1 finds it; ``np.append`` takes more than twice as long."""
    found = np.empty(len(values) + 1, values.dtype)
    found[:-1] = values
    found[-1] = last
    return found


# --- private ---


def _taken(values: Array, index: Array, holes: bool, null: Any) -> Array:
    if holes or not len(values):  # null stands last, where -1 finds it
        return with_last(values, null).take(index, mode="wrap")
    return values.take(index, mode="clip")  # not checked: an index of ours lies within
