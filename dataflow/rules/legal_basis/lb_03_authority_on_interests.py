"""A public authority relies on legitimate interests in its tasks.

What it looks at
Live activities that rest on Art. 6(1)(f) and whose only controller is a public authority.

Why
Art. 6(1), second subparagraph: point (f) is not open to authorities in the performance of
their tasks.

When it does not apply
Controllers that are no authority, or of which that is not written down; a company that the
State owns is not one for that reason, national law decides.  Activities outside the tasks,
such as a canteen, may rest on (f).  Bases whose article is empty: LB-01 asks for it.

Traps
- a company that the public owns: Not applicable
- national law decides who is an authority, and the inventory says so: Not applicable, Breach

Breach
parties:
  lender: {kind: authority, public_authority: yes}
activities:
  grants:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], public_task: yes,
     bases: [{article: 6(1)(f), interest: good administration}]}

Fixed
activities:
  grants: {purpose: visitors' network, public_task: no}

Not applicable
parties:
  lender: {kind: entity, public_authority: no}

Not applicable 2
activities:
  grants: {bases: [{article: 6(1)(e), law: CZ 257/2016}]}

Cannot tell
activities:
  grants: {public_task: ~}

Remedy
Use point (e) or (c) with the law, or show that the activity lies outside the tasks.

References
Art. 6(1) second subparagraph GDPR.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

RULE = Rule(
    id="LB-03",
    name="authority-on-interests",
    group="legal-basis",
    severity="high",
    subject="activities",
    provisions=("Art. 6(1)",),
    facts=("live", "own_purpose", "on_interests", "of_authority", "outside_tasks"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("of_authority"), stated(fact("on_interests"))),
    met=fact("outside_tasks"),
    message="“{activity}” of a public authority rests on legitimate interests.",
    remedy="Use point (e) or (c) with the law, or show that the activity lies outside the tasks.",
    doc=__doc__ or "",
)
