"""Contracts that bind those who get data, and are no ground for us: `our processors are bound by contract`."""

from __future__ import annotations

from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class BoundRecipients:
    """Answers for one text."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, lang: str) -> None:
        self._words, self._layout, self._lang = text.text, layout, lang
        self._recipients = HitIndex(
            hit
            for concept, found in hits.items()
            if concept in _RECIPIENTS or concept.startswith("category.")
            for hit in found
        )

    def holds(self, start: int, end: int) -> bool:
        """Whether a recipient stands before the contract at [start, end), and a word for `bound` beside it."""
        sentence = self._layout.sentence(start)
        told = self._recipients.near(sentence.start, start)
        if not told and not any_of("provider", self._lang).search(self._words, sentence.start, start):
            return False
        first, last = max(start - _NEAR, sentence.start), min(end + _NEAR, sentence.end)
        return any_of("bound_by", self._lang).search(self._words, first, last) is not None


# --- private ---

_RECIPIENTS = ("processor", "sub_processor", "vague_recipient", "recipients")
_NEAR = 30  # characters
