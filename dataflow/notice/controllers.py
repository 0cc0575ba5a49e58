"""Which of the named companies writes the notice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dataflow.notice.forms import strip_form
from dataflow.notice.independent import of_another
from dataflow.notice.lexicon import Hits
from dataflow.notice.marked_names import WE
from dataflow.notice.named import Named
from dataflow.notice.outline import Outline
from dataflow.notice.places import HitIndex
from dataflow.notice.presented import Recipients
from dataflow.notice.sentences import Layout, is_item
from dataflow.notice.text import Text


def controller_key(
    text: Text, layout: Layout, hits: Hits, plan: Outline, named: Sequence[Named]
) -> str | None:
    """Who is explained as `we`; else the first name in, or just beside, a sentence that speaks of the controller."""
    own = next((one for one in named if WE.match(text.text, one.end)), None)
    if own is not None:
        return own.key
    plain = next((one for one in named if one.by == "controller"), None)
    if plain is not None:
        return plain.key
    recipients = Recipients(layout, hits, plan)
    said = _said(text, layout, hits, recipients, named)
    return said if said is not None else _presented(text, layout, hits, recipients, named)


# --- private ---

_BACK = 4  # sentences


def _said(
    text: Text, layout: Layout, hits: Hits, recipients: Recipients, named: Sequence[Named]
) -> str | None:
    """The name in a sentence that speaks of the controller, below it, or with which `we` are presented before it."""
    starts = [one.start for one in named]
    we = HitIndex(hits.get("first_person", ()))
    for hit in hits.get("controller", ()):
        if of_another(text.text, hit):
            continue
        index = layout.index(hit.start)
        sentence = layout.sentences[index]
        first = bisect_left(starts, sentence.start)
        behind = bisect_left(starts, sentence.end)
        if first < behind:
            nearest = min(named[first:behind], key=lambda one: abs(one.start - hit.start))
            if not (is_item(text.text, sentence) and recipients.holds(nearest.start)):
                return nearest.key
            continue
        reach = layout.sentences[min(index + (2 if sentence.heading else 1), len(layout.sentences) - 1)]
        leads_on = sentence.heading or text.text[sentence.end - 1] == ":"
        if leads_on and behind < len(named) and starts[behind] < reach.end:
            return named[behind].key
        if we.inside(sentence.start, hit.start):
            before = _before(layout, we, starts, index)
            if before is not None:
                return named[before].key
    return None


def _before(layout: Layout, we: HitIndex, starts: Sequence[int], number: int) -> int | None:
    """The number of the name in `We are Oak Ltd` some sentences before `We are the controller`."""
    section = layout.sentences[number].section
    for back in range(number - 1, max(number - _BACK, -1), -1):
        one = layout.sentences[back]
        if one.section != section or one.heading:
            return None
        at = bisect_left(starts, one.start)
        if at < len(starts) and starts[at] < one.end and we.inside(one.start, starts[at]):
            return at
    return None


def _presented(
    text: Text, layout: Layout, hits: Hits, recipients: Recipients, named: Sequence[Named]
) -> str | None:
    """Where no word tells: the company that presents itself, with its legal form, at the very beginning."""
    opening = named[: bisect_left(named, max(400, len(text.text) // 12), key=lambda one: one.start)]
    presented = (
        one.key
        for one in opening
        if one.by in ("legal-form", "name")
        and not _receives(layout, hits, one)
        and not recipients.holds(one.start)
    )
    return next(presented, None)


def _receives(layout: Layout, hits: Hits, one: Named) -> bool:
    """Whether a word of disclosure stands before a name without legal form (`we work with X`)."""
    if strip_form(one.name)[1]:
        return False
    first = layout.sentence(one.start).start
    told = hits.get("disclose", ())
    at = bisect_left(told, first, key=lambda hit: hit.start)
    return at < len(told) and told[at].start < one.start
