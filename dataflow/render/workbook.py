"""The analysts' workbook: the inventory to edit, then what was found, what is covered, and the rules."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dataflow.findings.finding import Report
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.readers.workbook import GENERATED, column_letters
from dataflow.inventory.writers.book import (
    append,
    cell,
    header_style,
    new_book,
    save,
    set_printing,
    set_widths,
    text_style,
)
from dataflow.inventory.writers.sheets import add_help_sheets, add_inventory_sheets, check_fits
from dataflow.inventory.writers.workbook import add_own_parts
from dataflow.record.model import Record
from dataflow.render.workbook_findings import add_findings_sheet
from dataflow.render.workbook_links import Targets, link

if TYPE_CHECKING:
    from openpyxl import Workbook

Coverage = Mapping[str, Mapping[str, str]]
"""Activity → letter of Art. 30(1) → state, such as present, missing or unknown."""


def write_workbook(
    inventory: Inventory,
    report: Report | None,
    rules: Sequence[Mapping[str, Any]] | None,
    path: Path,
    *,
    coverage: Coverage | None = None,
) -> None:
    """Write the workbook.  Loading it gives the inventory back; the other sheets are not read.

    report: its findings about this inventory; rules: one mapping a rule, the keys
    become columns; coverage: see ``coverage_of``.  Raises ``InventoryError`` for
    what a sheet cannot hold.
    """
    check_fits(inventory)
    book = new_book()
    targets = Targets(inventory)
    add_inventory_sheets(book, inventory, targets.shown)
    add_own_parts(book, inventory)
    if report is not None:
        add_findings_sheet(book, report, inventory, targets)
    if coverage is not None:
        _add_coverage_sheet(book, coverage, targets)
    if rules is not None:
        _add_rules_sheet(book, rules)
    add_help_sheets(book)
    save(book, path)


def coverage_of(record: Record) -> dict[str, dict[str, str]]:
    """The coverage that a controller's record shows: activity → letter → state."""
    return {section.id: {part.id: part.state for part in section.parts} for section in record.sections}


# --- private ---

_FILLS = {
    "present": "FFC6EFCE",
    "not-applicable": "FFEDEDED",
    "missing": "FFFFC7CE",
    "unknown": "FFFFEB9C",
    "elsewhere": "FFFFEB9C",
    "not-in-this-copy": "FFFFEB9C",
    "withheld": "FFEDEDED",
}


def _add_coverage_sheet(book: "Workbook", coverage: Coverage, targets: Targets) -> None:
    from openpyxl.styles import PatternFill

    letters = list(dict.fromkeys(letter for states in coverage.values() for letter in states))
    sheet = book.create_sheet("coverage")
    sheet.freeze_panes = "B3"
    set_printing(sheet, head=2)
    set_widths(sheet, [44, *(16 for _ in letters)])
    append(sheet, [f"{GENERATED}: what each activity says for the letters of Art. 30(1)"])
    style = header_style(sheet)
    sheet.append(
        [cell(sheet, name, style) for name in ["activity", *(f"30(1)({letter})" for letter in letters)]]
    )
    styles = {}
    for state, colour in _FILLS.items():
        styles[state] = text_style(sheet)
        styles[state].fill = PatternFill("solid", fgColor=colour)
    for number, (activity, states) in enumerate(coverage.items(), 3):
        shown = [states.get(letter) for letter in letters]
        first = link(sheet, activity, f"A{number}", targets.of("activities", activity))
        sheet.append([first, *(cell(sheet, state, styles.get(state or "")) for state in shown)])
    sheet.auto_filter.ref = f"A2:{column_letters(len(letters))}{max(len(coverage) + 2, 3)}"


def _add_rules_sheet(book: "Workbook", rules: Sequence[Mapping[str, Any]]) -> None:
    names = list(dict.fromkeys(name for rule in rules for name in rule))
    sheet = book.create_sheet("rules")
    sheet.freeze_panes = "B3"
    set_printing(sheet, head=2)
    set_widths(sheet, [max(12, min(60, _widest(rules, name))) for name in names])
    append(sheet, [f"{GENERATED}: the rules that were run"])
    style, wrapped = header_style(sheet), text_style(sheet, wrap=True)
    sheet.append([cell(sheet, name, style) for name in names])
    for rule in rules:
        sheet.append([cell(sheet, _shown(rule.get(name)), wrapped) for name in names])
    sheet.auto_filter.ref = f"A2:{column_letters(max(len(names) - 1, 0))}{max(len(rules) + 2, 3)}"


def _widest(rules: Sequence[Mapping[str, Any]], name: str) -> int:
    return max((len(_shown(rule.get(name)) or "") for rule in rules), default=0) + 2


def _shown(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, (list, tuple)):
        return "; ".join(str(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
