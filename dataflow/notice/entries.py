"""Names without a legal form that open the entries of a list of recipients: `Resend — sends our e-mails`.

So do those in a column of a table that is headed by recipients, and those in a bracket behind a kind of
recipients (`couriers (Evri, Yodel)`). What opens an entry may as well be a kind, a purpose or a role; a
name is told from them by its letters (`CloudVane`, Latin in a Russian text), by how the text writes it
elsewhere, or by the company that opens another entry of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dataflow.notice.bracketed import in_brackets
from dataflow.notice.foreign import cyrillic
from dataflow.notice.forms import form_at
from dataflow.notice.lexicon import Hits
from dataflow.notice.outline import Outline
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, is_item
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import Spans
from dataflow.notice.text import BULLETS, PARAGRAPH, Text
from dataflow.notice.vocabulary import MIXED, is_common

Place = tuple[int, int]


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
        lists = [*self._lists()]
        sections = {section for section, _, named in lists if named}
        for section, heads, _ in lists:
            behind = any(
                not self._known(start, start + 1) and self._opens_behind(end) for start, end in heads
            )
            proven = [self._proven(start, end) for start, end in heads]
            company = (section in sections or any(proven)) and not behind and self._lang not in _NOUNS
            for (start, end), sure in zip(heads, proven, strict=True):
                if self._named.touch(start, end):
                    continue
                if sure or start in self._services or company and self._may_be(start, end):
                    yield start, self._services.get(start, end)
        yield from in_brackets(self._text, self._hits, self._lang, self._in_bracket)

    # --- private ---

    def _in_bracket(self, start: int, end: int) -> bool:
        """Whether a name in a bracket is none found otherwise, and no other word."""
        if self._known(start, end):
            return start in self._services
        sure = self._proven(start, end)
        return sure or self._lang not in _NOUNS and self._may_be(start, end)

    def _known(self, start: int, end: int) -> bool:
        return start in self._services or self._named.touch(start, end)

    def _lists(self) -> Iterator[tuple[int, list[Place], bool]]:
        """Where each list or table of recipients stands, what opens its entries, and whether a company does."""
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
            named = any(self._known(at, at + 1) for at in starts)
            heads = [head for at in starts for head in _heads(words, at)]
            yield sentences[first].section if section is None else section, heads, named

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
        if first:
            intro = self._layout.sentences[first - 1]
            if not intro.heading and intro.section == sentence.section:
                if self._tells.near(intro.start, intro.end):
                    return sentence.section
                if self._text.text[intro.end - 1] == ":" and self._data.near(intro.start, intro.end):
                    return None
        section = sentence.section
        while section >= 0 and section != self._plan.whole:
            start, end = self._plan.titles[section]
            if end > start and any(hit.concept != "disclose" for hit in self._tells.near(start, end)):
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
        if is_common(tokens[0], self._lang) or self._small.has(tokens[0]) or form_at(words, start):
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
_PHRASE = 40  # characters; a longer one may hold a name between its words
_DATA = ("personal_data", "data_category", "data_item", "right_word", "cookie")
_NOUNS = ("de",)  # languages that write every noun with a capital
_MARK = re.compile(rf"(?:[{re.escape(BULLETS)}|*_\"' ]|\(?\w{{1,3}}[.)] )*")
_TOKEN = r"[^\W_](?:[\w.&'+-]*[\w+])?"
_HEAD = re.compile(
    rf"(?P<name>{_TOKEN}(?: {_TOKEN}){{0,3}})(?:(?: ?[&/] ?)(?P<second>{_TOKEN}(?: {_TOKEN}){{0,3}}))?"
    r"(?=[\"'*_]{0,4}(?: ?:|[ \n][–—-][ \n]| \([^)]|[ *_]*\||[ *_;]*(?:\n|\u2029|$)))"
)
_GAP = re.compile(r"[\"'*_]{0,4} ?(?::|[–—-])[*_]{0,4} ?")
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
