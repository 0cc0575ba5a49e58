"""The notice does not tell a third country, the decision or safeguard, or the way to a copy of it.

What it looks at
Live flows of a controller's activity that are known to be transfers on the date, where a
notice in force covers the activity.

Why
Art. 13(1)(f), 14(1)(f): people are told the intended transfer, whether a decision covers it
or which safeguard is used, and how to obtain a copy of the safeguard.

When it does not apply
Flows that are no transfer on the date; flows whose places are unknown (TCT-14); activities
without a notice (UNP-03).  Under an adequacy decision no copy is due, nor where a derogation of the first
subparagraph of Art. 49(1) is all that is relied on: it knows no safeguard of which there could be one.  The
transfers of a recipient that decides for itself are first for that recipient's own notice: low.

Traps
- flows that are no transfer on the date: Not applicable 2
- no copy is due under a decision: Fixed 3
- no copy is due under a derogation, save for compelling interests: Fixed 4, Breach 5, Breach 6
- transfers of a recipient that decides for itself are low: Breach 4

Breach
parties:
  mailer: {name: Mailer Inc., kind: entity, country: US}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters], lacks: [13(1)(f)]}
disclosures: [{notice: notice, party: mailer, level: named}]
flows:
  mailer: {activity: letters, from: lender, to: mailer, role: processor, categories: [contact], safeguards: [SCC-M2]}

Breach 2
# as of 2021-06-28
parties:
  mailer: {name: Mailer Ltd, kind: entity, country: GB}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters], lacks: [13(1)(f)]}
flows:
  mailer: {activity: letters, from: lender, to: mailer, role: processor, categories: [contact]}

Breach 3
parties:
  mailer: {name: Mailer Pvt, kind: entity, country: IN}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: mailer, level: named, countries: [IN], safeguard: standard clauses, copy_route: no}]
flows:
  mailer: {activity: letters, from: lender, to: mailer, role: processor, categories: [contact], safeguards: [SCC-M2]}

Fixed
disclosures: [{notice: notice, party: mailer, level: named, countries: [US], safeguard: standard clauses, copy_route: yes}]

Fixed 2
notices:
  notice: {lacks: ~, gives: [13(1)(f)]}

Fixed 3
parties:
  mailer: {country: JP, appi: yes}
disclosures: [{notice: notice, party: mailer, level: named, countries: [JP], safeguard: adequacy decision for Japan, copy_route: no}]

Not applicable
parties:
  mailer: {country: DE}

Not applicable 2
# as of 2021-06-27
parties:
  mailer: {country: GB}

Not applicable 3
parties:
  mailer: {country: ~}

Cannot tell
notices:
  notice: {lacks: ~, partly_gives: [13(1)(f)]}

Breach 4
parties:
  buyer: {name: Buyer AG, kind: entity, country: AT}
  mailer: {name: Mailer Inc., kind: entity, country: US}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters], lacks: [13(1)(f)]}
flows:
  buyer: {activity: letters, from: lender, to: buyer, role: controller, categories: [contact]}
  mailer: {activity: letters, from: buyer, to: mailer, role: processor, categories: [contact], safeguards: [SCC-M2]}

Fixed 4
disclosures: [{notice: notice, party: mailer, level: named, countries: [US], safeguard: derogation for the contract, copy_route: no}]
flows:
  mailer: {safeguards: [D49-1b]}

Breach 5
parties:
  mailer: {name: Mailer Pvt, kind: entity, country: IN}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: mailer, level: named, countries: [IN], safeguard: compelling interests, copy_route: no}]
flows:
  mailer: {activity: letters, from: lender, to: mailer, role: processor, categories: [contact], safeguards: [D49-2]}

Breach 6
parties:
  mailer: {name: Mailer Pvt, kind: entity, country: IN}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: mailer, level: named, countries: [IN], safeguard: standard clauses, copy_route: no}]
flows:
  mailer: {activity: letters, from: lender, to: mailer, role: processor, categories: [contact], safeguards: [SCC-M2, D49-1b]}

Remedy
Name the country, the decision or safeguard, and where a copy can be had.

References
Art. 13(1)(f), 14(1)(f), 49(1) GDPR; WP260 rev.01.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import places

PARTS = {
    "country_told": "the third country",
    "safeguard_told": "the decision or safeguard",
    "copy_told": "the way to a copy",
}


RULE = Rule(
    id="UNP-05",
    name="transfer-not-told",
    group="un-notified",
    severity="high",
    subject="flows",
    provisions=("Art. 13(1)(f)", "Art. 14(1)(f)"),
    facts=(
        "live",
        "for_own_purposes",
        "telling_excepted",
        "is_recipient",
        "from_recipient",
        "transfer",
        "notice_in_force",
        *PARTS,
    ),
    applies=all_of(
        fact("live"),
        fact("for_own_purposes"),
        ~fact("telling_excepted"),
        fact("is_recipient"),
        stated(fact("transfer")),
        fact("notice_in_force"),
    ),
    met=all_of(*[fact(name) for name in PARTS]),
    severities=(("low", stated(fact("from_recipient"))),),
    message="“{activity}” sends data to {recipient} in {country}; the notice in force on {as_of} does not tell it fully.",
    remedy="Name the country, the decision or safeguard, and where a copy can be had.",
    doc=__doc__ or "",
    extra={"unverified": places},
    details=missing(PARTS),
)
