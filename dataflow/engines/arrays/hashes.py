"""Keys found again by their hashes: no sort, no search, however many they are."""

from typing import NamedTuple

import numpy as np

from dataflow.engines.arrays.columns import Array

FACTORS = (
    0x9E3779B97F4A7C15,  # the golden ratio spreads neighbours (Knuth, vol. 3, 6.4)
    0xC2B2AE3D27D4EB4F,
    0xD6E8FEB86659FD93,
    0xFF51AFD7ED558CCD,
    0xA0761D6478BD642F,
    0xE7037ED1A0B428DB,
    0x8EBC6AF09C88C6E3,
    0x589965CC75374CC3,
)
"""One for each table of an index; odd, so that no bit of a key is lost."""


class _Table(NamedTuple):
    """place: by hash, a row; shared: which places several keys have, None: none."""

    factor: int
    bits: int
    place: Array
    shared: Array | None


class Index:
    """Rows by their keys: whole numbers, of which negative ones stand for null and are left out.

    A key whose place another one has goes into the next, smaller table; what has found no place in the
    last one is put in order and searched.
    first: of each row, one of the rows with the same key, for all of them the same; -1 for null.
    """

    def __init__(self, keys: Array) -> None:
        self._keys = keys
        self._tables: list[_Table] = []
        self._rest: Array | None = None
        self.first = np.full(len(keys), -1, np.int32)
        rows = np.arange(len(keys), dtype=np.int32)
        if len(keys) and keys.min() < 0:
            rows = rows[keys >= 0]
        for factor in FACTORS:
            if not len(rows):
                return
            rows = self._placed(factor, rows)
        if len(rows):
            self._ordered(rows)

    def find(self, keys: Array) -> Array:
        """Of each key the row that stands for it here; -1 where there is none."""
        found = np.full(len(keys), -1, np.intp)
        asked: Array | None = None  # all
        for table in self._tables:
            wanted = keys if asked is None else keys[asked]
            if not len(wanted):
                return found
            at = _hashed(wanted, table.factor, table.bits)
            row = table.place.take(at, mode="clip").astype(np.intp)
            hit = self._keys.take(row, mode="clip") == wanted
            hit &= wanted >= 0
            if asked is None:
                found += (row + 1) * hit
            else:
                found[asked[hit]] = row[hit]
            if table.shared is None:
                return found
            left = np.flatnonzero(table.shared.take(at, mode="clip") & ~hit)
            asked = left if asked is None else asked[left]
        if self._rest is not None and asked is not None:
            known = self._keys[self._rest]
            at = np.minimum(np.searchsorted(known, keys[asked]), len(known) - 1)
            hit = known[at] == keys[asked]
            found[asked[hit]] = self._rest[at[hit]]
        return found

    # --- private ---

    def _placed(self, factor: int, rows: Array) -> Array:
        """Give the rows' keys places; the rows that found theirs taken by another key."""
        whole = len(rows) == len(self._keys)
        keys = self._keys if whole else self._keys[rows]
        bits = (len(rows) * 3 // 2).bit_length()
        at = _hashed(keys, factor, bits)
        place = np.zeros(1 << bits, np.int32)
        place[at[::-1]] = rows[::-1]  # backwards: of several rows the first stands there in the end
        won = place.take(at, mode="clip")
        same = self._keys.take(won.astype(np.intp), mode="clip") == keys
        shared = None
        left = np.flatnonzero(~same)
        if whole and not len(left):
            self.first = won
        else:
            self.first[rows[same]] = won[same]
        if len(left):
            shared = np.zeros(1 << bits, bool)
            shared[at[left]] = True
        self._tables.append(_Table(factor, bits, place, shared))
        return rows[left]

    def _ordered(self, rows: Array) -> None:
        order = np.argsort(self._keys[rows], kind="stable")
        rows = rows[order]
        keys = self._keys[rows]
        new = np.append(True, keys[1:] != keys[:-1])
        self._rest = rows[new]
        self.first[rows] = self._rest[np.cumsum(new) - 1]


# --- private ---


def _hashed(keys: Array, factor: int, bits: int) -> Array:
    found = keys.astype(np.uint64)
    found *= np.uint64(factor)
    found >>= np.uint64(64 - bits)
    return found.view(np.int64)
