"""Names whose first words begin alike."""

from __future__ import annotations

from collections.abc import Iterator

from dataflow.notice.name_entries import Entry
from dataflow.notice.text import Text
from dataflow.notice.words import Beginnings, small


class Shelf:
    """Parts its names by their second words, so that a frequent first word costs little.

    other_script: the names are written in the other alphabet, where only capitals begin one.
    """

    __slots__ = ("_entries", "_fixed", "_other_script", "_seconds", "_single")

    def __init__(self, other_script: bool) -> None:
        self._other_script = other_script
        self._single: list[Entry] = []
        self._entries: list[Entry] = []
        self._seconds: Beginnings | None = None
        self._fixed: dict[int, dict[str, list[Entry]]] = {}  # length → the name as written in a flat text

    def put(self, entry: Entry) -> None:
        """Add a name."""
        if entry.fixed:
            written = small(" ".join(entry.words))
            self._fixed.setdefault(len(written), {}).setdefault(written, []).append(entry)
            return
        second = entry.second_letters()
        if not second:
            self._single.append(entry)
            return
        self._seconds = self._seconds or Beginnings()
        self._seconds.add(second, len(self._entries))
        self._entries.append(entry)

    def at(self, text: Text, at: int) -> Iterator[tuple[Entry, int]]:
        """The names that stand at `at`, each with its end."""
        words = text.bare
        if self._other_script and not words[at].isupper():
            return
        for entry in self._single:
            met = entry.pattern.match(words, at)
            if met is not None:
                yield entry, met.end()
        if self._seconds is not None:
            for number in self._seconds.of(_second_word(text.flat(), at)):
                met = self._entries[number].pattern.match(words, at)
                if met is not None:
                    yield self._entries[number], met.end()
        for size, names in self._fixed.items():
            end = at + size
            for entry in names.get(text.flat()[at:end], ()):
                if not _goes_on(words, end):
                    yield entry, end


# --- private ---

_LONGEST = 80  # characters of a word by which names are told apart


def _second_word(flat: str, at: int) -> str:
    gap = flat.find(" ", at, at + 10 * _LONGEST)
    if gap < 0:
        return ""
    end = flat.find(" ", gap + 1, gap + 1 + _LONGEST)
    return flat[gap + 1 : end if end > 0 else gap + 1 + _LONGEST]


def _goes_on(words: str, at: int) -> bool:
    following = words[at : at + 1]
    return following.isalnum() or following == "_"
