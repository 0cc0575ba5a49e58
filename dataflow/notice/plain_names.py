"""Whether words with capitals are a name without a legal form, and not a kind, a purpose or a role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.foreign import cyrillic
from dataflow.notice.forms import form_at
from dataflow.notice.lexicon import Hits
from dataflow.notice.no_company import NoCompany
from dataflow.notice.not_names import is_no_name
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.vocabulary import MIXED, ends_like_noun, is_common, is_list_noun
from dataflow.notice.well_known import is_vendor

Place = tuple[int, int]


class PlainNames:
    """Answers for one text.

    named: where names stand that are found otherwise; services: those known all over the world.
    """

    def __init__(
        self,
        text: Text,
        hits: Hits,
        named: Sequence[Place],
        services: Sequence[tuple[str, int, int]],
        lang: str,
    ) -> None:
        self._text, self._lang = text, lang
        self._named = Spans(named)
        self.services = {start: end for _, start, end in services}
        self._kinds = Spans(
            (hit.start, hit.end)
            for concept, found in hits.items()
            if concept.startswith("category.")
            for hit in found
            if hit.end - hit.start < _PHRASE
        )
        self._small = SmallWords(text)
        self._other = NoCompany(text, hits, lang)

    def taken(self, start: int, end: int) -> bool:
        """Whether a name found otherwise stands there."""
        return self._named.touch(start, end)

    def known(self, start: int, end: int) -> bool:
        """Whether a name found otherwise stands there, or a service begins."""
        return start in self.services or self._named.touch(start, end)

    def may_be(self, start: int, end: int) -> bool:
        """Whether the words are no kind of recipient, role or purpose, country or law."""
        words = self._text.text
        tokens = words[start:end].split(" ")
        if "link" in self._text.role(start, end):
            return False
        if self._kinds.touch(start, end) and not MIXED.search(tokens[0]):
            return False
        if is_no_name(words[start:end]) or self._small.has(tokens[0]) or form_at(words, start):
            return False
        if any(self._is_noun(part) for part in (tokens[0], *tokens[0].split("-")[1:])):
            return False
        if len(tokens) > 1 and all(is_common(token, self._lang, borrowed=False) for token in tokens[1:]):
            return False
        return not self._other.opens(start, end)

    def beside(self, start: int, end: int) -> bool:
        """Whether words are a name where others of their list are, and do not end like nouns of the language."""
        return self.may_be(start, end) and not ends_like_noun(self._text.text[start:end], self._lang)

    def surely(self, start: int, end: int) -> bool:
        """Whether words are a name that everybody knows, or are written as only names are (`CloudVane`)."""
        name = self._text.text[start:end]
        if is_vendor(name):
            return "link" not in self._text.role(start, end)
        return MIXED.search(name) is not None and self.may_be(start, end)

    def proven(self, start: int, end: int) -> bool:
        """Whether the letters of a name tell it, or how the text writes it elsewhere."""
        if self.surely(start, end):
            return True
        if not self.may_be(start, end):
            return False
        words = self._text.text
        name = words[start:end]
        if cyrillic(self._lang) and _LATIN.fullmatch(name):
            return True
        if self._lang in NOUNS or name.endswith("s") or " " in name:
            return False
        return any(
            not start <= at < end and _INSIDE.search(words, max(at - 20, 0), at)
            for at in self._text.words().get(name.lower(), ())
            if words.startswith(name, at)
        )

    # --- private ---

    def _is_noun(self, word: str) -> bool:
        return is_common(word, self._lang) or is_list_noun(word, self._lang)


NOUNS = ("de",)  # languages that write every noun with a capital

# --- private ---

_PHRASE = 40  # characters; a longer one may hold a name between its words
_LATIN = re.compile(r"[A-Za-z][\w.&'+ -]+", re.ASCII)
_INSIDE = re.compile(r"[a-zà-žа-яё,] (?:[a-zà-žа-яё]+ )?$")
