"""A contract with a processor lacks an element that Art. 28(3) asks for.

What it looks at
Agreements that are contracts under Art. 28(3), and their list of clauses.

Why
Art. 28(3) names what the contract sets out (subject-matter, duration, nature, purpose, types of
data, categories of persons) and stipulates (points (a) to (h)).

When it does not apply
Contracts not yet signed or ended (CON-01 speaks of them); the clauses of Decision (EU) 2021/915
and modules two and three of the transfer clauses, which contain every element.  A contract that only
repeats the article is weak, but complete for this check.  The age of a contract is no test, its
content is.  A contract with a sub-processor of which is said that it imposes the same obligations
and no clause is listed: its text need not be held, and CON-03 judges it.

Traps
- a contract that repeats the article: Fixed
- a contract from before the Regulation: Fixed 2

Breach
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
agreements:
  contract: {kind: dpa, parties: [lender, hosting], signed: 2018-05-01, clauses: [subject-matter, duration, nature, purpose,
    data-types, subject-categories, instructions, confidentiality, security, sub-processors, rights-assistance, assistance, deletion]}

Fixed
agreements:
  contract: {name: repeats the words of the article, clauses: [subject-matter, duration, nature, purpose, data-types,
    subject-categories, instructions, confidentiality, security, sub-processors, rights-assistance, assistance, deletion, audit]}

Fixed 2
agreements:
  contract: {signed: 2012-03-01, clauses: [subject-matter, duration, nature, purpose, data-types, subject-categories,
    instructions, confidentiality, security, sub-processors, rights-assistance, assistance, deletion, audit]}

Not applicable
agreements:
  contract: {kind: EU-2021-915, signed: 2022-03-01}

Not applicable 2
agreements:
  contract: {ends: 2020-01-01}

Not applicable 3
agreements:
  contract: {kind: joint-arrangement}

Not applicable 4
agreements:
  contract: {clauses: ~, same_obligations: yes}

Cannot tell
agreements:
  contract: {clauses: ~}

Remedy
Amend the contract, or adopt the clauses of Decision (EU) 2021/915.

References
Art. 28(3)(a) to (h) GDPR; EDPB Guidelines 07/2020; Decision (EU) 2021/915.
"""

from typing import TYPE_CHECKING

from dataflow.facts.agreements.checklist import ELEMENTS
from dataflow.facts.logic import all_of, fact
from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence


def _details(evidence: "Evidence") -> str:
    row = evidence.lookup.row("agreements", evidence.row["id"]) or {}
    if row.get("clauses") is None:
        return ""
    missing = [
        VOCABULARY["contract_clause"][name] for name in ELEMENTS if name not in (row.get("clauses") or [])
    ]
    return f"Missing: {'; '.join(missing)}."


RULE = Rule(
    id="CON-02",
    name="contract-incomplete",
    group="contracts",
    severity="medium",
    subject="agreements",
    provisions=("Art. 28(3)",),
    facts=("processing_contract", "standing", "all_elements"),
    applies=all_of(fact("processing_contract"), fact("standing")),
    met=fact("all_elements"),
    message="The contract {name} lacks elements of Art. 28(3).",
    remedy="Amend it, or adopt the clauses of Decision (EU) 2021/915.",
    doc=__doc__ or "",
    details=_details,
)
