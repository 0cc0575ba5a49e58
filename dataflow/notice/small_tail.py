"""Czech names behind a form that go on in small letters: `Nadace Modrý kámen`, `Nadace pro lepší město`."""

from __future__ import annotations

import re

from dataflow.notice.leading import openers
from dataflow.notice.word_lists import listed


def small_tail(words: str, end: int, limit: int, lang: str) -> int:
    """Where the name ends: behind the noun of an adjective, or where a stop shuts off what can be no clause."""
    tail = _TAIL.match(words, end, limit)
    if tail is None:
        return end
    said = tail.group().split()
    if any(_apart(word, lang) for word in said) or not _SHUT.match(words, tail.end()):
        said = said[:1]
    else:
        return tail.end()
    last = _LAST.search(words, max(end - 30, 0), end)
    adjective = last is not None and last.group().endswith(tuple(listed("adjective_ending", lang)) or ("\0",))
    return _WORD.match(words, end, limit).end() if adjective and not _apart(said[0], lang) else end  # type: ignore[union-attr]


# --- private ---

_WORD = re.compile(r"[ \n][^\W\d_A-Z]+")
_TAIL = re.compile(r"(?:[ \n][^\W\d_]+){1,4}")
_LAST = re.compile(r"[^\W\d_]+$")
_SHUT = re.compile(r"[,.;)\n\u2029]|$")


def _apart(word: str, lang: str) -> bool:
    """Whether a word cannot stand inside a name in small letters."""
    inner = word in listed("name_preposition", lang)
    verb = word.endswith(tuple(listed("verb_ending", lang)) or ("\0",))
    return not word.islower() or verb or word in openers(lang) and not inner
