"""Names of those who once did something: it has ended, was tried and not kept, or its row says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.text import BULLETS, PARAGRAPH, Text
from dataflow.notice.word_lists import any_of


class Bygone:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, *, lang: str) -> None:
        self._words, self._layout, self._lang = text.text, layout, lang
        self._used_to = HitIndex(hits.get("used_to", ()))
        self._then = HitIndex(hits.get("was_then", ()))
        self._over = HitIndex([*hits.get("over", ()), *hits.get("dropped", ())])
        self._now = HitIndex(hits.get("now_word", ()))
        self._self = HitIndex([*hits.get("by_self", ()), *hits.get("our_people", ())])
        self._until_ours = HitIndex(hits.get("until_we", ()))
        self._left = HitIndex(hits.get("we_left", ()))
        self._was_of = HitIndex(hits.get("was_of", ()))
        self._not_kept = HitIndex(hits.get("not_kept", ()))
        self._anaphor = HitIndex(hits.get("anaphor", ()))
        self._row_over = HitIndex(hits.get("row_over", ()))
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the sentence, its row or the one beside it says that it is over with the name."""
        return (
            self._row(sentence, start)
            or self._tried(sentence, end)
            or self._ended(sentence, start, end)
            or self._belonged(sentence, start)
            or self._until_last(sentence, start)
            or self._ours_now(sentence, start, end)
            or self._another_now(sentence, start, end)
            or self._until_we(sentence, start, end)
        )

    # --- private ---

    def _row(self, sentence: Sentence, start: int) -> bool:
        """A cell or part of an entry that opens with `ended`, `until 2022`."""
        opens = self._words[sentence.start]
        if opens not in _ITEM and self._words.count("|", sentence.start, sentence.end) < 1:
            return False
        marks = [
            sentence.start,
            *(m.end() for m in _CELL.finditer(self._words, sentence.start, sentence.end)),
        ]
        return any(self._row_over.near(at, at + 1) for at in marks if at != start)

    def _tried(self, sentence: Sentence, end: int) -> bool:
        """`We tried a tool by X but did not keep it`, `X was let go in March`."""
        for concept in (self._not_kept, self._left):
            hit = next(iter(concept.inside(end, sentence.end)), None)
            if hit is not None and not self._another(end, hit.start):
                return True
        return False

    def _ended(self, sentence: Sentence, start: int, end: int) -> bool:
        """`Until summer there was a third, run by X, but it has ended`: then, the name, and an end."""
        then = self._then.inside(max(sentence.start, start - _THEN), start)
        if not then or self._another(then[-1].end, start) or _STOP.search(self._words, then[-1].end, start):
            return False
        if any(self._now.near(then[-1].end, start)):
            return False
        for first, last in self._behind(sentence, end):
            for hit in self._over.inside(first, last):
                if not self._another(end, hit.start):
                    return True
            now = next(iter(self._now.inside(first, last)), None)
            if now is not None and not self._another(end, now.start) and self._ourselves(first, last):
                return True
        return False

    def _until_last(self, sentence: Sentence, start: int) -> bool:
        """`Until last spring X read the meters`."""
        first = max(sentence.start, start - _THEN)
        for until in any_of("until", self._lang).finditer(self._words, first, start):
            last = any_of("last_time", self._lang).search(self._words, until.end(), until.end() + _SPAN)
            if last and last.end() < start and not _PARTED.search(self._words, until.end(), start):
                return not self._another(until.end(), start)
        return False

    def _ours_now(self, sentence: Sentence, start: int, end: int) -> bool:
        """`What X once printed, our secretary prints today`."""
        then = [*self._used_to.near(max(sentence.start, start - _THEN), end + _THEN)]
        then = [
            hit for hit in then if not _PARTED.search(self._words, min(hit.end, end), max(hit.start, start))
        ]
        comma = self._words.find(",", end, sentence.end)
        if not then or comma < 0 or self._another(end, sentence.end):
            return False
        now = self._now.inside(comma, sentence.end)
        ours = any_of("ours", self._lang).search(self._words, comma, sentence.end)
        return bool(now) and ours is not None

    def _another_now(self, sentence: Sentence, start: int, end: int) -> bool:
        """`The bills X once sent, now the treasurer does`: somebody else, and not `it` itself."""
        then = self._then.near(max(sentence.start, start - _THEN), end)
        then = [
            hit for hit in then if not _PARTED.search(self._words, min(hit.end, end), max(hit.start, start))
        ]
        if not then or self._another(then[0].end, start):
            return False
        cut = _PARTED.search(self._words, end, sentence.end)
        if cut is None or any_of("still", self._lang).search(self._words, end, sentence.end):
            return False
        now = next(iter(self._now.inside(cut.end(), sentence.end)), None)
        if now is None or now.start - cut.end() > _OPENS:
            return False
        again = any_of("it_subject", self._lang).search(
            self._words, now.end, min(now.end + _LED, sentence.end)
        )
        return again is None and self._words[start:end] not in self._words[now.end : sentence.end]

    def _until_we(self, sentence: Sentence, start: int, end: int) -> bool:
        """`The books were with X until we hired an accountant`."""
        until = self._until_ours.inside(end, min(end + _LED, sentence.end))
        if not until or self._another(end, until[0].start):
            return False
        return (
            any_of("was_word", self._lang).search(self._words, max(sentence.start, start - _THEN), start)
            is not None
        )

    def _belonged(self, sentence: Sentence, start: int) -> bool:
        """`The chat was taken away. It belonged to X`."""
        led = self._was_of.inside(sentence.start, start)
        if not led or start - led[-1].end > _LED:
            return False
        number = self._layout.index(sentence.start)
        before = self._layout.sentences[number - 1] if number else sentence
        if before.heading or PARAGRAPH in self._words[before.end - 1 : sentence.start]:
            return False
        opens = self._anaphor.near(sentence.start, sentence.start + 1)
        return bool(opens) and bool(self._over.inside(before.start, before.end))

    def _behind(self, sentence: Sentence, end: int) -> list[tuple[int, int]]:
        """The rest of the sentence, and the next one of the paragraph."""
        found = [(end, sentence.end)]
        number = self._layout.index(sentence.start) + 1
        if number < len(self._layout.sentences):
            after = self._layout.sentences[number]
            opens = self._anaphor.near(after.start, after.start + 1)
            if opens and not after.heading and PARAGRAPH not in self._words[sentence.end : after.start]:
                found.append((after.start, after.end))
        return found

    def _ourselves(self, first: int, last: int) -> bool:
        """`Now we do it ourselves`, but not `now it does that itself`."""
        own = self._self.inside(first, last)
        return bool(own) and not self._anaphor.inside(first + 2, own[0].start)

    def _another(self, start: int, end: int) -> bool:
        """Whether another name stands in between, but for those of one list."""
        at, reached = bisect_left(self.names, (start, 0)), start
        while at < len(self.names) and self.names[at][0] < end:
            if self.names[at][0] - reached > _JOINED:
                return True
            reached = self.names[at][1]
            at += 1
        return False


# --- private ---

_ITEM = f"{BULLETS}|"
_CELL = re.compile(r"[|;:][ \n]+|[ \n][–—][ \n]")
_THEN = 80  # characters between what was once and the name
_LED = 20
_OPENS = 8  # characters of a clause before its word for now
_JOINED = 6
_SPAN = 24  # characters from `until` to the word for a time that is over
_STOP = re.compile(r"[;:]")
_PARTED = re.compile(r"[,;:()]")
