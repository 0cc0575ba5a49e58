"""A controller uses a processor without a contract under Art. 28(3) in force.

What it looks at
Live flows from a controller to a recipient whose role is processor.

Why
Art. 28(3), (9): processing by a processor is governed by a contract or other legal act,
in writing.

When it does not apply
Recipients that decide for themselves: registers, banks, lawyers, buyers of debts,
authorities.  Sub-processors are judged by UNP-06.  Modules two and three of the standard
clauses of 2021 stand for the contract, as do a legal act that binds the processor and terms of service
that contain the contract.

Traps
- another legal act in the contract's place: Fixed 2
- terms of service that contain the contract: Fixed 3
- banks, lawyers and the post decide for themselves: Not applicable

Breach
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: none, safeguards: none}

Fixed
agreements:
  contract: {kind: dpa, parties: [lender, hosting], signed: 2018-05-01}
flows:
  hosting: {agreement: contract}

Fixed 2
agreements:
  act: {kind: other-legal-act, parties: [lender, hosting], signed: 2018-05-01}
flows:
  hosting: {agreement: act}

Fixed 3
agreements:
  terms: {kind: dpa, name: terms of service with the contract incorporated, parties: [lender, hosting], signed: 2018-05-01}
flows:
  hosting: {agreement: terms}

Fixed 4
# as of 2021-06-27
agreements:
  clauses: {kind: SCC-M2, parties: [lender, hosting], signed: 2021-06-27}
flows:
  hosting: {safeguards: [clauses]}

Fixed 5
# as of 2021-06-27
agreements:
  clauses: {kind: EU-2021-915, parties: [lender, hosting], signed: 2021-06-27}
flows:
  hosting: {agreement: clauses}

Breach 2
# as of 2021-06-26
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: none,
    safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, parties: [lender, hosting], signed: 2021-06-26}

Not applicable
flows:
  hosting: {role: controller}

Not applicable 2
parties:
  hosting: {kind: unit}

Cannot tell
flows:
  hosting: {agreement: ~}

Cannot tell 2
flows:
  hosting: {role: ~}

Remedy
Sign the contract before data move.

References
Art. 28(3), 28(9) GDPR; Decision (EU) 2021/915.
"""

from dataflow.facts.flows.contracts import ARTICLE_28
from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    """What is wrong with the contract that the flow names, where it names one."""
    flow = evidence.lookup.row("flows", str(evidence.row["id"])) or {}
    contract = evidence.lookup.row("agreements", flow.get("agreement") or "")
    if contract is None or evidence.row["contract_in_force"] is not False:
        return ""
    name, kind, signed, ends = (contract.get(column) for column in ("name", "kind", "signed", "ends"))
    name, today = name or contract["id"], evidence.as_of.isoformat()
    if kind is not None and kind not in ARTICLE_28:
        return f"“{name}” is no contract under Art. 28(3)."
    if signed == "none":
        return f"“{name}” is not signed."
    if signed is not None and str(signed) > today:
        return f"“{name}” was signed only on {signed}."
    if ends is not None and str(ends) < today:
        return f"“{name}” ended on {ends}."
    return f"“{name}” does not name the recipient as a party."


RULE = Rule(
    id="CON-01",
    name="processor-without-contract",
    group="contracts",
    severity="high",
    subject="flows",
    provisions=("Art. 28(3)", "Art. 28(9)"),
    facts=("live", "is_recipient", "from_processor", "to_processor", "contract_in_force"),
    applies=all_of(fact("live"), fact("is_recipient"), ~fact("from_processor"), fact("to_processor")),
    met=fact("contract_in_force"),
    message="{recipient} processes data of “{activity}” for {sender}; no contract under Art. 28(3) is in force on {as_of}.",
    remedy="Sign the contract before data move.",
    doc=__doc__ or "",
    silences=("CON-02", "CON-05"),
    details=_details,
)
