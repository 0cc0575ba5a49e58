"""It is not said how long data are kept, or not in a way that can be used.

What it looks at
Every live activity of a controller, and the retention rules of the controller for it.

Why
Art. 5(1)(e) limits storage; the period or the criteria for it are told (Art. 13(2)(a),
14(2)(a)) and, where possible, recorded (Art. 30(1)(f)).

When it does not apply
Activities of a processor.  Criteria are enough where a period is not possible.  Time
limits for answering requests are not retention.  A rule whose source was read and gives neither a
criterion (`criterion: none`) nor a period is no rule.  How data are deleted is asked for only where it
is said that nothing does it (`procedure: none`); joint controllers' own periods count.

Traps
- a criterion where no period is possible: Fixed 2
- archives under a statute: Fixed 3
- "as long as necessary" is neither period nor criterion: Breach 2
- the period of a joint controller is a controller's: Fixed 4

Breach
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}

Fixed
activities:
  letters: {retention: [{duration: P3Y, event: end of the contract}]}

Fixed 2
activities:
  letters: {retention: [{criterion: until consent is withdrawn}]}

Fixed 3
activities:
  letters: {retention: [{duration: P10Y, event: end of the business relationship, law: CZ 253/2008}]}

Not applicable
activities:
  letters: {role: processor}

Cannot tell
activities:
  letters: {retention: [{duration: P3Y}]}

Cannot tell 2
activities:
  letters: {retention: [{stated: elsewhere}]}

Breach 2
activities:
  letters:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     retention: [{criterion: none, stated: stated, note: as long as necessary}]}

Breach 3
activities:
  letters:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     retention: [{duration: P3Y, event: end of the contract, procedure: none}]}

Fixed 4
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  letters:
    {controllers: [lender, partner], role: joint-controller,
     retention: [{holder: partner, duration: P3Y, event: end of the contract}]}

Breach 4
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
activities:
  letters:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     retention: [{holder: printer, duration: P3Y, event: end of the contract}]}

Cannot tell 3
activities:
  letters: {retention: [{criterion: none}]}

Remedy
Write down the period, the event it runs from and the law behind it, or the criterion.

References
Art. 5(1)(e), 13(2)(a), 30(1)(f) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    rows = evidence.rows("retention", "activity", str(evidence.row["id"]))
    if not rows:
        return "None is written down."
    said = {row["stated"] for row in rows}
    if any(row["procedure"] == "none" for row in rows):
        return "Nothing is said to delete the data."
    if any(row["criterion"] == "none" and row["duration"] is None for row in rows):
        return "It gives neither a period nor a criterion."
    words = {
        "elsewhere": "Another text is said to give it.",
        "not-in-this-copy": "The passage is not in the copy examined.",
    }
    return " ".join(text for word, text in words.items() if word in said)


RULE = Rule(
    id="REC-03",
    name="retention-missing",
    group="retention",
    severity="medium",
    subject="activities",
    provisions=("Art. 5(1)(e)", "Art. 13(2)(a)", "Art. 30(1)(f)"),
    facts=("live", "own_purpose", "retention_usable"),
    applies=all_of(fact("live"), fact("own_purpose")),
    met=fact("retention_usable"),
    message="“{activity}” has no usable retention rule.",
    remedy="Write down the period, the event it runs from and the law behind it, or the criterion.",
    doc=__doc__ or "",
    details=_details,
)
