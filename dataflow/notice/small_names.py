"""Names that are written in small letters: `easybell GmbH`, `we are salt & sand Ltd`."""

from __future__ import annotations

from collections.abc import Sequence

from dataflow.notice.descriptions import spelt_out
from dataflow.notice.forms import FormHit
from dataflow.notice.language import small_words
from dataflow.notice.leading import Leading, openers
from dataflow.notice.partners import connects
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def small_name(
    words: str, tokens: Sequence[Token], form: FormHit, lang: str, leading: Leading
) -> list[Token]:
    """The small words of a name just beside its form; empty where there are none.

    Behind a word that announces a name they are taken as far as there, with any form; elsewhere one word just
    beside a form that can be nothing else, and more of them where a sentence or a list of names begins.
    """
    if (
        not tokens
        or form.form.position == "prefix"
        or words[tokens[-1][1] : form.start].strip(" \n")
        or form.form.position != "suffix"
        and words[form.end + 1 : form.end + 3].lstrip("\"'«")[:1].isupper()  # `la société SA Zubrex`
    ):
        return []
    last = tokens[-1]
    word = words[slice(*last)]
    other_script = (word[:1] > _LATIN) != (words[form.start] > _LATIN)
    joined = len(tokens) > 2 and connects(words[slice(*tokens[-2])], lang)
    named = len(word) >= (2 if joined else 3) and word[0].islower() and _plain(words, last, lang, leading)
    before = words[slice(*tokens[-2])] if len(tokens) > 1 else ""
    if not named or other_script or before.lower() in listed("indefinite", lang) or _describes(word, lang):
        return []
    begin = _begin(words, tokens, lang, leading, sure="small" in form.form.traits)
    if begin is None:
        return []
    before = words[slice(*tokens[begin - 1])] if begin > 1 else ""
    # `Maison Lebrun père et fils SARL`: the end of a longer name, where only names have capitals.
    ends = lang not in ("de", "en") and before[:1].isupper() and before.isalpha()
    return [] if ends and before.lower() not in listed("announces", lang) else list(tokens[begin:])


def before_form_noun(words: str, tokens: Sequence[Token], at: int, form: FormHit, lang: str) -> int:
    """Where a name begins whose only word with a capital spells out its form: `oakleaf Treuhandgesellschaft mbH`."""
    if (
        at == 0
        or at != len(tokens) - 1
        or not spelt_out(words[slice(*tokens[at])], words[form.start : form.end])
    ):
        return at
    word = words[slice(*tokens[at - 1])]
    plain = word.isalnum() and word[0].islower() and len(word) > 3 and word.lower() not in openers(lang)
    return at if not plain or word.endswith(_ADJECTIVE) else at - 1


def small_behind_article(
    words: str, tokens: Sequence[Token], at: int, lang: str, leading: Leading
) -> list[Token]:
    """The small word between an article and a name with capitals: `an die easybell Service GmbH`.

    Where adjectives have endings, what has none is no adjective.
    """
    if at < 2 or words[slice(*tokens[at - 2])].lower() not in listed("article_of_name", lang):
        return []
    word = words[slice(*tokens[at - 1])]
    bare = len(word) > 3 and word[0].islower() and not _inflected(word, lang)
    known = word in small_words(lang) or not _plain(words, tokens[at - 1], lang, leading)
    return [tokens[at - 1]] if bare and not known else []


# --- private ---

_ADJECTIVE = ("e", "en", "er", "es", "em")
_LATIN = "\u0370"  # letters before it are Latin
_MOST = 5  # words
_OPENED = (",", ":", "(", "–", "-", "•", "*", "|")


def _inflected(word: str, lang: str) -> bool:
    """Whether a word ends as adjectives do; `infoscore` ends in `e` behind no ending that makes them."""
    stem = next((word[: -len(one)] for one in _ADJECTIVE[::-1] if word.endswith(one)), None)
    return stem is not None and stem.endswith(tuple(listed("adjective_stem", lang)))


def _plain(words: str, token: Token, lang: str, leading: Leading) -> bool:
    """Whether a word says nothing of companies in general and is no small word of the language."""
    word = words[slice(*token)]
    general = leading.verb(*token)
    if lang != "de":  # where nouns have capitals, small `bank` is a word of a name
        general = general or leading.noun(*token) or leading.kind(*token)
    return word.isalnum() and not general and word.lower() not in openers(lang)


def _describes(word: str, lang: str) -> bool:
    """Whether the word says that the form is meant as a common noun (`we are a small Ltd`)."""
    return word.endswith(tuple(listed("adjective_ending", lang))) or word in listed("common_form", lang)


def _begin(words: str, tokens: Sequence[Token], lang: str, leading: Leading, *, sure: bool) -> int | None:
    """The number of the token with which the name begins; None where nothing tells.

    sure: whether the form tells by itself that the word beside it is a name.
    """
    begin = at = len(tokens) - 1
    small = small_words(lang)
    inner = listed("inside_name", lang) or listed("name_preposition", lang)
    while at > 0 and len(tokens) - at < _MOST:
        word = words[slice(*tokens[at - 1])]
        if _announces(word, lang):
            return at
        if connects(word, lang) and at > 1 and _goes_on(words, tokens[at - 2], lang, leading):
            begin = at = at - 2
            continue
        if word in inner and at > 1 and _goes_on(words, tokens[at - 2], lang, leading):
            at -= 2  # `dataklubben i nord AS`
            continue
        if word in inner and at > 1 and not sure and _announces(words[slice(*tokens[at - 2])], lang):
            return at - 1  # `firma na cestě s.r.o.`
        if word in listed("name_article", lang) and at < len(tokens) - 1:
            return at - 1 if sure else None  # `softwarehuis de vier linden b.v.`
        if not _goes_on(words, tokens[at - 1], lang, leading) or word in small:
            break
        at -= 1
    if not sure:
        return None
    before = words[slice(*tokens[at - 1])] if at else ""
    alone = not before or before.endswith(_OPENED) or before.lower() in listed("names_small", lang)
    return at if alone else begin


def _announces(word: str, lang: str) -> bool:
    """`a firm called oakleaf Ltd`, `We, oakleaf Ltd, …`"""
    said = word.lower()
    return said in listed("announces", lang) or said[-1] == "," and said[:-1] in listed("we", lang)


def _goes_on(words: str, token: Token, lang: str, leading: Leading) -> bool:
    return words[token[0]].islower() and _plain(words, token, lang, leading)
