"""Companies that do not get one thing but get another: `X does not learn your diagnosis, but it does get your name`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.between import any_name
from dataflow.notice.lexicon import Hits
from dataflow.notice.negation import Negation
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class Partial:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, hits: Hits, negation: Negation, *, lang: str) -> None:
        self._words, self._lang, self._negation = text.text, lang, negation
        self._data = HitIndex(h for concept in _DATA for h in hits.get(concept, ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether behind a negation the sentence goes on to say what the name gets."""
        if not self._negation.stands(end, sentence.end) or self._we.near(start - _OURS, start):
            return False
        for but in any_of("but_yes", self._lang).finditer(
            self._words, min(end, sentence.end), min(end + _FAR, sentence.end)
        ):
            stop = _STOP.search(self._words, but.end(), sentence.end)
            last = stop.start() if stop else sentence.end
            if any_name(self.names, end, last) or self._we.near(end, last):
                return False
            if "," not in self._words[end : but.start()] or not self._negation.stands(end, but.start()):
                continue
            told = bool(self._data.inside(but.start(), last))
            return told and not self._negation.stands(but.start(), last)
        return False


# --- private ---

_DATA = ("personal_data", "data_item")
_FAR = 130
_OURS = 40
_STOP = re.compile(r"[;:]")
