"""Data are used for a purpose they were not collected for.

What it looks at
Live activities whose data other activities collected, and the purposes of both in codes.

Why
Purposes are limited (Art. 5(1)(b)); another one needs consent, a law or an assessment of
compatibility (6(4)), and people are told first (13(3), 14(4)).

When it does not apply
Activities that name none from which their data come: a system that two activities share proves
nothing.  Purposes are compared by code; where the words are the same, whatever their case and spaces, the
purpose is the same.  Two purposes with the code `other` may be one or two: that cannot be told.
Research, and the establishment of legal claims, are taken as compatible.

Traps
- purposes are compared by code; the same words in another spelling are the same: Fixed 3, Fixed 7
- the code for another purpose says nothing: Cannot tell 3
- a system that two activities share: Not applicable 2
- legal claims, and research: Fixed 4, Fixed 5

Breach
activities:
  applications: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [contract]}
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [marketing],
     collected_by: [applications], compatibility_date: none, bases: [{article: 6(1)(f), interest: selling}]}

Fixed
activities:
  offers: {compatibility_date: 2018-06-01}

Fixed 2
activities:
  offers: {bases: [{article: 6(1)(a)}]}

Fixed 3
activities:
  offers: {purpose: sending the statement of account, purpose_kinds: [contract]}

Fixed 4
activities:
  offers: {purpose_kinds: [legal-claims]}

Fixed 5
activities:
  offers: {purpose_kinds: [research]}

Fixed 6
activities:
  offers: {purpose_kinds: [legal-duty], bases: [{article: 6(1)(c), law: CZ 253/2008}]}

Not applicable
activities:
  offers: {collected_by: ~}

Not applicable 2
systems:
  warehouse: {name: data warehouse, operator: lender}
activities:
  applications: {systems: [warehouse]}
  offers: {collected_by: none, systems: [warehouse]}

Cannot tell
activities:
  offers: {compatibility_date: ~}

Cannot tell 2
activities:
  applications: {purpose_kinds: ~}

Cannot tell 3
activities:
  applications: {purpose_kinds: [other], purpose: lending tools}
  offers: {purpose_kinds: [other], purpose: holding raffles, compatibility_date: ~}

Fixed 7
activities:
  applications: {purpose_kinds: [other], purpose: Lending  tools}
  offers: {purpose_kinds: [other], purpose: lending tools}

Breach 2
activities:
  applications: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [contract]}
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [other],
     collected_by: [applications], compatibility_date: none, bases: [{article: 6(1)(f), interest: selling}]}

Remedy
Assess the compatibility and tell people before the use; or find a basis of its own; or stop.

References
Art. 5(1)(b), 6(4), 13(3), 14(4), 89(1) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    row = evidence.lookup.row("activities", str(evidence.row["id"])) or {}
    names = sorted(evidence.name("activities", one) for one in row.get("collected_by") or [])
    return f"Collected by: {', '.join(names)}." if names else ""


RULE = Rule(
    id="LB-13",
    name="purpose-creep",
    group="legal-basis",
    severity="high",
    subject="activities",
    provisions=("Art. 5(1)(b)", "Art. 6(4)", "Art. 13(3)", "Art. 14(4)"),
    facts=("live", "own_purpose", "reuses", "reuse_lawful"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("reuses")),
    met=fact("reuse_lawful"),
    message="“{activity}” uses data for a purpose they were not collected for.",
    remedy="Assess the compatibility and tell people before the use; or find a basis of its own; or stop.",
    doc=__doc__ or "",
    details=_details,
)
