"""A recipient is covered only by a category that says neither activity, sector nor place.

What it looks at
Live flows of a controller's activity whose recipient the notice in force means by a
category such as "partners" or "service providers".

Why
Categories are lawful: Art. 13(1)(e) says "or categories".  The Article 29 Working Party
asks that they be as specific as possible.  This is advice, never an infringement.

When it does not apply
Recipients that are named, or meant by a specific category, or not covered at all
(UNP-01).

Traps
- a category is lawful: this is advice: Breach

Breach
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: gateway, level: vague-category, wording: partners}]
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact]}

Fixed
disclosures: [{notice: notice, party: gateway, level: specific-category, wording: SMS gateways}]

Not applicable
disclosures: ~

Not applicable 2
parties:
  gateway: {kind: unit}

Cannot tell
disclosures: [{notice: notice, party: gateway}]

Remedy
Name the recipient, or say what it does, in which sector and where.

References
Art. 12(1), 13(1)(e), 14(1)(e) GDPR; WP260 rev.01.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

RULE = Rule(
    id="UNP-02",
    name="disclosure-too-vague",
    group="un-notified",
    severity="low",
    subject="flows",
    provisions=("Art. 13(1)(e)", "Art. 14(1)(e)", "Art. 12(1)"),
    facts=(
        "live",
        "for_own_purposes",
        "telling_excepted",
        "is_recipient",
        "notice_in_force",
        "disclosed",
        "vaguely_disclosed",
        "third_country",
    ),
    applies=all_of(
        fact("live"),
        fact("for_own_purposes"),
        ~fact("telling_excepted"),
        fact("is_recipient"),
        fact("notice_in_force"),
        fact("disclosed"),
    ),
    met=~fact("vaguely_disclosed"),
    outcome="advice",
    severities=(("medium", stated(fact("third_country"))),),
    message="The notice covers {recipient} (“{activity}”) only by a vague category.",
    remedy="Name the recipient, or say what it does, in which sector and where.",
    doc=__doc__ or "",
)
