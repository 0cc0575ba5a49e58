"""Findings as CSV (RFC 4180), safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from dataflow.findings.finding import Finding, Report
from dataflow.findings.sequence import at
from dataflow.render.pieces import Piece, Spread, alone, whole

COLUMNS = (
    "key", "rule", "name", "group", "outcome", "severity", "inventory", "kind", "id", "activity", "from",
    "to", "category", "message", "provisions", "remedy", "path", "places", "to_fill", "waived",
    "waiver_reason", "waiver_owner", "waiver_expires", "new",
)  # fmt: skip
"""Header of the file; one row a finding, several values in a cell separated by ``; ``."""


def render(report: Report) -> str:
    """The findings in the report's order, under ``COLUMNS``."""
    return whole(chunks(report))


def chunks(report: Report, spread: Spread = alone) -> Iterator[Piece]:
    """The same text row by row."""
    yield from _lines([COLUMNS])
    yield from spread(len(report.findings), partial(_rows, report.findings))


def safe(value: str) -> str:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front."""
    return "'" + value if value.startswith(_FORMULA) else value


# --- private ---


def _rows(findings: Sequence[Finding], numbers: range) -> Iterator[str]:
    return _lines([safe(value) for value in _values(finding)] for finding in at(findings, numbers))


def _lines(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")
    for row in rows:
        writer.writerow(row)
        yield line.text


class _Line:
    """What a csv writer has written last: it writes a row at once."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text


# The full-width forms are read as formulas in some locales.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _values(finding: Finding) -> tuple[str, ...]:
    subject, waiver = finding.subject, finding.waiver or {}
    return (
        finding.key,
        finding.rule,
        finding.name,
        finding.group,
        finding.outcome,
        finding.severity,
        subject.inventory,
        subject.kind,
        subject.id,
        subject.activity or "",
        subject.sender or "",
        subject.recipient or "",
        subject.category or "",
        finding.message,
        "; ".join(finding.provisions),
        finding.remedy,
        "; ".join(f"{step.sender} → {step.recipient} ({step.flow})" for step in finding.path),
        "; ".join(str(place) for place in finding.places),
        "; ".join(f"{item.table}.{item.column} of {item.row}" for item in finding.empty),
        "yes" if finding.waived else "no",
        waiver.get("reason", ""),
        waiver.get("owner", ""),
        waiver.get("expires", ""),
        {True: "yes", False: "no", None: ""}[finding.new],
    )
