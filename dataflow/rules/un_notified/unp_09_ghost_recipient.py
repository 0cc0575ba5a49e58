"""A notice names a recipient that the inventory does not know on the date.

What it looks at
Notices in force, and the recipients that they name.

Why
What people are told must be accurate (Art. 5(1)(a), (d)), and the record must not miss a
recipient (Art. 30(1)(d)): one of the two is wrong.

When it does not apply
Versions not in force; notices that name nobody.  A category, with examples of who may
belong to it, names nobody.  A brand is its party; a processor used for some people only
has a flow like any other.  Sources and controllers are known without a flow.

Traps
- a brand is its company: Fixed 2
- a processor used for some people only: Fixed 2
- names that only illustrate a category: Not applicable

Breach
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: gateway, level: named}]

Breach 2
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, wording: Mailer Ltd, level: named}]

Breach 3
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: gateway, level: named}]
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact], end: 2020-12-31}

Fixed
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact]}

Fixed 2
parties:
  gateway: {aliases: [QuickText]}
disclosures: [{notice: notice, party: gateway, level: named, wording: QuickText}]
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact], certainty: conditional}

Not applicable
disclosures: [{notice: notice, party: gateway, level: specific-category, wording: gateways such as Gateway}]

Not applicable 2
notices:
  notice: {valid_to: 2020-12-31}

Cannot tell
notices:
  notice: {valid_from: ~}

Cannot tell 2
disclosures: [{notice: notice, party: gateway}]

Remedy
Complete the inventory, or take the name out of the notice.

References
Art. 5(1)(a), 5(1)(d), 30(1)(d) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    rows = evidence.rows("disclosures", "notice", str(evidence.row["id"]))
    names = [
        evidence.party(row["party"]) if row["party"] else str(row["wording"] or "an unnamed row")
        for row in rows
        if row["level"] in ("named", None) and not _has_part(evidence, row["party"])
    ]
    return f"Without any part in a live activity: {', '.join(sorted(set(names)))}." if names else ""


def _has_part(evidence: Evidence, party: str | None) -> bool:
    """Roughly what the fact says, for the words of the message only."""
    day, tables = evidence.as_of, evidence.lookup.tables
    flows = tables["flows"]
    starts, ends = flows.columns["start"], flows.columns["end"]
    numbers = [*flows.where("to", str(party)), *flows.where("from", str(party))]
    live = any((starts[number] or day) <= day <= (ends[number] or day) for number in numbers)
    named = [tables["activities"].where(column, str(party)) for column in ("sources", "controllers")]
    return live or any(named) or party == evidence.inventory.organisation_party


RULE = Rule(
    id="UNP-09",
    name="ghost-recipient",
    group="un-notified",
    severity="low",
    subject="notices",
    provisions=("Art. 5(1)(a)", "Art. 5(1)(d)", "Art. 30(1)(d)"),
    facts=("in_force", "names_recipients", "names_ghost"),
    applies=all_of(fact("in_force"), fact("names_recipients")),
    met=~fact("names_ghost"),
    message="“{name}” names recipients that the inventory does not know on {as_of}.",
    remedy="Complete the inventory, or take the name out of the notice.",
    doc=__doc__ or "",
    details=_details,
)
