"""Cycles of "processes on behalf of" within one activity."""

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
    shortest: list[Edge] = []
    for start in sorted(onward):
        if len(shortest) == SHORTEST:
            break
        shortest = _back(onward, start, len(shortest) - 1 if shortest else len(onward)) or shortest
    return shortest


# --- private ---

SHORTEST = 2
"""Flows of the smallest cycle: nobody processes for himself in one step."""


def _back(out: Mapping[str, Collection[Edge]], start: str, most: int) -> list[Edge]:
    """A shortest way back to the start, of so many flows at most; [] if there is none."""
    by: dict[str, Edge] = {}
    ends = [start]
    for _ in range(most):
        reached = []
        for party in ends:
            for edge in out.get(party, ()):
                recipient = edge.recipient
                if recipient == start:
                    return _way(by, start, edge)
                if recipient not in by:
                    by[recipient] = edge
                    reached.append(recipient)
        ends = reached
    return []


def _way(by: Mapping[str, Edge], start: str, last: Edge) -> list[Edge]:
    path = [last]
    while path[-1].sender != start:
        path.append(by[path[-1].sender])
    path.reverse()
    return path
