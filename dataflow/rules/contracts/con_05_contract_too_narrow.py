"""The contract with a processor does not cover what flows.

What it looks at
Live flows from a controller to a processor for which a contract is written down: its scope
(categories of data and of persons, activities) and its parties.

Why
A processor acts only on instructions (Art. 29), within the data, persons and purposes that the
contract sets out (Art. 28(3)), between those who signed it.

When it does not apply
Flows without a contract, or with one that is not in force or names another recipient (CON-01).  A scope
that is not written down is unknown, not empty.  Where a contract has annexes by product family, each
annex is an agreement of its own, and the flow points to its annex.

Traps
- annexes by product: Fixed 2
- a scope that is not written down is unknown: Cannot tell

Breach
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact, health]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact, health], agreement: contract,
    safeguards: none}
agreements:
  contract: {kind: dpa, parties: [lender, hosting], signed: 2018-05-01, scope_categories: [contact], scope_subjects: [customers],
    scope_activities: [accounts]}

Fixed
agreements:
  contract: {scope_categories: [contact, health]}

Fixed 2
agreements:
  contract: {scope_categories: [contact], name: annex on messages}
  annex: {kind: dpa, name: annex on hosting, parties: [lender, hosting], signed: 2018-05-01, scope_categories: [contact, health],
    scope_subjects: [customers], scope_activities: [accounts]}
flows:
  hosting: {agreement: annex}

Breach 2
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  sister: {name: Lender Services, kind: entity, country: CZ}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract, safeguards: none}
agreements:
  contract: {kind: dpa, parties: [sister, hosting], signed: 2018-05-01, scope_categories: [contact], scope_subjects: [customers],
    scope_activities: [accounts]}

Breach 3
# the record of a processor: its customer sends
parties:
  shop: {name: Shop GmbH, kind: entity, country: DE}
activities:
  wages: {controllers: [shop], role: processor, subjects: [customers], categories: [contact, health]}
flows:
  wages: {activity: wages, from: shop, to: lender, role: processor, categories: [contact, health], agreement: contract, safeguards: none}
agreements:
  contract: {kind: dpa, parties: [shop, lender], signed: 2018-05-01, scope_categories: [contact], scope_subjects: [customers],
    scope_activities: [wages]}

Not applicable
flows:
  hosting: {agreement: none}

Not applicable 2
flows:
  hosting: {role: controller}

Cannot tell
agreements:
  contract: {scope_categories: ~}

Cannot tell 2
flows:
  hosting: {categories: [contact]}
agreements:
  contract: {scope_activities: ~}

Remedy
Amend the annex; let the legal entities that send and receive be the parties.

References
Art. 28(3), 5(1)(b), 29 GDPR.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence

WORDS = {
    "contract_covers_data": "categories of data lie outside its scope",
    "contract_covers_people": "data subjects lie outside its scope",
    "contract_covers_purpose": "the activity lies outside its scope",
    "contract_of_sender": "the sender is no party to it",
}


def _details(evidence: "Evidence") -> str:
    found = [text for name, text in WORDS.items() if evidence.row[name] is False]
    if not found and evidence.row["contract_covers"] is False:
        found = ["no single contract covers all of it"]
    return "; ".join(found).capitalize() + "." * bool(found)


RULE = Rule(
    id="CON-05",
    name="contract-too-narrow",
    group="contracts",
    severity="medium",
    subject="flows",
    provisions=("Art. 28(3)", "Art. 5(1)(b)", "Art. 29"),
    facts=(
        "live",
        "is_recipient",
        "from_processor",
        "to_processor",
        "has_contract_row",
        "contract_covers",
        *WORDS,
    ),
    applies=all_of(
        fact("live"),
        fact("is_recipient"),
        ~fact("from_processor"),
        stated(fact("to_processor")),
        fact("has_contract_row"),
    ),
    met=fact("contract_covers"),
    message="The contract with {recipient} does not cover what “{activity}” sends there.",
    remedy="Amend the annex; let the legal entities that send and receive be the parties.",
    doc=__doc__ or "",
    details=_details,
)
