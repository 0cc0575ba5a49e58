"""A row of an activity's sheet in the CNIL's register, with its cells where the form's current version has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.sheet import Cells, Outcome, Sheet
from dataflow.record.layouts.tables import rows


@dataclass(frozen=True, slots=True)
class Line:
    """columns: of the current form (0: the label) → of the sheet."""

    cells: Cells
    sheet: Sheet
    row: int
    columns: Mapping[int, int]

    def text(self, column: int) -> str | None:
        found = self.columns.get(column)
        return None if found is None else self.cells.meant(self.sheet, self.row, found)

    def say(self, column: int, outcome: Outcome, into: str) -> None:
        if (found := self.columns.get(column)) is not None:
            self.cells.say(self.sheet, self.row, found, outcome, into)

    def label(self) -> None:
        """The label belongs to the form."""
        self.cells.label(self.sheet, self.row, self.columns[0])

    def open(self) -> list[tuple[int, str]]:
        """Filled cells beside the label of which nothing has been said: column of the sheet and text."""
        found = []
        for column in range(len(self.sheet.rows[self.row])):
            text = self.cells.text(self.sheet, self.row, column)
            if text and column != self.columns[0] and not self.cells.accounted(self.sheet, self.row, column):
                found.append((column, text))
        return found


def label_column(sheet: Sheet) -> int | None:
    """The column in which the form's labels stand; None where they stand nowhere."""
    for row in sheet.rows:
        for column, cell in enumerate(row[:_FAR]):
            if cell and plain(cell) in NAMES:
                return column
    return None


def columns_of(section: str, first: int, row: list[str | None]) -> dict[int, int] | None:
    """Where the columns of a section stand by the titles beside its heading; None when a cell is no title."""
    known = {entry["words"]: int(entry["column"]) for entry in _titles() if entry["section"] == section}
    found = {0: first}
    for column, cell in enumerate(row):
        if column != first and cell and cell.strip():
            if plain(cell) not in known:
                return None
            found.setdefault(known[plain(cell)], column)
    taken = set(found.values())
    return {c: column for c, column in usual(first).items() if column not in taken} | found


def usual(first: int) -> dict[int, int]:
    """The columns of the current form."""
    return {column: first + column for column in range(9)}


NAMES = ("nom du traitement", "nom sigle", "nom de l activite")
"""Labels of an activity's name."""

# --- private ---

_FAR = 6  # columns in which labels are looked for


@cache
def _titles() -> tuple[dict[str, str], ...]:
    return rows("cnil_titles")
