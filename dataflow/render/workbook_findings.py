"""The sheet of findings: worst first, each leading to the cell it is about."""

from typing import TYPE_CHECKING

from dataflow.findings.finding import Finding, Report
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.readers.workbook import GENERATED, column_letters
from dataflow.inventory.writers.book import append, cell, header_style, set_printing, set_widths, text_style
from dataflow.render.workbook_links import Targets, link

if TYPE_CHECKING:
    from openpyxl import Workbook

COLUMNS = (
    ("outcome", 12),
    ("severity", 10),
    ("rule", 9),
    ("name", 30),
    ("kind", 12),
    ("subject", 32),
    ("message", 70),
    ("provisions", 24),
    ("remedy", 50),
    ("to fill", 40),
    ("path", 50),
    ("activity", 24),
    ("group", 18),
    ("waived", 9),
    ("place", 40),
    ("key", 50),
)
"""Header and width in characters."""


def add_findings_sheet(book: "Workbook", report: Report, inventory: Inventory, targets: Targets) -> None:
    """The findings about this inventory, as of the report's date."""
    found = sorted((f for f in report.findings if f.subject.inventory == inventory.id), key=lambda f: f.order)
    sheet = book.create_sheet("findings")
    sheet.freeze_panes = "A3"
    set_printing(sheet, head=2)
    set_widths(sheet, [width for _, width in COLUMNS])
    said = f"as of {report.as_of.isoformat()}, {len(found)} findings; dataflow {report.program_version}"
    append(sheet, [f"{GENERATED}: {said}, law tables {report.law_version}"])
    style, wrapped = header_style(sheet), text_style(sheet, wrap=True)
    sheet.append([cell(sheet, name, style) for name, _ in COLUMNS])
    at = column_letters([name for name, _ in COLUMNS].index("subject"))
    for number, finding in enumerate(found, 3):
        sheet.append(
            [
                link(sheet, value, f"{at}{number}", targets.about(finding))
                if name == "subject"
                else cell(sheet, _cut(value), wrapped)
                for (name, _), value in zip(COLUMNS, _values(finding, targets), strict=True)
            ]
        )
    sheet.auto_filter.ref = f"A2:{column_letters(len(COLUMNS) - 1)}{max(len(found) + 2, 3)}"


# --- private ---


_LONGEST = 15_000


def _cut(text: str | None) -> str | None:
    """A text that a cell can hold; what is left out is said."""
    if text is None or len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]} … ({len(text) - _LONGEST} more characters)"


def _values(finding: Finding, targets: Targets) -> tuple[str | None, ...]:
    subject = finding.subject
    hops = [f"{step.sender} → {step.recipient} ({step.flow})" for step in finding.path]
    empty = [f"{field.table}.{field.column} of {field.row}" for field in finding.empty]
    return (
        finding.outcome,
        finding.severity,
        finding.rule,
        finding.name,
        subject.kind,
        subject.id,
        finding.message,
        "; ".join(finding.provisions),
        finding.remedy,
        "; ".join(empty) or None,
        "; ".join(hops) or None,
        subject.activity,
        finding.group,
        "yes" if finding.waived else "no",
        "; ".join(targets.shown(place) for place in finding.places) or None,
        finding.key,
    )
