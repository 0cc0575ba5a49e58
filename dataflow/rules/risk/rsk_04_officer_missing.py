"""A data protection officer is required, but missing, not published, not notified or in conflict.

What it looks at
The controllers and the processors of the inventory, each by itself, that are public
authorities, whose core activities are large-scale monitoring or Art. 9 or 10 data, that a
national act obliges, or that reach their State's number of persons on the date.

Why
Art. 37(1) asks for an officer, 37(7) for publishing the contact and telling the authority,
38(6) for tasks that do not conflict.

When it does not apply
Parties seated where the GDPR does not apply on the date, unless it is written down that it reaches
them (`gdpr_subject`, `targets_union`, `union_establishment`): in Norway, Iceland and Liechtenstein it
applies since 20 July 2018.  Where none of this is written down.  Paying staff and running one's own computers are
ancillary, not core.  Recipients that decide for themselves answer for themselves.

Traps
- staff and computers of one's own are ancillary: Not applicable
- processor and controller are judged apart: Breach 6
- a processor abroad whom the Regulation does not reach: Not applicable 4
- Norway before the Regulation applied there: Not applicable 5

Breach
parties:
  lender: {core_monitoring: yes, dpo: none}

Breach 2
# as of 2019-11-25
organisation: {country: DE}
parties:
  lender: {country: DE, automated_staff: 12, dpo: none}

Breach 3
# as of 2019-11-26
organisation: {country: DE}
parties:
  lender: {country: DE, automated_staff: 20, dpo: none}

Breach 4
parties:
  lender: {core_special: yes, dpo: A. Officer, dpo_notified: yes, dpo_conflict: yes}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, gives: [13(1)(b)]}

Breach 5
parties:
  lender: {core_special: yes, dpo: A. Officer, dpo_notified: yes, dpo_conflict: no}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, lacks: [13(1)(b)]}

Breach 6
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ, core_monitoring: yes, dpo: none}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Fixed
parties:
  lender: {dpo: A. Officer, dpo_from: 2018-05-25, dpo_notified: yes, dpo_conflict: no}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, gives: [13(1)(b)]}

Not applicable
parties:
  lender: {core_monitoring: no}

Not applicable 2
# as of 2019-11-26
organisation: {country: DE}
parties:
  lender: {country: DE, core_monitoring: ~, automated_staff: 12}

Not applicable 3
parties:
  lender: {core_monitoring: ~}
  court: {name: court, kind: authority, country: CZ, public_authority: yes, dpo: none}
activities:
  claims: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  court: {activity: claims, from: lender, to: court, role: controller, categories: [contact]}

Not applicable 4
parties:
  lender: {core_monitoring: ~}
  printer: {name: Printer Inc., kind: entity, country: US, core_monitoring: yes, dpo: none}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Not applicable 5
# as of 2018-07-19
organisation: {country: "NO"}
parties:
  lender: {country: "NO"}

Breach 7
# as of 2018-07-20
organisation: {country: "NO"}
parties:
  lender: {country: "NO", core_monitoring: yes, dpo: none}

Breach 8
parties:
  lender: {country: US, targets_union: yes, core_monitoring: yes, dpo: none}

Cannot tell
parties:
  lender: {dpo: ~}

Cannot tell 2
parties:
  lender: {dpo: A. Officer, dpo_notified: yes, dpo_conflict: no}

Remedy
Designate an officer, publish the contact, tell the authority, take conflicting tasks away.

References
Art. 13(1)(b), 37(1), 37(7), 38(6) GDPR; national acts in the table of thresholds.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.law.thresholds import dpo_threshold
from dataflow.rules.evidence import Evidence
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

PARTS = {
    "officer_designated": "an officer on the date",
    "officer_published": "the contact in the notice",
    "officer_notified": "word to the authority",
    "officer_independent": "freedom from conflicting tasks",
}


def _unverified(evidence: Evidence) -> tuple[str, ...]:
    party = evidence.lookup.row("parties", str(evidence.row["id"])) or {}
    if party.get("automated_staff") is None:
        return ()
    limit = dpo_threshold(party.get("country"), as_of=evidence.as_of)
    return (limit.provenance.verify,) if limit and limit.provenance.verify else ()


RULE = Rule(
    id="RSK-04",
    name="officer-missing",
    group="risk",
    severity="high",
    subject="parties",
    provisions=("Art. 37(1)", "Art. 37(7)", "Art. 38(6)", "Art. 13(1)(b)"),
    facts=("officer_required", *PARTS),
    applies=fact("officer_required"),
    met=all_of(*[fact(name) for name in PARTS]),
    message="{name} needs a data protection officer on {as_of}; something about it is missing.",
    remedy="Designate an officer, publish the contact, tell the authority, take conflicting tasks away.",
    doc=__doc__ or "",
    details=missing(PARTS),
    extra={"unverified": _unverified},
)
