"""A processor engages a further processor without the controller's authorisation, or too soon.

What it looks at
Live flows from a processor to a further processor, and the contract under which the
sending processor is engaged: the controller's, or down a chain that of the processor above,
which passes on what the controller allows (Art. 28(4)).

Why
Art. 28(2): no other processor without prior specific or general written authorisation;
under a general one the controller is told of changes and can object.

When it does not apply
Flows that a controller sends itself.  A list on a website is not a notification: the
date on which the controller was told counts.

Traps
- a list on a website is no notification: Breach 2
- a company of the same group is a sub-processor too: Breach 2
- suppliers that see no personal data: Not applicable 2

Breach
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  backup: {name: Backup SARL, kind: entity, country: FR}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
agreements:
  contract: {kind: dpa, parties: [lender, hosting], signed: 2018-05-01, subprocessing: none}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract}
  backup: {activity: accounts, from: hosting, to: backup, role: sub-processor, categories: [contact], start: 2020-03-01}

Fixed
agreements:
  contract: {subprocessing: specific, approved_subprocessors: [backup]}

Fixed 2
agreements:
  contract: {subprocessing: general, notice_days: 30}
flows:
  backup: {notified_controller: 2020-01-15}

Breach 2
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE, group: Hosting group}
  backup: {name: Hosting France SARL, kind: entity, country: FR, group: Hosting group}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
agreements:
  contract:
    {kind: dpa, parties: [lender, hosting], signed: 2018-05-01, subprocessing: general, notice_days: 30,
     address: list on the website}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract}
  backup:
    {activity: accounts, from: hosting, to: backup, role: sub-processor, categories: [contact], start: 2020-03-01,
     notified_controller: none}

Breach 3
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  backup: {name: Backup SARL, kind: entity, country: FR}
  tapes: {name: Tapes BV, kind: entity, country: NL}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
agreements:
  contract:
    {kind: dpa, parties: [lender, hosting], signed: 2018-05-01, subprocessing: specific, approved_subprocessors: [backup]}
  passed-on: {kind: dpa, parties: [hosting, backup], signed: 2018-05-01, subprocessing: none}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], agreement: contract}
  backup: {activity: accounts, from: hosting, to: backup, role: sub-processor, categories: [contact], agreement: passed-on}
  tapes: {activity: accounts, from: backup, to: tapes, role: sub-processor, categories: [contact]}

Not applicable
flows:
  backup: {from: lender, role: processor}

Not applicable 2
parties:
  backup: {name: electricity supplier}
flows:
  backup: ~

Cannot tell
agreements:
  contract: {subprocessing: ~}

Cannot tell 2
agreements:
  contract: {subprocessing: general, notice_days: 30}

Remedy
Notify, obtain the authorisation, wait until the time to object has passed; update the list.

References
Art. 28(2), 28(4) GDPR; EDPB Guidelines 07/2020.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    """Why, by the contract above it on the path that is shown."""
    path = evidence.path if evidence.row["subprocessor_authorised"] is False else []
    if len(path) < 2:
        return ""
    flow, above = (evidence.lookup.row("flows", edge.flow) or {} for edge in (path[-1], path[-2]))
    contract = evidence.lookup.row("agreements", above.get("agreement") or "") or {}
    if contract.get("subprocessing") == "none":
        return "The contract above it allows no sub-processors."
    if contract.get("subprocessing") == "specific":
        return "The contract above it names its sub-processors, and this one is not among them."
    if contract.get("subprocessing") != "general":
        return ""
    if flow.get("objection") == "open":
        return "The controller has objected."
    told, start, days = flow.get("notified_controller"), flow.get("start"), contract.get("notice_days")
    if told == "none":
        return "The controller was not told."
    return f"The controller was told on {told}, it began on {start}, and the contract above it asks for {days} days."


RULE = Rule(
    id="UNP-06",
    name="sub-processor-unauthorised",
    group="un-notified",
    severity="high",
    subject="flows",
    provisions=("Art. 28(2)", "Art. 28(4)"),
    facts=("live", "is_subprocessing", "subprocessor_authorised"),
    applies=all_of(fact("live"), fact("is_subprocessing")),
    met=fact("subprocessor_authorised"),
    message="{sender} engages {recipient} for “{activity}” without an authorisation that holds: {path}.",
    remedy="Notify the controller, obtain the authorisation and wait for the time to object.",
    doc=__doc__ or "",
    details=_details,
)
