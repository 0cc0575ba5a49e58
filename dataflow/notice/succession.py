"""Companies whose place another has taken: `the place of X was taken by Y`."""

from __future__ import annotations

from collections.abc import Sequence

from dataflow.notice.between import any_name, first_of_list
from dataflow.notice.cues import Cues
from dataflow.notice.sentences import Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class Succession:
    """Answers for one text."""

    def __init__(self, text: Text, cues: Cues, *, lang: str) -> None:
        self._words, self._lang, self._cues = text.text, lang, cues
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether somebody is said to have taken the place of the name."""
        if not self._placed(sentence, start, end):
            return False
        filled = any_of("filled", self._lang)
        before = filled.search(self._words, sentence.start, start)
        return before is not None or filled.search(self._words, end, sentence.end) is not None

    # --- private ---

    def _placed(self, sentence: Sentence, start: int, end: int) -> bool:
        if any_of("place_after", self._lang).match(self._words, end + 1, sentence.end):
            return True
        if not self._cues.may("place_of", max(start - _FAR, sentence.start), start):
            return False
        start = first_of_list(self.names, self._words, start, sentence.start)
        for place in any_of("place_of", self._lang).finditer(
            self._words, max(start - _FAR, sentence.start), start
        ):
            taken = any_of("filled", self._lang).search(self._words, place.end(), start)
            if taken or any_name(self.names, place.end(), start):
                continue  # `its place was taken by X`
            between = self._words[place.end() : start]
            if len(between) <= _NEAR and not any(mark in between for mark in ",;:("):
                return True
            if "," in between and self._words[end : end + 1] == ",":
                # `the place of the old tool, which X ran, was taken by …`
                return any_of("filled", self._lang).search(self._words, end, end + _SOON) is not None
        return False


# --- private ---

_FAR = 100
_NEAR = 24
_SOON = 14
