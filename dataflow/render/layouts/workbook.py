"""A layout's sheets as an .xlsx workbook: every cell is text, whatever it begins with."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem
from dataflow.inventory.readers.workbook import column_letters
from dataflow.inventory.writers.book import (
    MAX_TEXT,
    cell,
    header_style,
    new_book,
    save,
    set_widths,
    text_style,
    too_long,
)
from dataflow.record.layouts.cnil_labels import CHOICES_SHEET, LISTS
from dataflow.record.layouts.sheet import Sheet


def write_layout(sheets: Sequence[Sheet], path: Path) -> None:
    """Write the workbook; the same sheets give the same bytes.

    Raises ``InventoryError`` for a text that a cell cannot hold.
    """
    problems = [
        Problem("too-long", Place(str(path), sheet=sheet.name), f"{len(text)} characters", _SAID)
        for sheet in sheets
        for row in sheet.rows
        for text in row
        if text and too_long(text)
    ]
    if problems:
        raise InventoryError(problems)
    book = new_book()
    for sheet in sheets:
        _add(book, sheet)
    save(book, path)


# --- private ---

_LINE, _TALLEST = 15, 400
"""Points: a line of text, and what a row may have (409 is the most that the format allows)."""
_SAID = f"at most {MAX_TEXT} characters in a workbook's cell"


def _add(book: Any, sheet: Sheet) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    made = book.create_sheet(sheet.name)
    set_widths(made, sheet.widths)
    made.page_setup.orientation = "landscape"
    made.page_setup.fitToHeight = 0
    made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)  # printed as wide as the page
    head, body = header_style(made), text_style(made, wrap=True)
    for number, row in enumerate(sheet.rows):
        style = head if number in sheet.bold else body
        lines = max((_lines(text, width) for text, width in zip(row, sheet.widths, strict=False)), default=1)
        if lines > 1:  # spreadsheet programs do not all fit a row to its wrapped text
            made.row_dimensions[number + 1].height = min(lines * _LINE, _TALLEST)
        made.append([cell(made, _allowed(text), style) if text else None for text in row])
    _drop_downs(made, sheet)


def _lines(text: str | None, width: int) -> int:
    """Lines that a text takes in a column of so many characters."""
    return sum(1 + len(line) // max(width - 2, 1) for line in (text or "").split("\n"))


def _allowed(text: str) -> str:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text)  # type: ignore[no-any-return]


def _drop_downs(made: Any, sheet: Sheet) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    for name in dict.fromkeys(choice[2] for choice in sheet.choices):
        letter, last = column_letters(list(LISTS).index(name)), len(LISTS[name]) + 1
        source = f"'{CHOICES_SHEET}'!${letter}$2:${letter}${last}"
        choices = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
        for row, column, own in sheet.choices:
            if own == name:
                choices.add(f"{column_letters(column)}{row + 1}")
        made.data_validations.append(choices)
