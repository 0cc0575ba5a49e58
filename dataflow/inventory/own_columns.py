"""Columns of the user's own: kept as text in every form, under names that every form can hold."""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.columns import columns
from dataflow.inventory.places import Places
from dataflow.inventory.problems import Problem
from dataflow.inventory.raw import RawTable, to_json_text
from dataflow.inventory.schema import NESTED
from dataflow.inventory.visible import CONTROL

GENERATED_COLUMN = "[place]"
"""A column that the workbook adds for its readers; never read back."""

MAX_NAME = 100
"""Longest name of a column or part of the user's own, in characters."""


def own_columns(table: RawTable, problems: list[Problem]) -> dict[str, pa.Array]:
    """The columns that the schema does not know, as text.

    Blank cells are unknown; numbers, dates and structures become their text.
    Adds a problem for every name or cell that some form could not hold.
    """
    found: dict[str, pa.Array] = {}
    known = columns(table.name)
    for read in [name for name in table.columns if name not in known]:
        name, values = plain_name(read), table.columns[read]
        if name == GENERATED_COLUMN:
            continue
        place = table.places.of(0, read) if table.length else table.places.of(0)
        refusal = refused_name(name)
        if NESTED.get(name) == table.name:
            refusal = f"rows in the table {name}"
        elif name == "where":
            refusal = "the columns where_source and where_section"
        elif name in found or name in known:
            problems.append(Problem("duplicate-column", place, read, f"each column once in {table.name}"))
            continue
        if refusal:
            problems.append(Problem("column-name", place, read, refusal))
            continue
        found[name] = array_texts(values)
        problems += _control_characters(found[name], read, table.places)
        if found[name].null_count == table.length:
            problems.append(_without_value(read, table))
    return found


def plain_name(name: str) -> str:
    """A name without line breaks and doubled or surrounding blanks."""
    return " ".join(name.split())


def refused_name(name: str) -> str | None:
    """What is allowed, when a name of the user's own cannot be kept; else None."""
    if not name:
        return "a column with a name"
    if len(name) > MAX_NAME or not name.isprintable():
        return f"a name of at most {MAX_NAME} printable characters"
    return None


def array_texts(values: Any) -> pa.Array:
    """Values of any Arrow type, or a list of texts and None, as an array of texts; blank is null."""
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks() if values.num_chunks != 1 else values.chunk(0)
    if isinstance(values, pa.DictionaryArray):
        values = values.dictionary_decode()
    if not isinstance(values, pa.Array):
        texts = pa.array(values, pa.string())
    elif pa.types.is_nested(values.type):
        texts = pa.array([None if v is None else to_json_text(_leaves(v)) for v in values.to_pylist()])
    elif pa.types.is_timestamp(values.type):
        texts = pc.replace_substring_regex(values.cast(pa.string()), r" 00:00:00(\.0+)?(Z|\+00:00)?$", "")
    elif pa.types.is_binary(values.type) or pa.types.is_large_binary(values.type):
        texts = pa.array([None if v is None else v.hex() for v in values.to_pylist()], pa.string())
    else:
        texts = values.cast(pa.string())
    blank = pc.equal(pc.utf8_trim_whitespace(texts), "")
    return pc.if_else(pc.fill_null(blank, True), pa.scalar(None, pa.string()), texts)


# --- private ---

_SEARCHED = 10_000


def _control_characters(texts: pa.Array, name: str, places: Places) -> list[Problem]:
    bad = pc.fill_null(pc.match_substring_regex(texts, CONTROL), False)
    return [
        Problem(
            "control-character",
            places.of(row, name),
            repr(texts[row].as_py()),
            "text without control characters",
        )
        for row in pc.indices_nonzero(bad).to_pylist()
    ]


def _without_value(name: str, table: RawTable) -> Problem:
    """A key without any value is often half of a text whose comma was not quoted."""
    near = range(min(table.length, _SEARCHED))
    row = next((row for row in near if table.places.of(row, name) != table.places.of(row)), 0)
    said = f"a value, or no such column in {table.name}; a text with a comma is quoted"
    return Problem("column-without-value", table.places.of(row, name), name, said, fatal=False)


def _leaves(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _leaves(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_leaves(item) for item in value]
    return value if value is None or isinstance(value, str) else str(value)
