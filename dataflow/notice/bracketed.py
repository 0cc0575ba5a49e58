"""Names in a bracket behind a kind of recipients: `the couriers (Evri, Yodel and others)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dataflow.notice.lexicon import Hits
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice


def in_brackets(
    text: Text, hits: Hits, lang: str, may_be: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """Names of which alone such a bracket consists; `may_be` tells what is no role, kind or purpose."""
    opened = {
        hit.end + 1
        for concept, found in hits.items()
        if concept in _RECIPIENTS or concept.startswith("category.") and concept not in _OFFICES
        for hit in found
        if text.text.startswith(" (", hit.end)
    }
    for at in sorted(opened):
        names = _elements(text.text, at + 1, lang)
        if (
            names
            and all(may_be(*one) for one in names)
            and (len(names) > 1 or not _initials(text.text, *names[0]))
        ):
            yield from names


# --- private ---

_RECIPIENTS = ("vague_recipient", "processor", "sub_processor", "service_provider")
# Behind an office a bracket holds its short name.
_OFFICES = (
    "category.public-authority", "category.tax-authority", "category.law-enforcement", "category.court-bailiff",
)  # fmt: skip
_LONGEST = 160  # characters of a bracket
_CAPITAL = r"(?:[^\W\d_a-zà-žа-яё]|[a-z]{1,5}[A-Z])[\w.&'+-]*"
_NAME = rf"[\"']?(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}})[\"']?"
_TAIL = re.compile(
    r"(?:[,;]? ?(?:и др|etc|и т\. ?д|usw|u\. a|atd|aj|jt|ș\.a|e\.a|o\.a|m\.fl|m\.m)\.?|,? ?…)?\)"
)


def _elements(words: str, at: int, lang: str) -> list[tuple[int, int]]:
    """The names up to the closing bracket, or nothing where it holds something else."""
    end = words.find(")", at, at + _LONGEST)
    if end < 0:
        return []
    found: list[tuple[int, int]] = []
    name = re.compile(_NAME)
    gap = re.compile(rf"(?:,|;| ?/)? ?(?:(?:{choice('and')}|{choice('or')}) )?")
    others = re.compile(rf"(?i)(?:{choice('others', lang)})(?: [\w]+)?\)")
    while True:
        met = name.match(words, at, end)
        if met is None:
            return []
        found.append(met.span("name"))
        at = met.end()
        if _TAIL.match(words, at, end + 1):
            return found
        between = gap.match(words, at, end)
        if between is None or between.end() == at:
            return []
        at = between.end()
        if others.match(words, at, end + 1):
            return found


def _initials(words: str, start: int, end: int) -> bool:
    """Whether a word in capitals may be the short name of what stands before it (`agencies (CRAs)`)."""
    return words[start:end].rstrip("s").isupper() and " " not in words[start:end]
