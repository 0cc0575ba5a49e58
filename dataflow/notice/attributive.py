"""A negation that belongs to a noun and denies nothing: `nicht vertragsgemäßes Verhalten`, `niet betaalde rekeningen`."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.text import Text
from dataflow.notice.word_lists import choice, listed


def with_attributive(text: Text, hits: Hits, lang: str) -> dict[str, tuple[Hit, ...]]:
    """The hits with each such negation among those that deny nothing."""
    found = [
        Hit("deny_not", met.start("no"), met.end("of"))
        for met in _negated(lang).finditer(text.text)
        if met["of"].lower() not in listed("no_adjective", lang)
    ]
    if not found:
        return dict(hits)
    idle = sorted((*hits.get("deny_not", ()), *found), key=lambda hit: (hit.start, hit.end))
    return {**hits, "deny_not": tuple(idle)}


# --- private ---


@cache
def _negated(lang: str) -> re.Pattern[str]:
    """German adjectives show by their ending and the capital of their noun; elsewhere they open the sentence, or
    a preposition leads them."""
    words = choice("not_word", lang)
    if not words:
        return re.compile(r"(?!)(?P<no>)(?P<of>)")
    if lang == "de":
        return re.compile(rf"(?<!\w)(?P<no>{words}) (?P<of>[a-zäöüß-]{{3,40}}e[srnm]?) [A-ZÄÖÜ]")
    led = choice("leads_noun", lang)
    return re.compile(
        rf"(?:(?:^|[.:;\n\u2029] ?)|(?<!\w)(?:{led}) )(?P<no>(?i:{words})) (?P<of>{choice('not_adjective', lang)}) \w"
    )
