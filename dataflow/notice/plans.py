"""Names of those who are to receive something later: a contract not signed, a vote, a trial, a day to come."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from dataflow.notice.ahead import Ahead
from dataflow.notice.lexicon import Hits
from dataflow.notice.near_words import NearWords
from dataflow.notice.pending import Pending
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence, clause_start
from dataflow.notice.spans import Spans
from dataflow.notice.text import PARAGRAPH, Text


class Plans:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        clause: Callable[[Sentence, int], tuple[int, int]],
        *,
        lang: str,
    ) -> None:
        self._words, self._layout, self._clause, self._lang = text.text, layout, clause, lang
        meant = Spans((hit.start, hit.end) for hit in hits.get("promise_not", ()))

        def index(*concepts: str) -> HitIndex:
            found = (hit for concept in concepts for hit in hits.get(concept, ()))
            return HitIndex(hit for hit in found if not meant.touch(hit.start, hit.end))

        self._certain = index("to_sign", "plan_noun", "will_vote", "no_data_yet")
        self._signed_once = index("signed_once")
        works = ("disclose", "works_on", "personal_data", "data_item")
        self._works = HitIndex(hit for concept in works for hit in hits.get(concept, ()))
        self._lead, self._made_up, self._tries = (
            index("plan_lead"),
            index("made_up"),
            NearWords(text, "tries", lang),
        )
        self._takes_over, self._resolved = (
            NearWords(text, "takes_over", lang),
            NearWords(text, "resolved", lang),
        )
        self._until, self._told = index("until_event"), index("told_ahead")
        self._now, self._future = index("for_now"), index("future")
        self._wish = index("wish", "promise")
        self._no_data = index("no_data_yet")
        self._dropped = index("plan_dropped")
        self._pending, self._ahead = Pending(text, hits, lang=lang), Ahead(text, hits, lang=lang)
        cues = (
            "to_sign",
            "plan_noun",
            "will_vote",
            "no_data_yet",
            "made_up",
            "starts_then",
            "until_event",
            "told_ahead",
            "plan_lead",
            "signed_once",
        )
        self._cues = HitIndex(hit for concept in cues for hit in hits.get(concept, ()))
        self.names: Sequence[tuple[int, int]] = ()

    def know(self, names: Sequence[tuple[int, int]]) -> None:
        """Where names stand, in reading order."""
        self.names = self._ahead.names = names

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """`Once the contract is signed, X …`, `from October X takes over`, `we test X with made-up names`."""
        first, last = self._clause(sentence, start)
        if self._dropped.inside(first, last) or self.still(sentence, start, end):
            return False
        before, after = self._beside(sentence, -1), self._beside(sentence, 1)
        stop = self._comma(sentence, end)
        if self._ahead.holds(sentence, after, first, start, end, stop):
            return True
        if self._pending.holds(sentence, after, start, end, stop):
            return True
        if not self._cues.near(before.start if before else first, after.end if after else sentence.end):
            return False
        return (
            self._said(sentence, first, last, start, stop)
            or self._led(first, start, end, stop)
            or self._tested(first, last)
            or self._awaited(sentence, after, start, end)
            or before is not None
            and self._goes_on(before, sentence, start, end)
        )

    def of_reader(self, first: int, last: int) -> bool:
        """Whether the words [first, last) speak of the reader."""
        return self._pending.readers(first, last)

    def still(self, sentence: Sentence, start: int, end: int) -> bool:
        """`Until then X keeps it`: the clause of the name tells what holds before the plan, and plans nothing."""
        first = clause_start(self._words, sentence, start)
        if not self._now.inside(first, start):
            return False
        last = self._comma(sentence, end)
        plans = (self._wish, self._certain, self._future, self._made_up)
        return not any(index.inside(first, last) for index in plans) and not self._tries.inside(first, last)

    # --- private ---

    def _said(self, sentence: Sentence, first: int, last: int, start: int, stop: int) -> bool:
        """Whether such words stand in the clause of the name, or in one beside it that the name does not work in."""
        begin = clause_start(self._words, sentence, start)
        if self._certain.inside(begin, stop):
            return True
        once = self._signed_once.inside(first, last)
        coming = self._future.inside(begin, stop) or (
            any(hit.end - hit.start > _CLAUSE for hit in once) and self._takes_over.inside(begin, stop)
        )
        if once and coming:
            return not self.of_reader(first, last)  # our agreement with the company, not that with the reader
        colon = self._words.rfind(":", first, start)
        first = colon if colon - first > _LABEL else first
        if not self._certain.inside(first, last):
            return False
        apposed = (
            first < begin
            and self._words.count(" ", begin, start) <= _APPOSED
            and self._words[begin - 1] == ","
        )
        return apposed or bool(self._future.inside(begin, stop)) or not self._works.inside(begin, stop)

    def _led(self, first: int, start: int, end: int, stop: int) -> bool:
        """`We negotiate with X`, `the offer of X is being examined`: words of planning close to the name."""
        for hit in self._lead.inside(first, min(stop, end + _CLOSE)):
            if (
                hit.start < start
                and start - hit.end <= _CLOSE
                and not _PAUSE.search(self._words, hit.end, start)
            ):
                return True
            if 0 <= hit.start - end <= _CLOSE:
                return True
        return False

    def _tested(self, first: int, last: int) -> bool:
        """Whether something is being tried with data of nobody."""
        return bool(self._made_up.inside(first, last)) and bool(self._tries.inside(first, last))

    def _awaited(self, sentence: Sentence, after: Sentence | None, start: int, end: int) -> bool:
        """`X would run it. Until that is decided, …`: what follows tells that it has not happened yet."""
        _, last = self._clause(sentence, start)
        later = self._until.inside(last, sentence.end) or self._told.inside(end, sentence.end)
        if not later and after is not None:
            soon = min(after.start + _OPENING, after.end)
            later = self._until.inside(after.start, soon) or self._told.inside(after.start, after.end)
        if not later:
            return False
        begin, stop = clause_start(self._words, sentence, start), self._comma(sentence, end)
        if self._future.inside(begin, stop) or self._wish.inside(begin, stop):
            return True
        return bool(self._takes_over.inside(begin, stop) or self._resolved.inside(begin, stop))

    def _goes_on(self, before: Sentence, sentence: Sentence, start: int, end: int) -> bool:
        """`The move is set for May. The host will be X`; `it runs on made-up names. X has seen no real data`."""
        if self._named(before):
            return False
        begin, stop = clause_start(self._words, sentence, start), self._comma(sentence, end)
        if self._tested(before.start, before.end) and self._no_data.inside(sentence.start, sentence.end):
            return True
        if not self._certain.inside(before.start, before.end):
            return False
        return bool(self._future.inside(begin, stop))

    def _beside(self, sentence: Sentence, step: int) -> Sentence | None:
        """The sentence before or behind in the same paragraph."""
        number = self._layout.index(sentence.start) + step
        if not 0 <= number < len(self._layout.sentences):
            return None
        one = self._layout.sentences[number]
        first, last = (one, sentence) if step < 0 else (sentence, one)
        apart = PARAGRAPH in self._words[first.end - 1 : last.start]
        return None if one.heading or apart or one.section != sentence.section else one

    def _comma(self, sentence: Sentence, end: int) -> int:
        """Where the clause ends that goes on behind a name; a comma directly behind it opens an aside."""
        stop = _PAUSE.search(self._words, end + 2, sentence.end)
        return stop.start() if stop else sentence.end

    def _named(self, sentence: Sentence) -> bool:
        at = bisect_left(self.names, (sentence.start, 0))
        return at < len(self.names) and self.names[at][0] < sentence.end


# --- private ---

_LABEL = 40  # characters of what leads up to the rest with a colon
_CLAUSE = 24  # characters that a clause has at least (`once the test is over`), unlike `after signature`
_APPOSED = 3  # words of `, proposed by X`
_CLOSE = 45  # characters between such words and the name
_OPENING = 90  # characters of a sentence in which it says when
_PAUSE = re.compile(r"[,;:()]|[ \n][–—][ \n]")
