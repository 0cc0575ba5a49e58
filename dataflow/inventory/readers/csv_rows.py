"""The rows of a CSV file as Arrow columns of text: one pass, and a second look only where something is wrong.

A look at the first rows of a large file tells which columns are empty so far (most of those of a
wide table) and in which texts recur: those are read as dictionaries, every text once.
"""

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, failure

if TYPE_CHECKING:
    from pyarrow import csv as arrow_csv


class Rows(NamedTuple):
    """The columns below the header, and the line on which each row begins; None: from line 2 on, one a line.

    An empty cell is null; a blank line is a row without any value.
    """

    columns: list[pa.Array]
    length: int
    lines: list[int] | None


def read_rows(data: bytes, separator: str, width: int, file: str) -> Rows:
    """Read a file whose header has so many cells.  Raises ``InventoryError`` where it is no such table."""
    quotes = data.count(b'"') if b'"' in data else 0
    if quotes % 2:
        _check_utf8(data, file)
        raise failure("not-csv", file, 'an odd number of "', 'every " closed, and doubled inside a cell')
    text = _Text(data, separator, width, quotes > 0)
    columns = text.in_parts() or text.whole(file)
    if text.wrong:
        _check_utf8(data, file)
        raise InventoryError(_of_other_length(text.wrong, _lines(data, separator), width, file))
    length = len(columns[0]) if columns else 0
    lines = None
    if quotes and _physical_lines(data) != length + 1:
        found = _lines(data, separator)[1:]
        lines = found if len(found) == length else None
    return Rows(columns, length, lines)


def not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> InventoryError:
    """The problem of bytes that are no text."""
    line = data[: error.start].count(b"\n") + 1
    said = "UTF-8 text, which UTF-16 is not" if data[:2] in _UTF_16 else "UTF-8 text"
    read = repr(data[error.start : error.end])
    return failure("not-utf-8", file, read, f"{said}: spreadsheet programs save it as “CSV UTF-8”", line)


# --- private ---

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LARGE = 1 << 19
_BLOCK = 1 << 20
_LARGEST_BLOCK = 1 << 30
_SAMPLE = 1 << 16
"""Bytes of a large file that are looked at first."""
_FEW = pa.dictionary(pa.int32(), pa.string())
_MANY, _MOST = 0.1, 0.9
"""Shares of different texts: up to the first they are told apart while parsing, up to the other afterwards."""


@dataclass(slots=True)
class _Text:
    """A file's text; rows of another length than the header are added to ``wrong``."""

    data: bytes
    separator: str
    width: int
    quoted: bool
    wrong: list[Any] = field(default_factory=list)
    block: int = _BLOCK

    def whole(self, file: str) -> list[pa.Array]:
        """Every column as text."""
        try:
            return [_one(column) for column in self._parsed(self.data, {}).columns]
        except pa.ArrowInvalid as error:
            if self.block < len(self.data) <= _LARGEST_BLOCK:  # perhaps a row longer than a piece
                self.block = len(self.data)
                self.wrong.clear()
                return self.whole(file)
            _check_utf8(self.data, file)
            raise failure("not-csv", file, str(error).splitlines()[0], "a CSV file with a header") from None

    def in_parts(self) -> list[pa.Array] | None:
        """The columns of a large file as its first rows promise them; None where the others differ."""
        end = self.data.rfind(b"\n", 0, _SAMPLE) + 1
        if len(self.data) < _LARGE or not end or not self.width:
            return None
        try:
            shares = [_share(column) for column in self._parsed(self.data[:end], {}).columns]
            types = {i: _FEW if share else pa.null() for i, share in enumerate(shares) if share <= _MANY}
            table = None if self.wrong else self._parsed(self.data, types)
        except pa.ArrowInvalid:  # a text in a column that began empty, or what will be said of all as text
            table = None
        if table is None or self.wrong:
            self.wrong.clear()
            return None
        columns = zip(shares, table.unify_dictionaries().columns, strict=True)
        return [
            _one(column.dictionary_encode() if _MANY < share < _MOST else column) for share, column in columns
        ]

    def _parsed(self, data: bytes, types: dict[int, pa.DataType]) -> pa.Table:
        """Raises ``ArrowInvalid``, also where a column of type null holds a text."""
        from pyarrow import csv as arrow_csv

        def note(row: "arrow_csv.InvalidRow") -> str:
            self.wrong.append(row)
            return "skip"

        names = [f"f{i}" for i in range(self.width)]
        return arrow_csv.read_csv(
            pa.BufferReader(data),
            # one thread: only then rows have numbers; pieces of this size stay in the processor's cache
            read_options=arrow_csv.ReadOptions(
                column_names=names, skip_rows_after_names=1, use_threads=False, block_size=self.block
            ),
            parse_options=arrow_csv.ParseOptions(
                delimiter=self.separator,
                newlines_in_values=self.quoted,
                invalid_row_handler=note,
                ignore_empty_lines=False,
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types={name: types.get(i, pa.string()) for i, name in enumerate(names)},
                null_values=[""],
                strings_can_be_null=True,
            ),
        )


def _share(column: pa.ChunkedArray) -> float:
    """Different texts among the filled cells, as a share of them."""
    filled = len(column) - column.null_count
    return len(column.unique().drop_null()) / filled if filled else 0


def _of_other_length(wrong: list[Any], lines: list[int], width: int, file: str) -> list[Problem]:
    return [
        Problem(
            "row-length",
            Place(file, lines[row.number - 1] if row.number and row.number <= len(lines) else row.number),
            f"{row.actual_columns} cells",
            f"{width} cells, as in the header",
        )
        for row in wrong
    ]


def _one(column: pa.ChunkedArray) -> pa.Array:
    array = column.combine_chunks()
    return pa.concat_arrays(array.chunks) if isinstance(array, pa.ChunkedArray) else array


def _lines(data: bytes, separator: str) -> list[int]:
    """The line on which each record begins, the header's first; blank lines are records."""
    text = data.decode("utf-8-sig", errors="replace")
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins, found = 1, []
    for _ in reader:
        found.append(begins)
        begins = reader.line_num + 1
    return found


def _physical_lines(data: bytes) -> int:
    return data.count(b"\n") + (not data.endswith(b"\n"))


def _check_utf8(data: bytes, file: str) -> None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise not_utf8(data, error, file) from None
