"""A processor uses a sub-processor without the same obligations in a contract.

What it looks at
Live flows from a processor to a sub-processor.

Why
Art. 28(4): the same data protection obligations are imposed down the chain, for all the data
that travel on it; the first processor answers for the rest.

When it does not apply
Flows from a controller (CON-01).  The controller need not hold the text of the contract, only be
able to obtain it: `same_obligations: yes` says so without a list of clauses.  The clauses of Decision
(EU) 2021/915 and modules two and three contain the obligations themselves.

Traps
- a contract that the controller does not hold but can obtain: Fixed 2

Breach
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  support: {name: Support SAS, kind: entity, country: FR}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: upper, safeguards: none}
  support: {activity: accounts, from: hosting, to: support, role: sub-processor, categories: [contact], agreement: none, safeguards: none}
agreements:
  upper: {kind: dpa, parties: [lender, hosting], signed: 2020-01-01, clauses: [instructions, security, audit]}

Fixed
flows:
  support: {agreement: lower}
agreements:
  lower: {kind: dpa, parties: [hosting, support], signed: 2020-02-01, clauses: [instructions, security, audit, deletion],
    scope_categories: [contact]}

Fixed 2
flows:
  support: {agreement: lower}
agreements:
  lower: {kind: dpa, parties: [hosting, support], signed: 2020-02-01, same_obligations: yes, scope_categories: [contact]}

Fixed 3
flows:
  support: {agreement: lower}
agreements:
  lower: {kind: EU-2021-915, parties: [hosting, support], signed: 2022-02-01, scope_categories: [contact]}

Breach 2
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  support: {name: Support SAS, kind: entity, country: FR}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact, health]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: upper, safeguards: none}
  support: {activity: accounts, from: hosting, to: support, role: sub-processor, categories: [contact, health], agreement: lower,
    safeguards: none}
agreements:
  upper: {kind: dpa, parties: [lender, hosting], signed: 2020-01-01, clauses: [instructions, security, audit]}
  lower: {kind: dpa, parties: [hosting, support], signed: 2020-02-01, clauses: [instructions, security, audit],
    scope_categories: [contact]}

Breach 3
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  support: {name: Support SAS, kind: entity, country: FR}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: upper, safeguards: none}
  support: {activity: accounts, from: hosting, to: support, role: sub-processor, categories: [contact], agreement: lower,
    safeguards: none}
agreements:
  upper: {kind: dpa, parties: [lender, hosting], signed: 2020-01-01, clauses: [instructions, security, audit]}
  lower: {kind: dpa, parties: [hosting, support], signed: 2020-02-01, clauses: [instructions], scope_categories: [contact]}

Not applicable
flows:
  support: ~

Breach 4
# the record of a processor, which does not name itself as sender
parties:
  shop: {name: Shop GmbH, kind: entity, country: DE}
  support: {name: Support SAS, kind: entity, country: FR}
activities:
  accounts: {controllers: [shop], role: processor, subjects: [customers], categories: [contact]}
flows:
  support: {activity: accounts, to: support, role: sub-processor, categories: [contact], agreement: none, safeguards: none}

Not applicable 2
# the record of a processor: its customer sends
activities:
  accounts: {controllers: [shop], role: processor}
parties:
  shop: {name: Shop GmbH, kind: entity, country: DE}
flows:
  hosting: {from: shop}
  support: ~

Cannot tell
flows:
  support: {agreement: ~}

Cannot tell 2
flows:
  support: {agreement: lower}
agreements:
  lower: {kind: dpa, parties: [hosting, support], signed: 2020-02-01, scope_categories: [contact]}

Remedy
Have the processor show that the obligations are passed on; secure the right to see the contract.

References
Art. 28(4) GDPR; EDPB Opinion 22/2024; EDPB Guidelines 07/2020.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence


def _details(evidence: "Evidence") -> str:
    if evidence.row["contract_in_force"] is False:
        return "No contract between them is in force."
    if evidence.row["contract_covers_data"] is False:
        return "Its scope leaves out data that travel on."
    lost = evidence.row["obligations_passed_on"] is False
    return "It lacks obligations of the contract above it." if lost else ""


RULE = Rule(
    id="CON-03",
    name="obligations-not-passed-on",
    group="contracts",
    severity="high",
    subject="flows",
    provisions=("Art. 28(4)",),
    facts=(
        "live",
        "is_subprocessing",
        "contract_in_force",
        "obligations_passed_on",
        "contract_covers_data",
        "flow_down_kept",
    ),
    applies=all_of(fact("live"), fact("is_subprocessing")),
    met=all_of(fact("contract_in_force"), fact("flow_down_kept")),
    message="{sender} engages {recipient} for “{activity}” without passing its obligations on: {path}.",
    remedy="Have the processor show that the obligations are passed on; secure the right to see the contract.",
    doc=__doc__ or "",
    details=_details,
)
