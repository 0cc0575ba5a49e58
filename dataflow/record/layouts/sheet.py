"""A layout's sheet as plain rows, and the cells of a workbook while they are being understood."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from dataflow.inventory.places import Place
from dataflow.inventory.readers.workbook import column_letters

Outcome = Literal["taken", "translated", "not-understood", "dropped"]
OUTCOMES: tuple[Outcome, ...] = ("taken", "translated", "not-understood", "dropped")
"""taken: as it stands; translated: as a word, code, date or period of the inventory; not-understood: kept
as it stands, as a remark or a name, because it says nothing that the schema has; dropped: not kept."""

Address = tuple[str, int, int]
"""Sheet, row and column, both from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of texts.  widths: of the columns, in characters; bold: rows that are headings; choices:
    column → (first row, last row, the words to choose from)."""

    name: str
    rows: Sequence[Sequence[str | None]]
    widths: tuple[int, ...] = ()
    bold: frozenset[int] = frozenset()
    choices: tuple[tuple[int, int, str], ...] = ()
    """(row, column, name of a list): where a drop-down stands."""


@dataclass(frozen=True, slots=True)
class CellReport:
    """What became of one cell: ``into`` is the table and column it went to, or why it did not."""

    place: Place
    read: str
    outcome: Outcome
    into: str

    def __str__(self) -> str:
        read = self.read if len(self.read) <= 80 else self.read[:77] + "..."
        return f"{self.place.sheet}!{self.place.cell}: {self.outcome}: {read!r} ({self.into})"


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
        return None if text is None or _is_unsaid(text) else text

    def say(self, sheet: Sheet, row: int, column: int, outcome: Outcome, into: str) -> None:
        """Account for a cell; a cell that is read twice keeps its first account."""
        if self.text(sheet, row, column) is not None:
            self._said.setdefault((sheet.name, row, column), (outcome, into))

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
                    why = _UNSAID if _is_unsaid(text) else "the layout has no such cell"
                    outcome, into = self._said.get(address, ("dropped", why))
                    place = Place(self.file, sheet=sheet.name, cell=f"{column_letters(column)}{row + 1}")
                    yield CellReport(place, text, outcome, into)


def plain(text: str) -> str:
    """A label without case, accents, punctuation and doubled blanks, to compare by."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(bare.casefold().replace("œ", "oe")))


# --- private ---

_WORDS = re.compile(r"[^\W_]+")


_UNSAID = "says that it does not apply or is not known yet: left empty"
_MARKS = frozenset("-–—/\\?.…_ ")
_NOT_APPLICABLE = frozenset(
    {
        *(
            "n a",
            "na",
            "not applicable",
            "tbc",
            "tbd",
            "to be confirmed",
            "to be decided",
            "unknown",
            "not known",
        ),
        *(
            "non applicable",
            "sans objet",
            "non concerne",
            "non concernee",
            "a completer",
            "a definir",
            "inconnu",
        ),
    }
)


def _is_unsaid(text: str) -> bool:
    return set(text) <= _MARKS or plain(text) in _NOT_APPLICABLE
