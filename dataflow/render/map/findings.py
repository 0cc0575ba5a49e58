"""Which links and nodes a finding is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from dataflow.findings.finding import Finding
from dataflow.render.map.model import Link, MapData


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the indices of its links and nodes; both empty when it is about the whole inventory."""

    finding: Finding
    links: tuple[int, ...]
    nodes: tuple[int, ...]


def place_findings(data: MapData, findings: Sequence[Finding]) -> list[Placed]:
    """Every finding in the report's order: a flow's stands on its link, a party's on its node, an activity's
    on the links of the activity, a path's on its steps, an agreement's on the flows that rely on it."""
    index = _Index(data)
    return [Placed(finding, index.links(finding), index.nodes(finding)) for finding in findings]


# --- private ---


class _Index:
    def __init__(self, data: MapData) -> None:
        self.node = {node.id: number for number, node in enumerate(data.nodes)}
        self.by: dict[tuple[str, str, str], list[int]] = {}
        for number, link in enumerate(data.links):
            for kind, key in _keys(link):
                self.by.setdefault((link.inventory, kind, key), []).append(number)

    def links(self, finding: Finding) -> tuple[int, ...]:
        subject = finding.subject
        steps = [n for step in finding.path for n in self.by.get((subject.inventory, "flow", step.flow), ())]
        found = {*steps, *self.by.get((subject.inventory, subject.kind, subject.id), ())}
        if subject.kind == "category" and subject.activity:
            found &= set(self.by.get((subject.inventory, "activity", subject.activity), ()))
        return tuple(sorted(found))

    def nodes(self, finding: Finding) -> tuple[int, ...]:
        subject = finding.subject
        if subject.kind != "party":
            return ()
        names = (f"party:{subject.id}", f"party:{subject.id}@{subject.inventory}")
        return tuple(self.node[name] for name in names if name in self.node)


def _keys(link: Link) -> list[tuple[str, str]]:
    keys = [("activity", link.activity)] if link.activity else []
    keys += [("flow", link.id)] if link.kind == "flow" else []
    keys += [("agreement", agreement) for agreement in link.agreements]
    keys += [("category", category) for category in link.categories or ()]
    return keys
