"""Where a Czech name begins: only its first word has a capital (`Technické služby Lhota`, `Lesy České republiky`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dataflow.notice.leading import Leading, openers, opens
from dataflow.notice.nominative import noun_of, nouns, short_nouns
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def czech_start(words: str, tokens: Sequence[Token], at: int, first: int, leading: Leading) -> int:
    """The token that the name begins with, which has been followed back to token `at`.

    first: where the sentence begins; a capital there tells nothing.
    """
    return _genitives(words, tokens, _adjective(words, tokens, at, first), first, leading)


def is_house(word: str) -> bool:
    """Whether a word is a noun that houses and firms are called by, in any case (`Poradně`)."""
    return {word.lower(), noun_of(word, "cs")} & (nouns("cs") | listed("house", "cs")) != set()


def verb_behind(head: str, word: str) -> bool:
    """Whether a small word behind a capital that opens a sentence is its verb (`Zálohy hlídá dub s.r.o.`)."""
    if head.endswith(_any("adjective_ending")) or not word.islower() or len(word) < 4:
        return False
    return _looks_verbal(word) or _VERB.search(word) is not None


# --- private ---

_VERB = re.compile(r"(?:uj[eí]|vá|vají|[iae]l[aoiy]?|ne|je|te|me)$")
_MOST = 5  # small words inside a name


@cache
def _any(kind: str) -> tuple[str, ...]:
    return tuple(listed(kind, "cs"))


def _adjective(words: str, tokens: Sequence[Token], at: int, first: int) -> int:
    """A capitalised adjective before a small noun: `Technické služby Lhota`."""
    if at < 2:
        return at
    (start, end), noun = tokens[at - 2], words[slice(*tokens[at - 1])]
    long = len(noun) > 3 or noun in short_nouns("cs")  # `Makléřský dům Vysočina`
    kind = noun.startswith(_any("kind_stem")) and not noun.startswith(_any("kind_in_names"))
    small = noun.isalpha() and noun.islower() and long and not kind
    word = words[start:end]
    named = word.isalpha() and word[0].isupper() and word.endswith(_any("adjective_ending"))
    return at - 2 if small and named and _may_begin(words, tokens, at - 2, first) else at


def _may_begin(words: str, tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether token `at` can be a name's first word: a capital that opens the sentence tells it of houses only."""
    start, end = tokens[at]
    if not opens(words, first, start):
        return True
    word = words[start:end].lower()
    if word in openers("cs"):
        return False
    noun = words[slice(*tokens[at + 1])] if word.endswith(_any("adjective_ending")) else word
    return not noun.startswith(_any("kind_stem")) and is_house(noun)


def _genitives(words: str, tokens: Sequence[Token], at: int, first: int, leading: Leading) -> int:
    """A capitalised noun before nouns that hang on it: `Lesy České republiky`, `Dům dětí a mládeže Lhota`."""
    begin = at
    while begin > 0 and at - begin < _MOST and _depends(words, tokens[begin - 1], leading, inside=begin < at):
        begin -= 1
    if begin < at and _adjective(words, tokens, begin, first) < begin:  # `Technické služby města Lhoty`
        return begin - 2
    # The genitive may begin with the adjective that has a capital already.
    if begin == 0 or begin == at and not words[slice(*tokens[at])].endswith(_any("genitive_ending")):
        return at
    start, end = tokens[begin - 1]
    word = words[start:end]
    named = word.isalpha() and word[0].isupper() and not word.isupper() and word.lower() not in openers("cs")
    apart = leading.known(start, end) or leading.noun(start, end)
    inner = any(words[slice(*token)] in listed("name_preposition", "cs") for token in tokens[begin:at])
    house = is_house(word)
    apart = apart or leading.kind(start, end) and not house or inner and not house
    if any(_looks_verbal(words[slice(*token)]) for token in tokens[begin:at]):
        return at
    return begin - 1 if named and not apart and _may_begin(words, tokens, begin - 1, first) else at


def _looks_verbal(word: str) -> bool:
    """Whether a word that ends like a verb is no adjective or genitive that names hold (`provádí`, `dětí`)."""
    return (
        word in listed("inner_verb", "cs")
        or word.endswith(("í", "á"))
        and not word.endswith(_any("inner_ending"))
    )


def _depends(words: str, token: Token, leading: Leading, *, inside: bool) -> bool:
    """Whether a small word may stand inside a name; a verb may not."""
    word = words[slice(*token)]
    if word == "a" or word in listed("name_preposition", "cs"):
        return inside
    if not (word.isalpha() and word.islower() and len(word) > 3) or word.startswith(_any("kind_stem")):
        return False
    if word in listed("inner_verb", "cs"):
        return False
    return not (leading.noun(*token) or leading.verb(*token) or word in openers("cs") or _VERB.search(word))
