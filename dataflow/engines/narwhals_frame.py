"""Frames of the libraries that narwhals speaks to: pandas, Polars, DuckDB, Spark."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import narwhals as nw

from dataflow.engines.expressions import Expr
from dataflow.engines.frame import Named
from dataflow.engines.translate import translated

AsKey = Callable[[Any], Any]


class NarwhalsFrame:
    """See ``frame.Frame``.  ``lazy`` is narwhals' own frame."""

    __slots__ = ("as_key", "lazy")

    def __init__(self, lazy: Any, as_key: AsKey) -> None:
        self.lazy = lazy
        self.as_key = as_key

    @property
    def names(self) -> list[str]:
        return list(self.lazy.collect_schema().names())

    @property
    def native(self) -> Any:
        """The library's own frame."""
        return nw.to_native(self.lazy)

    def select(self, *columns: Named, **named: Named) -> "NarwhalsFrame":
        return self._with(self.lazy.select(*self._all(columns), **self._each(named)))

    def with_columns(self, *columns: Named, **named: Named) -> "NarwhalsFrame":
        return self._with(self.lazy.with_columns(*self._all(columns), **self._each(named)))

    def filter(self, condition: Expr) -> "NarwhalsFrame":
        return self._with(self.lazy.filter(translated(condition, self.as_key)))

    def join(self, other: "NarwhalsFrame", **how: Any) -> "NarwhalsFrame":
        return self._with(self.lazy.join(other.lazy, **how))

    def flagged(self, other: "NarwhalsFrame", *, on: Mapping[str, str], name: str) -> "NarwhalsFrame":
        right = other.lazy.select(**{f"_{theirs}": nw.col(theirs) for theirs in on.values()}).unique()
        right = right.with_columns(_hit=nw.lit(1))
        keys = [f"_{theirs}" for theirs in on.values()]
        joined = self.lazy.join(right, left_on=list(on), right_on=keys, how="left")
        return self._with(joined.with_columns((~nw.col("_hit").is_null()).alias(name)).drop("_hit"))

    def group_by(self, *names: str) -> "_Grouped":
        return _Grouped(self, names)

    def unique(self) -> "NarwhalsFrame":
        return self._with(self.lazy.unique())

    def drop(self, *names: str) -> "NarwhalsFrame":
        return self._with(self.lazy.drop(*names))

    def rename(self, names: Mapping[str, str]) -> "NarwhalsFrame":
        return self._with(self.lazy.rename(dict(names)))

    def below(self, others: Sequence["NarwhalsFrame"]) -> "NarwhalsFrame":
        return self._with(nw.concat([self.lazy, *[other.lazy for other in others]], how="vertical"))

    def is_empty(self) -> bool:
        return len(self.lazy.head(1).collect()) == 0

    # --- private ---

    def _with(self, lazy: Any) -> "NarwhalsFrame":
        return NarwhalsFrame(lazy, self.as_key)

    def _all(self, columns: Sequence[Named]) -> list[Any]:
        return [translated(column, self.as_key) for column in columns]

    def _each(self, named: Mapping[str, Named]) -> dict[str, Any]:
        return {name: translated(column, self.as_key) for name, column in named.items()}


class _Grouped:
    def __init__(self, frame: NarwhalsFrame, names: tuple[str, ...]) -> None:
        self.frame = frame
        self.names = names

    def agg(self, *expressions: Expr) -> NarwhalsFrame:
        found = [translated(expression, self.frame.as_key) for expression in expressions]
        return NarwhalsFrame(self.frame.lazy.group_by(*self.names).agg(*found), self.frame.as_key)
