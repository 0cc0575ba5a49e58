"""Columns that are made when they are first asked for, and then kept."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from dataflow.engines.arrays.columns import Array, Column, Numbers, Texts, Truth
from dataflow.engines.arrays.compare import same_pool


class Lazy:
    """A column, or what makes it; frames share it.

    computed: it is made of other columns and not copied.  some: makes only the rows of an index, for columns
    that cost much for each row and are wanted for few.  shared: of a table that all parts of a work use.
    """

    __slots__ = ("_make", "_value", "computed", "shared", "some")

    def __init__(
        self,
        make: Callable[[], Column],
        *,
        computed: bool = False,
        some: Callable[[Array], Column] | None = None,
        shared: bool = False,
    ) -> None:
        self._make: Callable[[], Column] | None = make
        self._value: Any = None
        self.computed = computed
        self.shared = shared
        self.some = some

    def get(self) -> Column:
        """The column."""
        if self._make is not None:
            self._value = self._make()
            self._make = self.some = None  # and with them all that it was made of
        return self._value  # type: ignore[no-any-return]


def taken(source: Lazy, index: Array, *, holes: bool) -> Lazy:
    """The rows of that index; with holes, -1 is null."""
    if source.some is not None and not holes:
        return Lazy(lambda: _some(source, index), some=lambda rows: _some(source, index[rows]))
    return _Taken(source, index, holes)


def stacked(sources: Sequence[Lazy], lengths: Sequence[int], pool: Any) -> Lazy:
    """One column below the other."""

    def some(rows: Array) -> Column:
        ends = np.cumsum(lengths)
        part = np.searchsorted(ends, rows, side="right")
        order = np.argsort(part, kind="stable")
        pieces = []
        for number, source in enumerate(sources):
            inside = rows[order][part[order] == number] - (ends[number] - lengths[number])
            pieces.append(taken(source, inside, holes=False).get())
        back = np.empty(len(rows), np.int64)
        back[order] = np.arange(len(rows))
        return _stacked(pieces, pool).take(back, False)

    return Lazy(lambda: _stacked([source.get() for source in sources], pool), some=some)


# --- private ---


class _Taken(Lazy):
    """Rows of another column: frames are cut so often, and most of their columns never asked for, that functions
    to make them would cost more than all that are made."""

    __slots__ = ("_holes", "_index", "_source")

    def __init__(self, source: Lazy, index: Array, holes: bool) -> None:
        self._source: Lazy | None = source
        self._index: Array | None = index
        self._holes = holes
        self._value = None
        self.computed = self.shared = False
        self.some = None

    def get(self) -> Column:
        if self._source is not None and self._index is not None:
            self._value = self._source.get().take(self._index, self._holes)
            self._source = self._index = None
        return self._value  # type: ignore[return-value]


def _some(source: Lazy, rows: Array) -> Column:
    """Some rows of a column, or of all of it where it has been made in the meantime."""
    return source.some(rows) if source.some is not None else source.get().take(rows, False)


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
