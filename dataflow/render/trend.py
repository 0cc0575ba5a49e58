"""How the open breaches changed since an earlier check."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dataflow.findings.finding import SEVERITIES, Report
from dataflow.rules.rule import GROUPS


@dataclass(frozen=True, slots=True)
class Trend:
    """as_of: date of the earlier check (ISO); new, gone: open breaches that it had not, that it alone had;
    severities, groups: change of each, as ``+2``, ``−1`` or ``=``."""

    as_of: str
    new: int
    gone: int
    severities: Mapping[str, str]
    groups: Mapping[str, str]


def trend(report: Report, baseline: Mapping[str, Any] | None) -> Trend | None:
    """Open breaches of the report's inventories against ``check --format json`` of an earlier day."""
    if baseline is None:
        return None
    before = {
        item["key"]: (item["severity"], item["group"])
        for item in baseline["findings"]
        if item["outcome"] == "breach"
        and not item.get("waived")
        and item["subject"]["inventory"] in report.inventories
    }
    now = {f.key: (f.severity, f.group) for f in report.findings if f.outcome == "breach" and not f.waived}
    return Trend(
        as_of=str(baseline["as_of"]),
        new=len(now.keys() - before.keys()),
        gone=len(before.keys() - now.keys()),
        severities=_changes(
            SEVERITIES, Counter(s for s, _ in before.values()), Counter(s for s, _ in now.values())
        ),
        groups=_changes(GROUPS, Counter(g for _, g in before.values()), Counter(g for _, g in now.values())),
    )


# --- private ---


def _changes(names: tuple[str, ...], before: Counter[str], now: Counter[str]) -> dict[str, str]:
    changes = {name: now[name] - before[name] for name in names}
    return {name: f"{change:+d}".replace("-", "−") if change else "=" for name, change in changes.items()}
