"""Names of those who give data, which does not make them recipients."""

from __future__ import annotations

import re
from collections.abc import Callable

from dataflow.notice.leading import openers
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice


class Sources:
    """Answers for one text."""

    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        intro: Callable[[Sentence], Sentence | None],
        lang: str,
    ) -> None:
        self._words, self._layout, self._intro, self._lang = text.text, layout, intro, lang
        self._from = HitIndex(hits.get("source_name", ()))
        self._gives = HitIndex(hits.get("gives_us", ()))
        self._gives_name = HitIndex([*hits.get("gives_us", ()), *hits.get("gives_us_name", ())])
        self._gives_them = HitIndex(hits.get("gives_them_us", ()))
        self._via = HitIndex(hits.get("applied_via", ()))
        self._thence = HitIndex(hits.get("from_there", ()))
        self._supplies = HitIndex(hits.get("supplies_us", ()))
        self._addresses = HitIndex(hits.get("object_address", ()))
        self._login = HitIndex(hits.get("login_via", ()))
        self._bought = HitIndex(hits.get("bought", ()))
        self._data = HitIndex(hits.get("object_data", ()))
        self._named_data = HitIndex([*hits.get("personal_data", ()), *hits.get("data_item", ())])
        asked = (h for h in hits.get("sources_title", ()) if not _US.match(text.text, h.end))
        self._titles = HitIndex(asked)  # but not `Who gets data from us?`
        self._operated = HitIndex(hits.get("operated_by", ()))
        self._works = HitIndex(hits.get("works_on", ()))
        self._disclose = HitIndex(hits.get("disclose", ()))
        self._portals = HitIndex(hits.get("comparison_site", ()))
        self._published = HitIndex(hits.get("published_by", ()))
        self._publishes = HitIndex(hits.get("publishes", ()))
        self._for_us = HitIndex(hits.get("for_us", ()))
        self._fetches = HitIndex(hits.get("fetches", ()))
        self._comes = HitIndex(hits.get("comes_from", ()))
        self._things = HitIndex(hits.get("service_thing", ()))
        self._served = HitIndex([*hits.get("service_thing", ()), *hits.get("service_place", ())])
        self._booked = HitIndex(hits.get("booked_on", ()))
        self._arrives = HitIndex(hits.get("arrives", ()))
        self._from_word = HitIndex(hits.get("from_word", ()))
        self._recipients = HitIndex([*hits.get("recipients", ()), *hits.get("processor", ())])

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether [start, end) is named as where data come from and not as where they go."""
        return (
            self._received_from(sentence, start, end)
            or self._brings_orders(sentence, start, end)
            or self._gives_to_us(sentence, start, end)
            or self._below_title(sentence, start)
            or self._compares(sentence, start)
            or self._fetched_behind_aside(sentence, start)
            or self._is_publisher(sentence, start, end)
        )

    # --- private ---

    def _received_from(self, sentence: Sentence, start: int, end: int) -> bool:
        for hit in reversed(self._from.near(max(sentence.start, start - _NEAR - 60), start)):
            if _OTHER_CLAUSE.match(self._words, hit.start, hit.end):
                continue  # `letters that you receive, are printed by X`
            if _US.match(self._words, hit.end) or self._delivers(sentence, hit.start):
                continue  # `the advice received from us`, `the map comes from X`
            if start < hit.end < end:
                continue  # `arrive at the House of Oak Ltd`: the preposition is the name's own
            if hit.end > end and self._words[hit.start : hit.end].rsplit(None, 1)[-1].lower() in openers(
                self._lang
            ):
                continue  # `deeds are received by X, notaries in …`: the preposition stands behind the name
            if hit.start <= start < hit.end:
                if any(
                    word.start >= end and word.end == hit.end for word in self._from_word.near(end, hit.end)
                ):
                    continue  # `are taken over by X from Cluj`
                return self._is_origin(start, end)
            between = self._words[hit.end : start]
            if 0 <= start - hit.end <= _NEAR and not _PAUSE.search(between) and not _ALSO.search(between):
                works = self._operates(hit.start, start) or self._works_on(sentence, end)
                return self._is_origin(start, end) and not works
        behind = self._bought.near(end, min(end + 1, sentence.end))  # `haben wir von X gekauft`
        return bool(behind) and bool(_FROM.search(self._words, max(start - 12, 0), start))

    def _delivers(self, sentence: Sentence, verb: int) -> bool:
        """Whether a thing and no data comes from the name: `the door system comes from X`."""
        if not self._comes.near(verb, verb):
            return False
        first = max([sentence.start, *(m.end() for m in _PART.finditer(self._words, sentence.start, verb))])
        things = self._things.inside(first, verb)
        return bool(things) and not self._named_data.inside(first, verb)

    def _brings_orders(self, sentence: Sentence, start: int, end: int) -> bool:
        """`Bookings on X reach us with your name`: a portal where the reader began."""
        for hit in self._booked.near(max(sentence.start, start - 2 * _NEAR), end + 2 * _BESIDE // 3):
            before = 0 <= start - hit.end <= 4
            behind = self._lang == "et" and 0 <= hit.start - end <= 2
            if before or behind:
                arrives = self._arrives.inside(max(hit.end, end), sentence.end)
                return bool(arrives) and not self._disclose.inside(sentence.start, hit.start)
        return False

    def _compares(self, sentence: Sentence, start: int) -> bool:
        """`If you began on the comparison site of X`: whence the reader comes."""
        found = self._portals.near(max(sentence.start, start - 2 * _NEAR), start)
        if not found or start - found[-1].end > _NEAR or _PAUSE.search(self._words, found[-1].end, start):
            return False
        return not self._disclose.inside(sentence.start, found[-1].start)

    def _fetched_behind_aside(self, sentence: Sentence, start: int) -> bool:
        """`Details of loans we obtain, if you allow it, from X`: verb and preposition far apart."""
        for hit in reversed(self._from_word.near(max(sentence.start, start - _NEAR), start)):
            if (
                hit.end > start
                or _PAUSE.search(self._words, hit.end, start)
                or "," in self._words[hit.end : start]
            ):
                continue
            if not _ASIDE.search(self._words, max(hit.start - 3, 0), hit.start):
                continue
            verbs = self._fetches.inside(sentence.start, hit.start)
            if not verbs:
                return False
            aside = self._words.find(",", verbs[-1].end, hit.start)
            stop = aside if aside >= 0 else hit.start
            spans = ((verbs[-1].end, stop), (hit.end, start))
            return not any(self._disclose.inside(*span) for span in spans)
        return False

    def _is_publisher(self, sentence: Sentence, start: int, end: int) -> bool:
        """`The value is looked up in a list that X publishes`, but not in one that X keeps for us."""
        for hit in self._published.near(max(sentence.start, start - 2 * _NEAR), start):
            if 0 <= start - hit.end <= _BESIDE:
                behind = min(end + _BESIDE, sentence.end)
                return bool(self._publishes.near(hit.start, behind)) and not self._for_us.near(
                    hit.start, behind
                )
        return False

    def _operates(self, begin: int, start: int) -> bool:
        """Whether a tool comes from the name, not data: `arrivent dans un outil de tickets fourni par X`."""
        if not _OF.search(self._words, begin, start):
            return False
        for hit in self._operated.near(begin, start):
            if 0 <= start - hit.end <= 12:
                return not self._data.near(begin, hit.start) and not self._addresses.near(begin, hit.start)
        return False

    def _works_on(self, sentence: Sentence, end: int) -> bool:
        """`Payslips come from X, which processes your salary for that`: X is more than a source."""
        if _TELLS.match(self._words, end, sentence.end):
            return True  # `we fetch a score from X, and must tell it who you are`
        relative = _RELATIVE.match(self._words, end, sentence.end)
        return relative is not None and bool(self._works.inside(end, min(end + _CLAUSE, sentence.end)))

    def _is_origin(self, start: int, end: int) -> bool:
        """Estonian tells `from` by the ending: `saame andmeid Pilvelt`, `ettevõttelt Pilv OÜ`."""
        if self._lang != "et":
            return True
        if _ABLATIVE.search(self._words, max(start - 25, 0), end + 7):
            return True
        return bool(_BASE.match(self._words, end))  # `pärineb Pilv OÜ andmebaasist`

    def _gives_to_us(self, sentence: Sentence, start: int, end: int) -> bool:
        applied = self._via.near(max(sentence.start, start - 2 * _NEAR), start)
        applied = [hit for hit in applied if "," not in self._words[hit.start : min(hit.end, start)]]
        if any(hit.end >= start or start - hit.end <= 25 for hit in applied):
            return True
        login = self._login.near(max(sentence.start, start - 2 * _NEAR), start)
        if login and start - login[-1].end <= 25:  # `if you log in with X, we take your name from X`
            behind = (
                self._thence.near(end, sentence.end)
                or self._from.inside(end, sentence.end)
                or self._gives.inside(end, sentence.end)
            )
            return bool(behind) and not self._disclose.inside(end, sentence.end)
        for hit in self._gives_them.near(max(sentence.start, start - 2 * _NEAR), start):
            # `Some of it is not from you. It is supplied by X`
            if 0 <= start - hit.end <= _NEAR and not _BREAK.search(self._words, hit.end, start):
                return True
        for hit in self._gives_name.near(max(sentence.start, start - 2 * _NEAR), start):
            # `The addresses were sold to us by X`, `Adresy nám prodala firma X`
            if 0 <= start - hit.end <= _NEAR and not _BREAK.search(self._words, hit.end, start):
                data = [
                    said[0].start
                    for index in (self._data, self._named_data, self._addresses)
                    if (said := index.inside(sentence.start, hit.start))
                ]
                served = self._served.inside(sentence.start, hit.start)
                # `Servers for your data are supplied to us by X`
                return bool(data) and not (served and served[0].start < min(data))
        if self._disclose.inside(sentence.start, start) or self._recipients.inside(sentence.start, start):
            return False
        for hit in self._supplies.near(end, min(sentence.end, end + _NEAR)):
            # `X supplies us with addresses`; `X provides us with servers for your data` is a processor.
            if self._addresses.near(hit.start, hit.end + 6):
                return True
        for hit in self._gives.near(end, min(sentence.end, end + _NEAR)):
            between = self._words[end : hit.start]
            told = self._data.near(hit.start, hit.end + 30)
            return bool(told) and not re.search(r"[;:(]", between) and between.count(",") <= 1
        return False

    def _below_title(self, sentence: Sentence, start: int) -> bool:
        """Whether the heading or the sentence with a colon above asks where data come from."""
        if self._recipients.inside(sentence.start, sentence.end):
            return False
        intro = self._intro(sentence)
        if intro is not None and self._titles.inside(intro.start, intro.end):
            return True
        number = self._layout.index(sentence.start)
        for back in range(number, max(number - _FAR, -1), -1):
            one = self._layout.sentences[back]
            if one.section != sentence.section:
                return False
            if one.heading:
                told = self._titles.inside(one.start, one.end)
                return bool(told) and back < number and not self._disclose.inside(sentence.start, start)
        return False


# --- private ---

_NEAR = 45
_BESIDE = 30  # characters from `published by` to the name, over its description
_ASIDE = re.compile(r"[,–—:-][ \n]$")
_FAR = 25
_FROM = re.compile(r"(?:vo[nm]|aus|van|bij|uit|fra|hos)[ \n](?:de[rmn][ \n])?$")
_OF = re.compile(r"(?:(?<!\w)(?:de|du|des|van)|d')[ \n]?")  # says what a thing is as well as whence it comes
_CLAUSE = 110  # characters of a clause that hangs on a name
_RELATIVE = re.compile(
    r"(?i),[ \n](?:which|who|d(?:er|ie|as)|kter\w+|jenž|dat|die|qui|laquelle|lequel|som|kes|mis|care|котор\w+)(?!\w)"
)
_TELLS = re.compile(rf"(?:,[ \n]|[ \n])(?:(?:{choice('and')})[ \n])?(?:{choice('must_tell')})(?!\w)")
_OTHER_CLAUSE = re.compile(r"\w+(?:[ \n]\w+)?,[ \n]\w+[ \n]\w+[ \n]?")
_US = re.compile(rf"[ \n](?:{choice('us')})(?!\w)")
_BREAK = re.compile(r"[,;:.!?]")
_PART = re.compile(r"[,;:]")
_PAUSE = re.compile(r"[;:.!?]")
_ALSO = re.compile(
    rf"(?<!\w)(?:{choice('also')})[ \n](?:(?:{choice('article')})[ \n])?$"
)  # `erhält über das Portal auch die X GmbH`
_BASE = re.compile(r"[ \n]\w{3,}(?:st|lt)(?!\w)")
_ABLATIVE = re.compile(r"lt(?!\w)|käest|(?<=\w)st(?!\w)")
