"""Sections and sentences with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from dataflow.notice.forms import form_at
from dataflow.notice.text import PARAGRAPH, Text


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
    """Split a text. A line break ends a sentence only where the lines look like items or titles."""
    titles = [r for r in text.regions if r.role == "heading"]
    sentences: list[Sentence] = []
    sections: list[Section] = [Section("", 0, len(text.text))]
    at_title = 0
    for start, end in _pieces(text.text):
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


# --- private ---

_LONGEST = 4000  # characters; what is longer is no sentence, and each part is read for itself
_CLAUSE = re.compile(r";|(?<=[ \n])[–—](?=[ \n])")
# Begins with one class of characters, which is quick to search for.
_STOP = re.compile(
    rf"[.!?\n{PARAGRAPH}](?:(?<=[.!?])[.!?]{{0,7}}[\"')\]]{{0,4}}(?=[ \n])|(?<=[\n{PARAGRAPH}]))"
)
_ITEM = re.compile(r"[•*·▪‣–—-][ \n]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?[ ]|\(?[a-zа-я][.)] |\|")
_LONG_LINE = 200  # characters; what is longer is wrapped
_WRAPPED = 3  # lines of a paragraph that may have been wrapped by hand
_NARROW = 45  # characters of a line; what is narrower is an address or a list
_LINE_WORD = re.compile(r"[^ \n\u2029]*")
# A small word that cannot end a line of its own.
_OPEN_END = re.compile(
    r"(?<!\w)(?:of|the|and|or|to|by|with|from|der|die|das|den|dem|des|und|oder|von|mit|für|bei|an|zu|van|het|een|en|met|bij|"
    r"voor|aan|door|le|la|les|du|des|et|ou|par|avec|chez|nebo|pro|od|přes|og|eller|til|fra|med|hos|av|ja|või|și|sau|de|cu|"
    r"prin|către|pentru|и|или|от|для|через|по|с|в|на)$"
)
_HEAD = re.compile(r"[\w.]*\w$")
_NUMBERED = re.compile(r"(?:§ ?)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}\.) +[^\W\d_]")
_ABBREVIATIONS = frozenset(
    [
        "art",
        "arts",
        "abs",
        "lit",
        "nr",
        "no",
        "odst",
        "písm",
        "pism",
        "čl",
        "cl",
        "sb",
        "zák",
        "zn",
        "např",
        "napr",
        "tzv",
        "tj",
        "mj",
        "resp",
        "popř",
        "vč",
        "ul",
        "č",
        "str",
        "tel",
        "alin",
        "par",
        "pct",
        "bl",
        "a",
        "o",
        "s",
        "g",
        "e",
        "i",
        "z",
        "b",
        "d",
        "h",
        "bv",
        "bijv",
        "nl",
        "o.a",
        "ca",
        "resp",
        "mr",
        "dr",
        "ing",
        "mgr",
        "f",
        "eks",
        "kr",
        "kap",
        "jf",
        "jfr",
        "pkt",
        "lg",
        "lõ",
        "n",
        "sh",
        "st",
        "vt",
        "т",
        "е",
        "д",
        "п",
        "ст",
        "ч",
        "пп",
        "г",
        "гг",
        "др",
        "см",
        "напр",
        "им",
        "ул",
        "co",
        "u",
        "usw",
        "bzw",
        "ggf",
        "vgl",
        "mio",
        "u.a",
        "ziff",
        "buchst",
        "al",
        "etc",
        "cf",
        "m",
        "mme",
        "approx",
        "incl",
        "excl",
        "min",
        "max",
        "vs",
        "eg",
        "ie",
        "р.п",
        "пр",
        "t.ex",
        "tlf",
        "evt",
        "inkl",
        "mv",
        "osv",
    ]
)


def _pieces(words: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    widths = _Widths(words)
    for stop in _STOP.finditer(words):
        mark = words[stop.start()]
        if mark in ".!?" and not _ends(words, stop.start(), stop.end()):
            continue
        if mark == "\n" and not _breaks(words, stop.start(), widths):
            continue
        _add(found, words, start, stop.end())
        start = stop.end()
    _add(found, words, start, len(words))
    return found


def _add(found: list[tuple[int, int]], words: str, start: int, end: int) -> None:
    while start < end and words[start] in " \n\u2029":
        start += 1
    while end > start and words[end - 1] in " \n\u2029":
        end -= 1
    while end - start > _LONGEST:
        cut = words.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        found.append((start, cut))
        start = cut + 1 if words[cut] == " " else cut
    if start < end:
        found.append((start, end))


# German alone writes months with a capital.
_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\w)"
)


def _ends(words: str, at: int, after: int) -> bool:
    """Whether the full stop at `at` ends a sentence rather than an abbreviation or a number."""
    follow = words[after + 1 : after + 3].lstrip("\"'([")
    if not follow:
        return True
    if words[at] in "!?":
        return not follow[0].islower()
    if follow[0].islower():
        return False
    head = _HEAD.search(words[max(0, at - 12) : at])
    last = head.group().lower() if head else ""
    final = last.rsplit(".", 1)[-1]
    if last.isdigit() and len(last) <= 2:
        if _MONTH.match(words, after + 1):  # `seit dem 31. Dezember`
            return False
        return not follow[0].isdigit() and words[at - len(last) - 1 : at - len(last)] not in (
            "\n",
            "\u2029",
            "",
        )
    if final in _ABBREVIATIONS and (len(final) > 1 or follow[0].isdigit()):
        return False
    # s.r.o., a.s., S.A.: a form's own stop; a capital letter after it begins a sentence more often than not.
    return not (
        len(final) == 1 and "." not in last and follow[0].isupper() and last.isalpha() and last != "i"
    )


class _Widths:
    """How wide the lines of a paragraph are that was wrapped by hand; asked from left to right."""

    def __init__(self, words: str) -> None:
        self._words, self._end, self._width = words, -1, 0

    def fits(self, line: str, at: int) -> bool:
        """Whether the first word behind the break at `at` would still have fitted on its line."""
        if at >= self._end:
            begin = self._words.rfind(PARAGRAPH, 0, at) + 1 if self._end < 0 else self._end
            end = self._words.find(PARAGRAPH, at)
            self._end = len(self._words) if end < 0 else end
            lines = self._words[begin : self._end].split("\n")
            self._width = max(map(len, lines)) if len(lines) >= _WRAPPED else 0
        word = _LINE_WORD.match(self._words, at + 1)
        wide = len(line) + 1 + (len(word.group()) if word else 0)
        return self._width < _NARROW or wide <= self._width


def _breaks(words: str, at: int, widths: _Widths) -> bool:
    # The whole line, also where the sentence begins inside it.
    first = max(at - _LONG_LINE, 0)
    line_start = max(words.rfind("\n", first, at), words.rfind(PARAGRAPH, first, at), first - 1) + 1
    line = words[line_start:at]
    following = words[at + 1 : at + 40]
    if _ITEM.match(following) or line.rstrip().endswith((".", ":", "?", "!", ";")):
        return True
    if not (len(line) < 60 and following[:1].isupper()) or line.rstrip().endswith((",", "-", "–", "&")):
        return False
    form = form_at(words, at + 1)  # `Smith & Son` / `Ltd`
    if form is not None and form.form.position == "suffix" or _OPEN_END.search(line):
        return False
    return widths.fits(line, at)


def _looks_like_heading(words: str, start: int, end: int) -> bool:
    if end - start > 90 or words[end - 1] in ".,;!":
        return False
    alone = (start < 2 or words[start - 1] in "\u2029\n") and (end >= len(words) or words[end] in "\u2029\n")
    if not alone or not any(char.isalpha() for char in words[start:end]):
        return False
    numbered = _NUMBERED.match(words[start:end])
    open_block = (
        end < len(words) and words[end] == PARAGRAPH and (start == 0 or words[start - 1] == PARAGRAPH)
    )
    word_count = words.count(" ", start, end) + 1
    starts_bullet = words[start] in "•*·▪‣–—-|"
    above = start == 0 or words[start - 1] == PARAGRAPH
    titled = above and word_count <= 8 and end - start <= 60 and end < len(words)
    return bool(
        not starts_bullet and word_count <= 14 and (words[end - 1] == "?" or numbered or open_block or titled)
    )
