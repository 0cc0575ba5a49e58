"""Findings as text: what is new, what is one cause, what is only guessed."""

from dataflow.api import check
from dataflow.findings.baseline import Baseline, Earlier, with_baseline
from dataflow.findings.causes import causes
from dataflow.render.terminal import render
from dataflow.rules.catalogue import rule
from tests.findings.worlds import DAY, checked, world


def test_what_is_new_since_the_baseline_is_marked():
    report = checked(world())
    known = report.findings[0]
    earlier = {known.key: Earlier(known.outcome, known.severity, False), "LB-01@lender/activity:gone": known}
    text = render(with_baseline(report, Baseline("2023-12-01", ("lender",), earlier)))
    lines = {line for line in text.splitlines() if line.endswith("]")}
    assert [line for line in lines if known.key in line and "(new)" not in line]
    assert sum("(new)" in line for line in lines) == len(report.findings) - 1
    assert f"since 2023-12-01: {len(report.findings) - 1} new, 1 gone" in text
    assert "(new)" not in render(report) and "since" not in render(report)


NO_KIND = """
categories: {income: {kind: ~}}
activities: {more: {name: more loans, controllers: [lender], role: controller, subjects: [customers], categories: [income]}}
"""


def test_questions_that_wait_for_one_cell_stand_under_it():
    report = check(world(NO_KIND), as_of=DAY, engine="pandas", rules=[rule("LB-08"), rule("LB-11")])
    waiting = [finding for finding in report.findings if finding.outcome == "cannot-tell"]
    text = render(report)
    assert len(waiting) >= 3
    (line,) = [line for line in text.splitlines() if "categories.kind of income" in line]
    assert line.startswith(f"one empty cell, {len(waiting)} questions") and "lender.yaml:" in line
    assert all(text.count(f"[{finding.key}]") == 1 for finding in report.findings)


def test_every_finding_stands_under_one_cause():
    report = checked(world("parties: {scoring: {country: ~}, hosting: {country: ~}}", NO_KIND))
    found = causes(report.findings)
    keys = [finding.key for _, findings in found for finding in findings]
    assert sorted(keys) == sorted(finding.key for finding in report.findings)
    for cell, findings in found:
        assert (cell is None) == (len(findings) == 1)
        assert cell is None or all(cell in finding.empty for finding in findings)
