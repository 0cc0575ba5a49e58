"""An inventory from plain mappings and lists, as ``draft`` makes them."""

from pathlib import Path
from typing import Any

from dataflow.inventory.assemble import assemble
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import InventoryError
from dataflow.inventory.tree import Node, TreeReader


def inventory_of(tree: dict[str, Any], name: str) -> Inventory:
    """The tables of a tree in the shape of the YAML form.  Raises ``InventoryError``."""
    reader = TreeReader(name)
    reader.add(_node(tree), name)
    if reader.problems:
        raise InventoryError(reader.problems)
    return assemble(reader.finish({}), Path(name))


# --- private ---


def _node(value: Any, path: str = "") -> Node:
    if isinstance(value, dict):
        return Node(
            {key: _node(item, f"{path}.{key}".lstrip(".")) for key, item in value.items()}, None, path
        )
    if isinstance(value, (list, tuple)):
        return Node([_node(item, f"{path}[{i}]") for i, item in enumerate(value)], None, path)
    if isinstance(value, bool):
        value = "yes" if value else "no"
    return Node(None if value is None else str(value), None, path)
