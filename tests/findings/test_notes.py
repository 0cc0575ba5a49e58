"""A chain that is longer than the depth followed, or of which nobody can be told to send, is said, never cut in silence."""

from datetime import date

import dataflow
from dataflow.facts.context import Settings

CHAIN = """
organisation: {id: lender, name: Lender, party: own, country: CZ}
parties:
  own: {name: Lender, kind: entity, country: CZ}
  a: {name: A, kind: entity, country: DE}
  b: {name: B, kind: entity, country: FR}
  c: {name: C, kind: entity, country: AT}
categories: {health: {kind: special}}
activities: {work: {controllers: [own], role: controller, categories: [health]}}
flows:
  first: {activity: work, from: own, to: a, role: processor, categories: [health]}
  second: {activity: work, from: a, to: b, role: sub-processor, categories: [health]}
  third: {activity: work, from: b, to: c, role: sub-processor, categories: [health]}
"""


BACK = "  fourth: {activity: work, from: c, to: a, role: sub-processor, categories: [health]}\n"


def notes(tmp_path, text, depth):
    file = tmp_path / "inventory.yaml"
    file.write_text(text, encoding="utf-8")
    inventory = dataflow.load(file)
    return dataflow.check(inventory, as_of=date(2024, 1, 1), settings=Settings(depth=depth)).notes


def test_a_capped_chain_is_noted(tmp_path):
    assert notes(tmp_path, CHAIN, 2) == ("chains of more than 2 flows exist; they were followed for 2",)
    assert notes(tmp_path, CHAIN, 3) == ()


def test_ordinary_data_are_followed_by_no_rule_but_those_who_process_on_behalf_of_themselves_are(tmp_path):
    ordinary = CHAIN.replace("kind: special", "kind: ordinary")
    assert notes(tmp_path, ordinary, 2) == ()
    assert notes(tmp_path, ordinary + BACK, 2) == (
        "chains of more than 2 flows exist; they were followed for 2",
    )
    assert notes(tmp_path, ordinary + BACK, 3) == ()


def test_flows_that_nobody_is_known_to_send_are_noted(tmp_path):
    joint = CHAIN.replace("controllers: [own]", "controllers: [own, a]").replace("from: own, ", "")
    said = "flows exist of which it cannot be told who sends them; chains are not followed along these"
    assert notes(tmp_path, joint, 8) == (said,)
    assert (
        notes(tmp_path, joint.replace("first: {activity: work, ", "first: {activity: work, from: own, "), 8)
        == ()
    )
    assert (
        notes(
            tmp_path,
            joint.replace("first: {activity: work, ", "first: {activity: work, end: 2020-01-01, "),
            8,
        )
        == ()
    )
    assert notes(tmp_path, CHAIN.replace("from: own, ", ""), 8) == ()
