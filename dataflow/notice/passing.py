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
from dataflow.notice.word_lists import any_of, choice, listed


class Passing:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, *, lang: str) -> None:
        self._words, self._layout = text.text, layout
        self._anaphor = HitIndex(hits.get("anaphor", ()))
        ours = Spans((hit.start, hit.end) for hit in hits.get("brand_of", ()))  # `Oakly is a brand of X`
        self._before = {
            concept: HitIndex(hit for hit in hits.get(concept, ()) if not ours.touch(hit.start, hit.end))
            for concept in _BEFORE
        }
        self._behind = {concept: HitIndex(hits.get(concept, ())) for concept in _BEHIND}
        self._formerly = HitIndex(hits.get("formerly_named", ()))
        self._holding = HitIndex(hits.get("holding_of", ()))
        self._says = HitIndex(hits.get("says", ()))
        self._we = HitIndex(hits.get("first_person", ()))
        self._told = HitIndex(h for concept in _TOLD for h in hits.get(concept, ()))
        said = [*hits.get("controller", ()), *hits.get("register_number", ())]
        self._controller = HitIndex(said)  # who bears a brand, or so says the imprint
        self._data = HitIndex(h for concept in _DATA for h in hits.get(concept, ()))
        self._goods = HitIndex(hits.get("goods", ()))
        self._its = listed("its", lang)
        self._people = any_of("about_people", lang)
        self._things = HitIndex([*hits.get("service_thing", ()), *hits.get("service_place", ())])
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether nothing is said of the name at [start, end) but such a tie."""
        if self._quoted(sentence, start):
            return True
        for begin, stop in self._with_listed(sentence, start, end):
            if self._tied(sentence, begin, stop) and not self._works(sentence, start, end):
                return True
        return False

    def holding(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name is that of a group or of who owns a firm (`a subsidiary of X`)."""
        for hit in self._holding.near(max(sentence.start, start - _FAR), start):
            if 0 <= start - hit.end <= _CLOSE and self._predicate(sentence, hit):
                return True
        return any(hit.start >= end for hit in self._behind["holding_after"].near(end, end + _CLOSE))

    def once_called(self, sentence: Sentence, start: int, end: int) -> bool:
        """`Oak Ltd (formerly Ash Ltd)`: a bracket or an apposition that holds but the name it had."""
        for hit in self._formerly.near(max(sentence.start, start - _FAR), start):
            if self._words[hit.end] in ":.":
                continue  # `(ex: Oak, Ash)` gives examples in many languages
            aside = self._words[max(hit.start - 2, 0) : hit.start].strip()[-1:]
            closed = self._words[end : end + 1]
            if 0 <= start - hit.end <= _CLOSE and (aside, closed) in _ASIDES:
                return True
        return False

    # --- private ---

    def _tied(self, sentence: Sentence, start: int, end: int) -> bool:
        if self.holding(sentence, start, end):
            return True
        if self._anaphor.near(sentence.start, sentence.start) and not self._follows(start):
            return False  # `They are made by X`, but `it is the successor of X`
        first = clause_start(self._words, sentence, start)
        pause = _JOINT.search(self._words, end, sentence.end)
        last = pause.start() if pause else sentence.end
        idle = not self._at_work(first, last, (start, end))
        if idle and self._of_goods(sentence, first, start, last):
            return True
        for concept, gap in _BEFORE.items():
            for hit in self._before[concept].near(max(sentence.start, start - _FAR), start):
                between = start - hit.end
                label = concept == "officer_of" and self._words[hit.end] == ":"
                if 0 <= between <= gap and not _PAUSE.search(self._words, hit.end + label, start):
                    apart = (start, end), (hit.start, hit.end)
                    if (
                        self._at_work(first, last, *apart)
                        or concept in _OWNS
                        and self._serves(sentence, first, hit.end, end)
                    ):
                        return False
                    within = concept != "officer_of"  # `led by X, we keep the books`
                    return concept not in _GIVERS or not self._gets(sentence, end, within=within)
        return idle and any(
            hit.start >= end
            for concept, gap in _BEHIND.items()
            for hit in self._behind[concept].near(end, end + gap)
        )

    def _of_goods(self, sentence: Sentence, first: int, start: int, last: int) -> bool:
        """`The paper comes from X`: the clause opens with a thing about which nobody needs to know a person."""
        said = self._goods.inside(first, min(first + _SUBJECT, start))
        if not said or self._words[first : said[0].start].strip().count(" ") > 0:
            return False
        told = self._told.inside(last, sentence.end) or self._data.inside(last, sentence.end)
        return not told and self._people.search(self._words, first, sentence.end) is None

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

    def _serves(self, sentence: Sentence, first: int, tied: int, end: int) -> bool:
        """Whether what somebody owns serves for data (`the booking system belongs to X`), or the owner decides on them."""
        return bool(self._things.inside(first, tied)) or self._decides(sentence, end)

    def _at_work(self, first: int, last: int, *apart: tuple[int, int]) -> bool:
        """Whether [first, last) speaks of data or of who gets them, but for the words of the name and of the tie."""
        return any(
            not any(begin <= hit.start and hit.end <= stop for begin, stop in apart)
            for index in (self._told, self._data)
            for hit in index.inside(first, last)
        )

    def _predicate(self, sentence: Sentence, hit: Hit) -> bool:
        """`We are a subsidiary of X`, `A, a subsidiary of X`; but data go `to a subsidiary of X`."""
        if any(0 < hit.start - own.end <= 1 for own in self._we.near(hit.start - _OURS, hit.start)):
            return False  # `our subsidiary X`
        before = self._words[max(hit.start - _OURS, sentence.start) : hit.start].split()
        if before and before[-1].lower() in self._its:
            return False  # `its subsidiary X comes to you`
        first = clause_start(self._words, sentence, hit.start)
        return not self._told.inside(first, hit.start) and not self._data.inside(first, hit.start)

    def _works(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a clause behind the name says that something is given to it."""
        officer = self._before["officer_of"].near(max(sentence.start, start - _SPEAKER), start)
        apposed = self._words[end : end + 2] == ", " and not officer
        if apposed and self._controller.near(end + 2, min(end + _APPOSED, sentence.end)):
            return True  # `a brand of X, the controller`
        relative = _RELATIVE.match(self._words, end, sentence.end)
        # `The network belongs to X; we tell it …`
        joined = self._words[end : end + 1] == ";" and self._anaphor.near(end, end + _SOON)
        return bool(relative or joined) and bool(self._told.inside(end, sentence.end))

    def _gets(self, sentence: Sentence, end: int, *, within: bool = True) -> bool:
        """`The loans are financed by X; it receives the balances`: said before the next name."""
        number = self._layout.index(sentence.start) + 1
        last = sentence.end
        if number < len(self._layout.sentences):
            after = self._layout.sentences[number]
            if self._anaphor.near(after.start, after.start + 1) and not after.heading:
                last = after.end
        at = bisect_left(self.names, (end, 0))
        last = min(last, self.names[at][0]) if at < len(self.names) else last
        return bool(self._told.inside(end if within else sentence.end, last))

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
            between = self._words[before[1] : max(found[-1][0], before[1])]
            if len(between) > _JOINED or _LIST_GAP.fullmatch(between) is None:
                break
            found.append(before)
        return found


# --- private ---

# Words that lead up to a name, and how many characters may stand between.
_BEFORE = {
    "made_by": 32, "certified_by": 24, "officer_of": 24, "aside_of": 16, "sponsor_of": 40, "predecessor_of": 32,
    "owned_by": 32, "owner_is": 2, "landmark": 3, "day_job": 3,
}  # fmt: skip
_OWNS = ("owned_by", "owner_is")
_GIVERS = ("sponsor_of", "predecessor_of", "officer_of", "owned_by", "owner_is")
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
_APPOSED = 24  # characters behind a comma in which an apposition says who somebody is
_SOON = 8  # characters from a semicolon to the word that takes a name up
_SPEAKER = 90
_BESIDE = 6
_OURS = 9
_LISTED = 6
_SUBJECT = 24  # characters with which a clause names what it is about
_ASIDES = (("(", ")"), (",", ","))
_JOINED = 6
_PAUSE = re.compile(r"[,;:()]|[ \n][–—-][ \n]")

_LIST_GAP = re.compile(rf"[\"']?,?[ \n](?:(?:{choice('and')}|{choice('or')}|&)[ \n])?[\"']?")
_JOINT = re.compile(rf"[,;:()]|[ \n](?:[–—-]|{choice('and')})[ \n]")
_RELATIVE = re.compile(rf"(?i),[ \n](?:{choice('relative')})(?!\w)")
