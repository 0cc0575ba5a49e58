"""The closing lines of a page: copyright, links, and who made the site."""

from __future__ import annotations

import re
from bisect import bisect_left

from dataflow.notice.lexicon import Hits
from dataflow.notice.sentences import Layout
from dataflow.notice.text import PARAGRAPH, Text


def closing_lines(text: Text, layout: Layout, hits: Hits) -> int:
    """Where the closing lines begin; beyond the text where it has none.

    The last paragraphs belong to them while they are short and bear a copyright sign, bars between
    their parts, or a credit (`Website by`).
    """
    credits = [hit.start for hit in hits.get("furniture", ())]
    credits += [
        h.start for h in hits.get("credit", ()) if _OPENS.search(text.text, max(h.start - 4, 0), h.start)
    ]
    credits.sort()
    at = end = len(text.text)
    for _ in range(_MOST):
        start = text.text.rfind(PARAGRAPH, 0, end) + 1
        words = text.text[start:end].strip(" \n-_—–=*")
        if len(words) > _LONGEST or words[:1] in ("|", "•"):
            break
        number = bisect_left(credits, start)
        credited = number < len(credits) and credits[number] < end
        marked = bool(_SIGN.search(words)) or len(words) < 160 and bool(_BARS.search(words))
        if credited or marked:
            at = start
        elif words and not _is_rule(text, start, end):
            break
        end = start - 1
        if end <= 0:
            break
    if at < len(text.text):
        return at
    return _closing_sentences(text, layout)


# --- private ---

_MOST = 4  # paragraphs
_LONGEST = 420  # characters of a paragraph that may close a page
_SIGN = re.compile(r"©|\([cC]\) ?(?:\d{4}|[^\W\d_a-z])|Copyright")
_OPENS = re.compile(r"(?:^|[.\u2029\n|·•–—:*_-]) ?$")
_BARS = re.compile(r" [|·•] ")


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
