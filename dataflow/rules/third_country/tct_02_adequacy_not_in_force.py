"""An adequacy decision is relied on that is not in force on the date.

What it looks at
Live transfers whose safeguards name an adequacy decision, or adequacy in general.

Why
Art. 45 carries a transfer only while the decision is in force.  For the United States:
the Privacy Shield until 15 July 2020, nothing until 9 July 2023, the Data Privacy
Framework from 10 July 2023.

When it does not apply
Flows whose country is not known: TCT-01 asks for it once.
Flows that are no transfer on the date; flows that rely on something else.

Breach
# as of 2021-06-01
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-PS]}

Fixed
# as of 2019-06-01
parties:
  hosting: {privacy_shield: {from: 2017-01-01}}

Not applicable
# as of 2021-06-01
parties:
  hosting: {country: GB}

Not applicable 2
# as of 2021-06-01
flows:
  hosting: {safeguards: none}

Cannot tell
# as of 2021-06-01
flows:
  hosting: {safeguards: ~}

Remedy
Change to standard clauses with an assessment for the time without a decision; correct
the record and the notice.

References
Art. 45(1), (5), (9) GDPR; C-362/14; C-311/18; Decision (EU) 2023/1795.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

RULE = Rule(
    id="TCT-02",
    name="adequacy-not-in-force",
    group="third-country",
    severity="critical",
    subject="flows",
    provisions=("Art. 45(1)", "Art. 45(5)", "Art. 45(9)"),
    facts=("live", "transfer", "claims_adequacy", "decision_in_force"),
    applies=all_of(fact("live"), stated(fact("transfer")), fact("claims_adequacy")),
    met=fact("decision_in_force"),
    message="“{activity}” relies on an adequacy decision for {recipient} ({country}), but none is in force there on {as_of}.",
    remedy="Use standard clauses with an assessment for that time, and correct the record and the notice.",
    doc=__doc__ or "",
)
