"""Categories of recipients that a notice describes without a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from dataflow.notice.bystanders import Bystanders
from dataflow.notice.context import Context
from dataflow.notice.decisions import NEGATION
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.origins import Sources
from dataflow.notice.outline import Outline, introduced, outline
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import choice


@dataclass(frozen=True, slots=True)
class CategoryHit:
    """`category` is the part of a concept after the dot (payment-provider), or vague / by-reference."""

    category: str
    level: str  # specific-category, vague-category, by-reference
    start: int
    end: int
    denied: bool


# A breach is told to the authority within 72 hours; that is not what notices tell of recipients.
BREACH = re.compile(r"(?<![\w.,])72[ \n]\w")


def find_categories(
    text: Text,
    layout: Layout,
    hits: Hits,
    context: Context,
    plan: Outline,
    about: Callable[[int], bool],
) -> tuple[CategoryHit, ...]:
    """Categories in sentences, lists or sections that say to whom data go.

    Where the data come from, what a person may have done with them, and a word that is being defined
    name no recipients. `about` is what `telling` gives.
    """
    excluded = Spans((hit.start, hit.end) for hit in hits.get("not_category", ()))
    sources = Sources(text, layout, hits, plan)
    bystanders = Bystanders(text, layout, hits)
    rights = _rights(layout, hits, plan)
    rights |= {layout.index(met.start()) for met in BREACH.finditer(text.text)}
    kept = _kept(layout, hits, plan)
    found: list[CategoryHit] = []
    for concept in sorted(hits):
        level = _level(concept)
        if level is None:
            continue
        for hit in hits[concept]:
            words = text.text[hit.start : hit.end]
            listed = level != "by-reference" and _LISTED.search(words)
            if listed or excluded.touch(hit.start, hit.end) or _quoted(text, hit):
                continue
            number = layout.index(hit.start)
            if level == "by-reference" and number in kept:
                continue
            if layout.sentences[number].heading and (
                level == "vague-category" or not _subtitle(layout, plan, number, about)
            ):
                continue
            if not (level == "by-reference" or about(hit.start)):
                continue
            if level == "vague-category" and _negated(text, layout, hit):
                continue
            if level != "by-reference" and (number in rights or sources.tell(number, hit.start)):
                continue
            if level == "specific-category" and bystanders.holds(concept, hit):
                continue
            if level == "vague-category" and (
                bystanders.sees_totals(hit) or _heads_column(text, plan, number, hit)
            ):
                continue
            if _only_demands(text, layout, hits, hit):
                continue
            kind = context.kind(hit.start, hit.end)
            if kind in ("disclosure", "denial"):
                name = concept.removeprefix("category.").replace("vague_recipient", "vague").replace("_", "-")
                found.append(CategoryHit(name, level, hit.start, hit.end, kind == "denial"))
    found.sort(key=lambda c: (c.start, c.category))
    return tuple(c for n, c in enumerate(found) if not any(_says_more(o, c) for o in _near(found, n)))


def telling(text: Text, layout: Layout, hits: Hits, plan: Outline | None = None) -> Callable[[int], bool]:
    """Tells of an offset whether its sentence, list or section says to whom data go."""
    plan = plan or outline(text, layout)
    given = (hit for hit in hits.get("disclose", ()) if not _TO_US.match(text.text, hit.end))
    disclosing = {layout.index(hit.start) for hit in given}
    disclosing |= {layout.index(hit.start) for hit in hits.get("recipients", ())}
    disclosing |= {layout.index(hit.start) for hit in hits.get("serves_us", ())}
    # `Why we use it` heads purposes, whatever its verb.
    purposes = {layout.index(hit.start) for hit in hits.get("purpose", ())}
    purposes -= {layout.index(hit.start) for hit in hits.get("recipients", ())}
    titled = {n for n in disclosing if layout.sentences[n].heading and n not in purposes}
    for hit in hits.get("recipients_title", ()):
        number = layout.index(hit.start)
        if layout.sentences[number].heading:
            titled.add(number)
            disclosing.add(number)
        elif text.text[layout.sentences[number].end - 1] == ":":
            disclosing.add(number)
        else:
            disclosing |= _behind_title(text, layout, number)
    sections = plan.with_below({layout.sentences[number].section for number in titled})
    disclosing |= _enumerating(layout, hits)
    disclosing |= _between(text, layout, disclosing)
    disclosing |= introduced(text, layout, disclosing)

    def about(at: int) -> bool:
        number = layout.index(at)
        return number in disclosing or layout.sentences[number].section in sections

    return about


# --- private ---

_GAP = 5  # sentences
_SHORT = 40  # characters of a question that opens a paragraph
_PARAGRAPH = 12  # sentences of it
# `send us the number`, `not tell us`: what we get is handed to nobody.
_TO_US = re.compile(rf"(?i)[ \n](?:{choice('to_us')})(?!\w)")
_CLAUSE = re.compile(r"[;:]|[ \n][–—][ \n]")

# `организации, обслуживающие …`, `firmy zajišťující …`: endings, and no words of a list
_PARTICIPLE = r"\w+(?:ющ|ящ|ущ|ащ|вш)\w+|\w{4,}ící\w{0,3}"
# A comma parts two kinds, unless the first goes on behind it (`firms, which run our servers`).
# So does one that says what is looked into (`zjišťuje, zda …`).
_LISTED = re.compile(
    rf"(?i),[ \n](?!(?:\w{{1,3}}[ \n])?(?:(?:{choice('relative')}|{choice('whether')})(?!\w)|{_PARTICIPLE}))"
)


def _between(text: Text, layout: Layout, disclosing: set[int]) -> set[int]:
    """Sentences of a paragraph that stand between two that tell of recipients, or just behind three."""
    found: set[int] = set()
    last, seen = -1, 0
    for number in sorted(disclosing):
        one = layout.sentences[number]
        before = layout.sentences[last] if last >= 0 else one
        apart = last < 0 or before.section != one.section or number - last > _GAP
        if apart or PARAGRAPH in text.text[before.end : one.start]:
            seen = 0
        elif not one.heading and seen:
            found.update(range(last + 1, number))
        last, seen = number, seen + 1
    return found


def _behind_title(text: Text, layout: Layout, number: int) -> set[int]:
    """The rest of a paragraph that a short question opens (`Who else sees it. The courier.`)."""
    title = layout.sentences[number]
    before = text.text[title.start - 1] if title.start else PARAGRAPH
    if (
        title.end - title.start > _SHORT
        or text.text[title.end - 1] not in ".?"
        or before not in f"\n{PARAGRAPH}"
    ):
        return set()
    found: set[int] = set()
    for after in range(number + 1, min(number + _PARAGRAPH, len(layout.sentences))):
        one, last = layout.sentences[after], layout.sentences[after - 1]
        if one.heading or one.section != title.section or one.start - last.end > 1:
            break
        found.add(after)
    return found


def _enumerating(layout: Layout, hits: Hits) -> set[int]:
    """Sentences with three kinds of recipients or more list them, whatever verb stands before."""
    kinds: dict[int, set[str]] = {}
    for concept, found in hits.items():
        if concept.startswith("category."):
            for hit in found:
                kinds.setdefault(layout.index(hit.start), set()).add(concept)
    return {number for number, concepts in kinds.items() if len(concepts) >= 3}


def _near(found: list[CategoryHit], number: int) -> list[CategoryHit]:
    """The neighbours that may overlap; a phrase is short and few begin so close together."""
    return found[max(number - 12, 0) : number] + found[number + 1 : number + 13]


def _says_more(one: CategoryHit, other: CategoryHit) -> bool:
    """A longer wording around another, or a specific one over a vague one, speaks for both."""
    if one.start >= other.end or other.start >= one.end:
        return False
    if other.level == "vague-category" and one.level != "vague-category":
        # `Our other partners are listed on the site` tells of both.
        return one.level != "by-reference" or other.start > one.start
    inside = one.start <= other.start and other.end <= one.end
    return one.category != other.category and inside and one.end - one.start > other.end - other.start


def _level(concept: str) -> str | None:
    if concept.startswith("category."):
        return "specific-category"
    return {"vague_recipient": "vague-category", "by_reference": "by-reference"}.get(concept)


def _rights(layout: Layout, hits: Hits, plan: Outline) -> set[int]:
    """Sentences about moving data to another provider, in a passage on rights."""
    speaking = {layout.index(hit.start) for hit in hits.get("right_word", ())}
    titled = plan.with_below({layout.sentences[n].section for n in speaking if layout.sentences[n].heading})
    moving = {
        layout.index(hit.start)
        for concept in ("right_portability", "do_portability")
        for hit in hits.get(concept, ())
    }
    return {n for n in moving if n in speaking or layout.sentences[n].section in titled}


def _kept(layout: Layout, hits: Hits, plan: Outline) -> set[int]:
    """Sentences about how long something is kept: `list of subscribers: until you unsubscribe`."""
    said = hits.get("retention_cue", ()) + hits.get("retention_period", ())
    titles = {layout.index(hit.start) for hit in said}
    told = {layout.index(hit.start) for hit in hits.get("recipients", ()) + hits.get("recipients_title", ())}
    titled = {layout.sentences[n].section for n in titles - told if layout.sentences[n].heading}
    below = plan.with_below(titled)
    until = {layout.index(hit.start) for hit in hits.get("period_open", ())}
    return until | {n for n, one in enumerate(layout.sentences) if one.section in below}


def _negated(text: Text, layout: Layout, hit: Hit) -> bool:
    """`We hand nothing to third parties`: a word of negation before it, with no comma between."""
    sentence = layout.sentence(hit.start)
    clause = max(text.text.rfind(mark, sentence.start, hit.start) for mark in ",;:(")
    return bool(NEGATION.search(text.text, max(clause, sentence.start), hit.start))


def _only_demands(text: Text, layout: Layout, hits: Hits, hit: Hit) -> bool:
    """`The tax office requires us to keep invoices`: the clause says what it wants, and hands nothing over."""
    demands = hits.get("demands", ())
    at = bisect_left(demands, hit.end, key=lambda one: one.start)
    if at == len(demands) or demands[at].start > hit.end + 1:
        return False
    sentence = layout.sentence(hit.start)
    ends = [mark.end() for mark in _CLAUSE.finditer(text.text, sentence.start, sentence.end)]
    first = max((end for end in ends if end <= hit.start), default=sentence.start)
    last = min((end for end in ends if end > hit.end), default=sentence.end)
    given = hits.get("disclose", ())
    at = bisect_left(given, first, key=lambda one: one.start)
    return at == len(given) or given[at].start >= last


def _heads_column(text: Text, plan: Outline, number: int, hit: Hit) -> bool:
    """`| Provider | Service |`: a cell of the first row that holds the word alone."""
    if plan.rows[number] < 0 or plan.rows[number] != plan.headers[number]:
        return False
    cell = text.text.rfind("|", 0, hit.start) + 1
    end = text.text.find("|", hit.end)
    return not text.text[cell : hit.start].strip() and end >= 0 and not text.text[hit.end : end].strip()


def _quoted(text: Text, hit: Hit) -> bool:
    """A word between quotation marks is spoken of, not spoken."""
    return text.text[hit.start - 1 : hit.start] == '"' and text.text[hit.end : hit.end + 1] == '"'


def _subtitle(layout: Layout, plan: Outline, number: int, about: Callable[[int], bool]) -> bool:
    """Whether a heading stands below one about recipients, as the name of a kind (`Couriers`)."""
    parent = plan.parents[layout.sentences[number].section]
    return parent >= 0 and about(layout.sections[parent].start)
