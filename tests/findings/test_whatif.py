"""What if: findings that appear and vanish, what is cut, and files that stay as they are."""

from datetime import date

import pytest

from dataflow.findings.suppose import Unsupposable, without_party
from dataflow.findings.whatif import Supposition, what_if
from dataflow.render.whatif import counts, render, whatif_page
from tests.findings.worlds import DAY, FEW, outcomes, world

CHAIN = """
parties: {cloud: {name: Cloud Inc., kind: entity, country: US, dpf: {from: 2023-08-01}}}
flows:
  to-backup: {activity: loans, from: hosting, to: backup, role: sub-processor, categories: [income],
    safeguards: none}
  to-cloud: {activity: letters, from: lender, to: cloud, role: processor, categories: [contact],
    safeguards: none}
"""


def suppose(inventory=None, as_of=DAY, **what):
    inventory = inventory or world(CHAIN)
    found = what_if([inventory], Supposition(**what), as_of=as_of, engine="pandas", rules=FEW)
    return found, {f.key: f.outcome for f in found.appear}, {f.key: f.outcome for f in found.vanish}


def test_without_a_processor_its_sub_processors_get_nothing():
    found, appear, vanish = suppose(without=("hosting",))
    assert [item.id for item in found.cut] == ["to-backup", "to-hosting"]
    assert vanish["TCT-01@lender/flow:to-backup"] == "breach"
    assert "TCT-01@lender/flow:to-backup" not in outcomes(found.after)
    assert [item.id for item in found.activities] == ["loans"]
    assert {item.id for item in found.categories} == {"contact", "income"}


def test_without_a_recipient_other_flows_stay():
    found, _, _ = suppose(without=("scoring",))
    assert [item.id for item in found.cut] == ["to-scoring"]


def test_a_flow_from_a_source_of_its_own_is_not_cut():
    source = "flows: {from-scoring: {activity: letters, from: scoring, to: lender, categories: [contact]}}"
    supposed = without_party(world(source), "hosting", as_of=DAY)
    assert "from-scoring" not in supposed.cut


def test_moving_a_party_outside_and_back():
    found, appear, _ = suppose(moves={"hosting": "US"})
    assert appear["TCT-01@lender/flow:to-hosting"] in ("breach", "cannot-tell")
    found, _, vanish = suppose(moves={"backup": "AT"})
    assert "TCT-01@lender/flow:to-backup" in vanish


def test_storage_moves_with_the_party():
    stored = "flows: {to-hosting: {storage: [DE, FR]}}"
    found, _, _ = suppose(world(stored), moves={"hosting": "AT"})
    assert found.appear == found.vanish == ()
    moved = suppose(world(stored), moves={"hosting": "IN"})[1]
    assert "TCT-01@lender/flow:to-hosting" in moved


def test_a_decision_that_ends():
    found, appear, _ = suppose(ended={"US-DPF": None})
    assert appear["TCT-01@lender/flow:to-cloud"] == "breach"
    assert [item.id for item in found.activities] == ["letters"]
    assert found.cut == ()


def test_a_decision_that_ends_later_is_judged_then():
    found, appear, _ = suppose(ended={"US-DPF": date(2027, 1, 1)})
    assert found.before.as_of == found.after.as_of == date(2027, 1, 1)
    assert "TCT-01@lender/flow:to-cloud" in appear


def test_a_safeguard_of_a_kind_is_signed_on_the_date():
    found, appear, vanish = suppose(safeguards=(("to-backup", "SCC-M3"),))
    assert vanish["TCT-01@lender/flow:to-backup"] == "breach"
    early = suppose(safeguards=(("to-backup", "SCC-M3"),), as_of=date(2020, 1, 1))[2]
    assert "TCT-01@lender/flow:to-backup" not in early


def test_an_agreement_of_the_inventory_may_be_the_safeguard():
    clauses = "agreements: {clauses: {kind: SCC-M3, signed: 2023-05-01, parties: [hosting, backup]}}"
    assert (
        "TCT-01@lender/flow:to-backup"
        in suppose(world(CHAIN, clauses), safeguards=(("to-backup", "clauses"),))[2]
    )


def test_several_at_once():
    found, _, vanish = suppose(without=("scoring",), safeguards=(("to-backup", "SCC-M3"),))
    assert [item.id for item in found.cut] == ["to-scoring"]
    assert "TCT-01@lender/flow:to-backup" in vanish


@pytest.mark.parametrize(
    "what",
    [
        {"without": ("hostin",)},
        {"without": ("lender",)},
        {"moves": {"nobody": "US"}},
        {"ended": {"US-DFP": None}},
        {"safeguards": (("to-nobody", "SCC-M2"),)},
        {"safeguards": (("to-backup", "SCC-M9"),)},
    ],
)
def test_what_is_not_there_cannot_be_supposed(what):
    with pytest.raises(Unsupposable):
        suppose(**what)


def test_the_inventory_itself_stays_as_it_is():
    inventory = world(CHAIN)
    before = {name: table.to_pylist() for name, table in inventory.tables.items()}
    suppose(inventory, without=("scoring",), moves={"hosting": "US"}, safeguards=(("to-backup", "SCC-M3"),))
    assert {name: table.to_pylist() for name, table in inventory.tables.items()} == before


def test_places_still_point_at_the_rows():
    inventory = world(CHAIN)
    changed = without_party(inventory, "hosting", as_of=DAY).inventory
    for table in ("flows", "parties"):
        for row_id, row in changed.index(table).items():
            assert changed.place(table, row) == inventory.place(table, inventory.index(table)[row_id])


def test_text_and_page_say_what_was_found():
    found, appear, _ = suppose(world(CHAIN, "parties: {cloud: {name: <script>alert(1)</script>}}"),
                               ended={"US-DPF": None})  # fmt: skip
    text, html = render(found), whatif_page(found)
    assert "TCT-01@lender/flow:to-cloud" in text and "TCT-01@lender/flow:to-cloud" in html
    assert "<script>" not in html and "&lt;script&gt;" in html
    assert (
        "critical",
        found.before.counts["breach"]["critical"],
        found.after.counts["breach"]["critical"],
    ) in counts(found)
    assert "critical" in text and html == whatif_page(found)


def test_the_last_flow_may_go():
    only = world("flows: {to-scoring: ~}")
    assert without_party(only, "hosting", as_of=DAY).inventory.rows("flows") == []
