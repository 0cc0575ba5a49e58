"""An activity is covered by no notice in force on the date.

What it looks at
Every live activity in which the organisation is a controller.

Why
Art. 12 to 14: people are informed when their data are collected, or soon after.

When it does not apply
Activities of a processor; stated exceptions (Art. 13(4), 14(5), 23).

Traps
- people who have the information already: Not applicable 3
- the other exceptions of Art. 14(5): Not applicable 4, Not applicable, Not applicable 5
- restrictions by law, and freedom of expression: Not applicable 6, Not applicable 7
- of two versions the newer one counts: Fixed 2, Breach 3

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

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="UNP-03",
    name="no-notice-in-force",
    group="un-notified",
    severity="high",
    subject="activities",
    provisions=("Art. 12", "Art. 13", "Art. 14"),
    facts=("live", "own_purpose", "informing_excepted", "notice_in_force"),
    applies=all_of(fact("live"), fact("own_purpose"), ~fact("informing_excepted")),
    met=fact("notice_in_force"),
    message="No notice in force on {as_of} covers “{activity}”.",
    remedy="Publish and date a notice for these people and purposes.",
    doc=__doc__ or "",
    silences=("UNP-01", "UNP-02", "UNP-04", "UNP-05"),
)
