"""The standing of seven places on twelve days that matter, for an exporter in the Union."""

from datetime import date

import pytest

from dataflow.law.adequacy import decisions, sunset
from dataflow.law.jurisdictions import status

#        day           GB      GI      US       JP    KR    BR    NO
TABLE = """
2018-05-25 area    area    US-PS   none  none  none  waiting
2018-07-20 area    area    US-PS   none  none  none  area
2019-01-23 area    area    US-PS   JP    none  none  area
2020-02-01 member  member  US-PS   JP    none  none  area
2020-07-16 member  member  none    JP    none  none  area
2021-01-01 bridge  none    none    JP    none  none  area
2021-06-28 GB      none    none    JP    none  none  area
2021-12-17 GB      none    none    JP    KR    none  area
2023-07-10 GB      none    US-DPF  JP    KR    none  area
2025-06-28 GB      none    US-DPF  JP    KR    none  area
2025-12-28 GB      none    US-DPF  JP    KR    none  area
2026-01-28 GB      none    US-DPF  JP    KR    BR    area
"""
PLACES = ("GB", "GI", "US", "JP", "KR", "BR", "NO")
WORDS = {
    "gdpr_area": "area",
    "gdpr_area_transitional": "waiting",
    "treated_as_member": "member",
    "not_third_country": "bridge",
}
CELLS = [
    (date.fromisoformat(line.split()[0]), place, cell)
    for line in TABLE.strip().splitlines()
    for place, cell in zip(PLACES, line.split()[1:], strict=True)
]


def standing_word(place: str, day: date) -> str:
    standing = status(place, as_of=day)
    assert standing is not None
    if standing.status in WORDS:
        return WORDS[standing.status]
    found = [d.id for d in decisions(place, as_of=day)]
    assert len(found) <= 1
    return found[0] if found else "none"


def test_the_table_is_complete():
    assert len(CELLS) == 12 * 7


@pytest.mark.parametrize(("day", "place", "expected"), CELLS)
def test_golden_cell(day, place, expected):
    assert standing_word(place, day) == expected


@pytest.mark.parametrize(
    ("last", "first", "place", "before", "after"),
    [
        ("2018-07-19", "2018-07-20", "IS", "waiting", "area"),
        ("2018-07-19", "2018-07-20", "LI", "waiting", "area"),
        ("2019-01-22", "2019-01-23", "JP", "none", "JP"),
        ("2020-01-31", "2020-02-01", "GB", "area", "member"),
        ("2020-07-15", "2020-07-16", "US", "US-PS", "none"),
        ("2020-12-31", "2021-01-01", "GB", "member", "bridge"),
        ("2020-12-31", "2021-01-01", "GI", "member", "none"),
        ("2021-06-27", "2021-06-28", "GB", "bridge", "GB"),
        ("2021-12-16", "2021-12-17", "KR", "none", "KR"),
        ("2023-07-09", "2023-07-10", "US", "none", "US-DPF"),
        ("2025-07-14", "2025-07-15", "INT-EPO", "none", "EPO"),
        ("2026-01-25", "2026-01-26", "BR", "none", "BR"),
        ("2031-12-27", "2031-12-28", "GB", "GB", "none"),
    ],
)
def test_intervals_end_on_their_last_day(last, first, place, before, after):
    assert standing_word(place, date.fromisoformat(last)) == before
    assert standing_word(place, date.fromisoformat(first)) == after


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2022-01-01", "2025-06-27"),
        ("2025-06-23", "2025-06-27"),
        ("2025-06-24", "2025-12-27"),
        ("2025-12-18", "2025-12-27"),
        ("2025-12-19", "2031-12-27"),
    ],
)
def test_end_of_the_british_decision_as_it_stood(day, end):
    as_of = date.fromisoformat(day)
    (found,) = decisions("GB", as_of=as_of)
    assert sunset(found, as_of=as_of) == date.fromisoformat(end)
