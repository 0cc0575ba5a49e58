"""The parties an inventory knows, found in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from dataflow.notice.forms import form_at, strip_form
from dataflow.notice.name_entries import Entry, in_other_script
from dataflow.notice.name_shelves import Shelf
from dataflow.notice.text import Text, bare, clean, fold
from dataflow.notice.words import Beginnings


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


class NameBook:
    """The names of all known parties for one language.

    Look-up is by the beginnings of a name's first two words: linear in the text, independent of how many
    names begin otherwise.
    """

    def __init__(self, parties: Sequence[KnownParty], lang: str) -> None:
        self._lang = lang
        self._beginnings = Beginnings()
        self._shelves: list[Shelf] = []
        self._numbers: dict[tuple[str, bool, bool], int] = {}
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
                    self._add(core, forms, party.id, how)

    def find(self, text: Text) -> tuple[NameHit, ...]:
        """Hits in reading order, the longest at each place, none inside another."""
        among = self._beginnings.among(text.bare_words())
        starts = [(at, numbers) for numbers, places in among for at in places]
        starts.sort(key=itemgetter(0))
        hits: list[NameHit] = []
        until = 0
        for at, numbers in starts:
            if at < until:
                continue
            best: dict[int, list[tuple[Entry, int]]] = {}
            for number in numbers:
                for entry, core_end in self._shelves[number].at(text, at):
                    in_link = "link" in text.role(at, core_end)
                    if not in_link and not _case_fits(entry, text.shown[at:core_end]):
                        continue
                    end = _with_form(entry, text.text, core_end)
                    if end is not None:
                        best.setdefault(core_end, []).append((entry, end))
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

    def _add(self, core: str, forms: frozenset[str], party: str, how: str) -> None:
        letters = bare(fold(core))
        words = tuple(letters.split() if letters.isascii() else bare(fold(clean(core))).split())
        self._put(Entry(party, how, forms, core, words, self._lang))
        if in_other_script(letters, self._lang):
            self._put(Entry(party, how, forms, core, words, self._lang, other_script=True))

    def _put(self, entry: Entry) -> None:
        for letters, whole in entry.first_letters():
            key = (letters, whole, entry.other_script)
            number = self._numbers.get(key)
            if number is None:
                number = self._numbers[key] = len(self._shelves)
                self._shelves.append(Shelf(entry.other_script))
                self._beginnings.add(letters, number, whole=whole)
            self._shelves[number].put(entry)


def book_of(parties: tuple[KnownParty, ...], lang: str) -> NameBook:
    """The book of these parties, built once for many notices."""
    last = _last.get(lang)
    if last is None or last[0] is not parties:  # to compare thousands of names takes longer than a notice
        last = _last[lang] = parties, _book(parties, lang)
    return last[1]


# --- private ---

_last: dict[str, tuple[tuple[KnownParty, ...], NameBook]] = {}


@lru_cache(maxsize=32)
def _book(parties: tuple[KnownParty, ...], lang: str) -> NameBook:
    return NameBook(parties, lang)


def _case_fits(entry: Entry, shown: str) -> bool:
    """Short abbreviations are matched as written; other names must begin with a capital if theirs does."""
    core = entry.core
    if len(core) <= 3 and core.isalpha() and core.isascii() == shown[:1].isascii():
        return shown[: len(core)] == core or (core.isupper() and shown[: len(core)].isupper())
    if core[0].isupper():
        # A describing noun in front is often written small: `la commune de X`, `de gemeente X`.
        later = [word for word in shown.split()[1:] if word[0].isupper()]
        return shown[0].isupper() or not shown[0].isalpha() or bool(later)
    return True


def _with_form(entry: Entry, words: str, at: int) -> int | None:
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
