# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Whether a name stands in a disclosure, or in something that only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.acting import acts
from dataflow.notice.bygone import Bygone
from dataflow.notice.choices import Choices
from dataflow.notice.closing import Ending, closing_lines
from dataflow.notice.definitions import Definitions
from dataflow.notice.denial import Denials
from dataflow.notice.examples import Examples
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.passing import Passing
from dataflow.notice.places import HitIndex
from dataflow.notice.plans import Plans
from dataflow.notice.pointed import Pointed
from dataflow.notice.quiet import Quiet
from dataflow.notice.sentences import Layout, Sentence, clauses, is_entry, is_item
from dataflow.notice.sources import Sources
from dataflow.notice.spans import Spans
from dataflow.notice.table_heads import heads_rows
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.unaware import Unaware
from dataflow.notice.verdicts import Verdicts

# What a mention can be; everything but "disclosure" is kept and shown as what it is.
KINDS = (
    "disclosure", "denial", "promise", "example", "link", "furniture", "definition", "source", "mention",
)  # fmt: skip


class Context:
    """Answers for one text; build once, ask for every mention."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, *, lang: str) -> None:
        self._text, self._layout, self._hits, self._lang = text, layout, hits, lang
        self._quiet: Quiet | None = None
        self._names: Sequence[tuple[int, int]] = ()
        yet = Spans((hit.start, hit.end) for hit in hits.get("no_data_yet", ()))  # `not yet` is no contrast
        self._contrast = HitIndex(
            hit for hit in hits.get("contrast", ()) if not yet.touch(hit.start, hit.end)
        )
        self._promise = HitIndex(hits.get("promise", ()))
        meanwhile = Spans((hit.start, hit.end) for hit in hits.get("promise_not", ()))
        wishes = [*hits.get("promise", ()), *hits.get("wish", ())]
        self._wish = HitIndex(hit for hit in wishes if not meanwhile.touch(hit.start, hit.end))
        self._hypothetical = HitIndex(hits.get("hypothetical", ()))
        self._furniture = HitIndex(hits.get("furniture", ()))
        self._future = HitIndex(hits.get("future", ()))
        self._disclose = HitIndex(hits.get("disclose", ()))
        self._tail = closing_lines(text, layout, hits)
        self._end = Ending(text, layout, hits, lang)
        self._unsigned = HitIndex(hits.get("unsigned", ()))
        self._plans = hits.get("plans_title", ())
        self._ties = HitIndex(h for concept in _TIES for h in hits.get(concept, ()))
        self._template = HitIndex(hits.get("template_credit", ()))
        self._undecided = HitIndex(hits.get("undecided", ()))
        self._approved = HitIndex(hits.get("if_approved", ()))
        self._not_yet = HitIndex(hits.get("not_yet", ()))
        self._clauses: dict[int, tuple[tuple[int, int], ...]] = {}
        self._intros: dict[int, Sentence | None] = {}
        self._denials = Denials(text, layout, hits, self._clause, lang=lang)
        self._verdicts = Verdicts(text, layout, hits, self._denials.negation, self._intro, lang=lang)
        self._examples = Examples(text, hits, self._clause, lang=lang)
        self._choices = Choices(text, layout, hits, self._intro)
        self._definitions = Definitions(text, layout, hits, self._intro)
        self._sources = Sources(text, layout, hits, self._intro, lang)
        self._pointed = Pointed(text, hits)
        self._passing = Passing(text, layout, hits, lang=lang)
        self._unaware = Unaware(text, layout, hits, self._passing, lang=lang)
        self._bygone = Bygone(text, layout, hits, lang=lang)
        self._plans_ahead = Plans(text, layout, hits, self._clause, lang=lang)

    def know(self, names: Sequence[tuple[int, int]]) -> None:
        """Tell where names stand, in reading order, before asking for their kinds."""
        self._names = names
        self._denials.know(names)
        self._verdicts.know(names)
        self._definitions.names = self._examples.names = self._pointed.names = self._passing.names = (
            self._unaware.names
        ) = self._bygone.names = names
        self._plans_ahead.know(names)
        if len(names) > _MANY:
            self._quiet = Quiet(self._text, self._layout, self._hits, self._intro, self._tail, self._lang)

    def kind(self, start: int, end: int) -> str:
        """One of `KINDS` for any words at [start, end): what the sentence around them says."""
        return self._kind(start, end, name=False)

    def kind_of_name(self, start: int, end: int) -> str:
        """One of `KINDS` for a name at [start, end), which the sentences around may speak of too."""
        if self._quiet is not None and self._quiet.holds(start):
            return "disclosure"
        kind = self._kind(start, end, name=True)
        if kind == "denial" and acts(
            self._text.text, self._names, self._layout.sentence(start), start, end, self._lang
        ):
            return "disclosure"
        return kind

    def was_before(self, start: int, denied: Sequence[int]) -> bool:
        """Whether the sentence behind that of `start` takes back what is said of the name; see `Denials`."""
        return self._denials.was_before(self._layout.sentence(start), start, denied)

    def denied(self, start: int, end: int) -> bool:
        """Whether [start, end) lies in the reach of a denial."""
        return self.kind(start, end) == "denial"

    # --- private ---

    def _kind(self, start: int, end: int, *, name: bool) -> str:
        roles = self._text.role(start, end)
        sentence = self._layout.sentence(start)
        if "link" in roles and not self._whole_link(start, end) or self._all_anchor(sentence, roles):
            return "link"
        if name and self._pointed.holds(sentence, start, end):
            return "link"
        if name and self._passing.once_called(sentence, start, end):
            return "mention"
        if name and self._template.inside(sentence.start, sentence.end):
            return "furniture"  # `This policy was made with the generator of X`
        defined = self._definitions.kind(sentence, start, end, name=name)
        if "furniture" in roles or self._is_furniture(sentence) and defined != "term":
            return "denial" if name and self._unaware.holds(sentence, start, end) else "furniture"
        if defined:
            return "definition"
        if name and (self._denials.needed(sentence, start) or self._verdicts.kept(sentence, start, end)):
            return "disclosure"
        if name and (self._examples.holds(sentence, start, end) or self._choices.holds(sentence)):
            return "example"
        if name and self._verdicts.over(sentence, start, end):
            return "denial"
        if name and self._planned(sentence, start, end):
            return "promise"
        tie = self._kind_by_tie(sentence, start, end) if name else None
        if tie:
            return tie
        intro = self._intro(sentence)
        if intro is not None and self._denials.needs_list(intro):
            intro = None
        if (
            self._denials.negated(sentence, start, end, name=name)
            or intro is not None
            and self._denials.introduces(intro)
        ):
            return "promise" if name and self._denials.only_until_then(sentence) else "denial"
        still = name and self._plans_ahead.still(sentence, start, end)
        for one in () if still else (sentence, intro) if intro is not None else (sentence,):
            first, last = self._clause(one, start)
            if (self._wish if name else self._promise).inside(first, last):
                return "promise"
            if self._supposed(first, last, start, end):
                return "promise" if name and self._still_to_come(sentence, end) else "example"
        return self._kind_by_neighbours(sentence, start, end) if name else "disclosure"

    def _planned(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name is of later; who owns a planned recipient (`X, a subsidiary of Y`) is only mentioned."""
        return self._plans_ahead.holds(sentence, start, end) and not self._passing.holding(
            sentence, start, end
        )

    def _kind_by_tie(self, sentence: Sentence, start: int, end: int) -> str | None:
        """What the name is if it is told by how it is tied to the writer, its past or its future."""
        if self._plans and self._below_plans(sentence):
            return "promise"
        number = min(self._layout.index(start) + 1, len(self._layout.sentences) - 1)
        if not self._ties.near(sentence.start, self._layout.sentences[number].end):
            return None
        if self._still_open(sentence, start):
            return "promise"
        if self._unaware.holds(sentence, start, end) or self._bygone.holds(sentence, start, end):
            return "denial"
        if self._passing.holds(sentence, start, end):
            return "example" if self._supposed(*self._clause(sentence, start), start, end) else "mention"
        return None

    def _kind_by_neighbours(self, sentence: Sentence, start: int, end: int) -> str:
        if self._denials.given_up(sentence, start, end) or self._verdicts.gone(sentence, start, end):
            return "denial"
        if self._carries_on(sentence, start) or self._still_to_come(sentence, end):
            return "promise"
        if self._denials.taken_back(sentence, end) or self._denials.titled(start):
            return "denial"
        if self._sources.holds(sentence, start, end):
            return "source"
        return "disclosure"

    def _supposed(self, first: int, last: int, start: int, end: int) -> bool:
        """Whether the clause only supposes; `for example if` behind a comma speaks of something else."""
        for hit in self._hypothetical.inside(first, last):
            if hit.end < start and (self._aside(hit, start) or self._bracketed(hit, start)):
                continue
            if hit.start <= end or not first <= start < last or "," not in self._text.text[end : hit.start]:
                return True
        return False

    def _aside(self, hit: Hit, start: int) -> bool:
        """`If we must check who you are, for example because it expired, X does`: the aside is over at X."""
        words = self._text.text
        opened = words[max(hit.start - 2, 0) : hit.start].startswith(",") or "," in words[hit.start : hit.end]
        inner, comma, _ = words[hit.end : start].partition(",")
        return opened and bool(comma) and len(inner.split()) > 1

    def _bracketed(self, hit: Hit, start: int) -> bool:
        """`X (whose list would be long), then Y`: what stands in a bracket tells nothing of what stands behind it."""
        opened = self._text.text.rfind("(", max(hit.start - _ASIDE, 0), hit.start)
        if opened < 0 or self._text.text.find(")", opened, hit.start) >= 0:
            return False
        return self._text.text.find(")", hit.end, start) >= 0

    def _carries_on(self, sentence: Sentence, start: int) -> bool:
        """`We want to offer loans in spring. They will be made by X`: the second sentence is a promise too."""
        if not self._future.inside(sentence.start, start):
            return False
        before = self._layout.sentences[max(self._layout.index(sentence.start) - 1, 0)]
        near = 0 < sentence.start - before.end <= 1 and before.section == sentence.section
        close = self._text.text[before.end : sentence.start] != PARAGRAPH
        return near and close and bool(self._wish.inside(before.start, before.end))

    def _still_open(self, sentence: Sentence, start: int) -> bool:
        """`Whether we move to X is not settled yet`; `if the council agrees, X will empty the bins`."""
        if self._undecided.inside(sentence.start, sentence.end):
            return True
        told = self._approved.inside(sentence.start, start)
        return any(not self._plans_ahead.of_reader(hit.start, hit.end) for hit in told)

    def _below_plans(self, sentence: Sentence) -> bool:
        """Whether the heading over a sentence says that it is about what is to come."""
        title = self._layout.sentence(self._layout.sections[sentence.section].start)
        words = title.end - title.start - _BESIDE
        return title.heading and any(
            title.start <= hit.start and hit.end <= title.end and words <= hit.end - hit.start
            for hit in self._plans
        )

    def _still_to_come(self, sentence: Sentence, end: int) -> bool:
        """`We work on a link with X. It does not exist yet`: the sentence behind says that it is to come."""
        if self._unsigned.inside(end, sentence.end):
            return True
        number = self._layout.index(sentence.start) + 1
        if number >= len(self._layout.sentences):
            return False
        after = self._layout.sentences[number]
        near = after.section == sentence.section and not after.heading
        near = near and not is_entry(self._text.text, after)
        close = self._text.text[after.start - 1 : after.start] != PARAGRAPH
        opens = self._not_yet.inside(after.start, min(after.start + 45, after.end))
        return near and close and bool(opens)

    def _whole_link(self, start: int, end: int) -> bool:
        """A company whose name is an address (Booking.com, stern.de GmbH) is a name, not a link."""
        for region in self._text.touched(start, end):
            if region.role == "link":
                return start <= region.start and region.end <= end
        return False

    def _all_anchor(self, sentence: Sentence, roles: frozenset[str]) -> bool:
        """A name in the words of a link that stands alone, or after a few words (`Read more at X`)."""
        if "anchor" not in roles:
            return False
        covered = sum(
            min(r.end, sentence.end) - max(r.start, sentence.start)
            for r in self._text.touched(sentence.start, sentence.end)
            if r.role in ("anchor", "link")
        )
        length = sentence.end - sentence.start
        if covered >= 0.9 * length - 2:
            return True
        return length - covered <= 30 and not self._disclose.inside(sentence.start, sentence.end)

    def _is_furniture(self, sentence: Sentence) -> bool:
        if self._end.credits(sentence):
            return True
        if sentence.start >= self._tail:
            return not self._end.speaks(sentence)
        return (
            sentence.end - sentence.start < 120
            and not self._end.tells(sentence)
            and not self._end.goes_on(sentence, self._layout)
            and bool(
                self._furniture.inside(sentence.start, sentence.end)
                or _RESERVED.match(self._text.text, sentence.start, sentence.start + 9)
            )
        )

    def _intro(self, sentence: Sentence) -> Sentence | None:
        """The sentence with a colon that the list item belongs to."""
        if sentence.start not in self._intros:
            self._intros[sentence.start] = self._introducing(sentence)
        return self._intros[sentence.start]

    def _introducing(self, sentence: Sentence) -> Sentence | None:
        index = self._layout.index(sentence.start)
        item: bool | None = None
        row = self._text.text[sentence.start] == "|"
        for back in range(index - 1, max(index - 25, -1), -1):
            one = self._layout.sentences[back]
            if one.section != sentence.section and not one.heading:
                return None
            if self._text.text[one.end - 1] == ":" or row and heads_rows(self._text.text, one):
                return one
            if item is None:
                item = is_item(self._text.text, sentence)
                apart = self._text.text[one.end : sentence.start] != " "
                if not item and apart and self._in_item(back):
                    return None  # a line below a list is said of others
            if not item and not is_item(self._text.text, one):
                return None
        return None

    def _in_item(self, number: int) -> bool:
        """Whether a sentence is an item of a list, or goes on with one on the same lines."""
        sentences, words = self._layout.sentences, self._text.text
        while number and words[sentences[number - 1].end : sentences[number].start] == " ":
            number -= 1
        return is_item(words, sentences[number])

    def _clause(self, sentence: Sentence, at: int) -> tuple[int, int]:
        parts = self._clauses.get(sentence.start)
        if parts is None:
            cuts = tuple(hit.start for hit in self._contrast.inside(sentence.start, sentence.end))
            parts = self._clauses[sentence.start] = clauses(self._text.text, sentence, cuts)
        for first, last in parts:
            if first <= at < last:
                return first, last
        return sentence.start, sentence.end


# --- private ---

_TIES = (
    "made_by", "made_after", "certified_by", "formerly_named", "goods", "officer_of", "aside_of", "sponsor_of",
    "predecessor_of", "owned_by", "owner_is", "landmark", "landmark_after", "day_job", "holding_of", "holding_after",
    "says", "unaware", "was_then", "was_of", "not_kept", "we_left", "until_we", "row_over", "undecided", "if_approved",
)  # fmt: skip
_ASIDE = 120  # characters of a bracket before a word in it
_BESIDE = 8  # characters of a title beside the words that make it one
_MANY = 300  # names; below, each is asked for itself
_RESERVED = re.compile(r"©|\(c\) ?\d{4}")
