"""The exemption from keeping a record is relied on, but does not reach every activity.

What it looks at
The organisation, where it relies on Art. 30(5), its size, and its live activities.

Why
Art. 30(5) exempts smaller organisations only from recording what is occasional, no likely
risk, and free of Art. 9 and 10 data: any one of the three takes an activity out of it.

When it does not apply
Where the exemption is not relied on.  Only the activities that are not exempt have to be
recorded; paying one's own staff is never occasional.

Traps
- one of the three conditions is enough: Breach, Breach 2, Breach 3
- only what is not exempt has to be recorded: Breach 6
- paying staff is never occasional: Breach 4

Breach
# as of 2018-05-25
organisation: {employees: 40, exemption_claimed: yes}
activities:
  accounts:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     occasional: no, risk_likely: no}

Breach 2
organisation: {employees: 40, exemption_claimed: yes}
activities:
  event:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     occasional: yes, risk_likely: yes}

Breach 3
organisation: {employees: 40, exemption_claimed: yes}
activities:
  event:
    {controllers: [lender], role: controller, subjects: [customers], categories: [health],
     occasional: yes, risk_likely: no}

Breach 4
organisation: {employees: 40, exemption_claimed: yes}
subjects:
  staff: {name: staff, employees: yes}
activities:
  payroll: {controllers: [lender], role: controller, purpose_kinds: [employment], subjects: [staff], categories: [contact]}

Breach 5
# as of 2026-11-21
organisation: {employees: 250, exemption_claimed: yes}
activities:
  event:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     occasional: yes, risk_likely: no}

Fixed
activities:
  accounts: {occasional: yes}

Fixed 2
# as of 2026-11-21
organisation: {employees: 249}
activities:
  accounts: {occasional: yes}

Not applicable
organisation: {exemption_claimed: no}

Cannot tell
activities:
  accounts: {occasional: yes, risk_likely: ~}

Cannot tell 2
organisation: {employees: ~}
activities:
  accounts: {occasional: yes}

Breach 6
organisation: {employees: 40, exemption_claimed: yes}
activities:
  event: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], occasional: yes, risk_likely: no}
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], occasional: no, risk_likely: no}

Remedy
Keep entries for the activities that are not exempt.

References
Art. 30(5) GDPR; position paper of the Article 29 Working Party of 19 April 2018.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.law.tables import covers
from dataflow.law.thresholds import record_exemption
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    limit = record_exemption(as_of=evidence.as_of)
    if evidence.row.get("small_enough") is False and limit:
        return f"It does not employ fewer than {limit.value} persons."
    known = [
        row["id"]
        for row in evidence.lookup.inventory.rows("activities")
        if covers(valid_from=row["start"], last_day=row["end"], as_of=evidence.as_of)
        and (row["occasional"] is False or row["risk_likely"] or "employment" in (row["purpose_kinds"] or []))
    ]
    return f"Not exempt: {', '.join(sorted(known))}." if known else ""


def _unverified(evidence: Evidence) -> tuple[str, ...]:
    limit = record_exemption(as_of=evidence.as_of)
    return (limit.provenance.verify,) if limit and limit.provenance.verify else ()


RULE = Rule(
    id="REC-02",
    name="exemption-not-available",
    group="record",
    severity="medium",
    subject="organisation",
    provisions=("Art. 30(5)",),
    facts=("claims_exemption", "small_enough", "must_record"),
    applies=fact("claims_exemption"),
    met=all_of(fact("small_enough"), ~fact("must_record")),
    message="{name} relies on the exemption from the record, which does not reach all it does on {as_of}.",
    remedy="Keep entries for the activities that are not exempt.",
    doc=__doc__ or "",
    details=_details,
    extra={"unverified": _unverified},
)
