"""The roles within one activity run in a circle, or one party holds two that exclude each other.

What it looks at
The live flows of every activity that uses processors: who processes on behalf of whom, and whether
a processor is also a controller for the same data and purpose.

Why
A controller decides, a processor acts for it (Art. 4(7), (8)).  Nobody acts on its own behalf through
others, and a processor that decides for itself is a controller (Art. 28(10)); who decides together
needs an arrangement (Art. 26).

When it does not apply
Activities without processors.  Companies of a group may serve each other: each activity is judged by
itself.  A processor that returns its results closes a circle of data, not of roles: that flow's
recipient is the controller.  Flows of one activity whose stated purposes differ.

Traps
- companies that serve each other in different activities: Fixed
- results that return to the controller: Fixed 2

Breach
parties:
  alpha: {name: Alpha GmbH, kind: entity, country: DE}
  beta: {name: Beta SAS, kind: entity, country: FR}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  one: {activity: accounts, from: alpha, to: beta, role: processor, categories: [contact]}
  two: {activity: accounts, from: beta, to: alpha, role: processor, categories: [contact]}

Fixed
activities:
  payroll: {controllers: [beta], subjects: [customers], categories: [contact]}
flows:
  two: {activity: payroll}

Fixed 2
flows:
  one: {from: lender, to: alpha}
  two: {from: alpha, to: lender, role: controller}

Breach 2
parties:
  alpha: {name: Alpha GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  one: {activity: accounts, from: lender, to: alpha, role: processor, categories: [contact]}
  two: {activity: accounts, from: lender, to: alpha, role: controller, categories: [contact]}

Breach 3
parties:
  alpha: {name: Alpha GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender, alpha], role: joint-controller, subjects: [customers], categories: [contact]}
flows:
  one: {activity: accounts, from: lender, to: alpha, role: processor, categories: [contact]}

Not applicable
flows:
  one: {role: controller}
  two: {role: controller}

Cannot tell
flows:
  one: {from: lender, to: alpha}
  two: {from: lender, to: alpha, role: ~}

Cannot tell 2
flows:
  two: {role: ~}

Remedy
Settle the role for each purpose; consider joint control, or two activities.

References
Art. 4(7), 4(8), 26, 28(10) GDPR; C-683/21; EDPB Guidelines 07/2020.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence


def _path(evidence: "Evidence") -> list[int]:
    """The flows of the circle, where there is one."""
    from dataflow.graph.roles import role_cycle

    if not evidence.row["role_cycle"]:
        return []
    flows = evidence.lookup.tables["flows"]
    ids, roles, recipients = flows.columns["id"], flows.columns["role"], flows.columns["to"]
    engaging = [
        number
        for number in flows.where("activity", evidence.row["id"])
        if roles[number] in ("processor", "sub-processor")
    ]
    return role_cycle(sorted(engaging, key=ids.__getitem__), evidence.graph.sending, recipients)


def _details(evidence: "Evidence") -> str:
    if evidence.row["role_cycle"]:
        names = [evidence.party(edge.sender) for edge in evidence.path]
        return f"They process for each other in a circle: {' → '.join([*names, *names[:1]])}."
    if evidence.row["controller_processes"]:
        return "A controller of the activity receives its data as a processor."
    return (
        "A recipient is both processor and controller for the same data." if evidence.row["two_roles"] else ""
    )


RULE = Rule(
    id="CON-04",
    name="roles-contradict",
    group="contracts",
    severity="high",
    subject="activities",
    provisions=("Art. 4(7)", "Art. 4(8)", "Art. 26", "Art. 28(10)"),
    facts=("live", "uses_processors", "role_cycle", "controller_processes", "two_roles"),
    applies=all_of(fact("live"), fact("uses_processors")),
    met=all_of(~fact("role_cycle"), ~fact("two_roles")),
    message="The roles in “{activity}” contradict each other.",
    remedy="Settle the role for each purpose; consider joint control, or two activities.",
    doc=__doc__ or "",
    details=_details,
    extra={"path": _path},
)
