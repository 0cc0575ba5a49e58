"""What ties a company to the writer and has ended: `we terminated the contract with X`, `the widget of X was removed`.

An end that is negated (`the contract with X has not been terminated`) tells the contrary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dataflow.notice.between import another_name, any_name, first_of_list
from dataflow.notice.cues import Cues
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.negation import Negation
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of, choice, last_of


class Endings:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, hits: Hits, negation: Negation, cues: Cues, *, lang: str) -> None:
        self._words, self._lang, self._negation = text.text, lang, negation
        self._cues = cues
        idle = Spans((hit.start, hit.end) for hit in hits.get("deny_not", ()))  # `l'arrêté du 3 mai`
        self._ends = HitIndex(hit for hit in hits.get("ends", ()) if not idle.touch(hit.start, hit.end))
        self._renewed = HitIndex(hits.get("renewed", ()))
        self._ends_not = HitIndex(hits.get("ends_not", ()))
        self._over = HitIndex(
            h for c in ("ends", "dropped", "over", "drop", "we_left") for h in hits.get(c, ())
        )
        self._untrue = HitIndex(hits.get("untrue", ()))
        self._contrast = HitIndex(hits.get("contrast", ()))
        self.names: Sequence[tuple[int, int]] = ()

    def ended(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether something that ties the name to the writer has ended."""
        if any_of("moving", self._lang).search(self._words, max(sentence.start, start - _LED), start):
            return False  # `the move from paper to X is complete`
        found = self._end_of(self._ends, sentence, start, end) or self._farewell(sentence, start, end)
        return found is not None and not self._negated(sentence, found) and not self._to_come(sentence, found)

    def not_ended(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether it is said that such a tie has not ended, or that who says so is wrong."""
        if self._end_of(self._ends_not, sentence, start, end) is not None:
            return True
        found = self._end_of(self._ends, sentence, start, end)
        if found is not None and self._negated(sentence, found):
            return True
        renewed = self._end_of(self._renewed, sentence, start, end, commas=2)
        if renewed is not None and not self._negated(sentence, renewed):
            return True
        if self._no_intention(sentence, start, end):
            return True
        return self._wrongly_said(sentence, start, end)

    # --- private ---

    def _farewell(self, sentence: Sentence, start: int, end: int) -> Hit | None:
        """`That was the end of X`: said of the name itself."""
        begin = first_of_list(self.names, self._words, start, sentence.start)
        first = max(begin - _LED, sentence.start)
        said_before = self._cues.may("farewell", first, begin)
        for said in any_of("farewell", self._lang).finditer(self._words, first, begin) if said_before else ():
            if begin - said.end() <= _BESIDE and not _CUT.search(self._words, said.end(), begin):
                return Hit("farewell", *said.span())
        behind = any_of("farewell_after", self._lang).match(self._words, end + 1, sentence.end)
        behind = behind or self._left(sentence, end)
        return Hit("farewell", *behind.span()) if behind else None

    def _left(self, sentence: Sentence, end: int) -> re.Match[str] | None:
        """`X has pulled out`."""
        left = self._cues.search("left_us", end, min(end + _LEFT * 2, sentence.end))
        if left is None:
            return None
        but = self._contrast.inside(end, left.start())
        if but:  # `X won the tender, but pulled out`
            near = left.start() - but[-1].end <= _LEFT // 2
            return None if not near or any_name(self.names, end, left.end()) else left
        if left.start() - end > _LEFT or _CUT.search(self._words, end, left.start()):
            return None
        return None if any_name(self.names, end, left.start()) else left

    def _no_intention(self, sentence: Sentence, start: int, end: int) -> bool:
        """`We have no intention of leaving X`."""
        if not self._negation.stands(sentence.start, sentence.end):
            return False
        said = any_of("no_intention", self._lang).search(self._words, sentence.start, sentence.end)
        if said is None or any_name(self.names, said.end(), start):
            return False
        last = min(end + _SOON * 2, sentence.end)
        return any_of("leave_word", self._lang).search(self._words, said.end(), last) is not None

    def _end_of(
        self, ends: HitIndex, sentence: Sentence, start: int, end: int, *, commas: int = 0
    ) -> Hit | None:
        """The end that is told of what ties the name."""
        if not ends.near(sentence.start, sentence.end):
            return None
        tie = self._tie(sentence, start, end)
        if tie is None:
            return None
        first, last, within = tie
        for hit in ends.near(end, min(last + _BEHIND, sentence.end)):
            if hit.start >= last and self._reaches(last, hit, within=within, free=commas):
                return hit
        for hit in reversed(ends.near(max(first - _BEFORE, sentence.start), first)):
            parted = _CUT.search(self._words, hit.end, first) or self._words[hit.end] == "-"
            if hit.end <= first and not parted and not any_name(self.names, hit.end, first):
                return hit
        return None

    def _tie(self, sentence: Sentence, start: int, end: int) -> tuple[int, int, bool] | None:
        """Where the noun for what ties the name begins, where both end, and whether a clause about it holds the name."""
        begin = first_of_list(self.names, self._words, start, sentence.start)
        behind = _tie_behind(self._lang).match(self._words, end, sentence.end)
        if behind is not None:
            return start, behind.end(), False
        found = last_of("tie_noun", self._lang, self._words, max(sentence.start, begin - _LED), begin)
        if found is None or any_name(self.names, found.end(), begin):
            return None
        between = self._words[found.end() : begin]
        if not _CUT.search(between) and len(between) <= _NEAR:
            return found.start(), end, False
        if between.count(",") == 1 and _RELATIVE.match(between) and self._words[end : end + 1] == ",":
            return found.start(), end + 1, True
        return None

    def _reaches(self, last: int, hit: Hit, *, within: bool, free: int) -> bool:
        """Whether an end behind the name is told of the same: no other clause and no other name begins before it."""
        between = self._words[last : hit.start]
        commas = between.count(",")
        if _STOP.search(between) or not free and self._contrast.inside(last, hit.start):
            return False
        if free and commas <= free and not any_name(self.names, last, hit.start):
            return True
        if another_name(self.names, self._words, last, hit.start):
            return False
        return commas in (0, 2) if not within else commas == 0

    def _negated(self, sentence: Sentence, end: Hit) -> bool:
        """Whether the verb of an end is negated."""
        first = max(sentence.start, end.start - _VERB)
        comma = max(self._words.rfind(mark, first, end.start) for mark in ",;:")
        if self._negation.stands(max(first, comma + 1), end.start):
            return True
        joint = _JOINT.search(self._words, end.end, min(end.end + _SOON, sentence.end))
        last = joint.start() if joint else min(end.end + _SOON, sentence.end)
        return self._negation.stands(end.end, last)

    def _to_come(self, sentence: Sentence, end: Hit) -> bool:
        """Whether the end is only supposed or to come."""
        cut = max(self._words.rfind(mark, sentence.start, end.start) for mark in ";:(")
        first = max(cut + 1, sentence.start)
        soon = min(end.end + _SOON, sentence.end)
        return any(
            any_of(kind, self._lang).search(self._words, begin, last) is not None
            for kind, begin, last in (("yet_to_end", first, end.start), ("condition_behind", end.end, soon))
        )

    def _wrongly_said(self, sentence: Sentence, start: int, end: int) -> bool:
        """`It is not true that X has left: its people still read the meters`."""
        if not self._untrue.inside(sentence.start, start):
            return False
        last = min(end + _BEHIND, sentence.end)
        if any(
            hit.start >= end and not another_name(self.names, self._words, end, hit.start)
            for hit in self._over.near(end, last)
        ):
            return True
        return any_of("still", self._lang).search(self._words, end, last) is not None


# --- private ---

_LEFT = 60  # characters from a name to its leaving
_BESIDE = 16
_NEAR = 40  # characters from a noun to the name it ties
_LED = 75
_BEFORE = 60  # characters from the verb of an end to the noun
_BEHIND = 90  # characters from the name to the verb of an end
_VERB = 60  # characters before such a verb in which a negation belongs to it
_SOON = 14
_CUT = re.compile(rf"[,;:()]|[ \n](?:[–—-]|{choice('and')})[ \n]")
_STOP = re.compile(r"[;:()]|[ \n][–—-][ \n]")
_JOINT = re.compile(rf"[,;:()]|[ \n](?:{choice('and')})[ \n]")
_RELATIVE = re.compile(
    rf"(?i)[^,]{{0,12}},[ \n](?:[^\W\d_]{{1,5}}[ \n])?(?:{choice('relative')}|{choice('relative_case')})(?!\w)"
)


@cache
def _tie_behind(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:'?s)?[ \n-](?:[^\W\d_]{{3,14}}[ \n-])?(?:{choice('tie_noun', lang)})(?!\w)")
