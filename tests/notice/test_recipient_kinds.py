# ruff: noqa: E501 (sentences read better unbroken)
"""Kinds of recipients are known in every case of the language, and only as recipients."""

import pytest

from tests.notice.kinds import KINDS, NOTHING


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
