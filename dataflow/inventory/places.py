"""Where a row or a cell was read: file and line, sheet and cell, or a path in JSON."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from dataflow.inventory.visible import visible


class Place(NamedTuple):
    """A place in a file; what does not apply is None.  Lines and rows count from 1."""

    file: str
    line: int | None = None
    sheet: str | None = None
    cell: str | None = None
    path: str | None = None

    def __str__(self) -> str:
        if self.sheet is not None:
            where = f" {self.sheet}!{self.cell}" if self.cell else f" {self.sheet}"
        elif self.line is not None:
            where = f":{self.line}"
        else:
            where = f" {self.path}" if self.path else ""
        return visible(self.file + where)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sorts places as a reader meets them."""
        letters, digits = _split(self.cell)
        row = self.line or int(digits or 0)
        return (self.sheet or "", row, len(letters), letters + (self.path or ""))

    def to_json(self) -> dict[str, object]:
        """The keys that apply, for JSON outputs."""
        found = {name: getattr(self, name) for name in ("file", "line", "sheet", "cell", "path")}
        return {name: value for name, value in found.items() if value is not None}


class Places(Protocol):
    """Knows the place of every row, and of a cell where the form has one."""

    def of(self, row: int, column: str | None = None) -> Place: ...


class LinePlaces(NamedTuple):
    """Rows of a text file: one file and line a row, and the lines of cells on other lines."""

    files: Sequence[str]
    lines: Sequence[int]
    cells: Mapping[tuple[int, str], int] = MappingProxyType({})

    def of(self, row: int, column: str | None = None) -> Place:
        line = self.cells.get((row, column), self.lines[row]) if column else self.lines[row]
        return Place(file=self.files[row], line=line)


class GridPlaces(NamedTuple):
    """Rows of a sheet or CSV file: row ``i`` stands on line ``first + i``, or on ``lines[i]``."""

    file: str
    first: int
    letters: Mapping[str, str] = MappingProxyType({})
    sheet: str | None = None
    lines: Sequence[int] | None = None

    def of(self, row: int, column: str | None = None) -> Place:
        line = self.lines[row] if self.lines is not None else self.first + row
        if self.sheet is None:
            return Place(file=self.file, line=line, path=f"column {column}" if column else None)
        return Place(file=self.file, sheet=self.sheet, cell=f"{self.letters.get(column or '', 'A')}{line}")


class PathPlaces(NamedTuple):
    """Rows of a file without lines: ``base[i].column``."""

    file: str
    base: str
    paths: Sequence[str] | None = None

    def of(self, row: int, column: str | None = None) -> Place:
        path = self.paths[row] if self.paths is not None else f"{self.base}[{row}]"
        return Place(file=self.file, path=f"{path}.{column}" if column else path)


# --- private ---


def _split(cell: str | None) -> tuple[str, str]:
    cell = cell or ""
    letters = cell.rstrip("0123456789")
    return letters, cell[len(letters) :]
