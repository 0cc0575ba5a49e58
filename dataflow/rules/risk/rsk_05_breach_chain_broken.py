"""A breach at a processor may not reach the controller, or not in time.

What it looks at
Live flows to a processor or sub-processor whose agreement is a row of the inventory; the
hours agreed along the chain up to the controller; the controller's register of breaches.

Why
Art. 33(1) gives the controller a number of hours; the processor reports without undue delay
(33(2)); breaches are documented (33(5)).

When it does not apply
Flows without an agreement written down (CON-01).  The law sets no hours for processors: where
only their sum leaves the controller no time, it is a warning for planning, and low.

Traps
- the law sets processors no hours, so the sum is a warning: Breach 2
- hours that are known may be too many whatever the others are: Breach 4

Breach
organisation: {breach_register: yes}
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
agreements:
  contract: {kind: dpa, parties: [lender, hosting], signed: 2018-05-20, breach_clause: no, breach_contact: none, breach_hours: 24}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract}

Breach 2
organisation: {breach_register: yes}
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  backup: {name: Backup SARL, kind: entity, country: FR}
agreements:
  contract:
    {kind: dpa, parties: [lender, hosting], signed: 2018-05-20, breach_clause: yes, breach_contact: cert@hosting.example,
     breach_hours: 48}
  below:
    {kind: dpa, parties: [hosting, backup], signed: 2018-05-20, breach_clause: yes, breach_contact: cert@backup.example,
     breach_hours: 24}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract}
  backup: {activity: accounts, from: hosting, to: backup, role: sub-processor, categories: [contact], agreement: below}

Breach 3
organisation: {breach_register: no}
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
agreements:
  contract:
    {kind: dpa, parties: [lender, hosting], signed: 2018-05-20, breach_clause: yes, breach_contact: cert@hosting.example,
     breach_hours: 24}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract}

Breach 4
organisation: {breach_register: yes}
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  backup: {name: Backup SARL, kind: entity, country: FR}
agreements:
  contract: {kind: dpa, parties: [lender, hosting], signed: 2018-05-20, breach_clause: yes, breach_contact: cert@hosting.example}
  below:
    {kind: dpa, parties: [hosting, backup], signed: 2018-05-20, breach_clause: yes, breach_contact: cert@backup.example,
     breach_hours: 80}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract}
  backup: {activity: accounts, from: hosting, to: backup, role: sub-processor, categories: [contact], agreement: below}

Fixed
agreements:
  contract: {breach_clause: yes, breach_contact: cert@hosting.example}

Fixed 2
# as of 2026-11-21
parties:
  backup: {name: Backup SARL, kind: entity, country: FR}
agreements:
  contract: {breach_clause: yes, breach_contact: cert@hosting.example}
  below:
    {kind: dpa, parties: [hosting, backup], signed: 2018-05-20, breach_clause: yes, breach_contact: cert@backup.example,
     breach_hours: 24}
flows:
  backup: {activity: accounts, from: hosting, to: backup, role: sub-processor, categories: [contact], agreement: below}

Not applicable
flows:
  hosting: {agreement: none}

Not applicable 2
flows:
  hosting: {role: controller}

Cannot tell
agreements:
  contract: {breach_clause: ~, breach_contact: cert@hosting.example}

Cannot tell 2
agreements:
  contract: {breach_clause: yes, breach_contact: cert@hosting.example, breach_hours: ~}

Remedy
Agree on a clause, a contact and hours that leave the controller time.

References
Art. 28(3)(f), 33(1), 33(2), 33(5), 34 GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import breach_hours

PARTS = {
    "breach_clause_agreed": "a clause on breaches",
    "breach_contact_named": "a contact for them",
    "breaches_documented": "the controller's register of breaches",
    "breach_in_time": "hours that leave the controller time",
}


RULE = Rule(
    id="RSK-05",
    name="breach-chain-broken",
    group="security",
    severity="medium",
    subject="flows",
    provisions=("Art. 33(1)", "Art. 33(2)", "Art. 33(5)", "Art. 28(3)(f)", "Art. 34"),
    facts=("live", "to_processor", "contract_described", *PARTS),
    applies=all_of(fact("live"), fact("contract_described"), fact("to_processor")),
    met=all_of(*[fact(name) for name in PARTS]),
    severities=(("low", all_of(*[fact(name) for name in PARTS if name != "breach_in_time"])),),
    message="A breach at {recipient} (“{activity}”) may not reach the controller in time.",
    remedy="Agree on a clause, a contact and hours that leave the controller time.",
    doc=__doc__ or "",
    extra={"unverified": breach_hours},
    details=missing(PARTS),
)
