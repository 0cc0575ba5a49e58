"""A notice's own text decides who was told of: named, left out, or only denied."""

from datetime import date

import pytest

import dataflow
from dataflow.inventory.problems import InventoryError

INVENTORY = """
organisation: {id: lender, name: "Lender, s.r.o.", party: lender, country: CZ, language: en}
parties:
  lender: {name: "Lender, s.r.o.", kind: entity, country: CZ, contact: office@lender.example}
  messenger: {name: Messenger OÜ, kind: entity, country: EE}
subjects: {customers: {name: customers}}
categories: {contact: {name: contact data, kind: ordinary}}
activities:
  reminders: {controllers: [lender], role: controller, purpose: remind, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, language: en, valid_from: 2020-01-01, text: notice.txt, covers: [reminders]}
disclosures: [%s]
flows:
  send: {activity: reminders, from: lender, to: messenger, role: processor, categories: [contact]}
"""

TEXT = """Privacy notice

The controller of your personal data is Lender, s.r.o. We process your contact details to perform our contract
with you, on the legal basis of Article 6(1)(b) GDPR. You have the right to access and to erasure of your data,
and you may lodge a complaint with the supervisory authority.

Who receives your data

%s
"""

NAMED = "We share your contact details with Messenger OÜ, which sends our reminders by text message."
DENIED = "We do not share your personal data with Messenger OÜ."
SILENT = "We keep your contact details in our own office."


@pytest.mark.parametrize("words, found", [(NAMED, False), (DENIED, True), (SILENT, True)])
def test_the_text_decides(tmp_path, words, found):
    keys = findings(tmp_path, words, "")
    assert ("UNP-01@lender/flow:send" in keys) is found


def test_text_and_table_that_differ_are_a_finding(tmp_path):
    named = "{notice: notice, party: messenger, level: named}"
    assert "UNP-04@lender/flow:send" in findings(tmp_path, SILENT, named)
    assert "UNP-04@lender/flow:send" not in findings(tmp_path, NAMED, named)


@pytest.mark.parametrize("name", ["gone.txt", "../../etc/hostname"])
def test_a_text_that_is_not_there_has_its_place(tmp_path, name):
    with pytest.raises(InventoryError) as caught:
        findings(tmp_path, NAMED, "", name)
    assert [(p.code, p.read) for p in caught.value.problems] == [("notice-text", name)]


def findings(folder, words, disclosures, name="notice.txt"):
    (folder / "notice.txt").write_text(TEXT % words, encoding="utf-8")
    text = (INVENTORY % disclosures).replace("notice.txt", name)
    (folder / "inventory.yaml").write_text(text, encoding="utf-8")
    report = dataflow.check(dataflow.load(folder), as_of=date(2024, 1, 1))
    return {finding.key for finding in report.findings if finding.outcome == "breach"}


def test_every_text_that_cannot_be_read_is_told_at_once(tmp_path):
    (tmp_path / "notice.txt").write_text(TEXT % NAMED, encoding="utf-8")
    (tmp_path / "bytes.txt").write_bytes(b"\x00\x01\x02" * 50)
    wrong = """notices:
  second: {controller: lender, language: en, text: gone.txt}
  third: {controller: lender, language: pl, text: notice.txt}
  fourth: {controller: lender, language: en, text: bytes.txt}
"""
    text = (INVENTORY % "").replace("notices:\n", wrong)
    (tmp_path / "inventory.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InventoryError) as caught:
        dataflow.check(dataflow.load(tmp_path), as_of=date(2024, 1, 1))
    found = [(problem.code, problem.read, problem.place.path) for problem in caught.value.problems]
    assert [(code, read) for code, read, _ in found] == [
        ("notice-text", "gone.txt"),
        ("notice-text", "pl"),
        ("notice-text", "bytes.txt"),
    ]
    lines = [problem.place.line for problem in caught.value.problems]
    assert lines == sorted(lines) and len(set(lines)) == 3
