"""Which items of Art. 13 and 14 GDPR a notice gives, gives in part, or lacks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from dataflow.notice.decisions import answered_no, automated, denies
from dataflow.notice.interests import named_interest
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.origins import told_sources
from dataflow.notice.recipients import BREACH
from dataflow.notice.rights import RIGHTS
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.spans import Spans
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import choice

ITEMS = (
    "13(1)(a)", "13(1)(b)", "13(1)(c)", "13(1)(d)", "13(1)(e)", "13(1)(f)",
    "13(2)(a)", "13(2)(b)", "13(2)(c)", "13(2)(d)", "13(2)(e)", "13(2)(f)", "14(1)(d)", "14(2)(f)",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the other readers found: numbers of named recipients, and places of the rest."""

    named: tuple[tuple[int, int], ...]
    controllers: tuple[tuple[int, int], ...]
    specific: tuple[tuple[int, int], ...]
    vague: tuple[tuple[int, int], ...]
    countries: tuple[tuple[str, int, int], ...]
    bases: tuple[tuple[str, int, int], ...]
    periods: tuple[tuple[int, int], ...]
    criteria: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """An item, its status, and the place that shows it (None when absent)."""

    article: str
    status: str
    place: tuple[int, int] | None


def judge(text: Text, layout: Layout, hits: Hits, evidence: Evidence) -> tuple[Finding, ...]:
    """One finding for each of `ITEMS`; source of each test: the item's wording in Art. 13 and 14 GDPR."""
    facts = _Facts(text, layout, hits, evidence)
    tests: dict[str, Callable[[_Facts], tuple[str, tuple[int, int] | None]]] = {
        "13(1)(a)": _controller, "13(1)(b)": _dpo, "13(1)(c)": _purposes, "13(1)(d)": _interest,
        "13(1)(e)": _recipients, "13(1)(f)": _transfers, "13(2)(a)": _retention, "13(2)(b)": _rights,
        "13(2)(c)": _withdrawal, "13(2)(d)": _complaint, "13(2)(e)": _mandatory, "13(2)(f)": _automated,
        "14(1)(d)": _categories, "14(2)(f)": _source,
    }  # fmt: skip
    return tuple(Finding(item, *tests[item](facts)) for item in ITEMS)


# --- private ---

_NEAR = 3  # sentences that a list of data may stretch over
_PRESENT, _PARTIAL, _ABSENT = "present", "partial", "absent"
# Whether a country is third on a date is for the law tables; these never were while the GDPR applied.
_EEA = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split()  # noqa: SIM905
)
_STAR = re.compile(rf"(?i)(?:{choice('star')})(?!\w)|\*\)")
_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w|\+?\d[\d ()/-]{6,20}\d|\[email|www\.|https?://"
)


@dataclass(frozen=True, slots=True)
class _Facts:
    text: Text
    layout: Layout
    hits: Hits
    evidence: Evidence

    def first(self, *concepts: str) -> tuple[int, int] | None:
        found = [hit for concept in concepts for hit in self.hits.get(concept, ())]
        body = [hit for hit in found if not self.layout.sentence(hit.start).heading] or found
        return (
            (min(body, key=lambda h: h.start).start, min(body, key=lambda h: h.start).end) if body else None
        )

    def all(self, concept: str) -> tuple[Hit, ...]:
        return self.hits.get(concept, ())

    def contact_near(self, at: int, sentences: int) -> bool:
        """An address or number in the sentence of `at` or the next ones."""
        index = self.layout.index(at)
        last = self.layout.sentences[index]
        for after in self.layout.sentences[index + 1 : index + 1 + sentences]:
            if after.section != last.section:
                break
            last = after
        start = self.layout.sentences[index].start
        told = self.begins("contact", start, last.end)
        return told or bool(_CONTACT.search(self.text.text, start, last.end))

    def begins(self, concept: str, start: int, end: int) -> bool:
        """Whether a hit of the concept begins in [start, end)."""
        rows = self.all(concept)
        at = bisect_left(rows, start, key=lambda hit: hit.start)
        return at < len(rows) and rows[at].start < end

    def together(self, one: str, other: str) -> tuple[int, int] | None:
        """The first hit of a concept in a sentence that also has a hit of the other."""
        numbers = {self.layout.index(hit.start) for hit in self.all(other)}
        for hit in self.all(one):
            if self.layout.index(hit.start) in numbers:
                return hit.start, hit.end
        return None

    def taken_back(self, one: str, other: str) -> tuple[int, int] | None:
        """`We ask for your consent. You can withdraw it`: the first hit of `other` just behind one of `one`."""
        numbers = {self.layout.index(hit.start) + 1 for hit in self.all(one)}
        bound = {self.layout.index(hit.start) for hit in self.all("contract_word")}
        for hit in self.all(other):
            number = self.layout.index(hit.start)
            if number not in numbers or number in bound:
                continue
            before, here = self.layout.sentences[number - 1 : number + 1]
            if before.section == here.section and PARAGRAPH not in self.text.text[before.end : here.start]:
                return hit.start, hit.end
        return None

    def answers(self, title: int) -> bool:
        """Whether a company and how to reach it stand below the heading at `title`."""
        section = self.layout.sections[self.layout.sentence(title).section]
        named = any(section.start <= start < section.end for start, _ in self.evidence.named)
        return named and bool(_CONTACT.search(self.text.text, section.start, section.end))

    def titled(self, concept: str) -> tuple[int, int] | None:
        """The first heading with a hit of the concept."""
        for hit in self.all(concept):
            if self.layout.sentence(hit.start).heading:
                return hit.start, hit.end
        return None

    def owed(self) -> tuple[int, int] | None:
        """Where the person must give data; that we must, to a court or an office, is another thing."""
        others = Spans((hit.start, hit.end) for hit in self.all("not_category"))
        ours = {
            self.layout.index(hit.start)
            for kind in ("court-bailiff", "law-enforcement", "public-authority", "tax-authority")
            for hit in self.all(f"category.{kind}")
            if not others.touch(hit.start, hit.end)
        }
        for hit in (*self.all("mandatory"), *self.all("mandatory_provision")):
            if self.layout.index(hit.start) not in ours:
                return hit.start, hit.end
        return None

    def only_starred(self) -> bool:
        """Whether nothing is said but that fields with a star are mandatory, not what follows without them."""
        numbers = {
            self.layout.index(hit.start) for hit in (*self.all("mandatory"), *self.all("mandatory_provision"))
        }
        sentences = [self.layout.sentences[number] for number in numbers]
        starred = all(
            _STAR.search(self.text.text, s.start, s.end) and not self.denies(s.start) for s in sentences
        )
        return bool(sentences) and starred and not self.titled("mandatory_title")

    def has_consequence(self, at: int) -> bool:
        """Whether the sentence at `at`, or the next one, tells what does not follow without the data."""
        number = self.layout.index(at)
        one = self.layout.sentences[number]
        after = self.layout.sentences[min(number + 1, len(self.layout.sentences) - 1)]
        near = (one, after) if after.section == one.section and not after.heading else (one,)
        return any(self.denies(s.start) or self.begins("or_else", *_bounds(s)) for s in near)

    def breaches(self) -> frozenset[int]:
        """Sentences about telling an authority of a breach, which is due in 72 hours."""
        return frozenset(self.layout.index(found.start()) for found in BREACH.finditer(self.text.text))

    def answered_no(self, at: int) -> bool:
        """Whether the sentence at `at` asks and the next one says no."""
        return answered_no(self.text, self.layout, self.layout.index(at))

    def country_sent_to(self) -> tuple[int, int] | None:
        """A country that was never in the EEA and is named as a place of data."""
        for code, start, end in self.evidence.countries:
            if code not in _EEA and not self.denies(start):
                return start, end
        return None

    def denies(self, at: int) -> bool:
        """Whether the sentence at `at` has a word of negation."""
        return denies(self.text, self.layout, self.hits, at)


def _controller(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    if facts.evidence.controllers:
        contact = _CONTACT.search(facts.text.text) or facts.all("contact")
        return (_PRESENT if contact else _PARTIAL), facts.evidence.controllers[0]
    joint = facts.first("joint_controllers")
    if joint and facts.evidence.named and facts.contact_near(joint[0], 4):
        return _PRESENT, joint
    titled = facts.titled("controller_title")
    if titled and facts.answers(titled[0]):
        return _PRESENT, titled
    place = facts.first("controller") or joint
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _dpo(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    place = facts.first("dpo")
    if place and facts.denies(place[0]):
        return _PARTIAL, place
    for hit in facts.all("dpo"):
        if facts.contact_near(hit.start, 2) and not facts.layout.sentence(hit.start).heading:
            return _PRESENT, (hit.start, hit.end)
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _purposes(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    purpose = facts.first("purpose", "processing_purpose")
    if purpose and facts.evidence.bases:
        return _PRESENT, purpose
    if purpose or facts.evidence.bases:
        return _PARTIAL, purpose or facts.evidence.bases[0][1:]
    return _ABSENT, None


def _interest(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    relied = [b for b in facts.evidence.bases if b[0] == "6(1)(f)"]
    named = named_interest(facts.text, facts.layout, facts.hits)
    if relied and named:
        return _PRESENT, named
    return (_PARTIAL, relied[0][1:]) if relied else (_ABSENT, None)


def _recipients(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    named = facts.evidence.named + facts.evidence.specific
    if named:
        return _PRESENT, named[0]
    return (_PARTIAL, facts.evidence.vague[0]) if facts.evidence.vague else (_ABSENT, None)


def _transfers(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    none = facts.first("no_transfer")
    abroad = facts.first("third_country", "outside_eea", "international_organisation")
    safeguard = facts.first("adequacy_decision", "scc", "bcr", "appropriate_safeguards", "us_framework")
    if abroad and safeguard and not _only_rights(facts, abroad):
        return _PRESENT, safeguard
    if none or (abroad and (facts.denies(abroad[0]) or facts.answered_no(abroad[0]))):
        return _PRESENT, none or abroad
    if safeguard and facts.evidence.countries:
        return _PRESENT, safeguard
    if abroad and not _only_rights(facts, abroad):
        return _PARTIAL, abroad
    sent = facts.country_sent_to()
    return (_PARTIAL, safeguard or sent) if safeguard or sent else (_ABSENT, None)


def _only_rights(facts: _Facts, place: tuple[int, int]) -> bool:
    sentence = facts.layout.sentence(place[0])
    return facts.begins("right_access", sentence.start, sentence.end)


def _retention(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    if facts.evidence.periods:
        return _PRESENT, facts.evidence.periods[0]
    if facts.evidence.criteria:
        return _PRESENT, facts.evidence.criteria[0]
    place = facts.first("retention_period")
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _rights(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    given = [right for right in RIGHTS if facts.all(f"right_{right}")]
    if not given:
        return _ABSENT, None
    return (_PRESENT if len(given) == len(RIGHTS) else _PARTIAL), facts.first(f"right_{given[0]}")


def _bounds(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def _withdrawal(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    place = (
        facts.first("consent_withdrawal")
        or facts.together("consent_word", "withdraw_word")
        or facts.taken_back("consent_word", "withdraw_word")
    )
    return (_PRESENT, place) if place else (_ABSENT, None)


def _complaint(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    complaint, authority = facts.first("complaint"), facts.first("supervisory_authority")
    if authority and not complaint:
        if facts.layout.index(authority[0]) in facts.breaches():
            return _ABSENT, None
        turning = facts.together("turn_to", "supervisory_authority")
        # Only the person's turning to it counts: `you can also contact the …`.
        if turning and facts.begins("right_word", *_bounds(facts.layout.sentence(turning[0]))):
            complaint = turning
    if complaint and authority:
        return _PRESENT, complaint
    place = complaint or authority
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _mandatory(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    place = facts.owed() or facts.titled("mandatory_title")
    if place is not None:
        return (_PARTIAL if facts.only_starred() else _PRESENT), place
    for hit in facts.all("must_give"):
        sentence = facts.layout.sentence(hit.start)
        # Whoever uses a right must say who he is.
        if not sentence.heading and not facts.begins("right_word", *_bounds(sentence)):
            return (_PRESENT if facts.has_consequence(hit.start) else _PARTIAL), (hit.start, hit.end)
    return _ABSENT, None


def _automated(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    return automated(facts.text, facts.layout, facts.hits)


def _categories(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    place = facts.first("data_category")
    if place:
        return _PRESENT, place
    listed: dict[int, set[str]] = {}
    for hit in facts.all("data_item"):
        number = facts.layout.index(hit.start)
        item = facts.text.text[hit.start : hit.end].lower()
        for near in range(max(number - _NEAR, 0), number + 1):
            if facts.layout.sentences[near].section == facts.layout.sentences[number].section:
                listed.setdefault(near, set()).add(item)
                # Three in a sentence, or four in a short list, are told as such.
                if len(listed[near]) >= (3 if near == number else 4):
                    return _PRESENT, (hit.start, hit.end)
    return _ABSENT, None


def _source(facts: _Facts) -> tuple[str, tuple[int, int] | None]:
    told = told_sources(facts.text, facts.hits)
    place = (told[0].start, told[0].end) if told else facts.titled("source_title")
    return (_PRESENT, place) if place else (_ABSENT, None)
