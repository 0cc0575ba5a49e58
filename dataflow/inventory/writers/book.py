"""A workbook written in one pass: text is never a formula, and the same content gives the same bytes."""

import re
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dataflow.inventory.writers.atomic import replacing

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MAX_TEXT = 32_767
"""UTF-16 units that a cell can hold."""

MAX_ROWS = 1_048_576

FONT, FONT_SIZE = "Calibri", 11
"""Named wherever a font is set: without a name some programs choose a serif one."""


def new_book() -> "Workbook":
    """An empty workbook, to be filled row by row."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "dataflow"
    return book


def cell(sheet: "WriteOnlyWorksheet", value: Any, like: "WriteOnlyCell | None" = None) -> Any:
    """A cell that holds exactly ``value`` (text, number, date or None), styled like another."""
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        value = sheet_text(value)
        if like is None and value[:1] not in ("=", "#"):
            return value
        made = WriteOnlyCell(sheet, value)
        made.data_type = "s"
    elif like is None:
        return value
    else:
        made = WriteOnlyCell(sheet, value)
    if like is not None:
        made._style = like._style  # a shared style: copying attributes cell by cell is slow
    return made


def append(sheet: "WriteOnlyWorksheet", values: Iterable[Any]) -> None:
    """Add a row of plain values."""
    sheet.append([cell(sheet, value) for value in values])


def sheet_text(text: str) -> str:
    """Text as a sheet's XML keeps it: carriage returns, and what looks like their code, are escaped."""
    if "_x" in text:
        text = _LOOKS_ESCAPED.sub(r"_x005F\g<0>", text)
    return text.replace("\r", "_x000D_") if "\r" in text else text


def too_long(text: str) -> bool:
    """Whether a cell would lose the end of the text."""
    return len(text) > MAX_TEXT // 2 and len(sheet_text(text).encode("utf-16-le")) // 2 > MAX_TEXT


def header_style(sheet: "WriteOnlyWorksheet", *, made: bool = False) -> "WriteOnlyCell":
    """The look of a header: dark for columns that are read back, grey for those that are made."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    style = WriteOnlyCell(sheet, "x")
    style.font = Font(name=FONT, size=FONT_SIZE, bold=True, color="FF333333" if made else "FFFFFFFF")
    style.fill = PatternFill("solid", fgColor="FFD9D9D9" if made else "FF1F3864")
    style.alignment = Alignment(vertical="top", wrap_text=True)
    return style


def text_style(sheet: "WriteOnlyWorksheet", *, italic: bool = False, wrap: bool = False) -> "WriteOnlyCell":
    """The look of text cells: taken as text whatever is typed."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    style = WriteOnlyCell(sheet, "x")
    style.number_format = "@"
    if italic:
        style.font = Font(name=FONT, size=FONT_SIZE, italic=True, color="FF7F7F7F")
    if wrap:
        style.alignment = Alignment(vertical="top", wrap_text=True)
    return style


def set_widths(sheet: "WriteOnlyWorksheet", widths: Sequence[int]) -> None:
    """Widths of the columns, in characters.  Before the first row."""
    from openpyxl.utils import get_column_letter

    for index, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width


def set_printing(sheet: "WriteOnlyWorksheet", *, head: int = 1, fit: bool = True) -> None:
    """Printed across the page, its first rows on every page; fit: as wide as the page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.print_title_rows = f"1:{head}"
    if fit:
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def row_height(texts: Iterable[str | None], widths: Iterable[int]) -> int | None:
    """Points that the wrapped texts of a row need; None where each takes one line.

    Spreadsheet programs do not all fit a row to its text.
    """
    lines = max((_lines(text, width) for text, width in zip(texts, widths, strict=False)), default=1)
    return min(lines * _LINE, _TALLEST) if lines > 1 else None


def save(book: "Workbook", path: Path) -> None:
    """Write the workbook.  Raises ``InventoryError`` when it cannot be written."""
    from openpyxl.writer.excel import ExcelWriter

    try:
        with replacing(path) as part, _FixedZip(part, "w", zipfile.ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).save()
    except BaseException:
        for sheet in book.worksheets:  # begun, and loud when nobody ends them
            with suppress(Exception):
                sheet.close()  # type: ignore[attr-defined]
        raise


# --- private ---

_LOOKS_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_")
_LINE, _TALLEST = 15, 400
"""Points: a line of text, and what a row may have (409 is the most that the format allows)."""
_STAMP = (1980, 1, 1, 0, 0, 0)
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def _lines(text: str | None, width: int) -> int:
    """Lines that a text takes in a column of so many characters."""
    return sum(1 + len(line) // max(width - 2, 1) for line in (text or "").split("\n"))


class _FixedZip(zipfile.ZipFile):
    """Entries and properties bear a fixed time."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *args: Any, **kwargs: Any) -> None:
        name = getattr(zinfo_or_arcname, "filename", zinfo_or_arcname)
        if name == "docProps/core.xml":
            data = _TIME.sub(b"1980-01-01T00:00:00Z", data if isinstance(data, bytes) else data.encode())
        super().writestr(self._entry(name), data)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **kwargs: Any) -> None:
        with open(filename, "rb") as source, self.open(self._entry(str(arcname)), "w") as target:
            while piece := source.read(1 << 20):
                target.write(piece)

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, _STAMP)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        return entry
