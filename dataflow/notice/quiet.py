"""Sentences of nothing but names, in which no name can be anything but disclosed."""

from __future__ import annotations

import re
from collections.abc import Callable

from dataflow.notice.lexicon import Hits
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text


class Quiet:
    """Answers for one text; each sentence is looked at once, however many names it holds.

    It pays where a text names very many companies, as asking each name what its sentence says costs
    most there.
    """

    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        intro: Callable[[Sentence], Sentence | None],
        tail: int,
        lang: str,
    ) -> None:
        self._text, self._layout, self._intro, self._lang = text, layout, intro, lang
        self._told = Spans((hit.start, hit.end) for found in hits.values() for hit in found)
        self._until = min(tail, len(text.text) - _CLOSING)
        self._known: dict[int, bool] = {}

    def holds(self, start: int) -> bool:
        """Whether no phrase, number or sign stands in the sentence of `start`, behind it, or in what it stands below."""
        sentence = self._layout.sentence(start)
        known = self._known.get(sentence.start)
        if known is None:
            known = self._known[sentence.start] = self._is_quiet(sentence)
        return known and not (self._lang == "cs" and self._may_negate(sentence, start))

    # --- private ---

    def _is_quiet(self, sentence: Sentence) -> bool:
        if sentence.heading or sentence.end >= self._until:
            return False
        number = self._layout.index(sentence.start) + 1
        last = self._layout.sentences[number].end if number < len(self._layout.sentences) else sentence.end
        if self._told.touch(sentence.start, last) or _SAYS.search(
            self._text.text, sentence.start, sentence.end
        ):
            return False
        if self._text.touched(sentence.start, sentence.end) or self._intro(sentence) is not None:
            return False
        return not self._is_titled(sentence.section)

    def _may_negate(self, sentence: Sentence, start: int) -> bool:
        """Whether some name near by ends as a Czech verb does; negation reaches over a few commas."""
        first = last = start
        for _ in range(_COMMAS):
            first = max(self._text.text.rfind(",", sentence.start, first), sentence.start)
            comma = self._text.text.find(",", last + 1, sentence.end)
            last = comma if comma > 0 else sentence.end
        return _CZECH_VERB.search(self._text.text, first, last) is not None

    def _is_titled(self, number: int) -> bool:
        """Whether the heading of the section says anything, or may be said to belong to the one above."""
        section = self._layout.sections[number]
        if not section.title:
            return False
        title = self._layout.sentence(section.start)
        return section.title.endswith(":") or self._told.touch(title.start, title.end)


# --- private ---

_COMMAS = 7
_CLOSING = 1000  # characters at the end, where a name may belong to a footer
# A word that is no name (of three letters, as `a.s.` is a form), a year, or a sign that parts clauses,
# quotes, asks or defines.
_SAYS = re.compile(r"(?<!\w)(?:[a-zß-öø-ÿāčďěęłńňřśșțšťūůźžа-яё]\w\w|\d{4})|[\"?(:;|©\u2013\u2014•]")
_CZECH_VERB = re.compile(r"(?i)(?<!\w)ne\w\w+(?:[eíá]|ou|l[aioy]?)(?!\w)")  # may be a negated one
