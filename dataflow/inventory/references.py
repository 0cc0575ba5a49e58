"""Every id that a cell mentions must exist, or be one of the words its column allows."""

from collections.abc import Mapping
from types import MappingProxyType

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.cells import several_hint
from dataflow.inventory.columns import Column, columns
from dataflow.inventory.hints import did_you_mean
from dataflow.inventory.places import Places
from dataflow.inventory.problems import Problem
from dataflow.inventory.schema import TABLES
from dataflow.inventory.tables import plain_column
from dataflow.inventory.vocabulary import VOCABULARY

INSTRUMENT_CODES = tuple(VOCABULARY["agreement_kind"])
"""Codes that may stand in ``flows.safeguards`` instead of the id of an agreement."""

DECISION_CODE = r"[A-Z]{2,3}(-[A-Z]{2,4})?"
"""Shape of an adequacy decision's id, such as US-DPF or JP."""


def check_references(
    tables: dict[str, pa.Table],
    places: dict[str, Places],
    distinct: Mapping[tuple[str, str], pa.Array] = MappingProxyType({}),
) -> list[Problem]:
    """Problems of every reference in every table: ``dangling-reference`` with a suggestion.

    distinct: the texts that occur in a column, where they are known: rows are looked at only
    where one of them is wrong.
    """
    problems = []
    known = {name: _ids(tables, name) for name in TABLES if "id" in columns(name)}
    strangers = _strangers(distinct, known)
    for name in TABLES:
        for column in columns(name).values():
            if column.kind.name == "ref" and _filled(tables[name], column):
                texts = distinct.get((name, column.name))
                if texts is None or _any_wrong(texts, column, known, strangers):
                    problems += _check(tables[name], name, column, known, places[name])
    return problems


# --- private ---


def _strangers(
    distinct: Mapping[tuple[str, str], pa.Array], known: dict[str, pa.Array]
) -> dict[str, pa.Array]:
    """Table → texts that refer to it, in any column, and are no ids of it: one look-up for all of them."""
    referring: dict[str, list[pa.Array]] = {}
    for (table, name), texts in distinct.items():
        target = columns(table)[name].kind.table
        if target:
            referring.setdefault(target, []).append(texts)
    found = {}
    for target, parts in referring.items():
        texts = pa.concat_arrays(parts)
        found[target] = texts.filter(pc.invert(pc.is_in(texts, value_set=known[target])))
    return found


def _any_wrong(
    texts: pa.Array, column: Column, known: dict[str, pa.Array], strangers: dict[str, pa.Array]
) -> bool:
    """Whether one of the texts is neither an id nor a word that the column allows."""
    suspects = strangers[column.kind.table or ""]
    if len(suspects):
        suspects = texts.filter(pc.is_in(texts, value_set=suspects))
    return len(suspects) > 0 and bool(pc.any(_wrong(suspects, column, _allowed(column, known))).as_py())


def _filled(table: pa.Table, column: Column) -> bool:
    return bool(table.column(column.name).null_count < table.num_rows)


def _ids(tables: dict[str, pa.Table], name: str) -> pa.Array:
    ids = tables[name].column("id")
    arrays = [pa.array(ids.to_pylist() if ids.num_chunks > 1 else ids.combine_chunks(), pa.string())]
    if name == "parties":  # the organisation is a party even where no row repeats it
        arrays.append(pa.array(tables["organisation"].column("id").to_pylist(), pa.string()))
    return pa.concat_arrays(arrays)


def _check(
    table: pa.Table, name: str, column: Column, known: dict[str, pa.Array], places: Places
) -> list[Problem]:
    target = column.kind.table or ""
    allowed = _allowed(column, known)
    values = plain_column(table.column(column.name))
    values = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    if isinstance(values, pa.ChunkedArray):
        values = pa.concat_arrays(values.chunks) if values.num_chunks else pa.array([], values.type)
    rows = None
    if pa.types.is_list(values.type):
        rows, values = pc.list_parent_indices(values), pc.list_flatten(values)
    bad = _wrong(values, column, allowed)
    problems = []
    suggestions: dict[str, str] = {}
    for position in pc.indices_nonzero(bad).to_pylist():
        text = values[position].as_py()
        if text not in suggestions and len(suggestions) < 50:
            suggestions[text] = did_you_mean(text, allowed.to_pylist()[:20000])
        row = rows[position].as_py() if rows is not None else position
        hint = (several_hint(text) if column.kind.many else "") or suggestions.get(text, "")
        said = f"the id of a row in {target}{hint} ({name}.{column.name})"
        problems.append(Problem("dangling-reference", places.of(row, column.name), text, said))
    return problems


def _allowed(column: Column, known: dict[str, pa.Array]) -> pa.Array:
    words = [word for word in column.kind.also if word != "CODES"] + (["none"] if column.kind.or_none else [])
    if "CODES" in column.kind.also:
        words += INSTRUMENT_CODES
    return pa.concat_arrays([known[column.kind.table or ""], pa.array(words, pa.string())])


def _wrong(values: pa.Array, column: Column, allowed: pa.Array) -> pa.Array:
    bad = pc.and_(pc.is_valid(values), pc.invert(pc.is_in(values, value_set=allowed)))
    if "CODES" in column.kind.also:
        code = pc.match_substring_regex(values, f"^{DECISION_CODE}$")
        bad = pc.and_(bad, pc.invert(pc.fill_null(code, False)))
    return bad
