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


MENTIONED = {
    "en": ("The tour ends near the Zubrex tower.", "You may write to us at any time."),
    "de": ("Der Rundgang endet am Zubrex-Turm.", "Sie können uns jederzeit schreiben."),
    "cs": ("Prohlídka končí u věže Zubrex.", "Můžete nám kdykoli napsat."),
    "nl": ("De rondleiding eindigt bij de Zubrex-toren.", "U kunt ons altijd schrijven."),
    "fr": ("La promenade finit près de la tour Zubrex.", "Vous pouvez nous écrire à tout moment."),
    "nb": ("Turen slutter ved tårnet Zubrex.", "Du kan alltid skrive til oss."),
    "et": ("Jalutuskäik lõpeb Zubrexi torni juures.", "Võite meile alati kirjutada."),
    "ro": ("Turul se termină lângă turnul Zubrex.", "Ne puteți scrie oricând."),
    "ru": ("Прогулка заканчивается у башни Zubrex.", "Вы можете написать нам в любое время."),
}


@pytest.mark.parametrize("lang", FRAME)
def test_a_name_in_passing_is_kept_as_a_mention(lang):
    sentence, after = MENTIONED[lang]
    reading = read_with(lang, "\n\n".join([sentence, *[after] * 12]), "Zubrex")
    assert [(m.kind, m.party) for m in reading.mentions] == [("mention", "Zubrex")]


def test_a_name_in_a_list_of_names_needs_no_verb():
    reading = read_with("en", "Recipients of data:\n\n- Zubrex\n- Lime Bank\n", "Zubrex", "Lime Bank")
    assert {"Zubrex", "Lime Bank"} <= {p.party for p in reading.parties}


def test_lines_wrapped_by_hand_flow_on():
    text = (
        "The letters that you get from us twice a year are printed for all of our members by\n"
        "Printers Van Wyhe & Son\n"
        "Ltd and brought to your door. The firm that prints them is bound by a contract with us."
    )
    assert "Printers Van Wyhe & Son Ltd" in {p.name for p in read_with("en", text).parties}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Daten erhält die Wachdienst Kiefer OHG.", "Wachdienst Kiefer OHG"),
        ("Daten erhält der Dienstleister Kiefer GmbH.", "Kiefer GmbH"),
        ("Daten erhalten wir für Gäste der Kiefer GmbH, die sie auch empfängt.", "Kiefer GmbH"),
        ("Wir übermitteln Daten an das Haus der Kiefer GmbH.", "Haus der Kiefer GmbH"),
    ],
)
def test_a_german_article_tells_where_a_name_begins(text, name):
    assert name in {p.name for p in read_with("de", text).parties} | {
        m.name for m in read_with("de", text).mentions
    }


def test_the_last_part_of_an_address_is_no_company():
    text = "The game is published by Slovo d.o.o., Bulevar 117, 21000 Novi Sad, Serbia (we, Slovo)."
    assert "Serbia" not in {p.name for p in read_with("en", text).parties}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The name and logo of Zubrex belong to Lime Marks Ltd."),
        ("de", "Name und Logo von Zubrex sind Eigentum der Linden Marken GmbH."),
        ("cs", "Zubrex a jeho logo patří společnosti Lípa Známky s.r.o."),
        ("nl", "Zubrex en het logo behoren toe aan Linde Merken B.V."),
        ("fr", "Zubrex et son logo appartiennent à Tilleul Marques SAS."),
        ("nb", "Zubrex og logoen tilhører Lind Merker AS."),
        ("et", "Zubrex ja selle logo kuuluvad firmale Pärn Märgid OÜ."),
        ("ro", "Zubrex și sigla sa aparțin firmei Tei Mărci SRL."),
        ("ru", "Zubrex и его логотип принадлежат ООО «Липа Знаки»."),
    ],
)
def test_neither_a_mark_nor_its_owner_is_a_recipient(lang, text):
    reading = read_with(lang, text, "Zubrex")
    assert len(reading.parties) == 1
    assert {m.kind for m in reading.mentions} == {"definition"}
