"""Data on offences are processed without official control or a law.

What it looks at
Live activities of a controller whose categories, or those of their flows, are of Art. 10.

Why
Art. 10 allows it only under the control of official authority or where Union or Member State
law authorises it with safeguards.

When it does not apply
Other data: a civil judgment is none; categories whose kind is empty (LB-08 asks for it); activities of a processor.  Allegations and suspicions
count in many States, and so do penalty points (C-439/19): the category's kind decides.
Consent is not enough unless a law says so, and then that law is cited.

Traps
- suspicions count: Breach 3
- a civil judgment is no offence: Not applicable
- consent alone is not enough, with a law that asks for it it is: Breach 2, Fixed 3
- penalty points, before and after the judgment that settled it: Breach 4, Breach 5

Breach
categories:
  record: {name: criminal record, kind: criminal}
activities:
  vetting:
    {controllers: [lender], role: controller, subjects: [customers], categories: [record],
     bases: [{article: 6(1)(f), interest: safety}]}

Breach 2
categories:
  record: {name: criminal record, kind: criminal}
activities:
  vetting:
    {controllers: [lender], role: controller, subjects: [customers], categories: [record],
     bases: [{article: 6(1)(a)}]}

Breach 3
# as of 2019-04-24
categories:
  suspicions: {name: suspicions of fraud, kind: criminal}
activities:
  vetting:
    {controllers: [lender], role: controller, subjects: [customers], categories: [suspicions],
     bases: [{article: 6(1)(f), interest: safety}, {article: 10, law: CZ 101/2000}]}

Fixed
activities:
  vetting: {bases: [{article: 6(1)(c), law: CZ 253/2008}, {article: 10, law: CZ 253/2008}]}

Fixed 2
activities:
  vetting: {bases: [{article: 6(1)(e), law: CZ 253/2008}, {article: 10, official_authority: yes}]}

Fixed 3
activities:
  vetting: {bases: [{article: 6(1)(a)}, {article: 10, law: CZ 253/2008}]}

Not applicable
categories:
  record: {name: civil judgments, kind: ordinary}

Not applicable 2
activities:
  vetting: {role: processor}

Cannot tell
activities:
  vetting: {bases: [{article: 6(1)(f), interest: safety}, {article: 10}]}

Not applicable 3
categories:
  record: {kind: ~}

Breach 4
# as of 2021-06-21
categories:
  points: {name: penalty points of drivers, kind: criminal}
activities:
  vetting:
    {controllers: [lender], role: controller, subjects: [customers], categories: [points],
     bases: [{article: 6(1)(f), interest: safety}]}

Breach 5
# as of 2021-06-22
categories:
  points: {name: penalty points of drivers, kind: criminal}
activities:
  vetting:
    {controllers: [lender], role: controller, subjects: [customers], categories: [points],
     bases: [{article: 6(1)(f), interest: safety}]}

Remedy
Cite the national authorisation or delete the data; never keep a comprehensive register.

References
Art. 10 GDPR; C-439/19.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.acts_cited import unknown_acts
from dataflow.rules.rule import Rule

RULE = Rule(
    id="LB-10",
    name="offences-without-control",
    group="special-category",
    severity="critical",
    subject="activities",
    provisions=("Art. 10",),
    facts=("live", "own_purpose", "touches_criminal", "offences_controlled"),
    applies=all_of(fact("live"), fact("own_purpose"), stated(fact("touches_criminal"))),
    met=fact("offences_controlled"),
    message="“{activity}” processes data on offences; no official control and no law in force on {as_of} is written down.",
    remedy="Cite the national authorisation or delete the data; never keep a comprehensive register.",
    doc=__doc__ or "",
    details=lambda evidence: unknown_acts(evidence, lambda article: article == "10"),
)
