"""Grounds, countries and kinds of recipients that a sentence names, or does not although its words come near (site_words.csv)."""

import csv
from pathlib import Path

import pytest

from dataflow.notice import read
from tests.notice.conftest import FRAME

with Path(__file__).with_name("site_words.csv").open(encoding="utf-8") as table:
    ROWS = [tuple(row.values()) for row in csv.DictReader(table)]


def told(kind, text, lang):
    found = getattr(read(text, lang=lang), kind)
    return {one.category if kind == "recipient_categories" else one.value for one in found}


@pytest.mark.parametrize(("lang", "kind", "values", "sentence"), ROWS)
def test_a_sentence_names_these_only(lang, kind, values, sentence):
    frame = told(kind, FRAME[lang], lang)
    new = told(kind, f"{FRAME[lang]}\n\n{sentence}\n", lang) - frame
    assert new == {value for value in values.split(";") if value} - frame
