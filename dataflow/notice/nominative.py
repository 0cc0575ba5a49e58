"""A company's name as its register has it, from the grammatical case that a sentence puts it in.

`der Österreichischen Post AG` names the Österreichische Post AG, `Tipografiei Gutâi S.A.` the Tipografia
Gutâi S.A. Only the first noun and the adjectives that agree with it are changed, and only by the endings of
`lexicon/nominative.csv`, each of which can be nothing but that case.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from dataflow.notice.forms import form_at
from dataflow.notice.text import fold
from dataflow.notice.word_lists import listed


def nominative(name: str, *, before: str, lang: str) -> str:
    """The name in the nominative where its ending tells it, else as it is.

    before: the words that stand ahead of it; a German article tells the case.
    """
    table = _tables().get(lang)
    if table is None:
        return name
    core, comma, form = name.partition(", ")
    if comma:  # `České poště, s. p.`, `škole Lípa, příspěvkové organizaci`
        rows = table["form"].get(form)
        core = nominative(f"{core} {_NO_FORM}", before=before, lang=lang).removesuffix(f" {_NO_FORM}")
        return f"{core}, {rows[0][1] if rows else form}"
    words = name.split(" ")
    if lang == "et":
        return _without_case(words, table) if _form_in_front(name) else name
    if lang == "de":
        said = before.split()
        return _after_article(words, table, said[-1].lower() if said else "")
    said = before.split()
    genitive = bool(said) and said[-1].lower() in listed("takes_genitive", lang)
    if any(word.lower() in table["person"] for word in words[:2]):
        words = _person(words, table, genitive=genitive)
        name = " ".join(words)
    for number, word in enumerate(words[:_REACH]):
        # `u Lékárny Lípa`: behind such a preposition the ending is no plural.
        rows = genitive and _endings(word, table["genitive"]) or _endings(word, table["noun"])
        for written, plain, gender in rows:
            head = _agreeing(words[:number], table["adjective"], gender)
            if head is not None:
                tail = words[number + 1 :]
                for place, one in enumerate(tail):  # `Băncii Comerciale Române`
                    agreed = _agreeing([one], table["behind"], gender)
                    if agreed is None:
                        break
                    tail[place] = agreed[0]
                return " ".join([*head, _swapped(word, written, plain), *tail])
    return _apposed(words, table) or name


@cache
def short_nouns(lang: str) -> frozenset[str]:
    """Nouns of names that are no longer than a preposition (`dům`), in the nominative."""
    rows = _tables()[lang]["noun"].values()
    return frozenset(plain for one in rows for _, plain, _ in one if len(plain) <= 3)


@cache
def nouns(lang: str) -> frozenset[str]:
    """The nouns that names of houses and firms begin with (`škola`, `kancelář`), in the nominative."""
    return frozenset(plain for rows in _tables()[lang]["noun"].values() for _, plain, _ in rows)


def noun_of(word: str, lang: str) -> str:
    """A noun of the names of houses and firms in the nominative, in small letters; other words as they are."""
    rows = _endings(word, _tables()[lang]["noun"])
    return _swapped(word, *rows[0][:2]).lower() if rows else word.lower()


def agrees_behind(word: str, lang: str) -> bool:
    """Whether a word is an adjective that stands behind the noun of a name (`Națională`)."""
    return len(word) > 4 and word.lower().endswith(_behind(lang))


# --- private ---


@cache
def _behind(lang: str) -> tuple[str, ...]:
    rows = _tables().get(lang, {}).get("behind", {}).values()
    return tuple(ending for row in rows for written, plain, _ in row for ending in (written, plain))


Row = tuple[str, str, str]
_NO_FORM = "…"  # stands where the legal form does
_REACH = 6  # words until the noun
_LONGEST = 22  # letters of an ending


@cache
def _tables() -> Mapping[str, Mapping[str, Mapping[str, list[Row]]]]:
    """Language → kind of row → ending → rows."""
    found: dict[str, dict[str, dict[str, list[Row]]]] = {}
    with (files("dataflow.notice") / "lexicon" / "nominative.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            kinds = found.setdefault(row["lang"], defaultdict(dict))
            rows = kinds[row["kind"]].setdefault(row["written"], [])
            rows.append((row["written"], row["nominative"], row["gender"]))
    return found


def _apposed(words: Sequence[str], table: Mapping[str, Mapping[str, list[Row]]]) -> str | None:
    """`Naději pojišťovně, a.s.` is Naděje pojišťovna: a name and the small noun behind it share a case."""
    if len(words) < 3 or not words[1].islower():
        return None
    nouns = table["apposed"].get(words[1], ())
    names = _endings(words[0], table["beside"])
    if not nouns:
        return None
    first = _swapped(words[0], *names[0][:2]) if names else words[0]
    return " ".join([first, nouns[0][1], *words[2:]])


def _endings(word: str, table: Mapping[str, list[Row]]) -> list[Row]:
    """The rows whose ending the word has, the longest ending only."""
    small = word.lower()
    if word == word.upper():  # initials are never declined
        return []
    for size in range(min(len(small), _LONGEST), 0, -1):
        rows = table.get(small[-size:])
        if rows is not None:
            return rows
    return []


def _agreeing(words: Sequence[str], table: Mapping[str, list[Row]], gender: str) -> list[str] | None:
    """The adjectives in the nominative, or None where one does not agree."""
    out: list[str] = []
    for word in words:
        row = next((r for r in _endings(word, table) if r[2] == gender), None)
        if row is None:
            return None
        out.append(_swapped(word, row[0], row[1]))
    return out


def _swapped(word: str, written: str, plain: str) -> str:
    head = word[: len(word) - len(written)]
    return head + (plain if head or word[0].islower() else plain[0].upper() + plain[1:])


def _after_article(words: list[str], table: Mapping[str, Mapping[str, list[Row]]], article: str) -> str:
    """German: the adjective's ending hangs on the gender, which the article and the noun tell."""
    weak = _weak(words, table) if article in listed("neuter_article", "de") else 0
    if weak and weak + 1 < len(words):  # `das Rote Haus e.V.`
        return " ".join([*(f"{word}s" for word in words[:weak]), *words[weak:]])
    genders = "".join(gender for _, _, gender in table["article"].get(article, ()))
    count = 0
    while count < len(words) and genders and _endings(words[count], table["adjective"]):
        count += 1
    if count == 0 and len(words) > 1 and article in ("den", "des"):  # `den Stadtwerken Aue GmbH`
        row = next((r for r in _endings(words[0], table["noun"]) if r[2] in genders), None)
        return " ".join([_swapped(words[0], row[0], row[1]), *words[1:]]) if row else " ".join(words)
    # What follows the adjectives must be a noun, not the legal form alone.
    if count == 0 or count + 1 >= len(words) or _is_form(words[count]):
        return " ".join(words)
    noun = words[count]
    row = next((r for r in _endings(noun, table["noun"]) if r[2] in genders), None)
    # `der` before any other noun: the company is feminine by its form, or a plural, which ends alike.
    gender = row[2] if row else genders if genders in ("f", "p") else None
    head = _agreeing(words[:count], table["adjective"], gender) if gender else None
    if head is None:
        return " ".join(words)
    return " ".join([*head, _swapped(noun, row[0], row[1]) if row else noun, *words[count + 1 :]])


def _weak(words: Sequence[str], table: Mapping[str, Mapping[str, list[Row]]]) -> int:
    """How many adjectives with the ending that follows `das` begin the words."""
    count = 0
    while (
        count < len(words) and words[count].endswith("e") and _endings(f"{words[count]}n", table["adjective"])
    ):
        count += 1
    return count


def _is_form(word: str) -> bool:
    """Whether a word is a legal form that stands behind names; `Stiftung` is a noun as well."""
    form = form_at(word, 0)
    return form is not None and form.form.position != "prefix"


def _without_case(words: list[str], table: Mapping[str, Mapping[str, list[Row]]]) -> str:
    """Estonian: `SIA Autobussiga` bears the ending on the last word, behind the genitive."""
    last = words[-1]
    for ending in table["case"]:
        stem = last.removesuffix(ending)
        rows = _endings(stem, table["noun"]) if stem != last and len(stem) > 3 else []
        if rows and last[-1].islower():
            return " ".join([*words[:-1], _swapped(stem, rows[0][0], rows[0][1])])
    return " ".join(words)


def _person(
    words: Sequence[str], table: Mapping[str, Mapping[str, list[Row]]], *, genitive: bool
) -> list[str]:
    """`ИП Орлову Т. В.`: the surname of a sole trader, and the other names written out."""
    out = list(words)
    for number, word in enumerate(words):
        rows = (
            genitive and _endings(word, table["surname_genitive"]) or table["given"].get(fold(word.lower()))
        )
        rows = rows or _endings(word, table["surname"])
        if number > 0 and rows and word[0].isupper() and word.lower() not in table["person"]:
            out[number] = _swapped(word, *rows[0][:2])
    return out


def _form_in_front(name: str) -> bool:
    form = form_at(name, 0)
    return form is not None and " " in name[form.end : form.end + 1]
