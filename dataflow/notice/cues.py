"""Where the first words of listed phrases stand in a text: whether it is worth looking for one of them."""

from __future__ import annotations

import re
from bisect import bisect_left

from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of, listed
from dataflow.notice.words import small


class Cues:
    """Answers for one text in one language; each kind of words is looked up once."""

    def __init__(self, text: Text, *, lang: str) -> None:
        self._text, self._lang = text, lang
        self._places: dict[str, list[int]] = {}

    def may(self, kind: str, first: int, last: int) -> bool:
        """Whether a phrase of the kind may begin in [first, last)."""
        places = self._places.get(kind)
        if places is None:
            places = self._places[kind] = self._looked_up(kind)
        at = bisect_left(places, first)
        return at < len(places) and places[at] < last

    def search(self, kind: str, first: int, last: int) -> re.Match[str] | None:
        """The first phrase of the kind in [first, last)."""
        if not self.may(kind, first, last):
            return None
        return any_of(kind, self._lang).search(self._text.text, first, last)

    # --- private ---

    def _looked_up(self, kind: str) -> list[int]:
        whole: set[str] = set()
        begun: set[str] = set()
        for phrase in listed(kind, self._lang):
            word = _FIRST.search(small(phrase))
            if word is not None:
                (begun if word.group(2) else whole).add(word.group(1))
        words = self._text.words()
        starts = tuple(begun)
        known = [word for word in whole if word in words]
        known += [word for word in words if begun and word.startswith(starts) and word not in whole]
        return sorted(place for word in known for place in words[word])


# --- private ---

_FIRST = re.compile(r"(\w+)(\*?)")
