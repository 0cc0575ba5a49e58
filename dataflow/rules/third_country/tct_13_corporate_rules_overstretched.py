"""Binding corporate rules are used beyond what they reach.

What it looks at
Live transfers whose safeguards name binding corporate rules.

Why
The rules bind their members only, from their approval on, and under a lead authority of the
area: an approval led by the United Kingdom has no effect from 1 January 2021.  Rules for
processors carry data of controllers outside the group, not the group's own.

When it does not apply
Other instruments, also beside the rules: where one of them holds, or a decision covers the
transfer, the rule is met.  Authorisations under Directive 95/46 stay valid (Art. 46(5)).
The list of members changes from year to year: write each version as an agreement with
the last day it was in force, and the one of the date counts.

Traps
- authorisations from before the Regulation: Fixed 2
- the list of members of the date counts, not a later or an earlier one: Fixed 5, Breach 4, Breach 5, Fixed 6

Breach
parties:
  sister: {name: Sister Ltd, kind: entity, country: IN}
  vendor: {name: Vendor Ltd, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  out: {activity: accounts, from: lender, to: vendor, role: controller, categories: [contact], safeguards: [rules]}
agreements:
  rules: {kind: BCR-C, approved: 2022-01-01, lead_authority: IE, members: [lender, sister]}

Fixed
flows:
  out: {to: sister}

Fixed 2
flows:
  out: {to: sister}
agreements:
  rules: {approved: 2012-01-01}

Fixed 3
flows:
  out: {safeguards: [rules, clauses]}
agreements:
  clauses: {kind: SCC-M1, signed: 2023-05-01}

Fixed 4
# as of 2020-12-31
flows:
  out: {to: sister}
agreements:
  rules: {approved: 2019-01-01, lead_authority: GB}

Breach 2
# as of 2021-01-01
parties:
  sister: {name: Sister Ltd, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  out: {activity: accounts, from: lender, to: sister, role: controller, categories: [contact], safeguards: [rules]}
agreements:
  rules: {kind: BCR-C, approved: 2019-01-01, lead_authority: GB, members: [lender, sister]}

Breach 3
parties:
  sister: {name: Sister Ltd, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  out: {activity: accounts, from: lender, to: sister, role: processor, categories: [contact], safeguards: [rules]}
agreements:
  rules: {kind: BCR-P, approved: 2022-01-01, lead_authority: IE, members: [lender, sister]}

Breach 4
parties:
  sister: {name: Sister Ltd, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  out: {activity: accounts, from: lender, to: sister, role: controller, categories: [contact], safeguards: [old, new]}
agreements:
  old: {kind: BCR-C, approved: 2022-01-01, ends: 2023-06-30, lead_authority: IE, members: [lender, sister]}
  new: {kind: BCR-C, approved: 2022-01-01, lead_authority: IE, members: [lender]}

Not applicable
flows:
  out: {safeguards: none}

Not applicable 2
parties:
  vendor: {country: FR}

Cannot tell
agreements:
  rules: {members: ~}

Cannot tell 2
flows:
  out: {to: sister}
agreements:
  rules: {approved: 2019-01-01, lead_authority: ~}

Fixed 5
# as of 2023-06-30
flows:
  out: {to: sister, safeguards: [old, rules]}
agreements:
  old: {kind: BCR-C, approved: 2022-01-01, ends: 2023-06-30, lead_authority: IE, members: [lender, sister]}
  rules: {members: [lender]}

Breach 5
# as of 2023-06-30
parties:
  sister: {name: Sister Ltd, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  out: {activity: accounts, from: lender, to: sister, role: controller, categories: [contact], safeguards: [old, new]}
agreements:
  old: {kind: BCR-C, approved: 2022-01-01, lead_authority: IE, members: [lender]}
  new: {kind: BCR-C, approved: 2023-07-01, lead_authority: IE, members: [lender, sister]}

Fixed 6
# as of 2023-07-01
flows:
  out: {to: sister, safeguards: [rules, new]}
agreements:
  rules: {members: [lender]}
  new: {kind: BCR-C, approved: 2023-07-01, lead_authority: IE, members: [lender, sister]}

Remedy
Use standard clauses for the leg outside the group; bring the list of members up to date;
obtain a new approval.

References
Art. 46(2)(b), 46(5), 47 GDPR; EDPB Recommendations 1/2022; WP257.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, any_of, fact, stated
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence

WORDS = {
    "rules_bind_both": "Sender or recipient is not on their list of members.",
    "rules_approved": "They are not approved by then.",
    "rules_led_inside": "Their lead authority is outside the area.",
    "rules_meant_for_data": "Rules for processors do not carry the group's own data.",
}


def _details(evidence: "Evidence") -> str:
    return " ".join(text for name, text in WORDS.items() if evidence.row[name] is False)


RULE = Rule(
    id="TCT-13",
    name="corporate-rules-overstretched",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 46(2)(b)", "Art. 47"),
    facts=(
        "live",
        "transfer",
        "adequate",
        "uses_corporate_rules",
        "rules_reach",
        "other_instrument_valid",
        *WORDS,
    ),
    applies=all_of(fact("live"), stated(fact("transfer")), fact("uses_corporate_rules")),
    met=any_of(fact("rules_reach"), fact("other_instrument_valid"), stated(fact("adequate"))),
    message="Binding corporate rules do not reach {recipient} ({country}) in “{activity}” on {as_of}.",
    remedy="Use standard clauses for that leg, bring the list of members up to date, or obtain a new approval.",
    doc=__doc__ or "",
    details=_details,
)
