"""A controller uses a processor without a contract under Art. 28(3) in force.

What it looks at
Live flows from a controller to a recipient whose role is processor.

Why
Art. 28(3), (9): processing by a processor is governed by a contract or other legal act,
in writing.

When it does not apply
Recipients that decide for themselves: registers, banks, lawyers, buyers of debts,
authorities.  Sub-processors are judged by UNP-06.  Modules two and three of the standard
clauses of 2021 stand for the contract, as do a legal act that binds the processor and terms of service
that contain the contract.

Traps
- another legal act in the contract's place: Fixed 2
- terms of service that contain the contract: Fixed 3
- banks, lawyers and the post decide for themselves: Not applicable

Breach
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: none, safeguards: none}

Fixed
agreements:
  contract: {kind: dpa, parties: [lender, hosting], signed: 2018-05-01}
flows:
  hosting: {agreement: contract}

Fixed 2
agreements:
  act: {kind: other-legal-act, parties: [lender, hosting], signed: 2018-05-01}
flows:
  hosting: {agreement: act}

Fixed 3
agreements:
  terms: {kind: dpa, name: terms of service with the contract incorporated, parties: [lender, hosting], signed: 2018-05-01}
flows:
  hosting: {agreement: terms}

Fixed 4
# as of 2021-06-27
agreements:
  clauses: {kind: SCC-M2, parties: [lender, hosting], signed: 2021-06-27}
flows:
  hosting: {safeguards: [clauses]}

Fixed 5
# as of 2021-06-27
agreements:
  clauses: {kind: EU-2021-915, parties: [lender, hosting], signed: 2021-06-27}
flows:
  hosting: {agreement: clauses}

Breach 2
# as of 2021-06-26
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: none,
    safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, parties: [lender, hosting], signed: 2021-06-26}

Not applicable
flows:
  hosting: {role: controller}

Not applicable 2
parties:
  hosting: {kind: unit}

Cannot tell
flows:
  hosting: {agreement: ~}

Cannot tell 2
flows:
  hosting: {role: ~}

Remedy
Sign the contract before data move.

References
Art. 28(3), 28(9) GDPR; Decision (EU) 2021/915.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="CON-01",
    name="processor-without-contract",
    group="contracts",
    severity="high",
    subject="flows",
    provisions=("Art. 28(3)", "Art. 28(9)"),
    facts=("live", "is_recipient", "from_processor", "to_processor", "contract_in_force"),
    applies=all_of(fact("live"), fact("is_recipient"), ~fact("from_processor"), fact("to_processor")),
    met=fact("contract_in_force"),
    message="{recipient} processes data of “{activity}” for {sender}; no contract under Art. 28(3) is in force on {as_of}.",
    remedy="Sign the contract before data move.",
    doc=__doc__ or "",
    silences=("CON-02", "CON-05"),
)
