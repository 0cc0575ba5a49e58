"""Frames of arrays: what is done with rows is done at once, what is done with columns when they are asked for."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from dataflow.engines.arrays.columns import TRUE, Array, Column, truth
from dataflow.engines.arrays.convert import Importer
from dataflow.engines.arrays.evaluate import Evaluation
from dataflow.engines.arrays.groups import aggregated
from dataflow.engines.arrays.joins import matches, present
from dataflow.engines.arrays.keys import grouped
from dataflow.engines.arrays.lazy import Lazy, stacked, taken
from dataflow.engines.expressions import Expr, described
from dataflow.engines.frame import Named


class ArrayFrame:
    """See ``engines.frame.Frame``."""

    __slots__ = ("columns", "importer", "key", "length")

    def __init__(
        self, columns: dict[str, Lazy], length: int, importer: Importer, key: frozenset[Lazy] = frozenset()
    ) -> None:
        self.columns = columns
        self.length = length
        self.importer = importer
        self.key = key  # columns in which no two rows are the same; none: not known

    @property
    def names(self) -> list[str]:
        return list(self.columns)

    def column(self, name: str) -> Column:
        """The column of that name.  Raises ``KeyError`` for an unknown one."""
        return self.columns[name].get()

    def select(self, *columns: Named, **named: Named) -> "ArrayFrame":
        return ArrayFrame(self._made(columns, named), self.length, self.importer, self.key)

    def with_columns(self, *columns: Named, **named: Named) -> "ArrayFrame":
        return ArrayFrame(self.columns | self._made(columns, named), self.length, self.importer, self.key)

    def filter(self, condition: Expr) -> "ArrayFrame":
        rows = np.flatnonzero(Evaluation(self, (condition,)).truth(condition) == TRUE)
        return self if len(rows) == self.length else self._some(rows)

    def join(
        self,
        other: "ArrayFrame",
        *,
        how: str,
        on: str | Sequence[str] | None = None,
        left_on: str | Sequence[str] | None = None,
        right_on: str | Sequence[str] | None = None,
    ) -> "ArrayFrame":
        left, right = _names(on or left_on), _names(on or right_on)
        keys, others = self.importer.keys.pair(
            [self.columns[name] for name in left], [other.columns[name] for name in right]
        )
        if how in ("semi", "anti"):
            hit = present(keys, others)
            rows = np.flatnonzero(hit if how == "semi" else ~hit)
            return self if len(rows) == self.length else self._some(rows)
        single = bool(other.key) and other.key <= {other.columns[name] for name in right}
        mine, theirs = matches(keys, others, single=single)
        if how == "inner":
            kept = theirs >= 0
            if not kept.all():
                mine = np.flatnonzero(kept) if mine is None else mine[kept]
                theirs = theirs[kept]
        base = self if mine is None else self._rows(mine)
        holes = how == "left" and bool((theirs < 0).any())
        added = {
            (name if name not in self.columns else f"{name}_right"): taken(column, theirs, holes=holes)
            for name, column in other.columns.items()
            if name not in right
        }
        key = self.key if mine is None else frozenset()
        return ArrayFrame(base.columns | added, len(theirs), self.importer, key)

    def flagged(self, other: "ArrayFrame", *, on: Mapping[str, str], name: str) -> "ArrayFrame":
        mine, theirs = [self.columns[key] for key in on], [other.columns[key] for key in on.values()]

        def made() -> Column:
            return truth(present(*self.importer.keys.pair(mine, theirs)), None)

        columns = self.columns | {name: Lazy(made, computed=True)}
        return ArrayFrame(columns, self.length, self.importer, self.key)

    def group_by(self, *names: str) -> "_Grouped":
        return _Grouped(self, names)

    def unique(self) -> "ArrayFrame":
        _, count, first = grouped([self.column(name) for name in self.columns], self.length)
        found = self if count == self.length else self._rows(first)
        return ArrayFrame(found.columns, count, self.importer, frozenset(found.columns.values()))

    def drop(self, *names: str) -> "ArrayFrame":
        kept = {name: column for name, column in self.columns.items() if name not in names}
        return ArrayFrame(kept, self.length, self.importer, self.key)

    def rename(self, names: Mapping[str, str]) -> "ArrayFrame":
        columns = {names.get(name, name): column for name, column in self.columns.items()}
        return ArrayFrame(columns, self.length, self.importer, self.key)

    def below(self, others: Sequence["ArrayFrame"]) -> "ArrayFrame":
        frames = [self, *others]
        pool = self.importer.pool
        lengths = [frame.length for frame in frames]
        columns = {
            name: stacked([frame.columns[name] for frame in frames], lengths, pool) for name in self.columns
        }
        return ArrayFrame(columns, sum(lengths), self.importer)

    def is_empty(self) -> bool:
        return self.length == 0

    # --- private ---

    def _rows(self, rows: Array) -> "ArrayFrame":
        columns = {name: taken(column, rows, holes=False) for name, column in self.columns.items()}
        return ArrayFrame(columns, len(rows), self.importer)

    def _some(self, rows: Array) -> "ArrayFrame":
        """Rows of which none is taken twice."""
        found = self._rows(rows)
        names = [name for name, column in self.columns.items() if column in self.key]
        known = len({self.columns[name] for name in names}) == len(self.key)
        found.key = frozenset(found.columns[name] for name in names) if known else frozenset()
        return found

    def _made(self, columns: Sequence[Named], named: Mapping[str, Named]) -> dict[str, Lazy]:
        wanted: dict[str, Any] = {}
        for item in columns:
            name, expression = described(item)
            if name is None:
                raise TypeError("an expression without a name")
            wanted[name] = expression
        for name, item in named.items():
            wanted[name] = described(item)[1]
        evaluation = Evaluation(self, wanted.values())
        found = {}
        for name, expression in wanted.items():
            if expression.op == "col":
                found[name] = self.columns[expression.args[0]]
            elif expression.op == "joined_text":
                found[name] = self._late(expression)
            else:
                found[name] = Lazy(lambda e=expression: evaluation.column(e), computed=True)  # type: ignore[misc]
        return found

    def _late(self, expression: Expr) -> Lazy:
        """A column that is made for the rows that are wanted in the end, and not before."""

        def some(rows: Array) -> Column:
            return Evaluation(self._rows(rows), (expression,)).column(expression)

        return Lazy(lambda: Evaluation(self, (expression,)).column(expression), some=some)


# --- private ---


class _Grouped:
    def __init__(self, frame: ArrayFrame, names: tuple[str, ...]) -> None:
        self.frame = frame
        self.names = names

    def agg(self, *expressions: Expr) -> ArrayFrame:
        frame = self.frame
        groups, count, first = grouped([frame.column(name) for name in self.names], frame.length)
        columns = {name: taken(frame.columns[name], first, holes=False) for name in self.names}
        key = frozenset(columns.values())
        named = [described(expression) for expression in expressions]
        evaluation = Evaluation(frame, [inner for _, inner in named])
        for name, expression in named:
            columns[str(name)] = Lazy(
                lambda e=expression: aggregated(evaluation, e, groups, count),  # type: ignore[misc]
                computed=True,
            )
        return ArrayFrame(columns, count, frame.importer, key)


def _names(names: str | Sequence[str] | None) -> list[str]:
    return [names] if isinstance(names, str) else list(names or ())
