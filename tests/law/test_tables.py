import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from dataflow.law.adequacy import SCOPE_TESTS
from dataflow.law.jurisdictions import STATUSES, canonical
from dataflow.law.tables import TABLES, covers, day, table, to_verify
from dataflow.law.version import law_version

KEYS = {
    "area_names": ("code", "lang"),
    "jurisdictions": ("code",),
    "legal_bases": ("code",),
    "national_params": ("country", "parameter"),
}
# Tables in which one key runs through several intervals; in the others a key stands once.
TIMED = {"jurisdictions", "national_params", "authorities"}
DATES = ("valid_from", "last_day", "certain_to", "adopted", "last_signing_day", "checked_on")


def key(name, row):
    return tuple(row[column] for column in KEYS.get(name, ("id",)))


def spans(name):
    found = {}
    for row in table(name):
        found.setdefault(key(name, row), []).append((day(row["valid_from"]), day(row["last_day"])))
    return found


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_whole(name):
    columns = set(table(name)[0])
    for row in table(name):
        assert set(row) == columns
        assert None not in row.values(), row
        assert all(value == value.strip() for value in row.values()), row


@pytest.mark.parametrize("name", TABLES)
def test_every_row_says_where_it_comes_from(name):
    for row in table(name):
        assert row["source"], row
        assert date.fromisoformat(row["checked_on"]) <= date.fromisoformat(law_version().replace(".", "-"))
        assert row["confidence"] in {"H", "M", "L"}, row
        assert row["confidence"] != "L" or row["verify"], row


@pytest.mark.parametrize("name", TABLES)
def test_dates_are_iso(name):
    for row in table(name):
        for column in DATES:
            assert not row.get(column) or re.fullmatch(r"\d{4}-\d\d-\d\d", row[column]), row
            day(row.get(column, ""))


@pytest.mark.parametrize("name", sorted(set(TABLES) - TIMED))
def test_keys_are_unique(name):
    keys = [key(name, row) for row in table(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "name", [n for n in TABLES if n not in {"area_names", "legal_bases", "place_words", "special_cases"}]
)
def test_intervals_do_not_run_backwards(name):
    for own, intervals in spans(name).items():
        for first, last in intervals:
            assert first is None or last is None or first <= last, own


@pytest.mark.parametrize("name", sorted(TIMED))
def test_no_gap_and_no_overlap(name):
    found = spans(name)
    if name == "authorities":  # an authority renamed keeps its place under the same country
        assert ("SE",) in found
    for own, intervals in found.items():
        for (_, last), (following, _) in pairwise(sorted(intervals)):
            assert last is not None and following == last + timedelta(days=1), own


def test_jurisdictions_begin_with_the_regulation_and_stay_open():
    for own, intervals in spans("jurisdictions").items():
        assert min(first for first, _ in intervals) == date(2018, 5, 25), own
        assert max(intervals)[1] is None, own


def test_references_exist():
    decisions = {row["id"] for row in table("adequacy")}
    for row in table("jurisdictions"):
        assert {i for i in row["adequacy_ids"].split(";") if i} <= decisions
        assert row["status"] in STATUSES
        assert not row["parent"] or canonical(row["parent"])
    codes = {row["code"] for row in table("jurisdictions")}
    assert {row["jurisdiction"] for row in table("adequacy")} <= codes
    assert {row["scope_test"] for row in table("adequacy")} <= set(SCOPE_TESTS)
    assert {row["decision_id"] for row in table("adequacy_exclusions")} <= decisions


def test_every_live_decision_is_reached_from_its_place():
    reached = {i for row in table("jurisdictions") for i in row["adequacy_ids"].split(";")}
    assert {row["id"] for row in table("adequacy")} - reached == {"HU"}


def test_aliases_mean_one_place():
    seen = {}
    for row in table("jurisdictions"):
        for alias in [*row["alias_codes"].split(";"), *row["alias_names"].split(";"), row["name"]]:
            if alias:
                assert seen.setdefault(alias.casefold(), row["code"]) == row["code"], alias


def test_unknown_table_is_refused():
    with pytest.raises(KeyError):
        table("horoscope")


def test_covers_includes_both_ends_and_open_ends():
    first, last = date(2020, 1, 1), date(2020, 1, 2)
    answers = [
        covers(valid_from=first, last_day=last, as_of=date(2020, 1, 1) + timedelta(days=n))
        for n in range(-1, 3)
    ]
    assert answers == [False, True, True, False]
    assert covers(valid_from=None, last_day=None, as_of=first)


def test_version_is_a_day():
    assert law_version() == "2026.11.28"


def test_verify_marks_are_listed():
    marks = to_verify()
    assert {m["table"] for m in marks} >= {"adequacy", "national_acts", "national_params"}
    assert sum(1 for name in TABLES for row in table(name) if row["verify"]) == len(marks)
