"""Special categories or criminal data reach a third country without a decision over two flows or more.

What it looks at
Every (activity, category, party) that the closure over live flows reaches, with the
categories that all flows of the path carry; of categories whose kind is, or may be, of Art. 9 or 10.

Why
Protection is lost in steps: Art. 9 and 10 data behind a chain of processors are easily
out of the controller's sight (Art. 44, 32, 35(3)(b)).

When it does not apply
Ordinary data; direct flows (TCT-01); paths on which a step stops the category: a CRM
that holds health data does not send it to the SMS gateway.  Only anonymous data end a path; aggregated
data may still be personal.

Traps
- only what every flow of the path carries goes on: Not applicable
- aggregated data may still be personal: Breach 2
- anonymous data end the path: Not applicable 3

Breach
parties:
  clinic: {name: Clinic GmbH, kind: entity, country: DE}
  support: {name: Support Pvt, kind: entity, country: IN}
activities:
  care: {controllers: [lender], role: controller, subjects: [customers], categories: [health, contact]}
flows:
  first: {activity: care, from: lender, to: clinic, role: processor, categories: [health, contact]}
  second: {activity: care, from: clinic, to: support, role: sub-processor, categories: [health], safeguards: none}

Fixed
parties:
  support: {country: JP, appi: yes}

Not applicable
flows:
  second: {categories: [contact]}

Not applicable 2
parties:
  support: {country: AT}

Not applicable 3
flows:
  second: {treatment: anonymised}

Breach 2
parties:
  clinic: {name: Clinic GmbH, kind: entity, country: DE}
  support: {name: Support Pvt, kind: entity, country: IN}
activities:
  care: {controllers: [lender], role: controller, subjects: [customers], categories: [health, contact]}
flows:
  first: {activity: care, from: lender, to: clinic, role: processor, categories: [health, contact], treatment: aggregated}
  second: {activity: care, from: clinic, to: support, role: sub-processor, categories: [health], safeguards: none}

Cannot tell
parties:
  support: {country: ~}

Remedy
Pseudonymise before the border, cut the hop or move it inside the area; assess the impact.

References
Art. 9, 10, 32, 35(3)(b), 44 GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import places

RULE = Rule(
    id="TCT-11",
    name="sensitive-data-chained-outside",
    group="third-country",
    severity="high",
    subject="reach",
    provisions=("Art. 9", "Art. 10", "Art. 32", "Art. 35(3)(b)", "Art. 44"),
    facts=("chained", "carries_sensitive", "ends_outside", "last_adequate", "last_secured"),
    applies=all_of(fact("chained"), fact("carries_sensitive"), fact("ends_outside")),
    met=fact("last_adequate"),
    severities=(("critical", ~fact("last_secured")),),
    message="“{category}” of “{activity}” reaches {recipient}, outside the area without a decision: {path}.",
    remedy="Pseudonymise before the border, cut the hop or move it inside the area; assess the impact.",
    doc=__doc__ or "",
    extra={"unverified": places},
)
