"""Whether texts can be taken as they stand, told from their bytes: a fraction of the time of understanding each."""

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.kinds import NONE, PLACEHOLDERS


def plain_ids(texts: pa.Array) -> bool:
    """Whether all are words of ASCII letters, digits, ``.``, ``_`` and ``-`` that begin as ids do.

    Neither placeholders nor ``none`` are among them.  False may be wrong: then each is looked at.
    """
    return all(_plain_ids(texts.slice(at, _AT_ONCE)) for at in range(0, len(texts), _AT_ONCE))


def plain_texts(texts: pa.Array, *, or_none: bool) -> bool:
    """Whether all are texts without control characters, and none is blank or a placeholder; nulls may be among them.

    or_none: nor may one say ``none``.
    """
    octets = octets_of(texts)
    if len(octets.translate(None, _CONTROL)) < len(octets) or b"\xef\xbf" in octets:
        return False
    unsaid = _UNSAID_OR_NONE if or_none else _UNSAID
    found = pc.is_in(pc.utf8_lower(pc.utf8_trim_whitespace(texts)), value_set=unsaid)
    return not pc.any(found).as_py()


def split_at_semicolons(texts: pa.Array) -> pa.Array | None:
    """The items of cells in the usual spelling, ``a; b`` or ``none``; None where one is quoted or spelt otherwise.

    Items that are not in their canonical spelling may still be among them.
    """
    octets = octets_of(texts)
    if b'"' in octets or octets.count(b";") != octets.count(b"; "):
        return None
    nones = octets.lower().count(NONE.encode())
    if not nones:
        return pc.split_pattern(texts, "; ")
    unsaid = pc.fill_null(pc.equal(texts, NONE), False)
    if pc.sum(unsaid).as_py() != nones:
        return None
    # a cell that says none has no items, as an empty one, but it is known
    lists = pc.split_pattern(pc.if_else(unsaid, pa.scalar(None, pa.string()), texts), "; ")
    return pa.ListArray.from_arrays(lists.offsets, lists.values, mask=texts.is_null())


def octets_of(texts: pa.Array) -> bytes:
    """The texts one after the other."""
    _, offsets, data = texts.buffers()
    if not len(texts) or data is None:
        return b""
    ends = memoryview(offsets).cast("i")
    return bytes(data[ends[texts.offset] : ends[texts.offset + len(texts)]])


def in_order(ids: pa.ChunkedArray) -> bool:
    """Whether each id is longer than the one before it, or as long and after it, as numbered ids are: then none recurs."""
    return not ids.null_count and all(
        _in_order(ids.slice(at, _AT_ONCE + 1)) for at in range(0, len(ids), _AT_ONCE)
    )


# --- private ---

_AT_ONCE = 1_000_000
"""Rows looked at together: what is computed of them in between is small beside a large table."""
_LOWER = bytes(range(256)).lower()
_NO_LETTERS = b"0123456789._-"
_CONTROL = bytes([*range(9), 11, 12, *range(14, 32)])
_UNSAID = pa.array(["", *sorted(PLACEHOLDERS)], pa.string())
_UNSAID_OR_NONE = pa.array(["", NONE, *sorted(PLACEHOLDERS)], pa.string())
_MARKS = (b".", b"_", b"-")
_WORDS = tuple(word.encode() for word in sorted(PLACEHOLDERS | {NONE}) if word.isalpha())
"""The others hold, or begin with, what an id cannot."""


def _plain_ids(texts: pa.Array) -> bool:
    octets = octets_of(texts)
    letters = octets.translate(_LOWER, _NO_LETTERS)
    if texts.null_count or (letters and not letters.isalpha()):
        return False
    if not pc.min(pc.binary_length(texts)).as_py() or any(word in letters for word in _WORDS):
        return False
    marked = any(mark in octets for mark in _MARKS)
    return not (marked and pc.any(pc.match_substring_regex(texts, r"^[._\-]")).as_py())


def _in_order(ids: pa.ChunkedArray) -> bool:
    if len(ids) < 2:
        return True
    before, after = ids.slice(0, len(ids) - 1), ids.slice(1)
    longer = pc.less(pc.binary_length(before), pc.binary_length(after))
    as_long = pc.equal(pc.binary_length(before), pc.binary_length(after))
    return bool(pc.all(pc.or_(longer, pc.and_(as_long, pc.less(before, after)))).as_py())
