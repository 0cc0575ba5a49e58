"""Where the entries of the lists, tables and titles begin that say who gets data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dataflow.notice.entry_heads import behind_mark, opens_with_dash
from dataflow.notice.lexicon import Hits
from dataflow.notice.outline import Outline
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, is_item
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import any_of


class RecipientList(NamedTuple):
    """The section that tells of a list, and where its entries begin, behind their marks."""

    section: int
    starts: list[int]


class RecipientLists:
    """The lists of one text."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, plan: Outline, lang: str) -> None:
        self._text, self._layout, self._plan, self._lang = text, layout, plan, lang
        self._tells = HitIndex(h for concept in _TELLS for h in hits.get(concept, ()))
        self._data = HitIndex(h for concept in _DATA for h in hits.get(concept, ()))

    def find(self) -> Iterator[RecipientList]:
        """Lists and tables, lines that open with words and a dash, and titles below one that tells."""
        yield from self._items()
        yield from self._lines()
        yield from self._titles()

    def told_before(self, at: int) -> bool:
        """Whether the sentence speaks of recipients before `at`, or is an item below a title that does."""
        sentence = self._layout.sentence(at)
        if self._tells.near(sentence.start, at):
            return True
        return is_item(self._text.text, sentence) and self._titled(sentence.section) is not None

    # --- private ---

    def _items(self) -> Iterator[RecipientList]:
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
                starts = self._cells(first, entries, told=section is not None)
            elif section is not None:
                starts = [sentences[n].start for n in entries]
            else:
                continue
            starts = [behind_mark(words, at) for at in starts]
            yield RecipientList(sentences[first].section if section is None else section, starts)

    def _lines(self) -> Iterator[RecipientList]:
        """Lines without a mark below a title that tells: `Oak – keeps our database`."""
        words = self._text.text
        below: dict[int, list[int]] = {}
        for one in self._layout.sentences:
            if one.heading or not _begins(words, one.start) or not opens_with_dash(words, one.start):
                continue
            if self._titled(one.section) is not None:
                below.setdefault(one.section, []).append(one.start)
        for section, starts in below.items():
            if len(starts) > 1:  # one alone is a sentence
                yield RecipientList(section, starts)

    def _titles(self) -> Iterator[RecipientList]:
        """The titles below one that speaks of recipients: `5.1 Resend (e-mails)`."""
        below: dict[int, list[int]] = {}
        for section, parent in enumerate(self._plan.parents):
            start, end = self._plan.titles[parent] if parent >= 0 else (0, 0)
            if end > start and parent != self._plan.whole and self._names_recipients(start, end):
                below.setdefault(parent, []).append(self._plan.titles[section][0])
        for parent, places in below.items():
            yield RecipientList(parent, [behind_mark(self._text.text, at) for at in places])

    def _names_recipients(self, start: int, end: int) -> bool:
        return any(hit.concept != "disclose" for hit in self._tells.near(start, end))

    def _cells(self, first: int, rows: Sequence[int], *, told: bool) -> list[int]:
        """Where the cells begin that are headed by recipients, or the first ones where the text above tells."""
        words, sentences = self._text.text, self._layout.sentences
        column = self._column(sentences[first].start, sentences[first].end, told=told)
        found: list[int] = []
        for number in rows[1:] if column else ():
            at = sentences[number].start
            line = words.find("\n", at)
            for _ in range(column - 1):
                at = words.find("|", at + 1)
            if at >= 0 and (line < 0 or at < line):
                found.append(at)
        return found

    def _column(self, start: int, end: int, *, told: bool) -> int:
        """The number of the column that names recipients, the first being 1; 0 where none does."""
        words = self._text.text
        named = [hit for hit in self._tells.near(start, end) if hit.concept != "disclose"]
        if named:
            return words.count("|", start, named[0].start)
        number, at = 1, start
        while 0 <= at < end:
            if any_of("recipient_column", self._lang).match(words, behind_mark(words, at)):
                return number
            number, at = number + 1, words.find("|", at + 1)
        return 1 if told else 0

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
        return self._titled(sentence.section)

    def _titled(self, section: int) -> int | None:
        """The section itself, or one above it, whose title speaks of recipients."""
        while section >= 0 and section != self._plan.whole:
            start, end = self._plan.titles[section]
            if end > start and self._names_recipients(start, end):
                return section
            section = self._plan.parents[section]
        return None


# --- private ---

_TELLS = (
    "recipients", "recipients_title", "recipient_categories", "vague_recipient", "processor", "sub_processor", "disclose",
)  # fmt: skip
_SHORT = 30  # characters
_DATA = ("personal_data", "data_category", "data_item", "right_word", "cookie")


def _begins(words: str, at: int) -> bool:
    return at == 0 or words[at - 1] in f"\n{PARAGRAPH}"
