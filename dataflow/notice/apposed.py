"""Names set off by a comma behind the noun they explain: `our baker, Salt and Bread Ltd`, `we, Oak for All Ltd`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.czech_names import is_house
from dataflow.notice.forms import FormHit, form_at
from dataflow.notice.leading import openers
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def apposed(words: str, tokens: Sequence[Token], at: int, form: FormHit, lang: str) -> int:
    """The token that the name begins with, which has been followed back to token `at`.

    A small word joins the capitalised words on its two sides only where a comma shuts them off from the
    sentence, so that they can be nothing but one name.
    """
    begin = at
    joined = False
    while begin > 0 and at - begin < _MOST and words[tokens[begin - 1][1] - 1] not in _CLOSED:
        begin -= 1
        joined = joined or words[slice(*tokens[begin])] in _and(lang)
    said = [words[slice(*token)] for token in tokens[begin : at + 1]]
    if begin in (0, at) or not words[tokens[begin][0]].isupper() or form_at(words, tokens[begin][0]):
        return at
    joints = _and(lang) | listed("name_preposition", lang) | _OF
    if any(word in joints and not after[0].isupper() for word, after in zip(said, said[1:], strict=False)):
        return at
    if not all(word[0].isupper() or word in joints for word in said):
        return at
    return begin if _explains(words, tokens[begin - 1], form, lang, joined=joined) else at


def preposition_inside(words: str, tokens: Sequence[Token], at: int, lang: str) -> int:
    """The token that the name begins with, where a preposition binds one more capitalised word to it.

    Only a verb or noun before that word tells that it is not what another preposition governs:
    `rozesílá Víno z Moravy s.r.o.`, but `v Praze u Dub s.r.o.`
    """
    if at < 3 or words[slice(*tokens[at - 1])] not in listed("name_preposition", lang):
        return at
    noun, before = words[slice(*tokens[at - 2])], words[slice(*tokens[at - 3])]
    small = (
        openers(lang) - listed("announces", lang)
        | listed("person_word", lang)
        | listed("name_preposition", lang)
    )
    if lang == "cs" and noun[0].isupper() and is_house(noun):
        return at - 2
    told = before.isalpha() and before.islower() and len(before) > 2 and before not in small
    named = noun.isalpha() and noun[0].isupper() and not noun.isupper()
    return at - 2 if named and (told or before in listed("polite", lang)) else at


# --- private ---

_MOST = 5  # words before the last part of the name
_CLOSED = ",;:.)"
_OF = frozenset(["de"])
_SHUT = re.compile(r"[\"']?(?:[,.;)\n\u2029]|$)")


def _and(lang: str) -> frozenset[str]:
    return listed("and", lang)


def _explains(words: str, token: Token, form: FormHit, lang: str, *, joined: bool) -> bool:
    """Whether the word before the comma is one that the name explains, not the item of a list."""
    word = words[slice(*token)]
    if word[-1] not in ",:" or word[:-1].lower() in listed("we", lang):
        return word[-1] == ","
    noun = word[:-1].isalpha() and (word.islower() or word[-1] == ":")
    if not noun or not joined:
        return noun
    plural = tuple(listed("plural_ending", lang))
    # `the baker, Salt and Bread Ltd, gets …` is one company; `in addition, Salt and Bread Ltd get …` may be two.
    return bool(plural) and not word[:-1].endswith(plural) and _SHUT.match(words, form.end) is not None
