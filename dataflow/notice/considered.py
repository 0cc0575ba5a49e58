"""Companies that were looked at and not taken: `we considered X but stayed with a spreadsheet`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.between import any_name, first_of_list
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class Considered:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, hits: Hits, *, lang: str) -> None:
        self._words, self._lang = text.text, lang
        self._considered = HitIndex(hits.get("considered", ()))
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether something else was chosen after the name had been looked at."""
        if not self._considered.near(sentence.start, sentence.end):
            return False
        begin = first_of_list(self.names, self._words, start, sentence.start)
        looked = [
            hit
            for hit in self._considered.inside(
                max(begin - _NEAR, sentence.start), min(end + _NEAR, sentence.end)
            )
            if not _CUT.search(self._words, min(hit.end, end), max(begin, hit.start))
            and not any_name(self.names, end, hit.start)
            and not any_name(self.names, hit.end, begin)
        ]
        if not looked:
            return False
        after = max(end, looked[0].end)
        return any_of("chose_other", self._lang).search(self._words, after, sentence.end) is not None


# --- private ---

_NEAR = 60
_CUT = re.compile(r"[,;:()]")
