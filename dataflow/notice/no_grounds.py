"""Grounds that a notice says it does not rely on: `not based on consent (Art. 6(1)(a)) but on …`."""

from __future__ import annotations

from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


def denied_grounds(text: Text, layout: Layout, hits: Hits, lang: str) -> Spans:
    """From each word for relying on something that is negated to its sentence's end, or to what contrasts with it."""
    contrast = HitIndex(hits.get("contrast", ()))
    found = []
    for hit in hits.get("not_based", ()):
        end = layout.sentence(hit.start).end
        told = contrast.inside(hit.end, end)
        but = any_of("but_on", lang).search(text.text, hit.end, end)
        ends = [told[0].start if told else end, but.start() if but else end]
        found.append((hit.start, min(ends)))
    return Spans(found)
