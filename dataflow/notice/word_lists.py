"""Small words of all nine languages that are told apart by their kind and not by phrases.

`lexicon/word_lists.csv` holds them by language, for whoever reads the table; they are looked for
together, as none stands in another language's way.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from dataflow.notice.text import GAP


@cache
def listed(kind: str, lang: str | None = None) -> frozenset[str]:
    """The words of a kind, as written in the table, of one language or of all."""
    words = _table().get(kind, {})
    return frozenset().union(*words.values()) if lang is None else words.get(lang, frozenset())


@cache
def choice(kind: str, lang: str | None = None) -> str:
    """A regular expression for any of them, the longest first; a star ends a word freely."""
    words = sorted(listed(kind, lang), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", GAP) for word in words)


@cache
def any_of(kind: str, lang: str) -> re.Pattern[str]:
    """Any of the words of a kind in one language, as a whole word; it never matches where there is none."""
    words = choice(kind, lang)
    return re.compile(rf"(?i)(?<!\w)(?:{words})(?!\w)" if words else r"(?!)")


def last_of(kind: str, lang: str, words: str, first: int, last: int) -> re.Match[str] | None:
    """The last of the words of a kind in [first, last)."""
    return next(reversed([*any_of(kind, lang).finditer(words, first, last)]), None)


# --- private ---


@cache
def _table() -> dict[str, dict[str, frozenset[str]]]:
    """Kind → language → words: hundreds of lists are asked for to read one notice."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    with (files("dataflow.notice") / "lexicon" / "word_lists.csv").open(encoding="utf-8") as table:
        for kind, lang, words in [*csv.reader(table)][1:]:
            found.setdefault(kind, {})[lang] = frozenset(words.split("|"))
    return found
