"""Comparisons of columns and values, and texts of different pools brought to one."""

import operator
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from dataflow.engines.arrays.buffers import arrow_array
from dataflow.engines.arrays.columns import NULL, TRUE, Array, Numbers, Texts, Truth, truth
from dataflow.engines.arrays.ordering import distinct
from dataflow.engines.arrays.pools import LargePool, by_text, ranked

_MANY = 64
"""Rows from which texts are compared by their places in alphabetical order."""

EPOCH = date(1970, 1, 1).toordinal()

_WORK: Mapping[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_TURNED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def compared(op: str, left: Any, right: Any) -> Truth:
    """Row by row; null where one side is null.  Texts are compared by code point."""
    if not isinstance(left, Truth | Texts | Numbers):
        left, right, op = right, left, _TURNED[op]
    if right is None:
        return Truth(np.full(len(left), NULL, np.int8))
    if isinstance(left, Texts):
        return _texts(op, left, right)
    work = _WORK[op]
    if isinstance(left, Truth):
        if isinstance(right, Truth):
            missing = (left.values == NULL) | (right.values == NULL)
            return truth(work(left.values, right.values), missing)
        return truth(work(left.values, TRUE if right else 0), left.missing)
    if isinstance(right, Numbers):
        missing = _either(left.missing, right.missing)
        return truth(work(left.values, right.values), missing)
    if isinstance(right, date):
        right = right.toordinal() - EPOCH
    return truth(work(left.values, right), left.missing)


def same_pool(left: Texts, right: Texts, common: Any) -> tuple[Array, Array, Any]:
    """The numbers of both in one pool that holds all their texts: a row keeps its text."""
    if left.pool is right.pool:
        return left.codes, right.codes, left.pool
    large = [column.pool for column in (left, right) if isinstance(column.pool, LargePool)]
    pool = max(large, key=len) if large else common
    return _brought(left, pool), _brought(right, pool), pool


def comparable(left: Texts, right: Texts) -> tuple[Array, Array, int]:
    """Numbers that are equal where the texts are (``ABSENT`` in place of texts that the other has not), and their range."""
    if left.pool is right.pool:
        return left.codes, right.codes, len(left.pool)
    if isinstance(left.pool, LargePool):
        return left.codes, _translated(right, left.pool), len(left.pool)
    return _translated(left, right.pool), right.codes, len(right.pool)


# --- private ---


def _texts(op: str, left: Texts, right: Any) -> Truth:
    work = _WORK[op]
    if isinstance(right, str):
        if op in ("==", "!="):
            return truth(work(left.codes, left.pool.find(right)), left.missing)
        hit = by_text(left.codes, left.pool, lambda text: work(text, right), np.bool_)
        return truth(hit, left.missing)
    missing = _either(left.missing, right.missing)
    if op in ("==", "!="):
        codes, others, _ = comparable(left, right)
        return truth(work(codes, others), missing)
    if left.pool is right.pool and len(left) > _MANY:
        _, (places, others) = ranked(left.pool, left.codes, right.codes)
        return truth(work(places, others), missing)
    pairs = zip(left.pool.texts(left.codes), right.pool.texts(right.codes), strict=True)
    hit = np.array([one is not None and two is not None and work(one, two) for one, two in pairs], np.bool_)
    return truth(hit, missing)


def _either(left: Array | None, right: Array | None) -> Array | None:
    if left is None or right is None:
        return right if left is None else left
    return left | right


def _translated(column: Texts, pool: Any) -> Array:
    numbers = np.append(pool.numbers_of(column.pool), np.array(-1, np.int32))  # null stands last
    return numbers.take(column.codes.astype(np.intp), mode="wrap")  # type: ignore[no-any-return]


def _brought(column: Texts, pool: Any) -> Array:
    if column.pool is pool:
        return column.codes
    used, where = distinct(column.codes)
    if not isinstance(pool, LargePool):
        return pool.add(column.pool.texts(used))[where]  # type: ignore[no-any-return]
    numbers = arrow_array(used.astype(np.int64), pa.int64(), used < 0)
    return pool.add(column.pool.arrow.take(numbers))[where]
