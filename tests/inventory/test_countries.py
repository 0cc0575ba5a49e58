"""The list of countries that is kept beside the program is the one that Babel carries."""

from babel import Locale

from dataflow.inventory.countries import country_codes, country_names, territory_codes
from dataflow.inventory.load import load

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
