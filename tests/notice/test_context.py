"""What is not a disclosure is kept as what it is."""

import pytest

from dataflow.notice import read
from tests.notice.conftest import named


def kind_of(reading, name):
    return {m.kind for m in reading.mentions if m.party == name}


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("cs", "Služby Messente nepoužíváme."),
        ("cs", "Společnosti Messente žádné údaje nepředáváme."),
        ("en", "We do not share your data with Messente."),
        ("en", "Messente is not used."),
        ("en", "We have stopped using Messente."),
        ("de", "Wir geben Ihre Daten nicht an Messente weiter."),
        ("de", "Wir nutzen weder Twitter noch Messente."),
        ("fr", "Nous n'utilisons pas Messente."),
        ("nl", "Wij delen uw gegevens niet met Messente."),
        ("nb", "Vi bruker ikke Messente."),
        ("et", "Me ei edasta andmeid Messentele."),
        ("ro", "Nu transmitem datele către Messente."),
        ("ru", "Мы не передаём данные компании Messente."),
    ],
)
def test_a_denial_is_no_disclosure(say, lang, sentence):
    reading = say(lang, sentence, "Messente")
    assert named(reading) == set()
    assert kind_of(reading, "Messente") == {"denial"}
    assert reading.to_json()["denied"][0]["party"] == "Messente"


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "We do not share your data with anyone except Messente."),
        ("en", "We do not sell your data, but share it with Messente."),
        ("en", "We do not sell your data, we share it with Messente only."),
        ("en", "If you do not repay, we pass your data to Messente."),
        ("en", "We not only share data with Messente."),
        ("de", "Wir verkaufen nichts, sondern übermitteln Daten an Messente."),
        ("cs", "Údaje neprodáváme, ale předáváme je Messente."),
        ("cs", "Kromě Messente údaje nikomu nepředáváme."),
        ("fr", "Nous ne les communiquons à personne, sauf à Messente."),
        ("ru", "Мы не продаём данные, но сообщения отправляет Messente."),
    ],
)
def test_an_exception_or_a_contrast_is_a_disclosure(say, lang, sentence):
    assert named(say(lang, sentence, "Messente")) == {"Messente"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In future we plan to use Messente.", "promise"),
        ("A provider that could be asked would be Messente.", "example"),
        ("See www.messente.com for more.", "link"),
        ("Follow us on Messente.", "furniture"),
        ('"Messente" means a kind of cookie.', "definition"),
    ],
)
def test_other_mentions_are_kept_as_what_they_are(say, sentence, kind):
    reading = say("en", sentence, "Messente")
    assert named(reading) == set()
    assert kind_of(reading, "Messente") == {kind}


def test_a_list_below_a_denial_is_denied(say):
    reading = say("en", "We do not share your data with:\n- Messente\n- Twilio", "Messente", "Twilio")
    assert named(reading) == set()


def test_providers_such_as_a_name_is_a_disclosure(say):
    assert named(say("en", "We share data with providers such as Messente.", "Messente")) == {"Messente"}


def test_who_says_we_is_the_controller_whatever_the_sentence_points_to():
    text = (
        "When Zubrex (that’s us) collects personal data about you, our [Zubrex Privacy Policy]"
        "(https://www.zubrex.example/privacy/) describes how we handle them. You have the right of access and erasure."
    )
    assert [(p.name, p.role) for p in read(text, lang="en").parties] == [("Zubrex", "controller")]


def test_an_address_before_the_word_that_points_elsewhere_is_no_page_the_reader_is_sent_to(say):
    sentence = (
        "For accounts we use Zubrex https://support.zubrex.example/#cookies or our own system; "
        "learn more https://help.lime.example/ about your account data."
    )
    assert named(say("en", sentence, "Zubrex")) == {"Zubrex"}
    other = "Learn more at Zubrex https://www.zubrex.example/cookies about the cookies of its own pages."
    assert named(say("en", other, "Zubrex")) == set()
