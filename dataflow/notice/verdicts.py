"""What a sentence says of a name by the sense of its verbs, with or without a word of negation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dataflow.notice.considered import Considered
from dataflow.notice.cues import Cues
from dataflow.notice.endings import Endings
from dataflow.notice.gone_lists import GoneLists
from dataflow.notice.indispensable import Indispensable
from dataflow.notice.lexicon import Hits
from dataflow.notice.negation import Negation
from dataflow.notice.partial import Partial
from dataflow.notice.refusals import Refusals
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.succession import Succession
from dataflow.notice.text import Text
from dataflow.notice.unpersonal import Unpersonal


class Verdicts:
    """Answers for one text; tell the names with `know` before asking."""

    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        negation: Negation,
        intro: Callable[[Sentence], Sentence | None],
        *,
        lang: str,
    ) -> None:
        cues = Cues(text, lang=lang)
        self._endings = Endings(text, hits, negation, cues, lang=lang)
        self._refusals = Refusals(text, layout, hits, negation, lang=lang)
        self._unpersonal = Unpersonal(text, hits, negation, cues, lang=lang)
        self._succession = Succession(text, cues, lang=lang)
        self._partial = Partial(text, hits, negation, lang=lang)
        self._considered = Considered(text, hits, lang=lang)
        self._indispensable = Indispensable(text, negation, lang=lang)
        self._lists = GoneLists(text, layout, hits, negation, intro, lang=lang)

    def know(self, names: Sequence[tuple[int, int]]) -> None:
        """Where names stand, in reading order."""
        self._endings.names = self._refusals.names = self._unpersonal.names = names
        self._succession.names = self._partial.names = self._considered.names = names

    def kept(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the sentence says that the name is not out, or that nothing works without it."""
        return (
            self._endings.not_ended(sentence, start, end)
            or self._indispensable.holds(sentence, start, end)
            or self._partial.holds(sentence, start, end)
        )

    def over(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether it is over with the name, or what it asked for was refused."""
        return (
            self._endings.ended(sentence, start, end)
            or self._refusals.holds(sentence, start, end)
            or self._considered.holds(sentence, start, end)
        )

    def gone(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name gets nothing about anybody, was replaced, or is listed with what is over."""
        return (
            self._unpersonal.holds(sentence, start, end)
            or self._succession.holds(sentence, start, end)
            or self._lists.holds(sentence, start, end)
        )
