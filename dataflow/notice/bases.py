"""Legal bases that a notice states: by article, or in the law's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dataflow.notice.bound import BoundRecipients
from dataflow.notice.citations import Act, Citation
from dataflow.notice.columns import in_column
from dataflow.notice.context import Context
from dataflow.notice.lexicon import Hits
from dataflow.notice.no_grounds import denied_grounds
from dataflow.notice.outline import Outline
from dataflow.notice.sentences import Layout
from dataflow.notice.short_grounds import short_grounds
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of

ARTICLES = {
    "basis_consent": "6(1)(a)",
    "consent_told": "6(1)(a)",
    "basis_contract": "6(1)(b)",
    "basis_legal_obligation": "6(1)(c)",
    "basis_vital_interests": "6(1)(d)",
    "basis_public_task": "6(1)(e)",
    "basis_legitimate_interests": "6(1)(f)",
    "basis_employment_law": "9(2)(b)",
    "basis_substantial_interest": "9(2)(g)",
    "basis_medicine": "9(2)(h)",
    "basis_public_health": "9(2)(i)",
    "basis_incapable": "9(2)(c)",
    "basis_members": "9(2)(d)",
    "basis_made_public": "9(2)(e)",
    "basis_legal_claims": "9(2)(f)",
    "basis_research": "9(2)(j)",
}
_RIGHTS = (
    "right_access", "right_rectification", "right_erasure", "right_restriction", "right_portability",
    "right_object", "consent_withdrawal", "right_not_adm", "complaint",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BasisHit:
    """An article of Art. 6 or 9, where it is stated, and whether by citation or by phrase."""

    article: str
    start: int
    end: int
    by: str


def find_bases(
    text: Text,
    layout: Layout,
    hits: Hits,
    citations: tuple[Citation, ...],
    context: Context,
    plan: Outline,
    acts: tuple[Act, ...],
    *,
    lang: str,
) -> tuple[BasisHit, ...]:
    """All bases, in reading order.

    A phrase counts where a word of ground stands in the same sentence (`with your consent`, `necessary
    for`) or where it is a table cell of its own; in the passage on rights it does not count. Explicit
    consent is that of Art. 9 where the notice speaks of special categories.
    """
    rights = _about_rights(text, layout, hits, _RIGHTS)
    others = _about_rights(text, layout, hits, tuple(r for r in _RIGHTS if r != "consent_withdrawal"))
    # `only with your consent (Art. 6(1)(a)), and you can withdraw it` states a ground beside the right.
    asked = _numbers(layout, hits, ("basis_with",)) & _numbers(layout, hits, ("basis_consent",))
    found = [
        BasisHit(c.article, c.start, c.end, "citation")
        for c in citations
        if layout.index(c.start) not in rights or layout.index(c.start) in asked - others
    ]
    # `explicit consent (Art. 9(2)(a))`: the citation says which ground is meant.
    places = Spans((c.start, c.end) for c in citations)
    hindering = _places(hits, "not_basis")
    interests = _places(hits, "li_named")
    cues: dict[int, list[tuple[int, int]]] = {}
    for concept in ("basis_cue", "legal_basis"):
        for hit in hits.get(concept, ()):
            cues.setdefault(layout.index(hit.start), []).append((hit.start, hit.end))
    undone = {layout.index(hit.start) for hit in hits.get("do_erasure", ())}
    offered = _places(hits, "basis_with", "consent_told")
    foreign = _places(hits, "not_consent")
    fuller = _places(hits, "basis_public_health", "basis_substantial_interest")
    sensitive = "special_categories" in hits
    about = _numbers(layout, hits, ("special_categories",))
    explicit = _places(hits, "basis_explicit_consent") if sensitive else Spans(())
    yours, theirs = any_of("of_reader", lang), any_of("they_are", lang)
    bound = BoundRecipients(text, layout, hits, lang)
    for concept, article in ARTICLES.items():
        for hit in hits.get(concept, ()):
            number = layout.index(hit.start)
            sentence = layout.sentences[number]
            consent = concept in _CONSENT
            if concept == "basis_legal_obligation" and yours.search(
                text.text, max(sentence.start, hit.start - _OWNED), hit.start
            ):
                continue  # `your duties under the law`
            if concept == "basis_legal_obligation" and theirs.search(
                text.text, max(sentence.start, hit.start - _THEIRS), hit.start
            ):
                continue  # `our suppliers, and they are bound by law`
            if concept == "basis_contract" and bound.holds(hit.start, hit.end):
                continue  # `our processors are bound by contractual obligations`
            if consent and foreign.touch(hit.start, hit.end):
                continue  # of a landlord, or not needed
            given = consent and number not in others and offered.touch(hit.start, hit.end)
            opens = not consent and hit.start - sentence.start < _MARK and _HEADS.match(text.text, hit.end)
            if sentence.heading or (number in rights and not given and not opens):
                continue
            if concept in _SENSITIVE_ONLY and number not in about:
                continue  # `invoices are kept for the defence of legal claims`
            if concept in _SPECIAL and number in undone:
                continue  # `no erasure where … public health requires it`
            if concept == "basis_public_task" and fuller.touch(hit.start, hit.end):
                continue
            cell = sentence.end - sentence.start < 60
            named = concept == "basis_legitimate_interests" and interests.touch(hit.start, hit.end)
            strong = not consent and concept not in _SPECIAL[:4] and hit.end - hit.start > 9
            listed = bool(_LISTED.search(text.text, max(hit.start - 22, 0), hit.start))
            near = (
                named
                or strong
                or listed
                or given
                or any(_reaches(text, span, (hit.start, hit.end)) for span in cues.get(number, ()))
            )
            if hindering.begin(hit.start - _HINDERS + 1, hit.start + _HINDERS):
                continue
            cited = places.begin(hit.end, hit.end + _CITED + 1)
            if (cell or near) and not cited and context.kind(hit.start, hit.end) == "disclosure":
                full = consent and explicit.touch(hit.start, hit.end)
                found.append(BasisHit("9(2)(a)" if full else article, hit.start, hit.end, "phrase"))
    for short in short_grounds(text, layout, hits, plan, acts, lang=lang):
        hindered = hindering.begin(short[1] - _HINDERS + 1, short[1] + _HINDERS)
        number = layout.index(short[1])
        if not hindered and number not in others and context.kind(*short[1:]) == "disclosure":
            found.append(BasisHit(*short, "phrase"))
    told = Spans((one.start, one.end) for one in found)
    found += [BasisHit(*one, "phrase") for one in in_column(text, layout, hits, plan, told)]
    denied = denied_grounds(text, layout, hits, lang)
    found = [one for one in found if not denied.cover(one.start, one.start + 1)]
    return tuple(sorted(found, key=lambda b: (b.start, b.article)))


# --- private ---

_CONSENT = ("basis_consent", "consent_told")
_TO_WHOM = ("right_word", "you_may", "supervisory_authority")
_SPECIAL = (
    "basis_employment_law", "basis_substantial_interest", "basis_medicine", "basis_public_health",
    "basis_incapable", "basis_members", "basis_made_public", "basis_legal_claims", "basis_research",
)  # fmt: skip
_SENSITIVE_ONLY = _SPECIAL[4:]  # what counts only in a sentence about special categories
_LISTED = re.compile(r"[–—:|(-][ \n](?:[^\W\d]{1,12}[ \n])?$|[|(]$")
_CITED = 12
_MARK = 4  # characters of the mark of an entry
_HEADS = re.compile(r"[ \n]?(?:[:–—(]|- )")
_THEIRS = 16  # characters of `they are ` before a duty
_OWNED = 8  # characters of `your ` before a duty
_HINDERS = 60  # characters between a legal requirement and what it prevents
_FAR = 110  # characters between the word of ground and the ground


def _places(hits: Hits, *concepts: str) -> Spans:
    return Spans((hit.start, hit.end) for concept in concepts for hit in hits.get(concept, ()))


def _reaches(text: Text, cue: tuple[int, int], hit: tuple[int, int]) -> bool:
    if cue[0] <= hit[0] and hit[1] <= cue[1]:
        return True
    return abs(cue[0] - hit[0]) < _FAR


def _numbers(layout: Layout, hits: Hits, concepts: tuple[str, ...]) -> set[int]:
    return {layout.index(hit.start) for concept in concepts for hit in hits.get(concept, ())}


def _about_rights(text: Text, layout: Layout, hits: Hits, rights: tuple[str, ...]) -> frozenset[int]:
    """Numbers of the sentences that explain a right rather than a ground; rows of tables are none."""
    told = {
        layout.index(hit.start)
        for concept in rights
        if concept != "complaint"
        for hit in hits.get(concept, ())
    }
    if "complaint" in rights:
        # That we look into complaints is no right.
        told |= {layout.index(hit.start) for hit in hits.get("complaint", ())} & _numbers(
            layout, hits, _TO_WHOM
        )
    grounds = {layout.index(hit.start) for hit in hits.get("legal_basis", ())}
    return frozenset(n for n in told - grounds if text.text[layout.sentences[n].start] != "|")
