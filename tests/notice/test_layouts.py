"""Whom tables, lists and text out of PDFs name, and as what (layouts.txt).

A case opens with `=== <lang>`; behind `+` stand the parties, behind `-` those denied, behind `~` examples.
"""

import re
from pathlib import Path

import pytest

from dataflow.notice import read
from tests.notice.conftest import FRAME

_HEAD = re.compile(r"(\w\w)(?: \+ (?P<parties>.+?))?(?: - (?P<denied>.+?))?(?: ~ (?P<example>.+))?")


def cases():
    """Language, the names told by kind, and the text of each case."""
    text = Path(__file__).with_name("layouts.txt").read_text(encoding="utf-8")
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


def told(lang, text):
    """The names that a reading of the text above the frame tells, by kind."""
    frame = {p.name for p in read(FRAME[lang], lang=lang).parties}
    reading = read(f"{text}\n{FRAME[lang]}\n", lang=lang)
    return {
        "parties": {p.name for p in reading.parties} - frame,
        "denied": {m.name for m in reading.denied} - frame,
        "example": {m.name for m in reading.mentions if m.kind == "example"},
    }
