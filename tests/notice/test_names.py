# ruff: noqa: E501 (sentences read better unbroken)
"""Names: inflected, broken, in another alphabet; never inside another word."""

import pytest

from dataflow.notice import KnownParty, read
from tests.notice.conftest import FRAME, named


@pytest.mark.parametrize(
    ("lang", "sentence", "name"),
    [
        ("cs", "Hovory nahráváme pomocí Daktely.", "Daktela s.r.o."),
        ("cs", "Zprávy posílá Mail Kompletu partner.", "Mail Komplet"),
        ("cs", "Údaje předáváme Bannerce.", "Bannerka"),
        ("et", "Andmeid edastame Messentele.", "Messente"),
        ("et", "Kontrollime andmeid Creditinfo-ga.", "Creditinfo"),
        ("et", "Pileti väljastab Sõiduriigile.", "Sõiduriik"),
        ("et", "Andmed edastame Maksekeskusele.", "Maksekeskus"),
        ("cs", "Údaje žáků ukládáme do Bakalářů.", "Bakaláři"),
        ("ro", "Datele sunt transmise Oțelului.", "Oțelul"),
        ("ru", "Контакты и данные передаются «Деловым Линиям».", "Деловые Линии"),
        ("ru", "Данные для доставки передаём СДЭКу.", "СДЭК"),
        ("ro", "Scrisorile ajung prin Poștei Române.", "Poșta Română S.A."),
        ("ro", "Scrisorile ajung prin Posta Romana.", "Poșta Română S.A."),
        ("ro", "Scrisorile ajung prin Poşta Română.", "Poșta Română S.A."),
        ("ru", "Сообщения отправляет Мессенте.", "Messente"),
        ("ru", "Данные передаём Налогово-таможенному департаменту.", "Налогово-таможенный департамент"),
        ("ru", "Данные получает Берёзка Плюс.", "Березка Плюс"),
        ("nb", "Vi deler data med Kvitters system.", "Kvitter"),
        ("en", "We share data with Tall\nOak Messaging.", "Tall Oak Messaging"),
        ("en", "We share data with Tall\u00a0Oak Messaging.", "Tall Oak Messaging"),
        ("en", "We share data with Ping\u00adwave.", "Pingwave"),
        ("en", "We share data with Cafe\u0301 Noir.", "Café Noir"),
        ("en", "We share data with Pingwave Ltd.", "Pingwave Limited"),
        ("en", "We share data with PINGWAVE.", "Pingwave"),
        ("en", "We share data through Booking.com.", "Booking.com"),
    ],
)
def test_a_name_is_found(say, lang, sentence, name):
    assert named(say(lang, sentence, name)) == {name}


@pytest.mark.parametrize(
    ("lang", "sentence", "name"),
    [
        ("cs", "Zobrazení reklam předáváme správci.", "Braze"),
        ("en", "We share what the laws demand.", "AWS"),
        ("en", "We share data with Pingwaves.", "Pingwave"),
        ("en", "We share the solus of it.", "Solus"),
        ("en", "We share data with Cedar Bank plc.", "Cedar Bank Ltd"),
        ("en", "We share data with Oak Ireland Limited.", "Oak LLC"),
        ("et", "Edastame andmeid Tikutajale.", "Tiku"),
        ("cs", "Údaje předáváme do Bakalky.", "Bakaláři"),
        ("ro", "Transmitem datele către Oțelarul.", "Oțelul"),
        ("ru", "Передаём данные в Линейку.", "Линии"),
        ("ru", "Передаём данные в СДЭКАРТ.", "СДЭК"),
        ("ru", "Данные получает Липавская контора.", "Липав"),
    ],
)
def test_what_only_looks_like_the_name_is_not(say, lang, sentence, name):
    assert named(say(lang, sentence, name)) == set()


def test_an_alias_that_two_parties_share_is_not_given_to_one(say):
    parties = (KnownParty("one", "Kite One Ltd", ("Kite",)), KnownParty("two", "Kite Two Ltd", ("Kite",)))
    reading = read(FRAME["en"] + "\n\nWe share data with Kite.", lang="en", parties=parties)
    assert [(p.party, p.candidates) for p in reading.parties if p.name == "Kite"] == [(None, ("one", "two"))]


def test_former_names_are_the_party(say):
    parties = (KnownParty("kite", "Kite Ltd", (), ("Paper Dragon Ltd",)),)
    reading = read(FRAME["en"] + "\n\nWe share data with Paper Dragon.", lang="en", parties=parties)
    assert [p.by for p in reading.parties if p.party == "kite"] == ["former-name"]


def test_companies_that_nobody_knows_are_found_by_legal_form(say):
    reading = say("nb", "Opplysninger sendes til Krone Inkasso AS og Skyfjell ASA.")
    assert {p.name for p in reading.parties} >= {"Krone Inkasso AS", "Skyfjell ASA"}
    assert all(p.party is None for p in reading.parties)


def test_a_small_as_is_no_legal_form(say):
    reading = say("en", "We share it with Volunteers as far as needed.")
    assert [p.name.rstrip(".") for p in reading.parties] == ["Lime Ltd"]


@pytest.mark.parametrize(
    ("lang", "sentence", "name"),
    [
        ("en", "When Bluefern (that's us) collects data, we tell you.", "Bluefern"),
        ("nl", "Wanneer Blauwvaren (dat zijn wij) gegevens verzamelt, zeggen wij het.", "Blauwvaren"),
        ("de", "Blaufarn (wir) erhebt Daten.", "Blaufarn"),
    ],
)
def test_who_is_explained_as_we_is_the_controller(lang, sentence, name):
    reading = read(f"{sentence}\n\n{FRAME[lang]}", lang=lang)
    assert [p.name for p in reading.parties if p.role == "controller"] == [name]


def test_a_name_linked_to_its_own_site_is_named_and_a_pointer_is_not():
    text = FRAME["en"] + (
        "\n\nWe use [Quillpost](https://www.quillpost.example/privacy) to send letters."
        " We use our [Privacy Portal](https://portal.example) too."
        "\n\nRead more at [Foxhole](https://foxhole.example).\n"
    )
    reading = read(text)
    assert {p.name for p in reading.parties} == {"Lime Ltd", "Quillpost"}


@pytest.mark.parametrize(
    ("lang", "sentence", "name"),
    [
        ("cs", "Balíky vozí Novák a synové s.r.o.", "Novák a synové s.r.o."),
        ("cs", "Účty vede Hrušky a jablka s.r.o.", "Hrušky a jablka s.r.o."),
        ("et", "Arveid peab Kuusk ja Pojad OÜ.", "Kuusk ja Pojad OÜ"),
        ("de", "Wir nutzen einen Dienst der Quax Mailing Ltd für Briefe.", "Quax Mailing Ltd"),
        ("de", "Wir senden Daten an die Buchhandelskette Leseratte AG zur Abrechnung.", "Leseratte AG"),
        ("nb", "Bildebyrået Blits AS mottar bilder.", "Blits AS"),
        ("fr", "Les dossiers vont à la SELARL Soleil de Mai pour contrôle.", "SELARL Soleil de Mai"),
    ],
)
def test_where_an_unknown_name_begins(say, lang, sentence, name):
    assert name in {p.name for p in say(lang, sentence).parties}


@pytest.mark.parametrize(
    ("lang", "sentence", "names"),
    [
        (
            "en",
            "Parcels are carried by Northern Carriers (Ireland) DAC and Dunne & Daughters Logistics Ltd.",
            {"Northern Carriers (Ireland) DAC", "Dunne & Daughters Logistics Ltd"},
        ),
        (
            "en",
            "Payroll is run by Payroll Partners Limited, a company in Cork.",
            {"Payroll Partners Limited"},
        ),
        (
            "en",
            "We share data with 3D Print Works Ltd, e-Post Services Inc. and iZettle AB (publ).",
            {"3D Print Works Ltd", "e-Post Services Inc.", "iZettle AB (publ)"},
        ),
        (
            "en",
            "Our processors are: Acme Cloud Sp. z o.o. (Poland), Data d.o.o. (Croatia), Tiime S.p.A. (Italy), Kivi Oy (Finland) and UAB Baltas (Lithuania).",
            {"Data d.o.o.", "Tiime S.p.A.", "Kivi Oy", "Acme Cloud Sp. z o.o.", "UAB Baltas"},
        ),
        (
            "en",
            'The controller is Oak & Ash Limited (hereinafter "Oak"). Oak keeps your data safe.',
            {"Oak & Ash Limited"},
        ),
        (
            "en",
            "Contact our DPO, Dr. Alison Brown, at 12 Baker Street, London. Data go to Brown Storage Ltd.",
            {"Brown Storage Ltd"},
        ),
        (
            "en",
            "Archive boxes are held by the Smith Storage Company Limited.",
            {"Smith Storage Company Limited"},
        ),
        (
            "en",
            "Under the Data Protection Act 2018 and ISO 27001 we use Vault Hosting LLP.",
            {"Vault Hosting LLP"},
        ),
        (
            "de",
            "Wir arbeiten mit der Müller & Söhne Spedition GmbH und der IT-Service Nord UG (haftungsbeschränkt) zusammen.",
            {"Müller & Söhne Spedition GmbH", "IT-Service Nord UG (haftungsbeschränkt)"},
        ),
        (
            "de",
            "Verantwortlich ist die Sonnenhof Pflege gGmbH (im Folgenden „Sonnenhof“).",
            {"Sonnenhof Pflege gGmbH"},
        ),
        (
            "de",
            "Der Newsletter wird von der Postfuchs Mail-\nservice GmbH versandt.",
            {"Postfuchs Mailservice GmbH"},
        ),
        ("de", "Empfänger sind die 1blu AG, die d.velop AG und die eG Volksbau.", {"1blu AG", "d.velop AG"}),
        (
            "cs",
            "Zásilky vozí Rychlý kurýr Morava s.r.o. a Zásilky Plus, spol. s r. o.",
            {"Rychlý kurýr Morava s.r.o.", "Zásilky Plus, spol. s r. o."},
        ),
        (
            "cs",
            "Správcem je společnost Lesní Školka Bystřice, z.s. (dále jen „Školka“).",
            {"Lesní Školka Bystřice, z.s."},
        ),
        ("cs", "Účetnictví vede paní Novotná ve firmě Účty a daně s.r.o.", {"Účty a daně s.r.o."}),
        (
            "cs",
            "Servery provozuje Česká Datová, a.s., tisk zajišťuje Tiskárna Vltava s.r.o.",
            {"Tiskárna Vltava s.r.o.", "Česká Datová, a.s."},
        ),
        (
            "nl",
            "Pakketten bezorgt Koeriersbedrijf De Snelle Fiets B.V., de salarissen doet Loon & Zo VOF.",
            {"Koeriersbedrijf De Snelle Fiets B.V.", "Loon & Zo VOF"},
        ),
        (
            "nl",
            "Bovendien gebruiken wij Webkracht Nederland B.V. en Stichting Het Datahuis.",
            {"Stichting Het Datahuis", "Webkracht Nederland B.V."},
        ),
        (
            "nl",
            "Verantwoordelijke is Van der Meer Beheer B.V. (hierna: Van der Meer).",
            {"Van der Meer Beheer B.V."},
        ),
        (
            "fr",
            "Les colis sont livrés par Transports Le Goff & Fils SARL et par la SAS Vélo Rapide.",
            {"SAS Vélo Rapide", "Transports Le Goff & Fils SARL"},
        ),
        (
            "fr",
            "Le responsable est la société Jardins de l'Ouest SA (ci-après « Jardins »).",
            {"Jardins de l'Ouest SA"},
        ),
        (
            "fr",
            "L'hébergement est assuré par OVH Sud SAS, la paie par Cabinet Moreau SELARL.",
            {"OVH Sud SAS", "Cabinet Moreau SELARL"},
        ),
        (
            "nb",
            "Pakkene leveres av Hansen og Sønner Transport AS og Bud & Bil DA.",
            {"Hansen og Sønner Transport AS", "Bud & Bil DA"},
        ),
        ("nb", "Behandlingsansvarlig er Fjord Regnskap AS (heretter «Fjord»).", {"Fjord Regnskap AS"}),
        (
            "nb",
            "Dessuten bruker vi Nordlys IT ASA. Også Brevdue AS mottar adressen din.",
            {"Brevdue AS", "Nordlys IT ASA"},
        ),
        (
            "et",
            "Pakid toimetab kohale OÜ Kiire Kuller, raamatupidamist peab Numbrid ja Pojad OÜ.",
            {"Numbrid ja Pojad OÜ", "OÜ Kiire Kuller"},
        ),
        ("et", "Andmeid edastame AS-ile Pilvemaja ja OÜ-le Trükitäht.", {"OÜ Trükitäht", "AS Pilvemaja"}),
        (
            "et",
            "Lisaks töötleb andmeid Andmekeskus AS. Ka SIA Baltijas Pasts saab aadressi.",
            {"SIA Baltijas Pasts", "Andmekeskus AS"},
        ),
        ("et", "Vastutav töötleja on Mereranna Spaa OÜ (edaspidi Spaa).", {"Mereranna Spaa OÜ"}),
        (
            "ro",
            "Coletele sunt livrate de Curier Rapid Express S.R.L. și de Frații Popescu & Fiii S.R.L.",
            {"Frații Popescu & Fiii S.R.L.", "Curier Rapid Express S.R.L."},
        ),
        (
            "ro",
            "Operatorul este Grădina Bunicii S.R.L. (denumită în continuare „Grădina”).",
            {"Grădina Bunicii S.R.L."},
        ),
        (
            "ro",
            "De asemenea, Servere Carpați S.A. găzduiește baza de date, iar Tipografia Dacia Nouă SRL tipărește scrisorile.",
            {"Servere Carpați S.A.", "Tipografia Dacia Nouă SRL"},
        ),
        ("fr", "Vos dossiers sont conservés dans les centres d'Ovalia SAS.", {"Ovalia SAS"}),
        ("fr", "L'envoi du courrier est confié à L'Étoile du Nord SARL.", {"L'Étoile du Nord SARL"}),
        (
            "en",
            "Payroll data are kept because tax laws require it, including the Organisation of Working Time Act 1997.",
            set(),
        ),
        (
            "cs",
            "Správcem je Vodárna Lhota, a.s., zapsaná u Krajského soudu v Hradci Králové (dále jen „my“).",
            {"Vodárna Lhota, a.s."},
        ),
        ("ru", "Контролёром является SIA «Балтийский Дом» (далее — «Дом»).", {"SIA «Балтийский Дом»"}),
        (
            "ru",
            "Кроме того, данные получает Andmepank AS. Также ЗАО «Архив Плюс» хранит бумаги.",
            {"Andmepank AS", "ЗАО «Архив Плюс»"},
        ),
    ],
)
def test_whole_names_and_nothing_but_names(lang, sentence, names):
    frame = {p.name for p in read(FRAME[lang], lang=lang).parties}
    reading = read(f"{sentence}\n\n{FRAME[lang]}\n", lang=lang)
    assert {p.name for p in reading.parties} - frame == names


def test_a_title_in_capitals_is_the_same_company_or_none(say):
    text = "SA RANNALINNA HAIGLA\n\n1. BEHANDLINGSANSVARLIG OG KONTAKTPUNKT\n\nVi deler data med SA Rannalinna Haigla."
    reading = read(f"{text}\n\n{FRAME['nb']}", lang="nb")
    assert {p.name for p in reading.parties if "aigla" in p.name.lower()} == {"SA Rannalinna Haigla"}
    assert not any("BEHANDLING" in p.name for p in reading.parties)


def test_the_short_name_of_the_writer_in_the_footer_is_no_news():
    text = FRAME["en"] + "\n\n(c) 2025 Lime | Terms | Imprint\n"
    assert not any(m.name.startswith("Lime") for m in read(text, lang="en").mentions)
