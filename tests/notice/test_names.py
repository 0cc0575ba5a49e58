"""Names: inflected, broken, in another alphabet; never inside another word."""

import pytest

from tests.notice.conftest import named


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
    from dataflow.notice import KnownParty, read
    from tests.notice.conftest import FRAME

    parties = (KnownParty("one", "Kite One Ltd", ("Kite",)), KnownParty("two", "Kite Two Ltd", ("Kite",)))
    reading = read(FRAME["en"] + "\n\nWe share data with Kite.", lang="en", parties=parties)
    assert [(p.party, p.candidates) for p in reading.parties if p.name == "Kite"] == [(None, ("one", "two"))]


def test_former_names_are_the_party(say):
    from dataflow.notice import KnownParty, read
    from tests.notice.conftest import FRAME

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
