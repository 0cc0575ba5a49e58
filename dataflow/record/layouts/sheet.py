"""A layout's sheet as plain rows, and the cells of a workbook while they are being understood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from dataflow.inventory.places import Place
from dataflow.inventory.readers.workbook import column_letters
from dataflow.inventory.visible import visible
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.said import is_unsaid

Outcome = Literal["taken", "translated", "not-understood", "dropped"]
OUTCOMES: tuple[Outcome, ...] = ("taken", "translated", "not-understood", "dropped")
"""taken: as it stands; translated: as a word, code, date or period of the inventory; not-understood: kept
as it stands, as a remark or a name, because it says nothing that the schema has; dropped: not kept."""

Address = tuple[str, int, int]
"""Sheet, row and column, both from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of texts.  widths: of the columns, in characters; bold: rows that are headings; merged: a cell
    below the first of several that are merged → the row of the first; turned: rows are the file's columns."""

    name: str
    rows: Sequence[Sequence[str | None]]
    widths: tuple[int, ...] = ()
    bold: frozenset[int] = frozenset()
    choices: tuple[tuple[int, int, str], ...] = ()
    """(row, column, name of a list): where a drop-down stands."""
    merged: Mapping[tuple[int, int], int] = field(default_factory=dict, hash=False)
    turned: bool = False


@dataclass(frozen=True, slots=True)
class CellReport:
    """What became of one cell: ``into`` is the table and column it went to, or why it did not."""

    place: Place
    read: str
    outcome: Outcome
    into: str

    def __str__(self) -> str:
        read = self.read if len(self.read) <= 80 else self.read[:77] + "..."
        where = visible(self.place.path) if self.place.path else f"{self.place.sheet}!{self.place.cell}"
        return f"{where}: {self.outcome}: {read!r} ({self.into})"


@dataclass(slots=True)
class Cells:
    """Every filled cell of a workbook, each to be accounted for once."""

    file: str
    sheets: Sequence[Sheet]
    blank: str = ""
    """How a cell that nobody has filled in begins."""
    _said: dict[Address, tuple[Outcome, str]] = field(default_factory=dict)
    _labels: set[Address] = field(default_factory=set)

    def text(self, sheet: Sheet, row: int, column: int) -> str | None:
        """What stands in a cell; None for an empty one, a drop-down that nobody has used, and *N/A*."""
        text = self._filled(sheet, row, column)
        return None if text is None or is_unsaid(text) else text

    def meant(self, sheet: Sheet, row: int, column: int) -> str | None:
        """The same, and for a cell that is merged with those above it what they say together."""
        return self.text(sheet, sheet.merged.get((row, column), row), column)

    def say(self, sheet: Sheet, row: int, column: int, outcome: Outcome, into: str) -> None:
        """Account for a cell; a cell that is read twice keeps its first account."""
        if self.text(sheet, row, column) is not None:
            self._said.setdefault((sheet.name, row, column), (outcome, into))

    def accounted(self, sheet: Sheet, row: int, column: int) -> bool:
        """Whether something has been said of a cell, or it belongs to the form."""
        address = (sheet.name, row, column)
        return address in self._said or address in self._labels

    def label(self, sheet: Sheet, row: int, column: int) -> None:
        """The cell belongs to the form."""
        self._labels.add((sheet.name, row, column))

    def report(self) -> tuple[CellReport, ...]:
        """One entry a filled cell that is no label, in the order of the workbook."""
        return tuple(self._entries())

    # --- private ---

    def _filled(self, sheet: Sheet, row: int, column: int) -> str | None:
        cells = sheet.rows[row] if 0 <= row < len(sheet.rows) else ()
        text = (cells[column] or "").strip() if column < len(cells) else ""
        return None if not text or (self.blank and plain(text).startswith(self.blank)) else text

    def _entries(self) -> Iterator[CellReport]:
        for sheet in self.sheets:
            for row, cells in enumerate(sheet.rows):
                for column in range(len(cells)):
                    text = self._filled(sheet, row, column)
                    address = (sheet.name, row, column)
                    if text is None or (address in self._labels and address not in self._said):
                        continue
                    why = _UNSAID if is_unsaid(text) else "the layout has no such cell"
                    outcome, into = self._said.get(address, ("dropped", why))
                    line, letter = (column, row) if sheet.turned else (row, column)
                    place = Place(self.file, sheet=sheet.name, cell=f"{column_letters(letter)}{line + 1}")
                    yield CellReport(place, text, outcome, into)


# --- private ---

_UNSAID = "says that it does not apply or is not known yet: left empty"
