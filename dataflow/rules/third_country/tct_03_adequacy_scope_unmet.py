"""A decision is in force, but its scope condition is not met for this recipient or these data.

What it looks at
Live transfers to countries that have a decision in force on the date.

Why
Several decisions cover only some recipients: organisations on a list (Privacy Shield,
Data Privacy Framework, human-resources data apart), recipients under a named act
(Canada, Japan, Korea, Brazil), or leave some out (Faroe Islands, Israel).

When it does not apply
Flows whose country is not known: TCT-01 asks for it once.
Countries without a decision; transfers that another instrument carries; a United States
importer for whom the inventory states that nothing is relied on (that is TCT-01).  A subsidiary
inside the area is no United States importer.  The listing of the parent does not by itself cover the
company contracted with: record it for that company where the list names it.  A scope fact that is
not written down is never taken as met; such a case is of medium severity.

Traps
- the parent's listing is not the listing of the company contracted with: Cannot tell 2
- the list names the company itself: Fixed 4
- a scope fact that is empty is not met: Cannot tell
- a subsidiary inside the area of a group in the United States: Not applicable 2

Breach
parties:
  hosting: {name: Hosting Ltd, kind: entity, country: CA, pipeda: no}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Fixed
parties:
  hosting: {pipeda: yes}

Fixed 2
# as of 2025-12-19
activities:
  accounts: {purpose_kinds: [immigration-control-gb]}
parties:
  hosting: {country: GB}

Fixed 3
parties:
  hosting: {country: US, dpf: {from: 2023-08-01, covers_hr: yes}}
flows:
  hosting: {human_resources: yes}

Breach 2
# as of 2025-12-18
parties:
  hosting: {name: Hosting, kind: entity, country: GB}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [immigration-control-gb]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Breach 3
# as of 2024-01-01
parties:
  hosting: {name: Hosting, kind: entity, country: US, dpf: {from: 2023-08-01, covers_hr: no}}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], human_resources: yes, safeguards: [US-DPF]}

Breach 4
# as of 2024-01-01
parties:
  hosting: {name: Hosting, kind: entity, country: JP, appi: no}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Breach 5
# as of 2024-01-01
parties:
  hosting: {name: Hosting, kind: entity, country: KR, pipa: no}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Breach 6
# as of 2026-01-26
parties:
  hosting: {name: Hosting, kind: entity, country: BR, lgpd: no}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Breach 7
# as of 2024-01-01
parties:
  hosting: {name: Hosting, kind: entity, country: IL}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], mode: paper-only, safeguards: none}

Breach 8
# as of 2024-01-01
parties:
  hosting: {name: Hosting, kind: entity, country: FO, danish_state_authority: yes}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Not applicable
parties:
  hosting: {country: IN}

Not applicable 2
parties:
  group: {name: Group Inc., kind: entity, country: US, dpf: {from: 2023-08-01}}
  hosting: {country: IE, parent: group}

Not applicable 3
parties:
  hosting: {country: US}

Cannot tell
parties:
  hosting: {pipeda: ~}

Cannot tell 2
parties:
  group: {name: Group Inc., kind: entity, country: US, dpf: {from: 2023-08-01}}
  hosting: {country: US, parent: group}
flows:
  hosting: {safeguards: [US-DPF]}

Fixed 4
parties:
  group: {name: Group Inc., kind: entity, country: US, dpf: {from: 2023-08-01}}
  hosting: {country: US, parent: group, dpf: {from: 2023-09-01}}
flows:
  hosting: {safeguards: [US-DPF]}

Remedy
Record the fact that the decision asks for, with its source and the date it was checked;
otherwise use standard clauses.

References
Art. 45(3) GDPR and the decisions in the table of adequacy decisions.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import decisions

RULE = Rule(
    id="TCT-03",
    name="adequacy-scope-unmet",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 45(3)",),
    facts=("live", "transfer", "decision_in_force", "adequacy_considered", "adequate", "instrument_valid"),
    applies=all_of(
        fact("live"),
        stated(fact("transfer")),
        fact("decision_in_force"),
        fact("adequacy_considered"),
        ~stated(fact("instrument_valid")),
    ),
    met=fact("adequate"),
    severities=(("medium", fact("adequate").is_null()),),
    message="The decision for {country} does not reach {recipient} or the data that “{activity}” sends there.",
    remedy="Record the fact the decision depends on, with source and date; otherwise use standard clauses.",
    doc=__doc__ or "",
    extra={"unverified": decisions},
)
