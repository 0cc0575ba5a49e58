"""A recipient is neither named in the notice in force nor meant by a category in it.

What it looks at
Live flows of a controller's activity to a recipient, where a notice in force on the date
covers the activity.

Why
Art. 13(1)(e) and 14(1)(e): people are told the recipients or the categories of them.
A processor is a recipient (Art. 4(9)).

When it does not apply
Units of the sender, the controllers themselves, authorities in a particular inquiry;
activities without any notice (UNP-03); a stated exception.  Processors deep in a chain
are low unless they sit in a third country.  Whom a recipient that decides for itself passes the
data to is first for that recipient's own notice: low.

Traps
- processors are recipients: Breach
- staff, departments and branches are not: Not applicable
- authorities in a particular inquiry are not: Not applicable 2
- brands and former names are the same recipient: Fixed 3
- a stated exception from informing: Not applicable 4
- deep in a chain it is low, unless it is in a third country: Breach 2, Breach 3
- recipients of a recipient that decides for itself are low: Breach 4

Breach
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact]}

Fixed
disclosures: [{notice: notice, party: gateway, level: named}]

Fixed 2
disclosures: [{notice: notice, party: gateway, level: specific-category, wording: SMS gateways}]

Fixed 3
parties:
  gateway: {aliases: [QuickText], former_names: [Old Gateway s.r.o.]}
disclosures: [{notice: notice, party: gateway, level: named, wording: QuickText}]

Breach 2
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
  backup: {name: Backup SARL, kind: entity, country: FR}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: gateway, level: named}]
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact]}
  backup: {activity: letters, from: gateway, to: backup, role: sub-processor, categories: [contact]}

Not applicable
parties:
  gateway: {kind: unit}

Not applicable 2
flows:
  gateway: {role: authority}

Not applicable 3
notices:
  notice: {valid_from: 2025-01-01}

Not applicable 4
activities:
  letters: {information_exception: secrecy}

Cannot tell
notices:
  notice: {valid_from: ~}

Cannot tell 2
disclosures: [{notice: notice, party: gateway}]

Breach 3
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
  backup: {name: Backup Pvt, kind: entity, country: IN}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: gateway, level: named}]
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact]}
  backup: {activity: letters, from: gateway, to: backup, role: sub-processor, categories: [contact]}

Breach 4
parties:
  buyer: {name: Buyer AG, kind: entity, country: AT}
  host: {name: Host Inc., kind: entity, country: US}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: buyer, level: named}]
flows:
  buyer: {activity: letters, from: lender, to: buyer, role: controller, categories: [contact]}
  host: {activity: letters, from: buyer, to: host, role: processor, categories: [contact]}

Remedy
Add the recipient, or a category that says what it does and where, to a new version of
the notice before the flow starts; tell the people already concerned.

References
Art. 4(9), 5(1)(a), 13(1)(e), 14(1)(e) GDPR; WP260 rev.01.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

RULE = Rule(
    id="UNP-01",
    name="recipient-not-disclosed",
    group="un-notified",
    severity="high",
    subject="flows",
    provisions=("Art. 13(1)(e)", "Art. 14(1)(e)", "Art. 5(1)(a)", "Art. 4(9)"),
    facts=(
        "live",
        "for_own_purposes",
        "telling_excepted",
        "is_recipient",
        "from_processor",
        "from_recipient",
        "third_country",
        "notice_in_force",
        "disclosed",
    ),
    applies=all_of(
        fact("live"),
        fact("for_own_purposes"),
        ~fact("telling_excepted"),
        fact("is_recipient"),
        fact("notice_in_force"),
    ),
    met=fact("disclosed"),
    severities=(
        ("low", stated(fact("from_recipient")) | (fact("from_processor") & ~stated(fact("third_country")))),
    ),
    message="{recipient} receives data of “{activity}”, but the notice in force on {as_of} neither names it nor means it.",
    remedy="Name the recipient or a specific category in a new version of the notice before the flow starts.",
    doc=__doc__ or "",
)
