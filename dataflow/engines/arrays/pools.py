"""Texts as numbers: a pool of whatever texts there are, and pools of the ids of large tables; all of them grow."""

from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.arrays.buffers import arrow_array

ABSENT = -2
"""The number of a text that a pool does not hold: it equals none."""

SOME = 1_000
"""Texts up to which Python puts them in order."""

Array = np.ndarray[Any, Any]


class Pool:
    """Different texts, numbered from 0; new ones are added."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._numbers: dict[str | None, int] = {None: -1}
        self._arrow: list[pa.Array] = []

    def __len__(self) -> int:
        return len(self._texts)

    def find(self, text: str) -> int:
        """Its number, or ``ABSENT``."""
        return self._numbers.get(text, ABSENT)

    def texts(self, codes: Array) -> list[str | None]:
        """The texts of these numbers, None for null."""
        texts = self._texts
        return [texts[code] if code >= 0 else None for code in codes.tolist()]

    def add(self, texts: Iterable[str | None]) -> Array:
        """Numbers of the texts, -1 for None; new ones are added."""
        numbers, wanted = self._numbers, list(texts)
        new = [text for text in dict.fromkeys(wanted) if text not in numbers]
        numbers.update(zip(new, count(len(self._texts)), strict=False))
        self._texts += new  # type: ignore[arg-type]
        return np.array(list(map(numbers.__getitem__, wanted)), np.int32)

    @property
    def arrow(self) -> pa.Array:
        """All texts by number."""
        known = sum(len(part) for part in self._arrow)
        if known < len(self._texts) or not self._arrow:
            self._arrow.append(pa.array(self._texts[known:], pa.string()))
        if len(self._arrow) > 1:
            self._arrow = [pa.concat_arrays(self._arrow)]
        return self._arrow[0]

    def since(self, number: int) -> pa.Array:
        """The texts from that number on."""
        return self.arrow[number:]


class LargePool:
    """The different texts of large columns, as Arrow holds them: ids of a table and what refers to it."""

    def __init__(self, texts: pa.Array) -> None:
        self.arrow = texts
        self._seen: dict[int, tuple[Any, Array]] = {}

    def __len__(self) -> int:
        return len(self.arrow)

    def find(self, text: str) -> int:
        """Its number, or ``ABSENT``."""
        found = pc.index(self.arrow, text).as_py()
        return found if found >= 0 else ABSENT

    def texts(self, codes: Array) -> list[str | None]:
        """The texts of these numbers, None for null."""
        numbers = arrow_array(codes.astype(np.int64), pa.int64(), codes < 0)
        return self.arrow.take(numbers).to_pylist()

    def numbers_of(self, other: Any) -> Array:
        """By number in the other pool: the number here, or ``ABSENT``."""
        _, known = self._seen.get(id(other), (other, np.empty(0, np.int32)))
        if len(known) < len(other):
            new = places(other.since(len(known)), self.arrow)
            known = np.concatenate([known, np.where(new < 0, np.int32(ABSENT), new)])
            self._seen[id(other)] = (other, known)
        return known

    def since(self, number: int) -> pa.Array:
        """The texts from that number on."""
        return self.arrow[number:]

    def knows_one(self, texts: pa.Array) -> bool:
        """Whether one of the first, the middle and the last text is here."""
        some = {texts[place].as_py() for place in (0, len(texts) // 2, len(texts) - 1)}
        return any(text is not None and self.find(text) >= 0 for text in some)

    def add(self, texts: pa.Array) -> Array:
        """Numbers of texts that are different, -1 for null; new ones are added."""
        codes = places(texts, self.arrow)
        valid = texts.is_valid().to_numpy(zero_copy_only=False) if texts.null_count else True
        new = np.flatnonzero((codes < 0) & valid)
        if len(new):
            codes[new] = np.arange(len(self), len(self) + len(new), dtype=np.int32)
            self.arrow = pa.concat_arrays([self.arrow, texts.take(arrow_array(new, pa.int64()))])
            self._seen.clear()  # what was absent may be here now
        return codes


def places(texts: pa.Array, among: pa.Array) -> Array:
    """Of each of different texts its place among others that are different too; -1 where it is not there, or null.

    The fewer are hashed and the more looked up: the other way round takes ten times as long.
    """
    if 2 * len(texts) >= len(among):
        return pc.index_in(texts, value_set=among).fill_null(-1).to_numpy().copy()  # type: ignore[no-any-return]
    found = pc.index_in(among, value_set=texts).fill_null(-1).to_numpy()
    rows = np.flatnonzero(found >= 0)
    result = np.full(len(texts), -1, np.int32)
    result[found[rows]] = rows
    return result


def ranked(pool: "Pool | LargePool", *columns: Array) -> tuple[Array, list[Array]]:
    """The numbers that occur in the columns in the alphabetical order of their texts, and each column's places there.

    Null is -1 and stays so.  By code point.
    """
    counts = np.zeros(len(pool) + 1, bool)
    for codes in columns:
        counts[codes] = True  # null is the last
    used = np.flatnonzero(counts[:-1])
    if len(used) <= SOME:
        texts = sorted((str(text), row) for row, text in enumerate(pool.texts(used)))
        order = np.array([row for _, row in texts], np.intp)
    else:
        known = pool.arrow.take(pa.array(used))
        in_order = pc.all(pc.less(known[:-1], known[1:])).as_py()
        order = np.arange(len(used)) if in_order else pc.array_sort_indices(known).to_numpy()
    place = np.full(len(pool) + 1, -1, np.int32)
    place[used[order]] = np.arange(len(used), dtype=np.int32)
    return used[order].astype(np.int32), [place[codes] for codes in columns]


def by_text(codes: Array, pool: Any, ask: Callable[[str], Any], kind: Any) -> Array:
    """What ``ask`` says of each text, asked once for each different one; 0 for null."""
    if len(codes) <= 64:
        return np.array([0 if text is None else ask(text) for text in pool.texts(codes)], kind)
    used = np.flatnonzero(np.bincount(codes + 1)[1:])
    told = np.zeros((int(used[-1]) if len(used) else 0) + 2, kind)
    for code, text in zip(used.tolist(), pool.texts(used), strict=True):
        told[code] = ask(text)
    return told[codes]  # the last place, which -1 means, stays 0
