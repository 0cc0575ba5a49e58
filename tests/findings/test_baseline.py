"""Baselines: what is new, what is gone, and what must not hide behind an old key."""

import json
import os
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from dataflow.cli.check import failed
from dataflow.cli.main import run
from dataflow.findings.baseline import read_baseline, with_baseline
from dataflow.inventory.problems import InventoryError
from tests.findings.worlds import checked, world


@pytest.fixture(scope="module")
def report():
    return checked(world())


@pytest.fixture
def saved(tmp_path):
    def save(report):
        file = tmp_path / "earlier.json"
        file.write_text(json.dumps(report.to_json()), encoding="utf-8")
        return read_baseline(file)

    return save


def test_the_same_findings_are_not_new_and_do_not_fail(report, saved):
    again = with_baseline(report, saved(report))
    assert {finding.new for finding in again.findings} == {False}
    assert again.to_json()["baseline"] == {"as_of": "2024-01-01", "new": 0, "gone": []}
    assert failed(report, "low") == 1
    assert failed(again, "low") == 0


def test_a_new_breach_fails_and_is_the_only_new_one(report, saved):
    more = checked(world("flows: {to-backup: {activity: loans, from: lender, to: backup, role: processor, "
                         "categories: [contact], safeguards: none, agreement: none}}"))  # fmt: skip
    compared = with_baseline(more, saved(report))
    new = {finding.key for finding in compared.findings if finding.new}
    assert "TCT-01@lender/flow:to-backup" in new
    assert new.isdisjoint(finding.key for finding in report.findings)
    assert failed(compared, "critical") == 1
    assert with_baseline(report, saved(more)).baseline["gone"]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ({"outcome": "cannot-tell"}, {"outcome": "breach"}, True),
        ({"outcome": "breach"}, {"outcome": "cannot-tell"}, False),
        ({"severity": "low"}, {"severity": "high"}, True),
        ({"severity": "high"}, {"severity": "low"}, False),
        ({"waived": True}, {"waived": False}, True),
        ({"waived": False}, {"waived": True}, False),
    ],
)
def test_a_key_does_not_hide_what_became_worse(report, saved, before, after, new):
    breach = next(finding for finding in report.findings if finding.outcome == "breach")
    earlier = saved(replace(report, findings=(breach._replace(**before),)))
    later = with_baseline(replace(report, findings=(breach._replace(**after),)), earlier)
    assert [finding.new for finding in later.findings] == [new]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"as_of": "2024-01-01", "inventories": [], "findings": [{}]}', "{", '{"findings": 3}'],
)
def test_something_else_is_refused(tmp_path, text):
    file = tmp_path / "x.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InventoryError) as caught:
        read_baseline(file)
    assert "check --format json" in str(caught.value)


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path):
    for path in (tmp_path, Path("/dev/zero"), tmp_path / "absent.json"):
        with pytest.raises(InventoryError) as caught:
            read_baseline(path)
        assert caught.value.problems[0].code == "no-such-file"


def test_a_pipe_is_read_once_by_a_report(report, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "inventory.yaml").write_text("organisation: {id: a, name: A, country: DE}\n", encoding="utf-8")
    earlier = tmp_path / "earlier.json"
    os.mkfifo(earlier)
    said = json.dumps({"as_of": "2024-01-01", "inventories": ["a"], "findings": []})
    Thread(target=earlier.write_text, args=(said,), daemon=True).start()
    out = tmp_path / "out"
    assert run(["report", str(source), "--out", str(out), "--baseline", str(earlier)]) == 0
    assert "2024-01-01" in (out / "index.html").read_text(encoding="utf-8")
