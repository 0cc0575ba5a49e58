# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Lengths of time in words and digits: `five (5) years`, `30 dní`, `ein halbes Jahr`, `шести месяцев`."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dataflow.notice.lexicon import WITHOUT_DIACRITICS
from dataflow.notice.text import GAP, Text, bare, fold
from dataflow.notice.word_lists import choice


@dataclass(frozen=True, slots=True)
class Duration:
    """ISO 8601 values (two for `three to five years`), the unit's letter, and the place [start, end)."""

    values: tuple[str, ...]
    unit: str
    start: int
    end: int


def durations(text: Text, lang: str) -> Iterator[Duration]:
    """Every length of time, in reading order; only words that can begin a number are looked at."""
    plain = lang in WITHOUT_DIACRITICS
    words = text.bare if plain else text.text
    forms = _forms(lang)
    starts: list[int] = []
    for word, places in (text.bare_words() if plain else text.words()).items():
        if (
            word in forms.first
            or word[0].isdigit()
            or (any(one in word for one in forms.suffixes) and forms.compound.fullmatch(word))
        ):
            starts.extend(places)
    until = 0
    for at in sorted(starts):
        if at < until or (at and words[at - 1] in ".,/-"):
            continue
        found = _at(words, at, forms)
        if found is not None:
            until = found.end
            yield found


def opens_with_term(words: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether a line opens with a length of time, in any language: none of them writes another's words for it."""
    first = _NUMBER_OR_WORD.match(words, start, end)
    if first is None or not (first.group().isdigit() or first.group().lower() in _number_words()):
        return False
    return _term(first.group().isdigit()).match(words, start, end) is not None


# --- private ---

_NUMBER_OR_WORD = re.compile(r"\d{1,3}|\w+")


@cache
def _all_forms(kind: str) -> tuple[str, ...]:
    with (files("dataflow.notice") / "lexicon" / "numbers.csv").open(encoding="utf-8") as table:
        rows = [row["forms"].split("|") for row in csv.DictReader(table) if row["kind"] == kind]
    return tuple(dict.fromkeys(fold(form) for forms in rows for form in forms))


@cache
def _number_words() -> frozenset[str]:
    """The words with which numbers begin."""
    return frozenset(met.group().lower() for form in _all_forms("number") if (met := re.match(r"\w+", form)))


@cache
def _term(digits: bool) -> re.Pattern[str]:
    """A number in digits, or in words, of which there are hundreds, and its unit."""
    number = r"\d{1,3}" if digits else f"(?:{_choice(_all_forms('number'))})"
    return re.compile(rf"(?i){number}{GAP}(?:de{GAP})?(?:{_choice(_all_forms('unit'))})(?!\w)")


@dataclass(frozen=True, slots=True)
class _Forms:
    numbers: dict[str, int]
    units: dict[str, str]
    wholes: dict[str, str]
    suffixes: dict[str, str]
    first: frozenset[str]
    plain: re.Pattern[str]
    whole: re.Pattern[str] | None
    bare: re.Pattern[str] | None
    compound: re.Pattern[str]


@cache
def _forms(lang: str) -> _Forms:
    tables: dict[str, dict[str, str]] = {kind: {} for kind in ("number", "unit", "whole", "bare", "suffix")}
    with (files("dataflow.notice") / "lexicon" / "numbers.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            if row["lang"] == lang:
                for form in row["forms"].split("|"):
                    plain = fold(form).lower()
                    plain = bare(plain) if lang in WITHOUT_DIACRITICS else plain
                    tables[row["kind"]].setdefault(plain, row["value"])
    number = rf"\d{{1,3}}|{_choice(tables['number'])}"
    between = rf"(?:{GAP}?\([^)\n]{{1,25}}\))?(?:-?(?:ти|и|х))?{GAP}?-?(?:(?:{choice('time_adjective')}){GAP})?(?:\([^)\n]{{1,25}}\){GAP})?"
    unit = _choice(tables["unit"])
    plain_one = re.compile(
        rf"(?i)(?P<number>{number})(?:{GAP}?(?:–|-|(?:{choice('range')}){GAP}){GAP}?(?P<upper>{number}))?{between}(?P<unit>{unit})(?!\w)"
        rf"(?:{GAP}(?:{choice('and')}){GAP}(?P<more>{number}){GAP}(?P<more_unit>{unit})(?!\w))?"
    )
    whole = re.compile(rf"(?i)(?:{_choice(tables['whole'])})(?!\w)") if tables["whole"] else None
    around = choice("beside_bare_unit", lang)
    alone = re.compile(rf"(?i)(?:{_choice(tables['bare'])})(?={GAP}(?:{around})(?!\w))") if around else None
    suffix = _choice(tables["suffix"]) or "(?!)"
    return _Forms(
        numbers={form: int(value) for form, value in tables["number"].items()},
        units=tables["unit"] | tables["bare"],
        wholes=tables["whole"],
        suffixes=tables["suffix"],
        first=frozenset(
            met.group()
            for kind in ("number", "whole", "bare")
            for form in tables[kind]
            if (met := re.match(r"\w+", form))
        ),
        plain=plain_one,
        whole=whole,
        bare=alone,
        compound=re.compile(rf"(?i)(?P<number>{number})-?(?P<suffix>{suffix})\w{{0,3}}"),
    )


def _choice(forms: Iterable[str]) -> str:
    return "|".join(re.escape(f).replace(r"\ ", GAP) for f in sorted(forms, key=lambda f: (-len(f), f)))


def _at(words: str, at: int, forms: _Forms) -> Duration | None:
    met = forms.whole.match(words, at) if forms.whole else None
    if met is not None:
        value = forms.wholes[_key(met.group())]
        return Duration((value,), value[-1], at, met.end())
    met = forms.bare.match(words, at) if forms.bare else None
    if met is not None:
        unit = forms.units[_key(met.group())]
        return Duration((_iso(1, unit),), unit, at, met.end())
    met = forms.plain.match(words, at)
    if met is not None:
        unit = forms.units[_key(met["unit"])]
        last = _amount(met["upper"] or met["number"], forms)
        counts = [last]
        if met["upper"] and not _CITED.search(words, max(at - 9, 0), at):
            counts.insert(0, _amount(met["number"], forms))
        values = [_iso(count, unit) for count in counts if count and not (unit == "Y" and count > 130)]
        if met["more"] and len(values) == 1 and unit not in "HT":
            values = [f"{values[0]}{_amount(met['more'], forms)}{forms.units[_key(met['more_unit'])]}"]
        return Duration(tuple(dict.fromkeys(values)), unit, at, met.end()) if values else None
    met = forms.compound.match(words, at)
    if met is not None and _TERM.match(words, met.end()):
        unit = forms.suffixes[_key(met["suffix"])]
        return Duration((_iso(_amount(met["number"], forms), unit),), unit, at, met.end())
    return None


# `§ 5 – 10 years`: the first number belongs to a citation.
_CITED = re.compile(r"(?i)(?:art|§|čl|cl|nr|no|č|lg|abs|odst|ст|п|lit)\.? ?$")
# `a ten-year period`: an adjective counts before a word for a term, else it may be an age.
_TERM = re.compile(rf"(?i) (?:\w+ )?(?:{choice('term')})")


def _amount(word: str, forms: _Forms) -> int:
    return int(word) if word.isdigit() else forms.numbers[_key(word)]


def _key(word: str) -> str:
    return re.sub(r"\s", " ", word).lower()


def _iso(count: int, unit: str) -> str:
    # `T` stands for minutes, as `M` does for months.
    return f"PT{count}{'H' if unit == 'H' else 'M'}" if unit in "HT" else f"P{count}{unit}"
