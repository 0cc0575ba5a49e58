"""What stands where a list of companies could and is none: countries, areas, and words of the law.

`other countries, including Norway`, `safeguards such as Standard Contractual Clauses`.
"""

from __future__ import annotations

from dataflow.notice.countries import country_at
from dataflow.notice.lexicon import Hits
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class NoCompany:
    """Answers for one text."""

    def __init__(self, text: Text, hits: Hits, lang: str) -> None:
        self._text, self._lang = text, lang
        self._law = Spans((hit.start, hit.end) for concept in _LAW for hit in hits.get(concept, ()))

    def opens(self, start: int, end: int) -> bool:
        """Whether the words at [start, end) begin with a country, an area or a word of the law."""
        if self._law.touch(start, end) or any_of("area", self._lang).match(self._text.text, start):
            return True
        country = country_at(self._text, start, self._lang)
        return country is not None and country >= end


# --- private ---

_LAW = (
    "scc", "adequacy_decision", "bcr", "us_framework", "appropriate_safeguards", "gdpr_name", "notice_name",
    "dpo", "supervisory_authority",
)  # fmt: skip
