"""The rights of Art. 15 to 21 that a notice tells, by their names or by what a person may do."""

from __future__ import annotations

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.sentences import Layout

RIGHTS = ("access", "rectification", "erasure", "restriction", "object", "portability")


def find_rights(layout: Layout, hits: Hits) -> dict[str, tuple[Hit, ...]]:
    """`right_<name>` hits: fixed phrases, and verbs (`have it corrected`) in a sentence, list or section
    that speaks of rights."""
    speaking = {layout.index(hit.start) for hit in hits.get("right_word", ())}
    titled = {layout.sentences[n].section for n in speaking if layout.sentences[n].heading}
    found: dict[str, tuple[Hit, ...]] = {}
    for right in RIGHTS:
        rows = list(hits.get(f"right_{right}", ()))
        for hit in hits.get(f"do_{right}", ()):
            number = layout.index(hit.start)
            if {number, layout.run_in(number)} & speaking or layout.sentences[number].section in titled:
                rows.append(Hit(f"right_{right}", hit.start, hit.end))
        if rows:
            found[f"right_{right}"] = tuple(sorted(rows, key=lambda h: (h.start, h.end)))
    return found
