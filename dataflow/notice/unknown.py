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

from dataflow.notice.behind import name_after, quoted_behind, stands_in_front, with_adjective
from dataflow.notice.czech_names import czech_start, verb_behind
from dataflow.notice.descriptions import without_description
from dataflow.notice.edges import name_before
from dataflow.notice.forms import DECLINED, FormHit, find_forms, form_at
from dataflow.notice.language import small_words
from dataflow.notice.leading import GENERAL, Leading, capitals_before, openers, opens, short_openers
from dataflow.notice.lexicon import Hits
from dataflow.notice.marked_names import find_linked, find_own
from dataflow.notice.only_words import only_a_word
from dataflow.notice.partners import partners_listed
from dataflow.notice.plain_controllers import plain_controller
from dataflow.notice.running_lists import in_running_lists
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.small_words import SmallWords
from dataflow.notice.spans import Spans, covered
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
    by: str  # legal-form, context, link or controller


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
        if only_a_word(text.text, form, sentence, lang):
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
        makers = {name.start for name in found}
        running = in_running_lists(text, layout, hits, generic, makers, written, lang)
        found.extend(UnknownName(s, e, s, e, "context") for s, e in running)
    found.extend(UnknownName(s, e, s, e, "link") for s, e in find_linked(text, layout, hits))
    found.extend(UnknownName(s, e, s, e, "context") for s, e in find_own(text, words))
    own = plain_controller(text, layout, hits, [*known, *((one.start, one.end) for one in found)], lang)
    if own is not None:
        found.append(UnknownName(*own, *own, "controller"))
    return _without_overlaps(found)


# --- private ---

_CELL = re.compile(r" ?(?:\||\n|\u2029|\.{3}|…|$)")  # where a cell of a table ends, or dots lead on from it
_AND = frozenset(["a", "i", "et", "en", "og", "ja", "si", "și", "и", "&", "de", "d'", "van"])
_TOKEN = re.compile(r"[^ \n\u2029]+")
_WORD = re.compile(r"[^\W_][\w'-]*")
_PAUSE = re.compile(r"[^\w '&-]")


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


def _before(text: Text, first: int, form: FormHit, leading: Leading, lang: str) -> UnknownName | None:
    """The capitalised words that lead up to a legal form."""
    place = name_before(text.text, first, form, lang=lang, leading=leading)
    if place is None:
        return None
    return _plain(text, UnknownName(place[0], form.end, *place, "legal-form"), first, lang)


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
        return stands_in_front(words, form)
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
    if verb and not any(covered(m.start(), m.end(), generic) for m in words[1 - len(tail) :]):
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
    if begins and any(covered(m.start(), m.end(), generic) for m in words[-1 - small_ones :]):
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
