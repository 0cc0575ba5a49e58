"""The list of countries that is kept beside the program is the one that Babel carries."""

import re

import pytest
from babel import Locale

from dataflow.inventory.countries import country_codes, country_names, territory_codes
from dataflow.inventory.load import load
from dataflow.inventory.problems import InventoryError

NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
"""Groupings, reserved and private-use codes that CLDR lists beside countries."""


def test_the_codes_and_names_are_those_of_cldr():
    named = {
        code: name for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()
    }
    own = country_names()
    assert own.keys() == named.keys() - NO_COUNTRIES
    # an edition of CLDR may spell a few otherwise
    assert sum(own[code] != named[code] for code in own) <= 5


def test_territories_keep_their_own_names():
    assert country_codes().items() >= territory_codes().items()
    assert list(country_codes()) == sorted(country_codes())


def test_namibia_is_a_country_and_what_does_not_apply_is_not(tmp_path):
    parties = "parties: {p: {name: NA, country: NA, support_locations: [CZ, NA]}, q: {country: na}}\n"
    path = tmp_path / "a.yaml"
    path.write_text("organisation: {id: a}\n" + parties)
    first, second = load(path).rows("parties")
    assert (first["country"], first["support_locations"], first["name"]) == ("NA", ["CZ", "NA"], None)
    assert second["country"] is None


def test_where_data_are_may_be_some_state_of_the_area(tmp_path):
    path = tmp_path / "a.yaml"
    flow = "flows: {f: {to: p, storage: [EEA, US], access: EEA}}\n"
    path.write_text("organisation: {id: a}\nparties: {p: {country: DE}}\n" + flow)
    (row,) = load(path).rows("flows")
    assert (row["storage"], row["access"]) == (["EEA", "US"], ["EEA"])


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("parties: {p: {country: EEA}}", "ISO 3166-1 alpha-2"),  # a seat is in a State
        ("flows: {f: {storage: [EU]}}", "EEA where no State is named; did you mean that?"),
        ("flows: {f: {access: [EWR]}}", "EEA where no State is named; did you mean that?"),
        ("flows: {f: {access: [Germny]}}", "did you mean DE?"),
        ("flows: {f: {access_recorded: [EEA]}}", "ISO 3166-1 alpha-2"),  # of third countries
    ],
)
def test_what_is_no_place_is_refused(tmp_path, cells, said):
    path = tmp_path / "a.yaml"
    path.write_text("organisation: {id: a}\n" + cells + "\n")
    with pytest.raises(InventoryError, match=re.escape(said)):
        load(path)
