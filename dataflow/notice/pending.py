"""What a sentence makes a name wait for: somebody's consent, a decision, a handover, the new season."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from dataflow.notice.lexicon import Hits
from dataflow.notice.near_words import NearWords
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence, clause_start
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice, listed
from dataflow.notice.words import small


class Pending:
    """Answers for one text; every question is about the clause [begin, stop) of a name inside its sentence."""

    def __init__(self, text: Text, hits: Hits, *, lang: str) -> None:
        self._words, self._lang = text.text, lang
        self._body = HitIndex(hits.get("body", ()))
        self._to_come, self._weighed = HitIndex(hits.get("to_come", ())), HitIndex(hits.get("weighed", ()))
        self._new_time = HitIndex(hits.get("new_time", ()))
        self._consents, self._settles = NearWords(text, "consents", lang), NearWords(text, "settles", lang)
        self._still_to, self._whether = (
            NearWords(text, "still_to", lang),
            NearWords(text, "whether_word", lang),
        )
        self._resolved, self._takes_up = NearWords(text, "resolved", lang), NearWords(text, "takes_up", lang)
        times = {small(word.split(" ")[0]) for word in listed("in_time", lang)}
        self._times = sorted(at for word in times for at in text.words().get(word, ()))

    def holds(self, sentence: Sentence, after: Sentence | None, start: int, end: int, stop: int) -> bool:
        """stop: where the clause of the name at [start, end) ends. after: the sentence behind."""
        begin = clause_start(self._words, sentence, start)
        return (
            bool(self._weighed.inside(begin, stop))
            or self._consent(sentence)
            or self._unsettled(sentence, after, begin, start)
            or self._underway(sentence, after, begin, stop)
            or self._takes_up_then(begin, stop)
            or self._in_new_time(sentence, begin, stop)
        )

    # --- private ---

    def _consent(self, sentence: Sentence) -> bool:
        """`If the landlord agrees, X …`, `X gets access only when the works council has given its blessing`."""
        bodies = self._body.inside(sentence.start, sentence.end)
        for body in bodies:
            first = clause_start(self._words, sentence, body.start)
            pause = _PAUSE.search(self._words, body.end, sentence.end)
            last = pause.start() if pause else sentence.end
            if not self._consents.inside(first, last) or self.readers(first, last):
                continue
            if _if(self._lang).search(self._words, first, min(first + _OPENING, last)) or _if(
                self._lang
            ).search(self._words, max(first, body.start - _OPENING), body.start):
                return True
        return False

    def _unsettled(self, sentence: Sentence, after: Sentence | None, begin: int, start: int) -> bool:
        """`Whether it goes to X has still to be settled`, `Will it go to X? The board must still decide`."""
        if after is not None and self._whether.begin(after.start) and self._open(after):
            return True  # `We asked X for a quotation. Whether anything comes of it is open.`
        if self._words[sentence.end - 1] == "?":
            where = after
        else:
            led = self._whether.inside(begin, start)
            near = led and (led[0].start - begin <= _LED or self._words[led[0].end - 1] == "и")
            where = sentence if near else None
        if where is None or self.readers(where.start, where.end):
            return False
        settled = self._settles.inside(where.start, where.end)
        # `Whether X gets it the assembly decides in June`
        others = self._still_to.inside(where.start, where.end) or self._body.inside(where.start, where.end)
        return bool(settled) and bool(others)

    def _open(self, sentence: Sentence) -> bool:
        """Whether the sentence leaves something open that the reader does not decide."""
        return bool(self._still_to.inside(sentence.start, sentence.end)) and not self.readers(
            sentence.start, sentence.end
        )

    def _underway(self, sentence: Sentence, after: Sentence | None, begin: int, stop: int) -> bool:
        """`It is agreed to entrust X with it; the handover is still to come`."""
        for one in (sentence, after):
            found = self._to_come.inside(max(one.start, begin), one.end) if one else []
            if one and found and not self.readers(found[0].start, one.end):
                return bool(self._resolved.inside(begin, stop)) and not self.readers(begin, stop)
        return False

    def _takes_up_then(self, begin: int, stop: int) -> bool:
        """`X won the tender and starts after the holidays`."""
        if bisect_left(self._times, begin) == bisect_left(self._times, stop):
            return False
        if not _then(self._lang).search(self._words, begin, stop):
            return False
        if not self._resolved.inside(begin, stop) or not self._takes_up.inside(begin, stop):
            return False  # `X starts the heating in October`
        return not self.readers(begin, stop)

    def _in_new_time(self, sentence: Sentence, begin: int, stop: int) -> bool:
        """`Come the new season, tickets go through X`."""
        for hit in self._new_time.inside(sentence.start, stop):
            if not _lead(self._lang).search(self._words, max(hit.start - _FAR, 0), hit.start):
                continue
            if hit.start >= begin or "," not in self._words[hit.end : max(begin - 1, hit.end)]:
                return True
        return False

    def readers(self, first: int, last: int) -> bool:
        """Whether the words speak of the reader, who decides and orders much for himself."""
        return _reader().search(self._words, first, last) is not None


# --- private ---

_OPENING = 30  # characters in which a clause says that it is a condition
_LED = 22
_FAR = 24
_PAUSE = re.compile(r"[,;:.()]")


@cache
def _reader() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{choice('you')}|{choice('yours')})(?!\w)")


@cache
def _lead(lang: str) -> re.Pattern[str]:
    """`With the` before `new season`."""
    words = choice("new_lead", lang)
    return re.compile(rf"(?i)(?<!\w)(?:{words})[ \n](?:\w+[ \n])?$" if words else "$")


@cache
def _if(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{choice('condition_of_plan', lang)})(?!\w)")


@cache
def _then(lang: str) -> re.Pattern[str]:
    """`In March`, `after the summer holidays`."""
    bare = choice("in_bare", lang)
    day = rf"(?:{choice('in_when', lang)})[ \n](?:\w+[ \n]){{0,2}}(?:{choice('in_time', lang)})"
    return re.compile(rf"(?i)(?<!\w)(?:{day}{'|' + bare if bare else ''})(?!\w)")
