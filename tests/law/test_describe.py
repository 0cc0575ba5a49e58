from datetime import date

import pytest

from dataflow.cli.main import run
from dataflow.law.describe import describe, format_lines
from dataflow.law.version import law_version


def text(country, day):
    return format_lines(describe(country, as_of=date.fromisoformat(day)))


def topics(country, day):
    return {line.topic for line in describe(country, as_of=date.fromisoformat(day))}


def test_brazil_before_its_decision():
    said = text("BR", "2025-12-01")
    assert said.startswith("Brazil on 2025-12-01: third country, no decision\n")
    assert "  from 2026-01-26: third country, adequate by (EU) 2026/179 where its scope is met\n" in said
    changes = [x for x in describe("BR", as_of=date(2025, 12, 1)) if x.topic == "change"]
    assert [(x.tense, x.valid_from) for x in changes] == [
        ("past", date(2018, 5, 25)),
        ("future", date(2026, 1, 26)),
    ]
    assert "to verify: Effective day" in said


def test_brazil_after():
    changes = [x for x in describe("BR", as_of=date(2026, 11, 21)) if x.topic == "change"]
    assert {x.tense for x in changes} == {"past"}
    assert "decision" in topics("BR", "2026-11-21")


def test_every_turn_of_the_british_story():
    changes = [x for x in describe("GB", as_of=date(2021, 3, 1)) if x.topic == "change"]
    assert [(str(c.valid_from), c.tense) for c in changes] == [
        ("2018-05-25", "past"),
        ("2020-02-01", "past"),
        ("2021-01-01", "past"),
        ("2021-06-28", "future"),
        ("2025-12-19", "future"),
        ("2031-12-28", "future"),
    ]
    assert "instrument" not in topics("GB", "2021-03-01")


def test_exclusions_and_sunset_are_told():
    said = text("GB", "2025-07-01")
    assert "until 2025-12-27 as it stood" in said
    assert "not covered: Data sent for United Kingdom immigration control" in said
    assert "exclusion" not in topics("GB", "2025-12-19")


def test_united_states_windows():
    changes = [x.text for x in describe("US", as_of=date(2019, 1, 1)) if x.topic == "change"]
    assert [c.split(":")[0] for c in changes] == ["from 2018-05-25", "from 2020-07-16", "from 2023-07-10"]
    assert "Privacy Shield" in changes[0]


def test_member_state():
    said = text("CZ", "2018-05-25")
    assert said.startswith("Czechia on 2018-05-25: GDPR area\n")
    assert "consent age: 16 years" in said
    assert "from 2019-04-24: age of consent 15" in said
    assert "rodné číslo" in said
    assert "Úřad pro ochranu osobních údajů" in said
    assert "instruments:" not in said


def test_any_other_country_says_so():
    assert "no row of its own" in text("IN", "2024-01-01")
    assert "SCC-M2" in text("IN", "2024-01-01")
    assert "SCC-2010" not in text("IN", "2024-01-01")


def test_unknown_place_and_unknown_time():
    assert topics("Atlantis", "2024-01-01") == {"unknown"}
    assert "unknown" in topics("DE", "2018-05-24")


@pytest.mark.parametrize("alias", ["uk", "UK", "United Kingdom"])
def test_aliases_give_the_same_answer(alias):
    assert text(alias, "2024-01-01") == text("GB", "2024-01-01")


def test_overview():
    said = text(None, "2018-05-25")
    assert "US-PS = United States" in said
    assert "US-DPF = " not in said
    assert "record exemption: fewer than 250" in said
    assert said.endswith(f"Law tables {law_version()}. Not legal advice.\n")
    assert "US-DPF = " in text(None, "2026-11-21")


def test_same_question_same_answer():
    assert text("FR", "2024-01-01") == text("FR", "2024-01-01")


@pytest.mark.parametrize(
    ("asked", "name"),
    [("EPO", "European Patent Organisation"), ("Great Britain", "United Kingdom"), ("FR-974", "Réunion")],
)
def test_a_place_is_found_by_each_of_its_names(asked, name, capsys):
    assert run(["law", asked, "--as-of", "2026-01-01"]) == 0
    assert capsys.readouterr().out.startswith(f"{name} on 2026-01-01")
