"""Names in quotation marks before their legal form (`Книжный дом «Лист» s.r.o.`, `«Salt and Bread» Ltd`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.leading import Leading, openers, opens
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def quoted_start(words: str, first: int, end: int, lang: str, leading: Leading) -> int | None:
    """Where the name begins that ends at `end` with a closing quotation mark; None without a pair of them.

    The capitalised words just before the mark belong to it, but not one that opens the sentence.
    """
    if end - first < _SHORTEST or words[end - 1] != '"':
        return None
    opened = words.rfind('"', max(first, end - _LONGEST), end - 1)
    if opened < 0 or not _OPENED.match(words, opened) or words[opened - 1 : opened].isalnum():
        return None
    tokens = [m.span() for m in _TOKEN.finditer(words, max(first, opened - _LONGEST), opened)]
    return _named_before(words, tokens, opened, first, lang, leading)


# --- private ---

_SHORTEST = 4
_LONGEST = 90  # characters
_OPENED = re.compile(r"\"[^\W_][^\"\n\u2029]*\"")
_TOKEN = re.compile(r"[^ \n\u2029]+")


def _named_before(
    words: str, tokens: Sequence[Token], start: int, first: int, lang: str, leading: Leading
) -> int:
    """The beginning of `Юридическое бюро` or `Ateliér` before the mark, or the mark itself."""
    at = len(tokens)
    while at > 0 and _named(words, tokens[at - 1], first, lang, leading):
        at -= 1
    if at == len(tokens) and at > 1:
        (begin, end), noun = tokens[at - 2], words[slice(*tokens[at - 1])]
        endings = tuple(listed("adjective_ending", lang))
        described = noun.isalpha() and noun.islower() and endings and words[begin:end].endswith(endings)
        if described and _named(words, tokens[at - 2], first, lang, leading):
            return begin
    return tokens[at][0] if at < len(tokens) else start


def _named(words: str, token: Token, first: int, lang: str, leading: Leading) -> bool:
    start, end = token
    word = words[start:end]
    if not word[0].isupper() or not word.replace("-", "").isalpha() or word in listed("polite", lang):
        return False
    if opens(words, first, start):
        return False
    return not (
        leading.known(start, end)
        or leading.noun(start, end)
        or leading.verb(start, end)
        or word.lower() in openers(lang)
    )
