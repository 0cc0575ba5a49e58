from datetime import date

import pytest

from dataflow.law.adequacy import (
    SCOPE_TESTS,
    all_decisions,
    challenged,
    decision,
    decision_table,
    decisions,
    exclusions,
)

SETTLED = ["AD", "AR", "CA", "CH", "FO", "GG", "IL", "IM", "JE", "NZ", "UY"]


@pytest.mark.parametrize("day", [date(2018, 5, 25), date(2024, 1, 15), date(2026, 11, 21)])
@pytest.mark.parametrize("code", SETTLED)
def test_decisions_older_than_the_regulation_live_on(code, day):
    assert [d.id for d in decisions(code, as_of=day)] == [code]


def test_scope_tests_are_the_documented_ones_and_all_used():
    assert {d.scope_test for d in all_decisions()} == set(SCOPE_TESTS)


@pytest.mark.parametrize(
    ("id", "token"),
    [
        ("US-DPF", "dpf_list"),
        ("US-PS", "privacy_shield_list"),
        ("US-SH", "safe_harbour_list"),
        ("CA", "pipeda"),
        ("JP", "appi"),
        ("KR", "pipa"),
        ("BR", "lgpd"),
        ("FO", "not_danish_state_authority"),
        ("IL", "automated_processing"),
        ("EPO", "epo"),
        ("CH", "full"),
        ("GB", "full"),
    ],
)
def test_scope_test_of(id, token):
    assert decision(id).scope_test == token


def test_safe_harbour_is_never_in_force_under_the_regulation():
    assert not [d for d in decisions("US", as_of=date(2018, 5, 25)) if d.id == "US-SH"]
    assert decision("US-SH").last_day == date(2015, 10, 5)


def test_unknown_place_has_no_decision():
    assert decisions(None, as_of=date(2024, 1, 1)) == ()
    assert decisions("IN", as_of=date(2024, 1, 1)) == ()


def test_gibraltar_does_not_share_the_british_decision():
    assert decisions("GI", as_of=date(2024, 1, 1)) == ()


def test_immigration_control_is_left_out_until_its_last_day():
    tokens = {e.token for e in exclusions("GB", as_of=date(2025, 12, 18))}
    assert tokens == {"uk_immigration_control"}
    assert exclusions("GB", as_of=date(2025, 12, 19)) == ()


def test_exclusions_by_decision_id():
    tokens = {e.token for e in exclusions("US-DPF", as_of=date(2024, 1, 1))}
    assert tokens == {"hr_data_not_certified", "journalistic_material"}


@pytest.mark.parametrize(
    "day, pending",
    [
        (date(2023, 9, 5), False),
        (date(2023, 9, 6), True),
        (date(2025, 9, 2), True),
        (date(2025, 9, 3), False),
        (date(2025, 10, 30), False),
        (date(2025, 10, 31), True),
        (date(2026, 11, 28), True),
    ],
)
def test_an_action_is_pending_from_its_day_to_the_judgment(day, pending):
    assert challenged(decision("US-DPF"), as_of=day) is pending
    assert not challenged(decision("JP"), as_of=day)


def test_supposing_that_a_decision_ends():
    end = {"US-DPF": date(2026, 12, 1)}
    assert [d.id for d in decisions("US", as_of=date(2026, 11, 30), ended=end)] == ["US-DPF"]
    assert decisions("US", as_of=date(2026, 12, 1), ended=end) == ()
    assert [d.id for d in decisions("US", as_of=date(2026, 12, 1))] == ["US-DPF"]
    with pytest.raises(KeyError):
        decisions("US", as_of=date(2026, 12, 1), ended={"US-XX": date(2026, 1, 1)})


def test_decision_table_joins_aliases_and_territories():
    rows = decision_table(date(2024, 1, 1))
    pairs = [(row["code"], row["decision_id"]) for row in rows]
    assert pairs == sorted(set(pairs))
    assert {("UK", "GB"), ("GB", "GB"), ("US", "US-DPF"), ("PR", "US-DPF"), ("FO", "FO")} <= set(pairs)
    assert ("BR", "BR") not in pairs
