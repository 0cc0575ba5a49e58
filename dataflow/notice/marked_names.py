"""Unknown companies that the text itself marks: linked to their own site, or explained as `we`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dataflow.notice.forms import form_at
from dataflow.notice.help_links import linked
from dataflow.notice.lexicon import Hits
from dataflow.notice.sentences import Layout
from dataflow.notice.text import Text, bare
from dataflow.notice.word_lists import choice

# `Mozilla (that's us)`, `Long Legs Labs (we, us)`: who writes the notice, in the nine languages.
_BRACKET = re.compile(
    r"\((?:[^()\n]{0,40}[\"' ,])?(?i:we|us|wir|uns|wij|ons|my|nous|vi|oss|meie|noi|мы)"
    rf"(?=[\"',)]| (?:{choice('and')}|{choice('or')}) |[ ,]+[\"'])[^()\n]{{0,40}}\)"
)
WE = re.compile(rf"[ \n]?{_BRACKET.pattern}")


def find_linked(text: Text, layout: Layout, hits: Hits) -> Iterator[tuple[int, int]]:
    """Names in the words of a link whose address bears the same name, in sentences that disclose.

    `We use [Braze](https://www.braze.com/privacy)` names Braze; `Read more at [Braze](…)` does not.
    """
    telling = {
        layout.index(hit.start)
        for concept in ("disclose", "recipients", "vague_recipient", "recipient_intro")
        for hit in hits.get(concept, ())
    }
    for anchor, address in linked(text):
        start, end = anchor.start, anchor.end
        bracket = text.text.find(" (", start, end)  # `Amazon Web Services (AWS)`
        end = bracket if bracket > 0 else end
        while end > start and not text.text[end - 1].isalnum():
            end -= 1
        name = text.text[start:end]
        if (
            layout.index(start) in telling
            and name[:1].isupper()
            and name.count(" ") <= 3
            and not _PAGE.search(name)
            and _bears(text.text[address.start : address.end], name)
        ):
            yield start, end


def find_own(text: Text, small: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Capitalised words before `(we, us)`, without a small word that opens the sentence."""
    if not _BRACKET.search(text.text):
        return
    for match in _OWN.finditer(text.text):
        start, end = match.span("name")
        while " " in text.text[start:end]:
            word = text.text[start : text.text.index(" ", start)].lower()
            if word not in small and word not in _OPENING:
                break
            start += len(word) + 1
        form = form_at(text.text, start)
        if form is not None and form.end >= end:
            continue  # `oak mill Ltd (we)`: no more than a form
        if text.text[start:end].lower() not in small and not _ADDRESS.search(
            text.text, max(start - 8, 0), start
        ):
            yield start, end


# --- private ---

_NAME = r"[^\W\d_a-zа-я][\w.&'-]*(?: [^\W\d_a-zа-я][\w.&'-]*){0,4}"
_OWN = re.compile(rf"(?<!\w)(?P<name>{_NAME})(?={WE.pattern})")
# The last part of an address is no name (`…, 21000 Novi Sad, Serbia (we)`), nor is the town of a court.
_ADDRESS = re.compile(
    r"[\w)], $|\d{3} ?\d{1,3} $|\d \w{2}[ ]?$|(?<!\w)(?:v|ve|in|zu|te|à|i|på|la|din|в)[ \n]$"
)
_OPENING = frozenset(
    ["when", "where", "if", "as", "at", "wanneer", "als", "bij", "wenn", "bei", "když", "pokud", "quand"]
    + ["lorsque", "si", "chez", "når", "hvis", "hos", "kui", "când", "dacă", "la", "когда", "если"]
)
# A page of a site rather than its company.
_PAGE = re.compile(
    r"(?i)privacy|polic|notice|terms|opt-?out|cookie|accounts?\b|support|help|datenschutz|richtlin|confidential|condi[tț]i|"
    r"osobní|zásad|podmín|personvern|vilkår|voorwaarden|beleid|tingimus|politi[ck]|политик|услови"
)
_HOST = re.compile(r"(?:https?://)?([\w.-]+)")


def _bears(address: str, name: str) -> bool:
    host = _HOST.match(address)
    labels = host.group(1).lower().split(".") if host else []
    if len(labels) < 2:
        return False
    label = re.sub(r"\W", "", labels[-2])
    squashed = re.sub(r"\W", "", bare(name)).lower()
    if len(squashed) < 3 or len(label) < 3:
        return False
    return (
        squashed == label
        or min(len(label), len(squashed)) >= 5
        and (squashed.startswith(label) or label.startswith(squashed))
    )
