"""The words of a text, each with all the places where it stands.

Most words of a notice come again and again. Readers ask for the words they know, and look closer only
where these stand, so that a rule costs nothing where its first word is missing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

Places = Mapping[str, list[int]]


def small(value: str) -> str:
    """In small letters, one spelling for the two small sigmas; never changes the length."""
    lower = value.lower().replace("ς", "σ")
    return lower if len(lower) == len(value) else "İ".join(small(part) for part in value.split("İ"))


def places_of(view: str) -> dict[str, list[int]]:
    """Each word in small letters, and where it begins, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(small(view)):
        found[match.group()].append(match.start())
    return dict(found)


def merged(places: Iterable[tuple[str, list[int]]]) -> dict[str, list[int]]:
    """Places of words of which some have become the same."""
    parts: dict[str, list[list[int]]] = {}
    for word, at in places:
        parts.setdefault(word, []).append(at)
    return {
        word: lists[0] if len(lists) == 1 else sorted(chain.from_iterable(lists))
        for word, lists in parts.items()
    }


def matches_at(pattern: re.Pattern[str], view: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds if every match begins at one of the places, which are in order."""
    until = 0
    for at in places:
        match = pattern.match(view, at) if at >= until else None
        if match is not None:
            until = match.end()
            yield match


class Beginnings:
    """Numbers of rules by the letters that their first word begins with, or by that whole word."""

    __slots__ = ("_by_head", "_short", "_whole")

    def __init__(self) -> None:
        self._whole: dict[str, list[int]] = {}
        self._short: dict[str, list[int]] = {}
        # First three letters → length → letters of that length.
        self._by_head: dict[str, dict[int, dict[str, list[int]]]] = {}

    def add(self, letters: str, number: int, *, whole: bool = False) -> None:
        """letters: in small letters; whole: the word is `letters` and no longer one."""
        if whole or len(letters) < _HEAD:
            table = self._whole if whole else self._short
        else:
            table = self._by_head.setdefault(letters[:_HEAD], {}).setdefault(len(letters), {})
        rows = table.setdefault(letters, [])
        if not rows or rows[-1] != number:
            rows.append(number)

    def of(self, word: str) -> list[int]:
        """The numbers of all rules that `word` can begin, in no order."""
        found = self._whole.get(word, _NONE)
        if self._short:
            for cut in (1, 2):
                found = found + self._short.get(word[:cut], _NONE) if cut <= len(word) else found
        tables = self._by_head.get(word[:_HEAD])
        if tables:
            for size, table in tables.items():
                rows = table.get(word[:size])
                if rows and size <= len(word):
                    found = found + rows
        return found

    def among(self, places: Places) -> Iterator[tuple[list[int], list[int]]]:
        """For every word that can begin a rule: the numbers of the rules, and where the word stands."""
        of = self.of
        for word, at in places.items():
            numbers = of(word)
            if numbers:
                yield numbers, at


# --- private ---

_WORD = re.compile(r"\w+")
_HEAD = 3
_NONE: list[int] = []
