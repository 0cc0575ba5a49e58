"""Columns that are made when they are first asked for, and then kept."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from dataflow.engines.arrays.columns import Array, Column, Numbers, Texts, Truth
from dataflow.engines.arrays.compare import same_pool


class Lazy:
    """A column, or what makes it; frames share it."""

    __slots__ = ("_make", "_value", "computed")

    def __init__(self, make: Callable[[], Column], *, computed: bool = False) -> None:
        self._make: Callable[[], Column] | None = make
        self._value: Any = None
        self.computed = computed

    def get(self) -> Column:
        """The column."""
        if self._make is not None:
            self._value = self._make()
            self._make = None  # and with it all that it was made of
        return self._value  # type: ignore[no-any-return]


def taken(source: Lazy, index: Array, *, holes: bool) -> Lazy:
    """The rows of that index; with holes, -1 is null."""
    return Lazy(lambda: source.get().take(index, holes))


def stacked(sources: Sequence[Lazy], pool: Any) -> Lazy:
    """One column below the other."""
    return Lazy(lambda: _stacked([source.get() for source in sources], pool))


# --- private ---


def _stacked(columns: list[Column], pool: Any) -> Column:
    kept = [column for column in columns if len(column)] or columns[:1]
    first = kept[0]
    if isinstance(first, Truth):
        return Truth(np.concatenate([column.values for column in kept]))  # type: ignore[union-attr]
    if isinstance(first, Texts):
        found = first
        for column in kept[1:]:
            one, two, shared = same_pool(found, column, pool)  # type: ignore[arg-type]
            found = Texts(np.concatenate([one, two]), shared)
        return found
    missing = None
    if any(column.missing is not None for column in kept):
        parts = [np.zeros(len(c), bool) if c.missing is None else c.missing for c in kept]
        missing = np.concatenate(parts)
    values = np.concatenate([column.values for column in kept])  # type: ignore[union-attr]
    return Numbers(values, missing, first.dates)
