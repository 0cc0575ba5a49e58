"""A row of the inventory hangs in the air or contradicts itself.

What it looks at
Parties and systems that nothing refers to; activities said to have no categories or data
subjects; last days before first days; instruments signed before they existed; versions of a
notice said to be in force at the same time for the same people; activities said to have no recipients,
where a flow has one.  References to ids that do not exist never get
this far: the inventory does not load.

Why
The record is only as good as its rows (Art. 5(2), 30).

When it does not apply
What is planned for later or has ended.  A later version of a notice replaces an earlier one
that has no last day.  Systems are reported under the organisation.

Traps
- what is planned: Not applicable
- what has ended: Not applicable 2
- notices of one activity for different people: Fixed 3

Breach
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}

Breach 2
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: none}

Breach 3
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], start: 2020-01-01, end: 2019-01-01}

Breach 4
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
agreements:
  clauses: {kind: SCC-M2, parties: [lender, printer], signed: 2020-01-01}

Breach 5
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  first: {controller: lender, valid_from: 2018-05-25, valid_to: 2025-12-31, covers: [letters]}
  second: {controller: lender, valid_from: 2023-01-01, covers: [letters]}

Breach 6
systems:
  crm: {name: customer system}

Fixed
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  printer: {activity: letters, from: lender, to: printer, categories: [contact]}

Fixed 2
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  printer: {activity: letters, from: lender, to: printer, categories: [contact], end: 2020-12-31}
notices:
  first: {controller: lender, valid_from: 2018-05-25, covers: [letters]}
  second: {controller: lender, valid_from: 2023-01-01, covers: [letters]}

Fixed 3
subjects:
  staff: {name: staff}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers, staff], categories: [contact]}
flows:
  printer: {activity: letters, from: lender, to: printer, categories: [contact]}
notices:
  first: {controller: lender, audience: [customers], valid_from: 2018-05-25, valid_to: 2030-12-31, covers: [letters]}
  second: {controller: lender, audience: [staff], valid_from: 2023-01-01, valid_to: 2030-12-31, covers: [letters]}

Breach 7
parties:
  printer: {name: Printer s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], no_recipients: yes}
flows:
  printer: {activity: letters, from: lender, to: printer, role: processor, categories: [contact]}

Not applicable
activities:
  letters: {controllers: [lender], role: controller, sources: [printer], subjects: none, categories: none, start: 2030-01-01}

Not applicable 2
activities:
  letters: {controllers: [lender], role: controller, sources: [printer], subjects: none, categories: none, end: 2020-12-31}

Cannot tell
activities:
  letters: {controllers: [lender], role: controller, sources: [printer], subjects: [customers]}

Remedy
Correct the row, or retire it with a last day.

References
Art. 5(2), 30 GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule

WRONG = {
    "orphan": "nothing refers to it",
    "dates_reversed": "its last day lies before its first",
    "too_early": "it was signed before the instrument existed",
    "overlapping": "another version is in force at the same time",
    "not_alone": "its data are said to go to nobody else, and a flow takes them to a recipient",
}


def _details(evidence: Evidence) -> str:
    said = [words for name, words in WRONG.items() if evidence.row.get(name)]
    if evidence.row.get("complete") is False:
        said.append("it is said to have no categories of data, or no data subjects")
    return "; ".join(said).capitalize() + "." if said else ""


RULE = Rule(
    id="REC-06",
    name="orphan-or-contradiction",
    group="record",
    severity="low",
    subject="objects",
    provisions=("Art. 30", "Art. 5(2)"),
    facts=("current", "complete", *WRONG),
    applies=fact("current"),
    met=all_of(fact("complete"), *[~fact(name) for name in WRONG]),
    message="“{name}” in {table} hangs in the air or contradicts itself.",
    remedy="Correct the row, or retire it with a last day.",
    doc=__doc__ or "",
    details=_details,
    columns=("table", "object_kind"),
)
