"""Names that the reader is only pointed to: pages of help, terms of others, our profiles elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dataflow.notice.help_links import HelpLinks
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice, listed


class Pointed:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, hits: Hits) -> None:
        self._text, self._words = text, text.text
        self._disclose = HitIndex(hits.get("disclose", ()))
        self._help_of = HitIndex(hits.get("help_of", ()))
        self._help_after = HitIndex(hits.get("help_after", ()))
        self._cookie = HitIndex(hits.get("cookie", ()))
        self._profile = HitIndex(hits.get("profile_on", ()))
        self._points = HitIndex(hits.get("points_to", ()))
        self._site_of = HitIndex(hits.get("site_of", ()))
        self._site_after = HitIndex(hits.get("site_after", ()))
        cues = ("help_of", "help_after", "profile_on", "points_to", "site_of", "site_after")
        self._cues = HitIndex(h for concept in cues for h in hits.get(concept, ()))
        self._help_links = HelpLinks(text)
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """`As the help pages of A, B and X explain`, `read the terms of X (x.com/terms)`."""
        if self._helps(sentence, start, end):
            return True
        return bool(self._cues.near(sentence.start, sentence.end)) and any(
            self._helps(sentence, *listed) for listed in self._listed_with(sentence, start, end)
        )

    # --- private ---

    def _helps(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name is whose page of help is pointed to: `as the help pages of X explain`."""
        link = self._help_links.begins(start, end)
        if link is not None and not self._disclose.inside(sentence.start, link):
            return True
        if any(0 <= start - hit.end <= 2 for hit in self._profile.near(max(start - 90, 0), start)):
            return True
        found = [
            hit.start for hit in self._help_of.near(max(start - 60, 0), start) if 0 <= start - hit.end <= 2
        ]
        found += [start for hit in self._help_after.near(end, end + 3) if hit.start > end]
        if found:
            cookies = self._cookie.inside(sentence.start, sentence.end)
            if cookies or not self._disclose.inside(sentence.start, found[0]):
                return True
        if self._cookie.inside(sentence.start, sentence.end) and self._in_row(start, end):
            return True
        return self._addressed(sentence, start, end)

    def _in_row(self, start: int, end: int) -> bool:
        """`The help pages of Firefox, X and Opera`, where the inventory knows X alone."""
        for hit in self._help_of.near(max(start - _BETWEEN, 0), start):
            if hit.end <= start and _all_names(self._words[hit.end : start]):
                return True
        for hit in self._help_after.near(end, end + _BETWEEN):
            if hit.start > end and _all_names(self._words[end : hit.start]):
                return True
        return False

    def _addressed(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the reader is sent to an address of the name's, and nothing is disclosed after that."""
        told = self._points.inside(sentence.start, sentence.end)
        if not told:
            return False
        label = re.sub(r"\W", "", self._words[start:end].split()[0]).lower()
        site = any(0 <= start - hit.end <= 2 for hit in self._site_of.near(max(start - 60, 0), start))
        if site or any(hit.start > end for hit in self._site_after.near(end, end + 2)):
            return not self._disclose.inside(sentence.start, sentence.end)
        if len(label) < _LABEL:
            return False
        for region in self._text.touched(sentence.start, sentence.end):
            address = self._words[region.start : region.end]
            pointed = region.start > told[0].start  # `we use X [x.com]; learn more [ours.com]`
            if pointed and region.role == "link" and "@" not in address and label in address.lower():
                cookies = self._cookie.inside(sentence.start, sentence.end)
                return bool(cookies) or not self._disclose.inside(told[-1].end, sentence.end)
        return False

    def _listed_with(self, sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
        """The other names of the list that the name stands in."""
        found = []
        at = bisect_left(self.names, (start, 0))
        here, back = start, at - 1
        while back >= 0 and self.names[back][0] >= sentence.start and self._joins(self.names[back][1], here):
            found.append(self.names[back])
            here, back = self.names[back][0], back - 1
        here, on = end, at + 1
        while (
            on < len(self.names)
            and self.names[on][1] <= sentence.end
            and self._joins(here, self.names[on][0])
        ):
            found.append(self.names[on])
            here, on = self.names[on][1], on + 1
        return found[:_LISTED]

    def _joins(self, first: int, last: int) -> bool:
        """Whether only commas, brackets and `and` stand between two names."""
        if not 0 <= last - first <= _BETWEEN:
            return False
        return _JOINS.fullmatch(_ASIDE.sub("", _OPEN.sub("", self._words[first:last]))) is not None


# --- private ---

_LABEL = 3
_LISTED = 8
_BETWEEN = 60
_OPEN = re.compile(r"^[^() \n]*\)")
_ASIDE = re.compile(r"\([^()]*\)|[ \n]?(?<=[ \n])[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[^ ,;]*)?")
_ARTICLE = rf"(?:(?:{choice('before_listed')})[ \n]?)?"
_JOINS = re.compile(rf"[ \n]?\w{{0,12}}[ \n,;:]{{0,3}}(?:(?:{choice('and')}|{choice('or')})[ \n])?{_ARTICLE}")
_SMALL = listed("and") | listed("or") | listed("before_listed")


def _all_names(words: str) -> bool:
    """Whether every word is a name or joins names."""
    found = re.split(r"[ \n,]+|(?<=d)'", words.strip(" \n,"))
    return all(word in _SMALL or word[:1].isupper() or word in ("", "d") for word in found)
