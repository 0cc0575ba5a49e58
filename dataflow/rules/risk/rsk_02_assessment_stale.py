"""An impact assessment is older than what is done, or leaves a high risk without consultation.

What it looks at
Live activities of a controller with an impact assessment dated by then, the recipients that
started later, later changes, and the risk that remains.

Why
Art. 35(11): the assessment is reviewed when the risk changes; Art. 36(1): the authority is
consulted before a processing whose risk stays high.

When it does not apply
Activities without a dated assessment (RSK-01).  An assessment made before the processing begins
covers the recipients that are there on the activity's first day.  A processor replaced by another in the same
country is low.

Traps
- a processor replaced by another in the same country is low: Breach 4
- an assessment made before the processing began: Fixed 3

Breach
parties:
  scorer: {name: Scorer GmbH, kind: entity, country: DE}
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], changed_on: 2019-01-01,
     dpia: {date: 2019-05-01, residual_risk: low}}
flows:
  scorer: {activity: scoring, from: lender, to: scorer, role: processor, categories: [contact], start: 2022-01-01}

Breach 2
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], changed_on: 2019-01-01,
     dpia: {date: 2019-05-01, residual_risk: high, prior_consultation: none}}

Breach 3
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], changed_on: 2021-01-01,
     dpia: {date: 2019-05-01, residual_risk: low}}

Breach 4
parties:
  old: {name: Old Scorer GmbH, kind: entity, country: DE}
  scorer: {name: Scorer GmbH, kind: entity, country: DE}
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], changed_on: 2019-01-01,
     dpia: {date: 2019-05-01, residual_risk: low}}
flows:
  old: {activity: scoring, from: lender, to: old, role: processor, categories: [contact], start: 2018-06-01, end: 2021-12-31}
  scorer: {activity: scoring, from: lender, to: scorer, role: processor, categories: [contact], start: 2022-01-01}

Fixed
activities:
  scoring: {dpia: {date: 2022-02-01}}

Fixed 2
activities:
  scoring: {dpia: {date: 2022-02-01, residual_risk: high, prior_consultation: 2022-02-15}}

Fixed 3
activities:
  scoring: {start: 2022-01-01, dpia: {date: 2021-11-01}}

Not applicable
activities:
  scoring: {dpia: {date: none}}

Not applicable 2
activities:
  scoring: {dpia: {date: 2030-01-01}}

Cannot tell
activities:
  scoring: {dpia: {date: 2022-02-01, residual_risk: ~}}

Cannot tell 2
flows:
  scorer: {start: ~}

Remedy
Review the assessment; consult the authority where a high risk remains.

References
Art. 35(11), 36(1) GDPR.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    said = []
    if evidence.row.get("dpia_current") is False:
        swap = evidence.row.get("dpia_swaps_only")
        said.append(
            "A processor was replaced by a like one." if swap else "Recipients or contents changed after it."
        )
    if evidence.row.get("risk_consulted") is False:
        said.append("A high risk remains, and the authority was not consulted.")
    return " ".join(said)


RULE = Rule(
    id="RSK-02",
    name="assessment-stale",
    group="risk",
    severity="medium",
    subject="activities",
    provisions=("Art. 35(11)", "Art. 36(1)"),
    facts=("live", "own_purpose", "dpia_dated", "dpia_current", "dpia_swaps_only", "risk_consulted"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("dpia_dated")),
    met=all_of(fact("dpia_current"), fact("risk_consulted")),
    severities=(
        ("high", stated(~fact("risk_consulted"))),
        ("low", fact("dpia_swaps_only")),
    ),
    message="The impact assessment of “{activity}” no longer carries it.",
    remedy="Review the assessment; consult the authority where a high risk remains.",
    doc=__doc__ or "",
    details=_details,
)
