"""Kinds that only describe, or mean again, a company that the notice names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from dataflow.notice.lexicon import Hits
from dataflow.notice.outline import Outline
from dataflow.notice.places import HitIndex
from dataflow.notice.recipients import CategoryHit
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import choice
from dataflow.notice.words import small


def without_companies(
    text: Text,
    layout: Layout,
    hits: Hits,
    plan: Outline,
    found: Iterable[CategoryHit],
    names: Sequence[tuple[int, int]],
    *,
    lang: str,
) -> list[CategoryHit]:
    """The kinds that are said of others than the companies named at `names`."""
    companies = _Companies(text, layout, hits, plan, names, lang)
    return [one for one in found if not companies.bear(one)]


# --- private ---


class _Companies:
    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        plan: Outline,
        names: Sequence[tuple[int, int]],
        lang: str,
    ) -> None:
        self._text, self._layout, self._plan = text, layout, plan
        self._spans = Spans(names)
        self._apposed = _behind(lang)
        self._row_ends: dict[int, int] = {}
        self._ends = sorted(end for _, end in names)
        self._the_one = HitIndex(hits.get("the_one", ()))
        self._kinds = {
            concept.removeprefix("category."): [(hit.start, hit.end) for hit in found]
            for concept, found in hits.items()
            if concept.startswith("category.")
        }
        self._whose = HitIndex(hits.get("whose", ()))
        self._called = [(start, _stems(text.bare[start:end])) for start, end in sorted(names)]

    def bear(self, one: CategoryHit) -> bool:
        words = self._text.text
        if self._spans.cover(one.start, one.end):
            return True
        if one.level == "by-reference":
            return False
        # `an accounting firm (Foo Ltd)`, and `our partner Foo Ltd`
        if words[one.end : one.end + 2] == " (" and self._spans.begin(one.end + 2, one.end + 3):
            return True
        if one.level == "vague-category":
            # `our local partner: in Latvia Foo Ltd`, `own contractors: Foo Ltd runs …`
            told = words[one.end : one.end + 1] == ":"
            last = self._layout.sentence(one.start).end if told else one.end + 3
            return self._spans.begin(one.end, last) or self._in_place(one) or self._of_whom(one)
        return (
            self._behind(one.start)
            or self._spans.begin(one.end + 1, one.end + 2)
            or self._in_front(one.end)
            or self._in_row(one)
            or self._in_title(one)
            or self._above(one)
            or self._again(one)
            or self._below_kind(one)
        )

    def _in_place(self, one: CategoryHit) -> bool:
        """`our subsidiary in Latvia, Foo SIA`."""
        met = _IN_PLACE.match(self._text.text, one.end)
        return met is not None and self._spans.begin(met.end(), met.end() + 1)

    def _of_whom(self, one: CategoryHit) -> bool:
        """`a subsidiary of Foo Ltd`, `Foo Ltd, another subsidiary`: the word tells of a company named."""
        words = self._text.text
        if not _DAUGHTER.match(words, one.start):
            return False
        at = bisect_right(self._ends, one.start) - 1
        return self._in_front(one.end) or (
            at >= 0 and bool(_ANOTHER.fullmatch(words, self._ends[at], one.start))
        )

    def _in_front(self, end: int) -> bool:
        """`the register, which is run by Foo Ltd`, `the couriers of Foo Ltd`."""
        met = _LEADS.match(self._text.text, end)
        return met is not None and self._spans.begin(met.end(), met.end() + 1)

    def _above(self, one: CategoryHit) -> bool:
        """`4.3 Credit bureau`: a heading that only names the kind, and a company in its section."""
        title = self._layout.sentence(one.start)
        if not title.heading or one.start - title.start > _NUMBERED:
            return False
        return self._spans.begin(title.end, self._layout.sections[title.section].end)

    def _behind(self, start: int) -> bool:
        """`Foo Ltd, publisher of …`, `Foo Ltd, a specialist`, `Foo Ltd – credit bureau`, `Foo Ltd (hosting)`."""
        at = bisect_right(self._ends, start) - 1
        return at >= 0 and bool(self._apposed.fullmatch(self._text.text, self._ends[at], start))

    def _in_title(self, one: CategoryHit) -> bool:
        """`Hosting and print. Foo Ltd runs …`: a title in the line about more than the kind, and a company
        in its paragraph."""
        number = self._layout.index(one.start)
        after = number + 1
        if after == len(self._layout.sentences) or self._layout.run_in(after) != number:
            return False
        title, words = self._layout.sentences[number], self._text.text
        alone = one.start - title.start <= _BULLET and one.end >= title.end - 1
        if alone or words[title.end - 1] not in ".:" or words[title.start - 1] != PARAGRAPH:
            return False
        first = self._layout.sentences[after].start
        last = words.find(PARAGRAPH, first)
        return self._spans.begin(first, last if last >= 0 else len(words))

    def _in_row(self, one: CategoryHit) -> bool:
        """A row of a table that names a company tells of it, unless the kind is said of others too."""
        row = self._plan.rows[self._layout.index(one.start)]
        if row < 0 or row == self._plan.headers[row]:
            return False
        words = self._text.text
        first, last = self._layout.sentences[row].start, self._row_end(row)
        cell = words.rfind("|", first, one.start) + 1
        ends = words.find("|", one.end, last)
        elsewhere = self._spans.begin(first, cell) or ends >= 0 and self._spans.begin(ends, last)
        return elsewhere and not _OTHERS.search(words, max(cell, one.start - _NEAR), one.start)

    def _row_end(self, row: int) -> int:
        if row not in self._row_ends:
            after = row + 1
            while after < len(self._plan.rows) and self._plan.rows[after] == row:
                after += 1
            self._row_ends[row] = self._layout.sentences[after - 1].end
        return self._row_ends[row]

    def _again(self, one: CategoryHit) -> bool:
        """`the bank` where a bank is named above, `the Credit Bureau` where `Credit Bureau Ltd` is."""
        own = _stems(self._text.bare[one.start : one.end])
        if len(own) > 1 and self._text.text[one.start].isupper():
            return any(_within(own, stems) for _, stems in self._called)
        said = [hit for hit in self._the_one.near(one.start - _ARTICLE, one.start) if hit.end == one.end]
        if not said or not own or self._another(one.end):
            return False
        before = bisect_left(self._called, (one.start, ()))
        return any(own[-1] in stems for _, stems in self._called[:before])

    def _below_kind(self, one: CategoryHit) -> bool:
        """`the credit bureaus` below the title `Credit bureaus`, where one is named before."""
        section = self._layout.sentence(one.start).section
        start, end = self._plan.titles[section]
        kinds = self._kinds.get(one.category, [])
        at = bisect_left(kinds, (start, 0))
        kind = kinds[at] if at < len(kinds) and kinds[at][1] <= end else None
        if kind is None or one.start < end or 2 * (kind[1] - kind[0]) < end - start:
            return False
        others = _OTHERS.search(self._text.text, max(one.start - _NEAR, end), one.start)
        return others is None and self._spans.begin(end, one.start)

    def _another(self, end: int) -> bool:
        """`the bank of the payer`, `the bank, which …` is another one than that named."""
        relative = _RELATIVE.match(self._text.text, end)
        return relative is not None or bool(self._whose.near(end + 1, end + 1))


_NEAR = 30  # characters
_BULLET = 2  # characters before an entry of a list
_ARTICLE = 12  # characters of an article before its noun
_NUMBERED = 6  # characters of a number before a heading
_STEM = 4  # letters that inflection leaves alone
_WORD = re.compile(r"[^\W\d_]{3,}")
_LEADS = re.compile(
    rf"(?i)(?:,?[ \n](?:(?:{choice('relative')})[ \n])?(?:{choice('run_by')})|[ \n](?:{choice('takes_of')}))(?:[ \n]|(?<='))"
)
_OTHERS = re.compile(rf"(?i)(?<!\w)(?:{choice('others')})(?!\w)")
_IN_PLACE = re.compile(
    rf"(?:[ \n](?:{choice('ours')}))?[ \n](?:[^\W\d]{{1,3}}[ \n])?[A-ZÀ-ŽА-Я][\w-]+(?:[ \n][A-ZÀ-ŽА-Я][\w-]+)?"
    rf",[ \n](?:(?:{choice('definite_apposed')})[ \n])?"
)
_DAUGHTER = re.compile(rf"(?i)(?:{choice('daughter_noun')})(?!\w)")
_ANOTHER = re.compile(rf"(?i),[ \n](?:(?:\w{{1,4}}[ \n])?(?:{choice('others')})[ \n])?")
_RELATIVE = re.compile(rf"(?i),[ \n](?:{choice('relative')})(?!\w)")


@cache
def _behind(lang: str) -> re.Pattern[str]:
    """What may stand between a company and the kind that it is; `an` is no article in German."""
    article = choice("apposed_article", lang) or "(?!)"
    return re.compile(rf"(?:, (?:(?:{article}) )?|\"?,? [–—-] | \()")


def _stems(words: str) -> tuple[str, ...]:
    return tuple(small(word)[:_STEM] for word in _WORD.findall(words))


def _within(own: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return any(stems[at : at + len(own)] == own for at in range(len(stems) - len(own) + 1))
