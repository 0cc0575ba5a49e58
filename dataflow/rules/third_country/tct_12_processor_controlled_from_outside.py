"""A processor inside the area is controlled by a company in a third country.

What it looks at
Processors and sub-processors of live flows with their seat inside the area, where a
controlling company is written down; the uppermost of the chain counts.

Why
A foreign order to the group may reach the processor.  Whether its guarantees are sufficient
(Art. 28(1)), and what happens on such an order (Art. 48), has to be looked at.

When it does not apply
This is no transfer and is never reported as one; only disclosure or access from outside
would be (TCT-09).  Processors for which no controlling company is written down, or none is
stated.  The advice follows from Art. 28 and 48 and is given on every date.

Traps
- ownership alone is no transfer: TCT-01 Not applicable 9

Breach
parties:
  group: {name: Group Inc., kind: entity, country: IN}
  hosting: {name: Hosting GmbH, kind: entity, country: DE, parent: group}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Fixed
parties:
  group: {country: CH}

Fixed 2
parties:
  group: {country: US, dpf: {from: 2023-08-01}}

Fixed 3
parties:
  group: {country: FR}

Breach 2
parties:
  top: {name: Top Corp., kind: entity, country: IN}
  group: {name: Group SE, kind: entity, country: FR, parent: top}
  hosting: {name: Hosting GmbH, kind: entity, country: DE, parent: group}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Not applicable
parties:
  hosting: {parent: none}

Not applicable 2
parties:
  hosting: {country: IN}

Not applicable 3
flows:
  hosting: {role: controller}

Cannot tell
parties:
  group: {country: ~}

Remedy
Assess the guarantees; agree on what the processor does with foreign orders.

References
Art. 28(1), 32, 48 GDPR; EDPB Guidelines 05/2021 of 14 February 2023, last example.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="TCT-12",
    name="processor-controlled-from-outside",
    group="third-country",
    severity="info",
    subject="parties",
    provisions=("Art. 28(1)", "Art. 48", "Art. 32"),
    facts=("engaged_as_processor", "inside_area", "controlled", "control_outside", "control_adequate"),
    applies=all_of(fact("engaged_as_processor"), fact("inside_area"), fact("controlled")),
    met=any_of(~fact("control_outside"), fact("control_adequate")),
    message="{name} processes inside the area but is controlled from a third country. This is no transfer.",
    remedy="Assess its guarantees; agree on what it does with orders from outside.",
    doc=__doc__ or "",
    outcome="advice",
)
