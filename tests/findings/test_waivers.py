"""Waivers: exact, owned, dated; all problems at once; nothing is dropped silently."""

from datetime import date

import pytest

from dataflow.findings.waivers import read_waivers, remarks, with_waivers
from dataflow.inventory.problems import InventoryError
from tests.findings.worlds import checked, world

KEY = "REC-03@lender/activity:letters"


@pytest.fixture(scope="module")
def report():
    return checked(world())


@pytest.fixture
def write(tmp_path):
    def write(text, name="waivers.yaml"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def waiver(key=KEY, decided="2023-06-01", expires="2024-05-31"):
    said = "reason: agreed with the board, owner: A. Officer"
    return f"- {{key: '{key}', {said}, decided: {decided}, expires: {expires}}}\n"


def test_a_waived_finding_stays_visible_and_does_not_count(report, write):
    waived = with_waivers(report, read_waivers([write(waiver())]))
    finding = next(f for f in waived.findings if f.key == KEY)
    assert finding.outcome == "breach" and finding.waived
    assert finding.to_json()["waiver"] == {
        "reason": "agreed with the board", "owner": "A. Officer",
        "decided": "2023-06-01", "expires": "2024-05-31",
    }  # fmt: skip
    assert waived.counts["breach"]["medium"] == report.counts["breach"]["medium"] - 1
    assert waived.counts["waived"] == 1
    assert len(waived.findings) == len(report.findings)
    assert [use["status"] for use in waived.to_json()["waivers"]] == ["applied"]
    assert remarks(waived) == []


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"decided": "2022-01-01", "expires": "2022-12-31"}, "lapsed"),
        ({"decided": "2024-01-02", "expires": "2024-12-31"}, "not-yet"),
        ({"key": "REC-03@lender/activity:letter"}, "unmatched"),
        ({"key": "REC-03@other/activity:letters"}, "not-examined"),
    ],
)
def test_a_waiver_without_effect_says_so(report, write, change, status):
    seen = with_waivers(report, read_waivers([write(waiver(**change))]))
    assert [use["status"] for use in seen.waivers] == [status]
    assert not any(finding.waived for finding in seen.findings)
    assert bool(remarks(seen)) == (status != "not-examined")


def test_the_last_day_still_counts(report, write):
    for expires, applies in (("2024-01-01", True), ("2023-12-31", False)):
        seen = with_waivers(report, read_waivers([write(waiver(expires=expires))]))
        assert any(finding.waived for finding in seen.findings) == applies


def test_all_problems_of_all_files_at_once_with_places(write):
    first = write(
        waiver(expires="2024-06-02")
        + "- {key: 'TCT-*@lender/flow:x', reason: r, owner: o, decided: 2024-01-01, expires: 2024-02-01}\n"
        + "- {key: 'A-1@l/flow:x', owner: o, decided: 1.1.2024, expires: 2024-02-01, reson: r}\n"
        + "- just text\n"
    )
    second = write(waiver() + waiver(), "second.yaml")
    with pytest.raises(InventoryError) as caught:
        read_waivers([first, second])
    found = {
        (problem.place.file.rsplit("/", 1)[1], problem.place.line, problem.code)
        for problem in caught.value.problems
    }
    assert found == {
        ("waivers.yaml", 1, "expires"),
        ("waivers.yaml", 2, "not-a-key"),
        ("waivers.yaml", 3, "missing-value"),
        ("waivers.yaml", 3, "not-a-date"),
        ("waivers.yaml", 3, "unknown-key"),
        ("waivers.yaml", 4, "not-a-mapping"),
        ("second.yaml", 2, "duplicate-key"),
    }


def test_twelve_months_from_a_leap_day(write):
    assert read_waivers([write(waiver(decided="2024-02-29", expires="2025-02-28"))])[0].expires == date(
        2025, 2, 28
    )
    with pytest.raises(InventoryError):
        read_waivers([write(waiver(decided="2024-02-29", expires="2025-03-01"))])


def test_an_empty_list_is_fine(write):
    assert read_waivers([write("waivers: []\n")]) == ()


@pytest.mark.parametrize("text", ["", "\ufeff", " \n\n", "# nobody asked for one\n"])
def test_a_file_whose_last_waiver_was_taken_out_is_fine(write, text):
    assert read_waivers([write(text)]) == ()


def test_twelve_months_from_the_last_year(write):
    (found,) = read_waivers([write(waiver(decided="9999-02-01", expires="9999-02-01"))])
    assert found.decided == date(9999, 2, 1)


def test_a_reason_that_steers_a_terminal(write):
    with pytest.raises(InventoryError) as caught:
        read_waivers([write(waiver().replace("agreed with the board", '"\\x1b[31m"'))])
    assert [problem.code for problem in caught.value.problems] == ["control-character"]
