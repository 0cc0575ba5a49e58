"""Names that are written in small letters: `easybell GmbH`, `we are salt & sand Ltd`."""

from __future__ import annotations

from collections.abc import Sequence

from dataflow.notice.forms import FormHit
from dataflow.notice.language import small_words
from dataflow.notice.leading import Leading, openers
from dataflow.notice.partners import connects
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def small_name(
    words: str, tokens: Sequence[Token], form: FormHit, lang: str, leading: Leading
) -> list[Token]:
    """The small words of a name just beside a form that can be nothing else; empty where there are none.

    One word is taken wherever it stands, more of them only behind what announces a name.
    """
    if (
        not tokens
        or "small" not in form.form.traits
        or words[tokens[-1][1] : form.start].strip(" \n")
        or form.form.position != "suffix"
        and words[form.end + 1 : form.end + 3].lstrip("\"'«")[:1].isupper()  # `la société SA Zubrex`
    ):
        return []
    last = tokens[-1]
    word = words[slice(*last)]
    described = lang == "de" and word.endswith(("e", "en", "er", "es", "em"))
    other_script = (word[:1] > _LATIN) != (words[form.start] > _LATIN)
    joined = len(tokens) > 2 and connects(words[slice(*tokens[-2])], lang)
    named = len(word) >= (2 if joined else 3) and word[0].islower() and _plain(words, last, lang, leading)
    before = words[slice(*tokens[-2])] if len(tokens) > 1 else ""
    if not named or described or other_script or before.lower() in listed("indefinite", lang):
        return []
    begin = _begin(words, tokens, lang, leading)
    before = words[slice(*tokens[begin - 1])] if begin > 1 else ""
    # `Maison Lebrun père et fils SARL`: the end of a longer name, where only names have capitals.
    ends = lang not in ("de", "en") and before[:1].isupper() and before.isalpha()
    return [] if ends else list(tokens[begin:])


# --- private ---

_LATIN = "\u0370"  # letters before it are Latin
_MOST = 5  # words
_OPENED = (",", ":", "(", "–", "-", "•", "*", "|")


def _plain(words: str, token: Token, lang: str, leading: Leading) -> bool:
    """Whether a word says nothing of companies in general and is no small word of the language."""
    word = words[slice(*token)]
    general = leading.noun(*token) or leading.kind(*token) or leading.verb(*token)
    return word.isalnum() and not general and word.lower() not in openers(lang)


def _begin(words: str, tokens: Sequence[Token], lang: str, leading: Leading) -> int:
    """The number of the token with which the name begins."""
    begin = at = len(tokens) - 1
    small = small_words(lang)
    while at > 0 and len(tokens) - at < _MOST:
        word = words[slice(*tokens[at - 1])]
        if connects(word, lang) and at > 1 and _goes_on(words, tokens[at - 2], lang, leading):
            begin = at = at - 2
            continue
        if word in listed("inside_name", lang) and at > 1 and _goes_on(words, tokens[at - 2], lang, leading):
            at -= 2  # `dataklubben i nord AS`
            continue
        if word in listed("name_article", lang) and at < len(tokens) - 1:
            return at - 1  # `softwarehuis de vier linden b.v.`
        if not _goes_on(words, tokens[at - 1], lang, leading) or word in small:
            break
        at -= 1
    before = words[slice(*tokens[at - 1])] if at else ""
    announced = not before or before.endswith(_OPENED) or before.lower() in listed("names_small", lang)
    return at if announced else begin


def _goes_on(words: str, token: Token, lang: str, leading: Leading) -> bool:
    return words[token[0]].islower() and _plain(words, token, lang, leading)
