# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Passages that say where data come from, so that a source is not taken for a recipient."""

from __future__ import annotations

import re
from bisect import bisect_left

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.outline import Outline, introduced
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice


def told_sources(text: Text, hits: Hits) -> list[Hit]:
    """Words about where data come from, in order; `from you` tells of no other source, `from us` of none."""
    found = [hit for concept in ("source_of_data", "data_source") for hit in hits.get(concept, ())]
    others = [
        hit
        for hit in found
        if not _SELF.match(text.text, hit.end)
        and not _ENDS.search(text.text, hit.start, hit.end)
        and not _KINDS_OF.search(text.text, hit.start, hit.end)
        and not _from_us(text.text, hit)
    ]
    return sorted(others, key=lambda hit: hit.start)


class Sources:
    """Answers for one text; build once, ask for every mention."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, plan: Outline) -> None:
        self._layout = layout
        told = told_sources(text, hits)
        titles = [*told, *hits.get("source_title", ())]
        inside = Spans((hit.start, hit.end) for hit in told)
        given = [
            hit
            for hit in hits.get("disclose", ())
            if not inside.touch(hit.start, hit.end)
            and not _YOU.search(text.text, max(hit.start - 16, 0), hit.start)
        ]
        self._told, self._given = _by_sentence(layout, told), _by_sentence(layout, given)
        self._listed = introduced(text, layout, self._told.keys() - self._given.keys())
        named = {layout.index(hit.start) for hit in titles}
        headings = {n for n in named if layout.sentences[n].heading}
        self._sections = plan.with_below({layout.sentences[n].section for n in headings})

    def tell(self, number: int, at: int) -> bool:
        """Whether what stands at `at`, in sentence `number`, is where data come from.

        The last verb before it decides, of giving or of getting, else the first one after it.
        """
        told, given = self._told.get(number, []), self._given.get(number, [])
        if not told:
            return number in self._listed or (
                not given and self._layout.sentences[number].section in self._sections
            )
        return _last_is_first(told, given, at)


# --- private ---

_SELF = re.compile(
    r"(?i)[ \n](?:you|yourself|u|uzelf|je|jou|jezelf|Ihnen|dir|vous|vous-mêmes?|deg|vás|vámi|tebe|teilt|sinult|dumneavoastră|dvs|вас|тебя)(?!\w)"
)
# `We collect the following categories of data` names no source.
# So does an Estonian adverb, which ends as `from` does.
_KINDS_OF = re.compile(
    r"(?i)(?:\w+(?:liselt|likult|aarselt|aatselt)|ainult|iseseisvalt)$|(?:kategorien|arten|catégories|types|categorieën|soorten|categorii|tipuri|kategorier|typer)[ \n](?:von|de|van|av)$"
)
_ENDS = re.compile(r"(?i)[ \n](?:teilt|sinult|vás|deg|вас|from you|von Ihnen|van u|de vous)$")
# `the referees you have given` tells of no giving by us.
_YOU = re.compile(
    r"(?i)(?<!\w)(?:you|du|Sie|ihr|vous|u|jij|je|vy|jste|sis|te|sa|sina|olete|ați|v-ați|вы|ты)(?: \w{1,6})? $"
)


_FROM_US = re.compile(rf"(?i)(?<!\w)(?:{choice('from_us')})(?!\w)")
_REACH = 8  # characters of `us` behind its preposition


def _from_us(words: str, hit: Hit) -> bool:
    """`Who gets data from us?` asks for recipients."""
    found = list(_FROM_US.finditer(words, hit.start, min(hit.end + _REACH, len(words))))
    return bool(found) and found[-1].end() >= hit.end


def _by_sentence(layout: Layout, hits: list[Hit]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for hit in sorted(hits, key=lambda h: h.start):
        found.setdefault(layout.index(hit.start), []).append(hit.start)
    return found


def _last_is_first(told: list[int], given: list[int], at: int) -> bool:
    """Whether of both kinds of verb the one nearest before `at`, else behind it, is of the first kind."""
    one, other = bisect_left(told, at), bisect_left(given, at)
    if one or other:
        return (told[one - 1] if one else -1) >= (given[other - 1] if other else -1)
    return not given or told[0] <= given[0]
