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
    row_height,
    save,
    set_printing,
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

_SAID = f"at most {MAX_TEXT} characters in a workbook's cell"


def _add(book: Any, sheet: Sheet) -> None:
    made = book.create_sheet(sheet.name)
    set_widths(made, sheet.widths)
    set_printing(made)
    head, body = header_style(made), text_style(made, wrap=True)
    for number, row in enumerate(sheet.rows):
        style = head if number in sheet.bold else body
        if height := row_height(row, sheet.widths):
            made.row_dimensions[number + 1].height = height
        made.append([cell(made, _allowed(text), style) if text else None for text in row])
    _drop_downs(made, sheet)


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
