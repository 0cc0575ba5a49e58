"""Grounds in one word, in the column of a table that is headed by them (`Legal basis`: `contract`)."""

from __future__ import annotations

from dataflow.notice.lexicon import Hits
from dataflow.notice.outline import Outline
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text

WORDS = {"contract_word": "6(1)(b)", "law_word": "6(1)(c)"}


def in_column(
    text: Text, layout: Layout, hits: Hits, plan: Outline, told: Spans
) -> list[tuple[str, int, int]]:
    """Article and place of each such word, in cells that name no ground otherwise (`told`)."""
    words = text.text
    columns = _columns(words, layout, hits, plan)
    found: list[tuple[str, int, int]] = []
    clauses = Spans((hit.start, hit.end) for hit in hits.get("scc", ()))  # the ground of a transfer
    for concept, article in WORDS.items():
        for hit in hits.get(concept, ()):
            if clauses.touch(hit.start, hit.end):
                continue
            number = layout.index(hit.start)
            column = columns.get(plan.headers[number])
            if column is None or plan.rows[number] == plan.headers[number]:
                continue
            first = layout.sentences[plan.rows[number]].start
            if words.count("|", first, hit.start) != column:
                continue
            begin = words.rfind("|", first, hit.start)
            end = words.find("|", hit.end, layout.sentences[number].end)
            end = end if end >= 0 else layout.sentences[number].end
            if not told.begin(begin, end):
                found.append((article, hit.start, hit.end))
    return found


# --- private ---


def _columns(words: str, layout: Layout, hits: Hits, plan: Outline) -> dict[int, int]:
    """Number of the sentence that heads a table → the column headed by the ground."""
    found: dict[int, int] = {}
    for hit in (*hits.get("legal_basis", ()), *hits.get("basis_title", ())):
        number = layout.index(hit.start)
        if plan.headers[number] == number:
            found.setdefault(number, words.count("|", layout.sentences[number].start, hit.start))
    return found
