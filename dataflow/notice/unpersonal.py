"""Companies that get something in which nobody can be recognised: totals only, or a file without any names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.between import another_name
from dataflow.notice.cues import Cues
from dataflow.notice.lexicon import Hits
from dataflow.notice.negation import Negation
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class Unpersonal:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, hits: Hits, negation: Negation, cues: Cues, *, lang: str) -> None:
        self._words, self._lang, self._negation, self._cues = text.text, lang, negation, cues
        self._data = HitIndex(h for concept in _DATA for h in hits.get(concept, ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name gets nothing about anybody."""
        return self._totals_only(sentence, start, end) or self._but_nobody(sentence, end)

    # --- private ---

    def _totals_only(self, sentence: Sentence, start: int, end: int) -> bool:
        """`To X we give only sums, in which nobody can be recognised`."""
        if not self._cues.may("merely", sentence.start, sentence.end):
            return False
        if self._how_many_only(sentence, end):
            return True
        totals = self._found("totals", sentence.start, sentence.end)
        if totals is None:
            return False
        for known in any_of("recognised", self._lang).finditer(self._words, min(end, totals), sentence.end):
            first = max(known.start() - _SEEN, sentence.start)
            if self._found("nobody", first, min(known.end() + _SOON, sentence.end)) is None:
                continue
            if another_name(self.names, self._words, end, known.start()):
                return False
            return not any(hit.end <= first for hit in self._data.inside(sentence.start, first))
        return False

    def _how_many_only(self, sentence: Sentence, end: int) -> bool:
        """`X learns only how many cups were sold`."""
        merely = self._cues.search("merely", end, min(end + _REACH, sentence.end))
        if merely is None or another_name(self.names, self._words, end, merely.end()):
            return False
        many = any_of("how_many", self._lang).search(
            self._words, merely.end(), min(merely.end() + _SOON, sentence.end)
        )
        if many is None:
            return False
        cut = _STOP.search(self._words, many.end(), sentence.end)
        return not self._about_people(many.end(), cut.start() if cut else sentence.end)

    def _but_nobody(self, sentence: Sentence, end: int) -> bool:
        """`X gets the layout, but no addresses`; what it gets must not be about people."""
        last = min(end + _FAR, sentence.end)
        if not self._negation.stands(end, sentence.end):
            return False
        for kind, reach in (("but_no", _REACH), ("but_not", _BESIDE)):
            for but in any_of(kind, self._lang).finditer(self._words, end, last):
                stop = min(but.end() + reach, sentence.end)
                if not self._plain(end, but.start()) or another_name(self.names, self._words, end, stop):
                    break
                if self._about_people(but.end(), stop):
                    return True
        for but in any_of("however_not", self._lang).finditer(self._words, end, last):
            comma = self._words.rfind(",", end, but.start())
            closed = _CLOSED.match(self._words, but.end(), sentence.end) or but.end() == sentence.end
            ours = self._we.inside(comma, but.start())  # `…, but we do not share it` speaks of ourselves
            if closed and comma > 0 and not ours and self._plain(end, comma):
                return self._about_people(comma, but.start())
        return False

    def _plain(self, first: int, last: int) -> bool:
        """Whether nothing is said of people, of us or of another clause."""
        return not (
            self._about_people(first, last)
            or _STOP.search(self._words, first, last)
            or self._we.near(first, last)
            or another_name(self.names, self._words, first, last)
        )

    def _found(self, kind: str, first: int, last: int) -> int | None:
        found = any_of(kind, self._lang).search(self._words, first, last)
        return None if found is None else found.start()

    def _about_people(self, first: int, last: int) -> bool:
        return self._found("about_people", first, last) is not None or bool(self._data.inside(first, last))


# --- private ---

_DATA = ("personal_data", "data_item", "data_category")
_FAR = 130  # characters from a name to what it does not get
_REACH = 70
_SEEN = 60  # characters from a negation to the word for recognising somebody
_SOON = 14
_BESIDE = 14
_CLOSED = re.compile(r" ?[.,;!]")
_STOP = re.compile(r"[;:]")
