"""Sections and sentences with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from dataflow.notice.durations import opens_with_term
from dataflow.notice.stops import LEADER, pieces
from dataflow.notice.text import BULLETS, PARAGRAPH, Text


@dataclass(frozen=True, slots=True)
class Sentence:
    """Normalised offsets [start, end) of a sentence, a list item or a heading."""

    start: int
    end: int
    heading: bool
    section: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it; the first section may have none."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """All sentences and sections of a text, in order."""

    sentences: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    starts: tuple[int, ...]
    _quotes: dict[int, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def index(self, at: int) -> int:
        """The number of the sentence that holds offset `at`."""
        return max(bisect_right(self.starts, at) - 1, 0)

    def run_in(self, number: int) -> int:
        """The number of a short sentence that opens the paragraph like a title (`Storage.`), or itself."""
        for back in range(number - 1, max(number - 5, -1), -1):
            one, after = self.sentences[back], self.sentences[back + 1]
            if after.start - one.end > 1 or one.section != self.sentences[number].section:
                break
            if one.end - one.start <= 24:
                return back
        return number

    def sentence(self, at: int) -> Sentence:
        return self.sentences[self.index(at)]

    def quote(self, text: Text, start: int, end: int) -> str:
        """The sentence around [start, end) as written; the same string for all places of a sentence."""
        number = self.index(start)
        sentence = self.sentences[number]
        if end > sentence.end:
            return text.quote(sentence.start, end)
        if number not in self._quotes:
            self._quotes[number] = text.quote(sentence.start, sentence.end)
        return self._quotes[number]


def lay_out(text: Text) -> Layout:
    """Sentences and sections; where a text marks no headings, short lines are judged by their look."""
    titles = [r for r in text.regions if r.role == "heading"]
    sentences: list[Sentence] = []
    sections: list[Section] = [Section("", 0, len(text.text))]
    at_title = 0
    for start, end in pieces(text.text):
        while at_title < len(titles) and titles[at_title].end <= start:
            at_title += 1
        marked = at_title < len(titles) and titles[at_title].start < end
        # A document that marks its headings is taken at its word; elsewhere short lines are judged.
        heading = marked or (len(titles) < 2 and _looks_like_heading(text.text, start, end))
        if heading:
            last = sections[-1]
            sections[-1] = Section(last.title, last.start, start)
            sections.append(Section(text.quote(start, end), start, len(text.text)))
        sentences.append(Sentence(start, end, heading, len(sections) - 1))
    if not sentences:
        sentences.append(Sentence(0, len(text.text), False, 0))
    return Layout(tuple(sentences), tuple(sections), tuple(s.start for s in sentences))


def clauses(text: str, sentence: Sentence, breaks: tuple[int, ...] = ()) -> tuple[tuple[int, int], ...]:
    """The parts of a sentence between semicolons, colons of an aside, dashes, and the given offsets."""
    cuts = {sentence.start, sentence.end}
    cuts.update(m.end() for m in _CLAUSE.finditer(text, sentence.start, sentence.end))
    cuts.update(at for at in breaks if sentence.start < at < sentence.end)
    ordered = sorted(cuts)
    return tuple(zip(ordered, ordered[1:], strict=False))


def is_item(words: str, sentence: Sentence) -> bool:
    """Whether a sentence is an entry of a list or a row of a table."""
    return words[sentence.start] in f"{BULLETS}|" or bool(
        _ITEM.match(words, sentence.start, sentence.start + 9)
    )


def is_entry(words: str, sentence: Sentence) -> bool:
    """Whether a sentence stands for itself on its line: an item, a row, or words behind a label (`Garden: X`)."""
    if sentence.start and words[sentence.start - 1] not in f"\n{PARAGRAPH}":
        return False
    return is_item(words, sentence) or bool(_LABELLED.match(words, sentence.start, sentence.end))


def clause_start(words: str, sentence: Sentence, at: int) -> int:
    """Where the clause of the sentence begins that `at` lies in, behind a comma, semicolon, colon or bracket."""
    cut = max(words.rfind(mark, sentence.start, at) for mark in ",;:(")
    return max(cut + 1, sentence.start)


# --- private ---

_CLAUSE = re.compile(r";|[–—](?<=[ \n][–—])(?=[ \n])")
# `1.1. We …` with a second stop opens a clause of a contract.
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-zа-я]|[ivx]{2,4})[.)](?!\d{1,2}\. )")
_LABELLED = re.compile(r"[^\W\d_][^\n:.,;!?]{1,30}: ")
_LINES = 240  # characters that three lines of a list may have
_LINE = 120  # characters of a line of a list
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?(?= )")
_NUMBERED = re.compile(r"(?:§ ?)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}\.) +[^\W\d_]")


def _is_term(words: str, start: int, end: int) -> bool:
    """Whether a line is a length of time (`10 years`), or opens a list of names with their times beside or
    below them."""
    if opens_with_term(words, start, end) or LEADER.search(words, start, end):
        return True
    lines = words[end : end + _LINES].split("\n", 4)
    if len(lines) < 4 or PARAGRAPH in "".join(lines[1:4]) or lines[0]:
        return False
    return opens_with_term(lines[1]) and opens_with_term(lines[3])


def _in_numbered_list(words: str, start: int, end: int) -> bool:
    """Whether a numbered line stands on the lines of a list, next to another with a number of the same depth."""
    own = _NUMBER.match(words, start)
    first = max(start - _LINE, 0)
    breaks = (words.rfind("\n", first, max(start - 1, 0)), words.rfind(PARAGRAPH, first, start))
    around = [end + 1] if words[end : end + 1] == "\n" else []
    if start and words[start - 1] == "\n" and (max(breaks) >= 0 or first == 0):
        around.append(max(breaks) + 1)
    beside = (_NUMBER.match(words, at) for at in around)
    return own is not None and any(
        one is not None and one.group().count(".") == own.group().count(".") for one in beside
    )


def _looks_like_heading(words: str, start: int, end: int) -> bool:
    if end - start > 90 or words[end - 1] in ".,;!":
        return False
    alone = (start < 2 or words[start - 1] in "\u2029\n") and (end >= len(words) or words[end] in "\u2029\n")
    if not alone or not any(char.isalpha() for char in words[start:end]):
        return False
    if _is_term(words, start, end) or _in_numbered_list(words, start, end):
        return False
    numbered = _NUMBERED.match(words[start:end])
    open_block = (
        end < len(words) and words[end] == PARAGRAPH and (start == 0 or words[start - 1] == PARAGRAPH)
    )
    word_count = words.count(" ", start, end) + 1
    starts_bullet = words[start] in f"{BULLETS}|"
    above = start == 0 or words[start - 1] == PARAGRAPH
    titled = above and word_count <= 8 and end - start <= 60 and end < len(words)
    return bool(
        not starts_bullet and word_count <= 14 and (words[end - 1] == "?" or numbered or open_block or titled)
    )
