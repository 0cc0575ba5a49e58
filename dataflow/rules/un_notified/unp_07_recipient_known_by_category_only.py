"""A recipient is known only as a category, or cannot be reached.

What it looks at
Parties that receive data in a live flow, at any depth of a chain.

Why
Whoever asks for access is owed the actual recipients (Art. 15(1)(c)); a controller answers
for processors it can name and reach (Art. 28(1), 5(2)).

When it does not apply
Parties that receive nothing on the date; authorities in a particular inquiry.  Notices and
the record may still speak of categories (Art. 13(1)(e), 30(1)(d)).  Low before 2023-01-12,
the day of C-154/21.  Contact or address is asked of processors only.

Traps
- notice and record may speak of categories: UNP-01 Fixed 2, REC-01 Fixed
- before the judgment it is low: Breach 2, Breach 3

Breach
parties:
  couriers: {name: courier services, kind: class}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  couriers: {activity: letters, from: lender, to: couriers, role: controller, categories: [contact]}

Breach 2
# as of 2023-01-11
parties:
  printer: {name: Printer s.r.o., kind: entity, contact: none, address: none}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Breach 3
# as of 2023-01-12
parties:
  printer: {name: Printer s.r.o., kind: entity, contact: none, address: none}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Fixed
parties:
  couriers: {name: Courier a.s., kind: entity}

Fixed 2
parties:
  couriers: {name: Courier a.s., kind: entity, contact: privacy@courier.example}
flows:
  couriers: {role: processor}

Not applicable
flows:
  couriers: {role: authority}

Not applicable 2
disclosures: [{notice: notice, party: couriers, level: specific-category, wording: courier services}]
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
flows:
  couriers: {end: 2019-12-31}

Cannot tell
parties:
  couriers: {kind: ~}

Cannot tell 2
parties:
  couriers: {name: Courier a.s., kind: entity}
flows:
  couriers: {role: processor}

Remedy
Write down name, address and contact of each processor and sub-processor, and the name of
every other recipient.

References
Art. 5(2), 15(1)(c), 24, 28(1) GDPR; C-154/21; EDPB Opinion 22/2024.
"""

from dataflow.facts.logic import fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="UNP-07",
    name="recipient-known-by-category-only",
    group="un-notified",
    severity="medium",
    subject="parties",
    provisions=("Art. 15(1)(c)", "Art. 5(2)", "Art. 28(1)", "Art. 24"),
    facts=("receives", "identified", "identity_owed"),
    applies=fact("receives"),
    met=fact("identified"),
    severities=(("low", ~fact("identity_owed")),),
    message="“{name}” receives data, but who that is, or how to reach it, is not written down.",
    remedy="Write down name, address and contact of processors, and the name of every other recipient.",
    doc=__doc__ or "",
)
