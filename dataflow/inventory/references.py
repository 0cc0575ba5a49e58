"""Every id that a cell mentions must exist, or be one of the words its column allows."""

from difflib import get_close_matches

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.columns import Column, columns
from dataflow.inventory.places import Places
from dataflow.inventory.problems import Problem
from dataflow.inventory.schema import TABLES
from dataflow.inventory.vocabulary import VOCABULARY

INSTRUMENT_CODES = tuple(VOCABULARY["agreement_kind"])
"""Codes that may stand in ``flows.safeguards`` instead of the id of an agreement."""

DECISION_CODE = r"[A-Z]{2,3}(-[A-Z]{2,4})?"
"""Shape of an adequacy decision's id, such as US-DPF or JP."""


def check_references(tables: dict[str, pa.Table], places: dict[str, Places]) -> list[Problem]:
    """Problems of every reference in every table: ``dangling-reference`` with a suggestion."""
    problems = []
    known = {name: _ids(tables, name) for name in TABLES if "id" in columns(name)}
    for name in TABLES:
        for column in columns(name).values():
            if column.kind.name == "ref" and tables[name].num_rows:
                problems += _check(tables[name], name, column, known, places[name])
    return problems


# --- private ---


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
    words = [word for word in column.kind.also if word != "CODES"] + (["none"] if column.kind.or_none else [])
    allowed = pa.concat_arrays([known[target], pa.array(words, pa.string())])
    if "CODES" in column.kind.also:
        allowed = pa.concat_arrays([allowed, pa.array(INSTRUMENT_CODES)])
    values = table.column(column.name)
    values = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    if isinstance(values, pa.ChunkedArray):
        values = pa.concat_arrays(values.chunks) if values.num_chunks else pa.array([], values.type)
    rows = None
    if pa.types.is_list(values.type):
        rows, values = pc.list_parent_indices(values), pc.list_flatten(values)
    bad = pc.and_(pc.is_valid(values), pc.invert(pc.is_in(values, value_set=allowed)))
    if "CODES" in column.kind.also:
        bad = pc.and_(
            bad, pc.invert(pc.fill_null(pc.match_substring_regex(values, f"^{DECISION_CODE}$"), False))
        )
    problems = []
    suggestions: dict[str, str] = {}
    for position in pc.indices_nonzero(bad).to_pylist():
        text = values[position].as_py()
        if text not in suggestions and len(suggestions) < 50:
            close = get_close_matches(text, allowed.to_pylist()[:20000], n=1, cutoff=0.6)
            suggestions[text] = f"; did you mean {close[0]}?" if close else ""
        row = rows[position].as_py() if rows is not None else position
        said = f"the id of a row in {target}{suggestions.get(text, '')} ({name}.{column.name})"
        problems.append(Problem("dangling-reference", places.of(row, column.name), text, said))
    return problems
