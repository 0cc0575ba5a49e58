"""Every word of the map's page in each language: none left in English, none forgotten in the scripts."""

import json
import re
from pathlib import Path

import pytest

import dataflow.render.map as package
from dataflow.record.catalogues import said_in
from dataflow.record.words import LANGUAGES, words
from dataflow.render.map import map_html
from dataflow.render.map.model import COLUMNS, STANDINGS
from dataflow.render.map.words import lists_of_words, page_words
from dataflow.rules.rule import GROUPS
from tests.browser.samples import chain, report

RENDER = Path(package.__file__).parent.parent
TRANSLATED = LANGUAGES[1:]

SAME = {
    "cs": {"Role", "role ?"},
    "de": {"Organisation"},
    "fr": {"Europe", "Questions", "source", "sources", "Organisation"},
    "nb": set(),
    "nl": set(),
    "ro": set(),
}
"""Texts that a language writes as English does."""


def texts(lang: str) -> dict[str, str]:
    """English → the language, for scripts, template and lists of words."""
    template = (RENDER / "templates" / "map.html").read_text(encoding="utf-8")
    static = {text: words(lang).t(text) for text in said_in(template)}
    lists, first = lists_of_words(lang), lists_of_words("en")
    shared = {first[name][code]: lists[name][code] for name in first for code in first[name]}
    return {**page_words(lang), **shared, **static}


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_text_of_the_page_is_in_the_language(lang):
    same = sorted(text for text, own in texts(lang).items() if own == text and re.search("[a-z]{3}", text))
    assert set(same) <= SAME.get(lang, set()) | _SHORT


@pytest.mark.parametrize("lang", TRANSLATED)
def test_what_is_filled_in_stays(lang):
    fields = re.compile(r"\{\w+\}")
    wrong = {
        a: b for a, b in page_words(lang).items() if sorted(fields.findall(a)) != sorted(fields.findall(b))
    }
    assert wrong == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_its_language(lang):
    html = map_html([chain()], report(chain()), lang=lang)
    assert f'<html lang="{lang}">' in html
    data = json.loads(re.search(r'id="data">(.*?)</script>', html, re.S)[1])
    assert data["meta"]["lang"] == lang
    assert bool(data["meta"]["page"]) == (lang != "en")


def test_lists_have_a_word_for_every_code():
    lists = lists_of_words("cs")
    assert set(lists["standing"]) == set(STANDINGS)
    assert set(lists["column"]) == set(COLUMNS)
    assert set(lists["group"]) == set(GROUPS)


def test_the_template_itself_has_no_words():
    """What stands outside ``{{ … }}`` and outside markup is no word."""
    template = (RENDER / "templates" / "map.html").read_text(encoding="utf-8")
    bare = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", template)
    named = re.findall(r'(?:aria-label|placeholder|title|alt)="([^"]*)"', bare)
    assert [words for words in named if words.strip()] == []
    assert re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>", " ", bare)) == []


# --- private ---

_SHORT = {"data", "info"}
