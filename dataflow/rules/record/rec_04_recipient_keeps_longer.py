"""A recipient keeps data longer than the controller, or a processor's deletion is not shown.

What it looks at
Flows whose recipient's period and the controller's are both written down for the same data
and the same event; processors' flows that have ended.

Why
Storage is limited for the whole chain (Art. 5(1)(e)); a processor deletes or returns at the
end (Art. 28(3)(g)); erasure is passed on (Art. 17, 19).

When it does not apply
Where one of the periods is not written down, or they run from different events.  A lag that
was agreed, for backups say, is added to the controller's period.  An independent controller
has its own limits: information only.  An ended flow is judged when the time agreed for
deletion has passed.

Traps
- a controller of its own has its own limits: Breach 3
- a documented lag for backups: Fixed 2
- periods that run from different events, and one event in another spelling: Not applicable, Breach 4

Breach
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
activities:
  letters:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     retention: [{duration: P1Y, event: dispatch}, {holder: printer, duration: P3Y, event: dispatch}]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Breach 2
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  printer:
    {activity: letters, from: lender, to: printer, role: processor, categories: [contact], end: 2022-12-31,
     deletion_confirmed: none}

Breach 3
parties:
  registry: {name: Registry a.s., kind: entity, country: CZ}
activities:
  reports:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     retention: [{duration: P1Y, event: report}, {holder: registry, duration: P4Y, event: report}]}
flows:
  registry: {activity: reports, from: lender, to: registry, role: controller, categories: [contact]}

Fixed
activities:
  letters: {retention: [{duration: P1Y, event: dispatch}, {holder: printer, duration: P12M, event: dispatch}]}

Fixed 2
activities:
  letters: {retention: [{duration: P1Y, event: dispatch}, {holder: printer, duration: P13M, event: dispatch, lag: P1M}]}

Fixed 3
activities:
  letters: {retention: [{duration: P1Y, event: dispatch}]}
flows:
  printer: {end: 2022-12-31, deletion_confirmed: 2023-01-31}

Not applicable
activities:
  letters: {retention: [{duration: P1Y, event: dispatch}, {holder: printer, duration: P3Y, event: end of the year}]}

Not applicable 2
activities:
  letters: {retention: [{duration: P1Y, event: dispatch}]}

Not applicable 3
agreements:
  contract: {kind: dpa, parties: [lender, printer], signed: 2018-05-20, deletion_after: P3M}
activities:
  letters: {retention: [{duration: P1Y, event: dispatch}]}
flows:
  printer: {end: 2023-12-01, agreement: contract}

Cannot tell
activities:
  letters: {retention: [{duration: P1Y}, {holder: printer, duration: P3Y, event: dispatch}]}

Cannot tell 2
activities:
  letters: {retention: [{duration: P1Y, event: dispatch}]}
flows:
  printer: {end: 2022-12-31}

Breach 4
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
activities:
  letters:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     retention: [{duration: P1Y, event: "Dispatch  of the letter"}, {holder: printer, duration: P3Y, event: dispatch of the letter}]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Remedy
Align the periods; obtain the proof of deletion.

References
Art. 5(1)(e), 17, 19, 28(3)(g) GDPR.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    row = evidence.row
    if row.get("deletion_due") and row.get("deletion_shown") is not True:
        return "The flow has ended, and no deletion or return is certified."
    rules = evidence.rows("retention", "activity", str(row.get("activity")))
    ours = sorted({str(r["duration"]) for r in rules if r["holder"] is None and r["duration"]})
    theirs = sorted({str(r["duration"]) for r in rules if r["holder"] == row.get("to") and r["duration"]})
    return f"Controller: {', '.join(ours) or 'unknown'}; recipient: {', '.join(theirs) or 'unknown'}."


RULE = Rule(
    id="REC-04",
    name="recipient-keeps-longer",
    group="retention",
    severity="info",
    subject="flows",
    provisions=("Art. 5(1)(e)", "Art. 28(3)(g)", "Art. 17", "Art. 19"),
    facts=("live", "to_processor", "period_compared", "kept_no_longer", "deletion_due", "deletion_shown"),
    applies=any_of(fact("period_compared"), fact("deletion_due")),
    met=all_of(
        any_of(~fact("period_compared"), fact("kept_no_longer")),
        any_of(~fact("deletion_due"), fact("deletion_shown")),
    ),
    severities=(("high", fact("to_processor")),),
    message="{recipient} keeps data of “{activity}” longer than the controller.",
    remedy="Align the periods; obtain the proof of deletion.",
    doc=__doc__ or "",
    details=_details,
)
