"""Reading a folder of CSV files: one file a table, columns of text straight into Arrow.

UTF-8 with a header; the separator (comma, semicolon or tab) is the one that the
header uses.  A leading apostrophe before ``= + - @``, tab, carriage return or another
apostrophe is a guard against spreadsheets taking text for a formula: it is removed.
"""

import csv
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.own_columns import plain_name
from dataflow.inventory.places import GridPlaces, Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.raw import RawInventory, RawTable
from dataflow.inventory.readers.grid import COMMENT, EXTRA, grid_text, key_column, parts_of
from dataflow.inventory.schema import TABLES

if TYPE_CHECKING:
    from pyarrow import csv as arrow_csv


def read_csv_folder(files: list[Path], name: str) -> RawInventory:
    """Read the files as one inventory.  Raises ``InventoryError`` with the problems of all files."""
    raw = RawInventory(name, [])
    for file in files:
        data = file.read_bytes()
        raw.hashes[file.name] = hashlib.sha256(data).hexdigest()
        try:
            if file.stem in TABLES:
                raw.tables.append(_table(file.stem, data, str(file), raw.problems))
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
    return pc.replace_substring_regex(texts, r"^'([=+\-@\t\r'])", r"\1")


# --- private ---

_SEPARATORS = (",", ";", "\t")
_SAMPLE = 1 << 16
"""Bytes of a large file that are looked at first."""


def _table(table: str, data: bytes, file: str, problems: list[Problem]) -> RawTable:
    text_header, separator = _header(data, file)
    read = _read(data, separator, len(text_header), file)
    names = [plain_name(name) for name in unguarded(pa.array(text_header, pa.string())).to_pylist()]
    cells = [column.combine_chunks() for column in read.columns]
    cells = [pa.concat_arrays(c.chunks) if isinstance(c, pa.ChunkedArray) else c for c in cells]
    if b"'" in data:
        cells = [cell if pa.types.is_null(cell.type) else unguarded(cell) for cell in cells]
    keep = _kept(cells, names, table, read.num_rows)
    lines = None
    kept_all = pc.all(keep).as_py() is not False
    if not kept_all or _physical_lines(data) != read.num_rows + 1:
        numbers = pa.array(_line_numbers(data, separator)[1:], pa.int64())
        lines = numbers.filter(keep).to_pylist() if len(numbers) == len(keep) else None
    if not kept_all:
        cells = [column.filter(keep) for column in cells]
    places = GridPlaces(file, 2, lines=lines)
    columns: dict[str, Any] = {}
    for name, column in zip(names, cells, strict=True):
        if name in columns:
            problems.append(Problem("duplicate-column", Place(file, 1), name, "each column once"))
        elif name:
            columns[name] = column
        elif pc.any(_filled(column)).as_py():
            problems.append(Problem("no-header", Place(file, 1), "", "a name for every filled column"))
    return RawTable(table, columns, places, pc.sum(keep).as_py() or 0)


def _kept(cells: list[pa.Array], names: list[str], table: str, length: int) -> pa.Array:
    key = names.index(key_column(table)) if key_column(table) in names else None
    keep = _filled(cells[key]) if key is not None else pa.array([False] * length, pa.bool_())
    if pc.all(keep).as_py() is not True:
        for column in cells:
            keep = pc.or_(keep, _filled(column))
    if key is not None and not pa.types.is_null(cells[key].type):
        keep = pc.and_(keep, pc.invert(pc.starts_with(cells[key], COMMENT)))
    return keep


def _filled(column: pa.Array) -> pa.Array:
    return column.is_valid() if pa.types.is_null(column.type) else pc.not_equal(column, "")


def _header(data: bytes, file: str) -> tuple[list[str], str]:
    if not data or data.isspace():
        raise failure("empty-file", file, "", "a header and rows", 1)
    try:
        head = data[:1_000_000].decode("utf-8-sig", errors="strict" if len(data) <= 1_000_000 else "ignore")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error, file) from None
    rows: list[list[str]] = []
    for separator in _SEPARATORS:
        rows.append(next(csv.reader(io.StringIO(head, newline=""), delimiter=separator), []))
    best = max(range(len(_SEPARATORS)), key=lambda i: len(rows[i]))
    return rows[best], _SEPARATORS[best]


def _read(data: bytes, separator: str, width: int, file: str) -> pa.Table:
    """The rows below the header as text; a column in which no row has anything may be of type null."""
    quotes = data.count(b'"') if b'"' in data else 0
    if quotes % 2:
        raise failure("not-csv", file, 'an odd number of "', 'every " closed, and doubled inside a cell')
    wrong: list[tuple[int | None, int]] = []
    empty = _empty_columns(data, separator, width)
    if empty:
        try:
            table = _parsed(data, separator, width, wrong, empty, several_lines=bool(quotes))
        except pa.ArrowInvalid:
            wrong = []  # what is wrong is said of the whole file, read as text
        else:
            if not wrong:
                return table
            wrong = []
    try:
        table = _parsed(data, separator, width, wrong, several_lines=bool(quotes))
    except pa.ArrowInvalid as error:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as wrong_bytes:
            raise _not_utf8(data, wrong_bytes, file) from None
        raise failure("not-csv", file, str(error).splitlines()[0], "a CSV file with a header") from None
    if wrong:
        lines = _line_numbers(data, separator)
        raise InventoryError(
            [
                Problem(
                    "row-length",
                    Place(file, lines[number - 1] if number and number <= len(lines) else number),
                    f"{count} cells",
                    f"{width} cells, as in the header",
                )
                for number, count in wrong
            ]
        )
    return table


def _empty_columns(data: bytes, separator: str, width: int) -> list[int]:
    """The columns without any text in the first rows of a large file: most of those of a wide table."""
    end = data.rfind(b"\n", 0, _SAMPLE) + 1
    if len(data) < _SAMPLE or not end or not width:
        return []
    wrong: list[tuple[int | None, int]] = []
    try:
        rows = _parsed(data[:end], separator, width, wrong, several_lines=True)
    except pa.ArrowInvalid:
        return []
    longest = [pc.max(pc.binary_length(column)).as_py() for column in rows.columns]
    return [i for i, length in enumerate(longest) if not length] if rows.num_rows and not wrong else []


def _parsed(
    data: bytes,
    separator: str,
    width: int,
    wrong: list[tuple[int | None, int]],
    empty: Sequence[int] = (),
    *,
    several_lines: bool,
) -> pa.Table:
    """The rows below the header.  Raises ``ArrowInvalid``, also where one of ``empty`` holds a text."""
    from pyarrow import csv as arrow_csv

    def note(row: "arrow_csv.InvalidRow") -> str:
        wrong.append((row.number, row.actual_columns))
        return "skip"

    names = [f"f{i}" for i in range(width)]
    types = {name: pa.null() if i in empty else pa.string() for i, name in enumerate(names)}
    # Row numbers count the header where it is read as a row.
    read = (
        arrow_csv.ReadOptions(column_names=names, skip_rows_after_names=1, use_threads=False)
        if empty
        else arrow_csv.ReadOptions(autogenerate_column_names=True, use_threads=False)
    )
    table = arrow_csv.read_csv(
        pa.BufferReader(data),
        read_options=read,
        parse_options=arrow_csv.ParseOptions(
            delimiter=separator, newlines_in_values=several_lines, invalid_row_handler=note
        ),
        convert_options=arrow_csv.ConvertOptions(
            column_types=types, null_values=[""], strings_can_be_null=False
        ),
    )
    return table if empty else table.slice(1)


def _rows(data: bytes, file: str) -> list[list[str | None]]:
    """A file that is no table, as rows of texts."""
    if not data.strip():
        return []
    header, separator = _header(data, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error, file) from None
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    return [[cell or None for cell in unguarded(pa.array(row, pa.string())).to_pylist()] for row in rows]


def _physical_lines(data: bytes) -> int:
    import numpy

    octets = numpy.frombuffer(data, numpy.uint8)  # in pieces that stay in the processor's cache
    pieces = (octets[at : at + _SAMPLE] for at in range(0, len(octets), _SAMPLE))
    breaks = sum(int(numpy.count_nonzero(piece == ord("\n"))) for piece in pieces)
    return breaks + (not data.endswith(b"\n"))


def _line_numbers(data: bytes, separator: str) -> list[int]:
    """The line on which each record begins; needed only where blank or broken lines make them differ."""
    text = data.decode("utf-8-sig", errors="replace")
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins, found = 1, []
    for row in reader:
        if row:
            found.append(begins)
        begins = reader.line_num + 1
    return found


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> InventoryError:
    line = data[: error.start].count(b"\n") + 1
    return failure("not-utf-8", file, repr(data[error.start : error.end]), "UTF-8 text", line)
