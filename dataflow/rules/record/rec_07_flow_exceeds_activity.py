"""A flow carries more than its activity declares.

What it looks at
Live flows for which categories of data or data subjects are written down, and those of their
activity.

Why
Data are used for the purpose declared, and no more than it needs (Art. 5(1)(b), (c), 25(2)).

When it does not apply
Flows that say neither.  A part of a category that the activity declares is declared with it.
What a recipient does with the data is written in words and not compared.

Traps
- a part of a category that is declared: Fixed 2

Breach
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact, health]}

Breach 2
subjects:
  guarantors: {name: guarantors}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact], subjects: [guarantors]}

Breach 3
categories:
  e-mail: {name: e-mail address, kind: ordinary, parent: contact}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [e-mail]}
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Fixed
activities:
  letters: {categories: [contact, health]}

Fixed 2
categories:
  e-mail: {name: e-mail address, kind: ordinary, parent: contact}
flows:
  printer: {categories: [e-mail]}

Not applicable
flows:
  printer: {categories: ~}

Not applicable 2
flows:
  printer: {end: 2020-12-31}

Cannot tell
activities:
  letters: {categories: ~}

Remedy
Send less, or correct the record.

References
Art. 5(1)(b), 5(1)(c), 25(2), 30(1)(c) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    flow = evidence.lookup.row("flows", str(evidence.row["id"])) or {}
    activity = evidence.lookup.row("activities", str(flow.get("activity"))) or {}
    parts = []
    for table in ("categories", "subjects"):
        known = set(activity.get(table) or [])
        extra = [one for one in flow.get(table) or [] if not _chain(evidence, table, one) & known]
        parts += [evidence.name(table, one) for one in sorted(extra)]
    return f"Not declared: {', '.join(parts)}." if parts else ""


def _chain(evidence: Evidence, table: str, row_id: str) -> set[str]:
    """The row and the wider ones it belongs to."""
    found: set[str] = set()
    current: str | None = row_id
    while current is not None and current not in found:
        found.add(current)
        current = (evidence.lookup.row(table, current) or {}).get("parent")
    return found


RULE = Rule(
    id="REC-07",
    name="flow-exceeds-activity",
    group="record",
    severity="medium",
    subject="flows",
    provisions=("Art. 5(1)(b)", "Art. 5(1)(c)", "Art. 25(2)", "Art. 30(1)(c)"),
    facts=("live", "says_what_travels", "categories_declared", "subjects_declared"),
    applies=all_of(fact("live"), fact("says_what_travels")),
    met=all_of(fact("categories_declared"), fact("subjects_declared")),
    message="The flow to {recipient} carries more than “{activity}” declares.",
    remedy="Send less, or correct the record.",
    doc=__doc__ or "",
    details=_details,
)
