"""Kinds of organisation that a clause speaks of without handing them anything."""

from __future__ import annotations

import re

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import choice


class Bystanders:
    """Answers for one text; build once, ask for every kind."""

    def __init__(self, text: Text, layout: Layout, hits: Hits) -> None:
        self._words, self._layout = text.text, layout
        self._given = HitIndex(hits.get("disclose", ()))
        self._standing = HitIndex(hits.get("standing", ()))
        self._approved = HitIndex(hits.get("standing_behind", ()))
        self._numbers = HitIndex(hits.get("register_number", ()))
        self._issued = HitIndex(hits.get("issued", ()))
        self._yours = HitIndex(hits.get("you_may", ()))
        self._totals = HitIndex(hits.get("only_totals", ()))
        self._until = HitIndex(hits.get("period_open", ()))
        self._complaints = {layout.index(hit.start) for hit in hits.get("complaint", ())}

    def holds(self, concept: str, hit: Hit) -> bool:
        """Whether the kind only licenses or registers somebody, issued a paper, is whom the reader turns
        to, gets nothing but totals, ends a time, or is not there."""
        if concept in _OFFICES and self._layout.index(hit.start) in self._complaints:
            return True
        first = self._clause(hit.start)
        if self.sees_totals(hit) or self._writes(concept, hit):
            return True
        return (
            bool(_NONE.search(self._words, first, hit.start))
            or self._grants_standing(hit, first)
            or self._leads(self._issued, hit, max(first, hit.start - _NEAR))
            or self._leads(self._yours, hit, first)
            or self._leads(self._until, hit, first)
            and not self._given.near(hit.end, self._clause_end(hit.end))
        )

    def sees_totals(self, hit: Hit) -> bool:
        """Whether the clause behind the kind gives it nothing but totals."""
        return bool(self._totals.inside(hit.end, self._clause_end(hit.end)))

    # --- private ---

    def _writes(self, concept: str, hit: Hit) -> bool:
        """`The bank processes your data to …`: who opens a sentence so writes the notice."""
        sentence = self._layout.sentence(hit.start)
        opens = hit.start - sentence.start <= _ARTICLE and hit.end - hit.start <= _ONE
        return concept in _WRITERS and opens and _HANDS_ON.match(self._words, hit.end) is not None

    def _clause(self, at: int) -> int:
        """Where the words begin that stand before `at` without a pause."""
        low = max(self._layout.sentence(at).start, at - _FAR)
        pauses = list(_PAUSE.finditer(self._words, low, at))
        return pauses[-1].end() if pauses else low

    def _clause_end(self, at: int) -> int:
        """Where the next pause is: `until the case ends our lawyers have access to it` gives behind the kind."""
        last = min(self._layout.sentence(at - 1).end, at + _FAR)
        pause = _PAUSE.search(self._words, at, last)
        return pause.start() if pause else last

    def _leads(self, index: HitIndex, hit: Hit, first: int) -> bool:
        """Whether such words stand before the kind, and nothing is given between the two."""
        found = index.near(first, hit.start)
        return bool(found) and not self._given.near(found[-1].end, hit.start)

    def _grants_standing(self, hit: Hit, first: int) -> bool:
        """`supervised by the central bank`, `von der Bank zugelassen`, `Amtsgericht Köln, HRB 12`."""
        if self._leads(self._standing, hit, first) or self._approved.near(hit.end, hit.end + 3):
            return True
        last = self._layout.sentence(hit.start).end
        return bool(self._numbers.near(hit.end, min(hit.end + _NEAR, last)))


# --- private ---

_OFFICES = ("category.public-authority", "category.court-bailiff")
_WRITERS = (*_OFFICES, "category.bank", "category.lender", "category.insurance", "category.health")
_ARTICLE = 4  # characters of an article that opens a sentence
_ONE = 16  # characters of a word, with its article, for one such organisation
_HANDS_ON = re.compile(rf"[ \n](?:{choice('hands_on')})(?!\w)")
_NEAR = 40  # characters between a kind and the words that tie it
_FAR = 120  # characters that a clause before a kind may have
_NONE = re.compile(rf"(?i)(?<!\w)(?:{choice('no_such')})[ \n]$")
_PAUSE = re.compile(rf"[,;:(|{PARAGRAPH}]|[ \n][–—-][ \n]")
