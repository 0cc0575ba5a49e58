"""Which words a phrase of the tables can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator


def first_words(phrase: str) -> Iterator[tuple[str, bool]]:
    """The letters that a match begins with, and whether they are a whole word, for each choice.

    phrase: in small letters. `souhlas* s` gives (`souhlas`, False), `{na|po} dobu` two whole words.
    Raises ValueError where these letters are too few to look a word up by.
    """
    opened = phrase.find("{")
    if opened >= 0 and " " not in phrase[:opened]:
        closed = _closing(phrase, opened)
        for choice in _choices(phrase[opened + 1 : closed]):
            yield from first_words((phrase[:opened] + choice + phrase[closed + 1 :]).lstrip())
        return
    found = _WORD.match(phrase)
    if found is None:
        raise ValueError(f"a phrase must begin with a word: {phrase!r}")
    first = found.group()
    starred = phrase[found.end() : found.end() + 1] == "*"
    if starred and len(first) < 3:
        raise ValueError(f"too short before the star: {phrase!r}")
    yield first, not starred


# --- private ---

_WORD = re.compile(r"\w+")


def _closing(phrase: str, opened: int) -> int:
    depth = 0
    for at in range(opened, len(phrase)):
        depth += (phrase[at] == "{") - (phrase[at] == "}")
        if depth == 0:
            return at
    raise ValueError(f"unbalanced braces: {phrase!r}")


def _choices(inner: str) -> Iterator[str]:
    depth = start = 0
    for at, char in enumerate(inner):
        depth += (char == "{") - (char == "}")
        if char == "|" and depth == 0:
            yield inner[start:at]
            start = at + 1
    yield inner[start:]
