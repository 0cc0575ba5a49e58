"""A decision is taken solely by automated means without a ground or safeguards of Art. 22.

What it looks at
Live activities of a controller with a solely automated decision that has legal or
similarly significant effect.

Why
Art. 22(2) allows it only for a contract, under a law, or with explicit consent; for the
first and third a person must be able to intervene, hear and reconsider (Art. 22(3)).
Special categories need more (Art. 22(4)), and the logic must be told (Art. 13(2)(f)).

When it does not apply
Decisions with real human involvement (a person who only confirms is none), or without such effect;
activities of a processor; controllers outside the GDPR (`gdpr_subject: no`), such as those under British law
alone, which differs since 5 February 2026.

Traps
- a person who only confirms is no involvement: Breach 2
- a controller under British law alone: Not applicable 2

Breach
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     automated_decision: {solely: yes, effect: legal-or-similar, ground: none, safeguards: none, logic_told: no}}

Fixed
activities:
  scoring:
    automated_decision:
      {ground: 22(2)(a), safeguards: [human-intervention, express-view, contest], logic_told: yes}

Fixed 2
activities:
  scoring: {automated_decision: {ground: 22(2)(b), safeguards: none, logic_told: yes}}

Breach 2
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose: a clerk confirms every score,
     automated_decision: {solely: yes, effect: legal-or-similar, ground: 22(2)(a), safeguards: [contest], logic_told: yes}}

Not applicable
activities:
  scoring: {automated_decision: {solely: no}}

Cannot tell
activities:
  scoring: {automated_decision: {ground: 22(2)(a), safeguards: ~, logic_told: yes}}

Not applicable 2
# as of 2026-02-05
parties:
  lender: {country: GB, gdpr_subject: no}

Remedy
Name the ground; give a person the power to change the decision; tell the logic and the
consequences; assess the impact.

References
Art. 22, 13(2)(f), 14(2)(g), 15(1)(h), 35(3)(a) GDPR; C-634/21; C-203/22.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

_parts = missing({
    "decision_ground": "a ground of Art. 22(2)",
    "decision_safeguarded": "intervention, view and contest (Art. 22(3))",
    "decision_explained": "the logic and the consequences told",
})  # fmt: skip


def _details(evidence: Evidence) -> str:
    special = evidence.row["decision_on_special"]
    words = "It uses special categories without Art. 9(2)(a) or (g) (Art. 22(4))." if special else ""
    return " ".join(text for text in (_parts(evidence), words) if text)


RULE = Rule(
    id="LB-12",
    name="automated-decision-unsecured",
    group="automated-decision",
    severity="high",
    subject="activities",
    provisions=("Art. 22", "Art. 13(2)(f)", "Art. 14(2)(g)", "Art. 15(1)(h)", "Art. 35(3)(a)"),
    facts=(
        "live", "own_purpose", "under_other_law", "solely_automated", "decision_ground", "decision_safeguarded", "decision_on_special",
        "decision_explained",
    ),
    applies=all_of(fact("live"), fact("own_purpose"), ~fact("under_other_law"), fact("solely_automated")),
    met=all_of(
        fact("decision_ground"), fact("decision_safeguarded"), ~fact("decision_on_special"), fact("decision_explained")
    ),
    message="“{activity}” decides about people by automated means alone, without all that this asks for.",
    remedy="Name the ground of Art. 22(2), open human intervention, view and contest, and tell the logic.",
    doc=__doc__ or "",
    details=_details,
)  # fmt: skip
