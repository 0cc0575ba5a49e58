"""Days and years to come beside a name, and what is still done another way today."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from dataflow.notice.lexicon import Hits
from dataflow.notice.near_words import NearWords
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence, clause_start
from dataflow.notice.text import BULLETS, Text
from dataflow.notice.word_lists import choice, listed
from dataflow.notice.words import small
from dataflow.notice.years import COMING, OVER, any_year


class Ahead:
    """Answers for one text; `stop` is where the clause of the name at [start, end) ends."""

    def __init__(self, text: Text, hits: Hits, *, lang: str) -> None:
        self._words, self._lang = text.text, lang
        self._takes_over, self._still = (
            NearWords(text, "takes_over", lang),
            NearWords(text, "still_word", lang),
        )
        self._past, self._runs_out = NearWords(text, "past_word", lang), NearWords(text, "runs_out", lang)
        self._starts_then = HitIndex(hits.get("starts_then", ()))
        self._change, self._future = HitIndex(hits.get("change_of", ())), HitIndex(hits.get("future", ()))
        self._today = HitIndex([*hits.get("for_now", ()), *hits.get("now_word", ())])
        self._days = _met(text, _day(lang), listed("from_when", lang))
        self._years = any(str(year) in text.words() for year in COMING)
        self.names: Sequence[tuple[int, int]] = ()

    def holds(
        self, sentence: Sentence, after: Sentence | None, first: int, start: int, end: int, stop: int
    ) -> bool:
        """first: where the part of the sentence begins between semicolons. after: the sentence behind."""
        begin = clause_start(self._words, sentence, start)
        if self._starts_then.inside(first, stop) and self._future.inside(begin, stop):
            return True  # `in spring a scheme starts that X will run`
        return (
            self._from_day(first, stop)
            or self._in_year(sentence.start if begin - sentence.start <= _OPENING else begin, stop)
            or self._dated(sentence, start, end)
            or self._change_to(sentence, begin, start, stop)
            or self._otherwise_today(sentence, after, begin, stop)
        )

    # --- private ---

    def _from_day(self, first: int, stop: int) -> bool:
        """`From 1 October 2026 X takes over`."""
        for met in self._between(first, stop):
            if not self._is_past(met) and self._takes_over.inside(max(first, met.start() - _NEAR), stop):
                return True
        return False

    def _between(self, first: int, last: int) -> list[re.Match[str]]:
        """The days told in [first, last)."""
        low = bisect_left(self._days, first, key=lambda met: met.start())
        found = []
        for met in self._days[low:]:
            if met.start() >= last:
                break
            if met.end() <= last:
                found.append(met)
        return found

    def _in_year(self, begin: int, stop: int) -> bool:
        """`In 2028 the permits pass to X`; a contract that runs until then is one of today."""
        if not self._years:
            return False
        for _ in _coming_year(self._lang).finditer(self._words, begin, stop):
            return not self._runs_out.inside(begin, stop)
        return False

    def _dated(self, sentence: Sentence, start: int, end: int) -> bool:
        """`- X (from May)`, `| from 2027 | X |`: a day is all that an entry of a list says of when."""
        if self._words[end : end + 2] == " (":
            behind = _day(self._lang).match(self._words, end + 2, sentence.end)
            if behind is not None:
                return not self._is_past(behind)
        if self._words[sentence.start] not in _ITEM:
            return False
        return any(
            not self._is_past(met)
            and _CELL.search(self._words, max(met.start() - 6, sentence.start - 1), met.start())
            for met in self._between(sentence.start, sentence.end)
            if not start <= met.start() < end
        )

    def _change_to(self, sentence: Sentence, begin: int, start: int, stop: int) -> bool:
        """`The migration to X takes place at Christmas`, not `after the migration to X`."""
        for hit in self._change.inside(begin, start):
            if (
                hit.start - begin <= _ARTICLE
                and start - hit.end <= _OF
                and not self._past.inside(begin, sentence.end)
            ):
                return True
        return False

    def _otherwise_today(self, sentence: Sentence, after: Sentence | None, begin: int, stop: int) -> bool:
        """`X will print them. Today they still leave our own printer`; `we are trying X. For now Y keeps it`."""
        if after is None or not self._today.inside(after.start, after.end):
            return False
        if self._change.inside(begin, stop) and not self._past.inside(begin, stop):
            return True
        if not (self._future.inside(begin, stop) or self._inflected(begin, stop)):
            return False
        today = self._today.near(after.start, after.start + _ARTICLE)
        still = self._still.inside(after.start, after.end)
        if today and any(hit.start != today[0].start for hit in still):
            return True
        return bool(still) and self._another(sentence, after)

    def _another(self, sentence: Sentence, after: Sentence) -> bool:
        """Whether the sentence behind names others only."""
        low, high = bisect_left(self.names, (after.start, 0)), bisect_left(self.names, (after.end, 0))
        said = self._words[sentence.start : sentence.end]
        return low < high and all(self._words[s:e] not in said for s, e in self.names[low:high])

    def _inflected(self, begin: int, stop: int) -> bool:
        pattern = _future_ending(self._lang)
        return pattern is not None and pattern.search(self._words, begin, stop) is not None

    def _is_past(self, met: re.Match[str]) -> bool:
        year = _YEAR.search(self._words, met.end() - 4, met.end() + _YEAR_NEAR)
        return year is not None and int(year.group()) in OVER


# --- private ---

_NEAR = 60  # characters from a verb to the day it speaks of
_YEAR_NEAR = 22
_OPENING = 32  # characters of what may stand before the clause: `In 2028, …`
_ARTICLE = 14
_OF = 40  # characters from a change to the name of who it leads to
_ITEM = f"{BULLETS}|"
_CELL = re.compile(r"[|:(–—][ \n]?$|[-•*·▪‣–—|][ \n]$")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def _met(text: Text, pattern: re.Pattern[str], begins: frozenset[str]) -> list[re.Match[str]]:
    """Where a pattern stands that begins with one of these phrases, in order."""
    words = {small(phrase.split(" ")[0]) for phrase in begins}
    places = sorted(at for word in words for at in text.words().get(word, ()))
    return [met for at in places if (met := pattern.match(text.text, at)) is not None]


@cache
def _day(lang: str) -> re.Pattern[str]:
    """`From 1 October`, `with effect from next summer`."""
    return re.compile(
        rf"(?i)(?<!\w)(?:{choice('from_when', lang)})[ \n](?:[^\W\d]\w*[ \n]){{0,2}}"
        rf"(?:\d{{1,2}}(?:\.|er|st|nd|rd|th)?[ \n.](?!\d{{3}})|20\d\d(?!\d)|(?:{choice('time_of_year', lang)})(?!\w))"
    )


@cache
def _coming_year(lang: str) -> re.Pattern[str]:
    """`In 2028`, `2028. aastal`."""
    year = any_year(COMING)
    behind = choice("year_behind", lang)
    led = rf"(?:{choice('year_lead', lang)})[ \n]{year}"
    return re.compile(
        rf"(?i)(?<!\w)(?:{led}{rf'|{year}[.]?[ ](?:{behind})(?!{chr(92)}w)' if behind else ''})"
    )


@cache
def _future_ending(lang: str) -> re.Pattern[str] | None:
    words = choice("future_ending", lang)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None
