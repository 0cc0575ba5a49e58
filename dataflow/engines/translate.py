"""Expressions as narwhals expressions, for the engines that narwhals speaks to; each is translated once."""

import operator
from collections.abc import Callable, Mapping
from typing import Any

import narwhals as nw

from dataflow.engines.expressions import Expr


def translated(value: Any, as_key: Callable[[Any], Any]) -> Any:
    """The narwhals expression of an expression; anything else as it is.

    as_key: how the engine makes a key of a text (``Expr.as_key``).
    """
    if not isinstance(value, Expr):
        return value
    if value.translated is None:
        operation = as_key if value.op == "as_key" else _OPERATIONS[value.op]
        value.translated = operation(*[translated(part, as_key) for part in value.args])
    return value.translated


# --- private ---


def _filled(inner: Any, value: Any) -> Any:
    return nw.coalesce(inner, value) if isinstance(value, nw.Expr) else inner.fill_null(value)


def _when(condition: Any, then: Any, other: Any) -> Any:
    chosen = nw.when(condition).then(then)
    return chosen if other is None else chosen.otherwise(other)


def _counted(condition: Any) -> Any:
    return nw.when(condition.fill_null(False)).then(nw.lit(1)).otherwise(nw.lit(0))


def _day_number(day: Any) -> Any:
    """Engines that know no durations can count days so, too."""
    past = day.dt.year() - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + day.dt.ordinal_day()


def _outcome(applies: Any, met: Any) -> Any:
    missed = nw.when((applies & ~met).fill_null(False)).then(nw.lit(2)).otherwise(nw.lit(3))
    kept = nw.when((applies & met).fill_null(False)).then(nw.lit(1)).otherwise(missed)
    return nw.when((~applies).fill_null(False)).then(nw.lit(0)).otherwise(kept)


_OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "col": nw.col,
    "lit": nw.lit,
    "and": operator.and_,
    "or": operator.or_,
    "not": operator.invert,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "is_null": lambda inner: inner.is_null(),
    "fill_null": _filled,
    "is_in": lambda inner, values: inner.is_in(list(values)),
    "as_text": lambda inner: inner.cast(nw.String),
    "starts_with": lambda inner, prefix: inner.str.starts_with(prefix),
    "replace": lambda inner, pattern, by: inner.str.replace_all(pattern, by),
    "as_date": lambda inner: inner.str.to_date("%Y-%m-%d"),
    "day_number": _day_number,
    "sum": lambda inner: inner.sum(),
    "min": lambda inner: inner.min(),
    "max": lambda inner: inner.max(),
    "alias": lambda inner, name: inner.alias(name),
    "when": _when,
    "coalesce": nw.coalesce,
    "joined_text": lambda *values: nw.concat_str(list(values)),
    "row_count": nw.len,
    "counted": _counted,
    "outcome": _outcome,
}
