from datetime import date

import pytest

from dataflow.law.acts import act, acts, all_acts, in_force, is_union_or_eea, jurisdiction_of


@pytest.mark.parametrize(
    ("text", "last", "first_without"),
    [
        ("CZ 101/2000", "2019-04-23", "2019-04-24"),
        ("RO 677/2001", "2018-05-24", "2018-05-25"),
        ("EE IKS-2007", "2019-01-14", "2019-01-15"),
        ("NO LOV-2000-04-14-31", "2018-07-19", "2018-07-20"),
        ("NO LOV-2009-03-06-11", "2018-10-14", "2018-10-15"),
        ("NO LOV-1999-06-25-46", "2022-12-31", "2023-01-01"),
        ("RO 656/2002", "2019-07-20", "2019-07-21"),
    ],
)
def test_repealed_acts(text, last, first_without):
    assert in_force(text, as_of=date.fromisoformat(last)) is True
    assert in_force(text, as_of=date.fromisoformat(first_without)) is False


def test_czech_act_of_2000_still_held_when_the_regulation_began():
    assert in_force("CZ 101/2000", as_of=date(2018, 5, 25)) is True
    assert in_force("CZ 101/2000", as_of=date(2019, 4, 24)) is False


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("CZ 110/2019", "2019-04-24"),
        ("CZ 257/2016", "2016-12-01"),
        ("CZ 253/2008", "2008-09-01"),
        ("CZ 89/2012", "2014-01-01"),
        ("RO 190/2018", "2018-07-31"),
        ("EE IKS-2018", "2019-01-15"),
        ("EE RahaPTS-2017", "2017-11-27"),
        ("NO LOV-2018-06-15-38", "2018-07-20"),
        ("NO LOV-2018-06-01-23", "2018-10-15"),
        ("NO LOV-2020-12-18-146", "2023-01-01"),
        ("EU 2016/679", "2018-05-25"),
    ],
)
def test_acts_begin(text, day):
    first = date.fromisoformat(day)
    assert in_force(text, as_of=first) is True
    assert in_force(text, as_of=first.replace(year=first.year - 1)) is False


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("zákon č. 257/2016 Sb., o spotřebitelském úvěru, § 78", "CZ 257/2016"),
        ("Zákona č. 253/2008 Sb., o některých opatřeních proti legalizaci výnosů", "CZ 253/2008"),
        ("podle zákona č. 89/2012 Sb., občanský zákoník", "CZ 89/2012"),
        ("Legea nr. 677 din 21 noiembrie 2001", "RO 677/2001"),
        ("O.U.G. nr. 50/2010", "RO OUG 50/2010"),
        ("lov 15. juni 2018 nr. 38 om behandling av personopplysninger", "NO LOV-2018-06-15-38"),
        ("Lov av 19. november 2004 nr. 73", "NO LOV-2004-11-19-73"),
        ("bokføringsloven", "NO LOV-2004-11-19-73"),
        ("regnskapsloven", "NO LOV-1998-07-17-56"),
        ("Võlaõigusseadus", "EE VÕS"),
        ("Обязательственно-правовой закон", "EE VÕS"),
        ("loi Informatique et Libertés", "FR 78-17"),
        ("Code monétaire et financier, art. L561-12", "FR CMF"),
        ("Regulamentul (UE) 2016/679", "EU 2016/679"),
    ],
)
def test_citations_are_understood(text, id):
    assert [a.id for a in acts(text)] == [id]


@pytest.mark.parametrize(
    ("text", "day", "id"),
    [
        ("personopplysningsloven", "2018-07-19", "NO LOV-2000-04-14-31"),
        ("personopplysningsloven", "2018-07-20", "NO LOV-2018-06-15-38"),
        ("lov om tiltak mot hvitvasking og terrorfinansiering", "2020-01-01", "NO LOV-2018-06-01-23"),
        ("finansavtaleloven", "2022-12-31", "NO LOV-1999-06-25-46"),
        ("isikuandmete kaitse seadus", "2019-01-15", "EE IKS-2018"),
        ("lov om forsikringsmegling", "2020-01-01", "NO LOV-2005-06-10-41"),
    ],
)
def test_a_name_means_the_act_of_its_day(text, day, id):
    found = act(text, as_of=date.fromisoformat(day))
    assert found is not None and found.id == id
    assert act(text) is None


def test_number_of_another_state_is_not_taken():
    assert acts("DE 257/2016") == ()
    assert acts("257/2016", jurisdiction="RO") == ()
    assert [a.id for a in acts("257/2016")] == ["CZ 257/2016"]
    assert acts("1257/2016") == ()


def test_whose_act_it_is():
    assert jurisdiction_of("zákon č. 257/2016 Sb.") == "CZ"
    assert jurisdiction_of("US Patriot Act") == "US"
    assert jurisdiction_of("UK Data Protection Act 2018") == "GB"
    assert jurisdiction_of("Consumer Protection Act") is None
    assert jurisdiction_of(None) is None
    assert [a.id for a in acts("GDPR", jurisdiction="CZ")] == ["EU 2016/679"]


def test_short_names_keep_their_diacritics():
    assert acts("protéger vos données") == ()
    assert [a.id for a in acts("VÕS § 4034")] == ["EE VÕS"]
    assert [a.id for a in acts("gdpr")] == ["EU 2016/679"]


def test_unknown_act_cannot_tell():
    assert act("law of gravity") is None
    assert in_force("law of gravity", as_of=date(2020, 1, 1)) is None
    assert in_force(None, as_of=date(2020, 1, 1)) is None


def test_unknown_fate_cannot_tell():
    assert in_force("NO LOV-2005-06-10-41", as_of=date(2021, 12, 31)) is True
    assert in_force("NO LOV-2005-06-10-41", as_of=date(2023, 1, 1)) is None


def test_replacements_name_acts_in_the_table():
    ids = {a.id for a in all_acts()}
    assert {a.replaced_by for a in all_acts() if a.replaced_by} <= ids


@pytest.mark.parametrize(
    ("jurisdiction", "day", "expected"),
    [
        ("EU", "2020-01-01", True),
        ("CZ", "2020-01-01", True),
        ("NO", "2018-06-01", True),
        ("GB", "2020-12-31", True),
        ("GB", "2021-01-01", False),
        ("US", "2020-01-01", False),
        ("CH", "2020-01-01", False),
        ("NC", "2020-01-01", None),
        ("ZZ", "2020-01-01", None),
        (None, "2020-01-01", None),
    ],
)
def test_whose_law_can_oblige(jurisdiction, day, expected):
    assert is_union_or_eea(jurisdiction, as_of=date.fromisoformat(day)) is expected
