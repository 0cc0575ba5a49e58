"""A transfer on a safeguard was not assessed, or the assessment does not carry it.

What it looks at
Live transfers on an instrument of Art. 46, from the day on which an assessment is owed.

Why
Since the judgment of 16 July 2020 the exporter must verify, before relying on an
instrument, that the law and practice of the country leave it effective, and add measures
where they do not.  The assessment must be dated, newer than the last change and the last new
recipient behind the importer, within the age that the policy allows, and favourable: with
supplementary measures where they are needed.  Where the law is problematic and the importer
needs the data in clear, no technical measure helps.

When it does not apply
Before 16 July 2020.  Recipients whom an adequacy decision covers, those listed under the
Data Privacy Framework included; derogations.  The law does not ask for a document of a certain
name: any dated assessment counts.  Module four, whose clause 14 binds only where the
processor adds data collected in the Union, is left out: the inventory does not hold that fact.

Traps
- recipients whom a decision covers, listed ones included: Not applicable 5, Not applicable 2
- derogations: Not applicable 3
- dates before the judgment: Not applicable
- a dated assessment under any other name: Fixed 2
- module four: Not applicable 4

Breach
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01, tia_date: none}

Fixed
agreements:
  clauses: {tia_date: 2023-05-01, tia_outcome: ok}

Fixed 2
agreements:
  clauses: {tia_date: 2023-05-01, tia_outcome: measures-needed, tia_measures: [encryption with keys held in the area],
    name: an assessment under another name}

Breach 2
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01, tia_date: 2023-04-01, tia_outcome: problematic-law,
    tia_measures: [encryption in transit], clear_text_needed: yes}

Breach 3
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
  support: {name: Support Inc., kind: entity, country: PH}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
  support: {activity: accounts, from: hosting, to: support, role: sub-processor, categories: [contact], start: 2023-09-01}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01, tia_date: 2023-04-01, tia_outcome: ok}

Breach 4
# as of 2020-07-16
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-2010, signed: 2019-05-01, tia_date: none}

Not applicable
# as of 2020-07-15
agreements:
  clauses: {kind: SCC-2010, signed: 2019-05-01}

Not applicable 2
parties:
  hosting: {country: US, dpf: {from: 2023-08-01}}

Not applicable 3
agreements:
  clauses: {kind: D49-1b}

Not applicable 4
activities:
  accounts: {controllers: [hosting], role: processor}
flows:
  hosting: {role: controller}
agreements:
  clauses: {kind: SCC-M4}

Not applicable 5
parties:
  hosting: {country: JP, appi: yes}

Cannot tell
agreements:
  clauses: {tia_date: ~}

Cannot tell 2
agreements:
  clauses: {tia_date: 2023-05-01, tia_outcome: ~}

Remedy
Go through the six steps; encrypt with keys held in the area or pseudonymise; otherwise suspend.

References
Art. 46(1), 5(2) GDPR; C-311/18; EDPB Recommendations 01/2020; Decision (EU) 2021/914, clause 14.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, any_of, fact, stated
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence

WORDS = {
    "assessment_dated": "There is no assessment made by then.",
    "assessment_fresh": "The assessment is older than the policy allows, the last change or a new recipient.",
    "assessment_effective": "Its outcome is not favourable, and no measure makes up for that.",
}


def _details(evidence: "Evidence") -> str:
    found = (text for name, text in WORDS.items() if evidence.row[name] is False)
    whole = "No single assessment has all of it." if evidence.row["assessed"] is False else ""
    return next(found, whole)


RULE = Rule(
    id="TCT-07",
    name="transfer-not-assessed",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 46(1)", "Art. 5(2)"),
    facts=("live", "transfer", "adequate", "needs_assessment", "assessed", "assessment_method_final", *WORDS),
    applies=all_of(
        fact("live"), stated(fact("transfer")), fact("needs_assessment"), ~stated(fact("adequate"))
    ),
    met=any_of(fact("assessed"), fact("adequate")),
    severities=(("medium", ~fact("assessment_method_final")),),
    message="The transfer to {recipient} ({country}) for “{activity}” rests on a safeguard without an assessment that "
    "carries it on {as_of}.",
    remedy="Assess the country's law and practice; encrypt with keys held in the area or pseudonymise; otherwise suspend.",
    doc=__doc__ or "",
    details=_details,
)
