"""The standard clauses are incomplete, or stand between the wrong parties.

What it looks at
Live transfers whose safeguards name a module of the clauses of 2021: parties, annexes, and
whether the annexes describe the data that flow.

Why
The clauses secure a transfer only between those who signed them and for what their annexes
describe (Art. 46(2)(c)); for processors they also stand for the contract (Art. 28(3)).

When it does not apply
Other instruments; dates before 27 June 2021.  Affiliates may be parties by a list or by
docking (clause 7): write them into `parties`.  A processor engaged for the activity may be
the exporter in the sender's place.  Annexes may be kept elsewhere, such as on a vendor's portal:
list those that are filled in, with the address.  Module four has no annex II and no
competent authority.  Annex III is asked for only where sub-processors are authorised by name.

Traps
- affiliates that are parties by a list or by docking: Fixed 2
- annexes kept on a vendor's portal: Fixed 2
- module four, which has neither annex II nor an authority: Fixed 4

Breach
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
  affiliate: {name: Hosting Services Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01, exporter: lender, importer: affiliate, subprocessing: general,
    annexes: [I.A, I.B, I.C, II], scope_categories: [contact]}

Fixed
agreements:
  clauses: {importer: hosting}

Fixed 2
agreements:
  clauses: {parties: [lender, affiliate, hosting], address: "https://portal.example/clauses"}

Fixed 3
# as of 2021-06-27
agreements:
  clauses: {signed: 2021-06-27, importer: hosting}

Fixed 4
activities:
  accounts: {controllers: [hosting], role: processor}
flows:
  hosting: {role: controller}
agreements:
  clauses: {kind: SCC-M4, importer: hosting, annexes: [I.A, I.B]}

Fixed 5
categories:
  phone: {name: telephone, kind: ordinary, parent: contact}
flows:
  hosting: {categories: [phone]}
agreements:
  clauses: {importer: hosting, subprocessing: specific, approved_subprocessors: [affiliate]}

Breach 2
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01, exporter: lender, importer: hosting, subprocessing: specific,
    annexes: [I.A, I.B, I.C, II], scope_categories: [contact]}

Breach 3
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN}
activities:
  care: {controllers: [lender], role: controller, subjects: [customers], categories: [health]}
flows:
  hosting: {activity: care, from: lender, to: hosting, role: processor, categories: [health], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01, exporter: lender, importer: hosting, subprocessing: general,
    annexes: [I.A, I.B, I.C, II], scope_categories: [health], sensitive_annex: no}

Not applicable
# as of 2021-06-26
flows:
  hosting: {role: processor}

Not applicable 2
agreements:
  clauses: {kind: ADHOC}

Cannot tell
agreements:
  clauses: {importer: hosting, annexes: ~}

Cannot tell 2
agreements:
  clauses: {importer: hosting, scope_categories: ~}

Remedy
Complete the annexes; let the missing party accede through clause 7.

References
Art. 46(2)(c), 28(3) GDPR; Decision (EU) 2021/914, clauses 7 and 9, annexes I to III.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence

WORDS = {
    "clause_parties_named": "they stand between other parties",
    "clause_annexes_filled": "annexes are missing",
    "clause_data_described": "their annex does not describe all that flows",
}


def _details(evidence: "Evidence") -> str:
    found = [text for name, text in WORDS.items() if evidence.row[name] is False]
    if not found and evidence.row["clauses_complete"] is False:
        found = ["no single set has all of it"]
    return "; ".join(found).capitalize() + "." * bool(found)


RULE = Rule(
    id="TCT-06",
    name="clauses-incomplete",
    group="third-country",
    severity="medium",
    subject="flows",
    provisions=("Art. 46(2)(c)", "Art. 28(3)"),
    facts=("live", "transfer", "uses_modules", "clauses_complete", *WORDS),
    applies=all_of(fact("live"), stated(fact("transfer")), fact("uses_modules")),
    met=fact("clauses_complete"),
    message="The standard clauses with {recipient} ({country}) for “{activity}” do not do their work.",
    remedy="Complete the annexes; let the missing party accede through clause 7.",
    doc=__doc__ or "",
    details=_details,
)
