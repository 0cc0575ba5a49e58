# ruff: noqa: E501 (tables of sentences read better unbroken)
"""Citations, countries and lengths of time in the many ways that notices write them."""

import pytest

CITED = {
    "en": {
        "points (b) and (c) of Article 6(1) GDPR": "6(1)(b) 6(1)(c)",
        "Article 6(1) points (a) to (c)": "6(1)(a) 6(1)(b) 6(1)(c)",
        "Art. 6 para. 1 (f) GDPR": "6(1)(f)",
        "Article 6, paragraph 1, letter e": "6(1)(e)",
        "Art. 6(1)(b), (c) and (f) UK GDPR": "6(1)(b) 6(1)(c) 6(1)(f)",
        "Article 9(2)(a) and (h)": "9(2)(a) 9(2)(h)",
        "Art. 6 (1) b) GDPR": "6(1)(b)",
    },
    "de": {
        "Art. 6 Abs. 1 lit. a und f DSGVO": "6(1)(a) 6(1)(f)",
        "Art. 6 Abs. 1 Buchst. b, c DS-GVO": "6(1)(b) 6(1)(c)",
        "Art. 6 I lit. b DSGVO": "6(1)(b)",
        "Art. 6 Abs. 1 Satz 1 lit. f DSGVO": "6(1)(f)",
        "Art. 9 Abs. 2 Buchstabe h in Verbindung mit Abs. 3": "9(2)(h)",
        "Artikel 6 Absatz 1 Unterabsatz 1 Buchstabe e": "6(1)(e)",
    },
    "cs": {
        "čl. 6 odst. 1 písm. b) až d) GDPR": "6(1)(b) 6(1)(c) 6(1)(d)",
        "článek 6 odst. 1 písmeno c) nařízení": "6(1)(c)",
        "podle písmene f) odstavce 1 článku 6": "6(1)(f)",
        "čl. 6 odst. 1 písm. a), b) a f)": "6(1)(a) 6(1)(b) 6(1)(f)",
    },
    "ro": {
        "art. 6 alin. 1 lit. b) și c) din Regulament": "6(1)(b) 6(1)(c)",
        "articolul 6 alineatul (1) literele (a) și (f)": "6(1)(a) 6(1)(f)",
        "art. 6 (1) (f) RGPD": "6(1)(f)",
    },
    "nb": {
        "personvernforordningen art. 6 (1) bokstav c": "6(1)(c)",
        "artikkel 6 nr. 1 bokstav a og f": "6(1)(a) 6(1)(f)",
        "GDPR artikkel 6 nr. 1 b)": "6(1)(b)",
        "art. 6 første ledd bokstav e": "6(1)(e)",
        "artikkel 6 (1) (b)": "6(1)(b)",
    },
    "nl": {
        "artikel 6, eerste lid, onder b en c, AVG": "6(1)(b) 6(1)(c)",
        "art. 6 lid 1 sub a AVG": "6(1)(a)",
        "artikel 6 lid 1, letter f, van de AVG": "6(1)(f)",
        "art. 6.1.e AVG": "6(1)(e)",
    },
    "fr": {
        "art. 6, § 1, points a) et f) du RGPD": "6(1)(a) 6(1)(f)",
        "article 6.1.c) du RGPD": "6(1)(c)",
        "article 6(1)(b) RGPD": "6(1)(b)",
        "l'article 6, paragraphe 1, lettre e)": "6(1)(e)",
        "article 6.1 b) et c)": "6(1)(b) 6(1)(c)",
    },
    "et": {
        "IKÜM artikli 6 lõike 1 punktid b ja c": "6(1)(b) 6(1)(c)",
        "art 6 lg 1 p f": "6(1)(f)",
        "artikkel 6 lõige 1 punkt a": "6(1)(a)",
        "IKÜM art 6 lg 1 p-d a ja b": "6(1)(a) 6(1)(b)",
        "isikuandmete kaitse üldmääruse art 6 (1) (e)": "6(1)(e)",
    },
    "ru": {
        "подпункты «b» и «c» пункта 1 статьи 6 Регламента": "6(1)(b) 6(1)(c)",
        "статья 6, часть 1, пункт f ОРЗД": "6(1)(f)",
        "п. 1 ст. 6 (b) GDPR": "6(1)(b)",
        "подпункт a) пункта 1 статьи 6": "6(1)(a)",
        "ст. 6(1)(c) GDPR": "6(1)(c)",
        "статьи 6 (1) (e)": "6(1)(e)",
    },
}  # fmt: skip

PLACES = {
    "en": {
        "Data are stored in Ireland, Germany and the Netherlands.": "DE IE NL",
        "Our support team is in India.": "IN",
        "The processor is Foo, 12 High Street, Dublin 2, Ireland.": "",
        "Customers in France may also write to us.": "",
        "The transfer is covered by the EU-US Data Privacy Framework.": "",
        "This is governed by the laws of Ireland.": "",
        "We are authorised by the Malta Financial Services Authority.": "",
        "In the UK Amazon Web Services host your data.": "GB",
        "Our servers are in Malta.": "MT",
    },
    "de": {
        "Die Server stehen in Deutschland, Irland und den Niederlanden.": "DE IE NL",
        "Der Support sitzt in Indien und auf den Philippinen.": "IN PH",
        "Anschrift: Musterweg 3, 1010 Wien, Österreich.": "",
        "Es gilt das Recht der Bundesrepublik Deutschland.": "",
    },
    "cs": {
        "Data jsou uložena v Německu, Irsku a ve Spojených státech amerických.": "DE IE US",
        "Podporu zajišťuje tým v Indii a na Filipínách.": "IN PH",
        "Sídlo: Dlouhá 3, 110 00 Praha 1, Česká republika.": "",
    },
    "ro": {
        "Datele sunt stocate în Germania, Irlanda și Țările de Jos.": "DE IE NL",
        "Echipa de suport se află în India.": "IN",
        "Sediul: str. Lungă nr. 3, 010101 București, România.": "",
    },
    "nb": {
        "Dataene lagres i Tyskland, Irland og Nederland.": "DE IE NL",
        "Kundestøtte gis fra India.": "IN",
        "Vi spør hvor lenge du har bodd i Norge.": "",
        "Adresse: Storgata 3, 0155 Oslo, Norge.": "",
    },
    "nl": {
        "De gegevens staan in Duitsland, Ierland en de Verenigde Staten.": "DE IE US",
        "De helpdesk zit in India.": "IN",
        "Adres: Dorpsstraat 3, 1011 AB Amsterdam, Nederland.": "",
    },
    "fr": {
        "Les données sont hébergées en Allemagne, en Irlande et aux Pays-Bas.": "DE IE NL",
        "Le support est assuré depuis l'Inde.": "IN",
        "Adresse : 3 rue Haute, 1000 Bruxelles, Belgique.": "",
        "Le droit de la France s'applique.": "",
        "Les lois de l'Irlande et le droit d'Espagne s'appliquent.": "",
    },
    "et": {
        "Andmeid hoitakse Saksamaal, Iirimaal ja Madalmaades.": "DE IE NL",
        "Tugi töötab Indias.": "IN",
        "Kohaldub Eesti õigus.": "",
        "Aadress: Pikk 3, 10123 Tallinn, Eesti.": "",
    },
    "ru": {
        "Данные хранятся в Германии, Ирландии и Нидерландах.": "DE IE NL",
        "Поддержка работает из Индии.": "IN",
        "Адрес: ул. Пикк 3, 10123 Таллинн, Эстония.": "",
        "Применяется законодательство Эстонии.": "",
    },
}  # fmt: skip

LENGTHS = {
    "en": {"Logs are deleted after 72 hours.": "PT72H", "We keep it for three to five years.": "P3Y P5Y", "Cookies last for 13 months.": "P13M", "Files are destroyed after twenty-one days.": "P21D", "The account was closed two years ago and deleted.": "", "A six-month retention period applies.": "P6M", "You are logged out after 24 hours.": ""},
    "de": {"Logs werden nach 72 Stunden gelöscht.": "PT72H", "Wir bewahren sie drei bis fünf Jahre auf.": "P3Y P5Y", "Das Cookie gilt 13 Monate.": "P13M", "Akten werden nach einundzwanzig Tagen vernichtet.": "P21D", "Das Konto wurde vor zwei Jahren gelöscht.": ""},
    "cs": {"Logy mažeme po 72 hodinách.": "PT72H", "Uchováváme je tři až pět let.": "P3Y P5Y", "Cookie má platnost 13 měsíců.": "P13M", "Spisy skartujeme po dvaceti jedna dnech.": "P21D", "Účet jsme smazali před dvěma lety.": "", "Platí pětiletá archivační lhůta.": "P5Y"},
    "ro": {"Jurnalele se șterg după 72 de ore.": "PT72H", "Le păstrăm între trei și cinci ani.": "P5Y", "Cookie-ul expiră după 13 luni.": "P13M", "Dosarele se distrug după douăzeci și una de zile.": "P21D", "Contul a fost șters acum doi ani.": ""},
    "nb": {"Logger slettes etter 72 timer.": "PT72H", "Vi lagrer dem i tre til fem år.": "P3Y P5Y", "Informasjonskapselen varer i 13 måneder.": "P13M", "Filer makuleres etter tjueen dager.": "P21D", "Kontoen ble slettet for to år siden.": ""},
    "nl": {"Logbestanden worden na 72 uur gewist.": "PT72H", "Wij bewaren ze drie tot vijf jaar.": "P3Y P5Y", "De cookie blijft 13 maanden geldig.": "P13M", "Dossiers worden na eenentwintig dagen vernietigd.": "P21D", "Het account is twee jaar geleden gewist.": ""},
    "fr": {"Les journaux sont supprimés après 72 heures.": "PT72H", "Nous les conservons de trois à cinq ans.": "P3Y P5Y", "Le cookie expire au bout de 13 mois.": "P13M", "Les dossiers sont détruits après vingt et un jours.": "P21D", "Le compte a été supprimé il y a deux ans.": "", "Ils sont effacés après deux mois et demi.": "P75D"},
    "et": {"Logid kustutatakse 72 tunni pärast.": "PT72H", "Säilitame neid kolm kuni viis aastat.": "P3Y P5Y", "Küpsis kehtib 13 kuud.": "P13M", "Toimikud hävitatakse kahekümne ühe päeva pärast.": "P21D", "Konto kustutati kaks aastat tagasi.": "", "Kehtib viieaastane säilitustähtaeg.": "P5Y"},
    "ru": {"Журналы удаляются через 72 часа.": "PT72H", "Храним их от трёх до пяти лет.": "P3Y P5Y", "Файл cookie действует 13 месяцев.": "P13M", "Дела уничтожаются через двадцать один день.": "P21D", "Счёт удалили два года назад.": "", "Действует пятилетний срок хранения.": "P5Y"},
}  # fmt: skip


def _rows(table):
    return [(lang, written, value) for lang, rows in table.items() for written, value in rows.items()]


@pytest.mark.parametrize(("lang", "written", "articles"), _rows(CITED))
def test_citations_of_many_styles(say, lang, written, articles):
    found = {b.value for b in say(lang, f"({written})").bases if b.by == "citation"}
    assert found == set(articles.split())


@pytest.mark.parametrize(("lang", "written", "codes"), _rows(PLACES))
def test_countries_are_places_of_data(say, lang, written, codes):
    assert {c.value for c in say(lang, written).countries} == set(codes.split())


@pytest.mark.parametrize(("lang", "written", "values"), _rows(LENGTHS))
def test_lengths_of_time(say, lang, written, values):
    assert {p.value for p in say(lang, written).periods} == set(values.split())
