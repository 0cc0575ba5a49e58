"""Consent is relied on without a record, an easy withdrawal, or word of the right to withdraw.

What it looks at
Live activities that rest on Art. 6(1)(a).

Why
The controller shows that consent was given (Art. 7(1)); withdrawing is as easy as giving
(7(3)), and people are told so (13(2)(c), 14(2)(d)).

When it does not apply
Activities on other bases; activities of a processor.  A notice that speaks of withdrawing
consent does not make consent the basis.  Bases whose article is empty: LB-01 asks for it.

Traps
- a notice that speaks of withdrawing consent where another basis carries the activity: Not applicable

Breach
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(a), consent: {record: none, withdrawal: link in each message, withdrawal_easy: yes}}]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], gives: [13(2)(c)]}

Breach 2
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(a), consent: {record: log, withdrawal: a letter, withdrawal_easy: no}}]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], gives: [13(2)(c)]}

Breach 3
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(a), consent: {record: log, withdrawal: link, withdrawal_easy: yes}}]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], lacks: [13(2)(c)]}

Fixed
activities:
  offers:
    bases: [{article: 6(1)(a), consent: {record: log of the web form, withdrawal: link in each message, withdrawal_easy: yes}}]

Not applicable
activities:
  offers: {bases: [{article: 6(1)(b), contract: loan agreement}]}

Cannot tell
activities:
  offers: {bases: [{article: 6(1)(a), consent: {withdrawal: link in each message, withdrawal_easy: yes}}]}

Cannot tell 2
activities:
  offers:
    bases: [{article: 6(1)(a), consent: {record: log, withdrawal: link in each message, withdrawal_easy: yes}}]
notices:
  notice: {gives: ~, partly_gives: [13(2)(c)]}

Remedy
Keep a log of consent; offer withdrawal in one step; tell it in the notice.

References
Art. 4(11), 7(1), 7(3), 13(2)(c) GDPR; EDPB Guidelines 05/2020.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

PARTS = {
    "consent_recorded": "how consent is recorded",
    "consent_withdrawable": "a withdrawal as easy as consenting",
    "withdrawal_told": "word of the right to withdraw",
}


RULE = Rule(
    id="LB-05",
    name="consent-not-kept",
    group="consent",
    severity="high",
    subject="activities",
    provisions=("Art. 4(11)", "Art. 7(1)", "Art. 7(3)", "Art. 13(2)(c)"),
    facts=("live", "own_purpose", "on_consent", *PARTS),
    applies=all_of(fact("live"), fact("own_purpose"), stated(fact("on_consent"))),
    met=all_of(*[fact(name) for name in PARTS]),
    message="“{activity}” rests on consent that is not kept as Art. 7 asks.",
    remedy="Keep a log of consent; offer withdrawal in one step; tell it in the notice.",
    doc=__doc__ or "",
    details=missing(PARTS),
)
