"""Findings about rows of any table, organisations, categories and notices: kinds, words, empty fields."""

from datetime import date

import pytest

from dataflow.findings.check import check
from dataflow.rules.catalogue import rule
from dataflow.rules.examples import examples


def found(rule_id: str, heading: str):
    """The findings of a rule on one of its own examples."""
    example = next(one for one in examples(rule(rule_id)) if one.heading == heading)
    report = check([example.inventory], as_of=example.as_of, engine="pandas", rules=[rule(rule_id)])
    return report.findings


@pytest.mark.parametrize(
    "heading, kind, row_id",
    [
        ("Breach", "party", "printer"),
        ("Breach 2", "activity", "letters"),
        ("Breach 4", "agreement", "clauses"),
        ("Breach 5", "notice", "first"),
        ("Breach 6", "organisation", "crm"),
    ],
)
def test_a_row_is_reported_as_what_it_is(heading, kind, row_id):
    keys = {finding.key: finding for finding in found("REC-06", heading)}
    key = f"REC-06@lender/{kind}:{row_id}"
    assert key in keys
    assert keys[key].subject.kind == kind


def test_an_empty_field_of_a_row_of_any_table_is_named():
    (finding,) = found("REC-06", "Cannot tell")
    assert [(item.table, item.row, item.column) for item in finding.empty] == [
        ("activities", "letters", "categories")
    ]


def test_a_ghost_is_named():
    (finding,) = found("UNP-09", "Breach")
    assert "Gateway s.r.o." in finding.message
    (unknown,) = found("UNP-09", "Breach 2")
    assert "Mailer Ltd" in unknown.message


def test_empty_fields_are_those_of_the_right_basis():
    (finding,) = found("LB-05", "Cannot tell")
    assert {(item.table, item.column) for item in finding.empty} == {("bases", "consent_record")}


def test_the_number_of_employees_is_unverified_law():
    (finding,) = found("REC-02", "Breach 5")
    assert finding.unverified


def test_severity_follows_the_date_of_the_judgment():
    assert {one.severity for one in found("UNP-07", "Breach 2")} == {"low"}
    assert {one.severity for one in found("UNP-07", "Breach 3")} == {"medium"}


def test_only_the_sum_of_hours_is_low():
    severities = {one.subject.id: one.severity for one in found("RSK-05", "Breach 2")}
    assert severities == {"backup": "low"}


def test_a_like_processor_is_low():
    assert [one.severity for one in found("RSK-02", "Breach 4")] == ["low"]
    assert [one.severity for one in found("RSK-02", "Breach 2")] == ["high"]


def test_an_independent_controller_is_information_only():
    assert [one.severity for one in found("REC-04", "Breach 3")] == ["info"]
    assert [one.severity for one in found("REC-04", "Breach")] == ["high"]


def test_a_child_is_high():
    assert [one.severity for one in found("LB-06", "Breach 3")] == ["high"]
    assert date(2019, 4, 23) in {one.as_of for one in examples(rule("LB-06"))}
