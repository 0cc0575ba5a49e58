"""Cycles of "processes on behalf of" within one activity."""

from collections import deque
from collections.abc import Collection, Iterable, Mapping

from dataflow.graph.paths import Edge


def role_cycle(edges: Iterable[Edge]) -> list[Edge]:
    """A shortest cycle among edges whose recipient processes for the sender; [] if there is none.

    Of several the one that begins at the smallest party; same edges, same cycle.
    """
    out: dict[str, list[Edge]] = {}
    for edge in sorted(edges, key=lambda item: item.flow):
        if edge.sender != edge.recipient:
            out.setdefault(edge.sender, []).append(edge)
    # a party that engages nobody is on no cycle
    onward = {party: [edge for edge in leaving if edge.recipient in out] for party, leaving in out.items()}
    found = [path for start in sorted(onward) if (path := _back(onward, start))]
    return min(found, key=len, default=[])


# --- private ---


def _back(out: Mapping[str, Collection[Edge]], start: str) -> list[Edge]:
    queue: deque[tuple[str, list[Edge]]] = deque([(start, [])])
    seen: set[str] = set()
    while queue:
        party, path = queue.popleft()
        for edge in out.get(party, ()):
            if edge.recipient == start:
                return [*path, edge]
            if edge.recipient not in seen:
                seen.add(edge.recipient)
                queue.append((edge.recipient, [*path, edge]))
    return []
