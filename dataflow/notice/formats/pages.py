"""Running heads and page numbers that stand between the lines of a text out of a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dataflow.notice.text import BULLETS
from dataflow.notice.word_lists import choice


@dataclass(frozen=True, slots=True)
class PageBreak:
    """original[start:end] is no part of the text; `joint` stands for it."""

    start: int
    end: int
    joint: str


def page_breaks(original: str) -> tuple[PageBreak, ...]:
    """All page breaks of a text, in order; linear in its length."""
    if not any(_may_number(original, found.start()) for found in _numbered().finditer(original)):
        return ()
    lines = _Lines(original)
    numbers = [at for at in range(len(lines.spans)) if lines.is_numbered(at)]
    if not numbers:
        return ()
    furniture = set(numbers)
    for at in numbers:
        furniture.update(lines.beside(at, -1))
        furniture.update(lines.beside(at, 1))
    return tuple(lines.breaks(sorted(furniture)))


# --- private ---

_RULE = re.compile(r"[-_=~*–—]{4,}|(?:\.{3}|…)/(?:\.{3}|…)")
_ITEM = re.compile(rf"[{BULLETS}]\s" r"|\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s|\(?[^\W\d_][.)]\s|\||#|§")
_GAP = "   "
_WIDE_GAP = 8  # spaces before a number that nothing else tells
_FAR_IN = 20  # spaces before a number that stands in the middle or on the right
_NEAR = 4  # lines
_BESIDE = 9  # lines above or below a page number that may belong to it
_LONGEST = 160  # characters of a line that holds a page number
_DIGITS = re.compile(r"\d+")
_ENDS = frozenset(".:;!?")
_DIVIDES = re.compile(r"[^\W\d_]{2}-$")


@cache
def _numbered() -> re.Pattern[str]:
    """Where a line ends that may hold the number of a page."""
    return re.compile(r"\d\)?[ \t]*[-–—]?[ \t]*$|\f", re.MULTILINE)


def _may_number(original: str, at: int) -> bool:
    """Whether the line of a digit at `at`, which ends it, may be the number of a page."""
    first = max(at - _LONGEST, 0)
    first = max(original.rfind("\n", first, at) + 1, first)
    line = original[first : at + 8].split("\n")[0].strip()
    if original[at] == "\f":
        return True
    found = _mark().search(line)
    if found is None or found.lastgroup != "bare":
        return found is not None
    return found.start() == 0 or line[: found.start()].endswith(_GAP)


@cache
def _mark() -> re.Pattern[str]:
    word, of = choice("page_word"), choice("page_of")
    number = r"\d{1,4}"
    return re.compile(
        rf"(?i)(?:(?P<word>(?<!\w)(?:{word})(?!\w)[ .:|]{{0,3}}{number}(?:[ ]?(?:/|\(?(?:{of})[ ])[ ]?{number}\)?)?)"
        rf"|(?P<dashed>[-–—][ ]?{number}[ ]?[-–—])"
        rf"|(?P<of>(?<![\w/.,-]){number}[ ]?(?:/|(?:{of})[ ])[ ]?{number})"
        rf"|(?P<bare>(?<![\w/.,-]){number}))$"
    )


class _Lines:
    """The lines of a text, and which of them stand alone, come again or hold the number of a page."""

    def __init__(self, original: str) -> None:
        self._text = original
        self.spans: list[tuple[int, int]] = []
        at = 0
        while at <= len(original):
            end = original.find("\n", at)
            end = end if end >= 0 else len(original)
            self.spans.append((at, end))
            at = end + 1
        self._words = [original[s:e].strip() for s, e in self.spans]
        said = Counter(_plain(words) for words in self._words if words)
        said.update({_plain(words.split(_GAP)[0]) for words in self._words if _GAP in words})
        self._said = said

    def is_numbered(self, at: int) -> bool:
        """Whether a line is the number of a page, alone or behind a running head."""
        words = self._words[at]
        found = _mark().search(words) if 0 < len(words) <= _LONGEST else None
        if found is None:
            return False
        head, kind = words[: found.start()], found.lastgroup
        alone = self._blank(at - 1) and self._blank(at + 1)
        ruled = self._rule(at - 1) or self._rule(at + 1)
        if not head:
            if kind == "bare":
                return ruled or alone and self._amid(at)
            return kind in ("word", "dashed") or alone or ruled
        if kind == "word":
            dashed = head.endswith((" – ", " — ", " - ", " | ", " · ")) and alone
            return head.endswith(_GAP) or dashed
        apart = head.endswith(_GAP) and (self._blank(at - 2) or self._blank(at - 1)) and self._blank(at + 1)
        again = self._said[_plain(head)] > 1
        if kind == "of":
            return head.endswith(_GAP) and (apart or again or ruled)
        return kind == "bare" and head.endswith(" " * _WIDE_GAP) and (ruled or again and apart)

    def beside(self, at: int, step: int) -> Iterator[int]:
        """The lines above or below a page number that belong to it: rules, running heads, and what is left of a head."""
        first, last = self._words[at], at + step * _BESIDE
        while 0 <= (at := at + step) < len(self._words) and at != last:
            words = self._words[at]
            if not words:
                continue
            wrapped = step < 0 and self._blank(at - 1) and not self._blank(at + 1) and _GAP in first
            if self._rule(at) or self._said[_plain(words)] > 1 or wrapped and words[-1] not in _ENDS:
                yield at
                first = ""
            else:
                return

    def breaks(self, furniture: list[int]) -> Iterator[PageBreak]:
        """The page breaks that lines of furniture make, with the blank lines around."""
        at = 0
        while at < len(furniture):
            first = last = furniture[at]
            while at + 1 < len(furniture) and all(map(self._blank, range(last + 1, furniture[at + 1]))):
                at += 1
                last = furniture[at]
            at += 1
            yield self._break(first, last)

    # --- private ---

    def _break(self, first: int, last: int) -> PageBreak:
        above, below = first - 1, last + 1
        while above >= 0 and self._blank(above):
            above -= 1
        while below < len(self._words) and self._blank(below):
            below += 1
        start = self.spans[above][1] if above >= 0 else 0
        end = self.spans[below][0] if below < len(self._words) else len(self._text)
        if above < 0 or below >= len(self._words):
            return PageBreak(start, end, "\n\n")
        before, behind = self._words[above], self._words[below]
        if before[-1] in _ENDS or _ITEM.match(behind):
            return PageBreak(start, end, "\n\n")
        end = (
            end
            + len(self._text[end : self.spans[below][1]])
            - len(self._text[end : self.spans[below][1]].lstrip())
        )
        if not _DIVIDES.search(before):
            return PageBreak(start, end, "\n")
        # A word divided by the end of the page loses its hyphen before a small letter.
        cut = self.spans[above][0] + len(self._text[slice(*self.spans[above])].rstrip())
        return PageBreak(cut - behind[0].islower(), end, "")

    def _amid(self, at: int) -> bool:
        """Whether a number alone stands far from the margin, or inside a sentence."""
        start, end = self.spans[at]
        if len(self._text[start:end]) - len(self._text[start:end].lstrip()) >= _FAR_IN:
            return True
        above = next((words for words in reversed(self._words[max(at - _NEAR, 0) : at]) if words), "")
        below = next((words for words in self._words[at + 1 : at + 1 + _NEAR] if words), "")
        return bool(above) and above[-1] not in _ENDS and below[:1].islower()

    def _blank(self, at: int) -> bool:
        return not 0 <= at < len(self._words) or not self._words[at]

    def _rule(self, at: int) -> bool:
        return 0 <= at < len(self._words) and _RULE.fullmatch(self._words[at]) is not None


def _plain(words: str) -> str:
    return _DIGITS.sub("", words).strip()
