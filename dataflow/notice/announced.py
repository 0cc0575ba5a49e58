"""Names written small, which only the word before them announces: `a firm called oakleaf Ltd`, `We, oakleaf Ltd, …`."""

from __future__ import annotations

from collections.abc import Sequence

from dataflow.notice.leading import openers
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def announced(words: str, tokens: Sequence[Token], lang: str) -> list[Token]:
    """The small words at the end of `tokens`, as far as a word that announces a name; none without one."""
    kept: list[Token] = []
    for token in reversed(tokens[-_MOST - 1 :]):
        word = words[slice(*token)]
        if _announces(words, token, lang, said=bool(kept)):
            return kept if _is_name(words, kept, lang) else []
        if not (word.isalpha() and word.islower()):
            return []
        kept.insert(0, token)
    return []


# --- private ---

_MOST = 4  # words of a name


def _announces(words: str, token: Token, lang: str, *, said: bool) -> bool:
    word = words[slice(*token)]
    if word.endswith(","):
        return said and word[:-1].lower() in listed("we", lang)
    return said and word.lower() in listed("announces", lang)


def _is_name(words: str, tokens: Sequence[Token], lang: str) -> bool:
    """Whether nothing says that the form is meant as a common noun (`we are a small Ltd`)."""
    said = [words[slice(*token)] for token in tokens]
    endings = tuple(listed("adjective_ending", lang))
    small = openers(lang) | listed("announces", lang) | listed("common_form", lang)
    inner = listed("name_preposition", lang)
    if said[-1] in small or any(word in small and word not in inner for word in said[:-1]):
        return False
    return not (endings and said[-1].endswith(endings))
