"""Countries told by the nation of a company: `the Dutch firm Foo B.V.`, `la société américaine Foo Inc.`"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dataflow.notice.context import Context
from dataflow.notice.countries import CountryHit
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text, bare, fold
from dataflow.notice.word_lists import choice
from dataflow.notice.words import Beginnings, small


def find_nations(
    text: Text,
    context: Context,
    *,
    lang: str,
    names: Sequence[tuple[int, int]],
    own: Sequence[tuple[int, int]],
) -> tuple[CountryHit, ...]:
    """The nations of companies at `names`; those of the writer, at `own`, are no place of data.

    Between the nation and the name stands a noun for a company, on either side, or nothing.
    """
    beginnings, codes = _stems(lang)
    companies = Spans(set(names) - set(own))
    found: list[CountryHit] = []
    for numbers, places in beginnings.among(text.bare_words()):
        for at in places:
            word = _NATION.match(text.text, at)
            if word is None or not (companies.begin(word.end(), word.end() + 2)):
                continue
            if context.kind(at, word.end("nation")) == "disclosure":
                found.append(CountryHit(codes[numbers[0]], at, word.end("nation")))
    return tuple(sorted(found, key=lambda hit: hit.start))


# --- private ---

_NOUN = rf"(?:{choice('firm_noun')})"
# `Dutch [software] firm `, and in Romance languages the noun stands in front of the nation.
_NATION = re.compile(rf"(?i)(?P<nation>\w+)(?:(?:[ \n][\w-]+)?[ \n]{_NOUN})?[ \n]")


@cache
def _stems(lang: str) -> tuple[Beginnings, list[str]]:
    """The beginnings of the words for a nation, and the country of each."""
    with (files("dataflow.notice") / "lexicon" / "nations.csv").open(encoding="utf-8") as table:
        rows = [(code, stems) for one, code, stems in csv.reader(table) if one == lang]
    found = Beginnings()
    for number, (_, stems) in enumerate(rows):
        for stem in stems.split("|"):
            found.add(small(bare(fold(stem))), number)
    return found, [code for code, _ in rows]
