"""A contract is the basis, but not with these people, not for this purpose, or not named.

What it looks at
Live activities that rest on Art. 6(1)(b): the type of contract, whether the people are party
to it or ask for one, and the purpose.

Why
Point (b) covers what a contract with the person, or steps the person asked for, objectively
need; not contact persons or relatives, not marketing, analytics, improvement, prevention of
fraud as such.  Profiling is judged with the purpose it serves.

When it does not apply
Activities on other bases, or whose article is empty (LB-01); activities of a processor.  Sole traders are party.  Where a law is
cited that extends the contract to others, beneficiaries of an insurance say, it is accepted.
Where other bases stand beside it, the purpose is not asked about, and only people named for
this basis are.

Traps
- sole traders: Fixed
- steps that the applicant asked for: Fixed 2
- beneficiaries for whom a law extends the contract: Fixed 3

Breach
subjects:
  contacts: {name: contact persons at suppliers, contract_party: no}
activities:
  orders:
    {controllers: [lender], role: controller, subjects: [contacts], categories: [contact], purpose_kinds: [contract],
     bases: [{article: 6(1)(b), contract: supply contract}]}

Breach 2
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [marketing],
     bases: [{article: 6(1)(b), contract: loan agreement}]}

Breach 3
subjects:
  spouses: {name: spouses of applicants, contract_party: no}
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [credit-scoring],
     bases: [{article: 6(1)(b), contract: loan agreement, subjects: [spouses]}, {article: 6(1)(f), interest: risk}]}

Breach 4
activities:
  accounts:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [contract],
     bases: [{article: 6(1)(b), contract: none}]}

Fixed
subjects:
  contacts: {name: sole traders, contract_party: yes}

Fixed 2
subjects:
  contacts: {name: applicants who asked for an offer, contract_party: yes}
activities:
  orders: {bases: [{article: 6(1)(b), contract: steps before a loan agreement at the applicant's request}]}

Fixed 3
subjects:
  contacts: {name: beneficiaries of an insurance, contract_party: no}
activities:
  orders: {bases: [{article: 6(1)(b), contract: insurance, law: CZ 89/2012}]}

Not applicable
activities:
  orders: {bases: [{article: 6(1)(f), interest: dealing with suppliers}]}

Not applicable 2
activities:
  orders: {role: processor}

Cannot tell
subjects:
  contacts: {contract_party: ~}

Cannot tell 2
activities:
  orders: {subjects: ~}

Remedy
Move to legitimate interests or consent, with their own conditions.

References
Art. 6(1)(b) GDPR; EDPB Guidelines 2/2019; C-252/21.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

PARTS = {
    "contract_named": "the type of contract",
    "contract_of_subject": "that the people are party to it or ask for it",
    "contract_needs_it": "that the contract needs this purpose",
}


RULE = Rule(
    id="LB-07",
    name="contract-does-not-fit",
    group="legal-basis",
    severity="medium",
    subject="activities",
    provisions=("Art. 6(1)(b)",),
    facts=("live", "own_purpose", "on_contract", *PARTS),
    applies=all_of(fact("live"), fact("own_purpose"), stated(fact("on_contract"))),
    met=all_of(*[fact(name) for name in PARTS]),
    message="“{activity}” rests on a contract that does not carry it.",
    remedy="Move to legitimate interests or consent, with their own conditions.",
    doc=__doc__ or "",
    details=missing(PARTS),
)
