"""Names in Latin letters inside a Cyrillic sentence: the alphabet tells where they begin (`салон Kirpykla rožė UAB`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dataflow.notice.forms import form_at
from dataflow.notice.leading import Leading, capitals_before, openers

Token = tuple[int, int]


def latin_run(
    words: str, tokens: Sequence[Token], first: int, form_start: int, lang: str, leading: Leading
) -> list[Token]:
    """The Latin words just before a form in a Cyrillic sentence; none elsewhere."""
    if not words[form_start].isascii() and _CYRILLIC.match(words, form_start):
        return []
    if not tokens or not _CYRILLIC.search(words, first, tokens[-1][0]):
        return []
    kept: list[Token] = []
    for start, end in reversed(tokens[-_MOST:]):
        word = words[start:end]
        apart = kept and word[-1] in ",;:.)" or _CYRILLIC.search(word) or word in _DASHES
        if apart or leading.known(start, end) or _is_form(words, start, end):
            break
        kept.insert(0, (start, end))
        if word[0] == "(":
            break
    while kept and not any(char.isupper() for char in words[slice(*kept[0])]):
        del kept[0]
    if not kept:
        return []
    at = tokens.index(kept[0])
    return [*tokens[capitals_before(words, tokens, at, first, leading, lang) : at], *kept]


@cache
def cyrillic(lang: str) -> bool:
    """Whether a language is written in Cyrillic letters."""
    return any(_CYRILLIC.match(word) for word in openers(lang))


def cyrillic_letter(letter: str) -> bool:
    """Whether a letter is a Cyrillic one."""
    return _CYRILLIC.match(letter) is not None


# --- private ---

_MOST = 8  # words of a name
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_DASHES = frozenset(["-", "–", "—"])


def _is_form(words: str, start: int, end: int) -> bool:
    form = form_at(words, start)
    return form is not None and form.end >= end - 1
