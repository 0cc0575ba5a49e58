# ruff: noqa: E501 (sentences read better unbroken)
"""Kinds of recipients are known in every case of the language, and only as recipients."""

import pytest

from dataflow.notice import read
from tests.notice.conftest import FRAME
from tests.notice.kinds import KINDS, NOTHING
from tests.notice.recipient_words import RECIPIENTS


@pytest.mark.parametrize(
    ("lang", "sentence", "kinds"),
    [(lang, sentence, kinds) for lang, table in KINDS.items() for sentence, kinds in table.items()],
)
def test_kinds_of_recipients(say, lang, sentence, kinds):
    found = {c.category for c in say(lang, sentence).recipient_categories}
    assert found - {"vague"} == set(kinds.split())


@pytest.mark.parametrize(
    ("lang", "sentence"), [(lang, sentence) for lang, rows in NOTHING.items() for sentence in rows]
)
def test_who_gets_nothing_is_no_recipient(say, lang, sentence):
    assert say(lang, sentence).recipient_categories == ()


WALLS = {
    "en": "We share your data with Lime Hosting Ltd. The bank executes the payments. The accountant sees the books. We also report gifts to the tax office.",
    "nl": "Wij delen uw gegevens met Linde Hosting B.V. De bank voert de betalingen uit. De accountant bekijkt de boeken. Ook doen wij opgave aan de Belastingdienst.",
    "de": "Wir geben Ihre Daten an die Linden Hosting GmbH weiter. Ihre Hausbank führt die Zahlungen aus. Unser Steuerberater sieht die Bücher. Spenden melden wir auch dem Finanzamt.",
}


@pytest.mark.parametrize("lang", WALLS)
def test_a_paragraph_on_recipients_is_read_whole(say, lang):
    found = {c.category for c in say(lang, WALLS[lang]).recipient_categories}
    assert {"bank", "accounting-audit", "tax-authority"} <= found


def test_a_kind_behind_a_name_describes_it(say):
    reading = say("en", "Recipients of data:\n\n- Lime Soft Ltd, hosting provider;\n- couriers.\n")
    assert {c.category for c in reading.recipient_categories} == {"post-courier"}


TITLES = {
    "cs": "Komu údaje předáváme",
    "de": "Empfänger Ihrer Daten",
    "en": "Who receives your data",
    "et": "Kellele andmeid avaldame",
    "fr": "Destinataires",
    "nb": "Hvem som får tilgang",
    "nl": "Aan wie geven wij gegevens door",
    "ro": "Cine mai primește datele",
    "ru": "Кому мы передаём данные",
}


@pytest.mark.parametrize(
    ("lang", "kind", "sentence"),
    [
        (lang, kind.removeprefix("no category:"), sentence)
        for lang, table in RECIPIENTS.items()
        for kind, sentences in table.items()
        if kind.startswith("no category:")
        for sentence in sentences
    ],
)
def test_a_bystander_is_no_recipient_below_a_title_about_recipients(lang, kind, sentence):
    body = f"{FRAME[lang]}\n\n## {TITLES[lang]}\n\n{sentence}\n\n## 2\n"
    assert kind not in {c.category for c in read(body, lang=lang).recipient_categories}


ROWS = """Who receives your data

| Company | Task |
|---|---|
| Lime Lockers Ltd | pick-up points and couriers |
| Fig Loans Ltd | the loan; other lenders may be asked too |
| Payments | a payment processor |
"""


def test_a_row_with_a_company_tells_of_it_and_of_others_only_where_it_says_so(say):
    assert {c.category for c in say("en", ROWS).recipient_categories} == {"lender", "payment-provider"}


@pytest.mark.parametrize(
    ("lang", "sentences", "kinds"),
    [
        ("en", "We share your data with Lime Bank plc. We send each month's figures to the bank.", ""),
        ("en", "We share your data with Lime Bank plc, and the amount with the bank of the payee.", "bank"),
        ("en", "We share your data with Lime Ltd. We send each month's figures to the bank.", "bank"),
        ("de", "Wir geben Ihre Daten an die Linden Bank AG weiter. Die Raten melden wir der Bank.", ""),
        (
            "ro",
            "Transmitem date către Biroul de Credit S.A. Sistemul Biroului de Credit primește soldul.",
            "",
        ),
    ],
)
def test_the_bank_is_the_one_named_above(say, lang, sentences, kinds):
    assert {c.category for c in say(lang, sentences).recipient_categories} == set(kinds.split())
