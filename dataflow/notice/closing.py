"""The closing lines of a page: copyright, links, and who made the site."""

from __future__ import annotations

import re
from bisect import bisect_left

from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.text import PARAGRAPH, Text


def closing_lines(text: Text, layout: Layout, hits: Hits) -> int:
    """Where the closing lines begin; beyond the text where it has none.

    The last paragraphs belong to them while they are short and bear a copyright sign, bars between
    their parts, or a credit (`Website by`).
    """
    persons = HitIndex([*hits.get("person_word", ()), *hits.get("first_person", ())])
    credits = [h.start for h in hits.get("furniture", ()) if not _told(text, layout, persons, h.start)]
    credits += [
        h.start
        for h in hits.get("credit", ())
        if _OPENS.search(text.text, max(h.start - 4, 0), h.start) and not _long(text, layout, h.start)
    ]
    credits.sort()
    told = HitIndex(h for concept in _GIVEN for h in hits.get(concept, ()))
    at = end = len(text.text)
    for _ in range(_MOST):
        start = text.text.rfind(PARAGRAPH, 0, end) + 1
        words = text.text[start:end].strip(" \n-_—–=*")
        if len(words) > _LONGEST or words[:1] in ("|", "•"):
            break
        number = bisect_left(credits, start)
        credited = number < len(credits) and credits[number] < end
        barred = len(words) < 160 and bool(_BARS.search(words))
        sign = _SIGN.search(text.text, start, end)
        if barred:
            at = start
        elif credited or sign:
            marks = ([credits[number]] if credited else []) + ([sign.start()] if sign else [])
            first = layout.sentence(min(marks)).start
            at = first if told.inside(start, first) else start
        elif words and not _is_rule(text, start, end):
            break
        end = start - 1
        if end <= 0:
            break
    if at < len(text.text):
        return at
    return _closing_sentences(text, layout)


class Ending:
    """The last sentences of a text, where makers of the page and owners of marks are named."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, lang: str) -> None:
        self._words, self._lang = text.text, lang
        last = layout.sentences[-_LAST:]
        self._start = max(last[0].start, len(text.text) - _REACH, len(text.text) // 2)
        self._credit = HitIndex([*hits.get("credit", ()), *hits.get("furniture", ())])
        self._anaphor = HitIndex(hits.get("anaphor", ()))
        self._marks = HitIndex(hits.get("mark_owner", ()))
        kinds = [h for c, found in hits.items() if c.startswith("category.") for h in found]
        self._data = HitIndex(h for concept in _GIVEN for h in hits.get(concept, ()))
        self._tells = HitIndex([*kinds, *(h for c in (*RECEIVING, *TELLING) for h in hits.get(c, ()))])

    def credits(self, sentence: Sentence) -> bool:
        """Whether a short sentence near the end says who made the page or owns a mark."""
        if not self._near(sentence):
            return False
        if self._credit.inside(sentence.start, sentence.end) and not self.tells(sentence):
            return not self._anaphor.near(sentence.start, sentence.start)  # `They are made by X`
        end = self._words.find(PARAGRAPH, sentence.end)
        begin = self._words.rfind(PARAGRAPH, 0, sentence.start) + 1
        beside = self._credit.inside(begin, len(self._words) if end < 0 else end)
        return bool(beside and self._marks.inside(sentence.start, sentence.end))

    def speaks(self, sentence: Sentence) -> bool:
        """Whether a full sentence among the closing lines says who receives data, and credits nobody."""
        if self._words[sentence.end - 1] != "." or _SIGN.search(self._words, sentence.start, sentence.end):
            return False
        credited = self._credit.inside(sentence.start, sentence.end)
        return not credited and bool(self._data.inside(sentence.start, sentence.end))

    def tells(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of data, of persons, or of who receives or decides."""
        if self._tells.inside(sentence.start, sentence.end):
            return True
        return ends_as_we(self._words, sentence.start, sentence.end, self._lang)

    def goes_on(self, sentence: Sentence, layout: Layout) -> bool:
        """Whether the next sentence speaks of who was credited and of data: `They see the forms`."""
        number = layout.index(sentence.start) + 1
        if number >= len(layout.sentences):
            return False
        after = layout.sentences[number]
        opens = self._anaphor.near(after.start, after.start)
        return bool(opens) and not after.heading and bool(self._tells.inside(after.start, after.end))

    # --- private ---

    def _near(self, sentence: Sentence) -> bool:
        return (
            sentence.start >= self._start and sentence.end - sentence.start <= _SHORT and not sentence.heading
        )


def ends_as_we(words: str, first: int, last: int, lang: str) -> bool:
    """Whether a verb in [first, last) says `we` by its ending, in languages that leave the pronoun out."""
    pattern = _WE.get(lang)
    return pattern is not None and pattern.search(words, first, last) is not None


# What a sentence about a recipient speaks of; one that holds none of these only mentions a name.
RECEIVING = (
    "disclose", "recipients", "recipients_title", "recipient_intro", "vague_recipient", "processor", "sub_processor",
    "controller", "joint_controllers", "eu_representative",
)  # fmt: skip
TELLING = (
    "personal_data", "data_item", "data_category", "person_word", "deny", "neg", "contact", "dpo", "kept_in",
)  # fmt: skip


# --- private ---


def _told(text: Text, layout: Layout, persons: HitIndex, at: int) -> bool:
    """Whether words of a credit stand inside a full sentence about persons (`our staff use a tool supplied by`)."""
    sentence = layout.sentence(at)
    full = at - sentence.start > _OPENING and text.text[sentence.end - 1] == "."
    return full and bool(persons.inside(sentence.start, at))


# Verbs that say `we` by their ending.
_WE = {
    "cs": re.compile(r"(?<!\w)\w{3,}[áíeu]me(?!\w)"),
    "et": re.compile(r"(?<!\w)\w{3,}me(?!\w)"),
    "ro": re.compile(r"(?<!\w)\w{3,}[ăei]m(?!\w)"),
    "ru": re.compile(r"(?<!\w)\w{2,}[еи]м(?!\w)"),
}
_GIVEN = ("disclose", "recipients", "processor", "personal_data", "data_item", "controller")
_OPENING = 15  # characters before a credit that opens its line
_LAST = 4  # sentences that may close a page
_REACH = 500  # characters
_SHORT = 170
_MOST = 4  # paragraphs
_LONGEST = 420  # characters of a paragraph that may close a page
_SIGN = re.compile(
    r"©|\([cC]\) ?(?:\d{4}|[^\W\d_a-z][^.\u2029]{0,60}(?:$|[\u2029|·•]|\d{4}))|\(C\)|Copyright"
)
_CREDIT = 90  # characters of a full sentence that may be a credit
_OPENS = re.compile(r"(?:^|[.\u2029\n|·•–—:*_-]) ?$")
_BARS = re.compile(r" [|·•] ")


def _long(text: Text, layout: Layout, at: int) -> bool:
    """Whether words of a credit open a full sentence that says more (`Photos are taken by X and …`)."""
    sentence = layout.sentence(at)
    return sentence.end - sentence.start > _CREDIT and text.text[sentence.end - 1] == "."


def _is_rule(text: Text, start: int, end: int) -> bool:
    return not any(char.isalnum() for char in text.text[start:end])


def _closing_sentences(text: Text, layout: Layout) -> int:
    """The same by sentences, where the closing lines follow the last paragraph without a blank line."""
    at = len(text.text) + 1
    parted = False
    for sentence in reversed(layout.sentences[-8:]):
        words = text.text[sentence.start : sentence.end]
        if len(words) > 160 or words[0] in "|-–•*" or (words[-1] in ".!?:;" and "©" not in words):
            break
        parted = parted or bool(_BARS.search(words)) or "©" in words
        if not parted:
            continue
        at = sentence.start
        if PARAGRAPH in text.text[max(sentence.start - 1, 0) : sentence.start]:
            break
    return at if parted else len(text.text) + 1
