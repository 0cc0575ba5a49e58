"""Names without a legal form that open the entries of a list of recipients: `Resend — sends our e-mails`.

So do those in a column of a table that is headed by recipients, and those in a bracket behind a kind of
recipients (`couriers (Evri, Yodel)`). What opens an entry may as well be a kind, a purpose or a role; a
name is told from them by its letters (`CloudVane`, Latin in a Russian text), by how the text writes it
elsewhere, or by the company that opens another entry of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dataflow.notice.bracketed import in_brackets, with_remarks
from dataflow.notice.foreign import cyrillic
from dataflow.notice.forms import form_at
from dataflow.notice.lexicon import Hits
from dataflow.notice.not_names import is_no_name
from dataflow.notice.outline import Outline
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, is_item
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import Spans
from dataflow.notice.text import BULLETS, PARAGRAPH, Text
from dataflow.notice.vocabulary import MIXED, is_common
from dataflow.notice.word_lists import any_of, choice

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _List:
    """A list in a section, and what opens its entries.

    named: whether a company known otherwise opens one; whole: whether every entry opens like a name.
    """

    section: int
    heads: list[Place]
    named: bool
    whole: bool


class Entries:
    """The entries of one text.

    named: where names stand that are found otherwise; services: those known all over the world.
    """

    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        plan: Outline,
        named: Sequence[Place],
        services: Sequence[tuple[str, int, int]],
        lang: str,
    ) -> None:
        self._text, self._layout, self._plan, self._lang = text, layout, plan, lang
        self._hits = hits
        self._named = Spans(named)
        self._services = {start: end for _, start, end in services}
        self._tells = HitIndex(h for concept in _TELLS for h in hits.get(concept, ()))
        self._data = HitIndex(h for concept in _DATA for h in hits.get(concept, ()))
        self._kinds = Spans(
            (hit.start, hit.end)
            for concept, found in hits.items()
            if concept.startswith("category.")
            for hit in found
            if hit.end - hit.start < _PHRASE
        )
        self._small = SmallWords(text)

    def find(self) -> Iterator[Place]:
        """The names, list by list."""
        lists = [*self._lists(), *self._titles()]
        sections = {one.section for one in lists if one.named}
        for one in lists:
            proven = [self._proven(*head) for head in one.heads]
            company = self._are_companies(one, proven, told=one.section in sections)
            for (start, end), sure in zip(one.heads, proven, strict=True):
                if self._named.touch(start, end):
                    continue
                if sure or start in self._services or company and self._may_be(start, end):
                    yield start, self._services.get(start, end)
        yield from in_brackets(
            self._text, self._hits, self._lang, may_be=self._in_bracket, tells=self._told_before
        )
        if self._lang not in _NOUNS:
            yield from self._remarked()

    # --- private ---

    def _remarked(self) -> Iterator[Place]:
        """`We share data with X (payments), Y (parcels) and Z (letters)`."""
        for names in with_remarks(self._text.text):
            if (
                self._told_before(names[0][0])
                and all(self._in_bracket(*one) for one in names)
                and self._are_names(names)
            ):
                yield from names

    def _told_before(self, at: int) -> bool:
        """Whether the sentence speaks of recipients before `at`."""
        return bool(self._tells.near(self._layout.sentence(at).start, at))

    def _are_names(self, names: Sequence[Place]) -> bool:
        """Whether words with capitals are no roles that a contract writes so (`Sellers (…) and Riders (…)`)."""
        words = self._text.text
        if any(self._known(*one) or self._proven(*one) for one in names):
            return True
        if any(words[slice(*one)].isupper() for one in names):
            return False
        before = words[max(names[0][0] - 40, 0) : names[0][0]].rsplit(None, 1)[-1]
        if any_of("provider", self._lang).fullmatch(before) or any_of("service_word", self._lang).fullmatch(
            before
        ):
            return True
        return self._lang in _PLURAL_S and not all(words[end - 1] in "sx" for _, end in names)

    def _in_bracket(self, start: int, end: int) -> bool:
        """Whether a name in a bracket is none found otherwise, and no other word."""
        if self._known(start, end):
            return start in self._services
        sure = self._proven(start, end)
        return sure or self._lang not in _NOUNS and self._may_be(start, end)

    def _known(self, start: int, end: int) -> bool:
        return start in self._services or self._named.touch(start, end)

    def _are_companies(self, one: _List, proven: Sequence[bool], *, told: bool) -> bool:
        """Whether what opens the entries of a list are companies, as one of them or of a list beside it is."""
        if self._lang in _NOUNS or any(
            not self._known(start, start + 1) and self._opens_behind(end) for start, end in one.heads
        ):
            return False
        if one.named or any(proven):
            return True
        return told and one.whole and all(self._alone(*head) for head in one.heads)

    def _alone(self, start: int, end: int) -> bool:
        """Whether words may be a name that nothing in their own list tells; `Uptime: always` is a property."""
        return self._known(start, end) or self._may_be(start, end) and not _COLON.match(self._text.text, end)

    def _lists(self) -> Iterator[_List]:
        """The lists and tables of recipients."""
        sentences, words = self._layout.sentences, self._text.text
        number = 0
        while number < len(sentences):
            one = sentences[number]
            if one.heading or not is_item(words, one) or not _begins(words, one.start):
                number += 1
                continue
            first = number
            entries = []
            while number < len(sentences) and not sentences[number].heading:
                one = sentences[number]
                if _begins(words, one.start):
                    if not is_item(words, one):
                        break
                    entries.append(number)
                number += 1
            section = self._teller(first)
            if words[sentences[first].start] == "|":
                starts = self._cells(first, entries)
            elif section is not None:
                starts = [sentences[n].start for n in entries]
            else:
                continue
            starts = [_behind_mark(words, at) for at in starts]
            yield self._list(sentences[first].section if section is None else section, starts)

    def _list(self, section: int, starts: Sequence[int]) -> _List:
        found = [_heads(self._text.text, at) for at in starts]
        named = any(self._known(at, at + 1) for at in starts)
        return _List(section, [head for heads in found for head in heads], named, all(found))

    def _titles(self) -> Iterator[_List]:
        """The titles below one that speaks of recipients: `5.1 Resend (e-mails)`."""
        below: dict[int, list[int]] = {}
        for section, parent in enumerate(self._plan.parents):
            start, end = self._plan.titles[parent] if parent >= 0 else (0, 0)
            if end > start and parent != self._plan.whole and self._names_recipients(start, end):
                below.setdefault(parent, []).append(self._plan.titles[section][0])
        for parent, places in below.items():
            yield self._list(parent, [_behind_mark(self._text.text, at) for at in places])

    def _names_recipients(self, start: int, end: int) -> bool:
        return any(hit.concept != "disclose" for hit in self._tells.near(start, end))

    def _cells(self, first: int, rows: Sequence[int]) -> list[int]:
        """Where the cells begin that are headed by recipients, or the first ones where the text above tells."""
        words, sentences = self._text.text, self._layout.sentences
        head = sentences[first]
        told = [hit for hit in self._tells.near(head.start, head.end) if hit.concept != "disclose"]
        if not told and self._teller(first) is None:
            return []
        column = words.count("|", head.start, told[0].start) if told else 1
        found: list[int] = []
        for number in rows[1:]:
            at = sentences[number].start
            line = words.find("\n", at)
            for _ in range(column - 1):
                at = words.find("|", at + 1)
            if at >= 0 and (line < 0 or at < line):
                found.append(at)
        return found

    def _teller(self, first: int) -> int | None:
        """The section that speaks of recipients in its title, or before the list, which is in it or below it."""
        sentence = self._layout.sentences[first]
        for before in range(first - 1, max(first - 3, -1), -1):
            intro = self._layout.sentences[before]
            if intro.heading or intro.section != sentence.section:
                break
            if self._tells.near(intro.start, intro.end):
                return sentence.section
            if self._text.text[intro.end - 1] == ":" and self._data.near(intro.start, intro.end):
                return None
            if intro.end - intro.start > _SHORT:  # `They are:` goes on with the sentence before
                break
        section = sentence.section
        while section >= 0 and section != self._plan.whole:
            start, end = self._plan.titles[section]
            if end > start and self._names_recipients(start, end):
                return section
            section = self._plan.parents[section]
        return None

    def _may_be(self, start: int, end: int) -> bool:
        """Whether the words are no kind of recipient, role or purpose."""
        words = self._text.text
        tokens = words[start:end].split(" ")
        if "link" in self._text.role(start, end):
            return False
        if self._kinds.touch(start, end) and not MIXED.search(tokens[0]):
            return False
        if is_no_name(words[start:end]) or self._small.has(tokens[0]) or form_at(words, start):
            return False
        if any(is_common(part, self._lang) for part in (tokens[0], *tokens[0].split("-")[1:])):
            return False
        return len(tokens) == 1 or not all(is_common(token, self._lang) for token in tokens[1:])

    def _proven(self, start: int, end: int) -> bool:
        """Whether the letters of a name tell it, or how the text writes it elsewhere."""
        if not self._may_be(start, end):
            return False
        words = self._text.text
        name = words[start:end]
        if MIXED.search(name) or cyrillic(self._lang) and _LATIN.fullmatch(name):
            return True
        if self._lang in _NOUNS or name.endswith("s") or " " in name:
            return False
        return any(
            not start <= at < end and _INSIDE.search(words, max(at - 20, 0), at)
            for at in self._text.words().get(name.lower(), ())
            if words.startswith(name, at)
        )

    def _opens_behind(self, end: int) -> bool:
        """Whether a company stands behind the colon or dash of an entry: `Hosting: Oak Ltd`."""
        behind = _GAP.match(self._text.text, end)
        return behind is not None and self._known(behind.end(), behind.end() + 1)


# --- private ---

_TELLS = (
    "recipients", "recipients_title", "recipient_categories", "vague_recipient", "processor", "sub_processor", "disclose",
)  # fmt: skip
_SHORT = 30  # characters
_PHRASE = 40  # characters; a longer one may hold a name between its words
_DATA = ("personal_data", "data_category", "data_item", "right_word", "cookie")
_PLURAL_S = ("en", "fr", "nl")  # languages whose plurals end so, and which have no cases
_NOUNS = ("de",)  # languages that write every noun with a capital
_MARK = re.compile(rf"(?:[{re.escape(BULLETS)}|*_\"' ]|\(?\w{{1,3}}[.)] |\d{{1,2}}(?:\.\d{{1,2}})+[.)]? )*")
_TOKEN = r"[^\W_](?:[\w.&'+-]*[\w+])?"
_HEAD = re.compile(
    rf"(?P<name>{_TOKEN}(?: {_TOKEN}){{0,3}})(?:(?: ?[&/] ?)(?P<second>{_TOKEN}(?: {_TOKEN}){{0,3}}))?"
    r"(?=[\"'*_]{0,4}(?: ?:|[ \n][–—-][ \n]| \([^)]|[ *_]*\||[ *_;]*(?:\n|\u2029|$)"
    rf"|, (?:{choice('relative')})(?!\w)))"
)
_GAP = re.compile(r"[\"'*_]{0,4} ?(?::|[–—-])[*_]{0,4} ?")
_COLON = re.compile(r"[\"'*_]{0,4} ?:")
_LATIN = re.compile(r"[A-Za-z][\w.&'+ -]+", re.ASCII)
_INSIDE = re.compile(r"[a-zà-žа-яё,] (?:[a-zà-žа-яё]+ )?$")
_CAPITAL = re.compile(r"(?:[^\W\d_a-zа-яё]|\w*[A-ZА-ЯЁ])\w*")


def _begins(words: str, at: int) -> bool:
    return at == 0 or words[at - 1] in f"\n{PARAGRAPH}"


def _behind_mark(words: str, at: int) -> int:
    mark = _MARK.match(words, at)
    return mark.end() if mark else at


def _heads(words: str, at: int) -> list[Place]:
    """The capitalised words that open an entry, up to a colon, a dash, a bracket or its end."""
    met = _HEAD.match(words, at)
    if met is None:
        return []
    found = [met.span(group) for group in ("name", "second") if met[group]]
    capital = all(_CAPITAL.match(token) for at in found for token in words[slice(*at)].split(" "))
    return [at for at in found if at[1] - at[0] > 2] if capital else []
