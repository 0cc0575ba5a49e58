"""Texts as numbers: a pool that grows with every new text, and fixed pools of the ids of large tables."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.arrays.buffers import arrow_array

ABSENT = -2
"""The number of a text that a pool does not hold: it equals none."""

Array = np.ndarray[Any, Any]


class Pool:
    """Different texts, numbered from 0; new ones are added."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._arrow: list[pa.Array] = []
        self._ranks: Array | None = None

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
        numbers, known = self._numbers, self._texts
        codes = []
        for text in texts:
            if text is None:
                codes.append(-1)
                continue
            code = numbers.get(text)
            if code is None:
                code = numbers[text] = len(known)
                known.append(text)
            codes.append(code)
        return np.array(codes, np.int32)

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

    @property
    def ranks(self) -> Array:
        """By number: the place in alphabetical order."""
        if self._ranks is None or len(self._ranks) != len(self):
            self._ranks = ranks(self.arrow)
        return self._ranks


class FixedPool:
    """The different texts of a large column, as Arrow holds them."""

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

    @cached_property
    def ranks(self) -> Array:
        """By number: the place in alphabetical order."""
        return ranks(self.arrow)

    def numbers_of(self, other: Any) -> Array:
        """By number in the other pool: the number here, or ``ABSENT``."""
        _, known = self._seen.get(id(other), (other, np.empty(0, np.int32)))
        if len(known) < len(other):
            new = pc.index_in(other.since(len(known)), value_set=self.arrow).fill_null(ABSENT)
            known = np.concatenate([known, new.to_numpy(zero_copy_only=False)])
            self._seen[id(other)] = (other, known)
        return known

    def since(self, number: int) -> pa.Array:
        """The texts from that number on."""
        return self.arrow[number:]


def ranks(texts: pa.Array) -> Array:
    """The place of each text in alphabetical order (by code point)."""
    if len(texts) < 2 or pc.all(pc.less(texts[:-1], texts[1:])).as_py():
        return np.arange(len(texts), dtype=np.int32)
    order = pc.array_sort_indices(texts).to_numpy()
    found = np.empty(len(texts), np.int32)
    found[order] = np.arange(len(texts), dtype=np.int32)
    return found


def by_text(codes: Array, pool: Any, ask: Callable[[str], Any], kind: Any) -> Array:
    """What ``ask`` says of each text, asked once for each different one; 0 for null."""
    if len(codes) <= 64:
        return np.array([0 if text is None else ask(text) for text in pool.texts(codes)], kind)
    used = np.flatnonzero(np.bincount(codes + 1)[1:])
    told = np.zeros((int(used[-1]) if len(used) else 0) + 2, kind)
    for code, text in zip(used.tolist(), pool.texts(used), strict=True):
        told[code] = ask(text)
    return told[codes]  # the last place, which -1 means, stays 0
