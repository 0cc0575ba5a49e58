"""Agreements that are concluded: `einen Vertrag geschlossen` says that it begins, `das Konto geschlossen` that it ends."""

from __future__ import annotations

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.sentences import Layout
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


def without_concluded(text: Text, layout: Layout, hits: Hits, lang: str) -> dict[str, tuple[Hit, ...]]:
    """The hits without those that take an agreement that was concluded for one that has ended."""
    concluded, agreement = any_of("concluded", lang), any_of("agreement_noun", lang)
    words = text.text

    def begins(hit: Hit) -> bool:
        sentence = layout.sentence(hit.start)
        first = max(sentence.start, hit.end - _NEAR)
        last = next((met for met in concluded.finditer(words, first, hit.end) if met.end() == hit.end), None)
        if last is None:
            return False
        return agreement.search(words, sentence.start, sentence.end) is not None

    found = {
        concept: tuple(hit for hit in hits[concept] if not begins(hit))
        for concept in _ENDS
        if concept in hits
    }
    return {**hits, **{concept: rows for concept, rows in found.items() if rows != hits[concept]}}


# --- private ---

_ENDS = ("ends", "dropped", "over", "drop", "we_left")
_NEAR = 30  # characters that the words for it may have
