"""Companies that bear two names joined by `and`, told from two companies.

`the firm Hart and Vale LLP` is one, `our suppliers Hart and Vale Ltd` are two.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from dataflow.notice.forms import FormHit, form_at

Token = tuple[int, int]


def joins(connector: str, following: str) -> bool:
    """Whether `and` belongs to the name: `Novák a synové`, `Münt ja Pojad`, `Hansen og Partnere`."""
    return connector in _table()["and"] and bool(_kin().match(following))


def connects(word: str) -> bool:
    """Whether a word is `and` in any of the languages."""
    return word in _table()["and"] or word in "&+"


def partner_before(
    words: str,
    tokens: Sequence[Token],
    at: int,
    form: FormHit,
    *,
    leads: Callable[[list[Token]], bool],
    apart: Callable[[int, int], bool],
) -> int:
    """Where the name begins whose second half begins at token `at`: there, or with the half before `and`.

    leads: whether the first of some words only leads up to a name; apart: whether [start, end) is known to
    be something of its own.
    """
    if at < 2 or words[slice(*tokens[at - 1])] not in _table()["and"] or words[tokens[at][0]] in "\"'«(":
        return at
    half = _half(words, tokens, at - 1)
    while half and leads(half):
        del half[0]
    if not half or apart(*half[-1]):  # `the tax office and Oak Ltd`
        return at
    first = tokens.index(half[0])
    before = words[slice(*tokens[first - 1])] if first else ""
    announced = before.strip("\"'«(:").casefold()
    opened = words[half[0][0]] in "(\"'«" or before.endswith(":") or _opens_line(words, half[0][0])
    if announced in _table()["one"] or "partners" in form.form.traits or opened and _closes(words, form.end):
        return first
    apposed = before.removesuffix(",").lower() in _table()["pronoun"]  # `we, Hart and Vale Ltd`
    behind = before.endswith(",") and not apposed and not _has_form(words, tokens, first)
    listed = announced in _table()["several"] or behind
    said = [words[slice(*token)] for token in half]
    names = sum(word.lower() not in _table()["particle"] for word in said)  # `Van Dam` is one
    return at if listed or names > 2 or _initials(said[0]) else first


def partners_listed(words: str, tokens: Sequence[Token], at: int, form: FormHit) -> int:
    """Where a firm of partners begins that sets the first behind a comma: `Hale, Fox and Co LLP`."""
    behind = words[tokens[at][0] : form.start]
    several = " & " in behind or any(f" {word} " in behind for word in _table()["and"])
    if at == 0 or not several or not ("partners" in form.form.traits or _joins_kin(behind)):
        return at
    start, stop = tokens[at - 1]
    word = words[start : stop - 1]
    before = words[tokens[at - 2][1] - 1] if at > 1 else ""
    named = words[stop - 1] == "," and word.isalpha() and word[:1].isupper() and len(word) > 2
    if not named or before == "," or word.isupper():
        return at
    # `Advokatfirmaet Lie, Vik og Moen ANS` bears the noun, which mid-sentence has a capital for that.
    noun = words[slice(*tokens[at - 2])].lower() if at > 1 and words[tokens[at - 2][0]].isupper() else ""
    return at - 2 if noun in _table()["firm"] else at - 1


def partner_after(words: str, form: FormHit, end: int, limit: int) -> int:
    """Where the name behind a form in front ends that would end at `end` but for an `and`."""
    found = _AFTER.match(words, end, limit)
    if found is None or found["and"] not in _table()["and"] or form_at(words, found.end()):
        return end
    kin = _kin().match(words, found.start("name"))
    alone = (form.start == 0 or _opens_line(words, form.start) or words[form.start - 1] in '("') and _closes(
        words, found.end()
    )
    return found.end() if kin or alone or "partners" in form.form.traits else end


# --- private ---

_MOST = 3  # words before `and`
_CAPITAL = r"[^\W\d_a-zа-яäöõüšžåæøéèçăâîșțěščřýáíúůďēīūāņļģķ]"
_AFTER = re.compile(
    rf"[ \n](?P<and>[^\W\d_]{{1,3}}|&)[ \n](?P<name>{_CAPITAL}[\w'-]+(?:[ \n]{_CAPITAL}[\w'-]+){{0,2}})"
)
_CLOSED = re.compile(r"[\"']? ?(?:[)|·•\n\u2029]|$)")


@cache
def _table() -> dict[str, frozenset[str]]:
    with (files("dataflow.notice") / "lexicon" / "joined.csv").open(encoding="utf-8") as table:
        return {row["kind"]: frozenset(row["words"].split()) for row in csv.DictReader(table)}


@cache
def _kin() -> re.Pattern[str]:
    """Words for children, brothers and partners, by their beginning; the shortest stand alone."""
    stems = sorted(_table()["kin"], key=lambda stem: (-len(stem), stem))
    return re.compile("(?i)(?:" + "|".join(stem + (r"\b" if len(stem) < 3 else "") for stem in stems) + ")")


def _joins_kin(name: str) -> bool:
    return any(joins(*pair) for pair in itertools.pairwise(name.split()))


def _half(words: str, tokens: Sequence[Token], end: int) -> list[Token]:
    """The capitalised words just before token `end`, at most three."""
    half: list[Token] = []
    for start, stop in reversed(tokens[max(end - _MOST, 0) : end]):
        core = words[start:stop].strip("\"'(«»[")
        closed = words[stop - 1] in ",;:)."
        form = form_at(words, start)
        if form is not None and form.end >= tokens[end - 1][1] - 1:
            return []  # `Oak Ltd and Ash Ltd` are two
        if not core[:1].isupper() or closed or form is not None and form.end >= stop:
            return half
        half.insert(0, (start, stop))
        if words[start] in "(\"'«":
            break
    return half


def _has_form(words: str, tokens: Sequence[Token], first: int) -> bool:
    """Whether a list goes on behind a company with its form: `Oak Ltd, Hart and Vale Ltd`."""
    start, stop = tokens[first - 1]
    form = form_at(words, start)
    return form is not None and form.end >= stop - 1


def _opens_line(words: str, at: int) -> bool:
    return at == 0 or bool(re.search(r"(?:[\n\u2029|:·•]|[*–—-]) *$", words[max(at - 4, 0) : at]))


def _closes(words: str, at: int) -> bool:
    return _CLOSED.match(words, at) is not None


def _initials(word: str) -> bool:
    return word.isupper() and len(word) > 1
