from datetime import date

import pytest

from dataflow.law.authorities import authority
from dataflow.law.legal_bases import legal_bases, legal_basis
from dataflow.law.national import consent_age, consent_ages, national_id_rule
from dataflow.law.special_cases import special_case, special_cases
from dataflow.law.thresholds import dpo_threshold, record_exemption


@pytest.mark.parametrize(
    ("country", "change", "before", "after"),
    [
        ("CZ", "2019-04-24", 16, 15),
        ("DK", "2024-01-01", 13, 15),
        ("SI", "2023-01-26", 16, 15),
        ("EE", "2019-01-15", 16, 13),
        ("BE", "2018-09-05", 16, 13),
        ("PT", "2019-08-09", 16, 13),
    ],
)
def test_consent_age_changes(country, change, before, after):
    first = date.fromisoformat(change)
    old = consent_age(country, as_of=date.fromordinal(first.toordinal() - 1))
    new = consent_age(country, as_of=first)
    assert old is not None and new is not None
    assert (old.age, new.age) == (before, after)


@pytest.mark.parametrize(
    ("country", "age"), [("NL", 16), ("RO", 16), ("FR", 15), ("NO", 13), ("ES", 14), ("UK", 13)]
)
def test_consent_age_today(country, age):
    found = consent_age(country, as_of=date(2026, 11, 21))
    assert found is not None and found.age == age


def test_consent_age_lies_between_13_and_16_everywhere():
    codes = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO"
    for code in codes.split():
        assert consent_ages(code), code
        assert all(13 <= a.age <= 16 for a in consent_ages(code)), code
        assert consent_age(code, as_of=date(2026, 11, 21)) is not None, code


def test_maltese_age_begins_with_its_regulations():
    before, after = (consent_age("MT", as_of=date(2018, month, day)) for month, day in ((5, 31), (6, 1)))
    assert before is not None and after is not None
    assert (before.age, after.age) == (16, 13)


def test_maltese_rule_on_identity_documents_begins_with_its_act():
    assert national_id_rule("MT", as_of=date(2018, 5, 27)) is None
    assert national_id_rule("MT", as_of=date(2018, 5, 28)) is not None


def test_consent_age_unknown():
    assert consent_age(None, as_of=date(2024, 1, 1)) is None
    assert consent_age("US", as_of=date(2024, 1, 1)) is None
    assert consent_age("NO", as_of=date(2018, 7, 19)) is None


@pytest.mark.parametrize(
    ("country", "kind", "severity"),
    [("NL", "law_only", "high"), ("FR", "law_only", "high"), ("EE", "no_special_rule", "low")],
)
def test_national_number(country, kind, severity):
    found = national_id_rule(country, as_of=date(2024, 1, 1))
    assert found is not None
    assert (found.kind, found.severity) == (kind, severity)


def test_romanian_rule_begins_with_its_act():
    assert national_id_rule("RO", as_of=date(2018, 7, 30)) is None
    assert national_id_rule("RO", as_of=date(2018, 7, 31)) is not None


def test_officer_in_germany():
    before = dpo_threshold("DE", as_of=date(2019, 11, 25))
    after = dpo_threshold("DE", as_of=date(2019, 11, 26))
    assert before is not None and after is not None
    assert (before.value, after.value) == (10, 20)
    assert dpo_threshold("FR", as_of=date(2024, 1, 1)) is None
    assert dpo_threshold(None, as_of=date(2024, 1, 1)) is None


def test_record_exemption():
    found = record_exemption(as_of=date(2026, 11, 21))
    assert found is not None and (found.comparison, found.value) == ("fewer than", 250)
    assert record_exemption(as_of=date(2018, 5, 24)) is None


@pytest.mark.parametrize(
    ("country", "day", "expected"),
    [
        ("SE", "2020-12-31", "Datainspektionen"),
        ("SE", "2021-01-01", "Integritetsskyddsmyndigheten"),
        ("CZ", "2018-05-25", "Úřad pro ochranu osobních údajů"),
        ("NO", "2018-05-25", "Datatilsynet"),
        ("FR", "2024-01-01", "Commission nationale de l'informatique et des libertés"),
    ],
)
def test_authority(country, day, expected):
    found = authority(country, as_of=date.fromisoformat(day))
    assert [a.name for a in found if not a.scope] == [expected]


def test_british_authority_leaves_the_regulation():
    roles = [[a.role for a in authority("GB", as_of=d)] for d in (date(2020, 12, 31), date(2021, 1, 1))]
    assert roles == [["gdpr"], ["other"]]


def test_german_authorities_are_many_and_unknown_country_has_none():
    assert len(authority("DE", as_of=date(2024, 1, 1))) == 19
    assert authority(None, as_of=date(2024, 1, 1)) == ()


@pytest.mark.parametrize("code", ["6(1)(c)", "Art. 6(1)(c)", "6 (1) (c)"])
def test_legal_basis_that_needs_a_law(code):
    found = legal_basis(code)
    assert found is not None
    assert (found.family, found.law_required, found.law_jurisdiction) == ("art6", True, "union_or_eea")
    assert "law_in_force" in found.required_facts


def test_legal_bases():
    assert [b.code for b in legal_bases("art6")] == [f"6(1)({c})" for c in "abcdef"]
    assert [b.code for b in legal_bases("art9")] == [f"9(2)({c})" for c in "abcdefghij"]
    assert legal_basis("9(2)(k)") is None
    number = legal_basis("87")
    assert number is not None and number.law_required is None


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("direct-collection", False),
        ("same-entity", False),
        ("branch", False),
        ("transit", False),
        ("eu-to-eu", False),
        ("remote-access", True),
        ("group-company", True),
        ("intl-org", True),
    ],
)
def test_special_cases(id, expected):
    found = special_case(id)
    assert found is not None and found.is_transfer is expected


def test_special_case_unknown():
    assert special_case("teleport") is None
    assert len({case.id for case in special_cases()}) == len(special_cases())
