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
from dataflow.notice.language import small_words
from dataflow.notice.leading import openers
from dataflow.notice.well_known import is_well_known
from dataflow.notice.word_lists import choice, listed

Token = tuple[int, int]


def joins(connector: str, following: str) -> bool:
    """Whether `and` belongs to the name: `Novák a synové`, `Münt ja Pojad`, `Hansen og Partnere`."""
    return connector in _table()["and"] and bool(_kin().match(following))


def connects(word: str, lang: str) -> bool:
    """Whether a word is `and`, of the text's language or of one in which it means nothing else."""
    if word not in _table()["and"]:
        return word in "&+"
    return word in listed("and", lang) or word not in openers(lang) | small_words(lang)


def partner_before(
    words: str,
    tokens: Sequence[Token],
    at: int,
    form: FormHit,
    *,
    lang: str,
    leads: Callable[[list[Token]], bool],
    apart: Callable[[list[Token]], bool],
) -> int:
    """Where the name begins whose second half begins at token `at`: there, or with the half before `and`.

    leads: whether the first of some words only leads up to a name; apart: whether some words are known to be
    something of their own.
    """
    if at < 2 or not connects(words[slice(*tokens[at - 1])], lang) or words[tokens[at][0]] in "\"'«(":
        return at
    half = _half(words, tokens, at - 1)
    while half and leads(half):
        del half[0]
    if not half:
        return at
    first = tokens.index(half[0])
    longer = _with_genitive(words, tokens, first)
    if longer < first and _is_apposed(words, tokens, longer, form, lang):
        return longer
    if apart(half):  # `the tax office and Oak Ltd`
        return at
    before = words[slice(*tokens[first - 1])] if first else ""
    announced = before.strip("\"'«(:").casefold()
    opened = words[half[0][0]] in "(\"'«" or before.endswith(":") or _opens_line(words, half[0][0])
    if announced in _table()["one"] or "partners" in form.form.traits or opened and _closes(words, form.end):
        return first
    if len(half) == 1 and _is_third(words, tokens, first, lang, apart):
        return first - 1
    apposed = _is_apposed(words, tokens, first, form, lang)
    behind = before.endswith(",") and not apposed and not _has_form(words, tokens, first)
    # `the Fire Brigade and Oak Ltd`: companies bear no article.
    several = announced in _table()["several"] or behind or announced in listed("article_apart", lang)
    said = [words[slice(*token)] for token in half]
    # `Van Dam` and `Dr. Dam` are one
    names = sum(word.lower() not in _table()["particle"] and not word.endswith(".") for word in said)
    placed = len(said) == 1 and first > 1 and announced in listed("place_in", lang)
    placed = placed and _has_form(words, tokens, first - 1)  # `Oak GmbH in Bonn and Ash Ltd`
    alone = placed or len(said) == 1 and _initials(said[0])  # `NRV Vann og Avløp IKS` is one
    return at if several or names > 2 or alone else first


def partners_listed(words: str, tokens: Sequence[Token], at: int, form: FormHit) -> int:
    """Where a firm of partners begins that sets the first behind a comma: `Hale, Fox and Co LLP`."""
    behind = words[tokens[at][0] : form.start]
    several = " & " in behind or any(f" {word} " in behind for word in _table()["and"])
    said = words[slice(*tokens[at - 2])].lower() if at > 1 else ""
    firm = "partners" in form.form.traits or _joins_kin(behind) or said in _table()["one"] | _table()["firm"]
    if at == 0 or not several or not firm:
        return at
    start, stop = tokens[at - 1]
    word = words[start : stop - 1]
    before = words[tokens[at - 2][1] - 1] if at > 1 else ""
    named = words[stop - 1] == "," and word.isalpha() and word[:1].isupper() and len(word) > 2
    # `our accountants, Hale, Fox and Co LLP`: a small noun is no partner.
    listed_on = before == "," and words[tokens[at - 2][0]].isupper()
    if not named or listed_on or word.isupper():
        return at
    first = at - 1
    while first > 0 and at - first <= _MOST and _goes_on(words, tokens[first - 1]):
        first -= 1
    # `the firm Audit Hale, Fox and Co LLP`, `Advokatfirmaet Lie, Vik og Moen ANS`, but the one word before
    # the comma where nothing says so.
    announced = first > 0 and words[slice(*tokens[first - 1])].casefold() in _table()["one"]
    bears = any(words[slice(*token)].lower() in _table()["firm"] for token in tokens[first:at])
    return first if announced or bears else at - 1


def partner_after(
    words: str, form: FormHit, end: int, limit: int, lang: str, *, apart: Callable[[int, int], bool]
) -> int:
    """Where the name behind a form in front ends that would end at `end` but for an `and`.

    apart: whether [start, end) is something of its own.
    """
    found = _AFTER.match(words, end, limit)
    several = _SEVERAL.match(words, end, limit) if "partners" in form.form.traits else None
    if several and connects(several["and"], lang) and form_at(words, several.end()) is None:
        return several.end()  # `SCP Morel, Petit et Roux`
    if found is None or not connects(found["and"], lang) or form_at(words, found.end()):
        return end
    further = form_at(words, found.start("name"))
    if further is not None and further.form.position != "suffix" and further.end < found.end():
        return end  # `MTÜ Laev and SIA Centrs`
    kin = _kin().match(words, found.start("name"))
    alone = (form.start == 0 or _opens_line(words, form.start) or words[form.start - 1] in '("') and _closes(
        words, found.end()
    )
    # A company without a form of its own is the second half of this one: `aktsiaselts Vask ja Raud, kes …`
    said = words[max(form.start - 30, 0) : form.start].split()
    spelt = form.form.form.islower() or bool(said) and said[-1].casefold() in _table()["one"]
    plural = tuple(listed("plural_verb", lang))
    listed_on = not plural or bool(said) and said[-1].casefold() in _table()["several"]
    listed_on = listed_on or bool(said) and said[-1].endswith(plural)  # `saavad OÜ Vask ja Raud`
    # `OÜ Vask ja Raud, kes`: what stands without a form is no other company, unless the whole world knows it.
    whole = form.form.position != "suffix" and not listed_on and not is_well_known(found["name"])
    same_script = (found["name"] > _LATIN) == (words[end - 1] > _LATIN)
    whole = whole and same_script and form_at(words, found.start("name")) is None
    second = (spelt or whole) and _SHUT.match(words, found.end()) and not apart(*found.span("name"))
    # `die UAB Kelias ir Namas`: the word is none of the sentence's language.
    foreign = found["and"] not in listed("and", lang) and found["and"] not in "&+"
    # `Stichting Van Dam & Bos`: the sign stands inside a name, not between two of them.
    sign = found["and"] == "&" and not apart(*found.span("name"))
    sign = sign and form_at(words, found.start("name")) is None
    told = kin or alone or foreign or second or sign
    return found.end() if told or "partners" in form.form.traits else end


# --- private ---

_MOST = 3  # words before `and`
_LATIN = "\u0370"  # letters before it are Latin
_PLURAL = ("s", "en", "er", "e")  # may be
_CAPITAL = r"[^\W\d_a-zа-яäöõüšžåæøéèçăâîșțěščřýáíúůďēīūāņļģķ]"
_AFTER = re.compile(
    rf"[ \n](?P<and>[^\W\d_]{{1,3}}|&)[ \n](?P<name>{_CAPITAL}[\w'-]+(?:[ \n]{_CAPITAL}[\w'-]+){{0,2}})"
)
_SEVERAL = re.compile(
    rf"(?:,[ \n]{_CAPITAL}[\w'-]+(?:[ \n]{_CAPITAL}[\w'-]+)?){{1,4}}[ \n](?P<and>[^\W\d_]{{1,3}}|&)"
    rf"[ \n]{_CAPITAL}[\w'-]+(?:[ \n]{_CAPITAL}[\w'-]+){{0,2}}"
)
_SHUT = re.compile(rf"[,.;)\n\u2029]|$|[ \n](?:{choice('joins_clause')})[ \n]")
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
        core = words[start:stop].strip("\"'(«»[*_")
        title = words[stop - 1] == "." and core[:-1].lower() in listed(
            "abbreviation"
        )  # `Dr. Hart and Vale Ltd`
        closed = words[stop - 1] in ",;:)." and not title
        form = form_at(words, start)
        if form is not None and form.end >= tokens[end - 1][1] - 1:
            return []  # `Oak Ltd and Ash Ltd` are two
        if not _capital(core) or closed or form is not None and form.end >= stop:
            return half
        half.insert(0, (start, stop))
        if words[start] in "(\"'«":
            break
    return half


def _capital(core: str) -> bool:
    """`Kurs`, `3T`"""
    return core[:1].isupper() or core[:1].isdigit() and any(char.isupper() for char in core)


def _goes_on(words: str, token: Token) -> bool:
    word = words[slice(*token)]
    return word[0].isupper() and word[-1].isalnum()


def _with_genitive(words: str, tokens: Sequence[Token], first: int) -> int:
    """With what `de` binds to the first half: `avocatul nostru, Casa de Drept și Insolvență Albu IPURL`."""
    while first > 2 and words[slice(*tokens[first - 1])] == "de" and words[tokens[first - 2][0]].isupper():
        first -= 2
    return first


def _has_form(words: str, tokens: Sequence[Token], first: int) -> bool:
    """Whether a list goes on behind a company with its form: `Oak Ltd, Hart and Vale Ltd`."""
    start, stop = tokens[first - 1]
    form = form_at(words, start)
    return form is not None and form.end >= stop - 1


def _is_third(
    words: str, tokens: Sequence[Token], first: int, lang: str, apart: Callable[[list[Token]], bool]
) -> bool:
    """Whether one word with a comma stands before, where a name begins: `by Sun, Wind and Water Ltd`."""
    if first < 2:
        return False
    start, stop = tokens[first - 1]
    word, before = words[start : stop - 1], words[slice(*tokens[first - 2])].lower()
    single = words[stop - 1] == "," and word.isalpha() and word.istitle() and len(word) > 2
    told = single and before in listed("names_begin", lang)
    return told and not apart([(start, stop - 1)]) and not _initials(words[slice(*tokens[first])])


def _is_apposed(words: str, tokens: Sequence[Token], first: int, form: FormHit, lang: str) -> bool:
    """Whether what stands before a comma says who the one company is: `we, Hart and Vale Ltd`, `our baker, …`."""
    said = [words[slice(*token)] for token in tokens[max(first - 3, 0) : first]]
    if not said or said[-1][-1] not in ",:":
        return False
    noun, before = said[-1][:-1].lower(), said[-2].lower() if len(said) > 1 else ""
    if said[-1][-1] == ",":
        several = tuple(listed("plural_of_noun", lang)) or _PLURAL
        plural = before not in _table()["our one"] and noun.endswith(several)
        ours = before in _table()["our one"] or before in _table()["our"]
        if noun in listed("we", lang) or noun in _table()["our one"] or ours and not plural:
            return True
    endings = tuple(listed("plural_ending", lang))
    # `the baker, Salt and Bread Ltd, gets …` is one company; `in addition, Salt and Bread Ltd get …` may be two.
    single = endings and noun.isalpha() and not noun.endswith(endings)
    told = said[-1].islower() or said[-1][-1] == ":"  # `Operator: Salt and Bread Ltd.`
    return bool(single and told and _SHUT.match(words, form.end))


def _opens_line(words: str, at: int) -> bool:
    return at == 0 or bool(re.search(r"(?:[\n\u2029|:·•]|[*–—-]) *$", words[max(at - 4, 0) : at]))


def _closes(words: str, at: int) -> bool:
    return _CLOSED.match(words, at) is not None


def _initials(word: str) -> bool:
    return word.isupper() and len(word) > 1
