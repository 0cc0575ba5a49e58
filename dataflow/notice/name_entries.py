"""One name of a known party: how it is looked up, and the pattern that decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dataflow.notice.inflection import cyrillic, endings, german, latin
from dataflow.notice.text import GAP
from dataflow.notice.words import small


@dataclass(slots=True, eq=False)
class Entry:
    """A name without its legal form; its words are bare. Compiled when a text first may hold it.

    other_script: the words are looked for in the other alphabet.
    """

    party: str
    how: str
    forms: frozenset[str]
    core: str
    words: tuple[str, ...]
    lang: str
    other_script: bool = False
    _pattern: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = _compiled(self._regex())
        return self._pattern

    @property
    def fixed(self) -> bool:
        """Whether the name is always written as it is."""
        return self.lang == FIXED and not self.other_script

    def first_letters(self) -> tuple[tuple[str, bool], ...]:
        """Small letters that the text's word begins with where the name stands; True: a whole word."""
        if self.other_script:
            return tuple((letters, False) for letters in _heads(_transliterated(self.words[0], self.lang)))
        found = _WORD.match(self.words[0])
        if found is None:
            return ()
        first = found.group()
        if self.fixed or len(first) == 1 or len(first) < len(self.words[0]):
            return ((small(first), True),)
        # Declension never reaches the third letter of a word of five, nor more than the last three.
        return ((small(_kept(first)), False),)

    def second_letters(self) -> str:
        """Small letters that follow the first white space."""
        if self.other_script or len(self.words) < 2:
            return ""
        return small(_kept(self.words[1]))

    def _regex(self) -> str:
        if self.other_script:
            body = GAP.join(_transliterated(word, self.lang) for word in self.words)
        else:
            body = _declined(self.words, self.lang)
        return rf"(?i:{body})(?!\w)"


FIXED = "fr"  # a language without endings: the strictest reading


def in_other_script(letters: str, lang: str) -> bool:
    """Whether a name may be written in the other alphabet in a text of this language."""
    return bool((_LATIN if lang == "ru" else _CYRILLIC).search(letters))


# --- private ---

_WORD = re.compile(r"\w+")
_CHANGING = 3
_LONGEST = 80  # characters by which names are told apart
_LATIN = re.compile(r"[A-Za-z]{4}")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]{4}")


def _kept(word: str) -> str:
    return word[: min(max(3 if len(word) > 4 else 2, len(word) - _CHANGING), _LONGEST)]


@lru_cache(maxsize=50_000)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _declined(words: Sequence[str], lang: str) -> str:
    parts: list[str] = []
    for number, word in enumerate(words):
        plain = word.isalnum() or "-" in word
        last = number == len(words) - 1
        # In several-word names of these languages any word may be declined.
        declined = plain and (last or lang in ("cs", "ru", "ro", "et")) and word[-1:].isalpha()
        if lang == "de" and len(words) > 1 and (agreed := german(word)):
            parts.append(agreed)
            continue
        parts.append((endings(word, lang) or re.escape(word)) if declined else re.escape(word))
    return GAP.join(f"(?:{part})" for part in parts)


def _transliterated(word: str, lang: str) -> str:
    if lang != "ru":
        return latin(word)
    return cyrillic(word) if word[0].isalpha() else re.escape(word)


_LETTERS = 3  # of the beginning of a transliterated word


def _heads(pattern: str) -> frozenset[str]:
    """The letters, at most three, that a word in the other alphabet can begin with."""
    heads = {""}
    able: frozenset[str] | None = None
    for atom in _ATOM.findall(pattern):
        options = _options(atom)
        if able is None:
            # What an omitted first letter leaves is not looked for.
            able = frozenset(option[0] for option in _choices(atom) if option)
        if options is None:
            return able if "" in heads else frozenset(head for head in heads if head[0] in able)
        heads = {(head + option)[:_LETTERS] for head in heads for option in options}
        if all(len(head) == _LETTERS for head in heads):
            break
    return frozenset(head for head in heads if head and able and head[0] in able)


_ATOM = re.compile(r"(?:\[[^\]]*\]|\(\?:[^)]*\)|\\?.)(?:\?|\{1,2\})?")
_LETTERS = 3  # of the beginning of a transliterated word


@lru_cache(maxsize=1000)
def _options(atom: str) -> tuple[str, ...] | None:
    """What a part of a transliteration can stand for; None where that is not letters."""
    choices = _choices(atom)
    if not all(choice.replace("_", "a").isalnum() for choice in choices):
        return None
    if atom.endswith("{1,2}"):
        return (*choices, *(one + other for one in choices for other in choices))
    return (*choices, "") if atom.endswith("?") else choices


def _choices(atom: str) -> tuple[str, ...]:
    if atom.startswith("["):
        return tuple(atom[1 : atom.index("]")])
    if atom.startswith("(?:"):
        return tuple(atom[3 : atom.index(")")].split("|"))
    return (atom.removeprefix("\\")[:1],)
