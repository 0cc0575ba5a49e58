"""Arrow columns as columns of the engine, and back."""

from collections import ChainMap
from typing import Any

import numpy as np
import pyarrow as pa

from dataflow.engines.arrays.buffers import arrow_array, bits_of, holes, plain
from dataflow.engines.arrays.columns import NULL, TRUE, Array, Column, Numbers, Texts, Truth, truth
from dataflow.engines.arrays.keys import KeyCache
from dataflow.engines.arrays.ordering import distinct
from dataflow.engines.arrays.pools import LargePool, Pool

FEW = 400
"""Rows up to which texts are numbered one by one."""

MANY = 8_000
"""Different texts from which a column has a pool of its own kind: adding them to the common one would take long."""

WIDER = 16
"""How many times as many texts a pool may have for a column's texts to be sought in it."""

Place = tuple[int, int, int]
"""Where in memory an Arrow array of texts is."""


class Importer:
    """Makes columns; texts get numbers of one common pool, ids of large tables those of a pool of their own."""

    def __init__(self, whole: "Importer | None" = None) -> None:
        self.pool: Pool = whole.pool if whole else Pool()
        self.keys: KeyCache = KeyCache(whole.keys if whole else None)
        self._large: list[LargePool] = []
        self._whole = whole
        self._numbered: ChainMap[Place, tuple[pa.Array, Any, Array | None]] = (
            whole._numbered.new_child() if whole else ChainMap()
        )

    def part(self) -> "Importer":
        """An importer whose texts have the numbers that they have here; its keys and large pools go with it."""
        return Importer(self)

    def column(self, values: pa.ChunkedArray | pa.Array) -> Column:
        """The column of an Arrow column of booleans, integers, floats, dates or (dictionary-encoded) texts."""
        kind = values.type
        if pa.types.is_string(kind) or pa.types.is_large_string(kind):
            return self._texts(values)
        if pa.types.is_dictionary(kind):
            return self._dictionary(values)
        if isinstance(values, pa.ChunkedArray):
            values = values.combine_chunks() if values.num_chunks != 1 else values.chunk(0)
        if pa.types.is_boolean(kind):
            return _truth(values)
        if pa.types.is_null(kind):
            return Texts(np.full(len(values), -1, np.int32), self.pool)
        if pa.types.is_date32(kind):
            return Numbers(*plain(values, np.int32), dates=True)
        return Numbers(*plain(values, np.float64 if pa.types.is_floating(kind) else np.int64))

    # --- private ---

    def _texts(self, values: pa.ChunkedArray | pa.Array) -> Column:
        if len(values) == values.null_count:
            return Texts(np.full(len(values), -1, np.int32), self.pool)
        if len(values) <= FEW:
            return Texts(self.pool.add(values.to_pylist()), self.pool)
        return self._dictionary(values.dictionary_encode())

    def _dictionary(self, values: pa.ChunkedArray | pa.DictionaryArray) -> Column:
        if isinstance(values, pa.ChunkedArray):
            values = values.unify_dictionaries()
            values = values.combine_chunks() if values.num_chunks != 1 else values.chunk(0)
        codes, _ = plain(values.indices, np.int32, null=-1)
        texts, pool, known = self._pooled(values.dictionary)
        return Texts(codes if known is None else known.take(codes.astype(np.intp), mode="wrap"), pool)

    def _pooled(self, texts: pa.Array) -> tuple[pa.Array, Any, Array | None]:
        """The texts, the pool that holds them, and their numbers there (null last, where -1 finds it); None: 0, 1, 2 …"""
        place = _place(texts)
        known = self._numbered.get(place)
        if known is None:
            known = (texts, *self._added(texts))
            # parts take rows of one column: the next one asks for the same texts
            keeper = self._whole if self._whole and self._whole._has(known[1]) else self
            keeper._numbered[place] = known
        return known

    def _has(self, pool: Any) -> bool:
        return pool is self.pool or any(pool is one for one in self._large)

    def _added(self, texts: pa.Array) -> tuple[Any, Array | None]:
        if len(texts) <= MANY:
            return self.pool, self.pool.add([*texts.to_pylist(), None])
        if texts.type != pa.string():
            texts = texts.cast(pa.string())
        for pool in [*(self._whole._large if self._whole else ()), *self._large]:
            if len(pool) <= WIDER * len(texts) and pool.knows_one(texts):
                return pool, np.append(pool.add(texts), np.int32(-1))
        self._large.append(LargePool(texts))
        return self._large[-1], None


def arrow(column: Column) -> pa.Array:
    """The column as Arrow holds it: texts dictionary-encoded, whole numbers as narrow as they are small."""
    if isinstance(column, Truth):
        return arrow_array(column.values == TRUE, pa.bool_(), column.values == NULL)
    if isinstance(column, Texts):
        codes, texts = column.codes, column.pool.arrow
        if FEW < 4 * len(codes) < len(texts):  # a growing pool is not kept for a few of its texts
            used, codes = distinct(codes)
            texts = texts.take(arrow_array(used.astype(np.int64), pa.int64(), used < 0))
        numbers = arrow_array(codes.astype(np.int32, copy=False), pa.int32(), column.missing)
        return pa.DictionaryArray.from_arrays(numbers, texts, safe=False)
    if column.dates:
        return arrow_array(column.values.astype(np.int32), pa.date32(), column.missing)
    values = column.values
    if values.dtype == np.int64 and len(values) > FEW and values.min() >= -(2**31) and values.max() < 2**31:
        values = values.astype(np.int32)
    return arrow_array(values, pa.from_numpy_dtype(values.dtype), column.missing)


# --- private ---


def _place(texts: pa.Array) -> Place:
    """Where in memory the texts are; they are kept, so that nothing else comes to stand there."""
    offsets = texts.buffers()[1]
    return (offsets.address if offsets else 0, texts.offset, len(texts))


def _truth(values: pa.BooleanArray) -> Truth:
    if values.null_count == len(values):
        return Truth(np.full(len(values), NULL, np.int8))
    return truth(bits_of(values), holes(values))
