"""Severities, advice, details and witness paths of the rules on transfers and contracts."""

from datetime import date

import pytest

from dataflow.findings.check import check
from dataflow.rules.catalogue import rule
from dataflow.rules.examples import examples
from tests.findings.worlds import checked, world


def findings(rule_id, heading):
    found = next(example for example in examples(rule(rule_id)) if example.heading == heading)
    report = check([found.inventory], as_of=found.as_of, engine="pandas", rules=[rule(rule_id)])
    return report.findings


@pytest.mark.parametrize(
    "rule_id, heading, severity",
    [
        ("TCT-02", "Breach", "critical"),
        ("TCT-02", "Breach 7", "low"),
        ("TCT-03", "Breach", "high"),
        ("TCT-03", "Cannot tell", "medium"),
        ("TCT-04", "Breach", "high"),
        ("TCT-04", "Breach 4", "low"),
        ("TCT-04", "Breach 5", "low"),
        ("TCT-05", "Breach", "high"),
        ("TCT-05", "Breach 2", "medium"),
        ("TCT-07", "Breach", "high"),
        ("TCT-07", "Breach 4", "medium"),
        ("TCT-08", "Breach", "high"),
        ("TCT-08", "Breach 4", "low"),
        ("TCT-09", "Breach", "high"),
        ("TCT-09", "Breach 2", "info"),
        ("TCT-15", "Breach", "info"),
        ("TCT-15", "Breach 2", "low"),
        ("CON-02", "Breach", "medium"),
        ("UNP-05", "Breach", "high"),
        ("UNP-05", "Breach 4", "low"),
    ],
)
def test_severity(rule_id, heading, severity):
    assert {finding.severity for finding in findings(rule_id, heading)} == {severity}


@pytest.mark.parametrize("rule_id", ["TCT-12", "TCT-15"])
def test_policy_is_advice_and_no_infringement(rule_id):
    assert {finding.outcome for finding in findings(rule_id, "Breach")} == {"advice"}


@pytest.mark.parametrize(
    "rule_id, heading, words",
    [
        ("TCT-05", "Breach", "made for these roles"),
        ("TCT-05", "Breach 2", "itself under the GDPR"),
        ("TCT-06", "Breach", "other parties"),
        ("TCT-06", "Breach 2", "Annexes are missing"),
        ("TCT-06", "Breach 3", "does not describe"),
        ("TCT-07", "Breach", "no assessment made by then"),
        ("TCT-07", "Breach 2", "not favourable"),
        ("TCT-07", "Breach 3", "new recipient"),
        ("TCT-08", "Breach 2", "public authority"),
        ("TCT-08", "Breach 4", "the text of point (a) does not say so"),
        ("TCT-13", "Breach", "list of members"),
        ("TCT-13", "Breach 3", "group's own data"),
        ("CON-02", "Breach", "Missing: information and audits (h)."),
        ("CON-03", "Breach", "No contract"),
        ("CON-03", "Breach 2", "leaves out data"),
        ("CON-03", "Breach 3", "lacks obligations"),
        ("CON-05", "Breach 2", "sender is no party"),
    ],
)
def test_message_says_what_is_wrong(rule_id, heading, words):
    assert any(words in finding.message for finding in findings(rule_id, heading))


def test_open_content_is_not_reported_as_missing():
    (finding,) = findings("CON-02", "Cannot tell")
    assert "Missing" not in finding.message
    assert [item.column for item in finding.empty] == ["clauses"]


def test_circle_of_roles_is_its_own_witness():
    (finding,) = findings("CON-04", "Breach")
    assert [step.flow for step in finding.path] == ["one", "two"]
    assert "Alpha GmbH → Beta SAS → Alpha GmbH" in finding.message


def test_chain_is_shown_where_obligations_are_not_passed_on():
    (finding,) = findings("CON-03", "Breach")
    assert [step.flow for step in finding.path] == ["hosting", "support"]


def test_unverified_law_is_named():
    assert findings("TCT-15", "Breach")[0].unverified
    assert not findings("TCT-15", "Breach 2")[0].unverified
    assert findings("TCT-05", "Breach 2")[0].unverified
    assert not findings("TCT-05", "Breach")[0].unverified


def test_several_places_of_one_flow_are_one_finding():
    assert len(findings("TCT-01", "Breach 3")) == 1


def test_whom_a_recipient_passes_data_to_is_first_for_its_own_notice():
    severities = {one.subject.id: one.severity for one in findings("UNP-01", "Breach 4")}
    assert severities == {"host": "low"}


@pytest.mark.parametrize("rule_id", ["TCT-06", "TCT-07", "TCT-08"])
def test_what_keeps_a_code_open_is_said_in_words(rule_id):
    text = """
parties: {backup: {gdpr_subject: no}}
flows:
  out: {activity: loans, from: lender, to: backup, role: processor, categories: [contact], safeguards: [%s]}
"""
    said = text % ("D49-1a" if rule_id == "TCT-08" else "SCC-M2")
    open_ = checked(world(said), date(2024, 6, 1), rules=[rule(rule_id)]).findings
    (one,) = [finding for finding in open_ if finding.subject.id == "out"]
    assert one.outcome == "cannot-tell"
    assert "never" not in one.message
