"""A path that a finding shows is one that data take on the date."""

from datetime import date

import dataflow

CHAIN = """
organisation: {id: lender, name: Lender, party: lender, country: CZ, language: en}
parties:
  lender: {name: Lender, kind: entity, country: CZ}
  middle: {name: Middle GmbH, kind: entity, country: DE}
  late: {name: Late GmbH, kind: entity, country: DE}
  far: {name: Far Inc., kind: entity, country: US}
subjects: {customers: {name: customers}}
categories: {health: {name: health data, kind: special}}
activities:
  accounts: {controllers: [lender], role: controller, purpose: accounts, subjects: [customers], categories: [health]}
flows:
  one: {activity: accounts, from: lender, to: middle, role: processor, categories: [health]}
  two: {activity: accounts, from: middle, to: late, role: sub-processor, categories: [health]}
  three: {activity: accounts, from: late, to: far, role: sub-processor, categories: [health], safeguards: none}
"""
SHORT_CUT = "  shorter: {activity: accounts, from: lender, to: late, role: processor, categories: [health]"


def paths(tmp_path, more=""):
    file = tmp_path / "chain.yaml"
    file.write_text(f"{CHAIN}{SHORT_CUT + more + '}' if more else ''}\n", encoding="utf-8")
    report = dataflow.check(dataflow.load(file), as_of=date(2024, 1, 1))
    found = {
        one.rule: [step.flow for step in one.path]
        for one in report.findings
        if one.subject.recipient == "far"
    }
    return found["TCT-01"], found["TCT-11"]


def test_a_chain(tmp_path):
    assert paths(tmp_path) == (["one", "two", "three"], ["one", "two", "three"])


def test_a_shorter_way_that_is_open(tmp_path):
    assert paths(tmp_path, ", certainty: actual") == (["shorter", "three"], ["shorter", "three"])


def test_a_shorter_way_that_is_only_planned(tmp_path):
    assert paths(tmp_path, ", certainty: planned") == paths(tmp_path)


def test_a_shorter_way_of_another_time(tmp_path):
    assert paths(tmp_path, ", start: 2024-01-02") == paths(tmp_path, ", end: 2023-12-31") == paths(tmp_path)
