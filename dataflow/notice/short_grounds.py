"""Grounds told in one word (`to deliver (contract)`), and laws that put a duty on us, named or not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dataflow.notice.citations import Act
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.outline import Outline
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of, last_of

CONTRACT, LAW, CONSENT = "6(1)(b)", "6(1)(c)", "6(1)(a)"
WORDS = {"contract_word": CONTRACT, "law_word": LAW, "consent_word": CONSENT}


def short_grounds(
    text: Text, layout: Layout, hits: Hits, plan: Outline, acts: tuple[Act, ...], *, lang: str
) -> list[tuple[str, int, int]]:
    """Article and place of each ground in brackets, of one that heads or follows a word for ground, and of
    each duty by law."""
    notice = _Notice(text, layout, hits, plan, acts, lang)
    return [*_in_brackets(notice), *_labels(notice), *_behind_ground(notice), *_duties(notice)]


# --- private ---

_BEFORE = re.compile(r"\((?:[^\W\d]{1,5}[ \n]|l')?$")
_AFTER = re.compile(r"[);]|,[ \n]|[ \n][^\W\d]{1,5}[ \n][^\W\d]{1,12}\)")
# `**Contract.**`, `a) The contract.`, `- Law:`
_OPENS = re.compile(r"(?:^|[\n\u2029|•*–-])[ ]?(?:\(?(?:\w|\d{1,2}|[ivx]{1,4})[.)] ?)?(?:[^\W\d]{1,4} |l')?$")
_CLOSES = re.compile(r"[.:]|[ ]?[–—-][ ]|[ \n]?[|\n\u2029]")
_COLON = re.compile(r"[ \n]?[:–-]")
_NOUN_REACH = 30
_CHAIN = 90  # characters behind a word for ground that may name several
_DUTY = 80  # characters between a law and the verb that puts a duty on us
_FROM_LAW = 45  # characters between a duty and the law it comes from
_BY_VERB = 22
_BACK = 60


@dataclass(frozen=True, slots=True)
class _Notice:
    text: Text
    layout: Layout
    hits: Hits
    plan: Outline
    acts: tuple[Act, ...]
    lang: str

    @property
    def words(self) -> str:
        return self.text.text

    def all(self, *concepts: str) -> list[Hit]:
        return [hit for concept in concepts for hit in self.hits.get(concept, ())]

    def bounds(self, at: int) -> tuple[int, int]:
        sentence = self.layout.sentence(at)
        return sentence.start, sentence.end


def _in_brackets(notice: _Notice) -> Iterator[tuple[str, int, int]]:
    """`to deliver the bike (contract)`; not `the agreement (the contract)`, which says what it calls it."""
    for concept, article in WORDS.items():
        own = Spans((hit.start, hit.end) for hit in notice.all(concept))
        for hit in notice.all(concept):
            first = notice.bounds(hit.start)[0]
            bracket = _BEFORE.search(notice.words, max(hit.start - 8, first), hit.start)
            if bracket is None or not _AFTER.match(notice.words, hit.end):
                continue
            if not own.touch(max(bracket.start() - _BACK, first), bracket.start()):
                yield article, hit.start, hit.end


def _labels(notice: _Notice) -> Iterator[tuple[str, int, int]]:
    """`**Contract.** We deliver …` in a section whose title asks for the ground."""
    asked = Spans((hit.start, hit.end) for hit in notice.all("legal_basis", "basis_title"))
    question = any_of("ground_question", notice.lang)
    titles = (
        number
        for number, title in enumerate(notice.plan.titles)
        if asked.begin(*title) or question.search(notice.words, *title)
    )
    below = notice.plan.with_below(titles)
    if not below:
        return
    for concept, article in WORDS.items():
        for hit in notice.all(concept):
            if notice.layout.sentence(hit.start).section not in below:
                continue
            opens = _OPENS.search(notice.words, max(hit.start - 12, 0), hit.start)
            if opens and _CLOSES.match(notice.words, hit.end):
                yield article, hit.start, hit.end


def _behind_ground(notice: _Notice) -> Iterator[tuple[str, int, int]]:
    """`The ground is the contract with you and the law`."""
    naming = any_of("is_ground", notice.lang)
    denied = any_of("negation", notice.lang)
    named = sorted(
        ((concept, hit) for concept in ("contract_word", "law_word") for hit in notice.all(concept)),
        key=lambda pair: pair[1].start,
    )
    starts = [hit.start for _, hit in named]
    for hit in notice.all("legal_basis", "basis_title", "ground_noun"):
        last = min(notice.bounds(hit.start)[1], hit.end + _CHAIN)
        stated = _COLON.match(notice.words, hit.end) or naming.match(notice.words, hit.end + 1)
        if stated is None:
            continue
        at = stated.end()
        for concept, one in named[bisect_left(starts, at) : bisect_left(starts, last)]:
            if one.start < at:
                continue
            if one.start - at > _NOUN_REACH or denied.search(notice.words, at, one.start):
                break
            yield WORDS[concept], one.start, one.end
            at = one.end


def _duties(notice: _Notice) -> Iterator[tuple[str, int, int]]:
    """A law that obliges us (`the Guests Act obliges us`), and duties that come from one."""
    named = sorted(
        [(act.start, act.end) for act in notice.acts]
        + [(hit.start, hit.end) for hit in notice.all("law_word")]
    )
    ours = any_of("upon_us", notice.lang)
    yours = any_of("of_reader", notice.lang)
    for hit in notice.all("imposes"):
        first, last = notice.bounds(hit.start)
        near = [law for law in _laws(notice, named, first, last) if -_DUTY <= law[0] - hit.end <= _DUTY]
        for law in near[:1]:
            begin, end = min(law[0], hit.start), max(law[1], hit.end)
            if not ours.search(notice.words, max(first, begin - _BY_VERB), min(last, end + _BY_VERB)):
                continue
            if _conditional(notice, first, max(begin, law[0])):
                continue
            yield LAW, begin, end
    for hit in notice.all("duty_noun"):
        first, last = notice.bounds(hit.start)
        if yours.search(notice.words, max(first, hit.start - 14), min(last, hit.end + 14)):
            continue
        for law in _laws(notice, named, first, last):
            if hit.end <= law[0] <= min(hit.end + _FROM_LAW, last) and not _conditional(
                notice, first, hit.start
            ):
                yield LAW, hit.start, law[1]
                break


def _laws(notice: _Notice, named: list[tuple[int, int]], first: int, last: int) -> list[tuple[int, int]]:
    """Acts by number or name and words for laws (`named`), and words that end like one (`Meldegesetz`)."""
    found = {met.span() for met in any_of("law_compound", notice.lang).finditer(notice.words, first, last)}
    found.update(named[bisect_left(named, (first, 0)) : bisect_left(named, (last, 0))])
    return sorted(law for law in found if law[1] <= last)


def _conditional(notice: _Notice, first: int, until: int) -> bool:
    """Whether a word of condition stands shortly before: `if the law obliges us`."""
    return last_of("condition", notice.lang, notice.words, max(first, until - _BACK), until) is not None
