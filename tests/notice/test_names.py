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
