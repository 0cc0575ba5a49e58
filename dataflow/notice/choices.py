"""Lists of what the reader may choose from: `Pay with one of these:`, of which each gets data only if it is chosen."""

from __future__ import annotations

from collections.abc import Callable

from dataflow.notice.examples import you
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence, is_item
from dataflow.notice.text import PARAGRAPH, Text


class Choices:
    """Answers for one text."""

    def __init__(
        self, text: Text, layout: Layout, hits: Hits, intro: Callable[[Sentence], Sentence | None]
    ) -> None:
        self._words, self._layout, self._intro = text.text, layout, intro
        among = hits.get("choose_among", ())
        self._any = bool(among)
        self._among = HitIndex(among)
        self._reader = HitIndex(hits.get("reader_acts", ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self._disclose = HitIndex(hits.get("disclose", ()))

    def holds(self, sentence: Sentence) -> bool:
        """Whether the sentence is an entry of such a list."""
        if not self._any or not is_item(self._words, sentence):
            return False
        intro = self._intro(sentence)
        if intro is None:
            return False
        if self._offers(intro):
            return True
        # `You may choose from these. Each decides for itself, and only the one you pick gets data:`
        number = self._layout.index(intro.start)
        before = self._layout.sentences[number - 1] if number else intro
        apart = PARAGRAPH in self._words[before.end - 1 : intro.start] or before.heading
        return not apart and self._offers(before) and bool(self._among.inside(intro.start, intro.end))

    # --- private ---

    def _offers(self, sentence: Sentence) -> bool:
        """Whether the sentence offers the reader a choice, discloses nothing before it does, and it is not us who choose."""
        said = self._among.inside(sentence.start, sentence.end)
        if not said or self._disclose.inside(sentence.start, said[0].start):
            return False
        if you().search(self._words, sentence.start, sentence.end) is not None:
            return True
        reader = self._reader.inside(sentence.start, sentence.end)
        return bool(reader) or not self._we.inside(sentence.start, said[0].end)
