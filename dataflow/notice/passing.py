"""Names said in passing: who made a thing, pays for a feast, owns a firm, or employs somebody quoted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence, clause_start
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice


class Passing:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, layout: Layout, hits: Hits) -> None:
        self._words, self._layout = text.text, layout
        self._anaphor = HitIndex(hits.get("anaphor", ()))
        ours = Spans((hit.start, hit.end) for hit in hits.get("brand_of", ()))  # `Oakly is a brand of X`
        self._before = {
            concept: HitIndex(hit for hit in hits.get(concept, ()) if not ours.touch(hit.start, hit.end))
            for concept in _BEFORE
        }
        self._behind = {concept: HitIndex(hits.get(concept, ())) for concept in _BEHIND}
        self._holding = HitIndex(hits.get("holding_of", ()))
        self._says = HitIndex(hits.get("says", ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self._told = HitIndex(h for concept in _TOLD for h in hits.get(concept, ()))
        self._controller = HitIndex(hits.get("controller", ()))
        self._data = HitIndex(h for concept in _DATA for h in hits.get(concept, ()))
        self._things = HitIndex([*hits.get("service_thing", ()), *hits.get("service_place", ())])
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether nothing is said of the name at [start, end) but such a tie."""
        if self._quoted(sentence, start):
            return True
        for begin, stop in self._with_listed(sentence, start, end):
            if self._tied(sentence, begin, stop) and not self._works(sentence, end):
                return True
        return False

    def holding(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name is that of a group or of who owns a firm (`a subsidiary of X`)."""
        for hit in self._holding.near(max(sentence.start, start - _FAR), start):
            if 0 <= start - hit.end <= _CLOSE and self._predicate(sentence, hit):
                return True
        return any(hit.start >= end for hit in self._behind["holding_after"].near(end, end + _CLOSE))

    # --- private ---

    def _tied(self, sentence: Sentence, start: int, end: int) -> bool:
        if self.holding(sentence, start, end):
            return True
        if self._anaphor.near(sentence.start, sentence.start) and not self._follows(start):
            return False  # `They are made by X`, but `it is the successor of X`
        first = clause_start(self._words, sentence, start)
        pause = _JOINT.search(self._words, end, sentence.end)
        last = pause.start() if pause else sentence.end
        for concept, gap in _BEFORE.items():
            for hit in self._before[concept].near(max(sentence.start, start - _FAR), start):
                between = start - hit.end
                if 0 <= between <= gap and not _PAUSE.search(self._words, hit.end, start):
                    opened = self._words[hit.start - 2 : hit.start] in _OPENED
                    if concept == "once_called" and not opened:
                        continue  # `once X did it`
                    owns = concept in _OWNS
                    if self._at_work(first, last, hit, things=owns) or owns and self._decides(sentence, end):
                        return False
                    aside = opened and self._words[end : end + 1] in (")", ",")  # `(formerly X)`
                    return concept not in _GIVERS or aside or not self._gets(sentence, end)
        if self._at_work(first, last):
            return False
        return any(
            hit.start >= end
            for concept, gap in _BEHIND.items()
            for hit in self._behind[concept].near(end, end + gap)
        )

    def _follows(self, start: int) -> bool:
        """Whether a word of what somebody was before leads up to the name."""
        gap = _BEFORE["predecessor_of"]
        led = self._before["predecessor_of"].near(start - _FAR, start)
        return any(0 <= start - hit.end <= gap for hit in led)

    def _decides(self, sentence: Sentence, end: int) -> bool:
        """`All shops belong to X, …, which is the controller`; `… belong to X. That company decides …`."""
        number = self._layout.index(sentence.start) + 1
        after = self._layout.sentences[min(number, len(self._layout.sentences) - 1)]
        last = after.end if self._anaphor.near(after.start, after.start + 1) else sentence.end
        return bool(self._controller.inside(end, last)) or bool(self._data.inside(end, sentence.end))

    def _at_work(self, first: int, last: int, tie: Hit | None = None, *, things: bool = False) -> bool:
        """Whether [first, last) speaks of data or of who gets them, outside the words of the tie themselves.

        things: also of what serves for that (`the booking system belongs to X`).
        """
        if things and tie is not None and self._things.inside(first, tie.end):
            return True
        found = [*self._told.inside(first, last), *self._data.inside(first, last)]
        return any(tie is None or not (tie.start <= hit.start and hit.end <= tie.end) for hit in found)

    def _predicate(self, sentence: Sentence, hit: Hit) -> bool:
        """`We are a subsidiary of X`, `A, a subsidiary of X`; but data go `to a subsidiary of X`."""
        if any(0 < hit.start - own.end <= 1 for own in self._we.near(hit.start - _OURS, hit.start)):
            return False  # `our subsidiary X`
        first = clause_start(self._words, sentence, hit.start)
        return not self._told.inside(first, hit.start) and not self._data.inside(first, hit.start)

    def _works(self, sentence: Sentence, end: int) -> bool:
        """Whether a clause behind the name says that something is given to it."""
        relative = _RELATIVE.match(self._words, end, sentence.end)
        # `The network belongs to X; we tell it …`
        joined = self._words[end : end + 1] == ";" and self._anaphor.near(end, end + _SOON)
        return bool(relative or joined) and bool(self._told.inside(end, sentence.end))

    def _gets(self, sentence: Sentence, end: int) -> bool:
        """`The loans are financed by X; it receives the balances`: said before the next name."""
        number = self._layout.index(sentence.start) + 1
        last = sentence.end
        if number < len(self._layout.sentences):
            after = self._layout.sentences[number]
            if self._anaphor.near(after.start, after.start + 1) and not after.heading:
                last = after.end
        at = bisect_left(self.names, (end, 0))
        last = min(last, self.names[at][0]) if at < len(self.names) else last
        return bool(self._told.inside(end, last))

    def _quoted(self, sentence: Sentence, start: int) -> bool:
        """`"…", says Ann B., head of stores at X`."""
        for hit in self._says.near(max(sentence.start, start - _SPEAKER), start):
            closed = self._words.rfind('"', max(sentence.start, hit.start - _BESIDE), hit.start)
            behind = self._words[hit.end : start].count('"') == 0
            if hit.end <= start and closed >= 0 and behind:
                return True
        return False

    def _with_listed(self, sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
        """The name, and those that stand before it in one list with it."""
        found = [(start, end)]
        at = bisect_left(self.names, (start, 0))
        while at and self.names[at - 1][0] >= sentence.start and len(found) < _LISTED:
            at -= 1
            before = self.names[at]
            if not 0 <= found[-1][0] - before[1] <= _JOINED:
                break
            found.append(before)
        return found


# --- private ---

# Words that lead up to a name, and how many characters may stand between.
_BEFORE = {
    "made_by": 32, "sponsor_of": 40, "predecessor_of": 32, "owned_by": 32, "owner_is": 2, "landmark": 3, "day_job": 3,
    "once_called": 2,
}  # fmt: skip
_OWNS = ("owned_by", "owner_is")
_GIVERS = ("sponsor_of", "predecessor_of", "owned_by", "owner_is")
_BEHIND = {"made_after": 6, "holding_after": 3, "landmark_after": 3}
_TOLD = (
    "disclose",
    "recipients",
    "processor",
    "sub_processor",
    "controller",
    "joint_controllers",
    "works_on",
)
_DATA = ("personal_data", "data_item", "data_category")
_FAR = 90  # characters that such words may have, with what leads from them to the name
_CLOSE = 4
_SOON = 8  # characters from a semicolon to the word that takes a name up
_SPEAKER = 90
_BESIDE = 6
_OURS = 9
_LISTED = 6
_JOINED = 6
_OPENED = (" (", ", ", "\n(", ",\n")
_PAUSE = re.compile(r"[,;:()]|[ \n][–—-][ \n]")

_JOINT = re.compile(rf"[,;:()]|[ \n](?:[–—-]|{choice('and')})[ \n]")
_RELATIVE = re.compile(rf"(?i),[ \n](?:{choice('relative')})(?!\w)")
