"""Findings as text for a terminal or a log."""

from collections.abc import Iterator, Mapping, Sequence

from dataflow.findings.causes import causes
from dataflow.findings.finding import EmptyField, Finding, Outcome, Report
from dataflow.findings.sequence import of_outcome

MARKS = {"critical": "!!", "high": "! ", "medium": "* ", "low": "- ", "info": "  "}


def render(report: Report, *, colour: bool = False) -> str:
    """The report as text: worst first, each finding with article, path, place and remedy.

    Questions that wait for one empty cell stand together under it.
    """
    return "".join(chunks(report, colour=colour))


def chunks(report: Report, *, colour: bool = False) -> Iterator[str]:
    """The same text line by line."""
    return (f"{line}\n" for line in _lines(report, colour))


# --- private ---

_TITLES: Mapping[Outcome, str] = {"breach": "Breaches", "advice": "Advice", "cannot-tell": "Cannot tell"}
_COLOURS = {"critical": "1;31", "high": "31", "medium": "33", "low": "36", "info": "2"}


def _lines(report: Report, colour: bool) -> Iterator[str]:
    yield f"dataflow {report.program_version} · law tables {report.law_version} · as of {report.as_of} · {report.engine}"
    yield f"inventories: {', '.join(report.inventories)}"
    yield ""
    for outcome, title in _TITLES.items():
        chosen = of_outcome(report.findings, outcome)
        if chosen:
            yield f"{title} ({len(chosen)})"
            for cell, waiting in causes(chosen):
                if cell is None:
                    yield from _finding(waiting[0], colour)
                else:
                    yield from _waiting(cell, waiting, colour)
            yield ""
    yield from (f"note: {note}" for note in report.notes)
    if report.baseline is not None:
        yield _compared(report)
    yield _summary(report)


def _waiting(cell: EmptyField, findings: Sequence[Finding], colour: bool) -> Iterator[str]:
    """One empty cell and the questions that wait for it."""
    where = f" at {cell.place}" if cell.place else ""
    yield printable(
        f"one empty cell, {len(findings)} questions: {cell.table}.{cell.column} of {cell.row}{where}"
    )
    for finding in findings:
        yield f"   {_head(finding, colour)}"
        others = [f"{one.table}.{one.column} of {one.row}" for one in finding.empty if one != cell]
        if others:
            yield printable(f"        also empty: {'; '.join(others)}")


def _finding(finding: Finding, colour: bool) -> Iterator[str]:
    yield _head(finding, colour)
    yield f"     {printable(finding.message)}"
    yield f"     {', '.join(finding.provisions)}"
    if len(finding.path) > 1:
        steps = [finding.path[0].sender, *[step.recipient for step in finding.path]]
        yield f"     path: {' → '.join(steps)}"
    if finding.places:
        yield f"     at: {'; '.join(str(place) for place in finding.places[:4])}"
    if finding.unverified:
        yield f"     rests on unverified law: {'; '.join(finding.unverified)}"
    yield f"     do: {finding.remedy}"


def _head(finding: Finding, colour: bool) -> str:
    severity: str = finding.severity
    if colour:
        severity = f"\x1b[{_COLOURS[severity]}m{severity}\x1b[0m"
    marks = f"{' (new)' if finding.new else ''}{' (waived)' if finding.waived else ''}"
    return f"{MARKS[finding.severity]}{severity} {finding.rule} {finding.name}{marks}  [{finding.key}]"


def _summary(report: Report) -> str:
    breaches = ", ".join(
        f"{number} {severity}" for severity, number in report.counts["breach"].items() if number
    )
    counts = report.counts
    return (
        f"{breaches or 'no breach'}; {counts['advice']} advice; {counts['cannot-tell']} cannot tell; "
        f"{counts['met']} met; {counts['not-applicable']} not applicable; {counts['waived']} waived"
    )


def _compared(report: Report) -> str:
    earlier = report.baseline or {}
    return f"since {earlier['as_of']}: {earlier['new']} new, {len(earlier['gone'])} gone"


def printable(text: str) -> str:
    """Control characters of an inventory must not steer a terminal."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " for char in text)
