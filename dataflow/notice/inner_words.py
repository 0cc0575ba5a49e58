"""Prepositions inside a company's name: `Numbers in the North LLP`, `die Leben im Alter gGmbH`.

Which may stand there, and behind which words a name can begin, is told by `lexicon/word_lists.csv`:
`inside_sure` for those that can hardly lead up to a company (they bear an article that companies have not),
`inside_one` for those that hardly do so behind a single name, `inside_name` for the others. In languages
without such lists a small verb or noun ahead tells that `name_preposition` stands inside a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dataflow.notice.czech_names import is_house
from dataflow.notice.forms import form_at
from dataflow.notice.leading import Leading, openers, opens
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def with_inner(
    words: str,
    tokens: Sequence[Token],
    at: int,
    first: int,
    *,
    lang: str,
    leading: Leading,
    leads: Callable[[list[Token]], bool],
) -> int:
    """Where the name begins whose last part begins at token `at`, behind a preposition or not."""
    for _ in range(_MOST):
        begin = _before(words, tokens, at, first, lang, leading, leads)
        if begin == at:
            break
        at = begin
    return at


# --- private ---

_MOST = 2  # prepositions
_WORDS = 4  # before a preposition
_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "ei", "ie", "ik", "ungen", "ionen")
_OPENED = (",", ":", "(", "–", "-", "•", "*", "|")


def _before(
    words: str,
    tokens: Sequence[Token],
    at: int,
    first: int,
    lang: str,
    leading: Leading,
    leads: Callable[[list[Token]], bool],
) -> int:
    kind, size = _preposition(words, tokens, at, lang)
    if size == 0:
        return at
    if kind == "name_preposition":
        return at - 2 if _told_ahead(words, tokens, at, lang) else at
    sure = kind == "inside_sure"
    half = _half(words, tokens[: at - size], lang, leading)
    while half and leads(half):
        del half[0]
    small = len(half) == 1 and words[slice(*half[0])].lower() in openers(lang)
    if not half or small and opens(words, first, half[0][0]):
        return at
    if any(words[slice(*one)].lower() in listed("courtesy", lang) for one in half):
        return at  # `par Madame Roux au Cabinet Blin SARL`
    begin = tokens.index(half[0])
    before = words[slice(*tokens[begin - 1])] if begin else ""
    start = half[0][0]
    if lang == "de" and sure and opens(words, first, start):
        return begin  # `Tor zum Moor GmbH ist verantwortlich`
    if lang == "de":  # every noun has a capital: only an article of the company's tells
        noun = words[slice(*half[-1])].lower()
        told = before.lower() in listed("names_begin", lang)
        return begin if told and (sure or not noun.endswith(_FEMININE)) else at
    if before.lower() in listed("whence", lang):
        return at
    # A capital tells nothing of the first word of a sentence: `Avtalen med X AS`, `Zorgcoöperatie Zon op Y U.A.`
    opening = not before or opens(words, first, start)
    sure = sure or kind == "inside_one" and len(half) == 1 and not opening  # but `Kari Moe i Data AS`
    told = sure or (len(half) > 1 if opening else before.endswith(_OPENED))
    told = told or begin > 0 and before.islower() and _describes(leading, tokens[begin - 1])
    return begin if told or before.lower() in listed("names_begin", lang) else at


def _describes(leading: Leading, token: Token) -> bool:
    """Whether a word says what the company is: `our caterer Salt by Night Ltd`."""
    return leading.kind(*token) or leading.noun(*token)


def _preposition(words: str, tokens: Sequence[Token], at: int, lang: str) -> tuple[str, int]:
    """The kind of the preposition before token `at`, and how many words it has; none has 0."""
    inner = listed("inside_name", lang)
    for size in (2, 1):
        if at <= size:
            continue
        said = words[tokens[at - size][0] : tokens[at - 1][1]].replace("\n", " ")
        for kind in ("inside_sure", "inside_one", "inside_name") if inner else ("name_preposition",):
            if said in listed(kind, lang):
                return kind, size
    return "", 0


def _told_ahead(words: str, tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Whether the word before one with a capital and a preposition is not what governs it.

    `rozesílá Víno z Moravy s.r.o.`, but `v Praze u Dub s.r.o.`
    """
    if at < 3 or words[tokens[at][0]] in "\"'«(":
        return False
    noun, before = words[slice(*tokens[at - 2])], words[slice(*tokens[at - 3])]
    small = (
        openers(lang) - listed("announces", lang)
        | listed("person_word", lang)
        | listed("name_preposition", lang)
    )
    if lang == "cs" and noun[0].isupper() and is_house(noun):
        return True
    told = before.isalpha() and before.islower() and len(before) > 2 and before not in small
    # `our baker, Salt from Bergen Ltd`, `we, Oak for All Ltd`
    said = (
        before[-1] == ","
        and before[:-1].isalpha()
        and (before.islower() or before[:-1].lower() in listed("we", lang))
    )
    named = noun.isalpha() and noun[0].isupper() and not noun.isupper()
    return named and (told or said or before in listed("polite", lang))


def _half(words: str, tokens: Sequence[Token], lang: str, leading: Leading) -> list[Token]:
    """The capitalised words that stand together at the end of the tokens."""
    half: list[Token] = []
    for start, stop in reversed(tokens[-_WORDS:]):
        core = words[start:stop].strip("\"'«»(")
        if (
            not core[:1].isupper()
            or words[stop - 1] in ",;:)"
            or form_at(words, start) is not None
            or leading.known(start, stop)
            or lang == "de"
            and leading.data(start, stop)
        ):
            break
        half.insert(0, (start, stop))
        if words[start] in "(\"'«":
            break
    return half
