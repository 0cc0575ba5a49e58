from datetime import date

import pytest

from dataflow.law.jurisdictions import canonical
from dataflow.law.place_words import names_organisation, territories_named
from dataflow.law.tables import table

DAY = date(2024, 1, 1)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Aqqusinersuaq 1, 3900 Nuuk", (("GL", "DK"),)),
        ("12 Esplanade, ST HELIER, JERSEY", (("JE", "GB"),)),
        ("Gibraltar", (("GI", "GB"),)),
        ("Pointe-à-Pitre, Guadeloupe", ()),
        ("Jerseytown", ()),
        ("Praha 1", ()),
    ],
)
def test_a_text_names_a_territory_of_another_standing(text, expected):
    assert territories_named(text, as_of=DAY) == expected


def test_it_is_the_standing_on_the_date():
    assert territories_named("Gibraltar", as_of=date(2019, 1, 1)) == ()


def test_organisations_are_known_by_their_whole_name():
    assert names_organisation("European  Patent Office") and names_organisation("world bank")
    assert not names_organisation("World Bank Credit s.r.o.")


def test_every_code_is_a_place():
    assert {row["code"] for row in table("place_words")} <= {
        canonical(row["code"]) for row in table("place_words")
    }
