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
