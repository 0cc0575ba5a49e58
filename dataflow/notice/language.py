"""Which language a notice is written in, by its small words."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dataflow.notice.errors import NoticeError
from dataflow.notice.lexicon import LANGUAGES, load
from dataflow.notice.text import Run, normalise

_WORDS_NEEDED = 6  # fewer small words than this in the whole text and nothing can be said
_LEAD = 1.15  # the winner must be this much ahead of the next language


@dataclass(frozen=True, slots=True)
class Guess:
    """A language code, its share of all small words counted, and the runner-up."""

    lang: str
    share: float
    second: str | None


def recognise(text: str) -> Guess:
    """The language with most small words in the text; may be one that cannot be read here."""
    counts = dict.fromkeys(_small_words(), 0.0)
    owners = _owners()
    for token in _TOKEN.findall(text[:60_000].lower()):
        for lang in owners.get(token, ()):
            counts[lang] += 1 / len(owners[token])
    letters = Counter(text[:60_000].lower())
    for lang, own in _LETTERS.items():
        counts[lang] += sum(letters[char] for char in own) / 2
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    total = sum(counts.values())
    (first, score), (second, next_score) = ranked[0], ranked[1]
    if score < _WORDS_NEEDED or score < _LEAD * next_score:
        return Guess("und", score / total if total else 0.0, first if score else None)
    return Guess(first, score / total, second if next_score else None)


def choose(text: str, asked: str | None) -> str:
    """The language to read in: the one asked for, else the one recognised.

    Raises NoticeError (unknown-language).
    """
    if asked is not None:
        lang = {"no": "nb", "nn": "nn", "cz": "cs", "ee": "et"}.get(
            asked.lower(), asked.lower().split("-")[0]
        )
        if lang not in LANGUAGES:
            raise NoticeError("unknown-language", f"{asked!r} is not one of {', '.join(LANGUAGES)}")
        return lang
    guess = recognise(text)
    if guess.lang == "und":
        guess = _by_phrases(text) or guess
    if guess.lang not in LANGUAGES:
        seen = "cannot be recognised" if guess.lang == "und" else f"seems to be {guess.lang!r}"
        raise NoticeError(
            "unknown-language", f"the language {seen}; notices are read in {', '.join(LANGUAGES)}"
        )
    return guess.lang


def small_words(lang: str) -> frozenset[str]:
    """The small words that tell this language; none of them is part of a company's name."""
    return frozenset(_small_words().get(lang, ()))


# --- private ---


def _by_phrases(text: str) -> Guess | None:
    """A text too short for its small words: the language most of whose phrases of the trade it uses."""
    whole = normalise(text, [Run(text, 0, len(text))])
    counts = sorted(((len(load(lang).scan(whole)), lang) for lang in LANGUAGES), reverse=True)
    (best, lang), (next_best, second) = counts[0], counts[1]
    return Guess(lang, 0.0, second) if best >= 5 and best >= 1.5 * next_best else None


# Letters that no other of the languages in the table uses.
_LETTERS = {
    "cs": "ěřů",
    "et": "õ",
    "ro": "țșţş",
    "de": "ß",
    "ru": "ыэё",
    "pl": "łąęśń",
    "sk": "ľĺŕ",
    "hu": "őű",
    "lv": "āēķļņģ",
    "lt": "ėįų",
    "uk": "їєґ",
    "hr": "đ",
    "el": "αεο",
}
_TOKEN = re.compile(r"[^\W\d_]+")


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    with (files("dataflow.notice") / "lexicon" / "small_words.csv").open(encoding="utf-8") as table:
        return {row["lang"]: tuple(row["words"].split()) for row in csv.DictReader(table)}


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = {}
    for lang, words in sorted(_small_words().items()):
        for word in words:
            owners.setdefault(word, []).append(lang)
    return {word: tuple(langs) for word, langs in owners.items()}
