"""In which column a party stands."""

from collections.abc import Iterable

from dataflow.render.map.model import Link

SOURCES, CONTROLLERS, RECIPIENTS, SUB_PROCESSORS = 1, 2, 3, 4


def party_columns(ids: Iterable[str], links: Iterable[Link], controllers: set[str]) -> dict[str, int]:
    """Node id → column.  A controller stays one wherever else it receives; who only gives is a source.

    A sub-processor receives as one, or only from parties that are not controllers themselves.
    """
    givers: set[str] = set()
    received: dict[str, set[bool]] = {}
    for link in links:
        givers.add(link.sender)
        first_hand = link.sender in controllers or link.sender.startswith("subject:")
        below = link.role == "sub-processor" or (link.role == "processor" and not first_hand)
        received.setdefault(link.recipient, set()).add(below)
    columns = {}
    for node in ids:
        if node in controllers:
            columns[node] = CONTROLLERS
        elif node in received:
            columns[node] = SUB_PROCESSORS if received[node] == {True} else RECIPIENTS
        else:
            columns[node] = SOURCES if node in givers else RECIPIENTS
    return columns
