"""Collapsing a large map: many parties drawn as one node per country, group, owner or activity."""

from dataclasses import dataclass

from dataflow.render.map.layout import positions
from dataflow.render.map.model import COLUMNS, MapData, Node

MODES = ("country", "group", "owner", "activity")

LARGE = 300
"""A map of more nodes than this opens collapsed."""

_KEEP = 12
"""A column of at most this many nodes is not collapsed."""

ITSELF, BY_LINK = -1, -2
"""In ``Collapse.of``: the node is drawn as it is; its group depends on the activity of the link."""


@dataclass(frozen=True, slots=True)
class Group:
    """One node that stands for many: what it stands for, its column and place."""

    label: str
    column: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Collapse:
    """One way to collapse.  ``of``: per node an index into ``groups``, ``ITSELF`` or ``BY_LINK``;
    ``activities``: per activity (index in recipients, index in sub-processors); ``places``: of nodes
    that stay, by index."""

    mode: str
    groups: tuple[Group, ...]
    of: tuple[int, ...]
    activities: tuple[tuple[int, int], ...]
    places: dict[int, tuple[int, int]]


def collapses(data: MapData) -> list[Collapse]:
    """All ways to collapse a map, in the order of ``MODES``."""
    return [_collapse(data, mode) for mode in MODES]


def best_mode(data: MapData, found: list[Collapse]) -> str:
    """How a map opens: ``none``, or for a large one the first way that gives a readable number of groups."""
    if len(data.nodes) <= LARGE:
        return "none"
    for collapse in found:
        if 3 <= sum(group.column == 3 for group in collapse.groups) <= 150:
            return collapse.mode
    return "country"


# --- private ---


def _collapse(data: MapData, mode: str) -> Collapse:
    sizes = [sum(node.column == column for node in data.nodes) for column in range(len(COLUMNS))]
    keys: list[tuple[int, str] | None] = []
    for node in data.nodes:
        by_link = mode in ("owner", "activity") and node.column in (3, 4)
        keep = node.column == 5 or (node.column < 3 and sizes[node.column] <= _KEEP)
        keys.append(None if by_link or keep else (node.column, _value(node, mode)))
    per_activity = [_activity_label(data, number, mode) for number in range(len(data.activities))]
    labels = {key for key in keys if key is not None}
    if mode in ("owner", "activity"):
        labels |= {(column, label) for label in per_activity for column in (3, 4)}
        # A flow that names no activity still needs a node to end at.
        labels |= {(column, "?") for column in (3, 4)}
    ordered = sorted(labels)
    index = {key: number for number, key in enumerate(ordered)}
    columns = {f"group:{column}:{label}": column for column, label in ordered}
    stay = [n for n, node in enumerate(data.nodes) if keys[n] is None and node.column not in (3, 4)]
    columns |= {data.nodes[n].id: data.nodes[n].column for n in stay}
    parties = [node for node in columns if not node.startswith(("subject:", "country:"))]
    parties = [node for node in parties if columns[node] != 0]
    spots = positions(columns, parties)
    return Collapse(
        mode=mode,
        groups=tuple(Group(label, c, *spots[f"group:{c}:{label}"]) for c, label in ordered),
        of=tuple(
            index[key] if key is not None else (ITSELF if data.nodes[n].column not in (3, 4) else BY_LINK)
            for n, key in enumerate(keys)
        ),
        activities=tuple((index.get((3, label), -1), index.get((4, label), -1)) for label in per_activity),
        places={n: spots[data.nodes[n].id] for n in stay},
    )


def _value(node: Node, mode: str) -> str:
    if node.kind == "subject":
        return node.id.removeprefix("subject:").partition("/")[0]
    if mode == "group":
        return node.group or "?"
    return node.country or "?"


def _activity_label(data: MapData, number: int, mode: str) -> str:
    activity = data.activities[number]
    return (activity.owner or "?") if mode == "owner" else activity.name
