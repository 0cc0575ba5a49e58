"""A transfer rests on standard clauses that were repealed in 2021.

What it looks at
Live transfers whose safeguards name a set of clauses of 2001, 2004 or 2010 that has not ended.

Why
Decision (EU) 2021/914 repealed these sets.  They could be signed until 26 September 2021 and
relied on until 27 December 2022, as long as the processing stayed as it was (Art. 4).

When it does not apply
Before the repeal the old sets are the right ones: no hindsight.  Clauses of Decision
(EU) 2021/915 are contracts under Art. 28, not a transfer tool.  An exporter outside the
GDPR, such as one under United Kingdom law alone (`gdpr_subject: no`), makes no transfer in
its sense: British law let the old sets run longer.  Where a decision or another safeguard
that holds on the date stands beside a set that may no longer be used, the transfer has its ground: low.

Traps
- the old sets while they were the right ones: Fixed 2, Fixed 3
- an exporter under United Kingdom law alone: Not applicable 3
- the clauses for contracts with processors, which are no transfer tool: Not applicable 2
- an old set kept on file beside the one that replaced it: Not applicable 4; one that has not ended: Breach 4, Breach 5

Breach
# as of 2022-12-28
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-2010, signed: 2019-03-01, parties: [lender, hosting]}

Fixed
# as of 2022-12-27
flows:
  hosting: {role: processor}

Fixed 2
# as of 2019-06-01
flows:
  hosting: {role: processor}

Fixed 3
# as of 2021-09-26
agreements:
  clauses: {signed: 2021-09-26}

Not applicable
# as of 2022-12-28
agreements:
  clauses: {kind: SCC-M2, signed: 2022-06-01}

Not applicable 2
# as of 2022-12-28
agreements:
  clauses: {kind: EU-2021-915, signed: 2022-06-01}

Not applicable 4
# as of 2022-12-28
flows:
  hosting: {safeguards: [clauses, replaced]}
agreements:
  clauses: {ends: 2022-12-27}
  replaced: {kind: SCC-M2, signed: 2022-12-20, parties: [lender, hosting]}

Not applicable 3
# as of 2022-12-28
parties:
  reseller: {name: Reseller Ltd, kind: entity, country: GB, gdpr_subject: no}
flows:
  hosting: {from: reseller}

Breach 2
# as of 2021-09-27
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-2010, signed: 2021-09-27}

Breach 3
# as of 2022-02-01
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses],
    changed_on: 2022-01-15}
agreements:
  clauses: {kind: SCC-2010, signed: 2019-03-01}

Breach 4
# as of 2023-02-01
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact],
    safeguards: [clauses, replaced]}
agreements:
  clauses: {kind: SCC-2010, signed: 2020-01-01, parties: [lender, hosting]}
  replaced: {kind: SCC-M2, signed: 2022-12-20, parties: [lender, hosting]}

Breach 5
# as of 2023-02-01
parties:
  hosting: {name: Hosting Ltd, kind: entity, country: GB}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-2010, signed: 2020-01-01, parties: [lender, hosting]}

Cannot tell
# as of 2022-06-01
agreements:
  clauses: {signed: ~}

Remedy
Replace the set by the module of Decision (EU) 2021/914 that fits the roles.

References
Art. 46(2)(c), 46(5) GDPR; Decision (EU) 2021/914, Art. 4.
"""

from dataflow.facts.logic import all_of, any_of, fact, stated
from dataflow.rules.rule import Rule

RULE = Rule(
    id="TCT-04",
    name="repealed-clauses-in-use",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 46(2)(c)", "Art. 46(5)"),
    facts=("live", "transfer", "uses_repealed", "repealed_permitted", "adequate", "article_46_valid"),
    applies=all_of(fact("live"), stated(fact("transfer")), fact("uses_repealed")),
    met=fact("repealed_permitted"),
    severities=(("low", any_of(stated(fact("adequate")), stated(fact("article_46_valid")))),),
    message="The transfer to {recipient} ({country}) for “{activity}” rests on standard clauses that may no longer be "
    "used on {as_of}.",
    remedy="Replace them by the module of the clauses of 2021 that fits the roles.",
    doc=__doc__ or "",
)
