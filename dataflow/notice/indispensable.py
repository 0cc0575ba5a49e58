"""Companies without which something would not work: `were it not for X`, `without the help of X we could not`."""

from __future__ import annotations

from dataflow.notice.negation import Negation
from dataflow.notice.sentences import Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class Indispensable:
    """Answers for one text."""

    def __init__(self, text: Text, negation: Negation, *, lang: str) -> None:
        self._words, self._lang, self._negation = text.text, lang, negation

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the sentence says what would be amiss if the name were not there."""
        if not self._negation.stands(sentence.start, sentence.end):
            return False
        if self._leads("but_for", sentence, start):
            return True
        if any_of("no_day", self._lang).match(self._words, sentence.start, start):
            return self._negation.stands(start - _NEAR, sentence.end)
        semicolon = self._words.find(";", end, sentence.end)
        last = semicolon if semicolon > 0 else sentence.end
        return self._leads("absent", sentence, start) and (
            self._negation.stands(end, last) or self._negation.stands(sentence.start, start - _NEAR)
        )

    # --- private ---

    def _leads(self, kind: str, sentence: Sentence, start: int) -> bool:
        first = max(start - _FAR, sentence.start)
        return any(
            start - found.end() <= _NEAR and "," not in self._words[found.end() : start]
            for found in any_of(kind, self._lang).finditer(self._words, first, start)
        )


# --- private ---

_FAR = 60
_NEAR = 22  # characters from such words to the name: ` the company `
