"""The words that a notice writes in small letters, which therefore are no names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from dataflow.notice.text import Text


class SmallWords:
    """The words that a notice writes small outside addresses, for look-up by their beginning."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._sorted: list[str] | None = None

    def has(self, name: str) -> bool:
        """Whether the notice also writes the word small, so that it is a common noun."""
        if self._sorted is None:
            self._sorted = sorted(self._collect())
        stem = name.lower() if len(name) < 6 else name.lower()[:-1]
        at = bisect_left(self._sorted, stem)
        return at < len(self._sorted) and self._sorted[at].startswith(stem)

    def _collect(self) -> set[str]:
        text = self._text.text
        words: set[str] = set()
        at = 0
        for link in (region for region in self._text.regions if region.role == "link"):
            start, end = max(link.start, at), max(link.end, at)
            while start > at and _JOINED.match(text, start - 1):
                start -= 1
            run = _JOINED.match(text, end)
            end = run.end() if run else end
            words.update(_written_small(set(_JOINED.findall(text, at, start))))
            for match in _SMALL_WORD.finditer(text, start, end):  # words that touch the link
                if match.group()[0].islower() and "link" not in self._text.role(*match.span()):
                    words.add(match.group())
            at = end
        words.update(_written_small(set(_JOINED.findall(text, at))))
        return words


# --- private ---

_JOINED = re.compile(r"[\w'-]+")
_SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_][\w'-]*")


def _written_small(runs: set[str]) -> Iterator[str]:
    for run in runs:
        if run[0].isalpha():
            if run[0].islower():
                yield run
            continue
        word = _SMALL_WORD.search(run)
        if word is not None and word.group()[0].islower():
            yield word.group()
