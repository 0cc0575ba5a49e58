from datetime import date

import pytest

from dataflow.law.countries import iso_names
from dataflow.law.jurisdictions import STATUSES, canonical, history, name, status, status_table

DAYS = (date(2018, 5, 25), date(2019, 6, 1), date(2021, 3, 1), date(2026, 11, 21))


def expect(code, kind, day=date(2022, 1, 1), territory=None):
    standing = status(code, territory, as_of=day)
    assert standing is not None
    assert standing.status == kind


def codes(text):
    return text.split()


MEMBERS = codes("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE")
INSIDE = codes("AX GP MQ GF RE YT MF ES-CN ES-CE ES-ML EA PT-20 PT-30")
OUTSIDE = codes("GL AW CW SX BQ IM JE GG FO CH AD MC SM VA HK MO TW XK INT INT-EPO")
UNSETTLED = codes("NC PF WF TF BL PM SJ CY-NORTH CY-SBA")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", MEMBERS + INSIDE)
def test_area(code, day):
    expect(code, "gdpr_area", day)


def test_the_area_as_a_whole():
    expect("EEA", "gdpr_area_transitional", date(2018, 6, 1))
    expect("EEA", "gdpr_area", date(2018, 7, 20))
    assert name("EEA", "de") == "Europäischer Wirtschaftsraum"
    assert name("EEA", "en") == name("EEA", "pl") == "European Economic Area"


def test_there_are_27_members():
    kinds = [row for row in status_table(date(2022, 1, 1)) if row["kind"] == "eu_member"]
    assert sorted({str(row["canonical"]) for row in kinds}) == sorted(MEMBERS)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", OUTSIDE)
def test_third_country(code, day):
    expect(code, "third_country", day)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", UNSETTLED)
def test_special_review(code, day):
    expect(code, "special_review", day)


def test_french_law_reaches_the_pacific_in_2019():
    before, after = (status("NC", as_of=date(2019, 5, 31)), status("NC", as_of=date(2019, 6, 1)))
    assert before is not None and before.gdpr_applies is False
    assert after is not None and after.gdpr_applies is None


def test_no_country_is_unknown_never_the_default():
    assert status(None, as_of=DAYS[0]) is None
    assert status("", as_of=DAYS[0]) is None
    assert status("*", as_of=DAYS[0]) is None


@pytest.mark.parametrize("code", ["ZZ", "XX", "EZ", "UN", "Nowhere"])
def test_codes_outside_iso_are_unknown(code):
    assert status(code, as_of=DAYS[0]) is None


@pytest.mark.parametrize("code", ["IN", "KE", "UA", "RU", "KY"])
def test_any_other_country_is_flagged(code):
    standing = status(code, as_of=DAYS[0])
    assert standing is not None
    assert (standing.status, standing.by_default) == ("third_country", True)
    assert standing.name == iso_names()[code]


def test_before_the_regulation_nothing_is_said():
    assert status("DE", as_of=date(2018, 5, 24)) is None
    assert status_table(date(2018, 5, 24)) == []


@pytest.mark.parametrize(
    ("country", "territory", "kind"),
    [
        ("DK", "GL", "third_country"),
        ("DK", "Grønland", "third_country"),
        ("FR", "RE", "gdpr_area"),
        ("FR", "FR-974", "gdpr_area"),
        ("FR", "NC", "special_review"),
        ("NL", "SX", "third_country"),
        ("FR", "MF", "gdpr_area"),
        ("GB", "JE", "third_country"),
        ("CY", "CY-NORTH", "special_review"),
        ("NO", "SJ", "special_review"),
        ("NO", "NO-22", "gdpr_area"),
        (None, "FO", "third_country"),
        ("DE", "DE-BY", "gdpr_area"),
        ("DE", "Bavaria", "gdpr_area"),
        ("US", "US-CA", "third_country"),
    ],
)
def test_territory_overrides_country(country, territory, kind):
    expect(country, kind, territory=territory)


def test_region_nobody_lists_is_unknown_where_it_may_matter():
    assert status("DK", "Nuuk", as_of=DAYS[0]) is None


def test_subdivision_of_another_country_is_unknown():
    assert status("DK", "DE-BY", as_of=DAYS[0]) is None


@pytest.mark.parametrize(
    ("alias", "code"),
    [("UK", "GB"), ("uk", "GB"), ("EL", "GR"), ("XI", "GB"), ("IC", "ES-CN"), ("no", "NO"), ("Norway", "NO")],
)
def test_aliases(alias, code):
    assert canonical(alias) == code


def test_gdpr_does_not_apply_in_britain_during_the_bridge():
    standing = status("GB", as_of=date(2021, 3, 1))
    assert standing is not None
    assert (standing.status, standing.gdpr_applies) == ("not_third_country", False)


def test_status_table_joins_every_iso_code_and_alias_once():
    rows = status_table(date(2026, 1, 28))
    found = [row["code"] for row in rows]
    assert found == sorted(set(found))
    assert set(iso_names()) <= set(found)
    assert {"UK", "EL", "FR-974", "INT-EPO"} <= set(found)
    assert {row["status"] for row in rows} <= set(STATUSES)
    britain = next(row for row in rows if row["code"] == "UK")
    assert (britain["canonical"], britain["adequacy_ids"]) == ("GB", ["GB"])


def test_names_in_other_languages():
    assert name("DE", "cs") == "Německo"
    assert name("CY-NORTH", "cs") == history("CY-NORTH")[0].name
    assert name("??") == "??"
    with pytest.raises(ValueError, match="tlh"):
        iso_names("tlh")
