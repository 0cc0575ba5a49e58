"""The parties an inventory knows, found in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dataflow.notice.forms import form_at, strip_form
from dataflow.notice.inflection import cyrillic, endings, latin
from dataflow.notice.text import GAP, Text, bare, clean, fold


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party of the inventory: its id, legal name, other names in use and names it had before.

    described: the name is a description (`notaries`), not a name of its own.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    described: bool = False


@dataclass(frozen=True, slots=True)
class NameHit:
    """A known name at [start, end); `parties` has several ids where the name does not tell them apart."""

    parties: tuple[str, ...]
    start: int
    end: int
    how: str  # name, alias or former-name
    core_end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: str
    party: str
    how: str
    forms: frozenset[str]
    core: str
    capital: bool


class NameBook:
    """Compiled names of all known parties for one language.

    Look-up is by the first letters of each word: linear in the text, independent of how many names
    begin otherwise.
    """

    def __init__(self, parties: Sequence[KnownParty], lang: str) -> None:
        self._index: dict[str, list[_Entry]] = {}
        self._other_script: dict[str, list[_Entry]] = {}
        for party in parties:
            if party.described:
                continue
            seen: set[str] = set()
            for how, names in (
                ("name", (party.name,)),
                ("alias", party.aliases),
                ("former-name", party.former_names),
            ):
                for name in names:
                    core, forms = strip_form(name)
                    if len(core) < 2 or core in seen:
                        continue
                    seen.add(core)
                    self._add(core, forms, party.id, how, lang)

    def find(self, text: Text) -> tuple[NameHit, ...]:
        """Hits in reading order, the longest at each place, none inside another."""
        hits: list[NameHit] = []
        until = 0
        words = text.bare
        for token in _TOKEN.finditer(words):
            at = token.start()
            if at < until:
                continue
            best: dict[int, list[tuple[_Entry, int]]] = {}
            first = token.group()[:3].lower()
            entries = self._index.get(first, _NONE) + self._index.get(first[:2], _NONE)
            if self._other_script and token.group()[0].isupper():
                entries = entries + self._other_script.get(first[:1], [])
            for entry in entries:
                match = _compiled(entry.pattern).match(words, at)
                if match is None:
                    continue
                in_link = "link" in text.role(at, match.end())
                if not in_link and not _case_fits(entry, text.shown[at : match.end()]):
                    continue
                end = _with_form(entry, text.text, match.end())
                if end is not None:
                    best.setdefault(match.end(), []).append((entry, end))
            if not best:
                continue
            core_end = max(best)
            rows = best[core_end]
            exact = [row for row in rows if row[1] > core_end and row[0].forms] or rows
            parties = tuple(sorted({entry.party for entry, _ in exact}))
            end = max(end for _, end in exact)
            how = min((entry.how for entry, _ in exact), key=("name", "alias", "former-name").index)
            hits.append(NameHit(parties, at, end, how, core_end))
            until = end
        return tuple(hits)

    def _add(self, core: str, forms: frozenset[str], party: str, how: str, lang: str) -> None:
        words = [w for w in re.split(r"[\s]+", bare(fold(clean(core)))) if w]
        patterns = [_regex(words, lang)]
        letters = bare(fold(core))
        if lang == "ru" and re.search(r"[A-Za-z]{4}", letters):
            patterns.append(GAP.join(cyrillic(w) if w[0].isalpha() else re.escape(w) for w in words))
        elif lang != "ru" and re.search(r"[\u0400-\u04ff]{4}", letters):
            patterns.append(GAP.join(latin(w) for w in words))
        capital = core[0].isupper()
        for number, pattern in enumerate(patterns):
            entry = _Entry(rf"(?i:{pattern})(?!\w)", party, how, forms, core, capital)
            if number == 0:
                found = _TOKEN.match(words[0]) or _TOKEN.search(words[0])
                if found is not None:
                    # Declension never reaches the third letter of a word of five.
                    size = 3 if len(found.group()) > 4 else 2
                    self._index.setdefault(found.group()[:size].lower(), []).append(entry)
            else:
                for letter in _first_letters(pattern):
                    self._other_script.setdefault(letter, []).append(entry)


@lru_cache(maxsize=32)
def book_of(parties: tuple[KnownParty, ...], lang: str) -> NameBook:
    """The book of these parties, built once for many notices."""
    return NameBook(parties, lang)


# --- private ---


@lru_cache(maxsize=50_000)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled on first use: most names share no first letters with any word of the text."""
    return re.compile(pattern)


_TOKEN = re.compile(r"\w+")
_NONE: list[_Entry] = []


def _regex(words: Sequence[str], lang: str) -> str:
    parts: list[str] = []
    for number, word in enumerate(words):
        plain = word.isalnum() or "-" in word
        last = number == len(words) - 1
        # In several-word names of these languages any word may be declined.
        declined = plain and (last or lang in ("cs", "ru", "ro", "et")) and word[-1:].isalpha()
        parts.append((endings(word, lang) or re.escape(word)) if declined else re.escape(word))
    return GAP.join(f"(?:{part})" for part in parts)


def _first_letters(pattern: str) -> frozenset[str]:
    """The letters a transliterated pattern can begin with."""
    head = re.match(r"\[([^\]]*)\]|\(\?:([^)]*)\)|(\w)", pattern)
    if head is None:
        return frozenset()
    if head.group(1):
        return frozenset(head.group(1))
    if head.group(2):
        return frozenset(option[0] for option in head.group(2).split("|") if option)
    return frozenset(head.group(3))


def _case_fits(entry: _Entry, shown: str) -> bool:
    """Short abbreviations are matched as written; other names must begin with a capital if theirs does."""
    core = entry.core
    if len(core) <= 3 and core.isalpha() and core.isascii() == shown[:1].isascii():
        return shown[: len(core)] == core or (core.isupper() and shown[: len(core)].isupper())
    if entry.capital:
        # A describing noun in front is often written small: `la commune de X`, `de gemeente X`.
        later = [word for word in shown.split()[1:] if word[0].isupper()]
        return shown[0].isupper() or not shown[0].isalpha() or bool(later)
    return True


def _with_form(entry: _Entry, words: str, at: int) -> int | None:
    """The end with a legal form that follows; None where that form makes it another legal entity."""
    hit = form_at(words, at)
    if hit is None:
        return at
    if hit.form.normalised in _NO_FORMS:  # a licence marker; the form itself may follow
        further = form_at(words, hit.end)
        hit = further or hit
    elif entry.forms and hit.form.normalised not in entry.forms and entry.how == "name":
        siblings = strip_form(f"X {words[hit.start : hit.end]}")[1]
        if not (siblings & entry.forms):
            return None
    return hit.end


_NO_FORMS = frozenset({"ifn"})
