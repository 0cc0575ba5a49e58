"""JUnit XML: counts that add up, legal characters, skipped and failed as they should be.

There is no official schema.  ``ALLOWED`` is stricter than the one most used, ``junit-10.xsd`` of the Jenkins
xUnit plugin, which the output was checked against by hand (in the edition of pytest 8.3.5's sources).
"""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dataflow.render.junit import render
from tests.findings.worlds import checked, world

OPEN = "parties: {scoring: {country: ~}}"

ALLOWED = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped"}, {"properties", "testcase"}),
    "properties": (set(), {"property"}),
    "property": ({"name", "value"}, set()),
    "testcase": ({"name", "classname"}, {"skipped", "failure", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}


@pytest.fixture(scope="module")
def report():
    return checked(world(OPEN))


def read(report):
    root = ElementTree.fromstring(render(report).encode())
    for element in root.iter():
        attributes, children = ALLOWED[element.tag]
        assert set(element.attrib) == attributes, element.tag
        assert {child.tag for child in element} <= children, element.tag
    return root


def test_counts_add_up(report):
    suite = read(report).find("testsuite")
    breaches = sum(finding.outcome == "breach" for finding in report.findings)
    open_ = sum(finding.outcome == "cannot-tell" for finding in report.findings)
    assert breaches and open_
    assert int(suite.get("failures")) == breaches == len(suite.findall("testcase/failure"))
    assert int(suite.get("skipped")) == open_ == len(suite.findall("testcase/skipped"))
    assert int(suite.get("tests")) == len(suite.findall("testcase")) > len(report.findings)


def test_a_rule_that_is_met_everywhere_passes(report):
    names = {case.get("name") for case in read(report).iter("testcase") if case.find("failure") is None}
    assert "CON-01 processor-without-contract" in names


def test_a_waived_breach_is_skipped_with_its_reason(report):
    waiver = {"reason": "agreed", "owner": "board", "expires": "2024-06-30"}
    position = next(i for i, finding in enumerate(report.findings) if finding.outcome == "breach")
    findings = list(report.findings)
    findings[position] = findings[position]._replace(waived=True, waiver=waiver)
    suite = read(replace(report, findings=tuple(findings))).find("testsuite")
    said = [skipped.get("message") for skipped in suite.iter("skipped")]
    assert any("agreed" in text and "board" in text for text in said)
    assert int(suite.get("failures")) == sum(f.outcome == "breach" for f in report.findings) - 1


def test_markup_and_control_characters_stay_text(report):
    hostile = report.findings[0]._replace(message="<b>\x00\x1b[31m & \ud800")
    text = next(read(replace(report, findings=(hostile,))).iter("failure")).get("message")
    assert text == "<b>��[31m & �"


def test_same_bytes(report):
    assert render(report) == render(checked(world(OPEN)))
