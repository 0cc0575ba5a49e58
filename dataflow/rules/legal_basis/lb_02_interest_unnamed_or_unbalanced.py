"""Legitimate interests are relied on, but not named or not balanced.

What it looks at
Live activities that rest on Art. 6(1)(f).

Why
The interest must be told (Art. 13(1)(d), 14(2)(b)) and weighed against the person's; the
controller must be able to show that it was (Art. 5(2)).

When it does not apply
Activities on other bases; activities of a processor.  The Regulation does not ask for a
document of a certain name: any dated record of the balancing counts.

Traps
- a balancing under any other name: Fixed
- an interest that is purely commercial: Fixed 2

Breach
activities:
  recovery:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(f), interest: none, balancing: {date: none}}]}

Fixed
activities:
  recovery: {bases: [{article: 6(1)(f), interest: recovering debts, balancing: {date: 2018-05-01}}]}

Fixed 2
activities:
  recovery:
    {purpose: offers to customers, bases: [{article: 6(1)(f), interest: selling more loans, balancing: {date: 2018-05-01}}]}

Breach 2
activities:
  recovery:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], changed_on: 2020-01-01,
     bases: [{article: 6(1)(f), interest: recovering debts, balancing: {date: 2018-05-01}}]}

Breach 3
subjects:
  customers: {children: yes}
activities:
  games:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(f), interest: keeping players, balancing: {date: 2018-05-01, children: no}}]}

Not applicable
activities:
  recovery: {bases: [{article: 6(1)(b)}]}

Cannot tell
activities:
  recovery: {bases: [{article: 6(1)(f), interest: recovering debts}]}

Remedy
Write down the interest, why the processing is necessary, and the balance; tell the
interest in the notice; offer objection.

References
Art. 6(1)(f), 13(1)(d), 14(2)(b), 21 GDPR; C-252/21; C-621/22.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="LB-02",
    name="interest-unnamed-or-unbalanced",
    group="legal-basis",
    severity="high",
    subject="activities",
    provisions=("Art. 6(1)(f)", "Art. 13(1)(d)", "Art. 14(2)(b)", "Art. 21", "Art. 5(2)"),
    facts=("live", "own_purpose", "on_interests", "interest_named", "interests_balanced"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("on_interests")),
    met=all_of(fact("interest_named"), fact("interests_balanced")),
    severities=(("medium", fact("interest_named")),),
    message="“{activity}” rests on legitimate interests; the interest or a dated balancing test is missing.",
    remedy="Name the interest, record necessity and balance with a date, and offer objection.",
    doc=__doc__ or "",
)
