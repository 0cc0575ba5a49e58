# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""Citations, countries, periods, bases: normalised whatever the style."""

import pytest


@pytest.mark.parametrize(
    ("lang", "written", "articles"),
    [
        ("en", "Article 6(1)(f)", ["6(1)(f)"]),
        ("en", "Art. 6 (1) (a) and (c) GDPR", ["6(1)(a)", "6(1)(c)"]),
        ("en", "Art 6.1.f", ["6(1)(f)"]),
        ("de", "Art. 6 Abs. 1 S. 1 lit. b DS-GVO", ["6(1)(b)"]),
        ("de", "Art. 6 Abs. 1 lit. b und c DSGVO", ["6(1)(b)", "6(1)(c)"]),
        ("de", "Artikel 6 Absatz 1 Buchstabe a", ["6(1)(a)"]),
        ("fr", "article 6, paragraphe 1, point f), du RGPD", ["6(1)(f)"]),
        ("fr", "art. 6-1 b", ["6(1)(b)"]),
        ("nl", "artikel 6, lid 1, aanhef en onder f, AVG", ["6(1)(f)"]),
        ("cs", "čl. 6 odst. 1 písm. f) nařízení", ["6(1)(f)"]),
        ("cs", "článku 9 odst. 2 písm. h)", ["9(2)(h)"]),
        ("ro", "art. 6 alin. (1) lit. (a) GDPR", ["6(1)(a)"]),
        ("ro", "articolul 9 alineatul (2) litera (h)", ["9(2)(h)"]),
        ("nb", "artikkel 6 nr. 1 bokstav b", ["6(1)(b)"]),
        ("et", "artikli 6 lõike 1 punkti f", ["6(1)(f)"]),
        ("et", "IKÜM art 6 lg 1 p b", ["6(1)(b)"]),
        ("ru", "ст. 6 п. 1 (а) GDPR", ["6(1)(a)"]),
        ("ru", "статьи 6 часть 1 пункт b", ["6(1)(b)"]),
    ],
)
def test_citations(say, lang, written, articles):
    reading = say(lang, f"({written})")
    assert [b.value for b in reading.bases if b.by == "citation"] == articles


def test_the_same_numbers_of_a_national_act_are_no_basis(say):
    assert say("cs", "Viz čl. 6 odst. 1 písm. b) zákona č. 1/2000 Sb.").bases == ()


@pytest.mark.parametrize(
    ("lang", "written", "codes"),
    [
        ("cs", "do Spojených států a Velké Británie", ["GB", "US"]),
        ("et", "Ameerika Ühendriikidesse ja Saksamaale, USA-sse", ["DE", "US"]),
        ("ru", "в Соединённых Штатах, США и Латвии", ["LV", "US"]),
        ("ro", "Statelor Unite și Tarile de Jos", ["NL", "US"]),
        ("nl", "naar de VS en het Verenigd Koninkrijk", ["GB", "US"]),
        ("en", "to the U.S. and India, not to us", ["IN", "US"]),
        ("de", "in die USA und die Schweiz", ["CH", "US"]),
        ("nb", "til USA og Storbritannia", ["GB", "US"]),
        ("fr", "aux États-Unis et au Royaume-Uni", ["GB", "US"]),
        ("ru", "от Того и кроме того", []),
    ],
)
def test_countries(say, lang, written, codes):
    assert sorted(c.value for c in say(lang, f"({written})").countries) == codes


def test_a_country_in_a_company_name_is_no_country(say):
    assert say("en", "Data go to Oak Austria GmbH.").countries == ()


@pytest.mark.parametrize(
    ("lang", "written", "value", "event"),
    [
        ("en", "We keep it for five (5) years after the contract ends.", "P5Y", "after the contract ends"),
        ("de", "Wir speichern sie zehn Jahre ab Vertragsende.", "P10Y", "ab Vertragsende"),
        ("cs", "Uchováváme je 2 roky a 6 měsíců od splacení.", "P2Y6M", "od splacení"),
        ("nb", "Lagres i 12 måneder etter siste søknad.", "P12M", "etter siste søknad"),
        ("et", "Säilitame seitse aastat pärast lepingu lõppu.", "P7Y", "pärast lepingu lõppu"),
        ("ru", "Храним пять лет после закрытия.", "P5Y", "после закрытия"),
        ("ro", "Păstrăm datele 6 luni de la refuz.", "P6M", "de la refuz"),
        ("fr", "Conservées treize mois à compter du dépôt.", "P13M", "à compter du dépôt"),
        ("nl", "Wij bewaren ze vier weken na vertrek.", "P4W", "na vertrek"),
    ],
)
def test_periods(say, lang, written, value, event):
    assert [(p.value, p.event) for p in say(lang, written).periods] == [(value, event)]


@pytest.mark.parametrize(
    "written",
    [
        "We reply within 30 days.",
        "You must be at least 18 years old.",
        "We have 20 years of experience in keeping data.",
    ],
)
def test_other_times_are_no_retention(say, written):
    assert say("en", written).periods == ()


def test_withdrawing_consent_is_no_basis(say):
    assert say("en", "You may withdraw your consent at any time.").bases == ()
