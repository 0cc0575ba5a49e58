"""Which items of Art. 13 and 14 GDPR a notice gives, gives in part, or lacks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dataflow.notice.decisions import automated
from dataflow.notice.facts import CONTACT, Evidence, Facts, bounds_of
from dataflow.notice.interests import named_interest
from dataflow.notice.lexicon import Hits
from dataflow.notice.origins import told_sources
from dataflow.notice.rights import RIGHTS
from dataflow.notice.sentences import Layout
from dataflow.notice.text import Text

ITEMS = (
    "13(1)(a)", "13(1)(b)", "13(1)(c)", "13(1)(d)", "13(1)(e)", "13(1)(f)",
    "13(2)(a)", "13(2)(b)", "13(2)(c)", "13(2)(d)", "13(2)(e)", "13(2)(f)", "14(1)(d)", "14(2)(f)",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """An item, its status, and the place that shows it (None when absent)."""

    article: str
    status: str
    place: tuple[int, int] | None


def judge(text: Text, layout: Layout, hits: Hits, evidence: Evidence, *, lang: str) -> tuple[Finding, ...]:
    """One finding for each of `ITEMS`; source of each test: the item's wording in Art. 13 and 14 GDPR."""
    facts = Facts(text, layout, hits, evidence, lang)
    tests: dict[str, Callable[[Facts], tuple[str, tuple[int, int] | None]]] = {
        "13(1)(a)": _controller, "13(1)(b)": _dpo, "13(1)(c)": _purposes, "13(1)(d)": _interest,
        "13(1)(e)": _recipients, "13(1)(f)": _transfers, "13(2)(a)": _retention, "13(2)(b)": _rights,
        "13(2)(c)": _withdrawal, "13(2)(d)": _complaint, "13(2)(e)": _mandatory, "13(2)(f)": _automated,
        "14(1)(d)": _categories, "14(2)(f)": _source,
    }  # fmt: skip
    return tuple(Finding(item, *tests[item](facts)) for item in ITEMS)


# --- private ---

_NEAR = 3  # sentences that a list of data may stretch over
_PRESENT, _PARTIAL, _ABSENT = "present", "partial", "absent"


def _controller(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    if facts.evidence.controllers:
        contact = CONTACT.search(facts.text.text) or facts.all("contact")
        return (_PRESENT if contact else _PARTIAL), facts.evidence.controllers[0]
    joint = facts.first("joint_controllers")
    if joint and facts.evidence.named and facts.contact_near(joint[0], 4):
        return _PRESENT, joint
    titled = facts.titled("controller_title")
    if titled and facts.answers(titled[0]):
        return _PRESENT, titled
    place = facts.first("controller") or joint
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _dpo(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    place = facts.first("dpo")
    if place and facts.denies(place[0]):
        return _PARTIAL, place
    for hit in facts.all("dpo"):
        if facts.contact_near(hit.start, 2) and not facts.layout.sentence(hit.start).heading:
            return _PRESENT, (hit.start, hit.end)
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _purposes(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    purpose = facts.first("purpose", "processing_purpose")
    if purpose and facts.evidence.bases:
        return _PRESENT, purpose
    if purpose or facts.evidence.bases:
        return _PARTIAL, purpose or facts.evidence.bases[0][1:]
    return _ABSENT, None


def _interest(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    relied = [b for b in facts.evidence.bases if b[0] == "6(1)(f)"]
    named = named_interest(facts.text, facts.layout, facts.hits, lang=facts.lang)
    if relied and named:
        return _PRESENT, named
    return (_PARTIAL, relied[0][1:]) if relied else (_ABSENT, None)


def _recipients(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    named = facts.evidence.named + facts.evidence.specific
    if named:
        return _PRESENT, named[0]
    return (_PARTIAL, facts.evidence.vague[0]) if facts.evidence.vague else (_ABSENT, None)


def _transfers(facts: Facts) -> tuple[str, tuple[int, int] | None]:
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


def _only_rights(facts: Facts, place: tuple[int, int]) -> bool:
    sentence = facts.layout.sentence(place[0])
    return facts.begins("right_access", sentence.start, sentence.end)


def _retention(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    if facts.evidence.periods:
        return _PRESENT, facts.evidence.periods[0]
    if facts.evidence.criteria:
        return _PRESENT, facts.evidence.criteria[0]
    place = facts.first("retention_period")
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _rights(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    given = [right for right in RIGHTS if facts.all(f"right_{right}")]
    if not given:
        return _ABSENT, None
    return (_PRESENT if len(given) == len(RIGHTS) else _PARTIAL), facts.first(f"right_{given[0]}")


def _withdrawal(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    place = (
        facts.first("consent_withdrawal")
        or facts.together("consent_word", "withdraw_word")
        or facts.taken_back("consent_word", "withdraw_word")
    )
    return (_PRESENT, place) if place else (_ABSENT, None)


def _complaint(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    complaint, authority = facts.first("complaint"), facts.first("supervisory_authority")
    if authority and not complaint:
        if facts.layout.index(authority[0]) in facts.breaches():
            return _ABSENT, None
        turning = facts.together("turn_to", "supervisory_authority")
        # Only the person's turning to it counts: `you can also contact the …`.
        if turning and facts.begins("right_word", *bounds_of(facts.layout.sentence(turning[0]))):
            complaint = turning
    if complaint and authority:
        return _PRESENT, complaint
    place = complaint or authority
    return (_PARTIAL, place) if place else (_ABSENT, None)


def _mandatory(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    place = facts.owed() or facts.titled("mandatory_title")
    if place is not None:
        return (_PARTIAL if facts.only_starred() else _PRESENT), place
    for hit in facts.all("must_give"):
        sentence = facts.layout.sentence(hit.start)
        # Whoever uses a right must say who he is.
        if not sentence.heading and not facts.begins("right_word", *bounds_of(sentence)):
            return (_PRESENT if facts.has_consequence(hit.start) else _PARTIAL), (hit.start, hit.end)
    return _ABSENT, None


def _automated(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    return automated(facts.text, facts.layout, facts.hits)


def _categories(facts: Facts) -> tuple[str, tuple[int, int] | None]:
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


def _source(facts: Facts) -> tuple[str, tuple[int, int] | None]:
    told = told_sources(facts.text, facts.hits)
    place = (told[0].start, told[0].end) if told else facts.titled("source_title")
    return (_PRESENT, place) if place else (_ABSENT, None)
