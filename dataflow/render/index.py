"""The index page of a report: what was found, and what to do next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dataflow.findings.finding import SEVERITIES, Finding, Report
from dataflow.render.pages import page
from dataflow.rules.rule import GROUPS


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do, and the findings it answers."""

    rule: str
    name: str
    severity: str
    remedy: str
    findings: tuple[Finding, ...]

    @property
    def inventories(self) -> list[tuple[str, int]]:
        """Inventory → number of findings."""
        return sorted(Counter(finding.subject.inventory for finding in self.findings).items())


def index_page(
    report: Report, *, title: str, links: Sequence[tuple[str, str]], up: str | None = None,
    baseline: Mapping[str, Any] | None = None,
) -> str:  # fmt: skip
    """The page of one inventory.  links: (address, label); baseline: an earlier ``check --format json``."""
    return page(
        "index.html",
        title=title,
        report=report,
        links=links,
        up=up,
        trend=trend(report, baseline),
        steps=actions(report.findings),
        fields=open_fields(report.findings),
        severities=SEVERITIES,
        groups=by_group(report.findings),
    )


def actions(findings: Sequence[Finding], most: int = 12) -> list[Action]:
    """Remedies of the open breaches, worst first: one line for each rule and severity."""
    chosen: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.outcome == "breach" and not finding.waived:
            chosen.setdefault((finding.severity, finding.rule), []).append(finding)
    found = [
        Action(rule, items[0].name, severity, items[0].remedy, tuple(items))
        for (severity, rule), items in chosen.items()
    ]
    return sorted(found, key=lambda a: (SEVERITIES.index(a.severity), -len(a.findings), a.rule))[:most]


def open_fields(findings: Sequence[Finding], most: int = 8) -> list[dict[str, Any]]:
    """The empty fields that keep most questions open: table, row, column, count, place."""
    counted: Counter[tuple[str, str, str]] = Counter()
    places = {}
    for finding in findings:
        for item in finding.empty:
            counted[item.table, item.row, item.column] += 1
            places[item.table, item.row, item.column] = item.place
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    return [
        {"table": key[0], "row": key[1], "column": key[2], "count": number, "place": places[key]}
        for key, number in ordered
    ]


def by_group(findings: Sequence[Finding]) -> list[tuple[str, list[int]]]:
    """Group → breaches by severity, advice, cannot tell; groups without any left out."""
    rows = []
    for group in GROUPS:
        own = [finding for finding in findings if finding.group == group and not finding.waived]
        if own:
            breaches = Counter(finding.severity for finding in own if finding.outcome == "breach")
            outcomes = Counter(finding.outcome for finding in own)
            rows.append(
                (group, [breaches[s] for s in SEVERITIES] + [outcomes["advice"], outcomes["cannot-tell"]])
            )
    return rows


def trend(report: Report, baseline: Mapping[str, Any] | None) -> dict[str, str] | None:
    """Severity → change against the baseline, as ``+2``, ``−1`` or ``=``."""
    if baseline is None:
        return None
    before = baseline["counts"]["breach"]
    changes = {
        severity: report.counts["breach"][severity] - before.get(severity, 0) for severity in SEVERITIES
    }
    return {
        severity: f"{change:+d}".replace("-", "−") if change else "=" for severity, change in changes.items()
    }
