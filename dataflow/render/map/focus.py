"""A part of the map: what lies within some steps of one party, place, activity, category or flow."""

from collections.abc import Iterable
from dataclasses import replace

from dataflow.inventory.hints import did_you_mean
from dataflow.render.map.model import Link, MapData


class UnknownFocus(ValueError):
    """The id is nothing on the map; the message says what was meant, perhaps."""


def focused(data: MapData, focus: str, depth: int | None) -> MapData:
    """The links within ``depth`` steps of ``focus``, whatever their direction; None: all that hang together.

    ``focus``: the id of a party, category of data subjects, country, activity, category or flow.
    Raises ``UnknownFocus``.
    """
    near, links = _start(data, focus)
    if not near and not links:
        known = sorted(_known(data))
        raise UnknownFocus(
            f"{focus!r} is no party, data subject, country, activity, category or flow of these inventories"
            + did_you_mean(focus, known)
        )
    touching: dict[str, list[int]] = {}
    for number, link in enumerate(data.links):
        for end in _ends(link):
            touching.setdefault(end, []).append(number)
    kept = set(links)
    seen = set(near)
    edge = set(near) | {
        end for number in kept for end in (data.links[number].sender, data.links[number].recipient)
    }
    # What a flow, an activity or a category touches is its first step.
    left = depth if near or depth is None else depth - 1
    while edge and (left is None or left > 0):
        new = {number for node in edge for number in touching.get(node, ())} - kept
        kept |= new
        seen |= edge
        edge = {e for n in new for e in (data.links[n].sender, data.links[n].recipient)} - seen
        left = None if left is None else left - 1
    chosen = tuple(data.links[number] for number in sorted(kept))
    nodes = set(near) | {end for link in chosen for end in _ends(link)}
    return replace(data, links=chosen, nodes=tuple(node for node in data.nodes if node.id in nodes))


# --- private ---


def _start(data: MapData, focus: str) -> tuple[set[str], set[int]]:
    names = {f"party:{focus}", f"country:{focus.upper()}", focus}
    near = {node.id for node in data.nodes if node.id in names or node.id.partition("@")[0] in names}
    near |= {node.id for node in data.nodes if node.id.endswith(f"/{focus}")}
    if near:
        return near, set()
    links = {
        number
        for number, link in enumerate(data.links)
        if focus in (link.activity, link.id) or focus in (link.categories or ())
    }
    return set(), links


def _ends(link: Link) -> Iterable[str]:
    return (link.sender, link.recipient, *(f"country:{code}" for code, _ in link.countries))


def _known(data: MapData) -> set[str]:
    found = {node.id.partition(":")[2].rpartition("/")[2].partition("@")[0] for node in data.nodes}
    found |= {activity.id for activity in data.activities} | set(data.categories)
    return found | {link.id for link in data.links}
