"""An impact assessment is required and there is none.

What it looks at
Live activities of a controller that Art. 35(3) names, that a national list or the
controller itself puts under an assessment, or that meet two of the nine criteria of WP248.
Criteria count when they are written down, and when they follow from other fields: scoring
and profiling, automated decisions, Art. 9 and 10 data, large scale, vulnerable people,
monitoring of public places.

Why
Art. 35(1): where a high risk is likely, its impact is assessed before the processing.

When it does not apply
Where nothing of this is written down; where the law behind the activity was assessed, the
authority lists it as free, or it was checked before 25 May 2018 and has not changed since.
One criterion may suffice and two may not: the controller's own answer that none is needed
(dpia required: no) ends the count, not a case of Art. 35(3).  A late assessment counts from
its date: the rule asks what there is on the day.

Traps
- two criteria, and the controller's answer that none is needed: Not applicable 5
- assessed with the law behind it, or listed as free: Not applicable 2, Not applicable 3
- checked before the Regulation and unchanged since: Not applicable 4, Breach 5

Breach
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [credit-scoring],
     automated_decision: {effect: legal-or-similar}, dpia: {date: none}}

Breach 2
activities:
  care:
    {controllers: [lender], role: controller, subjects: [customers], categories: [health], large_scale: yes, dpia: {date: none}}

Breach 3
activities:
  cameras:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], public_monitoring: yes, dpia: {date: none}}

Breach 4
activities:
  matching:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     dpia: {criteria: [matching, blocks-right], date: 2024-06-01}}

Breach 5
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [credit-scoring],
     automated_decision: {effect: legal-or-similar}, changed_on: 2020-03-01, dpia: {exception: prior-checked, date: none}}

Fixed
activities:
  scoring: {dpia: {date: 2023-05-01}}

Not applicable
activities:
  scoring: {purpose_kinds: [payment]}

Not applicable 2
activities:
  scoring: {dpia: {exception: laid-down-by-law}}

Not applicable 3
activities:
  scoring: {dpia: {exception: white-list}}

Not applicable 4
activities:
  scoring: {start: 2015-01-01, dpia: {exception: prior-checked}}

Not applicable 5
activities:
  scoring: {automated_decision: ~, dpia: {criteria: [evaluation, large-scale], required: no}}

Not applicable 6
activities:
  scoring: {automated_decision: ~, purpose_kinds: [payment], dpia: {criteria: [matching]}}

Cannot tell
activities:
  scoring: {dpia: {date: ~}}

Remedy
Assess the impact with the officer's advice before going on.

References
Art. 35(1), 35(3), 35(4), 35(5), 35(10) GDPR; WP248 rev.01.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    if evidence.row.get("dpia_listed"):
        return "It is one of the cases for which an assessment is prescribed."
    return "It meets two or more of the nine criteria."


RULE = Rule(
    id="RSK-01",
    name="impact-not-assessed",
    group="risk",
    severity="medium",
    subject="activities",
    provisions=("Art. 35(1)", "Art. 35(3)", "Art. 35(4)"),
    facts=("live", "own_purpose", "dpia_listed", "dpia_by_criteria", "dpia_excepted", "dpia_done"),
    applies=all_of(
        fact("live"),
        fact("own_purpose"),
        any_of(fact("dpia_listed"), fact("dpia_by_criteria")),
        ~fact("dpia_excepted"),
    ),
    met=fact("dpia_done"),
    severities=(("high", fact("dpia_listed")),),
    message="“{activity}” needs an impact assessment; none is dated by {as_of}.",
    remedy="Assess the impact with the officer's advice before going on.",
    doc=__doc__ or "",
    details=_details,
)
