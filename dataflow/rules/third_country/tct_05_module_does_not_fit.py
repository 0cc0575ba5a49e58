"""The module of the standard clauses is not made for the roles of the two ends.

What it looks at
Live transfers whose safeguards name a module of the clauses of 2021, from the day on which
they exist.

Why
Module one is for controller to controller, two for controller to processor, three for
processor to processor, four for processor to controller.  None of them is made for an
importer whose own processing is under the GDPR (recital 7); clauses for that case were
announced and are not adopted.

When it does not apply
Other instruments; dates before 27 June 2021.  Several modules in one contract are allowed:
one that fits is enough.  Where a reseller in the area is the exporter of the clauses, its
role counts.  A recipient that claims to be a processor but has purposes of its own is a
controller: the role that the author holds right counts.

Traps
- several modules in one contract, one of which fits: Fixed 2
- a reseller inside the area that is the exporter: Fixed 4
- a "processor" with purposes of its own: Fixed 3
- the record that a processor keeps, in which its customer is the exporter: Fixed 7

Breach
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN, gdpr_subject: no}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M1, signed: 2023-05-01}

Fixed
agreements:
  clauses: {kind: SCC-M2}

Fixed 2
agreements:
  clauses: {modules: [SCC-M2, SCC-M3]}

Fixed 3
flows:
  hosting: {role_claimed: processor, role: controller}

Fixed 4
parties:
  reseller: {name: Reseller DAC, kind: entity, country: IE}
flows:
  reseller: {activity: accounts, from: lender, to: reseller, role: processor, categories: [contact], safeguards: none}
  hosting: {role: sub-processor}
agreements:
  clauses: {kind: SCC-M3, exporter: reseller, importer: hosting}

Fixed 5
# as of 2021-06-27
agreements:
  clauses: {kind: SCC-M2, signed: 2021-06-27}

Fixed 6
parties:
  lender: {country: CZ}
  client: {name: Client Pvt, kind: entity, country: IN, gdpr_subject: no}
activities:
  accounts: {controllers: [client], role: processor}
flows:
  hosting: {to: client, role: controller}
agreements:
  clauses: {kind: SCC-M4}

Fixed 7
# the record of a processor abroad: its customer sends
parties:
  shop: {name: Shop GmbH, kind: entity, country: DE}
  lender: {country: IN, gdpr_subject: no}
activities:
  accounts: {controllers: [shop], role: processor}
flows:
  hosting: {from: shop, to: lender}
agreements:
  clauses: {kind: SCC-M2}

Breach 2
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN, gdpr_subject: yes}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01}

Not applicable
# as of 2021-06-26
agreements:
  clauses: {signed: 2021-06-26}

Not applicable 2
agreements:
  clauses: {kind: SCC-2010, signed: 2019-05-01}

Cannot tell
flows:
  hosting: {role: ~}

Cannot tell 2
parties:
  hosting: {gdpr_subject: ~}
agreements:
  clauses: {kind: SCC-M2}

Remedy
Sign the module that fits; for an importer under the GDPR write down the gap and its reasons.

References
Art. 46(2)(c), 28(10) GDPR; Decision (EU) 2021/914, Art. 1 and recital 7.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence


def _details(evidence: "Evidence") -> str:
    if evidence.row["module_fits"] is False:
        return "No module that is offered is made for these roles."
    if evidence.row["importer_bound"]:
        return "The importer is itself under the GDPR: these clauses are not made for it, others are not adopted."
    return ""


def _unverified(evidence: "Evidence") -> tuple[str, ...]:
    if evidence.row["module_fits"]:
        return ("Whether clauses for importers under the GDPR have been adopted since September 2026",)
    return ()


RULE = Rule(
    id="TCT-05",
    name="module-does-not-fit",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 46(2)(c)",),
    facts=("live", "transfer", "uses_modules", "module_fits", "importer_bound"),
    applies=all_of(fact("live"), stated(fact("transfer")), fact("uses_modules")),
    met=all_of(fact("module_fits"), ~fact("importer_bound")),
    severities=(("medium", fact("module_fits")),),
    message="The standard clauses with {recipient} ({country}) for “{activity}” do not fit.",
    remedy="Sign the module that fits; for an importer under the GDPR write down the gap and its reasons.",
    doc=__doc__ or "",
    details=_details,
    extra={"unverified": _unverified},
)
