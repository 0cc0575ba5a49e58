"""How long data are kept, as ISO 8601 durations with the event they run from."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dataflow.notice.durations import Duration, durations
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.outline import Outline, introduced
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice


@dataclass(frozen=True, slots=True)
class Period:
    """A retention period: ISO 8601 `value` (`P5Y`) or None for a criterion; the event it runs from."""

    value: str | None
    event: str | None
    start: int
    end: int


def find_periods(text: Text, layout: Layout, hits: Hits, plan: Outline, *, lang: str) -> tuple[Period, ...]:
    """Periods in sentences, lists, tables or sections about keeping or erasing, and lives of cookies.

    Times to answer a request, ages, delivery times and times that have gone by are no retention periods.
    """
    about = _About(text, layout, hits, plan)
    found: list[Period] = []
    for one in durations(text, lang):
        sentence = layout.sentence(one.start)
        if not about.keeping(one, sentence):
            continue
        event = _event(text, hits, sentence.start, one.start, one.end, sentence.end)
        found.extend(Period(value, event, one.start, one.end) for value in one.values)
    return tuple(found)


def find_criteria(text: Text, layout: Layout, hits: Hits) -> tuple[Period, ...]:
    """Criteria in place of periods: `until you withdraw consent`, `for the duration of the contract`."""
    found: list[Period] = []
    keep = _Near(hits.get("retention_cue", ()) + hits.get("retention_period", ()))
    for hit in hits.get("period_open", ()):
        sentence = layout.sentence(hit.start)
        if keep.within(sentence.start, sentence.end) and (not found or found[-1].end <= hit.start):
            end = _clause_end(text.text, hit.end, sentence.end)
            found.append(Period(None, text.quote(hit.start, end), hit.start, end))
    return tuple(found)


# --- private ---

_LIST = 12  # entries of a list that the sentence below it speaks of
# `after [the | our] answer`, `after [the | our] last answer`
_AT_ONCE = re.compile(rf"(?i)[ \n](?:(?:\w{{1,3}}|{choice('ours')})[ \n])?")
_SOON = re.compile(rf"{_AT_ONCE.pattern}(?:[^\W\d]+[ \n])?")
_WEAK = 30  # characters between a word such as `term` and the number


class _Near:
    def __init__(self, hits: tuple[Hit, ...]) -> None:
        self.hits = sorted(hits, key=lambda h: h.start)
        self.starts = [hit.start for hit in self.hits]

    def within(self, start: int, end: int) -> bool:
        low = bisect_left(self.starts, start)
        return any(hit.end <= end for hit in self.hits[low : bisect_left(self.starts, end)])


class _About:
    """Tells whether a length of time is one of keeping."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, plan: Outline) -> None:
        self.layout, self.plan = layout, plan
        strong = hits.get("retention_cue", ()) + hits.get("retention_period", ())
        self.strong = _Near(strong)
        self.any = _Near(strong + hits.get("retention_weak", ()))
        self.other = _Near(_not_behind(text, hits, "not_retention"))
        self.age = _Near(hits.get("age", ()))
        self.deadline = _Near(_not_behind(text, hits, "deadline"))
        self.cookie = _Near(hits.get("cookie", ()))
        self.titled = self._sections(self.any)
        self.cookies = self._sections(self.cookie)
        openers = {layout.index(hit.start) for hit in self.any.hits}
        self.listed = introduced(text, layout, openers) | self._before(text, hits)

    def keeping(self, one: Duration, sentence: Sentence) -> bool:
        number = self.layout.index(one.start)
        title = self.layout.sentences[self.layout.run_in(number)]
        first, last = sentence.start, sentence.end
        row, header = self.plan.rows[number], self.plan.headers[number]
        if row >= 0:
            first = self.layout.sentences[row].start
        heads = header >= 0 and self._heads(header)
        said = self.strong.within(first, last) or self.strong.within(title.start, title.end) or heads
        # `for a period of 5 years`: a weak word counts just before the number.
        own = said or self.any.within(max(first, one.start - _WEAK), one.start)
        cookie = self.cookie.within(first, last) or sentence.section in self.cookies
        titled = sentence.section in self.titled
        if not (own or cookie or number in self.listed or titled) or (
            one.unit == "T" and not own and row < 0
        ):
            return False
        near = max(sentence.start, one.start - 60), min(sentence.end, one.end + 30)
        if not heads and self.other.within(*near):
            return False
        if one.unit == "Y" and self.age.within(max(near[0], one.start - 40), near[1]):
            return False
        if (
            own
            and not (said or titled)
            and (self.other.within(first, last) or self.deadline.within(first, last))
        ):
            return False
        return own or not self.deadline.within(max(sentence.start, one.start - 40), one.start)

    def _before(self, text: Text, hits: Hits) -> set[int]:
        """`Invoices: six years. Then they are erased`: the sentence, or the list, before such a one."""
        found: set[int] = set()
        for hit in hits.get("afterwards", ()):
            number = self.layout.index(hit.start)
            one = self.layout.sentences[number]
            if hit.start - one.start > _WEAK or not self.strong.within(one.start, one.end):
                continue
            for back in range(number - 1, max(number - _LIST, 0) - 1, -1):
                before = self.layout.sentences[back]
                stops = text.text[before.end - 1] == "." and back < number - 1
                if before.heading or before.section != one.section or stops:
                    break
                found.add(back)
        return found

    def _heads(self, header: int) -> bool:
        top = self.layout.sentences[header]
        return self.any.within(top.start, top.end)

    def _sections(self, near: _Near) -> frozenset[int]:
        named = (n for n, (start, end) in enumerate(self.plan.titles) if near.within(start, end + 2))
        return self.plan.with_below(named)


def _not_behind(text: Text, hits: Hits, concept: str) -> tuple[Hit, ...]:
    """The hits that do not say from when on: `4 years after the answer` sets no time for an answer."""
    froms = sorted(hits.get("period_from", ()), key=lambda hit: hit.end)
    ends = [hit.end for hit in froms]
    found = []
    for hit in hits.get(concept, ()):
        at = bisect_left(ends, hit.start) - 1
        # A word of one letter (`с`, `z`) belongs to the next word only.
        near = _SOON if at >= 0 and froms[at].end - froms[at].start > 1 else _AT_ONCE
        if at < 0 or not near.fullmatch(text.text, ends[at], hit.start):
            found.append(hit)
    return tuple(found)


def _event(text: Text, hits: Hits, first: int, start: int, end: int, last: int) -> str | None:
    """What the period runs from: `after …` behind it, else before it in the sentence."""
    before: Hit | None = None
    froms = hits.get("period_from", ())
    for hit in froms[bisect_left(froms, first, key=lambda h: h.start) :]:
        if hit.start > end + 40:
            break
        if end <= hit.start <= min(end + 40, last):
            return text.quote(hit.start, _clause_end(text.text, hit.end, last))
        if first <= hit.start < start - 8:
            before = hit
    if before is not None:
        until = min(_clause_end(text.text, before.end, last), start)
        return text.quote(before.start, until) or None
    return None


_CLAUSE_END = re.compile(r"[,;()\u2029]|[.!?](?=[ \n]|$)|\n(?=[•*·–-])")


def _clause_end(words: str, at: int, last: int) -> int:
    found = _CLAUSE_END.search(words, at, last)
    return found.start() if found else last
