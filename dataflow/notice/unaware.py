"""Names of those who are said to learn nothing, in a clause that hangs on them or in a sentence that takes them up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dataflow.notice.closing import ends_as_we
from dataflow.notice.lexicon import Hits
from dataflow.notice.negation import ONLY
from dataflow.notice.passing import Passing
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence, clause_start
from dataflow.notice.text import PARAGRAPH, Text


class Unaware:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, passing: Passing, *, lang: str) -> None:
        self._words, self._layout, self._passing, self._lang = text.text, layout, passing, lang
        self._unaware = HitIndex(hits.get("unaware", ()))
        self._limited = HitIndex([*hits.get("limited_use", ()), *hits.get("except", ())])
        self._except = HitIndex(hits.get("except", ()))
        self._works = HitIndex([*hits.get("works_on", ()), *hits.get("contrast", ())])
        self._data = HitIndex(h for concept in _DATA for h in hits.get(concept, ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self._anaphor = HitIndex(hits.get("anaphor", ()))
        self._nouns = HitIndex([*hits.get("owner_noun", ()), *hits.get("parent_company", ())])
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """`The cleaning is done by X, whose staff see no files`; `The lockers are owned by X. The owner …`."""
        if self._data.inside(clause_start(self._words, sentence, start), start):
            return False
        if self._except.inside(sentence.start, start):
            return False
        if self._hangs(sentence, end):
            return True
        if self._told(sentence, end):
            return False
        reach = _GROUP if self._passing.holding(sentence, start, end) else 1
        number = self._layout.index(sentence.start)
        for after in self._layout.sentences[number + 1 : number + 1 + reach]:
            if after.heading or PARAGRAPH in self._words[sentence.end : after.start]:
                return False
            if self._takes_up(sentence, after, group=reach > 1):
                return True
        return False

    # --- private ---

    def _hangs(self, sentence: Sentence, end: int) -> bool:
        """Whether the same sentence goes on to say so of the name."""
        for hit in self._unaware.inside(end, sentence.end):
            if hit.start - end > _REACH or self._named(end, hit.start) or self._ours(end, hit.start):
                return False
            if self._limited.inside(hit.start, sentence.end) or self._data.inside(end, hit.start - 1):
                return False
            if ONLY.search(self._words, hit.end, sentence.end):
                return False
            return not self._works.inside(end, hit.start) or self._passing_clause(end, hit.start)
        return False

    def _takes_up(self, sentence: Sentence, after: Sentence, *, group: bool) -> bool:
        for hit in self._unaware.inside(after.start, after.end):
            if self._named(after.start, hit.end) or self._ours(after.start, hit.start):
                return False
            if self._limited.inside(hit.start, after.end) or self._works.inside(after.start, hit.start):
                return False
            said = self._nouns.near(after.start, after.start + _SUBJECT)
            if group:
                return bool(said)
            said += self._anaphor.near(after.start, after.start + 1)
            return bool(said) or self._repeats(sentence, after)
        return False

    def _repeats(self, sentence: Sentence, after: Sentence) -> bool:
        """`The cable of X … The cable owner …`: a noun of the sentence before is its subject."""
        said = self._words[sentence.start : sentence.end].lower()
        opening = _WORD.findall(self._words[after.start : after.start + _SUBJECT])
        return any(word[:_STEM].lower() in said for word in opening[:2])

    def _told(self, sentence: Sentence, end: int) -> bool:
        """Whether the sentence says behind the name what it does with data."""
        return bool(self._data.inside(end, sentence.end))

    def _passing_clause(self, first: int, last: int) -> bool:
        """`but the driver only sees where it stands`: a contrast directly behind the name tells of it too."""
        return "," in self._words[first : first + 2] and last - first <= _REACH // 2

    def _ours(self, first: int, last: int) -> bool:
        return bool(self._we.inside(first, last)) or ends_as_we(self._words, first, last, self._lang)

    def _named(self, start: int, end: int) -> bool:
        at = bisect_left(self.names, (start, 0))
        return at < len(self.names) and self.names[at][0] < end


# --- private ---

_DATA = ("personal_data", "data_item")
_GROUP = 3  # sentences in which a parent company may be taken up
_REACH = 120  # characters from a name to what it does not learn
_SUBJECT = 30  # characters in which a sentence says what it is about
_STEM = 5
_WORD = re.compile(r"[^\W\d_]{5,}")
