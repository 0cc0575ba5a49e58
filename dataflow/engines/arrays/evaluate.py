"""What an expression says of each row of a frame."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import numpy as np

from dataflow.engines.arrays.columns import (
    FALSE,
    NULL,
    TRUE,
    Array,
    Column,
    Numbers,
    Texts,
    Truth,
    chosen,
    truth,
)
from dataflow.engines.arrays.compare import EPOCH, compared, same_pool
from dataflow.engines.arrays.ordering import distinct
from dataflow.engines.arrays.pools import by_text
from dataflow.engines.expressions import Expr


class Evaluation:
    """Evaluates expressions on one frame; what several of them ask for is computed once, and kept until the last."""

    def __init__(self, frame: Any, expressions: Iterable[Any]) -> None:
        self.frame = frame
        self.pool = frame.importer.pool
        self._known: dict[int, Any] = {}
        self._uses: dict[int, int] = {}
        self._count(expressions)

    def column(self, expression: Expr) -> Column:
        """The expression as a column."""
        return self.spread(self.value(expression))

    def value(self, expression: Any) -> Any:
        """A column, or a plain value that is the same in every row."""
        if not isinstance(expression, Expr):
            return expression
        op = expression.op
        if op == "col":
            return self.frame.column(expression.args[0])
        if op == "lit":
            return expression.args[0]
        uses = self._uses.get(id(expression), 1)
        if uses == 1:
            known = self._known.pop(id(expression), None)
            return _OPERATIONS[op](self, *expression.args) if known is None else known
        self._uses[id(expression)] = uses - 1
        known = self._known.get(id(expression))
        if known is None:
            known = self._known[id(expression)] = _OPERATIONS[op](self, *expression.args)
        return known

    def _count(self, expressions: Iterable[Any]) -> None:
        """How often each expression is asked for, with all that it is made of."""
        uses = self._uses
        waiting = list(expressions)
        while waiting:
            one = waiting.pop()
            if type(one) is Expr and one.op != "col" and one.op != "lit":
                key = id(one)
                if key in uses:
                    uses[key] += 1
                else:
                    uses[key] = 1
                    waiting += one.args

    def truth(self, expression: Any) -> Array:
        """A condition as int8 of three values."""
        found = self.value(expression)
        if isinstance(found, Truth):
            return found.values
        if isinstance(found, bool) or found is None:
            code = NULL if found is None else TRUE if found else FALSE
            return np.full(self.frame.length, code, np.int8)
        raise TypeError(f"no condition: {expression.op}")

    def spread(self, value: Any) -> Column:
        """A plain value as a column."""
        length = self.frame.length
        if isinstance(value, bool):
            return Truth(np.full(length, TRUE if value else FALSE, np.int8))
        if isinstance(value, date):
            return Numbers(np.full(length, value.toordinal() - EPOCH, np.int32), dates=True)
        if isinstance(value, int):
            return Numbers(np.full(length, value, np.int64))
        if isinstance(value, float):
            return Numbers(np.full(length, value, np.float64))
        if isinstance(value, str) or value is None:
            code = self.pool.add([value])[0]
            return Texts(np.full(length, code, np.int32), self.pool)
        return value  # type: ignore[no-any-return]


# --- private ---


def _and(on: Evaluation, left: Any, right: Any) -> Truth:
    return Truth(np.minimum(on.truth(left), on.truth(right)))


def _or(on: Evaluation, left: Any, right: Any) -> Truth:
    return Truth(np.maximum(on.truth(left), on.truth(right)))


def _not(on: Evaluation, inner: Any) -> Truth:
    return Truth(TRUE - on.truth(inner))


def _comparison(op: str) -> Callable[[Evaluation, Any, Any], Truth]:
    return lambda on, left, right: compared(op, on.value(left), on.value(right))


def _arithmetic(work: Callable[[Any, Any], Array]) -> Callable[[Evaluation, Any, Any], Numbers]:
    def found(on: Evaluation, left: Any, right: Any) -> Numbers:
        sides = [on.value(left), on.value(right)]
        missing: Array | None = None
        plain = []
        for side in sides:
            if isinstance(side, Truth):
                raise TypeError("no number: a condition")
            if isinstance(side, Numbers):
                plain.append(side.values)
                if side.missing is not None:
                    missing = side.missing if missing is None else missing | side.missing
            else:
                plain.append(side)
        return Numbers(work(*plain), missing)

    return found


def _is_null(on: Evaluation, inner: Any) -> Truth:
    found = on.value(inner)
    if not isinstance(found, Truth | Texts | Numbers):
        return Truth(np.full(on.frame.length, TRUE if found is None else FALSE, np.int8))
    missing = found.missing
    return Truth(np.zeros(len(found), np.int8)) if missing is None else truth(missing, None)


def _fill_null(on: Evaluation, inner: Any, other: Any) -> Any:
    return _first(on, on.value(inner), on.value(other))


def _coalesce(on: Evaluation, *values: Any) -> Any:
    found = on.value(values[0])
    for value in values[1:]:
        found = _first(on, found, on.value(value))
    return found


def _first(on: Evaluation, found: Any, other: Any) -> Any:
    if found is None:
        return other
    if not isinstance(found, Truth | Texts | Numbers):
        return found
    if isinstance(found, Truth) and isinstance(other, bool):  # 0, 1, 2 become 0, 0, 2 or 0, 2, 2
        return Truth((found.values + 1 if other else found.values) & TRUE)
    missing = found.missing
    if missing is None or not missing.any():
        return found
    if isinstance(found, Numbers) and type(other) is int:
        return Numbers(chosen(missing, other, found.values), None)
    return _chosen(on, missing, other, found)


def _when(on: Evaluation, condition: Any, then: Any, other: Any) -> Any:
    return _chosen(on, on.truth(condition) == TRUE, on.value(then), on.value(other))


def _chosen(on: Evaluation, mask: Array, then: Any, other: Any) -> Column:
    """``then`` where the mask is true, else ``other``."""
    one, two = on.spread(then), on.spread(other)
    if then is None:
        one = _nulls(two)
    if other is None:
        two = _nulls(one)
    if isinstance(one, Truth) and isinstance(two, Truth):
        return Truth(chosen(mask, one.values, two.values))
    if isinstance(one, Texts) and isinstance(two, Texts):
        codes, others, pool = same_pool(one, two, on.pool)
        return Texts(chosen(mask, codes, others), pool)
    if isinstance(one, Numbers) and isinstance(two, Numbers):
        missing = None
        if one.missing is not None or two.missing is not None:
            none = np.zeros(len(mask), bool)
            holes = [none if side.missing is None else side.missing for side in (one, two)]
            missing = (holes[0] & mask) | (holes[1] & ~mask)
        return Numbers(chosen(mask, one.values, two.values), missing, one.dates)
    raise TypeError("values of different kinds in one column")


def _nulls(like: Column) -> Column:
    if isinstance(like, Truth):
        return Truth(np.full(len(like), NULL, np.int8))
    if isinstance(like, Texts):
        return Texts(np.full(len(like), -1, np.int32), like.pool)
    return Numbers(np.zeros_like(like.values), np.ones(len(like), bool), like.dates)


def _is_in(on: Evaluation, inner: Any, values: tuple[Any, ...]) -> Truth:
    found = on.value(inner)
    if isinstance(found, Texts):
        codes = [code for value in values if (code := found.pool.find(value)) >= 0]
        return _among(found.codes, tuple(codes), found.missing)
    return _among(found.values, values, found.missing)


def _among(found: Array, values: tuple[Any, ...], missing: Array | None) -> Truth:
    hit = np.zeros(len(found), bool)
    for value in values:
        hit |= found == value
    return truth(hit, missing)


def _as_text(on: Evaluation, inner: Any) -> Any:
    found = on.value(inner)
    if not isinstance(found, Numbers):
        return found
    days, where = distinct(found.values)
    if found.dates:
        written = [date.fromordinal(day + EPOCH).isoformat() for day in days.tolist()]
    else:
        written = [str(value) for value in days.tolist()]
    codes = on.pool.add(written)[where] if len(days) else np.empty(0, np.int32)
    if found.missing is not None:
        codes[found.missing] = -1
    return Texts(codes, on.pool)


def _starts_with(on: Evaluation, inner: Any, prefix: str) -> Truth:
    found = on.value(inner)
    hit = by_text(found.codes, found.pool, lambda text: text.startswith(prefix), np.bool_)
    return truth(hit, found.missing)


def _replace(on: Evaluation, inner: Any, pattern: str, by: str) -> Texts:
    found = on.value(inner)
    write = re.compile(pattern).sub
    codes = by_text(found.codes, found.pool, lambda text: on.pool.add([write(by, text)])[0], np.int32)
    if found.missing is not None:
        codes[found.missing] = -1
    return Texts(codes, on.pool)


def _as_date(on: Evaluation, inner: Any) -> Numbers:
    found = on.value(inner)
    days = by_text(
        found.codes, found.pool, lambda text: date.fromisoformat(text).toordinal() - EPOCH, np.int32
    )
    return Numbers(days, found.missing, dates=True)


def _day_number(on: Evaluation, inner: Any) -> Numbers:
    found = on.value(inner)
    return Numbers(found.values + np.int64(EPOCH), found.missing)


def _joined_text(on: Evaluation, *parts: Any) -> Texts:
    columns = [on.spread(on.value(part)) for part in parts]
    texts = [column.pool.texts(column.codes) for column in columns if isinstance(column, Texts)]
    joined = [None if None in row else "".join(row) for row in zip(*texts, strict=True)]  # type: ignore[arg-type]
    return Texts(on.pool.add(joined), on.pool)


def _counted(on: Evaluation, condition: Any) -> Numbers:
    return Numbers((on.truth(condition) == TRUE).view(np.int8))


_OUTCOMES = np.array([0, 0, 0, 3, 3, 3, 2, 3, 1], np.int8)
"""By applies × 3 + met."""


def _outcome(on: Evaluation, applies: Any, met: Any) -> Numbers:
    return Numbers(_OUTCOMES.take((on.truth(applies) * np.int8(3) + on.truth(met)).astype(np.intp)))


_OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "and": _and,
    "or": _or,
    "not": _not,
    **{op: _comparison(op) for op in ("==", "!=", "<", "<=", ">", ">=")},
    "+": _arithmetic(lambda left, right: np.add(left, right, dtype=_wide(left, right))),
    "-": _arithmetic(lambda left, right: np.subtract(left, right, dtype=_wide(left, right))),
    "*": _arithmetic(lambda left, right: np.multiply(left, right, dtype=_wide(left, right))),
    "//": _arithmetic(lambda left, right: np.floor_divide(left, right, dtype=_wide(left, right))),
    "is_null": _is_null,
    "fill_null": _fill_null,
    "coalesce": _coalesce,
    "when": _when,
    "is_in": _is_in,
    "as_text": _as_text,
    "as_key": lambda on, inner: on.value(inner),
    "starts_with": _starts_with,
    "replace": _replace,
    "as_date": _as_date,
    "day_number": _day_number,
    "joined_text": _joined_text,
    "counted": _counted,
    "outcome": _outcome,
    "alias": lambda on, inner, name: on.value(inner),
}


def _wide(left: Any, right: Any) -> Any:
    """Counts are bytes until they are added up."""
    kind = np.result_type(left, right)
    return np.int64 if kind.kind == "i" else kind
