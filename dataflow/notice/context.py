"""Whether a name stands in a disclosure, or in something that only looks like one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from dataflow.notice.closing import closing_lines
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.sentences import Layout, Sentence, clauses
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text

# What a mention can be; everything but "disclosure" is kept and shown as what it is.
KINDS = ("disclosure", "denial", "promise", "example", "link", "furniture", "definition")


class Context:
    """Answers for one text; build once, ask for every mention."""

    def __init__(self, text: Text, layout: Layout, hits: Hits) -> None:
        self._text, self._layout = text, layout
        not_denial = Spans((hit.start, hit.end) for hit in hits.get("deny_not", ()))
        self._deny = _Spans(hit for hit in hits.get("deny", ()) if not not_denial.touch(hit.start, hit.end))
        self._except = _Spans(hits.get("except", ()))
        self._contrast = _Spans(hits.get("contrast", ()))
        self._promise = _Spans(hits.get("promise", ()))
        self._hypothetical = _Spans(hits.get("hypothetical", ()))
        self._furniture = _Spans(hits.get("furniture", ()))
        self._definition = _Spans(hits.get("definition", ()))
        self._disclose = _Spans(hits.get("disclose", ()))
        self._same = _Spans(hits.get("same_applies", ()))
        self._tail = closing_lines(text, layout, hits)
        self._clauses: dict[int, tuple[tuple[int, int], ...]] = {}

    def kind(self, start: int, end: int) -> str:
        """One of `KINDS` for the mention at [start, end)."""
        roles = self._text.role(start, end)
        sentence = self._layout.sentence(start)
        if "link" in roles and not self._whole_link(start, end) or self._all_anchor(sentence, roles):
            return "link"
        defined = self._is_definition(sentence, start, end)
        if "furniture" in roles or self._is_furniture(sentence, start) and defined != "term":
            return "furniture"
        if defined:
            return "definition"
        intro = self._intro(sentence)
        if self._is_denied(sentence, start, end) or (
            intro is not None and self._is_denied(intro, intro.end, intro.end)
        ):
            return "denial"
        for one in (sentence, intro) if intro is not None else (sentence,):
            first, last = self._clause(one, start)
            if self._promise.inside(first, last):
                return "promise"
            if self._hypothetical.inside(first, last):
                return "example"
        return "disclosure"

    def denied(self, start: int, end: int) -> bool:
        """Whether [start, end) lies in the reach of a denial."""
        return self.kind(start, end) == "denial"

    # --- private ---

    def _whole_link(self, start: int, end: int) -> bool:
        """A company whose name is an address (Booking.com) is a name, not a link."""
        for region in self._text.touched(start, end):
            if region.role == "link":
                return region.start == start and region.end == end
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

    def _is_furniture(self, sentence: Sentence, start: int) -> bool:
        if sentence.start >= self._tail:
            return True
        short = sentence.end - sentence.start < 120
        credit = self._furniture.inside(sentence.start, start + 1)
        beside = any(start - hit.end <= 40 for hit in credit if hit.end <= start)
        return (
            short
            and bool(
                self._furniture.inside(sentence.start, sentence.end)
                or re.match(r"©|\(c\) ?\d{4}", self._text.text[sentence.start : sentence.start + 9])
            )
            or beside
        )

    def _is_definition(self, sentence: Sentence, start: int, end: int) -> str | None:
        """`term` where the words explain the name, `mark` where it is somebody's trade mark."""
        words = self._text.text
        for hit in self._definition.inside(sentence.start, sentence.end):
            mark = "mark" if _MARKS.search(words[hit.start : hit.end]) else "term"
            between = words[end : hit.start] if hit.start >= end else None
            if between is not None and len(between) <= 30 and "," not in between:
                quoted = '"' in words[max(start - 2, 0) : start] or '"' in words[end : end + 2]
                opening = start - sentence.start <= 25
                if quoted or opening:
                    return mark
            defined = hit.end <= start <= hit.end + 12 and '"' in words[max(start - 2, hit.end) : start]
            if defined and '"' not in words[sentence.start : hit.start]:
                return mark
            if hit.end <= start and mark == "mark" and start - hit.end < 60:
                return mark
        return None

    def _intro(self, sentence: Sentence) -> Sentence | None:
        """The sentence with a colon that the list item belongs to."""
        index = self._layout.index(sentence.start)
        for back in range(index - 1, max(index - 25, -1), -1):
            one = self._layout.sentences[back]
            if one.section != sentence.section and not one.heading:
                return None
            if self._text.text[one.end - 1] == ":":
                return one
            if not _is_item(self._text.text, one) and not _is_item(self._text.text, sentence):
                return None
        return None

    def _clause(self, sentence: Sentence, at: int) -> tuple[int, int]:
        parts = self._clauses.get(sentence.start)
        if parts is None:
            cuts = tuple(hit.start for hit in self._contrast.inside(sentence.start, sentence.end))
            parts = self._clauses[sentence.start] = clauses(self._text.text, sentence, cuts)
        for first, last in parts:
            if first <= at < last:
                return first, last
        return sentence.start, sentence.end

    def _is_denied(self, sentence: Sentence, start: int, end: int) -> bool:
        at = min(start, sentence.end - 1)
        first, last = self._clause(sentence, at)
        if self._same.inside(first, at):
            before = first if first > sentence.start else max(sentence.start - 1, 0)
            earlier = self._layout.sentence(before - 1)
            return bool(self._deny.inside(earlier.start, before))
        for hit in self._deny.inside(first, last):
            if hit.start <= at:
                if self._except.inside(hit.start, at):
                    continue
                if not self._restarts(hit, at):
                    return True
            elif not self._except.inside(first, start) and not self._apart(sentence, start, end, hit.start):
                return True
        return False

    def _restarts(self, deny: Hit, at: int) -> bool:
        """A comma followed by a verb of disclosure begins a statement of its own."""
        for comma in _COMMA.finditer(self._text.text, deny.end, at):
            for verb in self._disclose.inside(comma.end(), min(comma.end() + 40, at)):
                apart = not any(
                    d.start <= verb.start < d.end for d in self._deny.inside(deny.start, verb.end + 1)
                )
                few = self._text.text.count(" ", comma.end(), verb.start) <= 3
                if apart and few and verb.start >= deny.end:
                    return True
        return False

    def _apart(self, sentence: Sentence, start: int, end: int, deny: int) -> bool:
        """Whether a comma parts a name from a denial behind it; an aside (`, for example X,`) does not."""
        between = self._text.text[end:deny]
        if between.count(",") == 1 and _ACCESS.search(self._text.text, deny, sentence.end):
            return False  # `X Ltd, which no longer has access`
        if between.count(",") != 1:
            return "(" in between and ")" not in between
        opened = self._text.text.rfind(",", sentence.start, start)
        return not (opened > 0 and start - opened < 40)


# --- private ---

_COMMA = re.compile(r",")
_ACCESS = re.compile(
    r"(?i)přístup|access|zugriff|zugang|toegang|inzage|tilgang|accès|acces|доступ|ligipääs|juurdepääs"
)
_MARKS = re.compile(r"(?i)mark|známk|marc|märk|знак|merk")


class _Spans:
    def __init__(self, hits: Iterable[Hit]) -> None:
        self._hits = sorted(hits, key=lambda h: h.start)
        self._starts = [hit.start for hit in self._hits]

    def inside(self, start: int, end: int) -> list[Hit]:
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [hit for hit in self._hits[low:high] if hit.end <= end]


def _is_item(words: str, sentence: Sentence) -> bool:
    return words[sentence.start] in "•*·▪‣–—-|" or bool(
        re.match(r"\(?(?:\d{1,2}|[a-zа-я])[.)]", words[sentence.start : sentence.start + 5])
    )
