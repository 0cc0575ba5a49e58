"""What pyvis writes by itself: every node and edge through its own methods, its own page, its own physics."""

from pathlib import Path

from dataflow.render.map.model import MapData


def write_stock(data: MapData, path: Path) -> Path:
    """The page of ``pyvis.network.Network`` with vis-network inside, where pyvis can put it."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for node in data.nodes:
        network.add_node(node.id, label=node.name or node.id)
    for link in data.links:
        network.add_edge(link.sender, link.recipient, title=link.id)
    path.write_text(network.generate_html(notebook=False), encoding="utf-8")
    return path
