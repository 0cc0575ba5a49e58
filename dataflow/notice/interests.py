# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Whether a notice names the legitimate interests that it relies on (Art. 13(1)(d))."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.sentences import Layout, Sentence
from dataflow.notice.spans import Spans
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import any_of, choice


def named_interest(text: Text, layout: Layout, hits: Hits, *, lang: str) -> tuple[int, int] | None:
    """Where an interest is named: by phrase, behind a colon or dash, in the next sentence, or below a heading.

    A cell that only says `legitimate interest` names none, whatever the purpose beside it; nor does
    the right to object to what rests on one.
    """
    rights = {
        layout.index(hit.start)
        for concept in ("right_object", "do_object", "right_erasure")
        for hit in hits.get(concept, ())
    }
    follows = {hit.start: hit for hit in hits.get("li_follow", ())}
    opened = frozenset(hit.start for hit in hits.get("interest_behind", ()))
    reasons = any_of("reason", lang)
    public = Spans((hit.start, hit.end) for hit in hits.get("basis_public_task", ()))
    for hit in hits.get("li_named", ()):
        number = layout.index(hit.start)
        across = "|" in text.text[hit.start : hit.end]
        if number not in rights and not across and not public.touch(hit.start, hit.end):
            return hit.start, hit.end
    for hit in hits.get("basis_legitimate_interests", ()):
        number = layout.index(hit.start)
        sentence = layout.sentences[number]
        if number in rights:
            continue
        if sentence.heading:
            section = layout.sections[sentence.section]
            if _worded(text.text, sentence.end, section.end):
                return hit.start, hit.end
            continue
        if (
            _below(text, layout, hit, number)
            or _told(text.text, hit.end, opened)
            or _told_next(text, layout, follows, number)
            or _reasoned(text.text, hit, sentence, reasons)
        ):
            return hit.start, hit.end
    return None


# --- private ---

# `(Art. 6(1)(f) GDPR)`, `(čl. 6 odst. 1 písm. f) GDPR)`
_ASIDE = r"(?:[ \n]?\([^()]{0,80}(?:\([^()]{0,40}\)[^()]{0,80}){0,5}\)(?:[^()\n.;]{0,30}\))?)"
_WORDS = r"(?:[ \n](?!(?:a|and|und|et|en|og|ja|și|и)[ \n])[^\s.,;:|()–—]+){0,4}"
_TOLD = re.compile(
    rf"{_WORDS}{_ASIDE}?(?:,?[ \n]?(?:[aA]rt|[čČ]l|ст|[aA]rtik)[^:;|–—{PARAGRAPH}]{{0,60}})?(?:[ \n]?:|[ \n][–—-])[ \n](?P<words>[^|{PARAGRAPH}]{{0,400}})"
)
# Behind the citation in brackets the interest itself opens, with words of the table or such an infinitive.
_PAST = re.compile(rf"{_WORDS}{_ASIDE},?[ \n]")
_INFINITIVE = re.compile(r"(?i)(?:\w+[dt]a|\w*zu\w+en)(?!\w)")
_LED = 30  # characters of `On the ground of our`
_DONE = 15  # characters that tell what is done, before the reason
_LONG = 30  # characters of a sentence that tells what is done
_ALONE = re.compile(r"(?:[\w.]{1,4}\)?[ \n]){0,2}(?:\w+[ \n]){0,2}")
_CLOSED = re.compile(rf"{_WORDS}{_ASIDE}?[.:]?")
_AGAIN = re.compile(rf"(?i)(?<!\w)(?:{choice('interest_stem')})")
_CITED = re.compile(r"(?:[aA]rt\w*|[čČ]l\w*|ст\w*|подпункт|пункт|[lL]it)\b")


def _pause(words: str, sentence: Sentence) -> int:
    """Where the first clause of a sentence ends."""
    comma = words.find(",", sentence.start, sentence.end)
    return comma if comma > 0 else sentence.end


def _told(words: str, at: int, opened: frozenset[int]) -> bool:
    """Whether a colon or dash and some words follow, past a genitive and a citation."""
    past = _PAST.match(words, at)
    if past and (past.end() in opened or _INFINITIVE.match(words, past.end())):
        return True
    found = _TOLD.match(words, at)
    return bool(found and not _CITED.match(found["words"]) and _worded(found["words"], 0, 400))


def _told_next(text: Text, layout: Layout, follows: Mapping[int, Hit], number: int) -> bool:
    """`… our legitimate interest (Art. 6). It lies in …`: the next sentence of the paragraph says which."""
    if number + 1 >= len(layout.sentences):
        return False
    one, after = layout.sentences[number], layout.sentences[number + 1]
    if after.heading or after.section != one.section or PARAGRAPH in text.text[one.end : after.start]:
        return False
    opened = follows.get(after.start)
    return opened is not None and _worded(text.text, opened.start, after.end)


def _below(text: Text, layout: Layout, hit: Hit, number: int) -> bool:
    """`Legitimate interests (Art. 6). We use data to …`: a line or title of its own, and what is done below it.

    A next sentence that says the ground again names no interest.
    """
    one = layout.sentences[number]
    if not _ALONE.fullmatch(text.text, one.start, hit.start) or not _CLOSED.fullmatch(
        text.text, hit.end, one.end
    ):
        return False
    if number + 1 >= len(layout.sentences):
        return False
    after = layout.sentences[number + 1]
    if (
        after.heading
        or after.section != one.section
        or _AGAIN.search(text.text, after.start, _pause(text.text, after))
    ):
        return False
    return after.end - after.start >= _LONG and text.text[one.start - 1 : one.start] in (PARAGRAPH, "\n", "")


def _reasoned(words: str, hit: Hit, sentence: Sentence, reasons: re.Pattern[str]) -> bool:
    """`On the ground of our legitimate interest we keep a list, so that …`: the sentence goes on with a reason."""
    if hit.start - sentence.start > _LED or "|" in words[sentence.start : sentence.end]:
        return False
    return reasons.search(words, hit.end + _DONE, sentence.end) is not None


def _worded(words: str, start: int, end: int) -> bool:
    """Whether there are three words or more."""
    return len(words[start : min(end, start + 200)].split()) >= 3
