"""Data that need protection travel without measures that are described.

What it looks at
Live flows to a recipient known to carry Art. 9, Art. 10 or financial data, or a national
identification number, and the measures that cover them: the flow's own, those of its
activity, and those in place for every activity.

Why
Art. 32: security fits the risk; for such data encryption in transit, control of access, and
encryption at rest or pseudonymisation are the least one expects.

When it does not apply
What reaches the controllers themselves; flows that carry nothing of the kind, or do not say what they carry.  Security is a matter of
risk, and a word that is missing is not a measure that is missing: only a flow whose own
list of measures is filled in can fail; otherwise the answer is "cannot tell".

Traps
- a word that is missing is not a measure that is missing: Cannot tell 2

Breach
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [health]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [health], measures: none}

Breach 2
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
measures:
  tls: {name: TLS, kinds: [transport-encryption], status: implemented}
  vault: {name: vault, kinds: [storage-encryption, access-control], status: planned}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [health]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [health], measures: [tls, vault]}

Fixed
measures:
  all: {name: security policy, kinds: [transport-encryption, access-control, pseudonymisation], all_activities: yes}

Not applicable
flows:
  printer: {categories: [contact]}

Not applicable 2
parties:
  printer: {kind: unit}

Cannot tell
flows:
  printer: {measures: ~}

Cannot tell 2
measures:
  policy: {name: appropriate measures, kinds: [training], all_activities: yes}
flows:
  printer: {measures: ~}

Remedy
Describe the measures by risk; add what is missing.

References
Art. 5(1)(f), 30(1)(g), 32 GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

PARTS = {
    "in_transit": "encryption in transit",
    "access_limited": "access control",
    "at_rest": "encryption at rest or pseudonymisation",
}


RULE = Rule(
    id="RSK-03",
    name="measures-not-described",
    group="security",
    severity="medium",
    subject="flows",
    provisions=("Art. 32", "Art. 5(1)(f)", "Art. 30(1)(g)"),
    facts=("live", "is_recipient", "carries_delicate", *PARTS),
    applies=all_of(fact("live"), fact("is_recipient"), fact("carries_delicate")),
    met=all_of(*[fact(name) for name in PARTS]),
    message="Data that need protection go to {recipient} for “{activity}” without measures that are described.",
    remedy="Describe the measures by risk; add what is missing.",
    doc=__doc__ or "",
    status="preview",
    details=missing(PARTS, "Not described"),
)
