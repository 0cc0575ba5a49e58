"""One sentence each: what it says of Zubrex (kinds.csv), for every cause of a name that is no recipient.

The sentences were written to be read by patterns that had not seen them; most kinds stand beside
disclosures that use the same words (`without X we could not …`, `if you do not want X to …`).
"""

import csv
from pathlib import Path

import pytest

from dataflow.notice import KnownParty, read
from tests.notice.conftest import FRAME

with Path(__file__).with_name("kinds.csv").open(encoding="utf-8") as table:
    SENTENCES = [(row["lang"], row["kind"], row["sentence"]) for row in csv.DictReader(table)]


@pytest.mark.parametrize(("lang", "kind", "sentence"), SENTENCES)
def test_what_a_sentence_says_of_a_name(lang, kind, sentence):
    text = f"{FRAME[lang]}\n\n{sentence}\n"
    reading = read(text, lang=lang, parties=[KnownParty("zubrex", "Zubrex")])
    kinds = {m.kind for m in reading.mentions if m.party == "zubrex"}
    kinds |= {"disclosure" for p in reading.parties if p.party == "zubrex"}
    assert kinds == {kind}


def test_every_language_has_positive_and_negative_cases():
    for lang in FRAME:
        kinds = {kind for one, kind, _ in SENTENCES if one == lang}
        assert kinds >= {"disclosure", "denial", "promise", "example", "definition", "source"}


def read_with(lang, text, *known):
    return read(f"{FRAME[lang]}\n\n{text}\n", lang=lang, parties=[KnownParty(k, k) for k in known])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Our data protection officer is Alison Sage. Write to her."),
        ("en", "You can reach us from Monday to Friday."),
        ("et", "Andmekaitsespetsialist on Elisa Kask."),
        ("ro", "Directorul medical este dr. Dacia Munteanu."),
        ("cs", "Pověřencem je Mgr. Viktor Messente, kancelář 214."),
        ("nl", "Functionaris is mevrouw Sage Jansen."),
        ("fr", "Nos bureaux sont au 12, rue Sage, à Paris."),
    ],
)
def test_a_person_a_street_or_a_day_is_no_company(lang, text):
    reading = read_with(lang, text, "Sage", "Monday", "Elisa", "Dacia", "Messente")
    assert {p.party for p in reading.parties} == {None}
    assert reading.mentions == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "(c) Lime. Zubrex is a registered trade mark of its owner. Website by Tin Roof Studio Ltd."),
        ("cs", "© Lípa | Mapa stránek | Web na míru: Plechová střecha s.r.o."),
        ("de", "© Linde · Impressum · Umsetzung: Blechdach Medien GmbH"),
        ("fr", "Impression : Imprimerie du Toit SRL – papier recyclé"),
        ("ru", "© Липа, 2017–2025. Дизайн и поддержка сайта: SIA «Jumts»"),
    ],
)
def test_closing_lines_name_no_recipient(lang, text):
    reading = read_with(lang, text, "Zubrex")
    assert len(reading.parties) == 1
    assert "furniture" in {m.kind for m in reading.mentions}


def test_a_list_of_definitions_discloses_nothing_but_who_is_meant():
    text = (
        "# Definitions\n\nIn this notice:\n\n"
        "a) private messenger: any service for personal messages, such as Zubrex, that staff install;\n"
        "b) processor: the company Tin Roof Hosting Ltd, which keeps our servers.\n"
    )
    reading = read_with("en", text, "Zubrex")
    assert [m.kind for m in reading.mentions if m.party == "Zubrex"] == ["definition"]
    assert "Tin Roof Hosting Ltd" in {p.name for p in reading.parties}


def test_what_is_taken_back_in_the_next_sentence_is_denied():
    text = "Bookings were made with Tin Roof Ltd. The contract with them has been terminated."
    reading = read_with("en", text)
    assert {m.name for m in reading.denied} == {"Tin Roof Ltd"}


def test_what_replaced_a_company_is_a_recipient():
    reading = read_with("en", "Tin Roof Ltd was replaced by Slate Roof Ltd, which now sends our letters.")
    assert {m.name for m in reading.denied} == {"Tin Roof Ltd"}
    assert "Slate Roof Ltd" in {p.name for p in reading.parties}
