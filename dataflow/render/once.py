"""Texts made once for each object: thousands of activities share the rows and cells that they say alike."""

from collections.abc import Callable
from typing import Any


class Once:
    """A function of one object that remembers its answer for that very object.

    By identity: to compare two rows of a record takes longer than to write one.
    """

    __slots__ = ("_known", "_make")

    def __init__(self, make: Callable[[Any], str]) -> None:
        self._make = make
        self._known: dict[int, tuple[Any, str]] = {}

    def __call__(self, thing: Any) -> str:
        found = self._known.get(id(thing))
        if found is None:
            # The object is kept, so that no other one takes its place in memory and its answer.
            found = self._known[id(thing)] = (thing, self._make(thing))
        return found[1]
