"""Names that say what a society is for: `Gesellschaft für gute Schulen mbH`, `Nord Institute for safer roads Ltd`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dataflow.notice.descriptions import spelt_out
from dataflow.notice.forms import FormHit
from dataflow.notice.leading import openers
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def society_start(words: str, first: int, tokens: Sequence[Token], form: FormHit, lang: str) -> int | None:
    """Where the name begins whose form stands behind what the society is for; None where there is no such noun."""
    of = listed("society_of", lang)
    if not of or not tokens or words[tokens[-1][1] : form.start].strip(" \n"):
        return None
    if not any(words.find(word, tokens[0][0], form.start) >= 0 for word in of):
        return None
    for number in range(len(tokens) - 2, max(len(tokens) - _LONGEST, 0) - 1, -1):
        word = words[slice(*tokens[number])]
        if not word.replace("-", "").isalnum():
            return None
        noun = words[slice(*tokens[number - 1])] if number else ""
        if word in of and _is_society(noun, lang):
            behind = [words[slice(*token)] for token in tokens[number + 1 :]]
            described = any(one.islower() and one not in openers(lang) for one in behind)
            # `Centrum pro Dub s.r.o.` may lead up to another company.
            bare = bool(behind) and word in listed("society_sure", lang)
            bare = bare and (behind[0].lower() not in openers(lang) or "masculine" in form.form.traits)
            sure = described or bare or spelt_out(noun.lower(), words[form.start : form.end])
            return _named_before(words, first, tokens, number - 1, lang) if sure else None
    return None


# --- private ---


def _is_society(noun: str, lang: str) -> bool:
    """Whether a noun is one of societies, or a German compound of one (`Landesverband`)."""
    if noun in listed("society_noun", lang):
        return True
    return bool(listed("society_sure", lang)) and noun[:1].isupper() and noun.endswith(_endings(lang))


@cache
def _endings(lang: str) -> tuple[str, ...]:
    return tuple(noun.lower() for noun in listed("society_noun", lang))


_LONGEST = 9  # words from the noun to the form
_NAMED = 3  # words of a name before the noun


def _named_before(words: str, first: int, tokens: Sequence[Token], at: int, lang: str) -> int:
    """Where the capitalised words begin that stand before the noun, which are its name (`Nord Institute for …`)."""
    begin = at
    while begin and at - begin < _NAMED:
        start, end = tokens[begin - 1]
        word = words[start:end]
        named = word.replace("-", "").isalnum() and word[:1].isupper()
        if not named or start <= first or word.lower() in openers(lang):
            break
        begin -= 1
    return tokens[begin][0]
