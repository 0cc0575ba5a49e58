"""Findings as text: what is new, what is one cause, what is only guessed."""

from dataflow.findings.baseline import Baseline, Earlier, with_baseline
from dataflow.render.terminal import render
from tests.findings.worlds import checked, world


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
