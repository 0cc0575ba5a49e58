"""A finding that rests on a row of the law tables still to be verified says so, and only then."""

from datetime import date

import pytest

from dataflow.findings.check import check
from dataflow.rules.catalogue import rule
from dataflow.rules.examples import examples
from tests.findings.worlds import world

GIBRALTAR = """
parties: {scoring: {country: GB, territory: GI}}
flows: {to-scoring: {safeguards: none}}
"""


def marks(name, inventory, as_of=date(2024, 1, 1)):
    report = check([inventory], as_of=as_of, engine="arrays", rules=[rule(name)])
    return {finding.subject.id: " ".join(finding.unverified) for finding in report.findings}


def example(name, heading):
    found = next(one for one in examples(rule(name)) if one.heading == heading)
    return found.inventory, found.as_of


def test_a_place_whose_standing_is_not_verified():
    found = marks(
        "TCT-01", world(GIBRALTAR, "flows: {to-backup: {activity: loans, to: backup, safeguards: none}}")
    )
    assert "Gibraltar" in found["to-scoring"]
    assert found["to-backup"] == ""


@pytest.mark.parametrize(
    "name, heading, word",
    [
        ("TCT-02", "Breach 5", "BR: Effective day"),
        ("TCT-03", "Breach 6", "BR: Effective day"),
        ("TCT-09", "Breach 2", "key"),
        ("LB-11", "Breach", "CZ: National condition"),
        ("RSK-05", "Breach 2", "96 hours"),
    ],
)
def test_the_row_is_named(name, heading, word):
    assert any(word in text for text in marks(name, *example(name, heading)).values())


@pytest.mark.parametrize(
    "name, heading",
    [
        ("TCT-01", "Breach"),
        ("TCT-02", "Breach"),
        ("TCT-09", "Breach"),
        ("LB-04", "Breach"),
        ("RSK-05", "Breach"),
    ],
)
def test_what_is_verified_is_not_marked(name, heading):
    assert set(marks(name, *example(name, heading)).values()) == {""}
