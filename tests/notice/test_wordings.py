"""Each item, period, basis and kind of recipient, said in other words than the gold notices use."""

import pytest

from tests.notice.consent_words import CONSENTS, OTHERWISE
from tests.notice.further_words import FURTHER
from tests.notice.ground_words import GROUNDS
from tests.notice.item_words import ITEMS_TOLD
from tests.notice.later_words import LATER
from tests.notice.nation_words import NATIONS
from tests.notice.natural_words import NATURAL
from tests.notice.part_words import PARTS
from tests.notice.plain_words import PLAIN, SILENT
from tests.notice.recipient_words import RECIPIENTS
from tests.notice.second_words import SECOND
from tests.notice.site_words import SITES
from tests.notice.term_words import TERMS
from tests.notice.third_words import THIRD
from tests.notice.trade_words import TRADES
from tests.notice.wordings import WORDINGS

CASES = [
    (lang, expected, sentence)
    for words in (
        WORDINGS,
        PLAIN,
        NATURAL,
        RECIPIENTS,
        TERMS,
        PARTS,
        FURTHER,
        OTHERWISE,
        CONSENTS,
        SECOND,
        NATIONS,
        THIRD,
        GROUNDS,
        TRADES,
        ITEMS_TOLD,
        LATER,
        SITES,
    )
    for lang, table in words.items()
    for expected, sentences in table.items()
    for sentence in sentences
]


def said(reading):
    """All that a reading found, each as an expectation of the table writes it."""
    found = {f"{a.article}={a.status}" for a in reading.articles}
    found |= {f"period:{p.value}" for p in reading.periods}
    found |= {f"basis:{b.value}" for b in reading.bases}
    found |= {f"category:{c.category}" for c in reading.recipient_categories}
    return found | {f"country:{c.value}" for c in reading.countries}


@pytest.mark.parametrize(("lang", "expected", "sentence"), CASES)
def test_wording(say, lang, expected, sentence):
    wanted = expected.removeprefix("no ")
    assert (wanted in said(say(lang, sentence))) == (wanted == expected)


@pytest.mark.parametrize(
    ("lang", "sentence"), [(lang, sentence) for lang, rows in SILENT.items() for sentence in rows]
)
def test_what_says_nothing(say, lang, sentence):
    said_anyway = {one for one in said(say(lang, "")) if not one.endswith("=absent")}
    assert {one for one in said(say(lang, sentence)) if not one.endswith("=absent")} == said_anyway
