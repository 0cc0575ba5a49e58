"""Opening a workbook of any layout as plain sheets of texts, behind the guard."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from dataflow.inventory.problems import InventoryError, failure
from dataflow.inventory.readers.csv_rows import not_utf8
from dataflow.inventory.readers.zip_guard import guard
from dataflow.record.layouts.markdown import markdown_sheets
from dataflow.record.layouts.sheet import Sheet


def open_sheets(path: Path) -> tuple[Sheet, ...]:
    """Every worksheet with its cells as a person would have typed them; formulas are not evaluated.

    A ``.csv`` file (UTF-8; comma, semicolon or tab) is one sheet; of a ``.md`` file every table is one.

    Raises ``InventoryError`` when the file is no workbook or a hostile one.
    """
    import python_calamine

    if not path.is_file():
        raise failure("no-such-file", str(path), "", "an .xlsx workbook")
    data = path.read_bytes()
    if path.suffix.lower() == ".csv":
        return _not_too_wide((Sheet(path.stem, _csv_rows(_text_of(data, str(path)), str(path))),), path)
    if path.suffix.lower() == ".md":
        return _not_too_wide(markdown_sheets(_text_of(data, str(path)), path.stem), path)
    guard(data, str(path))
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        found = []
        for meta in book.sheets_metadata:
            if meta.typ == python_calamine.SheetTypeEnum.WorkSheet:
                sheet = book.get_sheet_by_name(meta.name)
                rows = sheet.to_python(skip_empty_area=False)
                merged = _merged(sheet.merged_cell_ranges or [], len(rows))
                texts = [[_text(cell) for cell in row] for row in rows]
                found.append(Sheet(meta.name, texts, merged=merged))
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        if isinstance(error, InventoryError):
            raise
        raise failure("not-a-workbook", str(path), str(error).splitlines()[0], "an .xlsx workbook") from None
    return tuple(found)


# --- private ---

_MOST_COLUMNS = 16_384


def _not_too_wide(sheets: tuple[Sheet, ...], path: Path) -> tuple[Sheet, ...]:
    """As wide as a sheet of a workbook can be, for what is kept in words is looked through for every column."""
    widest = max((len(row) for sheet in sheets for row in sheet.rows), default=0)
    if widest > _MOST_COLUMNS:
        said = f"at most {_MOST_COLUMNS}, as a sheet can hold"
        raise failure("too-many-columns", str(path), f"{widest} columns", said)
    return sheets


def _merged(
    ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], height: int
) -> dict[tuple[int, int], int]:
    """Cells below the first of a column of merged cells → the row of the first."""
    found = {}
    for (top, left), (bottom, _) in ranges:
        for row in range(top + 1, min(bottom + 1, height)):
            found[row, left] = top
    return found


def _text_of(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_utf8(data, error, file) from None


def _csv_rows(text: str, file: str) -> list[list[str | None]]:
    head = text.partition("\n")[0]
    separator = max((",", ";", "\t"), key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise failure("not-csv", file, str(error), "a table of comma-separated values") from None
    return [[cell.strip() or None for cell in row] for row in rows]


def _text(cell: Any) -> str | None:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell) if cell not in (None, "") else None
