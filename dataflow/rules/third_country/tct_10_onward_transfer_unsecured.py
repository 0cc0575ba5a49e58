"""Transferred data go on to somebody else in a third country, and nothing secures that leg.

What it looks at
Pairs of live flows of one activity that share a category: the first is a transfer, the
second leads from its importer to another party in a third country.

Why
Art. 44 covers onward transfers: the level of protection must travel with the data.

When it does not apply
Second flows that end inside the area; second flows within one country under the same
decision (that country's law governs them); flows without a common category.  A listed United States
importer owes a contract with whom it passes the data to, not clauses: write it as an onward clause of
the decision relied on.

Traps
- an onward flow in the same country under the same decision: Not applicable
- an importer on the United States list, who owes a contract and no clauses: Fixed 2
- one pair of flows with several categories is one finding: Breach 2, once

Breach
parties:
  hosting: {name: Hosting KK, kind: entity, country: JP, appi: yes}
  support: {name: Support Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [ADEQ]}
  support: {activity: accounts, from: hosting, to: support, role: sub-processor, categories: [contact], safeguards: none}

Fixed
flows:
  support: {safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M3, signed: 2023-05-01}

Fixed 2
parties:
  hosting: {country: US, dpf: {from: 2023-08-01}, appi: ~}
flows:
  hosting: {safeguards: [framework]}
agreements:
  framework: {kind: ADEQ, name: Data Privacy Framework with its contract for onward transfers, onward_clause: yes}

Fixed 3
parties:
  support: {country: KR, pipa: yes}

Not applicable
parties:
  support: {country: JP, appi: yes}

Not applicable 2
parties:
  support: {country: FR}

Cannot tell
flows:
  support: {safeguards: ~}

Breach 2
parties:
  hosting: {name: Hosting KK, kind: entity, country: JP, appi: yes}
  support: {name: Support Pvt, kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact, health]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact, health], safeguards: [ADEQ]}
  support: {activity: accounts, from: hosting, to: support, role: sub-processor, categories: [contact, health], safeguards: none}

Remedy
Chain the standard clauses (module three) or an onward clause, list the recipient, or
remove the hop.

References
Art. 44, 28(4), 46 GDPR; clauses 8.7, 8.8 and 9 of Decision (EU) 2021/914.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import places

RULE = Rule(
    id="TCT-10",
    name="onward-transfer-unsecured",
    group="third-country",
    severity="high",
    subject="onward",
    provisions=("Art. 44", "Art. 28(4)", "Art. 46"),
    facts=("onward_transfer", "same_adequate_law", "onward_bound", "second_adequate", "second_secured"),
    applies=all_of(fact("onward_transfer"), ~fact("same_adequate_law")),
    met=any_of(fact("second_adequate"), fact("second_secured"), fact("onward_bound")),
    message="Data go on beyond the first transfer: {path}. Nothing secures the last leg on {as_of}.",
    remedy="Chain module three or an onward clause, list the recipient, or remove the hop.",
    doc=__doc__ or "",
    extra={"unverified": places},
)
