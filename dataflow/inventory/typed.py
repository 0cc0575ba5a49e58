"""From raw columns to typed Arrow columns: every distinct text is understood once.

Types: text, id, ref, choice, country, territory, duration, article → string;
date → date32; integer → int64; yes-no → bool; several values → list<string>.
A date that may be ``none`` stays an ISO string, which compares as dates do.
Texts and lists that recur stay dictionaries, as they were read (``dataflow.inventory.tables``).
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.cells import join_list, several_hint, split_list
from dataflow.inventory.clean import plain_ids, plain_texts, split_at_semicolons
from dataflow.inventory.columns import Column
from dataflow.inventory.kinds import NONE, PLACEHOLDERS, Kind, is_placeholder, parse
from dataflow.inventory.own_columns import array_texts
from dataflow.inventory.visible import CONTROL, has_control


class Refusal(NamedTuple):
    """A cell that was not understood: row, reason code, what was read, what is allowed."""

    row: int
    code: str
    read: str
    allowed: str


class Typed(NamedTuple):
    """A typed column, what was refused, and the placeholders that were read as unknown.

    distinct: every text that occurs among the values (perhaps more), where it is known.
    as_read: whether the values are what was read, but for dates and for cells that were empty.
    """

    values: pa.Array
    refusals: list[Refusal]
    placeholders: list[tuple[int, str]]
    distinct: pa.Array | None = None
    as_read: bool = False


def arrow_type(kind: Kind) -> pa.DataType:
    """The Arrow type of a column of this kind."""
    if kind.many:
        return pa.list_(pa.string())
    if kind.name == "date" and not kind.or_none:
        return pa.date32()
    return {"integer": pa.int64(), "yes-no": pa.bool_()}.get(kind.name, pa.string())


def nulls(length: int, kind: pa.DataType) -> pa.Array:
    """A column without any value; small ones are shared, for most columns of most inventories are such."""
    if length < _FEW:
        return _few_nulls(length, kind)
    zeros = pa.py_buffer(
        bytes(8 * (length + 1))
    )  # takes no memory: the system lends one page of zeros for all
    if pa.types.is_list(kind):
        children = [pa.array([], kind.value_type)]
        return pa.Array.from_buffers(kind, length, [zeros, zeros], length, children=children)
    data = [pa.py_buffer(b"")] if pa.types.is_string(kind) else []
    return pa.Array.from_buffers(kind, length, [zeros, zeros, *data], length)


def read_column(column: Column, raw: Any) -> Typed:
    """Understand one column.  ``raw``: texts, lists of texts or None; or an Arrow array."""
    kind = column.kind
    if isinstance(raw, (pa.Array, pa.ChunkedArray)):
        typed = _read_array(column, pa.concat_arrays(raw.chunks) if _chunked(raw) else raw)
        return typed._replace(as_read=typed.as_read or _as_read(typed, raw))
    if kind.many:
        return _read_lists(kind, raw)
    if any(isinstance(value, (list, dict)) for value in raw):
        return _refuse_lists(column, raw)
    return _read_texts(kind, pa.array(raw, pa.string()))


# --- private ---

_FEW = 500
_FEW_CELLS = 16
"""Cells that are understood sooner one by one than all at once."""
_few_nulls = lru_cache(maxsize=4096)(pa.nulls)

_ID = r"^[\pL\pN][\pL\pN_.\-]*$"
_LONGEST_ID = 200
_DOUBTFUL_ID = rf"(?i)^$|[^a-z0-9_.\-]|^[_.\-]|^(?:{'|'.join(map(re.escape, sorted(PLACEHOLDERS)))})$"
_PLACEHOLDERS = pa.array(sorted(PLACEHOLDERS), pa.string())
_NAMIBIA = "NA"
"""In small letters, and in every other column, the same word says that nothing applies."""
_SAMPLE = 1_000
_FIRST_DAY, _LAST_DAY = (day.toordinal() - date(1970, 1, 1).toordinal() for day in (date.min, date.max))
_NO_CONTROL = "text without control characters"


def _as_read(typed: Typed, raw: Any) -> bool:
    if typed.refusals or typed.placeholders:
        return False
    text = pa.types.is_string(raw.type) or _encoded(raw.type)
    return typed.values is raw or (text and pa.types.is_date(typed.values.type))


def _chunked(raw: Any) -> bool:
    return isinstance(raw, pa.ChunkedArray) and raw.num_chunks > 0


def _read_array(column: Column, raw: Any) -> Typed:
    kind = column.kind
    if len(raw) == raw.null_count or pa.types.is_null(raw.type):
        return Typed(nulls(len(raw), arrow_type(kind)), [], [])
    if (
        raw.type == arrow_type(kind)
        and not pa.types.is_string(raw.type)
        and not kind.many
        and not _beyond(raw)
    ):
        return Typed(raw, [], [])
    nested = pa.types.is_nested(raw.type)
    if kind.many and (pa.types.is_list(raw.type) or pa.types.is_large_list(raw.type)):
        return _read_list_array(kind, raw)
    if nested:
        return _refuse_lists(column, raw.to_pylist())
    texts = raw if _encoded(raw.type) or pa.types.is_string(raw.type) else array_texts(raw)
    return _read_list_texts(kind, texts) if kind.many else _read_texts(kind, texts)


def _beyond(raw: pa.Array) -> bool:
    """Whether days are among them that no calendar has."""
    if not pa.types.is_date32(raw.type):
        return False
    bounds = pc.min_max(raw.cast(pa.int32()))
    return bool(bounds["min"].as_py() < _FIRST_DAY or bounds["max"].as_py() > _LAST_DAY)


def _encoded(kind: pa.DataType) -> bool:
    return bool(pa.types.is_dictionary(kind) and pa.types.is_string(kind.value_type))


def _read_texts(kind: Kind, texts: pa.Array) -> Typed:
    if kind.name == "id":
        texts = texts.dictionary_decode() if _encoded(texts.type) else texts
        return Typed(texts, [], []) if _clean_ids(texts) else _read_plain(kind, texts)
    if kind.name == "text" and not _encoded(texts.type) and not _repeats(texts):
        return _read_plain(kind, texts)
    encoded = texts if _encoded(texts.type) else texts.dictionary_encode()
    inner = _read_distinct(kind, encoded.dictionary)
    if not inner.refusals and _same(inner.values, encoded.dictionary):
        return Typed(encoded if _recurring(encoded) else texts, [], [], inner.values)
    return _spread(inner, encoded.indices, inner.values)


def _same(values: pa.Array, dictionary: pa.Array) -> bool:
    """Whether understanding changed nothing; a null within a dictionary would pass for a value."""
    return not dictionary.null_count and (values is dictionary or values.equals(dictionary))


def _clean_ids(texts: pa.Array) -> bool:
    """Whether no id needs a closer look; letters beyond ASCII need one."""
    if not len(texts):
        return True
    if texts.null_count or pc.max(pc.binary_length(texts)).as_py() > _LONGEST_ID:
        return False
    return plain_ids(texts) or not pc.any(pc.match_substring_regex(texts, _DOUBTFUL_ID)).as_py()


def _repeats(texts: pa.Array) -> bool:
    """Whether it pays to understand every distinct text once: by the first rows."""
    first = texts.slice(0, _SAMPLE)
    return len(first.unique()) * 2 < len(first)


def _read_distinct(kind: Kind, texts: pa.Array) -> Typed:
    if kind.name in ("id", "ref") and plain_ids(texts):
        return Typed(texts, [], [])
    if kind.name in ("text", "id", "ref"):
        return _read_plain(kind, texts)
    meanings, refusals, held = [], [], []
    for position, text in enumerate(texts.to_pylist()):
        value, refusal, placeholder = _understand(kind, text)
        meanings.append(value)
        if refusal:
            refusals.append(Refusal(position, "not-allowed", text, refusal))
        if placeholder:
            held.append((position, text))
    return Typed(pa.array(meanings, arrow_type(kind)), refusals, held)


def _spread(inner: Typed, indices: pa.Array, distinct: pa.Array) -> Typed:
    """What was understood of every distinct text, for every row that has it."""
    refused: dict[int, list[Refusal]] = {}
    for refusal in inner.refusals:
        refused.setdefault(refusal.row, []).append(refusal)
    held = dict(inner.placeholders)
    return Typed(
        inner.values.take(indices),
        [r._replace(row=row) for row, i in _rows(indices, refused) for r in refused[i]],
        [(row, held[i]) for row, i in _rows(indices, held)],
        distinct if pa.types.is_string(distinct.type) else None,
    )


def _understand(kind: Kind, text: str | None) -> tuple[Any, str | None, bool]:
    stripped = (text or "").strip()
    if not stripped or (
        is_placeholder(stripped) and not (kind.name in ("country", "place") and stripped == _NAMIBIA)
    ):
        return None, None, bool(stripped)
    try:
        return parse(kind, stripped), None, False
    except ValueError as error:
        return None, str(error), False


def _read_plain(kind: Kind, texts: pa.Array) -> Typed:
    if kind.name == "text" and plain_texts(texts, or_none=kind.or_none):
        return Typed(texts, [], [])
    trimmed = pc.utf8_trim_whitespace(texts)
    empty = pc.equal(trimmed, "")
    held = pc.is_in(pc.utf8_lower(trimmed), value_set=_PLACEHOLDERS)
    kept = trimmed if kind.name != "text" else texts
    if kind.or_none:
        kept = pc.if_else(pc.equal(pc.utf8_lower(trimmed), NONE), NONE, kept)
    values = pc.if_else(pc.fill_null(pc.or_(empty, held), True), pa.scalar(None, pa.string()), kept)
    bad = pc.match_substring_regex(values, CONTROL)
    refusals = [
        Refusal(row, "control-character", repr(text), _NO_CONTROL) for row, text in _where(bad, values)
    ]
    if kind.name == "id":
        shaped = pc.match_substring_regex(values, _ID)
        wrong = pc.or_(pc.invert(shaped), pc.greater(pc.utf8_length(values), _LONGEST_ID))
        allowed = "letters, digits, '.', '_' and '-', beginning with a letter or digit, at most 200"
        refusals += [Refusal(row, "not-an-id", text, allowed) for row, text in _where(wrong, values)]
    return Typed(values, refusals, _where(held, texts))


def _read_lists(kind: Kind, raw: Iterable[Any]) -> Typed:
    values: list[list[str] | None] = []
    refusals: list[Refusal] = []
    placeholders: list[tuple[int, str]] = []
    known: dict[str, tuple[Any, str | None, bool]] = {}
    single = Kind(kind.name, table=kind.table, choice=kind.choice, also=kind.also)
    for row, cell in enumerate(raw):
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            values.append(None)
            continue
        said_none = cell == [] or (isinstance(cell, str) and cell.strip().casefold() == NONE)
        if isinstance(cell, str):
            cell = [] if said_none else split_list(cell)
        items: list[str] = []
        held: list[str] = []
        for text in cell:
            if not isinstance(text, str):
                refusals.append(Refusal(row, "not-a-text", str(text), "a list of plain values"))
                continue
            if text.strip().casefold() == NONE and len(cell) == 1:
                said_none = True
                continue
            if text not in known:
                known[text] = _understand(single, text) if kind.name != "text" else _understand_text(text)
            value, refusal, placeholder = known[text]
            if refusal:
                refusals.append(Refusal(row, "not-allowed", text, refusal + several_hint(text)))
            elif placeholder:
                held.append(text)
            elif value is not None:
                items.append(value)
        if held:
            placeholders.append((row, held[0] if len(held) == 1 else join_list(held)))
        values.append(items if items or said_none else None)
    return Typed(pa.array(values, pa.list_(pa.string())), refusals, placeholders)


def _understand_text(text: str) -> tuple[Any, str | None, bool]:
    stripped = text.strip()
    if not stripped or is_placeholder(stripped):
        return None, None, bool(stripped)
    return (None, _NO_CONTROL, False) if has_control(text) else (text, None, False)


def _read_list_texts(kind: Kind, texts: pa.Array) -> Typed:
    if not _encoded(texts.type) and not _repeats(texts):
        inner = _read_plain_lists(kind, texts)
        return _read_lists(kind, texts.to_pylist()) if inner is None else inner
    encoded = texts if _encoded(texts.type) else texts.dictionary_encode()
    few = len(encoded.dictionary) <= _FEW_CELLS
    inner = None if few else _read_plain_lists(kind, encoded.dictionary)
    if inner is None:
        inner = _read_lists(kind, encoded.dictionary.to_pylist())
    distinct = inner.values.flatten() if inner.distinct is None else inner.distinct
    if inner.refusals or inner.placeholders or inner.values.null_count:
        return _spread(inner, encoded.indices, distinct)
    return Typed(pa.DictionaryArray.from_arrays(encoded.indices, inner.values), [], [], distinct)


def _read_plain_lists(kind: Kind, texts: pa.Array) -> Typed | None:
    """Cells whose items have neither quotes nor placeholders; None where there are others."""
    usual = split_at_semicolons(texts) if kind.name != "text" else None
    clean = _clean_lists(kind, usual) if usual is not None else None
    if clean is not None:
        return clean
    trimmed = pc.utf8_trim_whitespace(texts)
    blank = pc.equal(trimmed, "")
    unsaid = pc.or_(blank, pc.equal(pc.utf8_lower(trimmed), NONE))
    lists = pc.split_pattern(pc.if_else(unsaid, pa.scalar(None, pa.string()), texts), ";")
    items = pc.utf8_trim_whitespace(lists.flatten())
    if pc.any(pc.match_substring(items, '"')).as_py():
        return None
    # a cell that says none has no items, as an empty one, but it is known
    return _clean_lists(kind, pa.ListArray.from_arrays(lists.offsets, items, mask=pc.fill_null(blank, True)))


def _read_list_array(kind: Kind, raw: pa.Array) -> Typed:
    clean = _clean_lists(kind, raw)
    return (
        clean._replace(as_read=True)
        if clean
        else _read_lists(kind, raw.cast(pa.list_(pa.string())).to_pylist())
    )


def _clean_lists(kind: Kind, raw: pa.Array) -> Typed | None:
    """The lists as they stand, where every item is already in its canonical spelling."""
    single = Kind(kind.name, table=kind.table, choice=kind.choice, also=kind.also)
    flat = raw.flatten()
    if not _encoded(flat.type):
        flat = flat.cast(pa.string()).dictionary_encode()
    texts = flat.dictionary
    words = plain_ids(texts)
    inner = Typed(texts, [], []) if words and kind.name == "ref" else _read_distinct(single, texts)
    if inner.refusals or flat.null_count or not _same(inner.values, texts):
        return None
    if not words and pc.any(pc.equal(pc.utf8_lower(pc.utf8_trim_whitespace(texts)), NONE)).as_py():
        return None
    if not (pa.types.is_list(raw.type) and _encoded(raw.type.value_type)):
        raw = raw.cast(pa.list_(pa.string()))
        recurring = _recurring(flat) and len(flat) == len(raw.values) and not raw.offset
        if recurring:  # their numbers are wanted again
            raw = pa.ListArray.from_arrays(raw.offsets, flat, mask=raw.is_null() if raw.null_count else None)
    return Typed(raw, [], [], inner.values)


def _recurring(texts: pa.DictionaryArray) -> bool:
    """Whether there are many texts and few different ones."""
    return len(texts) > _FEW_CELLS and 2 * len(texts.dictionary) < len(texts)


def _refuse_lists(column: Column, raw: Iterable[Any]) -> Typed:
    cells = list(raw)
    nested = [row for row, cell in enumerate(cells) if isinstance(cell, (list, dict))]
    typed = _read_texts(
        column.kind, pa.array([None if isinstance(c, (list, dict)) else c for c in cells], pa.string())
    )
    allowed = "one value: " + column.allowed
    typed.refusals.extend(Refusal(row, "not-one-value", str(cells[row]), allowed) for row in nested)
    return typed


def _rows(indices: pa.Array, positions: Iterable[int]) -> list[tuple[int, int]]:
    wanted = sorted(positions)
    if not wanted:
        return []
    mask = pc.fill_null(pc.is_in(indices, value_set=pa.array(wanted, indices.type)), False)
    rows = pc.indices_nonzero(mask).to_pylist()
    return [(row, indices[row].as_py()) for row in rows]


def _where(mask: pa.Array, texts: pa.Array) -> list[tuple[int, str]]:
    rows = pc.indices_nonzero(pc.fill_null(mask, False)).to_pylist()
    return [(row, texts[row].as_py()) for row in rows]
