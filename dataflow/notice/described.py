"""Recipients that an inventory knows by a description (`notaries`), found in the words of a notice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dataflow.notice.context import Context
from dataflow.notice.language import small_words
from dataflow.notice.lexicon import Hits, load
from dataflow.notice.names import KnownParty
from dataflow.notice.recipients import telling
from dataflow.notice.sentences import Layout
from dataflow.notice.text import Run, Text, bare, clean, fold, normalise
from dataflow.notice.word_lists import listed


@dataclass(frozen=True, slots=True)
class DescribedHit:
    """The words at [start, end) describe the party; level as the description itself is specific or vague."""

    party: str
    level: str
    start: int
    end: int
    denied: bool


def find_described(
    text: Text, layout: Layout, hits: Hits, context: Context, known: Sequence[KnownParty], *, lang: str
) -> tuple[DescribedHit, ...]:
    """The fullest description of each party, in sentences or lists that say to whom data go.

    All words that carry meaning must stand close together, inflected or not; of four or more, one may
    be missing.
    """
    wanted = [(party, _stems(party.name, lang)) for party in known if party.described]
    wanted = [(party, stems) for party, stems in wanted if stems]
    if not wanted:
        return ()
    places = _places(text, {stem for _, stems in wanted for stem in stems})
    about = telling(text, layout, hits)
    found = []
    for party, stems in wanted:
        best: tuple[int, int, int] | None = None
        for start in places.get(stems[0], ()) if len(stems) < 4 else _union(places, stems):
            reach = _reach(places, stems, start, layout)
            if reach is None or not about(start):
                continue
            if context.kind(start, reach[0]) not in ("disclosure", "denial"):
                continue
            if best is None or reach[1] > best[0]:
                best = (reach[1], start, reach[0])
        if best is not None:
            _, start, end = best
            denied = context.kind(start, end) == "denial"
            found.append(DescribedHit(party.id, _level(party.name, lang), start, end, denied))
    return tuple(sorted(found, key=lambda hit: (hit.start, hit.party)))


# --- private ---

_WINDOW = 160  # characters that a description may stretch over, either side of its first word
_WORD = re.compile(r"\w+")
_LIST = re.compile(r"\([^)]*\)")


def _stems(name: str, lang: str) -> tuple[str, ...]:
    """Beginnings of the words that carry the meaning; an ending of up to three letters is free.

    Vague words (`providers of …`) only count where the description has no others.
    """
    shown = _LIST.sub(" ", clean(name))
    vague = _vague(shown, lang)
    telling_words: list[str] = []
    vague_words: list[str] = []
    for match in _WORD.finditer(shown):
        word = bare(fold(match.group()))
        if len(word) < 4 and not (word.isupper() and len(word) > 1) or word.lower() in small_words(lang):
            continue
        inside = any(start <= match.start() < end for start, end in vague)
        (vague_words if inside else telling_words).append(word.lower())
    words = [w for w in telling_words if w not in _OTHER] or vague_words
    return tuple(dict.fromkeys(w[: max(2, len(w) - (3 if len(w) > 6 else 1))] for w in words))


def _vague(name: str, lang: str) -> list[tuple[int, int]]:
    said = load(lang).scan(normalise(name, [Run(name, 0, len(name))]))
    return [(hit.start, hit.end) for hit in said.get("vague_recipient", ())]


# `Other` and `companies` say nothing of a kind of business.
_OTHER = listed("other")


def _places(text: Text, stems: set[str]) -> dict[str, list[int]]:
    """Where a word of each stem begins; one pass over the text."""
    by_head: dict[str, list[str]] = {}
    for stem in stems:
        by_head.setdefault(stem[:2], []).append(stem)
    found: dict[str, list[int]] = {}
    for match in _WORD.finditer(text.bare):
        word = match.group().lower()
        for stem in by_head.get(word[:2], ()):
            if word.startswith(stem) and len(word) <= len(stem) + (
                6 if len(stem) > 3 else 3 if len(stem) > 2 else 0
            ):
                found.setdefault(stem, []).append(match.start())
    return found


def _union(places: dict[str, list[int]], stems: tuple[str, ...]) -> list[int]:
    return sorted({at for stem in stems for at in places.get(stem, ())})


def _reach(
    places: dict[str, list[int]], stems: tuple[str, ...], start: int, layout: Layout
) -> tuple[int, int] | None:
    """The end of the description around `start` and how many of its words stand there, or None."""
    sentence = layout.sentence(start)
    low, high = max(sentence.start, start - _WINDOW), min(sentence.end, start + _WINDOW)
    met = [next((at for at in places.get(stem, ()) if low <= at < high), None) for stem in stems]
    count = sum(at is not None for at in met)
    if count < len(stems) - (len(stems) >= 4):
        return None
    last = max(at for at in met if at is not None)
    return max(last, start) + 1, count


def _level(name: str, lang: str) -> str:
    """`other partners` is vague whoever writes it; a list kept elsewhere is a reference."""
    shown = _LIST.sub(" ", clean(name))
    said = load(lang).scan(normalise(shown, [Run(shown, 0, len(shown))]))
    if "by_reference" in said:
        return "by-reference"
    vague = _vague(shown, lang)
    covered = said.get("category.public-authority", ())
    spans = [*vague, *((hit.start, hit.end) for hit in covered)]
    left = [
        m.group()
        for m in _WORD.finditer(shown)
        if len(m.group()) > 3
        and bare(fold(m.group())).lower() not in _OTHER | small_words(lang)
        and not any(start <= m.start() < end for start, end in spans)
    ]
    return "specific-category" if left or not spans else "vague-category"
