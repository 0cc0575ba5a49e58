"""Names that open with a noun and what it is of: `Maison de retraite Saint-Roch SARL`, `Casa de oaspeți Bradul SRL`."""

from __future__ import annotations

from collections.abc import Sequence

from dataflow.notice.leading import Leading, opens
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def with_genitive(
    words: str, tokens: Sequence[Token], at: int, first: int, *, lang: str, leading: Leading
) -> int:
    """Where the name begins that hangs on a noun before token `at`: `la Mutuelle des Vents et Marées SAM`."""
    for _ in range(_MOST):
        if at < 2 or words[slice(*tokens[at - 1])] not in listed("genitive_of", lang):
            break
        start, stop = tokens[at - 2]
        noun = words[start:stop]
        named = noun.istitle() and noun.isalpha() and len(noun) > 2
        small = noun.lower() in listed("firm_noun", lang) | listed("announces", lang) | listed(
            "courtesy", lang
        )
        if not named or small or opens(words, first, start) or leading.known(start, stop):
            break
        at -= 2
    return at


def with_noun_of(
    words: str, tokens: Sequence[Token], at: int, first: int, *, lang: str, leading: Leading
) -> int:
    """Where the name begins whose capitalised words begin at token `at`; a capital inside a sentence tells.

    A word for companies in general (`Société de nettoyage X`) only describes.
    """
    of = listed("noun_of", lang)
    if not of or at < 2:
        return at
    if at > 2 and words[slice(*tokens[at - 1])] in listed("genitive_of", lang):
        (start, stop), what = tokens[at - 3], words[slice(*tokens[at - 2])]
        described = what.isalpha() and what.islower() and len(what) > 4
        if described and _is_noun(words, start, stop, first, lang, leading):
            return at - 3  # `la Clinique dentaire des Ormes SARL`
    small = words[slice(*tokens[at - 1])]
    elided = next((mark for mark in of if mark.endswith("'") and small.startswith(mark)), "")
    begin = at - 2 if elided else at - 3
    if begin < 0 or not elided and words[slice(*tokens[at - 2])] not in of:
        return at
    start, stop = tokens[begin]
    article = next((mark for mark in listed("article_elided", lang) if words.startswith(mark, start)), "")
    noun = words[start + len(article) : stop]
    what = small[len(elided) :]
    if not (noun.istitle() and noun.isalpha() and what.islower() and what.isalpha() and len(what) > 2):
        return at
    if noun.lower() in listed("firm_noun", lang) | listed("announces", lang) or opens(words, first, start):
        return at
    return at if leading.known(start, stop) or leading.noun(start, stop) else begin


# --- private ---

_MOST = 2


def _is_noun(words: str, start: int, stop: int, first: int, lang: str, leading: Leading) -> bool:
    """Whether a capital inside a sentence makes a word the first of a name."""
    noun = words[start:stop]
    if not (noun.istitle() and noun.isalpha()) or opens(words, first, start):
        return False
    if noun.lower() in listed("firm_noun", lang) | listed("announces", lang) | listed("courtesy", lang):
        return False
    return not (leading.known(start, stop) or leading.noun(start, stop))
