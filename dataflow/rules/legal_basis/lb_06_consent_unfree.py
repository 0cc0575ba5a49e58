"""Consent is bundled, a condition, given to an employer or authority, or a child's.

What it looks at
Live activities that rest on Art. 6(1)(a) where something that can make consent unfree is
written down.

Why
Consent is free and specific (Art. 4(11), 7(2), 7(4)); employers and authorities can seldom
rely on it (recital 43); children below their State's age need a parent (Art. 8).

When it does not apply
Activities on other bases, or whose article is empty, or about whose consent nothing of this is written down.  Imbalance is
presumed, not forbidden: consent that is said to be free all the same passes.  Consent to
research may be broad (recital 33).  High for children.

Traps
- consent to an employer that is free all the same: Fixed 3
- broad consent to research: Fixed 4

Breach
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], information_society_service: no,
     bases: [{article: 6(1)(a), consent: {bundled: yes, conditional: no}}]}
parties:
  lender: {public_authority: no}
subjects:
  customers: {employees: no, children: no}

Breach 2
parties:
  lender: {public_authority: no}
subjects:
  staff: {name: staff, employees: yes, children: no}
activities:
  photos:
    {controllers: [lender], role: controller, subjects: [staff], categories: [contact], information_society_service: no,
     bases: [{article: 6(1)(a), consent: {bundled: no, conditional: no}}]}

Breach 3
# as of 2019-04-23
parties:
  lender: {public_authority: no}
subjects:
  pupils: {name: pupils, employees: no, children: yes, youngest: 15}
activities:
  app:
    {controllers: [lender], role: controller, subjects: [pupils], categories: [contact], information_society_service: yes,
     parental_authorisation: no, bases: [{article: 6(1)(a), consent: {bundled: no, conditional: no}}]}

Breach 4
parties:
  lender: {public_authority: no}
subjects:
  customers: {employees: no, children: no}
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], information_society_service: no,
     bases: [{article: 6(1)(a), consent: {bundled: no, conditional: yes}}]}

Fixed
activities:
  offers: {bases: [{article: 6(1)(a), consent: {bundled: no, conditional: no}}]}

Fixed 2
# as of 2019-04-24
subjects:
  customers: {employees: no, children: yes, youngest: 15}
activities:
  offers:
    {information_society_service: yes, parental_authorisation: no,
     bases: [{article: 6(1)(a), consent: {bundled: no, conditional: no}}]}

Fixed 3
subjects:
  customers: {employees: yes, children: no}
activities:
  offers: {purpose: photographs on the wall, bases: [{article: 6(1)(a), consent: {bundled: no, conditional: no, free: yes}}]}

Fixed 4
activities:
  offers: {purpose_kinds: [research]}

Not applicable
activities:
  offers: {bases: [{article: 6(1)(f), interest: selling}]}

Not applicable 2
activities:
  offers: {bases: [{article: 6(1)(a)}], information_society_service: ~}

Cannot tell
activities:
  offers: {bases: [{article: 6(1)(a), consent: {bundled: no}}]}

Remedy
Ask for each purpose by itself; find another basis for employees; ask a parent.

References
Art. 4(11), 7(2), 7(4), 8 GDPR; recitals 32, 33, 42, 43; the table of national parameters.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import ages

WRONG = {
    "consent_bundled_": "one consent serves unrelated purposes",
    "consent_tied": "a contract depends on it",
    "consent_imbalanced": "the controller is employer or authority",
    "consent_of_child": "children below the age consent without a parent",
}


def _details(evidence: Evidence) -> str:
    said = [words for name, words in WRONG.items() if evidence.row.get(name)]
    return "; ".join(said).capitalize() + "." if said else ""


RULE = Rule(
    id="LB-06",
    name="consent-unfree",
    group="consent",
    severity="medium",
    subject="activities",
    provisions=("Art. 7(2)", "Art. 7(4)", "Art. 8"),
    facts=("live", "own_purpose", "on_consent", "consent_examined", *WRONG),
    applies=all_of(fact("live"), fact("own_purpose"), stated(fact("on_consent")), fact("consent_examined")),
    met=all_of(*[~fact(name) for name in WRONG]),
    severities=(("high", stated(fact("consent_of_child"))),),
    message="The consent on which “{activity}” rests may not be free or specific.",
    remedy="Ask for each purpose by itself; find another basis for employees; ask a parent.",
    doc=__doc__ or "",
    columns=("controller_country",),
    extra={"unverified": ages},
    details=_details,
)
