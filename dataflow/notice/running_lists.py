# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Names without a legal form in a list that a recipient phrase leads up to in a sentence: `providers such as X, Y`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from dataflow.notice.forms import form_at
from dataflow.notice.language import small_words
from dataflow.notice.lexicon import Hits
from dataflow.notice.no_company import NoCompany
from dataflow.notice.not_names import is_no_name
from dataflow.notice.sentences import Layout
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import covered
from dataflow.notice.text import Text
from dataflow.notice.vocabulary import is_list_noun
from dataflow.notice.word_lists import listed

Place = tuple[int, int]


def in_running_lists(
    text: Text,
    layout: Layout,
    hits: Hits,
    generic: Sequence[Place],
    makers: Set[int],
    written: SmallWords,
    lang: str,
) -> list[Place]:
    """Capitalised words after a recipient phrase, as far as the list goes.

    generic: words that describe companies in general; makers: where companies begin that are found otherwise.
    """
    found: list[Place] = []
    other = NoCompany(text, hits, lang)
    for hit in hits.get("recipient_intro", ()):
        sentence = layout.sentence(hit.start)
        at = hit.end
        while True:
            gap = _LIST_GAP.match(text.text, at, sentence.end)
            if gap is None:
                break
            name = _name(text, gap.end(), sentence.end, generic, written, lang)
            if name is None or other.opens(*name):
                break
            found.append(name)
            at = name[1]
    return [name for name in found if not _is_product(text.text, name[1], makers, lang)]


# --- private ---

_NAME_WORD = r"[^\W_](?:[\w'.+-]*[\w+])?"
_LIST_WORD = re.compile(rf"[\"']?({_NAME_WORD})[\"']?")
_MADE_BY = 40  # characters
_LIST_GAP = re.compile(
    r"(?:[ \n]?[,:(]?[ \n](?:(?:and|or|und|oder|et|ou|en|of|a|nebo|či|și|sau|si|og|eller|ja|või|и|или|the|also)[ \n])?)"
)
# A law among what a sentence lists: `including the Working Time Act`, `podle Zákoníku práce`.
_LAW = re.compile(
    r"^(?:Code|Loi|Ordonnance|Wet|Legea|Lege|Codul|Ordonanța|Закон|Кодекс|Zákon|Lov)(?!\w)"
    r"|(?:Act|Law|Code|Regulations?|Directive|Order)$|(?:gesetz|gesetzbuch|verordnung|loven|seadus|wet)(?:es|s|e)?$"
)
_LAW_FOLLOWS = re.compile(
    r"(?: (?:of|on|and|[A-Z]\w+)){1,6} (?:Act|Law|Code|Regulations?|Directive|Order)(?!\w)"
)


def _name(
    text: Text,
    at: int,
    limit: int,
    generic: Sequence[Place],
    written: SmallWords,
    lang: str,
) -> Place | None:
    """The name that begins at a place."""
    small = small_words(lang)
    start = end = at
    count = 0
    while count < 5:
        match = _LIST_WORD.match(text.text, end if count == 0 else end + 1, limit)
        if match is None or (count and text.text[end] not in " \n"):
            break
        word = match.group(1)
        if not (word[0].isupper() or any(c.isupper() for c in word[1:])) or covered(
            match.start(1), match.end(1), generic
        ):
            break
        if word.lower() in small:
            break
        if count == 0:
            start = match.start(1)
        end = match.end(1)
        count += 1
        if end < limit and text.text[match.end() - 1] in "\"'":
            break
    if count == 0 or end - start < 3 or text.role(start, end) & {"link", "heading"}:
        return None
    core = text.text[start:end]
    form = form_at(core, 0)
    if is_no_name(core) or form is not None and form.end == len(core) or (count == 1 and written.has(core)):
        return None
    if count == 1 and is_list_noun(core, lang):
        return None
    if _LAW.search(core) or _LAW_FOLLOWS.match(text.text, end, limit):
        return None
    return start, end


def _is_product(words: str, end: int, makers: Set[int], lang: str) -> bool:
    """Whether the company that makes what bears a name stands behind it: `the app Wave by X Ltd`."""
    behind = words[end : end + _MADE_BY].split(maxsplit=3)
    if not behind or behind[0] not in listed("made_by", lang):
        return False
    at = words.find(behind[0], end) + len(behind[0]) + 1
    further = at + len(behind[1]) + 1 if len(behind) > 1 and behind[1].islower() else at
    return bool(makers & {at, further})  # `fra finske X AS`
