"""CSV: every finding, every cell a text and never a formula."""

import csv
import io
from dataclasses import replace

import pytest

from dataflow.render.csv import COLUMNS, render, safe
from tests.findings.worlds import checked, world


@pytest.fixture(scope="module")
def report():
    return checked(world())


def rows(report):
    return list(csv.DictReader(io.StringIO(render(report), newline="")))


def test_one_row_a_finding_in_order(report):
    assert [row["key"] for row in rows(report)] == [finding.key for finding in report.findings]
    assert all(set(row) == set(COLUMNS) for row in rows(report))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_begins_a_formula(report, start):
    hostile = report.findings[0]._replace(message=start + 'cmd|"x"!A1', remedy=start)
    row = rows(replace(report, findings=(hostile,)))[0]
    assert row["message"] == "'" + start + 'cmd|"x"!A1'
    assert row["remedy"] == "'" + start


def test_other_texts_stay_as_they_are():
    assert [safe(text) for text in ("a=b", "5", "", "'x")] == ["a=b", "5", "", "'x"]


def test_waiver_and_baseline_have_columns(report):
    waived = report.findings[0]._replace(
        waived=True,
        waiver={"reason": "agreed", "owner": "board", "expires": "2024-06-30"},
    )
    row = rows(replace(report, findings=(waived._replace(new=False),)))[0]
    assert (row["waived"], row["waiver_reason"], row["waiver_expires"], row["new"]) == (
        "yes",
        "agreed",
        "2024-06-30",
        "no",
    )
