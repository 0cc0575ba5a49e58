# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""Companies that a notice names and the inventory does not know.

Two kinds of evidence: a legal form beside capitalised words, and capitalised words in a list that a
recipient phrase introduces (`providers such as …`). The second is not used for German, where every noun
has a capital.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dataflow.notice.behind import name_after, quoted_behind, with_adjective
from dataflow.notice.common_words import is_no_name
from dataflow.notice.czech_names import czech_start, verb_behind
from dataflow.notice.descriptions import without_description
from dataflow.notice.edges import name_before
from dataflow.notice.forms import DECLINED, FormHit, find_forms, form_at, home
from dataflow.notice.language import small_words
from dataflow.notice.leading import GENERAL, Leading, capitals_before, openers, opens, short_openers
from dataflow.notice.lexicon import Hits
from dataflow.notice.marked_names import find_linked, find_own
from dataflow.notice.partners import partners_listed
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.whole_cells import whole_cell
from dataflow.notice.word_lists import listed


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A company name at [start, end) that belongs to no known party; `core` lacks the legal form."""

    start: int
    end: int
    core_start: int
    core_end: int
    by: str  # legal-form, context or link


def find_unknown(
    text: Text, layout: Layout, hits: Hits, known: Sequence[tuple[int, int]], *, lang: str
) -> tuple[UnknownName, ...]:
    """Names in reading order, which may overlap those that are `known`."""
    generic = _generic(hits)
    leading = Leading(hits, Spans(known))
    words = small_words(lang)
    written = SmallWords(text)
    found: list[UnknownName] = []
    for form in find_forms(text):
        sentence = layout.sentence(form.start)
        if _only_a_word(text.text, form, sentence, lang):
            continue
        name = None
        if form.form.position != "prefix" and not _begins_declined(text.text, form):
            name = _before(text, sentence.start, form, leading, lang)
        if form.form.position != "suffix" and (
            name is None or _opens_with(text, name, sentence, written) or _shut_off(text.text, name, form)
        ):
            name = _after(text, sentence, form, leading, lang) or name
        if (
            name is None
            and form.form.position != "prefix"
            and lang not in ("de", "en")
            and not DECLINED.match(text.text, form.end)
        ):
            name = _uncapitalised(text, sentence.start, form, generic, words, written, leading, lang)
        if name is not None:
            found.append(name)
    if lang != "de":
        listed_names = _in_lists(text, layout, hits, generic, words, written, lang)
        found.extend(_without_products(text.text, listed_names, found, lang))
    found.extend(UnknownName(s, e, s, e, "link") for s, e in find_linked(text, layout, hits))
    found.extend(UnknownName(s, e, s, e, "context") for s, e in find_own(text, words))
    return _without_overlaps(found)


# --- private ---

_NAME_WORD = r"[^\W_](?:[\w'.+-]*[\w+])?"
_CELL = re.compile(r" ?(?:\||\n|\u2029|\.{3}|…|$)")  # where a cell of a table ends, or dots lead on from it
_AND = frozenset(["a", "i", "et", "en", "og", "ja", "si", "și", "и", "&", "de", "d'", "van"])
_TOKEN = re.compile(r"[^ \n\u2029]+")
_WORD = re.compile(r"[^\W_][\w'-]*")
_PAUSE = re.compile(r"[^\w '&-]")
_LIST_WORD = re.compile(rf"[\"']?({_NAME_WORD})[\"']?")


def _generic(hits: Hits) -> tuple[tuple[int, int], ...]:
    """Places of words that describe companies in general and are no part of a name."""
    spans = [
        (hit.start, hit.end)
        for concept, found in hits.items()
        if concept in GENERAL or concept.startswith("category.")
        for hit in found
        if hit.end - hit.start < 40  # a longer phrase may hold a name between its words
    ]
    return tuple(sorted(spans))


def _covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (start, 1 << 60)) - 1
    return any(
        spans[number][0] <= start and end <= spans[number][1] for number in range(max(at - 3, 0), at + 1)
    )


def _before(text: Text, first: int, form: FormHit, leading: Leading, lang: str) -> UnknownName | None:
    """The capitalised words that lead up to a legal form."""
    place = name_before(text.text, first, form, lang=lang, leading=leading)
    if place is None:
        return None
    return _plain(text, UnknownName(place[0], form.end, *place, "legal-form"), first, lang)


def _only_a_word(words: str, form: FormHit, sentence: Sentence, lang: str) -> bool:
    """Whether a form without stops is a word of a title in capitals (`FORMÅL OG GRUNNLAG`)."""
    written = words[form.start : form.end]
    if "home" in form.form.traits and not home(lang) & {*form.form.countries}:  # `DA` is Romanian for yes
        return True
    if written == "MB" and words[form.start - 2 : form.start - 1].isdigit():  # megabytes
        return True
    if not written.isalpha() or not written.isupper():
        return False
    line_start = max(words.rfind("\n", sentence.start, form.start) + 1, sentence.start)
    line_end = words.find("\n", form.end, sentence.end)
    line = words[line_start : line_end if line_end > 0 else sentence.end]
    if not line.isupper():
        return False
    return (
        written.lower() in small_words(lang)
        or len(line) > 25
        and not line.startswith(written)
        and not line.endswith(written)
    )


def _begins_declined(words: str, form: FormHit) -> bool:
    """Whether the form bears the case ending of a name that follows (`AS-iga Pilv`)."""
    ending = DECLINED.match(words, form.end) if form.form.position != "suffix" else None
    return ending is not None and words[ending.end() + 1 : ending.end() + 2].strip("\"'").isupper()


def _opens_with(text: Text, name: UnknownName, sentence: Sentence, written: SmallWords) -> bool:
    """Whether the one word before a form only opens the sentence (`Lisaks AS Pilv`), or takes no part."""
    core = text.text[name.core_start : name.core_end]
    return " " not in core and opens(text.text, sentence.start, name.start) and written.has(core)


def _shut_off(words: str, name: UnknownName, form: FormHit) -> bool:
    """Whether a comma parts the words before a form from it and its name (`партнёр в Риге, SIA «Dati»`)."""
    if "," not in words[name.core_end : form.start]:
        return False
    return quoted_behind(words, form) or _repeats(words, name, form) or _another(words, name, form)


def _repeats(words: str, name: UnknownName, form: FormHit) -> bool:
    """Whether the name stands before a form that its register has in front of it too (`Jaan Saar, FIE Jaan Saar`)."""
    return words.startswith(words[name.core_start : name.core_end], form.end + 1)


def _another(words: str, name: UnknownName, form: FormHit) -> bool:
    """Whether both have a form in front: `AS Laev, OÜ Tamm`."""
    before = form_at(words, name.start)
    return (
        before is not None
        and before.start < name.core_end
        and before.form.position != "suffix"
        and words[form.end : form.end + 1] in (" ", "\n")
        and words[form.end + 1 : form.end + 2].isupper()
    )


def _plain(text: Text, name: UnknownName, first: int, lang: str) -> UnknownName:
    """Without the noun that only describes the company."""
    written = text.text[name.start : name.end]
    before = text.text[max(first, name.start - 30) : name.start].rstrip(" \n")
    if whole_cell(text.text, first, name.core_end, name.end) == name.start:
        return name
    kept = without_description(written, before=before, opens=name.start == first, lang=lang)
    start = name.end - len(kept)
    return name if kept == written or start >= name.core_end else replace(name, start=start, core_start=start)


def _uncapitalised(
    text: Text,
    first: int,
    form: FormHit,
    generic: Sequence[tuple[int, int]],
    small: frozenset[str],
    written: SmallWords,
    leading: Leading,
    lang: str,
) -> UnknownName | None:
    """A name whose last words are small: `Granule a pamlsky s.r.o.`, `Mladá fronta a.s.`."""
    words = list(_WORD.finditer(text.text, max(first, form.start - 80), form.start))
    small_ones = 0
    while small_ones < len(words) and words[-1 - small_ones].group()[0].islower():
        small_ones += 1
    if not 0 < small_ones < min(len(words), 5) or _PAUSE.search(
        text.text, words[-1 - small_ones].start(), words[-1].end()
    ):
        return None
    start, end = words[-1 - small_ones].start(), words[-1].end()
    head, *tail = text.text[start:end].split()
    described = head.lower() in small
    verb = lang == "cs" and len(tail) > 1 and opens(text.text, first, start) and verb_behind(head, tail[0])
    if verb and not any(_covered(m.start(), m.end(), generic) for m in words[1 - len(tail) :]):
        begin = words[1 - len(tail)].start()
        return UnknownName(begin, form.end, begin, end, "legal-form")
    # `Opora pro život`: a preposition belongs to the name where a noun follows that ends it.
    inner = listed("name_preposition", lang) if tail and tail[-1] not in small else frozenset[str]()
    content = [word for word in tail if word not in _AND and word not in inner]
    at_first = start == first and written.has(head)
    begins = opens(text.text, first, start)
    cell = _CELL.match(text.text, form.end) and (
        start == 0 or text.text[start - 1] in "\n\u2029|" or text.text[start - 2 : start] == "| "
    )
    if begins and not cell and form.form.position == "either":
        return None  # `Договор с клиентом заключает ООО`: a company in general
    if begins:  # `Údaje o jednatelích s.r.o.` is no name
        small = small | short_openers(lang)
    at_first = at_first and not cell or begins and head.lower() in openers(lang)
    if (
        described
        or at_first
        or not content
        or tail[-1] in short_openers(lang)
        or any(word in small for word in content)
    ):
        return None
    begins = begins and not cell  # elsewhere the capital tells a name: `Platební brána, a.s.`
    if begins and any(_covered(m.start(), m.end(), generic) for m in words[-1 - small_ones :]):
        return None
    tokens = [m.span() for m in _TOKEN.finditer(text.text, max(first, form.start - 120), end)]
    at = next((number for number, token in enumerate(tokens) if token[0] == start), None)
    if at is not None:
        at = _before_ampersand(text.text, tokens, at)
        at = partners_listed(text.text, tokens, at, form)
        at = czech_start(text.text, tokens, at, first, leading) if lang == "cs" else at
        start = tokens[capitals_before(text.text, tokens, at, first, leading, lang)][0]
    return UnknownName(start, form.end, start, end, "legal-form")


def _before_ampersand(words: str, tokens: Sequence[tuple[int, int]], at: int) -> int:
    """Where a name begins that is joined by `&`, which no list uses for `and`."""
    while at > 1 and words[slice(*tokens[at - 1])] == "&" and words[slice(*tokens[at - 2])].isalpha():
        if not words[tokens[at - 2][0]].isupper():
            break
        at -= 2
    return at


def _after(text: Text, sentence: Sentence, form: FormHit, leading: Leading, lang: str) -> UnknownName | None:
    """The capitalised words that follow a form standing in front (AS, OÜ, ООО)."""
    found = name_after(text.text, sentence.end, form, lang, leading)
    if found is None:
        return None
    core, end = found
    start = (
        with_adjective(text.text, sentence.start, form.start, lang)
        if form.form.position == "prefix"
        else form.start
    )
    return UnknownName(start, end, *core, "legal-form")


def _in_lists(
    text: Text,
    layout: Layout,
    hits: Hits,
    generic: Sequence[tuple[int, int]],
    small: frozenset[str],
    written: SmallWords,
    lang: str,
) -> list[UnknownName]:
    """Capitalised words after a recipient phrase, as far as the list goes."""
    found: list[UnknownName] = []
    for hit in hits.get("recipient_intro", ()):
        sentence = layout.sentence(hit.start)
        at = hit.end
        while True:
            gap = _LIST_GAP.match(text.text, at, sentence.end)
            if gap is None:
                break
            name = _list_name(text, gap.end(), sentence.end, generic, small, written, lang)
            if name is None:
                break
            found.append(name)
            aside = _ASIDE.match(text.text, name.end, sentence.end)
            at = aside.end() if aside else name.end
    return found


def _without_products(
    words: str, names: Sequence[UnknownName], companies: Sequence[UnknownName], lang: str
) -> list[UnknownName]:
    """Without the names of what the company behind them makes: `the app Wave by X Ltd`."""
    makers = {company.start for company in companies}
    made_by = listed("made_by", lang)
    kept = []
    for name in names:
        behind = words[name.end : name.end + _MADE_BY].split(maxsplit=3)
        at = words.find(behind[0], name.end) + len(behind[0]) + 1 if behind else 0
        further = (
            at + len(behind[1]) + 1 if len(behind) > 1 and behind[1].islower() else at
        )  # `fra finske X AS`
        if not (behind and behind[0] in made_by and makers & {at, further}):
            kept.append(name)
    return kept


_MADE_BY = 40  # characters
_ASIDE = re.compile(r"[ \n]\([^()\n]{1,80}\)")  # `X (cards), Y (mails) and Z`
_LIST_GAP = re.compile(
    r"(?:[ \n]?[,:(]?[ \n](?:(?:and|or|und|oder|et|ou|en|of|a|nebo|či|și|sau|si|og|eller|ja|või|и|или|the|also)[ \n])?)"
)


def _list_name(
    text: Text,
    at: int,
    limit: int,
    generic: Sequence[tuple[int, int]],
    small: frozenset[str],
    written: SmallWords,
    lang: str,
) -> UnknownName | None:
    start = end = at
    count = 0
    while count < 5:
        match = _LIST_WORD.match(text.text, end if count == 0 else end + 1, limit)
        if match is None or (count and text.text[end] not in " \n"):
            break
        word = match.group(1)
        if not (word[0].isupper() or any(c.isupper() for c in word[1:])) or _covered(
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
    if (
        is_no_name(core, lang)
        or form is not None
        and form.end == len(core)
        or (count == 1 and written.has(core))
    ):
        return None
    if _LAW.search(core) or _LAW_FOLLOWS.match(text.text, end, limit):
        return None
    return UnknownName(start, end, start, end, "context")


# A law among what a sentence lists: `including the Working Time Act`, `podle Zákoníku práce`.
_LAW = re.compile(
    r"^(?:Code|Loi|Ordonnance|Wet|Legea|Lege|Codul|Ordonanța|Закон|Кодекс|Zákon|Lov)(?!\w)"
    r"|(?:Act|Law|Code|Regulations?|Directive|Order)$|(?:gesetz|gesetzbuch|verordnung|loven|seadus|wet)(?:es|s|e)?$"
)
_LAW_FOLLOWS = re.compile(
    r"(?: (?:of|on|and|[A-Z]\w+)){1,6} (?:Act|Law|Code|Regulations?|Directive|Order)(?!\w)"
)


def _without_overlaps(found: list[UnknownName]) -> tuple[UnknownName, ...]:
    """Names by legal form first, then by context; none over another."""
    starts: list[int] = []
    ends: list[int] = []
    kept: list[UnknownName] = []
    for name in sorted(found, key=lambda n: (n.by != "legal-form", n.start, -(n.end - n.start))):
        at = bisect_right(starts, name.start)
        before = at > 0 and ends[at - 1] > name.start
        behind = at < len(starts) and starts[at] < name.end
        if before or behind:
            continue
        starts.insert(at, name.start)
        ends.insert(at, name.end)
        kept.append(name)
    return tuple(sorted(kept, key=lambda n: n.start))
