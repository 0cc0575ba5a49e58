"""Drop-downs of a workbook: the schema's word lists, countries, and the ids of the other sheets."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dataflow.inventory.columns import Column
from dataflow.inventory.countries import country_codes, territory_codes
from dataflow.inventory.readers.workbook import GENERATED, column_letters
from dataflow.inventory.vocabulary import VOCABULARY, YES_NO
from dataflow.inventory.writers.book import append

if TYPE_CHECKING:
    from openpyxl import Workbook

ROOM = 1000
"""Rows below the last one that still have drop-downs."""


def lists() -> dict[str, list[str]]:
    """Name → words of every list that a drop-down can show."""
    found = {name: list(words) for name, words in VOCABULARY.items()}
    return {
        "yes_no": list(YES_NO),
        "country": list(country_codes()),
        "territory": list(territory_codes()),
        **found,
    }


def add_lists_sheet(book: "Workbook") -> None:
    """The hidden sheet that the drop-downs refer to."""
    sheet = book.create_sheet("lists")
    sheet.sheet_state = "hidden"
    append(sheet, [GENERATED])
    append(sheet, [None, *lists()])
    words = list(lists().values())
    for row in range(max(map(len, words))):
        append(sheet, [None, *(column[row] if row < len(column) else None for column in words)])


def validation(column: Column, letter: str, last: int, lengths: Mapping[str, int]) -> Any | None:
    """The drop-down for a column, from row 2 to ``last``; None where any text may stand.

    lengths: rows of each table.  A reference may also be typed: its list only warns.
    """
    source = _source(column, lengths)
    if source is None:
        return None
    from openpyxl.worksheet.datavalidation import DataValidation

    made = DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning" if column.kind.table or column.kind.or_none else "stop",
        errorTitle=column.name[:32],
        error=f"Allowed: {column.allowed}"[:255],
    )
    made.add(f"{letter}2:{letter}{last}")
    return made


# --- private ---


def _source(column: Column, lengths: Mapping[str, int]) -> str | None:
    kind = column.kind
    if kind.many:
        return None
    if kind.table:
        return f"{kind.table}!$A$2:$A${lengths.get(kind.table, 0) + 1 + ROOM}"
    name = kind.choice or {"yes-no": "yes_no", "country": "country", "territory": "territory"}.get(kind.name)
    if name is None:
        return None
    words = lists()[name]
    letter = column_letters(list(lists()).index(name) + 1)
    return f"lists!${letter}$3:${letter}${len(words) + 2}"
