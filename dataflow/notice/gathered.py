"""The words with capitals, and what joins them, that stand together in front of a legal form."""

from __future__ import annotations

import re
from functools import cache

from dataflow.notice.forms import FormHit, form_at
from dataflow.notice.leading import opens
from dataflow.notice.partners import joins
from dataflow.notice.text import BULLETS
from dataflow.notice.word_lists import listed

Token = tuple[int, int]


def gathered(words: str, tokens: list[Token], first: int, form: FormHit, lang: str) -> list[Token]:
    """The capitalised words and their connectors that stand together in front of the form."""
    kept: list[Token] = []
    pending: list[Token] = []
    number = len(tokens)
    while number > 0:
        number -= 1
        start, end = tokens[number]
        token = words[start:end]
        core = token.strip("\"'(«»[").rstrip(",;:\"'»")
        if token[-1] == ")" and len(kept) < 2 and (kept or number):
            opened = _bracket(words, tokens, number)
            if opened is not None:
                pending[:0] = tokens[opened : number + 1]
                number = opened
                continue
        if pending and _is_form(words, start, end):
            break  # `X S.R.L. and the brothers Y S.R.L.`
        last = token.rstrip("*_")[-1:]  # `**Catering:** Oak Ltd`
        if kept and (last and last in ",;:)»" or last == "." and _ends_there(words, tokens, number, core)):
            break
        if (
            not kept
            and last
            and last in ";:)"
            or _addressed(
                words, tokens, number, first, lang, more=bool(kept) or form.form.position != "suffix"
            )
        ):
            break
        if not is_named(core):
            if not kept and number == len(tokens) - 1 and _closing_kin(words, tokens, core):
                kept = [(start, end)]
                continue
            if core in _DASHES and _behind_label(words, tokens, number, first):
                break  # `Group – X plc and its companies`: a term, and what it stands for
            if kept and _connects(words, tokens, number, words[kept[0][0] : form.start], lang):
                pending.insert(0, (start, end))
                if len(kept) + len(pending) > _MOST_WORDS:
                    break
                continue
            break
        kept[:0] = [(start, end), *pending]
        pending = []
        quoted = token[0] in "(\"'«["
        if quoted and not _bears_quoted(words, tokens, number, form.start) or len(kept) >= _MOST_WORDS:
            break
    return kept


def is_named(core: str) -> bool:
    """Whether a word is written as only names are: with a capital or a digit, or like `booking.com`."""
    return has_capital(core) or _DOTTED.fullmatch(core) is not None


def has_capital(core: str) -> bool:
    return bool(core) and (core[0].isupper() or core[0].isdigit() or any(c.isupper() for c in core[1:]))


@cache
def connectors(lang: str) -> frozenset[str]:
    """The small words and marks that stand between the words of names of any language."""
    return (_CONNECTORS | listed("inside_word", lang)) - listed("joins_nothing", lang)


# --- private ---

_AND = frozenset(["a", "and", "und", "et", "en", "og", "ja", "și", "si", "и"])
_DASHES = frozenset(["–", "-"])
_ITEM = re.compile(
    rf"[{BULLETS}][ \n]"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2})*|[^\W\d_]|[ivx]{2,4})[.)] |\d{1,2}(?:\.\d{1,2})+ "
)
_MOST_WORDS = 9
_DOTTED = re.compile(r"\w{1,20}\.\w{3,20}|\w{3,30}\.[a-z]{2}")  # `d.velop`, `booking.com`, `stern.de`
_CONNECTORS = frozenset(
    ["&", "-", "–", "/", "+", "for", "of", "de", "du", "des", "d", "pro", "van", "von", "der", "la", "le"]
)
# Part of a name that tells companies of one group apart: `Talent (UK) Ltd`.
_BRACKETED = 4  # words that a bracket may hold
_LONG_BRACKET = re.compile(r"\([A-ZÀ-Þ][\w.-]*(?: (?:&|[A-ZÀ-Þ][\w.-]*)){1,3}\)")
_BRACKET = re.compile(r"\((?:[A-ZÀ-ÞČŘŠŽА-Я][\w.&-]*|[a-z]{2,4}bl)\)")


def _is_form(words: str, start: int, end: int) -> bool:
    form = form_at(words, start)
    return form is not None and form.end >= end - 1


def _ends_there(words: str, tokens: list[Token], number: int, core: str) -> bool:
    """Whether a word with a full stop ends what stands before the name; `v.d.` and `Dr. med.` belong to it."""
    titled = number > 0 and words[slice(*tokens[number - 1])] in listed("title_of_name")
    return not (core[:1].isupper() or core in listed("short_particle") or titled)


def _closing_kin(words: str, tokens: list[Token], core: str) -> bool:
    """Whether a small word for partners or children closes a name: `Hart and partners`."""
    return len(tokens) > 2 and core.islower() and joins(words[slice(*tokens[-2])], core)


def _connects(words: str, tokens: list[Token], number: int, behind: str, lang: str) -> bool:
    """Whether a word in small letters stands between two words of a name."""
    core = words[slice(*tokens[number])].strip("\"'(«»[").rstrip(",;:\"'»")
    before = words[slice(*tokens[number - 1])] if number else ""
    return (
        core in connectors(lang)
        or core in listed("street", lang)
        and behind[:1].isdigit()  # `Kase tn 4 KÜ`
        or core.lower() == "d'"
        or core in _AND
        and before.endswith("-")  # `Im- und Export`
        or core in listed("whose")
        and has_capital(before)
        or core in listed("short_particle")
        or before in listed("title_of_name")  # `Dr. med. Hart`
        or core in listed("after_van")
        and before in listed("van")  # `J. van den Berg`
        or joins(core, behind)
    )


def _behind_label(words: str, tokens: list[Token], number: int, first: int) -> bool:
    """Whether one word stands before a dash at the beginning of a sentence, or any in an item: `- Post – X plc`."""
    if number and opens(words, first, tokens[number - 1][0]):
        return True
    return number > 0 and _ITEM.match(words, first) is not None


def _bracket(words: str, tokens: list[Token], number: int) -> int | None:
    """The token with which a bracket opens that closes at a token and tells companies of a group apart."""
    token = words[slice(*tokens[number])]
    if _BRACKET.fullmatch(token):
        return number
    if token.startswith("("):
        return None
    for back in range(number - 1, max(number - _BRACKETED, 0), -1):
        if words[tokens[back][0]] == "(":
            inside = words[tokens[back][0] : tokens[number][1]]
            return back if _LONG_BRACKET.fullmatch(inside) else None
    return None


def _bears_quoted(words: str, tokens: list[Token], number: int, form: int) -> bool:
    """Whether a noun bears the words in quotation marks as its name: `Förderverein "Kleine Strolche" e.V.`."""
    start, _ = tokens[number]
    before = words[slice(*tokens[number - 1])] if number else ""
    closed = words[start] == '"' and words.rfind('"', start + 1, form) > 0
    return closed and before[:1].isupper() and before.isalpha()


def _addressed(words: str, tokens: list[Token], at: int, first: int, lang: str, *, more: bool) -> bool:
    """Whether a pronoun only has a polite capital (`zašle Vám Dub s.r.o.`), unlike in `Blíž k Vám s.r.o.`"""
    if not more or words[slice(*tokens[at])] not in listed("polite", lang):
        return False
    return at == 0 or not words[tokens[at - 1][0]].isupper() or opens(words, first, tokens[at - 1][0])
