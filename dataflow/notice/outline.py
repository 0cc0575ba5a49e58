# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Which sections stand below which, what a list is introduced by, and the rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dataflow.notice.sentences import Layout, Section
from dataflow.notice.text import PARAGRAPH, Text


@dataclass(frozen=True, slots=True)
class Outline:
    """For each section the one above it (-1: none) and where its title ends; for each sentence its table.

    `rows` holds the number of the sentence that opens a table row, `headers` that of the table's first
    row; both -1 outside tables. `whole` is the section whose title is that of the notice, or -1.
    """

    parents: tuple[int, ...]
    titles: tuple[tuple[int, int], ...]
    rows: tuple[int, ...]
    headers: tuple[int, ...]
    whole: int = -1

    def with_below(self, sections: Iterable[int]) -> frozenset[int]:
        """The sections and everything below them.

        The title of the whole notice (`How we keep your data`) speaks for none of its parts.
        """
        found = set(sections)
        whole = found & {self.whole}
        found -= whole
        for number, parent in enumerate(self.parents):
            if parent in found:
                found.add(number)
        return frozenset(found | whole)


def outline(text: Text, layout: Layout) -> Outline:
    """The outline of a text; linear in its length."""
    rows, headers = _tables(text, layout)
    parents = _parents(text, layout.sections)
    return Outline(
        parents,
        tuple(_title(text, section) for section in layout.sections),
        rows,
        headers,
        _whole(layout.sections, parents),
    )


def introduced(text: Text, layout: Layout, numbers: Iterable[int]) -> set[int]:
    """List items below those of the sentences that end with a colon."""
    found: set[int] = set()
    for number in numbers:
        sentence = layout.sentences[number]
        if text.text[sentence.end - 1] != ":":
            continue
        for after in range(number + 1, min(number + _LIST, len(layout.sentences))):
            if layout.sentences[after].heading or layout.sentences[after].section != sentence.section:
                break
            found.add(after)
    return found


# --- private ---

_LIST = 40  # sentences that one list may hold
_NUMBERED = re.compile(
    r"(?i)(?:§ ?|(?:čl|art|kap|cap|гл|ст)\w{0,8}\.? ?|section |abschnitt |peatükk |раздел )?(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})(?:[.)]|$| )"
)
_LETTERED = re.compile(r"\(?(?:[a-zа-я]|[ivx]{1,4})\) ?", re.IGNORECASE)
_BARE_NUMBER = re.compile(
    r"(?i)(?:§|[^\W\d_]{2,10}\.?)? ?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\.?(?: ?[^\W\d_]{3,9}\.?)?"
)
_MARKDOWN = re.compile(r"(?:^|\n) {0,3}(#{1,6})[ \t]+[*_\d.) \t]*$")
_HTML = re.compile(r"<h([1-6])\b[^<>]{0,120}>(?:\s|<[^<>]{1,80}>)*$", re.IGNORECASE)
_BEFORE = 200
_LEAD = 80  # characters that may stand before the title of a notice
_CHAPTERS = 3


def _parents(text: Text, sections: tuple[Section, ...]) -> tuple[int, ...]:
    capitals = sum(_is_capitals(s.title) for s in sections) >= 3
    numbered = sum(bool(_NUMBERED.match(s.title)) for s in sections) >= 3
    parents: list[int] = []
    open_ones: list[tuple[int, int]] = []  # depth, section
    for number, section in enumerate(sections):
        depth = _depth(text, section, capitals=capitals, numbered=numbered)
        while open_ones and open_ones[-1][0] >= depth:
            open_ones.pop()
        parents.append(open_ones[-1][1] if open_ones else -1)
        if section.title:
            open_ones.append((depth, number))
    return tuple(parents)


def _whole(sections: tuple[Section, ...], parents: tuple[int, ...]) -> int:
    """The heading that opens the text and has all others below it, three or more of them directly."""
    first = next((number for number, section in enumerate(sections) if section.title), -1)
    if first < 0 or sections[first].start > _LEAD or parents.count(first) < _CHAPTERS:
        return -1
    return first if all(parent >= 0 for parent in parents[first + 1 :]) else -1


def _depth(text: Text, section: Section, *, capitals: bool, numbered: bool) -> int:
    """Small for a chapter, larger for what stands below it."""
    title = section.title
    marked = _mark(text, section.start)
    if marked:
        return marked
    if _LETTERED.match(title):
        return 9
    number = _NUMBERED.match(title)
    if number:
        return 1 + number.group(1).count(".")
    if title.endswith(":"):
        return 8
    return 7 if (capitals and not _is_capitals(title)) or (numbered and not _is_capitals(title)) else 1


def _mark(text: Text, at: int) -> int:
    if at >= text.origin.length:
        return 0
    place, _ = text.origin.place(at)
    before = text.source[max(place - _BEFORE, 0) : place]
    found = _MARKDOWN.search(before)
    if found:
        return len(found.group(1))
    found = _HTML.search(before)
    return int(found.group(1)) if found else 0


def _is_capitals(title: str) -> bool:
    return title.upper() == title and sum(char.isalpha() for char in title) >= 4


def _title(text: Text, section: Section) -> tuple[int, int]:
    """The title, with the next line where the heading is no more than a number (`Art. 6`)."""
    end = min(section.start + len(section.title), section.end)
    if not _BARE_NUMBER.fullmatch(section.title):
        return section.start, end
    words = text.text
    while end < section.end and words[end] in f" \n{PARAGRAPH}":
        end += 1
    stop = next((at for at in range(end, min(end + 90, section.end)) if words[at] in f"\n{PARAGRAPH}"), end)
    return section.start, stop


def _tables(text: Text, layout: Layout) -> tuple[tuple[int, ...], tuple[int, ...]]:
    rows: list[int] = []
    headers: list[int] = []
    row = header = -1
    for number, sentence in enumerate(layout.sentences):
        before = text.text[sentence.start - 1] if sentence.start else "\n"
        if text.text[sentence.start] == "|":
            row = number
            header = number if header < 0 else header
        elif before in f"\n{PARAGRAPH}":
            row = header = -1
        rows.append(row)
        headers.append(header)
    return tuple(rows), tuple(headers)
