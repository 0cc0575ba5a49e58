"""Lists of entries in YAML files that stand beside an inventory, such as waivers and policies.

A file is a list of mappings, or one key with such a list.  Texts are read as texts:
``NO`` is Norway.  Problems are collected, never raised one by one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dataflow.inventory.hints import did_you_mean
from dataflow.inventory.kinds import day_of
from dataflow.inventory.places import Place
from dataflow.inventory.problems import Problem, cannot_read
from dataflow.inventory.readers.yaml_files import parse_yaml
from dataflow.inventory.tree import Node, plain
from dataflow.inventory.visible import has_control


@dataclass(slots=True)
class Entry:
    """One mapping of a file; its readers add to ``problems`` and return None for what is not usable."""

    place: Place
    cells: Mapping[str, Node]
    problems: list[Problem] = field(default_factory=list)

    def at(self, key: str) -> Place:
        """Where the key's value stands; the entry itself where the key is missing."""
        node = self.cells.get(key)
        return Place(self.place.file, node.line) if node is not None and node.line else self.place

    def has(self, key: str) -> bool:
        """Whether the key is there with a value."""
        return key in self.cells and self.cells[key].value not in (None, "")

    def text(self, key: str, allowed: str) -> str | None:
        """A text that must be there."""
        node = self.cells.get(key)
        if node is None or not isinstance(node.value, str) or not node.value.strip():
            code = "missing-value" if node is None or node.value in (None, "") else "not-a-text"
            self.refuse(code, key, "" if node is None else str(plain(node) or ""), allowed)
            return None
        return self._printable(node.value.strip(), key, self.at(key))

    def day(self, key: str) -> date | None:
        """A date as YYYY-MM-DD that must be there."""
        text = self.text(key, "a date as YYYY-MM-DD")
        if text is None:
            return None
        try:
            return day_of(text)
        except ValueError:
            self.refuse("not-a-date", key, text, "a date as YYYY-MM-DD")
            return None

    def texts(self, key: str) -> tuple[tuple[str, Place], ...]:
        """The texts of a list (or the one text) with their places; () where the key is missing."""
        node = self.cells.get(key)
        if node is None or node.value is None:
            return ()
        items = node.value if isinstance(node.value, list) else [node]
        if not items:
            self.refuse("missing-value", key, "[]", "at least one text, or no such key")
        found = []
        for item in items:
            place = Place(self.place.file, item.line)
            if isinstance(item.value, str) and item.value.strip():
                found.append((self._printable(item.value.strip(), key, place), place))
            else:
                said = f"a text, or a list of texts ({key})"
                self.problems.append(Problem("not-a-text", place, str(plain(item)), said))
        return tuple(found)

    def part(self, key: str) -> "Entry | None":
        """A mapping inside the entry; None where it is missing or no mapping."""
        node = self.cells.get(key)
        if node is None or node.value is None:
            return None
        if not isinstance(node.value, dict):
            self.refuse("not-a-mapping", key, str(plain(node)), "a mapping of keys and values")
            return None
        return Entry(Place(self.place.file, node.line), node.value, self.problems)

    def only(self, keys: Sequence[str]) -> None:
        """Refuse every other key."""
        for key in self.cells:
            if key not in keys:
                self.refuse("unknown-key", key, key, f"one of {', '.join(keys)}{did_you_mean(key, keys)}")

    def refuse(self, code: str, key: str, read: str, allowed: str) -> None:
        """Note a problem at the key."""
        self.problems.append(Problem(code, self.at(key), read, f"{key}: {allowed}"))

    def _printable(self, text: str, key: str, place: Place) -> str:
        if has_control(text):
            said = f"{key}: text without control characters"
            self.problems.append(Problem("control-character", place, repr(text), said))
        return text


def read_entries(file: Path, name: str, problems: list[Problem]) -> list[Entry]:
    """The entries of a file: a list, or the list under the key ``name``.  Problems are added."""
    if not file.is_file():
        problems.append(Problem("no-such-file", Place(str(file)), "", f"a file with {name}"))
        return []
    with cannot_read(file):
        data = file.read_bytes()
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return []  # the last entry was taken out
    root, found = parse_yaml(data, str(file))
    problems += found
    if root is None:
        return []
    if isinstance(root.value, dict):
        for key, node in root.value.items():
            if key != name:
                problems.append(Problem("unknown-key", Place(str(file), node.line), key, f"the key {name}"))
        root = root.value.get(name)
        if root is None:
            return []
    if root.value is None:
        return []
    if not isinstance(root.value, list):
        problems.append(
            Problem("not-a-list", Place(str(file), root.line), str(plain(root)), f"a list of {name}")
        )
        return []
    entries = []
    for node in root.value:
        place = Place(str(file), node.line)
        if isinstance(node.value, dict):
            entries.append(Entry(place, node.value, problems))
        else:
            problems.append(
                Problem("not-a-mapping", place, str(plain(node)), f"one of the {name} as a mapping")
            )
    return entries
