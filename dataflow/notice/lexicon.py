"""The phrases of one language, as data, and where they occur in a text.

A phrase table (`lexicon/<lang>.csv`) has the columns concept, phrase, match (exact / wildcard /
pattern), case, flag, source and measured (gold where a phrase was met in the gold notices). In a phrase
`*` ends a word freely, ` * ` is up to three words, `...` up to eight words without a full stop or
semicolon, and `{a|b|}` is a choice.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dataflow.notice.text import GAP, Text, bare, clean, fold

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


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled phrases of one language; build with `load`."""

    lang: str
    phrases: tuple[Phrase, ...]
    index: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]

    def scan(self, text: Text) -> dict[str, tuple[Hit, ...]]:
        """Every place where a concept's phrase stands, by concept, in reading order.

        Words are looked up by their first letters, so the cost grows with the text only.
        """
        words = text.bare if self.lang in WITHOUT_DIACRITICS else text.text
        found: dict[str, list[Hit]] = {}
        for token in _TOKEN.finditer(words):
            rows = self.index.get(token.group()[:3].lower())
            if not rows:
                continue
            at = token.start()
            for concept, pattern in rows:
                match = pattern.match(words, at)
                if match is not None:
                    found.setdefault(concept, []).append(Hit(concept, at, match.end()))
        return {concept: tuple(hits) for concept, hits in found.items()}


@cache
def load(lang: str) -> Lexicon:
    """The lexicon of a language. Raises KeyError for a language without one."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    with (files("dataflow.notice") / "lexicon" / f"{lang}.csv").open(encoding="utf-8") as table:
        phrases = tuple(Phrase(**row) for row in csv.DictReader(table))
    return Lexicon(lang, phrases, _compile(lang, phrases))


def regex_of(phrase: Phrase, *, lang: str) -> str:
    """The regular expression of one phrase, to be applied at the start of a word."""
    words = fold(clean(phrase.phrase))
    if lang in WITHOUT_DIACRITICS:
        words = bare(words)
    body = _body(words)
    flags = "" if phrase.case == "case_sensitive" else "i"
    end = "" if words.endswith(("*", ":", ".", "(", "'")) else r"(?!\w)"
    return f"(?{flags}:{body}){end}" if flags else f"(?:{body}){end}"


# --- private ---

_TOKEN = re.compile(r"\w+")
_WORD = re.compile(r"\w+")
_UP_TO_3 = rf"{GAP}(?:[^ \n\u2029]+{GAP}){{0,3}}?"
_UP_TO_8 = r"[ \n](?:[^ \n\u2029.;]+[ \n]){0,8}?"


def _compile(lang: str, phrases: tuple[Phrase, ...]) -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    buckets: dict[str, dict[str, list[str]]] = {}
    for phrase in sorted(phrases, key=lambda p: (-len(p.phrase), p.phrase)):
        words = fold(clean(phrase.phrase)).lower()
        if lang in WITHOUT_DIACRITICS:
            words = bare(words)
        regex = regex_of(phrase, lang=lang)
        for key in sorted(set(_keys(words))):
            buckets.setdefault(key, {}).setdefault(phrase.concept, []).append(regex)
    return {
        key: tuple((concept, re.compile("|".join(rows))) for concept, rows in sorted(concepts.items()))
        for key, concepts in buckets.items()
    }


def _keys(words: str) -> Iterator[str]:
    """The first letters a match can begin with, as `scan` cuts them."""
    if words.startswith("{") or (0 < words.find("{") < 3 and " " not in words[: words.find("{")]):
        open_at = words.find("{")
        depth, cut = 0, [open_at + 1]
        for at in range(open_at, len(words)):
            char = words[at]
            depth += (char == "{") - (char == "}")
            if (char == "|" and depth == 1) or depth == 0:
                for rest in (words[cut[-1] : at],):
                    yield from _keys(
                        (words[:open_at] + rest + words[_closing(words, open_at) + 1 :]).lstrip()
                    )
                cut.append(at + 1)
            if depth == 0:
                return
        return
    found = _WORD.match(words)
    if found is None:
        raise ValueError(f"a phrase must begin with a word: {words!r}")
    first = found.group()
    if len(first) < 3 and words[found.end() : found.end() + 1] == "*":
        raise ValueError(f"too short before the star: {words!r}")
    yield first[:3]


def _closing(words: str, open_at: int) -> int:
    depth = 0
    for at in range(open_at, len(words)):
        depth += (words[at] == "{") - (words[at] == "}")
        if depth == 0:
            return at
    raise ValueError(f"unbalanced braces: {words!r}")


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
