"""Whether a name may stand once more where none has been found."""

from __future__ import annotations

import re

from dataflow.notice.name_entries import FIXED, in_other_script
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text, bare, clean, fold
from dataflow.notice.words import small


class Repeats:
    """Answers for one text; a text of ten thousand names mostly holds each of them once.

    found: the places of names.
    """

    def __init__(self, text: Text, found: Spans) -> None:
        self._words, self._found = text.bare_words(), found
        self._known: dict[str, bool] = {}

    def begins(self, name: str) -> bool:
        """Whether the first word of a name, as it is written, stands outside all names found."""
        letters = name if name.isascii() else bare(fold(clean(name)))
        if in_other_script(letters, FIXED):
            return True
        first = _WORD.match(letters)
        if first is None:
            return False
        word = small(first.group())
        if word not in self._known:
            self._known[word] = any(
                not self._found.touch(at, at + len(word)) for at in self._words.get(word, ())
            )
        return self._known[word]


# --- private ---

_WORD = re.compile(r"\w+")
