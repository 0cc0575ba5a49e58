"""What the next clause or sentence takes back of the one before: `That has ended`, `Do you use X? No`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dataflow.notice.between import any_name
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex, Places
from dataflow.notice.sentences import Layout, Sentence, is_entry
from dataflow.notice.text import PARAGRAPH, Text


class TakenBack:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, drop: HitIndex, dropped: HitIndex) -> None:
        self._words, self._layout, self._drop, self._dropped = text.text, layout, drop, dropped
        self._anaphor = HitIndex(hits.get("anaphor", ()))
        self._formerly = HitIndex(hits.get("formerly", ()))
        self._no = HitIndex(hits.get("answer_no", ()))
        self._clauses: Places | None = None
        self.names: Sequence[tuple[int, int]] = ()

    def was_before(self, sentence: Sentence, start: int, denied: Sequence[int]) -> bool:
        """Whether the next sentence of the paragraph denies the same name and one of the two speaks of the past.

        denied: where the same name is denied.
        """
        at = bisect_left(denied, sentence.end)
        if at >= len(denied):
            return False
        after = self._layout.sentence(denied[at])
        if PARAGRAPH in self._words[sentence.end : after.start] or after.start - sentence.end > 1:
            return False
        return bool(
            self._formerly.inside(sentence.start, start) or self._formerly.inside(after.start, after.end)
        )

    def over(self, sentence: Sentence, end: int) -> bool:
        """Whether the next clause or sentence says of what was just named that it is over."""
        at = bisect_left(self.names, (end, 0)) - 2
        if at >= 0 and self.names[at][0] >= sentence.start and self._drop.inside(sentence.start, end):
            return False  # `Instead of X we use Y. The old account is closed`
        for first, last in self.following(sentence, end):
            for hit in self._dropped.inside(first, last):
                said = self._anaphor.inside(first, min(hit.end, last))
                if said and said[0].start - first <= 30 and not any_name(self.names, first, hit.end):
                    return True
        return False

    def answered(self, sentence: Sentence) -> bool:
        """`Do you use X? No.`"""
        if self._words[sentence.end - 1] != "?":
            return False
        number = self._layout.index(sentence.start) + 1
        if number >= len(self._layout.sentences):
            return False
        after = self._layout.sentences[number]
        return any(hit.start == after.start for hit in self._no.inside(after.start, after.start + 12))

    def following(self, sentence: Sentence, end: int) -> list[tuple[int, int]]:
        """The next clause and the next sentence of the paragraph."""
        cuts = self._cuts()
        cut = cuts.first(end, sentence.end)
        found: list[tuple[int, int]] = []
        if cut is not None:
            stop = cuts.first(cut[1], sentence.end)
            found.append((cut[1], stop[0] if stop else sentence.end))
            if any_name(self.names, end, sentence.end):
                return found
        if any_name(self.names, end, sentence.end):
            return found
        number = self._layout.index(sentence.start) + 1
        if number < len(self._layout.sentences):
            after = self._layout.sentences[number]
            apart = PARAGRAPH in self._words[sentence.end : after.start] or is_entry(self._words, after)
            if not apart and not after.heading:
                found.append((after.start, after.end))
        return found

    # --- private ---

    def _cuts(self) -> Places:
        """Where clauses are parted, searched for once in a text."""
        if self._clauses is None:
            self._clauses = Places(_CLAUSE, self._words)
        return self._clauses


# --- private ---

_CLAUSE = re.compile(r"[;:]|[–—](?<=[ \n][–—])(?=[ \n])")
