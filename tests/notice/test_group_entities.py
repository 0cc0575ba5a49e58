"""A company of a known group is the group's party where its name adds only a place or what it does for the group."""

import pytest

from dataflow.notice import KnownParty, read
from dataflow.notice.group_entities import of_group
from tests.notice.conftest import FRAME


@pytest.mark.parametrize(
    ("longer", "brand", "same"),
    [
        ("Corvina Ireland Operations", "Corvina", True),
        ("Corvina International", "Corvina", True),
        ("Corvina Deutschland", "Corvina", True),
        ("CORVINA Eesti", "Corvina", True),
        ("Corvina Pay", "Corvina", False),
        ("Corvina Orchard", "Corvina", False),
        ("Corvinas Ireland", "Corvina", False),
        ("Old Corvina", "Corvina", False),
        ("Corvina", "Corvina", False),
        ("Corvina Ireland", "Corvina LLC", False),
    ],
)
def test_a_place_or_a_part_of_the_group_makes_no_other_party(longer, brand, same):
    assert of_group(longer, brand) == same


def test_an_entity_of_a_known_group_is_the_known_party():
    text = f"Letters are sent by Corvina Europe Ltd and stored by Corvina Orchard Ltd.\n\n{FRAME['en']}"
    parties = read(text, lang="en", parties=[KnownParty("corvina", "Corvina")]).parties
    assert {p.party or p.name for p in parties} == {"corvina", "Corvina Orchard Ltd", "Lime Ltd"}
