"""Words that only lead up to a company's name."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dataflow.notice.lexicon import Hits
from dataflow.notice.spans import Spans
from dataflow.notice.word_lists import listed

# Words that describe companies in general.
GENERAL = (
    "vague_recipient", "recipient_intro", "controller", "processor", "sub_processor", "disclose", "deny",
    "supervisory_authority", "gdpr_name",
)  # fmt: skip


class Leading:
    """Tells which words only lead up to a name.

    A verb of disclosure does so at the beginning of a sentence; a capital elsewhere makes it a noun of
    the name (`Corrib Shared Services`). taken: where names stand that are known.
    """

    def __init__(self, hits: Hits, taken: Spans) -> None:
        short = {c: [(h.start, h.end) for h in found if h.end - h.start < 40] for c, found in hits.items()}
        self._taken = taken
        self._nouns = Spans(at for c in GENERAL if c not in _VERBS for at in short.get(c, ()))
        self._verbs = Spans(at for c in _VERBS for at in short.get(c, ()))
        self._short = short
        self._data: Spans | None = None  # seldom asked for
        self._kinds = Spans(at for c, found in short.items() if c.startswith("category.") for at in found)

    def data(self, start: int, end: int) -> bool:
        """Whether the words speak of data or of persons."""
        if self._data is None:
            self._data = Spans(at for c in _DATA for at in self._short.get(c, ()))
        return self._data.cover(start, end)

    def known(self, start: int, end: int) -> bool:
        return self._taken.touch(start, end)

    def noun(self, start: int, end: int) -> bool:
        return self._nouns.cover(start, end)

    def verb(self, start: int, end: int) -> bool:
        return self._verbs.cover(start, end)

    def own(self, start: int, end: int) -> bool:
        """Whether the words are known, or describe companies, and so are no part of another name."""
        return self.known(start, end) or self.noun(start, end) or self.kind(start, end)

    def kind(self, start: int, end: int) -> bool:
        return self._kinds.cover(start, end)


def opens(words: str, first: int, at: int) -> bool:
    """Whether nothing but the mark of a list item stands between the sentence's beginning and `at`."""
    return at - first <= 14 and bool(_MARK.fullmatch(words, first, at))


def capitals_before(
    words: str, tokens: Sequence[tuple[int, int]], at: int, first: int, leading: Leading, lang: str
) -> int:
    """The first of the capitalised words that stand just before token `at` and may belong to its name."""
    begin = at
    while begin > 0 and at - begin < _CAPITALS:
        start, end = tokens[begin - 1]
        word = words[start:end]
        named = word.isalpha() and word[0].isupper() and word not in listed("polite", lang)
        if not named or leading.known(start, end) or leading.noun(start, end) or opens(words, first, start):
            break
        begin -= 1
    return begin


@cache
def openers(lang: str, column: str = "words") -> frozenset[str]:
    """Small words that may begin a sentence with a capital and are no part of a name.

    column: `in_names` for the articles that a language never puts before a company, so that they belong
    to its name (`The Dispute Service Limited`).
    """
    with (files("dataflow.notice") / "lexicon" / "openers.csv").open(encoding="utf-8") as table:
        return frozenset(next(row[column] for row in csv.DictReader(table) if row["lang"] == lang).split())


@cache
def short_openers(lang: str) -> frozenset[str]:
    """The openers of up to three letters, which are prepositions and articles."""
    return frozenset(word for word in openers(lang) if len(word) < 4)


# --- private ---

_CAPITALS = 3
_VERBS = ("disclose", "deny")
_DATA = ("personal_data", "data_item", "data_category", "person_word")
_MARK = re.compile(r"[\W\d_]*(?:(?:\(?(?:\w{1,2}|[ivx]{3,4})[.)]|[A-Z]\.\d{1,2}\.?)[ \n][\W\d_]*)?")
