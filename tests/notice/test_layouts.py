"""Whom tables, lists and text out of PDFs name, and as what (layouts.txt).

A case opens with `=== <lang>`; behind `+` stand the parties, behind `-` those denied, behind `~` examples.
`list_titles.csv` holds titles of lists and cells beside a name, which deny those they stand over or beside or not.
"""

import csv
import re
from pathlib import Path

import pytest

from dataflow.notice import KnownParty, read
from tests.notice.conftest import FRAME

_HEAD = re.compile(r"(\w\w)(?: \+ (?P<parties>.+?))?(?: - (?P<denied>.+?))?(?: ~ (?P<example>.+))?")


def cases(file="layouts.txt"):
    """Language, the names told by kind, and the text of each case."""
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    for block in text.split("=== ")[1:]:
        head, _, body = block.partition("\n")
        said = _HEAD.fullmatch(head)
        names = {
            kind: set(filter(None, (said[kind] or "").split("; ")))
            for kind in ("parties", "denied", "example")
        }
        yield said[1], names, body


@pytest.mark.parametrize(("lang", "names", "text"), list(cases()))
def test_a_layout_names_these_companies_only(lang, names, text):
    assert told(lang, text) == names


with Path(__file__).with_name("list_titles.csv").open(encoding="utf-8") as table:
    TITLES = [(row["lang"], row["place"], row["names"], row["words"]) for row in csv.DictReader(table)]


@pytest.mark.parametrize(("lang", "place", "names", "words"), TITLES)
def test_titles_and_cells_deny_or_not(lang, place, names, words):
    text = f"{words}\n- Zubrex, Hill\n- Belmor\n"
    if place == "row":
        text = f"| A | B |\n|---|---|\n| Zubrex | {words} |\n| Belmor | 2024 |\n"
    reading = read(
        f"{text}\n{FRAME[lang]}\n",
        lang=lang,
        parties=[KnownParty("Zubrex", "Zubrex"), KnownParty("Belmor", "Belmor")],
    )
    denied = {mention.party for mention in reading.denied}
    both = {"Zubrex", "Belmor"} if place == "title" else {"Zubrex"}
    assert denied == (both if names == "denied" else set())


def told(lang, text):
    """The names that a reading of the text above the frame tells, by kind."""
    frame = {p.name for p in read(FRAME[lang], lang=lang).parties}
    reading = read(f"{text}\n{FRAME[lang]}\n", lang=lang)
    return {
        "parties": {p.name for p in reading.parties} - frame,
        "denied": {m.name for m in reading.denied} - frame,
        "example": {m.name for m in reading.mentions if m.kind == "example"},
    }
