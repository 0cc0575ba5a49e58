"""Findings as JUnit XML, for build servers.

One suite an inventory.  A breach is a failure, cannot tell and waived are skipped,
advice passes with its text; a rule that was met everywhere is one test that passed.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from xml.etree import ElementTree

from dataflow.findings.finding import Finding, Report
from dataflow.findings.sequence import Head, at, heads
from dataflow.inventory.visible import straight
from dataflow.render.pieces import Piece, Spread, alone, whole


def render(report: Report) -> str:
    """The report as one XML document, UTF-8, without times: same input, same bytes."""
    return whole(chunks(report))


def chunks(report: Report, spread: Spread = alone) -> Iterator[Piece]:
    """The same text in pieces, each case made when it is written: suites begin with counts, so that come first."""
    suites = {name: _Suite() for name in report.inventories}
    for position, head in enumerate(heads(report.findings)):
        if head.inventory in suites:
            suites[head.inventory].add(position, head)
    passed = {name: list(_passed(report, name, suite)) for name, suite in suites.items()}
    root = ElementTree.Element("testsuites", name="dataflow")
    root.set("tests", str(sum(len(suite.positions) + len(passed[name]) for name, suite in suites.items())))
    root.set("failures", str(sum(suite.outcomes["failure"] for suite in suites.values())))
    root.set("errors", "0")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + (_opening(root) if suites else _text(root, 0))
    for name in report.inventories:
        yield from _suite(report, name, suites[name], passed[name], spread)
    yield "\n</testsuites>\n" if suites else "\n"


# --- private ---


@dataclass(slots=True)
class _Suite:
    """What a suite says before its cases: which findings, and how many fail or are skipped."""

    positions: array = field(default_factory=lambda: array("I"))  # type: ignore[type-arg]
    outcomes: Counter[str] = field(default_factory=Counter)
    rules: set[str] = field(default_factory=set)

    def add(self, position: int, head: Head) -> None:
        self.positions.append(position)
        self.rules.add(head.rule)
        if head.waived or head.outcome == "cannot-tell":
            self.outcomes["skipped"] += 1
        elif head.outcome == "breach":
            self.outcomes["failure"] += 1


def _suite(
    report: Report, inventory: str, suite: _Suite, passed: list[ElementTree.Element], spread: Spread
) -> Iterator[Piece]:
    opening = ElementTree.Element("testsuite", name=_legal(inventory))
    for name, number in (
        ("tests", len(suite.positions) + len(passed)),
        ("failures", suite.outcomes["failure"]),
        ("errors", 0),
        ("skipped", suite.outcomes["skipped"]),
    ):
        opening.set(name, str(number))
    properties = ElementTree.Element("properties")
    for name, value in (
        ("as_of", report.as_of.isoformat()),
        ("dataflow", report.program_version),
        ("law", report.law_version),
    ):
        ElementTree.SubElement(properties, "property", name=name, value=value)
    yield f"\n  {_opening(opening)}\n    {_text(properties, 2)}"
    yield from spread(len(suite.positions), partial(_cases, report.findings, suite.positions))
    for case in passed:
        yield f"\n    {_text(case, 2)}"
    yield "\n  </testsuite>"


def _cases(findings: Sequence[Finding], positions: Sequence[int], numbers: range) -> Iterator[str]:
    for finding in at(findings, positions[numbers.start : numbers.stop]):
        yield f"\n    {_text(_case(finding), 2)}"


def _opening(element: ElementTree.Element) -> str:
    return ElementTree.tostring(element, encoding="unicode").removesuffix(" />") + ">"


def _text(element: ElementTree.Element, level: int) -> str:
    """An element as it is written that deep in the document."""
    ElementTree.indent(element, level=level)
    return ElementTree.tostring(element, encoding="unicode")


def _case(finding: Finding) -> ElementTree.Element:
    name = f"{finding.rule} {finding.name} {finding.subject.kind}:{finding.subject.id}"
    case = ElementTree.Element(
        "testcase", name=_legal(name), classname=_legal(f"{finding.subject.inventory}.{finding.group}")
    )
    message = _legal(finding.message)
    if finding.waived:
        waiver = finding.waiver or {}
        said = f"waived until {waiver.get('expires')} by {waiver.get('owner')}: {waiver.get('reason')}"
        ElementTree.SubElement(case, "skipped", message=_legal(said))
    elif finding.outcome == "breach":
        failure = ElementTree.SubElement(case, "failure", message=message, type=finding.severity)
        failure.text = _legal(_details(finding))
        return case
    elif finding.outcome == "cannot-tell":
        ElementTree.SubElement(case, "skipped", message=message)
    ElementTree.SubElement(case, "system-out").text = _legal(_details(finding))
    return case


def _passed(report: Report, inventory: str, suite: _Suite) -> Iterator[ElementTree.Element]:
    counts = report.inventory_counts.get(inventory, report.rule_counts)
    for rule in report.rules:
        met = counts.get(rule.id, {}).get("met", 0)
        if met and rule.id not in suite.rules:
            case = ElementTree.Element(
                "testcase", name=f"{rule.id} {rule.name}", classname=f"{_legal(inventory)}.{rule.group}"
            )
            ElementTree.SubElement(case, "system-out").text = f"met {met} times"
            yield case


def _details(finding: Finding) -> str:
    lines = [
        finding.message,
        f"severity: {finding.severity}",
        f"articles: {', '.join(finding.provisions)}",
        f"do: {finding.remedy}",
        f"key: {finding.key}",
    ]
    if finding.path:
        names = [finding.path[0].sender, *[step.recipient for step in finding.path]]
        lines.append(f"path: {' → '.join(names)}")
    lines += [f"at: {place}" for place in finding.places]
    lines += [f"fill in: {item.table}.{item.column} of {item.row}" for item in finding.empty]
    return "\n".join(lines)


def _legal(text: str) -> str:
    """XML 1.0 has no place for control characters, surrogates and two noncharacters; what turns letters is spelled out."""
    return straight(_ILLEGAL.sub("\ufffd", text))


_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
