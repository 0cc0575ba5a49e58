"""Cycles of "processes on behalf of" within one activity."""

from collections.abc import Collection, Iterable, Mapping, Sequence

Ends = Mapping[str, Collection[tuple[str, int]]]
"""Party → whom it engages, and by which flow."""


def role_cycle(
    flows: Iterable[int], senders: Sequence[str | None], recipients: Sequence[str | None]
) -> list[int]:
    """A shortest cycle among flows, by number, whose recipient processes for the sender; [] if there is none.

    Of several the one that begins at the smallest party, by the flows that come first; same flows, same cycle.
    """
    out: dict[str, list[tuple[str, int]]] = {}
    for flow in flows:
        sender, recipient = senders[flow], recipients[flow]
        if sender is not None and recipient is not None and sender != recipient:
            out.setdefault(sender, []).append((recipient, flow))
    # a party that engages nobody is on no cycle
    onward = {party: [end for end in leaving if end[0] in out] for party, leaving in out.items()}
    shortest = _pair(onward)
    for start in sorted(onward):
        if len(shortest) == SHORTEST:
            break
        shortest = _back(onward, start, len(shortest) - 1 if shortest else len(onward)) or shortest
    return shortest


# --- private ---

SHORTEST = 2
"""Flows of the smallest cycle: nobody processes for himself in one step."""


def _pair(out: Ends) -> list[int]:
    """The first two flows by which two process for each other; [] if there are none: most cycles are of this kind."""
    engaged = {(party, recipient) for party, leaving in out.items() for recipient, _ in leaving}
    for start in sorted(out):
        for recipient, flow in out[start]:
            if (recipient, start) in engaged:
                return [flow, next(back for end, back in out[recipient] if end == start)]
    return []


def _back(out: Ends, start: str, most: int) -> list[int]:
    """A shortest way back to the start, of so many flows at most; [] if there is none."""
    by: dict[str, tuple[str, int]] = {}
    ends = [start]
    for _ in range(most):
        reached = []
        for party in ends:
            for recipient, flow in out.get(party, ()):
                if recipient == start:
                    return _way(by, start, party, flow)
                if recipient not in by:
                    by[recipient] = (party, flow)
                    reached.append(recipient)
        ends = reached
    return []


def _way(by: Mapping[str, tuple[str, int]], start: str, party: str, last: int) -> list[int]:
    path = [last]
    while party != start:
        party, flow = by[party]
        path.append(flow)
    path.reverse()
    return path
