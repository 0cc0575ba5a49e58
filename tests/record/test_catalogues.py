"""The record in nine languages: nothing untranslated, nothing stale, terms of the official versions."""

import re
from datetime import date

import pytest
from babel.messages.pofile import read_po

from dataflow.record import catalogues
from dataflow.record.controller import controller_record
from dataflow.record.words import LANGUAGES, reader_language, words
from tests.record.inventories import complete, loaded

TRANSLATED = LANGUAGES[1:]

TERMS = {
    "cs": ("správce", "zpracovatel", "subjekt údajů", "čl. 6 odst. 1 písm. b)"),
    "de": ("Verantwortlicher", "Auftragsverarbeiter", "betroffene Person", "Art. 6 Abs. 1 Buchst. b"),
    "et": ("vastutav töötleja", "volitatud töötleja", "andmesubjekt", "art 6 lg 1 p b"),
    "fr": ("responsable du traitement", "sous-traitant", "personne concernée", "art. 6, par. 1, point b)"),
    "nb": ("behandlingsansvarlig", "databehandler", "den registrerte", "art. 6 nr. 1 bokstav b"),
    "nl": ("verwerkingsverantwoordelijke", "verwerker", "betrokkene", "art. 6, lid 1, onder b)"),
    "ro": ("operator", "persoană împuternicită de operator", "persoana vizată", "art. 6 alin. (1) lit. (b)"),
    "ru": ("контролёр", "обработчик", "субъект данных", "ст. 6(1)(b)"),
}


def catalogue(lang):
    with catalogues.catalogue_path(lang).open("rb") as stream:
        return read_po(stream, locale=lang)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_text_is_translated_and_none_is_left_over(lang):
    found = {message.id: message.string for message in catalogue(lang) if message.id}
    assert sorted(set(catalogues.messages()) ^ set(found)) == []
    assert [text for text, translated in found.items() if not translated] == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_what_is_filled_in_is_filled_in_everywhere(lang):
    fields = re.compile(r"\{\w+\}")
    wrong = [
        message.id
        for message in catalogue(lang)
        if message.id and sorted(fields.findall(message.id)) != sorted(fields.findall(message.string))
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_the_compiled_catalogue_is_fresh(lang):
    """Stale? ``python -m dataflow.record.catalogues`` compiles them all."""
    assert catalogues.catalogue_path(lang).with_suffix(".mo").read_bytes() == catalogues.compiled(lang)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_terms_are_those_of_the_official_versions(lang):
    said = words(lang)
    roles = [said.term("recipient_role", role) for role in ("controller", "processor", "data-subject")]
    assert (*roles, said.article("6(1)(b)")) == TERMS[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_in_each_language(tmp_path, lang):
    record = controller_record(loaded(tmp_path, complete()), date(2024, 1, 1), lang=lang)
    assert record.lang == lang
    assert record.title == words(lang).t("Record of processing activities (Art. 30(1) GDPR)")
    assert record.sections[0].heading.text == "Scoring"
    assert (record.complete, record.completeness.rows[-1][1].values[0].code) == (1, "1/1")


@pytest.mark.parametrize(
    ("lang", "period", "day", "country"),
    [
        ("en", "5 years, 6 months", "1 January 2024", "Germany"),
        ("cs", "5 let a 6 měsíců", "1. ledna 2024", "Německo"),
        ("ru", "5 лет 6 месяцев", "1 января 2024 г.", "Германия"),
        ("nb", "5 år og 6 måneder", "1. januar 2024", "Tyskland"),
    ],
)
def test_dates_periods_and_countries(lang, period, day, country):
    said = words(lang)
    shown = [" ".join(text.split()) for text in (said.period("P5Y6M"), said.day(date(2024, 1, 1)))]
    assert (*shown, said.country("DE")) == (period, day, country)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 21])
def test_every_unit_of_time_is_known_in_every_language(lang, number):
    """The library behind it leaves some out, and then prints its own name for the unit."""
    text = words(lang).period(f"P{number}Y{number}M{number}W{number}DT{number}H{number}M")
    assert re.findall(r"\d+", text) == [str(number)] * 6
    assert "-" not in text
    assert len(set(re.findall(r"[^\W\d]+", text))) >= 6


def test_articles_of_one_and_two_levels():
    assert [words("cs").article(code) for code in ("10", "21(2)")] == ["čl. 10", "čl. 21 odst. 2"]
    assert words("en").article("6(1)(f)") == "Art. 6(1)(f)"


@pytest.mark.parametrize(
    ("wanted", "own", "lang"),
    [("de", "cs", "de"), (None, "cs", "cs"), (None, "no", "nb"), (None, "fi", "en"), (None, None, "en")],
)
def test_the_language_of_the_reader(wanted, own, lang):
    assert reader_language(wanted, own) == lang
