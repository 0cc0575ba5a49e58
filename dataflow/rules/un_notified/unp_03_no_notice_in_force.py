"""An activity is covered by no notice in force on the date, or by none for some of its people.

What it looks at
Every live activity in which the organisation is a controller, and the people it concerns.

Why
Art. 12 to 14: people are informed when their data are collected, or soon after.

When it does not apply
Activities of a processor; stated exceptions (Art. 13(4), 14(5), 23).  A notice without an audience is for
everybody.  A notice for other people, such as staff, is no newer version.  Where only some of the people are
addressed: medium.

Traps
- people who have the information already: Not applicable 3
- the other exceptions of Art. 14(5): Not applicable 4, Not applicable, Not applicable 5
- restrictions by law, and freedom of expression: Not applicable 6, Not applicable 7
- of two versions the newer one counts: Fixed 2, Breach 3
- a newer notice for other people is no newer version: Fixed 3
- people whom no notice addresses: Breach 4

Breach
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}

Fixed
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters]}

Breach 2
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, valid_to: 2020-01-01, covers: [letters]}

Fixed 2
notices:
  first: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
  second: {controller: lender, valid_from: 2023-01-01, covers: [letters]}

Breach 3
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
  payments: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  first: {controller: lender, valid_from: 2018-05-25, covers: [letters, payments]}
  second: {controller: lender, valid_from: 2023-01-01, covers: [payments]}

Fixed 3
subjects:
  staff: {name: staff}
notices:
  first: {controller: lender, audience: [customers], valid_from: 2018-05-25, covers: [letters]}
  second: {controller: lender, audience: [staff], valid_from: 2023-01-01}

Breach 4
subjects:
  guarantors: {name: guarantors}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers, guarantors], categories: [contact]}
notices:
  first: {controller: lender, audience: [customers], valid_from: 2018-05-25, covers: [letters]}

Cannot tell 2
subjects:
  guarantors: {name: guarantors}
activities:
  letters: {subjects: [customers, guarantors]}
notices:
  first: {controller: lender, audience: [customers], valid_from: 2018-05-25, covers: [letters]}
  second: {controller: lender, kind: supplement, audience: [guarantors], valid_from: 2018-05-25}

Not applicable
activities:
  letters: {information_exception: laid-down-by-law}

Not applicable 3
activities:
  letters: {information_exception: already-informed}

Not applicable 4
activities:
  letters: {information_exception: impossible}

Not applicable 5
activities:
  letters: {information_exception: secrecy}

Not applicable 6
activities:
  letters: {information_exception: restricted}

Not applicable 2
activities:
  letters: {role: processor}

Cannot tell
notices:
  notice: {controller: lender, covers: [letters]}

Not applicable 7
activities:
  letters: {information_exception: expression}

Remedy
Publish and date a notice for these people and purposes.

References
Art. 12, 13, 14 GDPR.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    """Whom no notice addresses, where there is one for the others."""
    if evidence.row["notice_in_force"] is not True:
        return "There is none at all." if evidence.row["notice_in_force"] is False else ""
    activity = str(evidence.row["id"])
    today = evidence.as_of
    told: set[str] = set()
    for notice in evidence.rows("notices", "covers", activity):
        begins, ends = notice["valid_from"], notice["valid_to"]
        if (begins is None or begins <= today) and (ends is None or ends >= today):
            told.update(notice["audience"] or [])
    row = evidence.lookup.row("activities", activity) or {}
    others = [evidence.name("subjects", one) for one in row.get("subjects") or [] if one not in told]
    return f"None is addressed to: {', '.join(others)}." if others else ""


RULE = Rule(
    id="UNP-03",
    name="no-notice-in-force",
    group="un-notified",
    severity="high",
    subject="activities",
    provisions=("Art. 12", "Art. 13", "Art. 14"),
    facts=("live", "own_purpose", "informing_excepted", "notice_in_force", "everybody_addressed"),
    applies=all_of(fact("live"), fact("own_purpose"), ~fact("informing_excepted")),
    met=all_of(fact("notice_in_force"), fact("everybody_addressed")),
    severities=(("medium", stated(fact("notice_in_force"))),),
    message="No notice in force on {as_of} covers “{activity}” for everybody it concerns.",
    remedy="Publish and date a notice for these people and purposes.",
    doc=__doc__ or "",
    silences=("UNP-01", "UNP-02", "UNP-04", "UNP-05"),
    details=_details,
)
