"""A transfer rests on an adequacy decision alone that will end or is under attack.

What it looks at
Live transfers that a decision covers on the date, where its last day, as far as it was known on
the date, lies within the days that the policy looks ahead, or an action against it is pending.

Why
When a decision ends there is no time left (C-311/18 gave none): a signed set of clauses with an
assessment can lie ready (Art. 24).

When it does not apply
This is advice, not an infringement: a lawful transfer stays lawful.  Decisions without a
known end; transfers that the inventory does not show to be covered.  Extensions count from
the day on which they were adopted.

Traps
- a lawful transfer stays lawful while its decision is attacked: Breach, TCT-01 Fixed 2
- an action counts while it is pending, not before and not between two instances: Breach 4, Not applicable 5, Not applicable 6

Breach
# as of 2025-11-01
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US, dpf: {from: 2023-08-01}}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-DPF]}

Fixed
# as of 2025-11-01
flows:
  hosting: {safeguards: [US-DPF, clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01}

Not applicable
# as of 2025-10-30
flows:
  hosting: {role: processor}

Not applicable 2
# as of 2025-11-01
parties:
  hosting: {country: CH}

Breach 2
# as of 2025-06-01
parties:
  hosting: {name: Hosting Ltd, kind: entity, country: GB}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [GB]}

Breach 3
# as of 2025-12-18
parties:
  hosting: {name: Hosting Ltd, kind: entity, country: GB}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [GB]}

Not applicable 3
# as of 2025-12-19
parties:
  hosting: {country: GB}
flows:
  hosting: {safeguards: [GB]}

Not applicable 4
# as of 2024-06-01
parties:
  hosting: {country: GB}
flows:
  hosting: {safeguards: [GB]}

Breach 4
# as of 2023-09-06
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US, dpf: {from: 2023-08-01}}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-DPF]}

Not applicable 5
# as of 2023-09-05
flows:
  hosting: {role: processor}

Not applicable 6
# as of 2025-09-03
flows:
  hosting: {role: processor}

Cannot tell
# as of 2025-11-01
flows:
  hosting: {safeguards: ~}

Remedy
Sign the fitting standard clauses with an assessment, to take effect when the decision ends.

References
Art. 45(3) to (5), 24 GDPR; (EU) 2021/1772 as extended; (EU) 2023/1795; T-553/23; C-703/25 P.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, any_of, fact, stated
from dataflow.law.adequacy import all_decisions
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence


def _details(evidence: "Evidence") -> str:
    if evidence.row["decision_ending"]:
        return "Its last day is near."
    return "An action against it is pending."


def _unverified(evidence: "Evidence") -> tuple[str, ...]:
    still = [
        first for d in all_decisions() for first, last in d.challenges if last is None
    ]  # actions that had no end when the tables were made
    if evidence.row["decision_attacked"] and any(first <= evidence.as_of for first in still):
        return (
            "State of the action against the decision, and of the framework behind it, after October 2026",
        )
    return ()


RULE = Rule(
    id="TCT-15",
    name="adequacy-without-fallback",
    group="third-country",
    severity="info",
    subject="flows",
    provisions=("Art. 45(3)", "Art. 45(5)", "Art. 24"),
    facts=(
        "live",
        "transfer",
        "adequate",
        "decision_ending",
        "decision_ending_soon",
        "decision_attacked",
        "article_46_valid",
    ),
    applies=all_of(
        fact("live"),
        stated(fact("transfer")),
        stated(fact("adequate")),
        any_of(fact("decision_ending"), fact("decision_attacked")),
    ),
    met=fact("article_46_valid"),
    severities=(("low", fact("decision_ending_soon")),),
    message="“{activity}” sends data to {recipient} ({country}) under an adequacy decision alone.",
    remedy="Sign the fitting standard clauses with an assessment, to take effect when the decision ends.",
    doc=__doc__ or "",
    outcome="advice",
    details=_details,
    extra={"unverified": _unverified},
)
