"""The record of an activity lacks an element of Art. 30(1).

What it looks at
Every live activity of a controller: name and contact of each controller (a), purpose (b),
data subjects and data (c), recipients (d), and, where possible, security measures (g).
Countries are asked for by TCT-14, time limits by REC-03.

Why
Art. 30(1) lists what the record contains; the authority may ask for it (Art. 30(4)).

When it does not apply
Activities of a processor (Art. 30(2)).  Legal basis, source and impact assessment are no
elements of Art. 30 and never fail it.

Traps
- legal basis, source and impact assessment are no elements of the record: Fixed
- time limits and measures are asked for where possible: Breach 2
- every joint controller is named with its contact: Cannot tell 3

Breach
parties:
  lender: {contact: none}
  printer: {name: Printer s.r.o., country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose: send letters}
flows:
  post: {activity: letters, from: lender, to: printer, role: processor}
measures:
  access: {name: access control, all_activities: yes}

Fixed
parties:
  lender: {contact: dpo@lender.example}

Fixed 2
parties:
  lender: {contact: dpo@lender.example}
  partner: {name: Partner s.r.o., kind: entity, country: CZ, contact: office@partner.example}
activities:
  letters: {controllers: [lender, partner]}

Not applicable
activities:
  letters: {role: processor}

Cannot tell
parties:
  lender: {contact: ~}

Cannot tell 2
parties:
  lender: {contact: dpo@lender.example}
measures: ~

Cannot tell 3
parties:
  lender: {contact: dpo@lender.example}
  partner: {name: Partner s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender, partner]}

Breach 2
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose: send letters,
    no_recipients: yes, measures: none}

Remedy
Complete the entry.

References
Art. 30(1), 30(3), 30(4) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule

ELEMENTS = {
    "record_controller": "name and contact of the controller (a)",
    "record_purpose": "purpose (b)",
    "record_subjects": "categories of data subjects (c)",
    "record_categories": "categories of personal data (c)",
    "record_recipients": "recipients (d)",
    "record_measures": "security measures (g)",
}


def _details(evidence: Evidence) -> str:
    missing = [words for name, words in ELEMENTS.items() if evidence.row.get(name) is not True]
    return "Not established: " + "; ".join(missing) + "."


RULE = Rule(
    id="REC-01",
    name="record-incomplete",
    group="record",
    severity="high",
    subject="activities",
    provisions=("Art. 30(1)", "Art. 30(3)"),
    facts=("live", "own_purpose", *ELEMENTS),
    applies=all_of(fact("live"), fact("own_purpose")),
    met=all_of(*[fact(name) for name in ELEMENTS]),
    severities=(("medium", all_of(*[fact(name) for name in ELEMENTS if name != "record_measures"])),),
    message="The record of “{activity}” is not complete.",
    remedy="Complete the entry.",
    doc=__doc__ or "",
    details=_details,
)
