"""The page of a portfolio: all inventories together."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from dataflow.findings.finding import SEVERITIES, Report
from dataflow.graph.portfolio import INFORMATION, by_country, dependences, information
from dataflow.inventory.inventory import Inventory
from dataflow.law.jurisdictions import name as country_name
from dataflow.law.jurisdictions import status
from dataflow.render.index import actions, open_columns
from dataflow.render.pages import page
from dataflow.render.trend import trend
from dataflow.rules.rule import GROUPS


def portfolio_page(
    inventories: Sequence[Inventory],
    report: Report,
    *,
    links: Sequence[tuple[str, str]],
    processors: Iterable[str] = (),
    records: Collection[str] | None = None,
    baseline: Mapping[str, Any] | None = None,
) -> str:
    """Findings by inventory and group, recipients, countries, and what the notices tell.

    processors: parties that have a record as processor; records: inventories that have one as controller (None: all).
    """
    processors = frozenset(processors)
    found = dependences(inventories, as_of=report.as_of)
    return page(
        "portfolio.html",
        title=f"{len(inventories)} inventories together",
        report=report,
        links=links,
        up=None,
        trend=trend(report, baseline),
        steps=actions(report.findings),
        columns=open_columns(report.findings),
        severities=SEVERITIES,
        lenders=[
            _lender(inventory, report)
            | {
                "record": records is None or inventory.id in records,
                "for_others": inventory.organisation_party
                if inventory.organisation_party in processors
                else "",
            }
            for inventory in inventories
        ],
        matrix=_matrix(inventories, report),
        dependences=found,
        processors=processors,
        countries=[_country(code, items, report) for code, items in by_country(found)],
        articles=INFORMATION,
    )


# --- private ---


def _lender(inventory: Inventory, report: Report) -> dict[str, Any]:
    own = [f for f in report.findings if f.subject.inventory == inventory.id and not f.waived]
    breaches = Counter(finding.severity for finding in own if finding.outcome == "breach")
    outcomes = Counter(finding.outcome for finding in own)
    return {
        "id": inventory.id,
        "name": inventory.organisation["name"] or inventory.id,
        "country": inventory.organisation["country"],
        "activities": inventory.tables["activities"].num_rows,
        "flows": inventory.tables["flows"].num_rows,
        "recipients": len(dependences([inventory], as_of=report.as_of)),
        "numbers": [breaches[s] for s in SEVERITIES] + [outcomes["advice"], outcomes["cannot-tell"]],
        "information": information(inventory),
    }


def _matrix(inventories: Sequence[Inventory], report: Report) -> list[tuple[str, list[int]]]:
    counted = Counter(
        (finding.group, finding.subject.inventory)
        for finding in report.findings
        if finding.outcome != "cannot-tell" and not finding.waived
    )
    rows = [(group, [counted[group, inventory.id] for inventory in inventories]) for group in GROUPS]
    return [(group, row) for group, row in rows if any(row)]


def _country(code: str | None, items: Sequence[Any], report: Report) -> dict[str, Any]:
    if code is None:
        return {"name": "unknown", "status": "cannot tell", "recipients": [item.name for item in items]}
    standing = status(code, as_of=report.as_of)
    words = standing.status.replace("_", " ") if standing else "unsettled"
    return {
        "name": f"{country_name(code)} ({code})",
        "status": words,
        "recipients": [item.name for item in items],
    }
