"""Reading JSON: the same shapes as YAML, every scalar as text, every problem with its path."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.raw import RawInventory
from dataflow.inventory.tree import Node, TreeReader

MAX_DEPTH = 40
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

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class _Pairs(list[tuple[str, Any]]):
    """An object as it was read, with repeated keys."""


def _parse(data: bytes, file: str, problems: list[Problem]) -> Node:
    if len(data) > MAX_BYTES:
        raise failure("too-large", file, f"{len(data)} bytes", f"at most {MAX_BYTES} bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise failure("not-utf-8", file, repr(data[error.start : error.end]), "UTF-8 text", line) from None
    if not text.strip():
        raise failure("empty-file", file, "", "an inventory with at least the table organisation", 1)
    try:
        # Numbers keep the digits that were written; NaN and Infinity are not JSON.
        value = json.loads(
            text, object_pairs_hook=_Pairs, parse_int=str, parse_float=str, parse_constant=_refuse
        )
    except json.JSONDecodeError as error:
        raise failure("not-json", file, error.msg, "well-formed JSON", error.lineno) from None
    except _NotJson as error:
        raise failure("not-json", file, str(error), "well-formed JSON") from None
    except RecursionError:
        raise failure("too-deep", file, f"nesting deeper than {MAX_DEPTH}", "a flatter file") from None
    return _node(value, "", file, 0, problems)


class _NotJson(ValueError):
    pass


def _refuse(constant: str) -> Any:
    raise _NotJson(constant)


def _node(value: Any, path: str, file: str, depth: int, problems: list[Problem]) -> Node:
    if depth > MAX_DEPTH:
        read = f"nesting deeper than {MAX_DEPTH}"
        raise InventoryError([Problem("too-deep", Place(file, path=path), read, "a flatter file")])
    if isinstance(value, _Pairs):
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
    if not text.isascii() and _LONE_SURROGATE.search(text):
        problems.append(Problem("not-unicode", Place(file, path=path), ascii(text), "whole characters"))
