"""Findings that are made when they are read are those that would have been made at once, in every output."""

import gc
import sys
import tracemalloc
from dataclasses import replace
from datetime import date

import pytest

from bench.generate import write
from dataflow.cli.main import run
from dataflow.findings import sequence, world
from dataflow.findings.baseline import Baseline, Earlier, with_baseline
from dataflow.findings.check import check, counts_of
from dataflow.findings.making import uncollected
from dataflow.findings.sequence import Findings, head_of, heads
from dataflow.findings.waivers import Waiver, with_waivers
from dataflow.inventory.load import load
from dataflow.render import csv, junit, sarif, terminal
from dataflow.render.json_findings import json_chunks
from dataflow.render.json_text import json_text
from dataflow.rules.catalogue import all_rules
from tests.findings.breaches import DAY, broken

FORMS = (csv, junit, sarif, terminal)


@pytest.fixture(scope="module")
def report():
    """Every rule broken, each in an inventory of its own."""
    return check(list(broken().values()), as_of=DAY, engine="polars", rules=all_rules())


@pytest.fixture(scope="module")
def whole(report):
    """The report with its findings as a tuple, which nothing makes again."""
    return replace(report, findings=tuple(report.findings.marked()))


@pytest.fixture
def streamed(report, monkeypatch):
    """The report of a run that keeps no finding and remembers next to nothing."""
    monkeypatch.setattr(sequence, "HELD", 0)
    monkeypatch.setattr(sequence, "AT_ONCE", 7)
    monkeypatch.setattr(world, "KEPT", 3)
    return replace(report, findings=report.findings.marked())


def test_the_same_findings_in_the_same_order(whole, streamed):
    assert len(whole.findings) > len(all_rules())
    assert [f.to_json() for f in streamed.findings] == [f.to_json() for f in whole.findings]
    assert [f.order for f in whole.findings] == sorted(f.order for f in whole.findings)
    assert streamed.counts == counts_of(whole.findings, whole.rule_counts)


def test_every_output_is_the_same_in_pieces(whole, streamed):
    assert "".join(json_chunks(streamed)) == json_text(whole.to_json())
    for form in FORMS:
        assert "".join(form.chunks(streamed)) == form.render(whole), form.__name__


def test_it_is_a_sequence(whole, streamed):
    lazy, made = streamed.findings, whole.findings
    assert isinstance(lazy, Findings) and lazy == made and made == tuple(lazy)
    assert lazy[3] == made[3] and lazy[-1] == made[-1] and made[5] in lazy
    for part in (slice(2, 9), slice(-3, None), slice(None, None, 4), slice(9, 2), slice(9, 2, -2)):
        assert tuple(lazy[part]) == made[part]
    assert list(reversed(lazy)) == list(reversed(made))
    assert lazy != made[1:] and lazy != list(made[1:]) and lazy != "findings"
    with pytest.raises(IndexError):
        lazy[len(made)]


def test_heads_tell_what_the_findings_say(whole, streamed):
    assert list(heads(streamed.findings)) == list(heads(whole.findings)) == [*map(head_of, whole.findings)]


def test_waivers_and_baseline_mark_the_same(whole, streamed):
    keys = [finding.key for finding in whole.findings]
    until = date(DAY.year, 12, 31)
    waivers = [Waiver(key, "agreed", "board", DAY, until, whole.findings[0].places[0]) for key in keys[::5]]
    before = {key: Earlier("cannot-tell", "low", False) for key in [*keys[::2], "LB-01@lb-01/activity:gone"]}
    earlier = Baseline("2020-01-01", tuple(whole.inventories), before)
    marked = [with_baseline(with_waivers(report, waivers), earlier) for report in (streamed, whole)]
    assert marked[0].to_json() == marked[1].to_json()
    assert marked[0].counts["waived"] == len(waivers) and marked[0].baseline["gone"]
    assert {True, False} == {finding.new for finding in marked[0].findings}
    for form in FORMS:
        assert form.render(marked[0]) == form.render(marked[1]), form.__name__
    assert "".join(json_chunks(marked[0])) == json_text(marked[1].to_json())


def test_the_command_writes_what_was_rendered(whole, monkeypatch, tmp_path, capsys):
    folder = write(200, tmp_path / "made")
    arguments = ["check", str(folder), "--as-of", "2024-01-01", "--fail-on", "none"]
    for form in ("json", "csv", "sarif", "junit", "text"):
        assert run([*arguments, "--format", form]) == 0
        at_once = capsys.readouterr().out
        with monkeypatch.context() as small:
            small.setattr(sequence, "HELD", 0)
            small.setattr(sequence, "AT_ONCE", 50)
            small.setattr("dataflow.render.pieces.SIZE", 100)
            assert run([*arguments, "--format", form]) == 0
        assert capsys.readouterr().out == at_once and len(at_once) > 1000


@pytest.mark.slow
def test_a_finding_costs_the_same_in_a_large_inventory(monkeypatch, tmp_path):
    """Calls, not seconds: what is searched or looked up must not grow with the inventory."""
    monkeypatch.setattr(sequence, "HELD", 0)
    costs = []
    for flows in (300, 3000):
        report = check([load(write(flows, tmp_path / str(flows)))], as_of=date(2024, 1, 1), engine="polars")
        calls = 0

        def count(_frame, event, _argument):
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            found = sum(1 for _ in report.findings)
        finally:
            sys.setprofile(None)
        costs.append(calls / found)
    assert costs[1] < 2 * costs[0]


def test_what_was_made_goes_without_a_search_for_circles(streamed):
    gc.collect()
    with uncollected():
        assert sum(1 for _ in streamed.findings) > len(all_rules())
        assert gc.collect() == 0


@pytest.mark.slow
def test_memory_does_not_grow_with_the_findings(monkeypatch, tmp_path):
    monkeypatch.setattr(sequence, "HELD", 0)
    monkeypatch.setattr(sequence, "AT_ONCE", 100)
    report = check([load(write(3000, tmp_path / "made"))], as_of=date(2024, 1, 1), engine="polars")
    assert sum(1 for _ in report.findings) > 2000  # what is looked up once stays

    def peak(read):
        tracemalloc.start()
        try:
            read(report.findings)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(lambda findings: sum(1 for _ in findings)) < peak(list) / 5
