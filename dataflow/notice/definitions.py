# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Names that only explain a word, or own one: definitions, trade marks, where a word comes from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from dataflow.notice.forms import form_at
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice


class Definitions:
    """Answers for one text."""

    def __init__(
        self, text: Text, layout: Layout, hits: Hits, intro: Callable[[Sentence], Sentence | None]
    ) -> None:
        self._words, self._layout, self._intro = text.text, layout, intro
        nouns = Spans((hit.start, hit.end) for hit in hits.get("definition_not", ()))  # `by any means`
        told = (hit for hit in hits.get("definition", ()) if not nouns.touch(hit.start, hit.end))
        self._definition = HitIndex(told)
        self._owners = HitIndex(hits.get("mark_owner", ()))
        self._brand = HitIndex(hits.get("brand_of", ()))
        self.names: Sequence[tuple[int, int]] = ()
        self._disclose = HitIndex(hits.get("disclose", ()))
        self._origin = HitIndex(hits.get("origin", ()))
        self._titles = HitIndex(hits.get("definitions_title", ()))
        self._controller = HitIndex(hits.get("controller", ()))
        imprint = ("controller", "register_number", "operated_by")
        self._imprint = HitIndex(hit for concept in imprint for hit in hits.get(concept, ()))
        self._parent = HitIndex(hits.get("parent_company", ()))
        self._group = HitIndex([*hits.get("group_term", ()), *hits.get("parent_company", ())])
        self._called = HitIndex(hits.get("called_here", ()))
        self._marker = HitIndex(hits.get("example_marker", ()))
        sent = ("disclose", "recipients", "processor", "sub_processor", "joint_controllers", "controller")
        self._sent = HitIndex(hit for concept in sent for hit in hits.get(concept, ()))
        self._told = HitIndex(hit for concept in (*sent, "first_person") for hit in hits.get(concept, ()))

    def kind(self, sentence: Sentence, start: int, end: int, *, name: bool) -> str | None:
        """`term` where words are explained, `mark` where it is somebody's trade mark, or None."""
        kind = self._kind(sentence, start, end, name=name)
        return None if kind == "mark" and name and self._bears(sentence, start) else kind

    def owner(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name is that of a parent company (`our parent company, X plc`)."""
        beside = self._parent.near(max(sentence.start, start - _BESIDE), min(end + _BESIDE, sentence.end))
        return any(hit.end <= start or hit.start >= end for hit in beside)

    # --- private ---

    def _kind(self, sentence: Sentence, start: int, end: int, *, name: bool) -> str | None:
        for hit in self._definition.inside(sentence.start, sentence.end):
            mark = "mark" if _MARKS.search(self._words[hit.start : hit.end]) else "term"
            if self._defines(sentence, start, end, hit.start, hit.end):
                return mark
            if hit.end <= start and mark == "mark" and start - hit.end < 60:
                return mark
            if name and hit.end <= start and mark == "term" and self._likened(hit.end, start, sentence):
                return mark
        if not name:
            return None
        if self._owned(sentence, start):
            return "mark"
        if any(0 <= start - hit.end <= 40 or hit.start <= start < hit.end for hit in self._coined(sentence)):
            return "term"
        glossed = self._glossed(sentence, start, end) or self._explains(sentence, start)
        return "term" if glossed or self._owner_called(sentence, start, end) else None

    def _bears(self, sentence: Sentence, start: int) -> bool:
        """Whether the name is that of who runs what the notice is about: `Oakly is a brand of Oak Ltd, company number 1`.

        `Oakly` is no company that is known, so the name is the first of its sentence.
        """
        at = bisect_left(self.names, (sentence.start, 0))
        if at < len(self.names) and self.names[at][0] < start:
            return False
        led = self._brand.near(max(sentence.start, start - _BRANDED), start)
        return (
            any(0 <= start - hit.end <= _LED for hit in led)
            or bool(self._imprint.inside(sentence.start, sentence.end))
            or _RUN_BY.search(self._words, max(start - _BESIDE, sentence.start), start) is not None
        )

    def _likened(self, after: int, start: int, sentence: Sentence) -> bool:
        """`By "pay later" we mean credit such as X offers`, with or without quotation marks."""
        marked = self._marker.inside(max(after, start - _BESIDE), start)
        told = self._sent.inside(sentence.start, sentence.end)
        return bool(marked) and not told

    def _owner_called(self, sentence: Sentence, start: int, end: int) -> bool:
        """`The parent company, X plc, is called the Group here` says what a word stands for."""
        if not self.owner(sentence, start, end):
            return False
        called = self._called.inside(sentence.start, sentence.end)
        spoken = [*self._told.inside(sentence.start, sentence.end)]
        return bool(called) and all(_WE_WORD.fullmatch(self._words[h.start : h.end]) for h in spoken)

    def _explains(self, sentence: Sentence, start: int) -> bool:
        """`Term: a service that shows accounts, such as that of X`, without a title of definitions."""
        entry = _ENTRY.match(self._words, sentence.start, sentence.end)
        if entry is None or entry.end() > start or self._told.inside(sentence.start, sentence.end):
            return False
        marked = self._marker.inside(max(entry.end(), start - _BESIDE), start)
        explained = entry["term"].isupper() or _RELATIVE.search(self._words, entry.end(), start)
        return bool(marked) and bool(explained)  # an abbreviation needs no clause

    def _owned(self, sentence: Sentence, start: int) -> bool:
        """`The X logo belongs to Y`, of a mark: neither is said to receive anything."""
        owned = self._owners.inside(sentence.start, sentence.end)
        if not owned or not _LOGO.search(self._words, sentence.start, sentence.end):
            return False
        behind = any(0 <= start - hit.end <= 60 for hit in owned)
        return behind or not self._disclose.inside(sentence.start, sentence.end)

    def _coined(self, sentence: Sentence) -> list[Hit]:
        return self._origin.inside(sentence.start, sentence.end)

    def _defines(self, sentence: Sentence, start: int, end: int, verb: int, after: int) -> bool:
        """`"X" means …`, `by "X" we mean …`."""
        words = self._words
        if verb >= end and verb - end <= 30 and "," not in words[end:verb]:
            quoted = '"' in words[max(start - 2, 0) : start] or '"' in words[end : end + 2]
            # `X stands for the system` is no definition unless X is an abbreviation.
            meant = quoted or words[start:end].isupper() or not _STANDS_FOR.fullmatch(words, verb, after)
            if quoted or meant and start - sentence.start <= 25:
                return True
        if after <= start and '"' in words[sentence.start : verb] and '"' not in words[after:start]:
            # `"Linked account" means an account at X`; `"Company" means the company X` says who it is.
            between = words[after:start]
            few = 4 if form_at(words, end) else 2
            explained = between.count(" ") >= few and start - after <= 160
            if explained and "(" not in between and not self._controller.inside(sentence.start, start):
                return True
        named = after <= start <= after + 12 and '"' in words[max(start - 2, after) : start]
        return named and '"' not in words[sentence.start : verb]

    def _glossed(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the name stands in an entry of a list of definitions, or inside a quoted term of one."""
        clause = self._words.rfind("; ", sentence.start, start)  # `"A" is …; "B" is …`
        entry = _ENTRY.match(self._words, clause + 2, sentence.end) if clause > 0 else None
        entry = entry or _ENTRY.match(self._words, sentence.start, sentence.end)
        quoted = entry is not None and self._words[entry.start("term")] == '"'
        if entry is not None and quoted and entry.start("term") < start and end <= entry.end("term"):
            longer = entry.end("term") - entry.start("term") > end - start + 3
            return longer or self._defining(sentence)
        if not (quoted or self._defining(sentence)):
            return False
        if entry is None:
            told = self._below_term(sentence) or self._exemplifies(start, sentence)
            return told and not self._controller.inside(sentence.start, sentence.end)
        if quoted and start >= entry.end() and not self._defining(sentence):
            marked = _MARKER.search(self._words, entry.end(), start) is not None
            return (
                marked
                or self._words[entry.end() - 2].isalpha()
                and not self._identifies(entry.end(), start, words=2)
            )
        grouped = self._group.near(entry.start("term"), entry.end("term"))  # `Group: X plc and its companies`
        return start >= entry.end() and (bool(grouped) or not self._identifies(entry.end(), start))

    def _identifies(self, begin: int, start: int, *, words: int = 3) -> bool:
        """`"Controller": the company X Ltd` says who it is."""
        between = self._words[begin:start]
        few = between.count(" ") <= words and len(between) <= 30 and "," not in between and "(" not in between
        return few or bool(self._controller.inside(begin - 60, start))

    def _exemplifies(self, start: int, sentence: Sentence) -> bool:
        """`In the next town that is X, for example` goes on with what explains a term."""
        marked = self._marker.inside(max(sentence.start, start - _LEAD), start)
        clause = max(self._words.rfind(";", sentence.start, start), sentence.start)
        return bool(marked) and not self._told.inside(clause, sentence.end)

    def _below_term(self, sentence: Sentence) -> bool:
        """Whether the explanation stands alone below its term (`<dt>`, `<dd>`)."""
        number = self._layout.index(sentence.start)
        above = self._layout.sentences[number - 1] if number else sentence
        words = self._words[above.start : above.end]
        titled = above.heading and self._titles.inside(above.start, above.end)
        return 0 < above.end - above.start <= 50 and words[-1].isalnum() and not titled

    def _defining(self, sentence: Sentence) -> bool:
        """Whether the heading or the sentence with a colon above speaks of definitions."""
        intro = self._intro(sentence)
        if intro is not None and any(
            concept.inside(intro.start, intro.end) for concept in (self._titles, self._definition)
        ):
            return True
        number = self._layout.index(sentence.start)
        section = sentence.section
        for back in range(number - 1, max(number - _FAR, -1), -1):
            one = self._layout.sentences[back]
            if one.section != section:
                return False
            if one.heading and self._titles.inside(one.start, one.end):
                return True
            if one.heading and self._words[one.end - 1] != ":":
                return False
            section -= one.heading  # `Definitions` / `In this notice:`
        return False


# --- private ---

_BRANDED = 80
_LED = 14  # characters of an article and `company` before a name
_BESIDE = 60  # characters from a name to what it is said to be
_RUN_BY = re.compile(rf"(?i)(?<!\w)(?:{choice('run_by')})[ \n]")
_LEAD = 25  # characters from a word of example to the name
_FAR = 30  # sentences below a heading
_STANDS_FOR = re.compile(rf"(?i)(?:{choice('stands_for')})")
_MARKS = re.compile(r"(?i)mark|známk|znám|marc|mărc|märk|знак|merk|marqu|warenz|owner")
_LOGO = re.compile(
    r"(?i)logo|sigla|логотип|(?<!\w)(?:(?:trade|service|word) ?mark|brand|marke(?!ti)|waren?zeichen|bildzeichen|bezeichnung|ochrann\w+ znám|značk|"
    r"beeldmerk|handelsmerk|woordmerk|merk(?:en)?(?!\w)|marques?(?!\w)|varemerke|merkenavn|kaubamär|märk|marc[aăi](?!\w)|mărci|товарн\w+ знак|бренд|назван)"
)
# `a) «term» – …`, `1.4.3. term – …`, `- Term: …`, `| term | …`
_ENTRY = re.compile(
    r"[\W\d_]{0,12}?(?:\(?\w{1,2}[.)] ?)?[^\w\"]{0,6}(?P<term>\"[^\"\n\u2029]{2,60}\"|[^\W\d_][^\n\u2029:;–—|.]{1,50}?)"
    r" ?(?::| [–—-] |\||(?<=\")[ \n](?:is|are|ist|sind|je|jsou|est|sont|er|on|este|sunt|это|zijn)[ \n])"
)
_RELATIVE = re.compile(
    r"(?i)(?<!\w)(?:which|that|who|der|die|das|qui|que|dont|som|mis|kes|kter\w+|jenž|dat|care|котор\w+)(?!\w)"
)
_WE_WORD = re.compile(r"(?i)(?:our|us|we|wir|nous|vi|me|my|noi|мы|wij|we)")
_MARKER = re.compile(
    r"(?i)(?:such as|e\.g\.|like|wie|z\. ?b\.|např|například|jako|zoals|bijv|tel(?:le)?s? que|par exemple|som|f\.eks|"
    r"for eksempel|nagu|näiteks|precum|de exemplu|cum ar fi|например|так\w+ как)[ \n\"]{1,3}$"
)
