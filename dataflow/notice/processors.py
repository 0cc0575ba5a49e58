"""Processors that a notice speaks of in general: `data are shared with processors who run our servers`."""

from __future__ import annotations

from collections.abc import Sequence

from dataflow.notice.lexicon import Hits
from dataflow.notice.recipients import CategoryHit
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans


def without_named(
    layout: Layout, hits: Hits, found: Sequence[CategoryHit], names: Sequence[tuple[int, int]]
) -> list[CategoryHit]:
    """The categories without processors whom their section names (`Our processors are: …`)."""
    processors = Spans((hit.start, hit.end) for hit in hits.get("processor", ()))
    named = {layout.sentence(start).section for start, _ in names}

    def is_named(one: CategoryHit) -> bool:
        if one.level != "vague-category" or not processors.touch(one.start, one.end):
            return False
        return layout.sentence(one.start).section in named

    return [one for one in found if not is_named(one)]
