"""Companies that a list, a table or a bracket names without a legal form: `- Stripe – payments`, `couriers (e.g. X)`.

A capital alone tells no name where a list begins. What does: names that everybody knows, words that are written
as only names are (`PostHog`), and words beside such names that are none of the words of the trade.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dataflow.notice.common_words import is_common
from dataflow.notice.language import small_words
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.name_runs import Run, run_at
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import Spans
from dataflow.notice.text import BULLETS, PARAGRAPH, Text
from dataflow.notice.well_known import is_vendor
from dataflow.notice.word_lists import any_of, choice

Place = tuple[int, int]


def find_bare(
    text: Text, layout: Layout, hits: Hits, about: Callable[[int], bool], *, lang: str
) -> list[Place]:
    """Places of such names in reading order; they may overlap others.

    about: tells of an offset whether its sentence, list or section says to whom data go.
    """
    return sorted(_Finder(text, layout, hits, about, lang).found())


# --- private ---

# Text that is not marked as Markdown keeps its stars: `- **Stripe** – payments`.
_MARK = re.compile(rf"(?:[{BULLETS}]|\(?(?:\d{{1,2}}|[^\W\d_])[.)])[ \n]\*{{0,2}}")
_BEHIND = re.compile(r"\*{0,2}(?:[ \n]?\(|[ \n][–—-][ \n]|[ \n]?:\*{0,2}(?=[ \n])|[,;]|\.?$)")
_DASH = re.compile(r"\*{0,2}[ \n][–—-][ \n]")
_LABEL = re.compile(r"[^\n:;,.()–—]{3,50}?(?:\*{0,2}[ \n][–—-]|\*{0,2}:\*{0,2})[ \n]")
_CELL = re.compile(r"[ \n]?(?:[(|,;]|[–—][ \n])")
_SMALL = re.compile(r"[ \n][^\W\d_][\w'-]*")
_SHIFT = re.compile(r"\*{0,2}(?:[ \n]?[–—:-]\*{0,2}[ \n]|[ \n])")
_ENDS = re.compile(r"[ \n]?[(),;.|]|[ \n][–—-][ \n]|$")
_GOES_ON = re.compile(r"[ \n][^\W\d_]")
_FOR_EXAMPLE = re.compile(rf"(?i)(?:{choice('for_example')})[.:,]{{0,2}}[ \n]?")
_WORDS_BETWEEN = 4
_HEAD = 60  # characters in which a line must come to its dash
_SOME_DASH = re.compile(r"[–—-][ \n]")
_REACH = 70  # characters behind a kind
_SHORT = 4  # letters of a preposition
_KINDS = (
    "it-hosting", "post-courier", "payment-provider", "analytics", "communication", "marketing", "accounting-audit",
    "identity-fraud", "insurance", "bank", "lender", "credit-register", "debt-collection",
)  # fmt: skip
# Kinds whose bracket rather holds a place (`hosting (Frankfurt)`).
_PLACED = frozenset(["it-hosting", "accounting-audit", "bank", "insurance", "vague"])
_ADDRESSED = frozenset(["payment-provider", "post-courier", "communication", "analytics"])
_CAPITALS_EVERYWHERE = frozenset(["de", "en"])


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    sure: bool
    labelled: bool = False  # behind what it is for: the other items are labels too


class _Finder:
    def __init__(
        self, text: Text, layout: Layout, hits: Hits, about: Callable[[int], bool], lang: str
    ) -> None:
        self._text, self._words, self._layout, self._hits, self._lang = text, text.text, layout, hits, lang
        self._written = SmallWords(text)
        self._tells = about
        covering = [
            (hit.start, hit.end)
            for concept, found in hits.items()
            if concept.startswith("category.") or concept in ("supervisory_authority", "vague_recipient")
            for hit in found
        ]
        self._covered = Spans(covering)

    def found(self) -> Iterator[Place]:
        groups = [*self._lists(), *self._tables()]
        for group in groups:
            named = any(one.sure and not one.labelled for one in group)
            yield from ((one.start, one.end) for one in group if named or one.labelled)
        taken = [(one.start, one.end) for group in groups for one in group]
        seen = Spans(taken)
        yield from (place for place in self._behind_kinds() if not seen.touch(*place))

    # --- private ---

    def _lists(self) -> Iterator[list[_Candidate]]:
        """Names at the heads of items, section by section; those that only open a line stand apart."""
        groups: dict[tuple[int, bool], list[_Candidate]] = {}
        for sentence in self._layout.sentences:
            if not sentence.heading:
                found = list(self._head(sentence))
                if found:
                    marked = _MARK.match(self._words, sentence.start) is not None
                    groups.setdefault((sentence.section, marked), []).extend(found)
        yield from groups.values()

    def _head(self, sentence: Sentence) -> Iterator[_Candidate]:
        words = self._words
        if (
            sentence.start
            and words[sentence.start - 1] not in f"\n{PARAGRAPH}"
            or words[sentence.start] == "|"
        ):
            return
        mark = _MARK.match(words, sentence.start, sentence.end)
        if mark is None and _SOME_DASH.search(words, sentence.start, sentence.start + _HEAD) is None:
            return
        first = mark.end() if mark else sentence.start
        run = run_at(words, first, sentence.end, self._lang)
        if mark and words[first : first + 1].isupper():
            yield from self._behind_label(sentence, first)
        if run is None:
            return
        behind = (_BEHIND if mark else _DASH).match(words, run.end, sentence.end)
        if behind is None or not self._tells(sentence.start):
            return
        told = behind.group().strip(" \n*")[:1] in ("(", "–", "—", "-", ":") and behind.end() < sentence.end
        yield from self._judged(run, lone=not told, after=behind.end())

    def _behind_label(self, sentence: Sentence, first: int) -> Iterator[_Candidate]:
        """Names that everybody knows behind what they are for: `- Mailing tool – X (newsletters)`."""
        label = _LABEL.match(self._words, first, sentence.end)
        run = run_at(self._words, label.end(), sentence.end, self._lang) if label else None
        if run is None or not _ENDS.match(self._words, run.end, sentence.end) or not self._tells(first):
            return
        for start, end in run.names:
            if self._is_sure(start, end) and not self._linked(start, end):
                yield _Candidate(start, end, True, labelled=True)

    def _judged(self, run: Run, *, lone: bool, after: int) -> Iterator[_Candidate]:
        """The names of a run; a `lone` one has no description behind it, and what is linked explains none."""
        kind = not lone and run_at(self._words, after, after + 60, self._lang) is not None
        for start, end in run.names:
            sure = self._is_sure(start, end)
            plain = not lone and not kind and not self._placed(start) and not self._linked(start, end)
            if sure or plain and self._is_plain(start, end):
                yield _Candidate(start, end, sure)

    def _linked(self, start: int, end: int) -> bool:
        return "link" in self._text.role(start, end)

    def _placed(self, start: int) -> bool:
        """Whether a comma stands before: `Oak, Leeds` is at Leeds."""
        before = self._words[max(start - 3, 0) : start].rstrip(" \n")
        return before.endswith(",") and not before.endswith("),")

    def _tables(self) -> Iterator[list[_Candidate]]:
        """Names in the columns that are headed by those who get data."""
        columns: list[int] | None = None
        group: list[_Candidate] = []
        for sentence in self._layout.sentences:
            if self._words[sentence.start] != "|":
                if columns is not None:
                    yield group
                columns, group = None, []
                continue
            cells = list(_cells(self._words, sentence))
            if columns is None:
                columns = [number for number, cell in enumerate(cells) if self._is_head(*cell)]
                continue
            for number in columns:
                if number < len(cells):
                    group.extend(self._cell(*cells[number]))
        if columns is not None:
            yield group

    def _is_head(self, start: int, end: int) -> bool:
        words = self._words[start:end]
        if any_of("recipient_column", self._lang).match(words):
            return True
        return any_of("service_column", self._lang).match(words) is not None and self._tells(start)

    def _cell(self, start: int, end: int) -> Iterator[_Candidate]:
        run = run_at(self._words, start, end, self._lang)
        if run is None or run.end < end and not _CELL.match(self._words, run.end):
            return
        for first, last in run.names:
            if self._is_sure(first, last):
                yield _Candidate(first, last, True)
            elif not self._placed(first) and self._is_plain(first, last):
                yield _Candidate(first, last, False)

    def _behind_kinds(self) -> Iterator[Place]:
        """Names just behind the kind that they are: `couriers (e.g. X, Y)`, `Payment gateway – X (cards)`."""
        for kind in _KINDS:
            for hit in self._hits.get(f"category.{kind}", ()):
                yield from self._behind(kind, hit)
        for hit in self._hits.get("vague_recipient", ()):
            yield from self._behind("vague", hit)

    def _behind(self, kind: str, hit: Hit) -> Iterator[Place]:
        words, sentence = self._words, self._layout.sentence(hit.start)
        reach = words[hit.end : min(hit.end + _REACH, sentence.end)]
        if sentence.heading or reach.lower() == reach:
            return
        for at in self._starts(hit.end, sentence.end):
            shift = _SHIFT.match(words, at, sentence.end)
            if shift is None:
                continue
            first = shift.end()
            bracket = words[first : first + 1] == "("
            first += bracket
            marked = _FOR_EXAMPLE.match(words, first, sentence.end)
            first = marked.end() if marked else first
            run = run_at(words, first, sentence.end, self._lang)
            if run is None:
                continue
            led = words[hit.end : at].split()
            if self._tells(hit.start):
                apart = shift.group().strip() != ""
                if not (apart or bracket or marked) and led and not self._leads(led[-1]):
                    return
                yield from self._kept(run, kind, sentence, bracket=bracket, marked=bool(marked), apart=apart)
            return

    def _leads(self, word: str) -> bool:
        """Whether a small word before a name is a noun that describes it, and none like `at`."""
        return len(word) > _SHORT and word not in small_words(self._lang)

    def _starts(self, at: int, limit: int) -> Iterator[int]:
        """Where what follows a kind may begin: behind it, or behind a few small words."""
        for _ in range(_WORDS_BETWEEN + 1):
            yield at
            small = _SMALL.match(self._words, at, limit)
            if small is None or not small.group()[1].islower():
                return
            at = small.end()

    def _kept(
        self, run: Run, kind: str, sentence: Sentence, *, bracket: bool, marked: bool, apart: bool
    ) -> Iterator[Place]:
        sure = [place for place in run.names if self._is_sure(*place)]
        ends = marked or _ENDS.match(self._words, run.end, sentence.end)
        opened = self._words[run.end : run.end + 2].strip(" \n")[:1]
        if bracket:
            plain = bool(marked or sure or opened == ")" and kind not in _PLACED)
        elif apart:
            plain = bool(sure or opened == "(")
        else:
            plain = bool(marked or sure) or kind in _ADDRESSED and self._lang not in _CAPITALS_EVERYWHERE
        for place in run.names:
            acronym = self._words[slice(*place)].isupper() and not sure
            if place in sure or plain and ends and not acronym and self._is_plain(*place):
                yield place

    def _is_sure(self, start: int, end: int) -> bool:
        name = self._words[start:end]
        first = name.split()[0]
        if is_common(name, self._lang, exactly=True):
            return False
        return is_vendor(name) or _COINED.match(first) is not None and not self._written.has(first)

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether the words are none of the trade, nor written small elsewhere in the text."""
        name = self._words[start:end]
        if self._lang == "de" or self._covered.touch(start, end) or self._lang == "ru" and not name.isascii():
            return False
        if is_common(name, self._lang):
            return False
        return not any(self._written.has(word) for word in name.split() if word.isalpha() and len(word) > 2)


def _cells(words: str, sentence: Sentence) -> Iterator[Place]:
    at = sentence.start + 1
    while at < sentence.end:
        end = words.find("|", at, sentence.end)
        end = sentence.end if end < 0 else end
        first = at
        while first < end and words[first] in " \n":
            first += 1
        last = end
        while last > first and words[last - 1] in " \n":
            last -= 1
        yield first, last
        at = end + 1


# `PostHog`, `EmailJS`: a capital behind a small letter.
_COINED = re.compile(r"[A-Z][a-zà-ÿ]+[A-Z]\w*$")
