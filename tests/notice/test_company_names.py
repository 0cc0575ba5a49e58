"""The companies that a sentence names, as their registers have them (company_names.csv).

Spelt-out forms, public bodies, cooperatives, partners joined by `and`, articles, and grammatical cases; some
sentences name none although they hold what looks like a legal form.
"""

import csv
from pathlib import Path

import pytest

from dataflow.notice import KnownParty, read
from dataflow.notice.forms import strip_form
from dataflow.notice.nominative import nominative
from tests.notice.conftest import FRAME

with Path(__file__).with_name("company_names.csv").open(encoding="utf-8") as table:
    ROWS = [(row["lang"], row["names"], row["sentence"]) for row in csv.DictReader(table)]


@pytest.mark.parametrize(("lang", "names", "sentence"), ROWS)
def test_a_sentence_names_these_companies_only(lang, names, sentence):
    frame = {p.name for p in read(FRAME[lang], lang=lang).parties}
    reading = read(f"{sentence}\n\n{FRAME[lang]}\n", lang=lang)
    assert {p.name for p in reading.parties} - frame == {name for name in names.split(";") if name}


@pytest.mark.parametrize(
    ("lang", "before", "written", "name"),
    [
        ("de", "bei der", "Österreichischen Post AG", "Österreichische Post AG"),
        ("de", "die", "Österreichische Post AG", "Österreichische Post AG"),
        ("de", "von der", "Linden Apotheke GmbH", "Linden Apotheke GmbH"),
        ("cs", "předáváme", "České poště, s. p.", "Česká pošta, s. p."),
        ("cs", "jsou", "České dráhy, a.s.", "České dráhy, a.s."),
        ("cs", "u", "Dub s.r.o.", "Dub s.r.o."),
        ("ro", "de", "Tipografiei Gutâi S.A.", "Tipografia Gutâi S.A."),
        ("ro", "de", "Casa Tipografiei S.A.", "Casa Tipografiei S.A."),
        ("et", "sõidame", "SIA Autobussiga", "SIA Autobuss"),
        ("et", "saab", "OÜ Ladoga", "OÜ Ladoga"),
        ("en", "by", "Oak Ltd", "Oak Ltd"),
    ],
)
def test_a_name_is_shown_in_the_nominative_where_its_ending_tells_it(lang, before, written, name):
    assert nominative(written, before=before, lang=lang) == name


def test_a_company_in_two_cases_is_one_party():
    text = f"{FRAME['de']}\n\nPakete bringt die Bayerische Post AG. Daten erhält ein Bote der Bayerischen Post AG.\n"
    assert [p.name for p in read(text, lang="de").parties if "Post" in p.name] == ["Bayerische Post AG"]


def test_a_known_company_before_and_is_one_of_two():
    text = f"We share data with Hart and Vale Ltd.\n\n{FRAME['en']}\n"
    alone = {p.name for p in read(text, lang="en").parties}
    known = {p.name for p in read(text, lang="en", parties=[KnownParty("hart", "Hart")]).parties}
    assert "Hart and Vale Ltd" in alone
    assert {"Hart", "Vale Ltd"} <= known


@pytest.mark.parametrize(
    "name", ["Lípa, příspěvková organizace", "Oak Community Interest Company", "Eik U.A."]
)
def test_a_form_spelt_out_comes_off_a_name(name):
    assert strip_form(name)[0] in {"Lípa", "Oak", "Eik"}


def test_a_party_in_the_closing_lines_is_not_listed_twice():
    reading = read(f"{FRAME['en']}\n\n(c) 2025 Lime Ltd | Terms | Site by Tin Roof Ltd\n", lang="en")
    assert {m.name for m in reading.mentions} == {"Tin Roof Ltd"}
