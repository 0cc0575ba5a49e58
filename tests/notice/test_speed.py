"""Reading costs in proportion to the text: ratios within one run, never seconds, as machines differ."""

import gc
import time
from contextlib import suppress

import pytest

from bench.notices.speed import GROWTH, NAMES, gold_text
from dataflow.notice import LANGUAGES, KnownParty, NoticeError, read
from dataflow.notice.forms import strip_form
from dataflow.notice.name_entries import Entry
from dataflow.notice.names import NameBook
from tests.notice.conftest import FRAME

WIDE = 10  # for four times the text a line gives four, a square sixteen


def seconds(make, runs=3):
    """Processor time of the quickest of some runs; what else the process holds is not collected in them."""
    best = 1e9
    gc.collect()
    gc.disable()
    try:
        for _ in range(runs):
            begun = time.process_time()
            make()
            best = min(best, time.process_time() - begun)
    finally:
        gc.enable()
    return best


def reading(text, lang, parties=NAMES):
    def run():
        with suppress(NoticeError):
            read(text, lang=lang, parties=parties)

    return run


@pytest.mark.parametrize("kind", sorted(GROWTH))
def test_four_times_the_text_costs_four_times_the_time(kind):
    make = GROWTH[kind]
    small, large = (FRAME["cs"] + "\n\n" + make(size) for size in (10_000, 40_000))
    if kind.startswith("html"):
        small, large = f"<html><body>{small}", f"<html><body>{large}"
    reading(small, "cs")()
    assert seconds(reading(large, "cs")) < WIDE * seconds(reading(small, "cs"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_thousand_names_cost_little_more_than_ten(lang):
    text = gold_text(lang, 20_000)
    few = reading(text, lang, NAMES[:10])
    many = reading(text, lang)
    few(), many()
    assert seconds(many, 5) < 3 * seconds(few, 5)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_names_that_the_text_may_hold_are_compiled(lang, monkeypatch):
    tried = []
    pattern = Entry.pattern
    monkeypatch.setattr(
        Entry, "pattern", property(lambda entry: tried.append(entry.core) or pattern.fget(entry))
    )
    read(gold_text(lang, 20_000), lang=lang, parties=NAMES)
    assert len(set(tried)) < len(NAMES) / 3  # Russian has many spellings of each


def test_one_first_word_of_all_names_does_not_make_each_name_tried_at_each_place(monkeypatch):
    names = [KnownParty(f"p{n}", f"Kredit {'BDFGKLMPRSTV'[n % 12]}{'aeiou'[n % 5]}rk{n}") for n in range(600)]
    tried = []
    pattern = Entry.pattern
    monkeypatch.setattr(
        Entry, "pattern", property(lambda entry: tried.append(entry.core) or pattern.fget(entry))
    )
    read(f"{FRAME['cs']} " + "Kredit Alfa, " * 500, lang="cs", parties=names)
    assert len(tried) < 2 * 500


def test_a_book_of_names_grows_with_their_number():
    def build(count):
        def run():
            strip_form.cache_clear()
            NameBook([KnownParty(f"p{n}", f"Barko{n} s.r.o.") for n in range(count)], "ru")

        return run

    build(500)()
    assert seconds(build(4000)) < 8 * 2.5 * seconds(build(500))


def test_a_second_reading_compiles_nothing(monkeypatch):
    import re

    text = gold_text("de", 10_000)
    read(text, lang="de", parties=NAMES)
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled again"))
    read(text, lang="de", parties=NAMES)
