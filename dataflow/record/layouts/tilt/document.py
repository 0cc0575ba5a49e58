"""A TILT document in its shape: parts and leaves, each leaf to be accounted for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dataflow.inventory.kinds import is_placeholder
from dataflow.inventory.places import Place
from dataflow.inventory.problems import Problem
from dataflow.record.layouts.said import is_unsaid, yes_no
from dataflow.record.layouts.sheet import CellReport, Outcome
from dataflow.record.layouts.tilt.json_text import Number
from dataflow.record.layouts.tilt.shape import TEXT, TEXTS, TRUTH


@dataclass(slots=True)
class Leaf:
    """A text, number or truth value at its place; the last account of it counts."""

    path: str
    text: str
    outcome: Outcome = "dropped"
    into: str = "not read"

    def say(self, outcome: Outcome, into: str) -> None:
        """What became of it."""
        self.outcome, self.into = outcome, into

    @property
    def truth(self) -> bool | None:
        """What a truth value says; None for other words."""
        return {"true": True, "yes": True, "false": False, "no": False}.get(
            yes_no(self.text) or self.text.casefold()
        )


@dataclass(slots=True)
class Part:
    """An object: fields that say something, by name.  rest: leaves of fields that TILT does not have."""

    path: str
    fields: dict[str, Any] = field(default_factory=dict)
    rest: list[Leaf] = field(default_factory=list)

    def leaf(self, name: str) -> Leaf | None:
        """The value of a field; None where it says nothing."""
        found: Leaf | None = self.fields.get(name)
        return found

    def leaves(self, name: str) -> list[Leaf]:
        """The values of a list."""
        found: list[Leaf] = self.fields.get(name, [])
        return found

    def part(self, name: str) -> "Part":
        """An object within, empty where there is none."""
        found: Part = self.fields.get(name) or Part(f"{self.path}.{name}".lstrip("."))
        return found

    def parts(self, name: str) -> list["Part"]:
        """The objects of a list."""
        found: list[Part] = self.fields.get(name, [])
        return found

    def __bool__(self) -> bool:
        return bool(self.fields or self.rest)


@dataclass(slots=True)
class Document:
    """Takes a value apart by its shape; wrong kinds are problems, all of them at once.

    What says nothing (null, an empty text, list or object) is left out: unknown.  An object stands for a list
    of one, a text for a list of one text.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)

    def understood(self, value: Any, shape: Any, path: str = "") -> Any:
        """A ``Part``, a list of them, a ``Leaf``, a list of them, or None."""
        if value is None or (isinstance(value, (str, list, dict)) and not value):
            return None
        if isinstance(shape, dict):
            return self._part(value, shape, path)
        if isinstance(shape, list):
            one = isinstance(value, dict)
            found = [(path, value)] if one else self._items(value, path, "a list of objects")
            parts = [self.understood(item, shape[0], where) for where, item in found]
            return [part for part in parts if part]
        if shape == TEXTS:
            one = isinstance(value, str)
            found = [(path, value)] if one else self._items(value, path, TEXTS)
            leaves = [self._leaf(item, TEXT, where) for where, item in found]
            return [leaf for leaf in leaves if leaf]
        return self._leaf(value, shape, path)

    def report(self) -> tuple[CellReport, ...]:
        """One entry a leaf, in the order of the document."""
        return tuple(
            CellReport(Place(self.file, path=leaf.path), leaf.text, leaf.outcome, leaf.into)
            for leaf in self.leaves
        )

    # --- private ---

    def _part(self, value: Any, shape: dict[str, Any], path: str) -> Part | None:
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
            value, path = value[0], f"{path}[0]"
        if not isinstance(value, dict):
            self._wrong(value, path, "an object")
            return None
        part = Part(path)
        for name, item in value.items():
            inner = f"{path}.{name}" if path else name
            if name not in shape:
                part.rest += self._loose(item, inner)
            elif (found := self.understood(item, shape[name], inner)) is not None:
                part.fields[name] = found
        return part

    def _items(self, value: Any, path: str, expected: str) -> list[tuple[str, Any]]:
        if not isinstance(value, list):
            self._wrong(value, path, expected)
            return []
        return [(f"{path}[{i}]", item) for i, item in enumerate(value)]

    def _leaf(self, value: Any, kind: str, path: str) -> Leaf | None:
        if value is None or (isinstance(value, (list, dict, str)) and not value):
            return None
        if kind == TRUTH and isinstance(value, bool):
            return self._kept(path, "true" if value else "false")
        if not isinstance(value, str) or (kind == TRUTH and isinstance(value, Number)):
            self._wrong(value, path, kind)
            return None
        return self._kept(path, value)

    def _kept(self, path: str, text: str) -> Leaf | None:
        text = str(text).strip()
        if not text:
            return None
        leaf = Leaf(path, text)
        self.leaves.append(leaf)
        if is_unsaid(text) or is_placeholder(text):
            leaf.say("dropped", "says that it does not apply or is not known yet: left empty")
            return None
        return leaf

    def _loose(self, value: Any, path: str) -> Iterator[Leaf]:
        """Every leaf of a value of which nothing is known."""
        if isinstance(value, dict):
            for name, item in value.items():
                yield from self._loose(item, f"{path}.{name}")
        elif isinstance(value, list):
            for i, item in enumerate(value):
                yield from self._loose(item, f"{path}[{i}]")
        elif value is not None:
            text = ("true" if value else "false") if isinstance(value, bool) else value
            if leaf := self._kept(path, text):
                yield leaf

    def _wrong(self, value: Any, path: str, expected: str) -> None:
        place = Place(self.file, path=path or None)
        self.problems.append(Problem("wrong-type", place, _shown(value), expected))


def _shown(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else f"a list of {len(value)}"
    return str(value).lower() if isinstance(value, bool) else str(value)
