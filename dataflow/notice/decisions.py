"""What a notice says of automated decisions and profiling (Art. 13(2)(f))."""

from __future__ import annotations

import re
from bisect import bisect_left

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice

# `.no` ends an address.
NEGATION = re.compile(rf"(?i)(?<![\w.@-])(?:{choice('negation')})(?!\w)")


def automated(text: Text, layout: Layout, hits: Hits) -> tuple[str, tuple[int, int] | None]:
    """Present with logic or consequences, or where they are said not to happen; partial if only mentioned.

    The right not to be subject to such a decision does not tell whether there are any.
    """
    for hit in hits.get("human_decides", ()):
        return "present", (hit.start, hit.end)
    answered = _answered(text, layout, hits)
    if answered:
        return "present", answered
    places = _places(layout, hits)
    if not places:
        return "absent", None
    for hit in places:
        if _explained(text, layout, hits, hit):
            return "present", (hit.start, hit.end)
    return "partial", (places[0].start, places[0].end)


def denies(text: Text, layout: Layout, hits: Hits, at: int) -> bool:
    """Whether the sentence at `at` has a word of negation."""
    sentence = layout.sentence(at)
    told = any(sentence.start <= hit.start < sentence.end for hit in hits.get("deny", ()))
    return told or bool(NEGATION.search(text.text, sentence.start, sentence.end))


# --- private ---

_CONCEPTS = ("automated_decision", "existence", "profiling")
_WITHOUT = 12  # characters of `without` and an article
_AFTER = 3  # sentences behind the mention that may explain it


def _places(layout: Layout, hits: Hits) -> list[Hit]:
    said = [hit.start for hit in hits.get("automated_decision", ())]
    # `without human intervention` tells of a machine, `obtain human intervention` of a right.
    rights = {
        layout.index(hit.start)
        for hit in hits.get("right_not_adm", ())
        if bisect_left(said, hit.start - _WITHOUT) == bisect_left(said, hit.start)
    }
    defined = {layout.index(hit.start) for hit in hits.get("definition", ())}
    found = [
        hit
        for concept in _CONCEPTS
        for hit in hits.get(concept, ())
        if layout.index(hit.start) not in rights
        and not (concept == "profiling" and layout.index(hit.start) in defined)
        and not layout.sentence(hit.start).heading
    ]
    return sorted(found, key=lambda hit: hit.start)


def _answered(text: Text, layout: Layout, hits: Hits) -> tuple[int, int] | None:
    """A heading that asks whether machines decide, with `No` below it."""
    for concept in _CONCEPTS:
        for hit in hits.get(concept, ()):
            number = layout.index(hit.start)
            if layout.sentences[number].heading and answered_no(text, layout, number):
                return hit.start, hit.end
    return None


def answered_no(text: Text, layout: Layout, number: int) -> bool:
    """Whether a question is answered with `No` in the next sentence."""
    if text.text[layout.sentences[number].end - 1] != "?" or number + 1 >= len(layout.sentences):
        return False
    return bool(_NO.match(text.text, layout.sentences[number + 1].start))


_NO = re.compile(rf"(?i)(?:{choice('no')})(?!\w)")


def _explained(text: Text, layout: Layout, hits: Hits, hit: Hit) -> bool:
    index = layout.index(hit.start)
    sentence = layout.sentences[index]
    without = Spans((one.start, one.end) for one in hits.get("without_person", ()))
    if any(
        not without.touch(*no.span()) for no in NEGATION.finditer(text.text, sentence.start, sentence.end)
    ):
        return True
    last = index
    while last + 1 < len(layout.sentences) and last - index < _AFTER:
        if layout.sentences[last + 1].heading or layout.sentences[last + 1].section != sentence.section:
            break
        last += 1
    end = layout.sentences[last].end
    said = [one for concept in _CONCEPTS for one in hits.get(concept, ())]
    starts, ends = {one.start for one in said}, {one.end for one in said}
    # That somebody looks at it again tells of a right, and nothing of how the machine decides.
    reviews = {layout.index(one.start) for one in hits.get("adm_review", ())} - {index}
    # `a decision by an algorithm` only says that there is one.
    return any(
        sentence.start <= one.start < end
        and one.start not in starts
        and one.end not in ends
        and layout.index(one.start) not in reviews
        for one in hits.get("adm_logic", ())
    )
