"""Companies of a known group: `Acme Ireland Operations Ltd` is `Acme`, `Acme Pay Ltd` is another company."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from dataflow.notice.forms import strip_form
from dataflow.notice.text import bare
from dataflow.notice.word_lists import listed


def of_group(longer: str, brand: str) -> bool:
    """Whether a company's name without its form is a brand and only says which part of its group it is.

    brand: a name as the inventory has it; one with a legal form is that entity and no other.
    """
    if strip_form(brand)[1]:
        return False
    head, tail = longer[: len(brand)], longer[len(brand) :]
    if bare(head).casefold() != bare(brand).casefold() or not tail.startswith((" ", "\n")):
        return False
    words = [word.casefold() for word in _WORD.findall(tail)]
    return bool(words) and all(word in _parts() for word in words)


# --- private ---

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _parts() -> frozenset[str]:
    """Words that tell parts of a group apart: what they do for it, and the countries where they sit."""
    with (files("dataflow.notice") / "lexicon" / "countries.csv").open(encoding="utf-8") as table:
        names = {form for _, _, forms in csv.reader(table) for form in forms.split("|") if " " not in form}
    return frozenset(word.casefold() for word in names | listed("group_word"))
