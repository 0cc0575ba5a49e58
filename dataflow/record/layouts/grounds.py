"""Legal bases and conditions as a cell cites them or names them in words."""

import re
from dataclasses import dataclass
from functools import cache

from dataflow.record.layouts.lists import brackets
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.said import has_word, words_of
from dataflow.record.layouts.tables import rows


@dataclass(frozen=True, slots=True)
class Grounds:
    """articles: cited, else named; law: an act in brackets behind them; more: the line says more than that."""

    articles: tuple[str, ...]
    law: str | None
    more: bool


def read_grounds(line: str, article: str = "6", *, cited_only: bool = False) -> Grounds:
    """The provisions of one line.  article: 6 or 9, of which words are looked for; both may be cited.

    cited_only: words name none, as in a sentence that uses them for something else.  Nothing is read from a line
    that denies, or that leaves open which of several it is.
    """
    front, behind = brackets(line)
    law = behind if behind and _ACT.fullmatch(behind) else None
    text = front if law else line
    cited, rest = _cited(text)
    named = {} if cited_only else _named(plain(text), article)
    found = cited or tuple(named)
    if has_word("not", text) or (len(found) > 1 and has_word("or", text)):
        return Grounds((), None, True)
    rest = plain(rest)
    for words in named.values():
        rest = rest.replace(words, " ")
    return Grounds(found, law, bool(set(rest.split()) - _FILLING))


# --- private ---

_BETWEEN = (
    r"(?:[\s,.()§°:;/-]|para?(?:graphe?|graaf)?|lid|al(?:inéa)?|point|punt|onder|sub|sous|lit(?:era)?"
    r"|abs(?:atz)?|buchst(?:abe)?|odst(?:avec)?|písm(?:eno)?|alin|nr|bokstav|lg|lõige|p|punkt|пункт|подп|п|ч)*"
)
_SENTENCE = rf"(?:(?:s(?:atz)?\.?\s*|\s)1\b{_BETWEEN})?"
"""German citations count the sentences of a paragraph: *Art. 6 Abs. 1 S. 1 lit. b*, *Art. 6 (1) 1 b*."""
_CITED = re.compile(rf"\b([69]){_BETWEEN}[12]{_BETWEEN}{_SENTENCE}([a-j])\b\)?", re.IGNORECASE)
_WHOLE = re.compile(r"\bart(?:icle|ikel)?s?\.?\s*(10|87)\b", re.IGNORECASE)
_ACT = re.compile(r"[A-Z]{2} .*\d.*")
_LETTER = r"(?:(?:lit(?:era)?|buchst(?:abe)?|písm(?:eno)?|point|sub|onder|bokstav|p|п)[.\s]\s*)"
_ACTS = "gdpr|dsgvo|ds-gvo|rgpd|avg|gdpr|iküm"
_FILLING = frozenset(
    (
        *("cl", "ст", "ikum", "ds", "gvo", "und", "og", "si", "ja", "и"),
        *("art", "article", "articles", "artikel", "gdpr", "rgpd", "avg", "dsgvo", "uk", "point"),
        *("the", "of", "a", "and", "for", "s", "et", "de", "du", "la", "le", "l", "en", "und"),
    )
)


def _cited(text: str) -> tuple[tuple[str, ...], str]:
    """The provisions that a text cites, and the text without them.

    Several points may share one article: *Art. 6(1)(b) and (f)*, *Art. 6 Abs. 1 lit. c/f*.
    """
    found: list[str] = []
    rest, end = "", 0
    for match in _CITED.finditer(text):
        if match.start() < end:
            continue
        letters = [match[2]]
        rest, end = f"{rest} {text[end : match.start()]}", match.end()
        while more := _more().match(text, end):
            letters.append(next(letter for letter in more.groups() if letter))
            end = more.end()
        found += [f"{match[1]}({2 if match[1] == '9' else 1})({letter.lower()})" for letter in letters]
    rest = f"{rest} {text[end:]}"
    found += [match[1] for match in _WHOLE.finditer(text)]
    return tuple(dict.fromkeys(found)), _WHOLE.sub(" ", rest)


@cache
def _more() -> re.Pattern[str]:
    """A further point behind a citation.  A bare letter must end the enumeration: *(f), a test* has no second."""
    joined = "|".join(sorted(re.escape(word) for word in words_of("and") | words_of("or")))
    ends = rf"(?=\s*(?:$|[,;/.)]|(?:{joined})\s|(?:{_ACTS})\b))"
    return re.compile(
        rf"\s*[/&+]\s*{_LETTER}?\(?([a-j])\b\)?"
        rf"|\s*(?:[,;]|(?:[,;]\s*)?\b(?:{joined})\b)\s*"
        rf"(?:{_LETTER}\(?([a-j])\b\)?|\(([a-j])\)|([a-j])\)|([a-j])\b{ends})",
        re.IGNORECASE,
    )


def _named(said: str, article: str) -> dict[str, str]:
    """Article → its words, the longest first, none inside another's."""
    found: dict[str, str] = {}
    left = f" {said} "
    for words, code in _words():
        if code[0] == article and f" {words} " in left:
            left = left.replace(f" {words} ", " | ")
            found.setdefault(code, words)
    return {code: found[code] for code in sorted(found, key=lambda c: said.index(found[c]))}


@cache
def _words() -> list[tuple[str, str]]:
    found = [(row["words"], row["article"]) for row in rows("basis_words")]
    return sorted(found, key=lambda item: -len(item[0]))
