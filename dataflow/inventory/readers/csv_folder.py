"""Reading a folder of CSV files: one file a table, columns of text straight into Arrow.

UTF-8 with a header; the separator (comma, semicolon or tab) is the one that the
header uses.  A leading apostrophe before ``= + - @``, tab, carriage return or another
apostrophe is a guard against spreadsheets taking text for a formula: it is removed.
"""

import csv
import hashlib
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.columns import columns as table_columns
from dataflow.inventory.headings import headings
from dataflow.inventory.own_columns import plain_name
from dataflow.inventory.places import GridPlaces, Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.raw import RawInventory, RawTable
from dataflow.inventory.readers.csv_rows import not_utf8, read_rows
from dataflow.inventory.readers.grid import COMMENT, EXTRA, grid_text, key_column, parts_of
from dataflow.inventory.schema import TABLES


def read_csv_folder(files: list[Path], name: str) -> RawInventory:
    """Read the files as one inventory.  Raises ``InventoryError`` with the problems of all files."""
    raw = RawInventory(name, [])
    for file in files:
        data = file.read_bytes()
        raw.hashes[file.name] = hashlib.sha256(data).hexdigest()
        try:
            if (table := file.stem.casefold()) in TABLES:
                raw.tables.append(_table(table, data, str(file), raw.problems))
            else:
                rows = _rows(data, str(file))
                parts = parts_of(rows) if file.stem == EXTRA else None
                raw.extra.update(parts if parts is not None else {file.stem: grid_text(rows)})
        except InventoryError as error:
            raw.problems += error.problems
    if any(problem.fatal for problem in raw.problems):
        raise InventoryError(raw.problems)
    return raw


def unguarded(texts: pa.Array) -> pa.Array:
    """The texts behind cells in which an apostrophe keeps spreadsheets from computing."""
    if pa.types.is_dictionary(texts.type):
        return pa.DictionaryArray.from_arrays(texts.indices, unguarded(texts.dictionary))
    return pc.replace_substring_regex(texts, r"^'([=+\-@\t\r'])", r"\1")


# --- private ---

_SEPARATORS = (",", ";", "\t")
_HEAD = 1_000_000
_MOST_COLUMNS = 16_384
_SEPARATOR_LINE = re.compile(r"sep=.", re.I)
_GUARDED = re.compile(rb"'[=+\-@\t\r']")


def _table(table: str, data: bytes, file: str, problems: list[Problem]) -> RawTable:
    text_header, separator = _header(data, file, table)
    rows = read_rows(data, separator, len(text_header), file)
    if any(name.startswith("'") for name in text_header):
        text_header = unguarded(pa.array(text_header, pa.string())).to_pylist()
    names = headings(table, [plain_name(name) for name in text_header])
    cells = rows.columns
    if b"'" in data and _GUARDED.search(data):
        cells = [cell if pa.types.is_null(cell.type) else unguarded(cell) for cell in cells]
    keep = _kept(cells, names, table, rows.length, b"#" in data)
    lines: Sequence[int] | None = rows.lines
    if keep is not None:
        lines = [
            line
            for line, kept in zip(lines or range(2, rows.length + 2), keep.to_pylist(), strict=True)
            if kept
        ]
        cells = [column.filter(keep) for column in cells]
    places = GridPlaces(file, 2, lines=lines)
    columns: dict[str, Any] = {}
    for name, column in zip(names, cells, strict=True):
        if name in columns:
            problems.append(Problem("duplicate-column", Place(file, 1), name, "each column once"))
        elif name:
            columns[name] = column
        elif column.null_count < len(column):
            problems.append(Problem("no-header", Place(file, 1), "", "a name for every filled column"))
    length = rows.length if keep is None else pc.sum(keep).as_py() or 0
    return RawTable(table, columns, places, length)


def _kept(
    cells: list[pa.Array], names: list[str], table: str, length: int, comments: bool
) -> pa.Array | None:
    """The rows that hold anything and are no comments; None: all."""
    key = names.index(key_column(table)) if key_column(table) in names else None
    keep = cells[key].is_valid() if key is not None else pa.array([False] * length, pa.bool_())
    if key is None or cells[key].null_count:
        for column in cells:
            keep = pc.or_(keep, column.is_valid())
    if comments and key is not None and not pa.types.is_null(cells[key].type):
        texts = cells[key].cast(pa.string())
        keep = pc.and_not(keep, pc.fill_null(pc.starts_with(texts, COMMENT), False))
    return None if pc.all(keep).as_py() is not False else keep


def _header(data: bytes, file: str, table: str | None = None) -> tuple[list[str], str]:
    if not data or data.isspace():
        raise failure("empty-file", file, "", "a header and rows", 1)
    line = data[: data.find(b"\n")] if b"\n" in data[:_HEAD] else data
    usual = line.strip() and b'"' not in line and b"\r" not in line.removesuffix(b"\r")
    head = line.removesuffix(b"\r") if usual else data[:_HEAD]
    try:
        text = head.decode("utf-8-sig", errors="strict" if len(head) < _HEAD else "ignore")
    except UnicodeDecodeError as error:
        raise not_utf8(data, error, file) from None
    if "\0" in text.partition("\n")[0]:
        raise failure("not-utf-8", file, "bytes that are 0", "UTF-8 text, which UTF-16 is not", 1)
    read = text.partition("\n")[0].strip()
    if table and (not read or _SEPARATOR_LINE.fullmatch(read)):
        raise failure("no-header", file, read, "the names of the columns on the first line", 1)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    found = {
        separator: next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), [])
        for separator in _SEPARATORS
    }
    best = max(found, key=lambda separator: (_known(table, found[separator]), len(found[separator])))
    if len(found[best]) > _MOST_COLUMNS:
        read, said = f"{len(found[best])} columns", f"at most {_MOST_COLUMNS}, as a sheet can hold"
        raise failure("too-many-columns", file, read, said, 1)
    return found[best], best


def _known(table: str | None, header: list[str]) -> int:
    """How many columns of the schema a header names: a comma may stand within the name of one's own."""
    return len(table_columns(table).keys() & set(headings(table, header))) if table else 0


def _rows(data: bytes, file: str) -> list[list[str | None]]:
    """A file that is no table, as rows of texts."""
    if not data.strip():
        return []
    header, separator = _header(data, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_utf8(data, error, file) from None
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    return [[cell or None for cell in unguarded(pa.array(row, pa.string())).to_pylist()] for row in rows]
