"""Where a node stands: a place of its own that other nodes hardly touch.

Every node tries places drawn from its own id until one is free.  The number of places grows by
steps of a third or a half, so it seldom changes: two maps of two versions can be laid side by side.
Recipients share one set of places whatever column they stand in, and keep the place of whoever
is none; a flow that is added moves nothing but the party whose column it changes.  With the first
sub-processor the countries make room.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

WIDTH, HEIGHT = 225, 84
"""Of one place, in the canvas's units."""


def slots(ids: Iterable[str]) -> tuple[dict[str, int], int]:
    """Id → place, and the number of places; the order of ``ids`` does not matter."""
    ids = set(ids)
    capacity = 4
    while len(ids) > 0.8 * capacity:
        capacity = capacity * 3 // 2 if capacity & (capacity - 1) == 0 else capacity * 4 // 3
    taken: dict[int, str] = {}
    for node in sorted(ids, key=lambda node: (_draw(node, 0), node)):
        attempt = 0
        while (place := _draw(node, attempt) % capacity) in taken:
            attempt += 1
        taken[place] = node
    return {node: place for place, node in taken.items()}, capacity


def positions(columns: Mapping[str, int], parties: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Id → (x, y).  ``columns``: id → index in ``COLUMNS``; ``parties``: the ids that share places."""
    parties = set(parties)
    shared, capacity = slots(parties)
    lanes = _lanes(capacity)
    further = any(columns[node] == 4 for node in parties)
    right = 3 + 2 * lanes if further else 4 + lanes
    height = max(capacity // lanes * HEIGHT, 6 * HEIGHT)
    found: dict[str, tuple[int, int]] = {}
    for node, place in shared.items():
        column = columns[node]
        if column in (3, 4):
            x = 3 + place % lanes + (lanes if column == 4 else 0)
            # Lanes are staggered so that a line along a row does not run through every label.
            found[node] = (x * WIDTH, place * HEIGHT // lanes)
    for column in (1, 2):
        # One below the other and none on another: their step in the shared places would be too short.
        own, places = slots(node for node in parties if columns[node] == column)
        step = max(height // places, HEIGHT)
        middle = (step - HEIGHT) // 2
        found |= {node: (column * WIDTH, middle + place * step) for node, place in own.items()}
    for column in (0, 5):
        own, places = slots(node for node in columns if node not in parties and columns[node] == column)
        x = 0 if column == 0 else right * WIDTH
        # As high as the parties are; more than fit stand in several lanes, away from the others.
        side = -(-places * HEIGHT // height)
        for node, place in own.items():
            away = place % side * (WIDTH * 3 // 4)
            found[node] = (x - away if column == 0 else x + away, place * height // places)
    return dict(sorted(found.items()))


# --- private ---


def _draw(node: str, attempt: int) -> int:
    return int.from_bytes(sha256(f"{attempt}:{node}".encode()).digest()[:8], "big")


def _lanes(capacity: int) -> int:
    lanes = 1
    while capacity // lanes > 7 * lanes:
        lanes += 1
    return lanes
