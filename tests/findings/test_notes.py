"""A chain that is longer than the depth followed is said, never cut in silence."""

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
categories: {contact: {kind: ordinary}}
activities: {work: {controllers: [own], role: controller, categories: [contact]}}
flows:
  first: {activity: work, from: own, to: a, role: processor, categories: [contact]}
  second: {activity: work, from: a, to: b, role: sub-processor, categories: [contact]}
  third: {activity: work, from: b, to: c, role: sub-processor, categories: [contact]}
"""


def test_a_capped_chain_is_noted(tmp_path):
    file = tmp_path / "inventory.yaml"
    file.write_text(CHAIN, encoding="utf-8")
    inventory = dataflow.load(file)

    def notes(depth):
        return dataflow.check(inventory, as_of=date(2024, 1, 1), settings=Settings(depth=depth)).notes

    assert notes(2) == ("chains of more than 2 flows exist; they were followed for 2",)
    assert notes(3) == ()
