"""From raw tables to an inventory: types, ids, references; all problems at once."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.clean import in_order
from dataflow.inventory.columns import Column, columns
from dataflow.inventory.headings import looks_like
from dataflow.inventory.hints import nearest
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.own_columns import MAX_NAME, own_columns, plain_name, refused_name
from dataflow.inventory.places import PathPlaces, Place, Places
from dataflow.inventory.problems import EXPLAINING, OF_READERS, InventoryError, Problem
from dataflow.inventory.raw import RawInventory, RawTable
from dataflow.inventory.references import check_references
from dataflow.inventory.schema import GROUPS, SINGLE, TABLES
from dataflow.inventory.sheet_habits import renamed_headings, totals
from dataflow.inventory.tables import Tables
from dataflow.inventory.typed import arrow_type, nulls, read_column


def assemble(raw: RawInventory, path: Path) -> Inventory:
    """Build the inventory.  Raises ``InventoryError`` with every problem of every table."""
    problems: list[Problem] = list(raw.problems)
    placeholders: dict[tuple[str, int, str], str] = {}
    tables: dict[str, pa.Table] = {}
    places: dict[str, Places] = {}
    distinct: dict[tuple[str, str], pa.Array] = {}
    files: dict[str, Path] = {}
    found = {table.name: table for table in raw.tables}
    for name in TABLES:
        table = found.get(name) or RawTable(name, {}, PathPlaces(raw.file, name), 0)
        places[name] = table.places
        tables[name], as_read = _typed_table(table, problems, placeholders, distinct)
        if as_read and table.file is not None:
            files[name] = table.file
        problems += _remarks_on_columns(table)
        problems += _duplicate_ids(tables[name], name, table.places)
        if table.length <= _PEOPLE_WRITE:
            problems += _near_ids(tables[name], name, table.places)
            problems += totals(tables[name], name, table.places)
    problems += _parts(raw)
    problems += _single_rows(tables, places, raw.file)
    problems += check_references(tables, places, distinct)
    fatal = _once_a_cell([problem for problem in problems if problem.fatal])
    if fatal:
        raise InventoryError(fatal + [one for one in problems if not one.fatal and one.code in EXPLAINING])
    inventory_id = tables["organisation"].column("id")[0].as_py()
    return Inventory(
        id=inventory_id,
        path=path,
        tables=Tables(tables, files),
        places=places,
        placeholders=placeholders,
        extra=raw.extra,
        hashes=raw.hashes,
        remarks=tuple(problems),
    )


# --- private ---

_PEOPLE_WRITE = 10_000
"""Rows of a table that people still write."""
_SHOWN = 8
"""Columns that are named where another is missing."""


def _once_a_cell(problems: list[Problem]) -> list[Problem]:
    """What a reader says of a cell, without what follows from it."""
    known: set[Place] = set()
    for problem in problems:
        if problem.code in OF_READERS:
            known.add(problem.place)
    return [problem for problem in problems if problem.code in OF_READERS or problem.place not in known]


def _typed_table(
    table: RawTable,
    problems: list[Problem],
    placeholders: dict[tuple[str, int, str], str],
    distinct: dict[tuple[str, str], pa.Array],
) -> tuple[pa.Table, bool]:
    """The table, and whether it says what was read, but for dates and for columns without any value."""
    arrays: dict[str, Any] = {}
    empty = {}
    as_read = True
    said_of: set[int] = set()
    for name, column in columns(table.name).items():
        raw = table.columns.get(name)
        if raw is None or (isinstance(raw, pa.Array) and raw.null_count == len(raw) and not column.required):
            kind = arrow_type(column.kind)
            if kind not in empty:
                empty[kind] = nulls(table.length, kind)
            arrays[name] = empty[kind]
            if raw is None and column.required and table.length:
                read, said = ", ".join(list(table.columns)[:_SHOWN]), f"the column {name}: {column.help}"
                problems.append(Problem("missing-column", table.places.of(0), read, said))
            continue
        typed = read_column(column, raw)
        arrays[name] = typed.values
        as_read &= typed.as_read
        if typed.distinct is not None:
            distinct[table.name, name] = typed.distinct
        for refusal in typed.refusals:
            said_of.add(refusal.row)
            place = table.places.of(refusal.row, name)
            problems.append(
                Problem(refusal.code, place, refusal.read, f"{refusal.allowed} ({table.name}.{name})")
            )
        for row, text in typed.placeholders:
            said_of.add(row)
            placeholders[table.name, row, name] = text
            place = table.places.of(row, name)
            problems.append(
                Problem(
                    "placeholder", place, text, f"a value: read as unknown ({table.name}.{name})", fatal=False
                )
            )
        if column.required:
            refused = {refusal.row for refusal in typed.refusals}
            problems += _missing(typed.values, column, table, refused)
    if table.length:
        arrays |= own_columns(table, problems)
    typed_table = pa.table(arrays)
    if "id" not in columns(table.name):
        problems += _empty_rows(typed_table, table, said_of)
    return typed_table, as_read


def _empty_rows(typed: pa.Table, table: RawTable, said_of: set[int]) -> list[Problem]:
    if any(not column.null_count for column in typed.columns):
        return []
    filled = pa.array([False] * typed.num_rows, pa.bool_())
    for column in typed.columns:
        filled = pc.or_(filled, column.is_valid())
    rows = pc.indices_nonzero(pc.invert(filled)).to_pylist() if typed.num_rows else []
    said = f"a row of {table.name} with at least one value"
    return [Problem("empty-row", table.places.of(row), "", said) for row in rows if row not in said_of]


def _parts(raw: RawInventory) -> list[Problem]:
    """Parts that are no tables are the user's own; near names are remarked on."""
    problems = []
    for name in raw.extra:
        if name == "include" or plain_name(name) != name or refused_name(name):
            said = f"a name of at most {MAX_NAME} printable characters other than include"
            problems.append(Problem("part-name", Place(raw.file), name, said))
            continue
        close = looks_like(raw.extra[name]) or nearest(name.casefold(), TABLES, likeness=0.75)
        if close:
            said = f"a table of the schema; did you mean {close}? Kept as a part of your own"
            problems.append(Problem("unknown-part", Place(raw.file, path=name), name, said, fatal=False))
    return problems


def _missing(values: pa.Array, column: Column, table: RawTable, refused: set[int]) -> list[Problem]:
    if not values.null_count:
        return []
    rows = [
        row for row, valid in enumerate(values.is_valid().to_pylist()) if not valid and row not in refused
    ]
    return [
        Problem("missing-value", table.places.of(r, column.name), "", f"{column.name}: {column.help}")
        for r in rows
    ]


def _remarks_on_columns(table: RawTable) -> list[Problem]:
    known = columns(table.name)
    remarks = []
    renamed = renamed_headings(table)
    for name in table.columns:
        close = (nearest(name, known, likeness=0.8) if name not in known else None) or renamed.get(name)
        if close and table.length:
            rows = (row for row in range(table.length) if _filled(table.columns[name][row]))
            place = table.places.of(next(rows, 0), name)
            said = f"a column of {table.name}; did you mean {close}? Kept as a column of your own"
            remarks.append(Problem("unknown-column", place, name, said, fatal=False))
        elif name in GROUPS and table.length and (parts := [k for k in known if k.startswith(f"{name}_")]):
            said = f"one of the columns {', '.join(parts)}. Kept as a column of your own"
            remarks.append(Problem("unknown-column", table.places.of(0, name), name, said, fatal=False))
    return remarks


def _filled(value: Any) -> bool:
    return (value.as_py() if isinstance(value, pa.Scalar) else value) not in (None, "")


def _duplicate_ids(table: pa.Table, name: str, places: Places) -> list[Problem]:
    if "id" not in columns(name):
        return []
    ids = table.column("id")
    if in_order(ids) or len(ids) == pc.count_distinct(ids, mode="all").as_py():
        return []
    first: dict[str, int] = {}
    problems = []
    for row, row_id in enumerate(ids.to_pylist()):
        if row_id is not None and first.setdefault(row_id, row) != row:
            said = f"each id once in {name}; first at {places.of(first[row_id], 'id')}"
            problems.append(Problem("duplicate-id", places.of(row, "id"), row_id, said))
    return problems


def _near_ids(table: pa.Table, name: str, places: Places) -> list[Problem]:
    """Remarks on ids that differ in case only: most often one row was meant."""
    if "id" not in columns(name):
        return []
    first: dict[str, str] = {}
    remarks = []
    for row, row_id in enumerate(table.column("id").to_pylist()):
        other = first.setdefault(row_id.casefold(), row_id) if row_id else row_id
        if other != row_id:
            said = f"an id that differs from {other} in more than case"
            remarks.append(Problem("near-id", places.of(row, "id"), row_id, said, fatal=False))
    return remarks


def _single_rows(tables: dict[str, pa.Table], places: dict[str, Places], file: str) -> list[Problem]:
    problems = []
    for name in SINGLE:
        count = tables[name].num_rows
        if count == 0:
            problems.append(
                Problem(
                    "no-organisation",
                    Place(file),
                    "",
                    f"the table {name} with one row: whose inventory it is",
                )
            )
        elif count > 1:
            problems.append(
                Problem("two-organisations", places[name].of(1), str(count), f"one row in {name}")
            )
    return problems
