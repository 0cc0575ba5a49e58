"""Reading an .xlsx workbook: one sheet a table, every cell as text, behind the guard."""

import hashlib
import io
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from dataflow.inventory.headings import headings, names_key
from dataflow.inventory.own_columns import GENERATED_COLUMN, plain_name
from dataflow.inventory.places import GridPlaces, Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.raw import RawInventory, RawTable
from dataflow.inventory.readers.grid import COMMENT, EXTRA, grid_text, key_column, parts_of
from dataflow.inventory.readers.sheet_parts import sheet_parts
from dataflow.inventory.readers.zip_guard import SheetScan, guard
from dataflow.inventory.schema import TABLES

GENERATED = "made by dataflow, not read back"
"""Begins the first cell of every sheet that the program makes for readers."""


def read_workbook(files: list[Path], name: str) -> RawInventory:
    """Read the workbook.  Raises ``InventoryError`` with the problems of all sheets."""
    import python_calamine

    (file,) = files
    data = file.read_bytes()
    scan = guard(data, str(file))
    raw = RawInventory(name, [], hashes={file.name: hashlib.sha256(data).hexdigest()})
    scans = {name: scan.sheets.get(part, SheetScan()) for name, part in sheet_parts(scan.texts).items()}
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [
            meta.name for meta in book.sheets_metadata if meta.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]
        for sheet_name in names:
            sheet = book.get_sheet_by_name(sheet_name)
            rows = sheet.to_python(skip_empty_area=False)
            table = plain_name(sheet_name).casefold()
            if rows and rows[0] and str(rows[0][0]).startswith(GENERATED):
                continue
            if table not in TABLES:
                _own_sheet(raw, sheet_name, rows)
                continue
            if any(other.name == table for other in raw.tables):
                place = Place(str(file), sheet=sheet_name)
                raw.problems.append(Problem("duplicate-sheet", place, sheet_name, f"one sheet {table}"))
                continue
            reader = _SheetReader(str(file), sheet_name, table, raw.problems)
            raw.tables.append(
                reader.read(rows, scans.get(sheet_name, SheetScan()), sheet.merged_cell_ranges or [])
            )
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        if isinstance(error, InventoryError):
            raise
        raise failure("not-a-workbook", str(file), str(error).splitlines()[0], "an .xlsx workbook") from None
    if not raw.tables:
        sheets = ", ".join(names) or "no sheets"
        raise failure("no-tables", str(file), sheets, "sheets named for tables: " + ", ".join(TABLES))
    return raw


def column_letters(index: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


# --- private ---

_NUMBERS = {bool, int, float}
_REMARKS = 20
_TITLES = 10


class _SheetReader:
    def __init__(self, file: str, sheet: str, table: str, problems: list[Problem]) -> None:
        self.file, self.sheet, self.table, self.problems = file, sheet, table, problems

    def read(self, rows: list[list[Any]], scan: SheetScan, merged: list[Any]) -> RawTable:
        head = self._head(rows)
        if head is None:
            return RawTable(self.table, {}, GridPlaces(self.file, 2, {}, self.sheet), 0)
        names = headings(self.table, [plain_name(_text(cell) or "") for cell in rows[head]])
        letters = {name: column_letters(i) for i, name in reversed(list(enumerate(names))) if name}
        key = names.index(key_column(self.table)) if key_column(self.table) in names else None
        body, numbers = _kept_rows(rows, head, key)
        self._merged(merged, head)
        self._remark_cells(scan, numbers)
        spanned = {
            i for (top, left), (end, right) in merged if top <= head <= end for i in range(left, right + 1)
        }
        columns = self._columns(names, head, body, numbers, spanned)
        places = GridPlaces(self.file, 0, letters, self.sheet, numbers)
        return RawTable(self.table, columns, places, len(body))

    def _head(self, rows: list[list[Any]]) -> int | None:
        """The first row that names the table's first column, near the top; else the first that is filled."""
        named = (
            i for i, row in enumerate(rows[:_TITLES]) if any(names_key(self.table, cell) for cell in row)
        )
        filled = (i for i, row in enumerate(rows) if any(_filled(cell) for cell in row))
        return next(named, next(filled, None))

    def _columns(
        self, names: list[str], head: int, body: list[list[Any]], numbers: Sequence[int], spanned: set[int]
    ) -> dict[str, Any]:
        columns: dict[str, Any] = {}
        down = zip(*body, strict=True) if body else [()] * len(names)
        for i, (name, read) in enumerate(zip(names, down, strict=True)):
            if name == GENERATED_COLUMN:
                continue
            if name in columns:
                self._problem("duplicate-column", f"{column_letters(i)}{head + 1}", name, "each column once")
            elif name:
                columns[name] = _texts(read)
            elif i not in spanned:  # a merged header has its own problem
                first = next((at for at, cell in enumerate(read) if _text(cell) is not None), None)
                if first is not None:
                    address = f"{column_letters(i)}{numbers[first]}"
                    said = f"a name for its column in {column_letters(i)}{head + 1}"
                    self._problem("no-header", address, _text(read[first]) or "", said)
        return columns

    def _merged(self, merged: list[Any], head: int) -> None:
        for (top, left), (bottom, right) in merged:
            if bottom < head:
                continue  # a title above the header
            area = f"{column_letters(left)}{top + 1}:{column_letters(right)}{bottom + 1}"
            code = "merged-header" if top <= head else "merged-cells"
            said = "one cell a column" if top <= head else "one cell a value: merged cells hold it only once"
            self._problem(code, f"{column_letters(left)}{top + 1}", area, said)

    def _remark_cells(self, scan: SheetScan, numbers: Sequence[int]) -> None:
        kept = numbers if isinstance(numbers, range) else set(numbers)

        def read(addresses: list[str]) -> list[str]:
            return [a for a in addresses if int(a.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) in kept]

        for address in read(scan.errors):
            self._problem("error-value", address, "an error value", "a value or an empty cell")
        for address in read(scan.uncomputed):
            said = "a value: open and save it once in a spreadsheet program, or write the value"
            self._problem("formula-without-value", address, "a formula", said)
        for address in read(scan.formulas)[:_REMARKS]:
            said = "a value: the result last computed is read"
            place = Place(self.file, sheet=self.sheet, cell=address)
            self.problems.append(Problem("formula", place, "a formula", said, fatal=False))

    def _problem(self, code: str, cell: str, read: str, allowed: str) -> None:
        place = Place(self.file, sheet=self.sheet, cell=cell)
        self.problems.append(Problem(code, place, read, allowed))


def _own_sheet(raw: RawInventory, sheet: str, rows: list[list[Any]]) -> None:
    texts = [[_text(cell) for cell in row] for row in rows]
    parts = parts_of(texts) if sheet == EXTRA else None
    if parts is not None:
        raw.extra.update(parts)
    elif any(cell for row in texts for cell in row):
        raw.extra[plain_name(sheet)] = grid_text(texts)


def _kept_rows(rows: list[list[Any]], head: int, key: int | None) -> tuple[list[list[Any]], Sequence[int]]:
    """The rows below the header that hold anything and are no comments, and their numbers in the sheet."""
    below = rows[head + 1 :]
    keys = [row[key] for row in below] if key is not None else []
    sound = keys and set(map(type, keys)) == {str} and all(map(str.strip, keys))
    if sound and COMMENT not in "".join(keys):
        return below, range(head + 2, len(rows) + 1)
    numbers = [number for number, row in enumerate(below, head + 2) if _is_kept(row, key)]
    return [rows[number - 1] for number in numbers], numbers


def _is_kept(row: list[Any], key: int | None) -> bool:
    """Whether a row holds anything, and is no comment."""
    first = row[key] if key is not None else None
    if isinstance(first, str) and first.strip():
        return not first.startswith(COMMENT)
    return any(_filled(cell) for cell in row)


def _texts(cells: tuple[Any, ...]) -> Any:
    """The texts of a column; most are texts already, many columns are empty, and dates recur."""
    import pyarrow as pa

    if cells.count("") == len(cells):
        return pa.nulls(len(cells), pa.string())
    kinds = set(map(type, cells))
    if kinds == {str}:
        return pa.array(cells, pa.string())
    if len(kinds & _NUMBERS) > 1:  # 1 and True are equal, but not the same text
        return pa.array(map(_text, cells), pa.string())
    known = {cell: _text(cell) for cell in set(cells)}
    return pa.array([known[cell] for cell in cells], pa.string())


def _filled(cell: Any) -> bool:
    return cell is not None and cell != "" and not (isinstance(cell, str) and not cell.strip())


def _text(cell: Any) -> str | None:
    """A typed cell as the text that a person would have typed."""
    if isinstance(cell, str):
        return cell or None
    if cell is None:
        return None
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell)
