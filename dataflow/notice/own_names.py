"""The controller where a sentence names him without a legal form: `Oakley Learning Trust (OLT) is the controller`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dataflow.notice.language import small_words
from dataflow.notice.lexicon import Hits
from dataflow.notice.sentences import Layout
from dataflow.notice.small_words import SmallWords
from dataflow.notice.text import Text
from dataflow.notice.vocabulary import is_common
from dataflow.notice.word_lists import choice


def find_controllers(text: Text, layout: Layout, hits: Hits, lang: str) -> Iterator[tuple[int, int]]:
    """Words with capitals that open a sentence and are said to be, or to act as, the controller."""
    pattern = _pattern(lang)
    if pattern is None:
        return
    written = SmallWords(text)
    for hit in hits.get("controller", ()):
        sentence = layout.sentence(hit.start)
        if sentence.heading or hit.start - sentence.start > _LONGEST:
            continue
        met = pattern.match(text.text, sentence.start, hit.start)
        if met is None:
            continue
        words = met["name"].split(" ")
        if words[0].lower() in small_words(lang) or all(is_common(word, lang) for word in words):
            continue
        if len(words) == 1 and written.has(words[0]):
            continue
        if "link" not in text.role(*met.span("name")):
            yield met.span("name")


# --- private ---

_LONGEST = 140  # characters
_CAPITAL = r"[^\W\d_a-zà-žа-яё][\w.&'-]*"


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    """A name, its abbreviation in brackets, and words for `is the` up to the word for the controller."""
    links = choice("is_controller", lang)
    if not links:
        return None
    inner = choice("inside_owner", lang) or r"(?!)"
    name = rf"(?P<name>{_CAPITAL}(?: (?:(?:{inner}) )?{_CAPITAL}){{0,5}})"
    return re.compile(rf"[*_\"]{{0,3}}{name}[*_\"]{{0,3}}(?: \([^()\n]{{2,40}}\))?,? (?:{links}) (?:\w+ )?$")
