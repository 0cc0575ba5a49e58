"""Whether a text is a privacy notice: what of Art. 13 and 14 it tells, and that it tells of its own data."""

from __future__ import annotations

from dataflow.notice.durations import durations
from dataflow.notice.lexicon import Hits
from dataflow.notice.outline import Outline
from dataflow.notice.periods import find_periods
from dataflow.notice.rights import RIGHTS
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text


def is_notice(text: Text, layout: Layout, hits: Hits, plan: Outline, *, lang: str) -> bool:
    """Whether the text speaks of personal data and tells three items, or tells many, or is a short notice.

    A short notice may never say `personal data`: it says which rights there are, who supervises, and of its
    own data how long they are kept, or two of why, on what ground, who gets them and some length of time.
    """
    offices = Spans((hit.start, hit.end) for hit in hits.get("supervisory_authority", ()))
    told = {concept for concept in _TOLD if concept in hits}
    about = any(concept in told for concept in _SUBJECT)
    if about and not _named_apart(hits, offices):
        # Only the name of the office speaks of data.
        about, told = False, told - set(_SUBJECT)
    if (about and len(told) >= 3) or len(told) >= 7:
        return True
    rights = sum(f"right_{right}" in hits or f"do_{right}" in hits for right in RIGHTS)
    if rights < 2 or not offices.begin(0, len(text.text)):
        return False
    own = sum(any(concept in hits for concept in concepts) for concepts in _OWN)
    own += _gives(layout, hits) + any(True for _ in durations(text, lang))
    return own >= 2 or bool(find_periods(text, layout, hits, plan, lang=lang))


# --- private ---

_SUBJECT = ("personal_data", "data_subject", "processing_purpose", "notice_name")
_TOLD = (
    *_SUBJECT, "controller", "processor", "recipients", "retention_period", "right_access", "right_erasure",
    "right_object", "right_rectification", "complaint", "dpo", "consent_withdrawal", "supervisory_authority",
    "legal_basis", "basis_consent", "basis_legitimate_interests", "third_country", "gdpr_name",
    "data_category", "source_of_data", "do_erasure", "retention_cue",
)  # fmt: skip
_OWN = (
    ("purpose",),
    (
        "legal_basis", "basis_consent", "basis_contract", "basis_legal_obligation", "basis_legitimate_interests",
    ),
    ("recipients_title", "recipients", "recipient_intro"),
)  # fmt: skip


def _gives(layout: Layout, hits: Hits) -> bool:
    """`The courier sees it too`: a kind of recipient in a sentence that discloses."""
    given = {layout.index(hit.start) for hit in hits.get("disclose", ())}
    kinds = (hit for concept, found in hits.items() if concept.startswith("category.") for hit in found)
    return any(layout.index(hit.start) in given for hit in kinds)


def _named_apart(hits: Hits, offices: Spans) -> bool:
    return any(not offices.touch(h.start, h.end) for concept in _SUBJECT for h in hits.get(concept, ()))
