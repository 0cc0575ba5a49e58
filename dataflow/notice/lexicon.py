"""The phrases of one language, as data, and where they occur in a text.

A phrase table (`lexicon/<lang>.csv`) has the columns concept, phrase, match (exact / wildcard /
pattern), case, flag, source and measured (gold where a phrase was met in the gold notices). In a phrase
`*` ends a word freely, ` * ` is up to three words, `...` up to eight words without a full stop or
semicolon, and `{a|b|}` is a choice.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dataflow.notice.first_words import first_words
from dataflow.notice.text import GAP, Text, bare, clean, fold
from dataflow.notice.words import Beginnings, small

LANGUAGES = ("cs", "de", "en", "et", "fr", "nb", "nl", "ro", "ru")
# Notices in these two are often typed without diacritics.
WITHOUT_DIACRITICS = frozenset({"cs", "ro"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row of a phrase table."""

    concept: str
    phrase: str
    match: str
    case: str
    flag: str
    source: str
    measured: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept met at normalised offsets [start, end)."""

    concept: str
    start: int
    end: int


Hits = Mapping[str, tuple[Hit, ...]]


class Lexicon:
    """The phrases of one language; build with `load`.

    A phrase is compiled when a text first holds a word that can begin it.
    """

    def __init__(self, lang: str, phrases: tuple[Phrase, ...]) -> None:
        self.lang = lang
        self.phrases = phrases
        # Where several phrases of a concept stand at one place, the longest speaks.
        self._ordered = sorted(phrases, key=lambda p: (-len(p.phrase), p.phrase))
        self._beginnings = Beginnings()
        self._compiled: dict[frozenset[int], tuple[tuple[str, re.Pattern[str]], ...]] = {}
        for number, phrase in enumerate(self._ordered):
            for letters, whole in first_words(small(_matched(phrase, lang))):
                self._beginnings.add(letters, number, whole=whole)

    def scan(self, text: Text) -> dict[str, tuple[Hit, ...]]:
        """Every place where a concept's phrase stands, by concept, in reading order.

        Only words that can begin a phrase are looked at, so the cost grows with the text only.
        """
        plain = self.lang in WITHOUT_DIACRITICS
        words = text.bare if plain else text.text
        found: dict[str, list[tuple[int, int]]] = {}
        for numbers, places in self._beginnings.among(text.bare_words() if plain else text.words()):
            for concept, pattern in self._patterns(frozenset(numbers)):
                match = pattern.match
                rows = [(at, met.end()) for at in places if (met := match(words, at)) is not None]
                if rows:
                    found.setdefault(concept, []).extend(rows)
        for rows in found.values():
            rows.sort()
        in_order = sorted(found, key=lambda concept: (found[concept][0][0], concept))
        return {c: tuple(Hit(c, start, end) for start, end in found[c]) for c in in_order}

    def _patterns(self, numbers: frozenset[int]) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """One pattern for each concept of these phrases."""
        known = self._compiled.get(numbers)
        if known is None:
            concepts: dict[str, list[str]] = {}
            for phrase in (self._ordered[number] for number in sorted(numbers)):
                concepts.setdefault(phrase.concept, []).append(regex_of(phrase, lang=self.lang))
            known = tuple((concept, re.compile("|".join(rows))) for concept, rows in sorted(concepts.items()))
            self._compiled[numbers] = known
        return known


@cache
def load(lang: str) -> Lexicon:
    """The lexicon of a language. Raises KeyError for a language without one."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    with (files("dataflow.notice") / "lexicon" / f"{lang}.csv").open(encoding="utf-8") as table:
        return Lexicon(lang, tuple(Phrase(*row) for row in list(csv.reader(table))[1:]))


def regex_of(phrase: Phrase, *, lang: str) -> str:
    """The regular expression of one phrase, to be applied at the start of a word."""
    words = _matched(phrase, lang)
    body = _body(words)
    flags = "" if phrase.case == "case_sensitive" else "i"
    end = "" if words.endswith(("*", ":", ".", "(", "'")) else r"(?!\w)"
    return f"(?{flags}:{body}){end}" if flags else f"(?:{body}){end}"


# --- private ---

_UP_TO_3 = rf"{GAP}(?:\S+{GAP}){{0,3}}?"
# A full stop ends the reach of `...`, but not those of a date, a legal form (`S.R.L.`, `Ltd.`) or an address.
_WORD = r"(?:\d{1,2}\.|[^\s.;]+(?:\.[^\s.;]+)*|(?:\w{1,3}\.){2,4},?|(?:Ltd|Inc|Co|Corp|spol|Sp)\.,?)"
_UP_TO_8 = rf",?[ \n](?:{_WORD}[ \n]){{0,8}}?"


def _matched(phrase: Phrase, lang: str) -> str:
    """The phrase in the spelling of the view that it is looked for in."""
    words = fold(clean(phrase.phrase))
    return bare(words) if lang in WITHOUT_DIACRITICS else words


def _body(words: str) -> str:
    out: list[str] = []
    at = 0
    while at < len(words):
        if words.startswith(" ... ", at):
            out.append(_UP_TO_8)
            at += 5
            continue
        if words.startswith(" * ", at):
            out.append(_UP_TO_3)
            at += 3
            continue
        char = words[at]
        if char == " ":
            # A star at the end of the word before has eaten letters only, so one gap is enough.
            out.append("" if at == len(words) - 1 else GAP)
        elif char == "*":
            out.append(r"\w*")
        elif char in "{|}":
            out.append({"{": "(?:", "|": "|", "}": ")"}[char])
        else:
            out.append(re.escape(char))
        at += 1
    return "".join(out)
