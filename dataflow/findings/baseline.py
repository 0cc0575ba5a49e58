"""Comparison with an earlier run: only what is new should fail a build."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from dataflow.findings.finding import SEVERITIES, Finding, Report
from dataflow.findings.sequence import Head, heads, marked
from dataflow.inventory.problems import cannot_read, failure

ALLOWED = "what dataflow check --format json wrote"


class Earlier(NamedTuple):
    """One finding of the earlier run."""

    outcome: str
    severity: str
    waived: bool


class Baseline(NamedTuple):
    """An earlier run: its date, its inventories, its findings by key, and all that it said."""

    as_of: str
    inventories: tuple[str, ...]
    findings: Mapping[str, Earlier]
    data: Mapping[str, Any] = MappingProxyType({})


def read_baseline(file: Path) -> Baseline:
    """Read what ``check --format json`` wrote.  Raises ``InventoryError`` when the file is something else."""
    if not (file.is_file() or file.is_fifo()):  # a shell's <(...) is a pipe
        raise failure("no-such-file", str(file), "", ALLOWED)
    try:
        with cannot_read(file):
            data = json.loads(file.read_bytes())
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise failure("not-json", str(file), str(error), ALLOWED, line) from None
    try:
        findings = {item["key"]: _earlier(item) for item in data["findings"]}
        as_of = date.fromisoformat(data["as_of"]).isoformat()
        return Baseline(as_of, tuple(str(name) for name in data["inventories"]), findings, data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise failure("not-a-baseline", str(file), f"{type(error).__name__}: {error}", ALLOWED) from None


def with_baseline(report: Report, earlier: Baseline) -> Report:
    """The report with each finding marked new or not, and the keys that are gone.

    New is a finding whose key was not there; a breach that was advice or could not be
    told; one that has become more severe; and one that is no longer waived.
    """
    findings = marked(report.findings, new=lambda head: is_new(head, earlier))
    seen: set[str] = set()
    new = 0
    for head in heads(findings):
        new += head.new is True
        if head.key in earlier.findings:
            seen.add(head.key)
    gone = sorted(key for key in earlier.findings if key not in seen and _examined(key, report))
    summary: dict[str, Any] = {
        "as_of": earlier.as_of,
        "new": new,
        "gone": gone,
    }
    return replace(report, findings=findings, baseline=summary)


def is_new(finding: Head | Finding, earlier: Baseline) -> bool:
    """Whether the earlier run did not have it, or had it in a lesser form."""
    before = earlier.findings.get(finding.key)
    if before is None:
        return True
    if finding.outcome == "breach" and before.outcome != "breach":
        return True
    if before.waived and not finding.waived:
        return True
    worse = SEVERITIES.index(finding.severity) < SEVERITIES.index(before.severity)
    return worse and finding.outcome == before.outcome


# --- private ---


def _earlier(item: Mapping[str, Any]) -> Earlier:
    if item["severity"] not in SEVERITIES or item["outcome"] not in ("breach", "advice", "cannot-tell"):
        raise ValueError(f"outcome {item['outcome']!r}, severity {item['severity']!r}")
    return Earlier(item["outcome"], item["severity"], bool(item.get("waived", False)))


def _examined(key: str, report: Report) -> bool:
    """A finding of an inventory that this run did not look at is not gone."""
    return key.partition("@")[2].partition("/")[0] in report.inventories
