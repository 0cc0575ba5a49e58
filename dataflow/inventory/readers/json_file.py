"""Reading JSON: the same shapes as YAML, every scalar as text, every problem with its path."""

import hashlib
from pathlib import Path
from typing import Any

from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.raw import RawInventory
from dataflow.inventory.readers.strict_json import LONE_SURROGATE, MAX_DEPTH, Pairs, decoded, parsed
from dataflow.inventory.tree import Node, TreeReader

MAX_BYTES = 512 * 1024 * 1024


def read_json(files: list[Path], name: str) -> RawInventory:
    """Read one JSON file.  Raises ``InventoryError`` with all its problems."""
    reader = TreeReader(name)
    hashes = {}
    for file in files:
        data = file.read_bytes()
        hashes[file.name] = hashlib.sha256(data).hexdigest()
        root = _parse(data, str(file), reader.problems)
        if not any(problem.fatal for problem in reader.problems):
            reader.add(root, str(file))
    if any(problem.fatal for problem in reader.problems):
        raise InventoryError(reader.problems)
    return reader.finish(hashes)


# --- private ---


def _parse(data: bytes, file: str, problems: list[Problem]) -> Node:
    text = decoded(data, file, MAX_BYTES)
    if not text.strip():
        raise failure("empty-file", file, "", "an inventory with at least the table organisation", 1)
    return _node(parsed(text, file), "", file, 0, problems)


def _node(value: Any, path: str, file: str, depth: int, problems: list[Problem]) -> Node:
    if depth > MAX_DEPTH:
        read = f"nesting deeper than {MAX_DEPTH}"
        raise InventoryError([Problem("too-deep", Place(file, path=path), read, "a flatter file")])
    if isinstance(value, Pairs):
        found: dict[str, Node] = {}
        for key, item in value:
            inner = f"{path}.{key}" if path else key
            if key in found:
                problems.append(Problem("duplicate-key", Place(file, path=inner), key, "each key once"))
            _check_unicode(key, inner, file, problems)
            found[key] = _node(item, inner, file, depth + 1, problems)
        return Node(found, None, path)
    if isinstance(value, list):
        nodes = [_node(item, f"{path}[{i}]", file, depth + 1, problems) for i, item in enumerate(value)]
        return Node(nodes, None, path)
    if isinstance(value, bool):
        return Node("true" if value else "false", None, path)
    if isinstance(value, str):
        _check_unicode(value, path, file, problems)
    return Node(value, None, path)


def _check_unicode(text: str, path: str, file: str, problems: list[Problem]) -> None:
    if not text.isascii() and LONE_SURROGATE.search(text):
        problems.append(Problem("not-unicode", Place(file, path=path), ascii(text), "whole characters"))
