"""Sheets of text: headers frozen and filtered, no formula anywhere, rows written as text for speed."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dataflow.inventory.writers.book import (
    FONT,
    FONT_SIZE,
    MAX_ROWS,
    MAX_TEXT,
    row_height,
    set_printing,
    sheet_text,
    too_long,
)
from dataflow.render.record_zip import NOT_IN_XML, fixed

if TYPE_CHECKING:
    from openpyxl import Workbook

LONGEST_TITLE = 31

_CUT = " […]"
_END = b"</sheetData>"
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")


class Sheets:
    """A workbook that is filled sheet by sheet; every title is made fit and stands once."""

    def __init__(self, title: str, creator: str) -> None:
        import openpyxl

        self._book: Workbook = openpyxl.Workbook(write_only=True)
        self._book.properties.title, self._book.properties.creator = title, creator
        self._titles: set[str] = set()
        self._rows: list[bytes] = []

    def add(
        self, title: str, head: Sequence[str], rows: Iterable[Iterable[str]], widths: Sequence[int]
    ) -> None:
        """A sheet; what a sheet cannot hold goes on in a second one with the same header."""
        lines: list[str] = []
        for row in rows:
            if len(lines) + 1 == MAX_ROWS:
                self._sheet(title, head, lines, widths)
                lines = []
            texts = list(row)
            height = row_height(texts, widths)
            tall = f' ht="{height}" customHeight="1"' if height else ""
            lines.append(f'<row r="{len(lines) + 2}"{tall}>{"".join(map(_cell, texts))}</row>')
        self._sheet(title, head, lines, widths)

    def saved(self, day: date) -> bytes:
        """The file, dated ``day``."""
        out = BytesIO()
        self._book.save(out)
        names = (f"xl/worksheets/sheet{number}.xml" for number, _ in enumerate(self._rows, 1))
        put = {name: (_END, rows + _END) for name, rows in zip(names, self._rows, strict=True)}
        return fixed(out.getvalue(), day, put)

    def _sheet(self, title: str, head: Sequence[str], lines: list[str], widths: Sequence[int]) -> None:
        from openpyxl.utils import get_column_letter

        sheet = self._book.create_sheet(self._free(_NOT_IN_TITLES.sub(" ", title)))
        for number, width in enumerate(widths[: len(head)], 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.freeze_panes = "B2"
        set_printing(sheet)
        if height := row_height(head, widths):
            sheet.row_dimensions[1].height = height
        sheet.append([_styled(sheet, text, bold=True) for text in head])
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(head))}{len(lines) + 1}"
        # Made once, the look of all text has the number that the rows name.
        look = str(_styled(sheet, "", bold=False).style_id)
        self._rows.append("".join(lines).replace(_LOOK, look).encode())

    def _free(self, title: str) -> str:
        found, number = title[:LONGEST_TITLE].strip(), 1
        while found.casefold() in self._titles:
            number += 1
            end = f" {number}"
            found = title[: LONGEST_TITLE - len(end)].strip() + end
        self._titles.add(found.casefold())
        return found


# --- private ---

_LOOK = "\x00"
"""Stands for the number of the style; no text of a sheet can hold it."""


def _styled(sheet: Any, text: str, *, bold: bool) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(sheet, _fit(text))
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(name=FONT, size=FONT_SIZE, bold=bold)
    return cell


@lru_cache(maxsize=65_536)
def _cell(text: str) -> str:
    if not text:
        return "<c/>"
    shown = escape(_fit(text), quote=False)
    return f'<c t="inlineStr" s="{_LOOK}"><is><t xml:space="preserve">{shown}</t></is></c>'


def _fit(text: str) -> str:
    """What a cell can hold of a text: no character that XML cannot, no more than Excel takes."""
    text = NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return sheet_text(_cut(text) if too_long(text) else text)


def _cut(text: str) -> str:
    """The beginning that a cell can hold, and a mark; a cell counts UTF-16 units."""
    room = MAX_TEXT - len(_CUT)
    kept = text[:room]
    while (over := len(sheet_text(kept).encode("utf-16-le")) // 2 - room) > 0:
        kept = kept[: len(kept) - max(1, over // 2)]
    return kept + _CUT
