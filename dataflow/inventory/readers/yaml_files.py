"""Reading YAML: one pass over the C parser's events, every scalar as text.

Reading scalars as text keeps ``NO`` Norway and ``12:30`` a time; types come from
the schema.  Depth, aliases, tags, duplicate keys and merged documents are met
before anything is built, so that no file can exhaust memory or the stack.
"""

import hashlib
from pathlib import Path
from typing import Any

import yaml

from dataflow.inventory.collecting import without_collecting
from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.raw import RawInventory
from dataflow.inventory.readers.yaml_hints import well_formed
from dataflow.inventory.tree import Node, TreeReader

MAX_DEPTH = 40
MAX_BYTES = 512 * 1024 * 1024


def read_yaml(files: list[Path], name: str) -> RawInventory:
    """Read the files as one inventory.  Raises ``InventoryError`` with all problems of all files."""
    reader = TreeReader(name)
    hashes = {}
    for file in files:
        data = file.read_bytes()
        hashes[file.name] = hashlib.sha256(data).hexdigest()
        root, problems = parse_yaml(data, str(file))
        reader.problems += problems
        if root is not None and not (root.value is None and len(files) > 1):
            reader.add(root, str(file))
    if any(problem.fatal for problem in reader.problems):
        raise InventoryError(reader.problems)
    return reader.finish(hashes)


def parse_yaml(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """The tree of one document, and its problems; None when it cannot be parsed."""
    if len(data) > MAX_BYTES:
        raise failure(
            "too-large", file, f"{len(data)} bytes", f"at most {MAX_BYTES} bytes; use CSV or Parquet"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [
            Problem("not-utf-8", Place(file, line), repr(data[error.start : error.end]), "UTF-8 text")
        ]
    if not text.strip():
        return None, [
            Problem("empty-file", Place(file, 1), "", "an inventory with at least the table organisation")
        ]
    with without_collecting():
        return _Builder(file).build(text)


# --- private ---


class _Stop(Exception):
    pass


class _Builder:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def build(self, text: str) -> tuple[Node | None, list[Problem]]:
        try:
            return self._events(text), self.problems
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            line = mark.line + 1 if mark is not None else None
            at = getattr(error, "position", None)
            if line is None and isinstance(at, int):  # of a character that YAML forbids
                line = text.encode()[:at].count(b"\n") + 1
            reason = str(getattr(error, "problem", None) or getattr(error, "reason", "") or "not YAML")
            if "nesting" in reason:  # newer parsers look ahead and refuse it themselves
                self._too_deep(line)
            else:
                lines = text.splitlines()
                read = lines[line - 1] if line and line <= len(lines) else ""
                self._problem("not-yaml", line, reason, well_formed(reason, read))
        except _Stop:
            pass
        return None, self.problems

    def _events(self, text: str) -> Node | None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        stack: list[Node] = []
        keys: list[Any] = []
        root: Node | None = None
        documents = 0
        event: Any
        for event in yaml.parse(text, Loader=loader):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                value = event.value
                if not event.style and value in ("", "~", "null"):
                    value = None
                self._check_tag(event)
                node = Node(value, event.start_mark.line + 1)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._check_tag(event)
                node = Node({} if kind is yaml.MappingStartEvent else [], event.start_mark.line + 1)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                stack.pop()
                keys.pop()
                continue
            elif kind is yaml.AliasEvent:
                self._problem(
                    "alias",
                    event.start_mark.line + 1,
                    "*" + event.anchor,
                    "values written out; aliases are not read",
                )
                raise _Stop
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._problem(
                        "two-documents", event.start_mark.line + 1, "---", "one YAML document a file"
                    )
                    raise _Stop
                continue
            else:
                continue
            if not stack:
                root = node
            else:
                self._attach(stack[-1], keys, node, kind is yaml.ScalarEvent and not event.style)
            if kind is not yaml.ScalarEvent:
                stack.append(node)
                keys.append(_NO_KEY)
                if len(stack) > MAX_DEPTH:
                    self._too_deep(node.line)
                    raise _Stop
        return root

    def _attach(self, parent: Node, keys: list[Any], node: Node, bare: bool) -> None:
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif keys[-1] is _NO_KEY:
            if isinstance(node.value, (dict, list)):
                self._problem("not-a-key", node.line, "a nested key", "a plain text as key")
                raise _Stop
            key = "" if node.value is None else node.value
            if key in parent.value:
                self._problem(
                    "duplicate-key", node.line, key, f"each key once; first on line {parent.value[key].line}"
                )
                key = f"{key} (line {node.line})"
            if key == "<<" and bare:
                self._problem("merge-key", node.line, key, "values written out; merging is not read")
            keys[-1] = key
        else:
            parent.value[keys[-1]] = node
            keys[-1] = _NO_KEY

    def _check_tag(self, event: Any) -> None:
        if event.tag and not event.tag.startswith("tag:yaml.org,2002:str") and event.tag != "!":
            self._problem("tag", event.start_mark.line + 1, event.tag, "plain values without tags")

    def _too_deep(self, line: int | None) -> None:
        self._problem("too-deep", line, f"nesting deeper than {MAX_DEPTH}", "a flatter file")

    def _problem(self, code: str, line: int | None, read: str, allowed: str) -> None:
        self.problems.append(Problem(code, Place(self.file, line), read, allowed))


_NO_KEY = object()
