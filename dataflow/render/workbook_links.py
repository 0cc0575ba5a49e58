"""Links from what was found to the cell of the workbook that it is about."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dataflow.findings.finding import Finding
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place
from dataflow.inventory.readers.workbook import column_letters
from dataflow.inventory.writers.book import FONT, FONT_SIZE, cell

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

TABLE_OF = {
    "organisation": "organisation",
    "party": "parties",
    "category": "categories",
    "activity": "activities",
    "flow": "flows",
    "agreement": "agreements",
    "notice": "notices",
}
"""Kind of subject → table."""


class Targets:
    """Knows the address of every row and column of the workbook's sheets."""

    def __init__(self, inventory: Inventory) -> None:
        folder = inventory.path if inventory.path.is_dir() else inventory.path.parent
        self._folder, self._files = folder, dict[str, str]()
        tables = inventory.tables
        self._rows = {name: inventory.index(name) for name in tables if "id" in tables[name].column_names}
        self._columns = {
            name: {column: column_letters(i) for i, column in enumerate(table.column_names)}
            for name, table in tables.items()
        }

    def of(self, table: str | None, row_id: str, column: str | None = None) -> str | None:
        """``'flows'!C7``; None for what has no row."""
        row = self._rows.get(table or "", {}).get(row_id)
        if row is None or table is None:
            return None
        return f"'{table}'!{self._columns[table].get(column or '', 'A')}{row + 2}"

    def shown(self, place: Place) -> str:
        """A place as text, its file relative to the inventory: the same wherever the inventory lies."""
        if place.file not in self._files:
            path = Path(place.file)
            inside = path.is_relative_to(self._folder)
            self._files[place.file] = path.relative_to(self._folder).as_posix() if inside else path.name
        return str(place._replace(file=self._files[place.file]))

    def about(self, finding: Finding) -> str | None:
        """The cell to fill where the finding names one in its subject's row, else the subject's row."""
        for field in finding.empty:
            found = self.of(field.table, field.row, field.column)
            if found is not None:
                return found
        subject = finding.subject
        if subject.kind == "path":
            steps = (self.of("flows", step.flow) for step in reversed(finding.path))
            return next((found for found in steps if found is not None), None)
        return self.of(TABLE_OF.get(subject.kind), subject.id)


def link(sheet: "WriteOnlyWorksheet", text: str | None, address: str, target: str | None) -> Any:
    """A cell at ``address`` that leads to ``target`` in the same workbook; plain text without one."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    if target is None or not text:
        return cell(sheet, text)
    style = WriteOnlyCell(sheet, "x")
    style.font = Font(name=FONT, size=FONT_SIZE, color="FF0563C1", underline="single")
    made = cell(sheet, text, style)
    made._hyperlink = Hyperlink(ref=address, location=target)
    return made
