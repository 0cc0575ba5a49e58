"""What the tests of the items in Art. 13 and 14 GDPR ask of a text and of what else was found in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dataflow.notice.decisions import answered_no, denies
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.recipients import BREACH
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.spans import Spans
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import choice

CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w|\+?\d[\d ()/-]{6,20}\d|\[email|www\.|https?://"
)


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
class Facts:
    """A text with its hits and evidence, and what the tests of the items ask of it."""

    text: Text
    layout: Layout
    hits: Hits
    evidence: Evidence
    lang: str

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
        return told or bool(CONTACT.search(self.text.text, start, last.end))

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
        told = {self.layout.index(hit.start) for hit in self.all(one)}
        numbers = {number + 1 for number in told}
        bound = {self.layout.index(hit.start) for hit in self.all("contract_word")}
        for hit in self.all(other):
            number = self.layout.index(hit.start)
            if number in bound:
                continue
            if self.layout.run_in(number) in told - {number}:
                return hit.start, hit.end  # `**Consent.** For our offers. You withdraw it …`
            if number not in numbers:
                continue
            before, here = self.layout.sentences[number - 1 : number + 1]
            if before.section == here.section and PARAGRAPH not in self.text.text[before.end : here.start]:
                return hit.start, hit.end
        return None

    def answers(self, title: int) -> bool:
        """Whether a company and how to reach it stand below the heading at `title`."""
        section = self.layout.sections[self.layout.sentence(title).section]
        named = any(section.start <= start < section.end for start, _ in self.evidence.named)
        return named and bool(CONTACT.search(self.text.text, section.start, section.end))

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
        handed = {
            self.layout.index(hit.start)
            for concept in ("recipients", "vague_recipient", "limited_use")
            for hit in self.all(concept)
        }
        law = Spans((hit.start, hit.end) for hit in self.all("law_word"))
        we = {hit.end for hit in self.all("first_person")}
        for hit in (*self.all("mandatory"), *self.all("mandatory_provision")):
            number = self.layout.index(hit.start)
            sentence = self.layout.sentences[number]
            # `We hand data to others only where the law requires it`, `our staff must keep the secret`
            passed_on = number in handed and (
                law.touch(hit.start, hit.end) or hit.start - 1 in we or self.begins_as_we(sentence)
            )
            told = _OTHERS.search(self.text.text, hit.start, min(hit.end + _BESIDE, sentence.end))
            if number not in ours and not passed_on and not told:
                return hit.start, hit.end
        return None

    def begins_as_we(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with `we` (`We sell nothing and pass these on only …`)."""
        return any(hit.start == sentence.start for hit in self.all("first_person"))

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
        return any(self.denies(s.start) or self.begins("or_else", *bounds_of(s)) for s in near)

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


def bounds_of(sentence: Sentence) -> tuple[int, int]:
    """Where a sentence begins and ends."""
    return sentence.start, sentence.end


# --- private ---

# Whether a country is third on a date is for the law tables; these never were while the GDPR applied.
_EEA = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split()  # noqa: SIM905
)
_BESIDE = 30  # characters
# Whom data go to, or what must be kept secret: behind a word for duty both speak of others than the reader.
_OTHERS = re.compile(rf"(?i)(?<!\w)(?:{choice('secrecy')}|{choice('to_another')})(?!\w)")
_STAR = re.compile(rf"(?i)(?:{choice('star')})(?!\w)|\*\)")
