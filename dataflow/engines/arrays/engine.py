"""The engine in memory, which ``auto`` takes."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from dataflow.engines.arrays.columns import Array
from dataflow.engines.arrays.convert import Importer, arrow
from dataflow.engines.arrays.frame import ArrayFrame
from dataflow.engines.arrays.keys import grouped
from dataflow.engines.arrays.lazy import Lazy
from dataflow.engines.marks import POSITION


class Arrays:
    """See ``engines.engine.Engine``."""

    name = "arrays"

    def __init__(self, importer: Importer | None = None, *, shared: bool = False) -> None:
        self.importer = importer or Importer()
        self._shared = shared

    def frame(self, table: pa.Table) -> ArrayFrame:
        columns = {name: self._column(table.column(name)) for name in table.column_names}
        known = "id" in columns and POSITION in columns  # a table of the inventory
        key = frozenset([columns["id"]]) if known else frozenset()
        return ArrayFrame(columns, table.num_rows, self.importer, key)

    def materialise(self, frame: ArrayFrame) -> ArrayFrame:
        for column in frame.columns.values():
            if column.computed:  # what is only copied is copied when it is wanted
                column.get()
            column.shared |= self._shared
        return frame

    def beside(self, frame: ArrayFrame, part: ArrayFrame) -> ArrayFrame:
        """Raises ``ValueError`` where a set of facts lost or doubled a row."""
        added = part.columns
        if part.columns[POSITION] is not frame.columns[POSITION]:
            rows = part.column(POSITION).values  # type: ignore[union-attr]
            order = np.argsort(rows, kind="stable")
            if not np.array_equal(rows[order], frame.column(POSITION).values):  # type: ignore[union-attr]
                raise ValueError("a set of facts does not have the rows of its table")
            if not np.array_equal(order, np.arange(len(order))):
                added = part._rows(order).columns
        return ArrayFrame(frame.columns | added, frame.length, frame.importer, frame.key)

    def collect(self, frame: ArrayFrame) -> pa.Table:
        return pa.table({name: arrow(column.get()) for name, column in frame.columns.items()})

    def fresh(self) -> "Arrays":
        """One like it without anything in it, for a work that is done in parts."""
        return Arrays(shared=True)

    def part(self) -> "Arrays":
        """An engine for a part of the work: its frames may be joined with those of this one, and go with it."""
        return Arrays(self.importer.part())

    def reach(self, edges: ArrayFrame, starts: ArrayFrame, depth: int) -> tuple[ArrayFrame, bool]:
        """What ``graph.closure`` finds by joins, in one walk along the edges."""
        from dataflow.engines.arrays.reach import reach

        return reach(edges, starts, depth)

    def tallied(
        self, frame: ArrayFrame, by: str, columns: Sequence[str], kinds: int
    ) -> Iterator[tuple[Any, list[list[int]]]]:
        """Each value of the column ``by``, with how often each column of numbers below ``kinds`` has each of them there."""
        groups, count, first = grouped([frame.column(by)], frame.length)
        names = frame.column(by).take(first, False)
        found = [_tallied(frame.column(name).values, groups, count, kinds) for name in columns]  # type: ignore[union-attr]
        for group, name in enumerate(arrow(names).to_pylist()):
            yield name, [of_column[group] for of_column in found]

    # --- private ---

    def _column(self, values: pa.ChunkedArray) -> Lazy:
        return Lazy(lambda: self.importer.column(values), shared=self._shared)


# --- private ---


def _tallied(values: Array, groups: Array, count: int, kinds: int) -> list[list[int]]:
    if count == 1:  # comparing bytes takes a tenth of the time
        others = [int(np.count_nonzero(values == kind)) for kind in range(1, kinds)]
        return [[len(values) - sum(others), *others]]
    numbers = groups.astype(np.intp) * kinds + values
    return np.bincount(numbers, minlength=count * kinds).reshape(count, kinds).tolist()  # type: ignore[no-any-return]
