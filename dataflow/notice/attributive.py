"""A negation that belongs to a noun and denies nothing: `nicht vertragsgemäßes Verhalten`, `niet betaalde rekeningen`."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice, listed


def with_attributive(text: Text, hits: Hits, lang: str) -> dict[str, tuple[Hit, ...]]:
    """The hits with each such negation among those that deny nothing."""
    words, before, behind = text.text, _before(lang), _behind(lang)
    found = []
    for hit in hits.get("neg", ()):
        if words[hit.start : hit.end].lower() not in listed("not_word", lang):
            continue
        met = behind.match(words, hit.end)
        if met is None or met["of"].lower() in listed("no_adjective", lang):
            continue
        if before is None or before.search(words, max(hit.start - _LED, 0), hit.start):
            found.append(Hit("deny_not", hit.start, met.end("of")))
    if not found:
        return dict(hits)
    idle = sorted((*hits.get("deny_not", ()), *found), key=lambda hit: (hit.start, hit.end))
    return {**hits, "deny_not": tuple(idle)}


# --- private ---

_LED = 12  # characters that a preposition may have


@cache
def _before(lang: str) -> re.Pattern[str] | None:
    """What stands before it: in German anything, elsewhere a stop or a preposition."""
    if lang == "de":
        return None
    return re.compile(rf"(?:^|[.:;\n\u2029] ?|(?<!\w)(?:{choice('leads_noun', lang)}) )$")


@cache
def _behind(lang: str) -> re.Pattern[str]:
    """The adjective behind it: German ones show by their ending and the capital of their noun."""
    if lang == "de":
        return re.compile(r" (?P<of>[a-zäöüß-]{3,40}e[srnm]?) [A-ZÄÖÜ]")
    return re.compile(rf" (?P<of>{choice('not_adjective', lang) or '(?!)'}) \w")
