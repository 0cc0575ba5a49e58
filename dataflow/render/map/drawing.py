"""The pyvis network: what vis-network needs to draw the nodes and links."""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dataflow.render.map.model import MapData, Node

_SHAPES = {"subject": "ellipse", "party": "box", "country": "hexagon"}


def network_of(data: MapData, spots: Mapping[str, tuple[int, int]]) -> Any:
    """A directed ``pyvis.network.Network``: node and edge numbers are indices into the data.

    Its lists are filled directly: ``add_node`` and ``add_edge`` search all nodes each time.
    """
    from pyvis.edge import Edge
    from pyvis.network import Network
    from pyvis.node import Node as Drawn

    network = Network(directed=True)
    index = {node.id: number for number, node in enumerate(data.nodes)}
    counted = Counter(node.name for node in data.nodes if node.kind != "country")
    for number, node in enumerate(data.nodes):
        x, y = spots[node.id]
        drawn = Drawn(number, _SHAPES[node.kind], label_of(node, counted[node.name] > 1), x=x, y=y)
        network.nodes.append(drawn.options)
    for link in data.links:
        edge = Edge(index[link.sender], index[link.recipient], directed=True)
        # Every edge is an arrow; the page says so once.
        edge.options.pop("arrows")
        network.edges.append(edge.options)
    return network


def label_of(node: Node, repeated: bool = False) -> str:
    """The name as it is, its id where it has none or shares it."""
    plain = node.id.partition(":")[2]
    own_id = plain.rpartition("/")[2]
    if node.kind == "country":
        return f"{node.name} ({plain})" if node.name != plain else plain
    if not node.name.strip():
        return f"[{own_id}]"
    return f"{node.name} [{own_id}]" if repeated else node.name


@cache
def vis_network() -> str:
    """The vis-network program that pyvis carries, without the link to its source map."""
    import pyvis

    folder = Path(pyvis.__file__).parent / "lib"
    newest = max(folder.glob("vis-*/vis-network.min.js"), key=lambda path: _version(path.parent.name))
    lines = newest.read_text(encoding="utf-8").split("\n")
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL"))


# --- private ---


def _version(folder: str) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.removeprefix("vis-").split(".") if part.isdigit())
