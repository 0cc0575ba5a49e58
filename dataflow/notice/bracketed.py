"""Names beside brackets: `the couriers (Evri, Yodel and others)`, `Evri (parcels), Yodel (letters) and …`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from dataflow.notice.lexicon import Hits
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of, choice

Place = tuple[int, int]


def in_brackets(
    text: Text,
    hits: Hits,
    lang: str,
    *,
    may_be: Callable[[int, int], bool],
    sure: Callable[[int, int], bool],
    tells: Callable[[int], bool],
) -> Iterator[Place]:
    """Names of which alone a bracket behind a kind of recipients consists, after `e.g.` or without it.

    may_be: whether words are no role, kind or purpose; sure: whether they are a name and no place; tells: whether
    the sentence of a place speaks of recipients.
    """
    words = text.text
    kinds = {
        hit.end
        for concept, found in hits.items()
        if concept in _RECIPIENTS or concept.startswith("category.") and concept not in _OFFICES
        for hit in found
    }
    placed = {hit.end for concept in _PLACED for hit in hits.get(concept, ())}
    provider = any_of("provider", lang)
    for bracket in _OPENED.finditer(words):
        first = bracket.end()
        example = _example(lang).match(words, first)
        opened = example.end() if example else first
        if not _CAPITALISED.match(words, opened):
            continue
        at = _behind_word(words, bracket.start())
        if at not in kinds and not (provider.fullmatch(words, _word(words, at), at) and tells(at)):
            if example is None:
                continue
            at = _word(words, at) - 1  # `authorised providers`, where the adjective stands behind
            if at not in kinds and not provider.fullmatch(words, _word(words, at), at):
                continue
        names = _elements(words, opened, lang)
        alone = len(names) == 1 and _initials(words, *names[0])
        if not names or alone or not all(may_be(*one) for one in names):
            continue
        if len(names) > 1 or example or at not in placed or sure(*names[0]):
            yield from names


def with_remarks(words: str) -> Iterator[list[Place]]:
    """Two or more single words with capitals that follow each other, each with a bracket behind it."""
    end = 0
    for first in _REMARKED.finditer(words):
        if first.start() < end:
            continue
        names = [first.span("name")]
        end = first.end()
        while (further := _FURTHER.match(words, end)) is not None:
            names.append(further.span("name"))
            end = further.end()
        if len(names) > 1:
            yield names


# --- private ---

_RECIPIENTS = ("vague_recipient", "processor", "sub_processor")
# Behind an office a bracket holds its short name.
_OFFICES = (
    "category.public-authority", "category.tax-authority", "category.law-enforcement", "category.court-bailiff",
)  # fmt: skip
# Kinds behind which a bracket rather holds a place (`hosting providers (Frankfurt)`).
_PLACED = (
    "category.it-hosting", "category.accounting-audit", "category.bank", "category.insurance",
)  # fmt: skip
_LONGEST = 160  # characters of a bracket
_OPENED = re.compile(r" \((?! )")
_CAPITAL = r"(?:[^\W\d_a-zà-žа-яё]|[a-z]{1,5}[A-Z])[\w.&'+-]*"
_CAPITALISED = re.compile(rf"[\"']?{_CAPITAL}")
_NAME = re.compile(rf"[\"']?(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}})[\"']?")
_TAIL = re.compile(
    r"(?:[,;]? ?(?:и др|etc|и т\. ?д|usw|u\. a|atd|aj|jt|ș\.a|e\.a|o\.a|m\.fl|m\.m)\.?|,? ?…)?\)"
)
_GAP = re.compile(rf"(?:,|;| ?/)? ?(?:(?:{choice('and')}|{choice('or')}) )?")
_REMARK = r"(?P<name>(?<![\w.])(?:[^\W\d_a-zà-žа-яё]|[a-z]{1,9}[A-Z])[\w.&'+-]{2,30}) \([^()\n]{3,80}\)"
_REMARKED = re.compile(_REMARK)
_FURTHER = re.compile(rf"(?:,? (?:{choice('and')}) |, ){_REMARK}")


@cache
def _example(lang: str) -> re.Pattern[str]:
    """Words for `for example` that open a bracket."""
    return re.compile(rf"(?i)(?:{choice('for_example', lang) or '(?!)'})(?!\w)[.:,]{{0,2}} ?")


def _behind_word(words: str, at: int) -> int:
    """Where the word before a bracket ends, without a colon or the stars of emphasis."""
    while at and words[at - 1] in "*_:":
        at -= 1
    return at


def _word(words: str, at: int) -> int:
    """Where the word begins that ends at a place."""
    return max(words.rfind(sign, 0, at) for sign in " \n-") + 1


def _elements(words: str, at: int, lang: str) -> list[Place]:
    """The names up to the closing bracket, or nothing where it holds something else."""
    end = words.find(")", at, at + _LONGEST)
    if end < 0:
        return []
    found: list[Place] = []
    others = re.compile(rf"(?i)(?:{choice('others', lang)})(?: [\w]+)?\)")
    while (met := _NAME.match(words, at, end)) is not None:
        found.append(met.span("name"))
        at = met.end()
        if _TAIL.match(words, at, end + 1):
            return found
        between = _GAP.match(words, at, end)
        if between is None or between.end() == at:
            return []
        at = between.end()
        if others.match(words, at, end + 1):
            return found
    return []


def _initials(words: str, start: int, end: int) -> bool:
    """Whether a word in capitals may be the short name of what stands before it (`agencies (CRAs)`)."""
    return words[start:end].rstrip("s").isupper() and " " not in words[start:end]
