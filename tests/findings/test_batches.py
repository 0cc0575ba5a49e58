"""A large portfolio is evaluated in batches: what comes out does not depend on how many are side by side."""

from datetime import date

import pytest

from dataflow.findings import check as checking
from dataflow.inventory.load import load_sound

INVENTORY = """\
organisation: {{id: {name}, name: Lender {name}, country: CZ}}
parties:
  host: {{name: Host, country: US}}
  under: {{name: Under, country: IN}}
activities:
  keep: {{purpose: keeping, role: controller, subjects: [people], categories: [contact]}}
categories: {{contact: {{name: contact, kind: ordinary}}}}
subjects: {{people: {{name: people}}}}
flows:
  one: {{activity: keep, to: host, role: processor, categories: [contact], safeguards: none}}
  two: {{activity: keep, from: host, to: under, role: sub-processor, categories: [contact]}}
"""


@pytest.fixture
def portfolio(tmp_path):
    for number in range(5):
        (tmp_path / f"l{number}.yaml").write_text(INVENTORY.format(name=f"l{number}"), encoding="utf-8")
    inventories, problems = load_sound([tmp_path])
    assert (len(inventories), problems) == (5, [])
    return inventories


@pytest.mark.parametrize("size", [1, 2, 5])
def test_the_report_is_the_same_however_many_are_side_by_side(portfolio, monkeypatch, size):
    whole = checking.check(portfolio, as_of=date(2024, 1, 1))
    monkeypatch.setattr(checking, "BATCH", size)
    said = []
    report = checking.check(portfolio, as_of=date(2024, 1, 1), each=said.append)
    assert report.to_json() == whole.to_json()
    assert report.rule_counts == whole.rule_counts and report.inventory_counts == whole.inventory_counts
    assert len(report.findings) >= 5 and len({f.subject.inventory for f in report.findings}) == 5
    assert len(said) == -(-5 // size)


def test_every_inventory_is_named_as_it_is_read(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(INVENTORY.format(name=name), encoding="utf-8")
    (tmp_path / "c.yaml").write_text("organisation: {id: c, country: Atlantis}", encoding="utf-8")
    said, totals = [], []

    class Watch:
        def __enter__(self):
            return said.append

        def __exit__(self, *_):
            return None

    def watched(total):
        totals.append(total)
        return Watch()

    inventories, problems = load_sound([tmp_path], watched)
    assert (said, totals) == (["a.yaml", "b.yaml", "c.yaml"], [3])
    assert [found.id for found in inventories] == ["a", "b"] and len(problems) == 1
