"""Sums, smallest and largest of groups of rows."""

from typing import Any

import numpy as np

from dataflow.engines.arrays.columns import Array, Column, Numbers, Texts, chosen
from dataflow.engines.arrays.evaluate import Evaluation
from dataflow.engines.arrays.pools import ranked
from dataflow.engines.expressions import Expr


def aggregated(on: Evaluation, expression: Expr, groups: Array, count: int) -> Column:
    """What the expression (a count, sum, smallest or largest) says of each group.

    Raises ``TypeError`` for another expression.
    """
    if expression.op == "row_count":
        return Numbers(np.bincount(groups, minlength=count).astype(np.int32))
    if expression.op not in ("sum", "min", "max"):
        raise TypeError(f"no aggregate: {expression.op}")
    column = on.column(expression.args[0])
    if expression.op == "sum":
        return _summed(column, groups, count)
    return _extreme(column, groups, count, largest=expression.op == "max")


# --- private ---


def _summed(column: Any, groups: Array, count: int) -> Numbers:
    values = column.values
    if column.missing is not None:
        values = chosen(column.missing, 0, values)
    if values.dtype == np.int8:  # ones and noughts
        if count == 1:
            return Numbers(np.array([np.count_nonzero(values)]))
        ones = groups.take(np.flatnonzero(values.view(bool)))
        return Numbers(np.bincount(ones, minlength=count).astype(np.int32))
    if values.dtype.kind == "i":
        return Numbers(np.bincount(groups, values, minlength=count).astype(np.int64))
    return Numbers(np.bincount(groups, values, minlength=count))


def _extreme(column: Column, groups: Array, count: int, *, largest: bool) -> Column:
    work = np.maximum if largest else np.minimum
    if isinstance(column, Texts):
        numbers, (places,) = ranked(column.pool, column.codes)
        worst = -1 if largest else len(numbers)
        if not largest:
            places = chosen(places < 0, worst, places)
        found = np.full(count, worst, np.int32)
        work.at(found, groups, places)
        return Texts(np.append(numbers, np.int32(-1))[found], column.pool)
    if not isinstance(column, Numbers):
        raise TypeError("conditions have no order")
    kept = slice(None) if column.missing is None else ~column.missing
    limits: Any = np.iinfo if column.values.dtype.kind == "i" else np.finfo
    limit = limits(column.values.dtype)
    found = np.full(count, limit.min if largest else limit.max, column.values.dtype)
    work.at(found, groups[kept], column.values[kept])
    if column.missing is None:
        return Numbers(found, None, column.dates)
    empty = np.ones(count, bool)
    empty[groups[kept]] = False
    return Numbers(found, empty if empty.any() else None, column.dates)
