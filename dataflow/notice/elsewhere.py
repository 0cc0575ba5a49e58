"""Countries that are named but are no place of data: in addresses, names, laws, and of people."""

from __future__ import annotations

import re

from dataflow.notice.decisions import NEGATION
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import choice


class Elsewhere:
    """Answers for one text; build once, ask for every country."""

    def __init__(self, text: Text, hits: Hits, lang: str) -> None:
        self._words, self._lang = text.text, lang
        self._led = {hit.end for hit in hits.get("not_place", ())}
        moved = [hit for concept in _MOVES for hit in hits.get(concept, ())]
        self._moved = HitIndex(moved)
        self._left = {hit.end for hit in hits.get("outside_of", ())}
        self._registered = HitIndex(hits.get("registered_in", ()))
        self._owns = {hit.start for hit in hits.get("country_owns", ())}
        self._articled = {hit.start for hit in hits.get("takes_article", ())}
        # Estonian: without a case ending the name stands for an adjective, unless a place follows.
        self._caseless = {(hit.start, hit.end) for hit in hits.get("caseless_country", ())}
        self._nouns = {hit.start for hit in hits.get("place_noun", ())}

    def no_place(self, start: int, end: int) -> bool:
        """Whether the country at [start, end) belongs to an address, a name, a law, an office or people, or
        is one that data leave or stay outside of."""
        words = self._words
        before = words[max(start - _BEFORE, 0) : start]
        return (
            self._leads(start)
            or bool(_UNION.search(before) or _ADDRESS.search(before))
            or self._registers(start)
            or end + 1 in self._owns
            or self._lang != "de"
            and bool(_NAME.search(before))
            and not _INFLECTED_FORM.search(before)
            or self._is_office(start, end)
            or (start, end) in self._caseless
            and words[end + 1 : end + 2].islower()
            and end + 1 not in self._nouns
        )

    # --- private ---

    def _leads(self, start: int) -> bool:
        """`laws of`, `customers in`, with `d'` or `l'` close to the country.

        What nothing leaves is where data are: `no data go beyond Malta`.
        """
        ends = (start, start - 3) if self._words[start - 1] == "'" else (start - 1,)
        if any(end in self._left for end in ends):
            return not self._denied(start)
        return any(end in self._led for end in ends)

    def _denied(self, start: int) -> bool:
        """Whether data are said not to go: a word of negation before `start` in its sentence, and one for them."""
        low = max(start - _BEFORE, 0)
        stop = max(self._words.rfind(mark, low, start) for mark in (". ", PARAGRAPH))
        first = max(stop, low)
        return bool(NEGATION.search(self._words, first, start) and self._moved.near(first, start + _BEHIND))

    def _is_office(self, start: int, end: int) -> bool:
        """`the Malta Business Registry`: English writes no article before most countries."""
        if self._lang != "en" or start in self._articled:
            return False
        return self._words[start - 4 : start] in ("the ", "The ") and bool(_OFFICE.match(self._words, end))

    def _registers(self, start: int) -> bool:
        found = self._registered.near(start - _REGISTERED - 16, start)
        return bool(found) and bool(_CLOSE.fullmatch(self._words, found[-1].end, start))


# --- private ---

_BEFORE = 110
_BEHIND = 40
_MOVES = ("disclose", "no_transfer", "personal_data", "third_country")
_REGISTERED = 28
# `EU-US Data Privacy Framework`, `EU–USA`, `EL-i ja USA`, `ЕС — США`
_UNION = re.compile(
    rf"(?<!\w)(?:{choice('union')})[ \n]?(?:[-–—/]|[ \n](?:{choice('and')})[ \n])[ \n]?(?:(?:{choice('article')})[ \n])?$"
)
# A number of a house or a post code, then nothing but names up to the country.
_ADDRESS = re.compile(
    rf"(?<!\w)(?:[A-Z]{{1,3}}-?)?\d[\w/–-]{{0,9}}(?:,?[ \n]+(?:[^\W\d_a-zà-žа-я][\w.'-]*|\d[\w-]{{0,8}}"
    rf"|(?:{choice('address_word')})\.?)){{0,7}}(?:,[ \n]*|[ \n]*\(|[ \n]+[–-] )$"
)
_CLOSE = re.compile(rf"[^.;,()]{{0,{_REGISTERED}}}")
_NAME = re.compile(r"(?<![.!?:|•*\n\u2029] )(?<![.!?:|\n\u2029])[A-ZÄÖÜÕŠŽČŘĂÂÎȘȚÅÆØ][\w&-]{3,}[ \n]$")
# An Estonian ending behind a legal form closes the name: `Foo GmbH-le Saksamaale`.
_INFLECTED_FORM = re.compile(rf"(?<!\w)[\w.]*[A-ZÕÄÖÜ]\w?-(?:{choice('case_ending')})[ \n]$")
# Two words with a capital.
_OFFICE = re.compile(r"[ \n][A-Z]\w+[ \n](?:(?:of|and|for)[ \n](?:the[ \n])?)?[A-Z]\w+")
