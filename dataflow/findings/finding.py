"""A finding, and the report that holds all findings of a run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from dataflow.inventory.places import Place
from dataflow.rules.empty_field import EmptyField

if TYPE_CHECKING:
    import pandas

    from dataflow.rules.rule import Rule

Outcome = Literal["breach", "advice", "cannot-tell"]

OUTCOMES: tuple[Outcome, ...] = ("breach", "advice", "cannot-tell")
"""In the order of a report."""

SEVERITIES = ("critical", "high", "medium", "low", "info")
"""From worst to least."""


class Step(NamedTuple):
    """One edge of a witness path, and where the flow is written down."""

    flow: str
    sender: str
    recipient: str
    place: Place | None = None

    def to_json(self) -> dict[str, str]:
        """Keys flow, from, to."""
        return {"flow": self.flow, "from": self.sender, "to": self.recipient}


class Subject(NamedTuple):
    """What a finding is about; ``activity``, ``sender`` and ``recipient`` where they apply."""

    kind: str
    id: str
    inventory: str
    activity: str | None = None
    sender: str | None = None
    recipient: str | None = None
    category: str | None = None

    def to_json(self) -> dict[str, str]:
        """The keys of the published format."""
        found = {
            "kind": self.kind,
            "id": self.id,
            "inventory": self.inventory,
            "activity": self.activity,
            "from": self.sender,
            "to": self.recipient,
            "category": self.category,
        }
        return {key: value for key, value in found.items() if value is not None}


class Finding(NamedTuple):
    """One answer that somebody has to look at.

    waiver: reason, owner, decided, expires of the waiver that covers it.
    new: against a baseline, whether it was not there before; None without a baseline.
    """

    key: str
    rule: str
    name: str
    group: str
    outcome: Outcome
    severity: str
    subject: Subject
    message: str
    provisions: tuple[str, ...]
    remedy: str
    path: tuple[Step, ...] = ()
    places: tuple[Place, ...] = ()
    empty: tuple[EmptyField, ...] = ()
    unverified: tuple[str, ...] = ()
    waived: bool = False
    waiver: Mapping[str, str] | None = None
    new: bool | None = None

    def to_json(self) -> dict[str, Any]:
        """The published format of ``dataflow check --format json``."""
        return {
            "key": self.key,
            "rule": self.rule,
            "name": self.name,
            "group": self.group,
            "outcome": self.outcome,
            "severity": self.severity,
            "subject": self.subject.to_json(),
            "message": self.message,
            "provisions": list(self.provisions),
            "remedy": self.remedy,
            "path": [step.to_json() for step in self.path],
            "places": [place.to_json() for place in self.places],
            "empty": [item.to_json() for item in self.empty],
            "unverified": list(self.unverified),
            "waived": self.waived,
            **({"waiver": dict(self.waiver)} if self.waiver else {}),
            **({"new": self.new} if self.new is not None else {}),
        }

    @property
    def order(self) -> tuple[int, int, str]:
        """Worst first: breaches, then advice, then what cannot be told; then by severity and key."""
        return (
            OUTCOMES.index(self.outcome),
            SEVERITIES.index(self.severity),
            self.key,
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, with everything that is needed to repeat it.

    rules: those that were evaluated.  waivers: each waiver read, with what became of it.
    baseline: the comparison with an earlier run (as_of, new, gone), where one was given.
    notes: what a reader must know of the run, such as chains that were not followed to their end.
    findings: in order; of a large run each is made when it is read (``dataflow.findings.sequence``).
    """

    as_of: date
    engine: str
    inventories: tuple[str, ...]
    findings: Sequence[Finding]
    counts: Mapping[str, Any]
    rule_counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    inventory_counts: Mapping[str, Mapping[str, Mapping[str, int]]] = field(default_factory=dict)
    program_version: str = ""
    law_version: str = ""
    hashes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rules: "tuple[Rule, ...]" = ()
    waivers: tuple[Mapping[str, Any], ...] = ()
    baseline: Mapping[str, Any] | None = None
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The object that ``dataflow check --format json`` prints."""
        findings = [finding.to_json() for finding in self.findings]
        return {key: findings if key == "findings" else value for key, value in self.envelope().items()}

    def envelope(self) -> dict[str, Any]:
        """The same object with no findings in its list: what can be written before they are made."""
        return {
            "tool": {"name": "dataflow", "version": self.program_version, "law": self.law_version},
            "as_of": self.as_of.isoformat(),
            "engine": self.engine,
            "inventories": list(self.inventories),
            "counts": dict(self.counts),
            "findings": [],
            "waivers": [dict(waiver) for waiver in self.waivers],
            **({"notes": list(self.notes)} if self.notes else {}),
            **({"baseline": dict(self.baseline)} if self.baseline is not None else {}),
        }

    def to_frame(self) -> "pandas.DataFrame":
        """One row a finding.

        Columns: key, rule, name, group, outcome, severity, inventory, kind, id, message,
        provisions, place (texts), waived (bool).
        """
        import pandas

        rows = [
            {
                "key": f.key,
                "rule": f.rule,
                "name": f.name,
                "group": f.group,
                "outcome": f.outcome,
                "severity": f.severity,
                "inventory": f.subject.inventory,
                "kind": f.subject.kind,
                "id": f.subject.id,
                "message": f.message,
                "provisions": "; ".join(f.provisions),
                "place": "; ".join(str(place) for place in f.places),
                "waived": f.waived,
            }
            for f in self.findings
        ]
        return pandas.DataFrame(rows, columns=_FRAME_COLUMNS)


_FRAME_COLUMNS = [
    "key", "rule", "name", "group", "outcome", "severity", "inventory", "kind", "id", "message", "provisions",
    "place", "waived",
]  # fmt: skip
