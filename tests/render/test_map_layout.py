"""Places: none shared, none changed by what does not concern them."""

import random

import pytest

from dataflow.render.map.data import map_data
from dataflow.render.map.layout import HEIGHT, WIDTH, positions, slots
from dataflow.render.map.page import map_html
from tests.browser.samples import AS_OF, chain, inventory, report


def spots(found):
    data = map_data([found], as_of=AS_OF)
    columns = {node.id: node.column for node in data.nodes}
    return positions(columns, [node.id for node in data.nodes if node.kind == "party"])


@pytest.mark.parametrize("count", [0, 1, 5, 80, 999])
def test_every_node_has_a_place_of_its_own(count):
    ids = [f"p{i}" for i in range(count)]
    found, capacity = slots(ids)
    assert len(set(found.values())) == count
    assert all(0 <= place < capacity for place in found.values())
    assert count <= 0.8 * capacity


def test_the_order_of_the_inventory_does_not_matter():
    ids = [f"p{i}" for i in range(60)]
    mixed = random.Random(3).sample(ids, len(ids))
    assert slots(ids) == slots(mixed)


def test_a_new_party_moves_hardly_any_other():
    moved = []
    for count in range(20, 120):
        before, capacity = slots(f"p{i}" for i in range(count))
        after, larger = slots(f"p{i}" for i in range(count + 1))
        if capacity == larger:
            moved.append(sum(before[node] != after[node] for node in before))
    assert len(moved) > 90
    assert sum(moved) / len(moved) < 1


def test_a_flow_more_moves_only_its_own_recipient():
    before = chain()
    rows = {name: table.to_pylist() for name, table in before.tables.items() if table.num_rows}
    rows = {name: [_filled(row) for row in table] for name, table in rows.items()}
    new = {"id": "new", "activity": "loans", "from": "host", "to": "printer", "role": "sub-processor"}
    after = inventory(**{**rows, "flows": [*rows["flows"], new]})
    first, second = spots(before), spots(after)
    assert first.keys() == second.keys()
    assert {node for node in first if first[node] != second[node]} <= {"party:printer"}


@pytest.mark.parametrize("count", [6, 24, 90, 400])
def test_nodes_do_not_lie_on_each_other(count):
    columns = {f"party:p{i}": 1 + i % 4 for i in range(count)} | {
        f"country:{i}": 5 for i in range(count // 3)
    }
    found = positions(columns, [node for node in columns if node.startswith("party:")])
    taken = sorted(found.values())
    near = [
        (a, b)
        for i, a in enumerate(taken)
        for b in taken[i + 1 :]
        if abs(a[0] - b[0]) < WIDTH / 2 and abs(a[1] - b[1]) < HEIGHT - 1
    ]
    assert near == []


def test_columns_stand_from_left_to_right():
    found = spots(chain())
    order = ["subject:lender/applicants", "party:lender", "party:host", "party:helpdesk", "country:IN"]
    assert [found[node][0] for node in order] == sorted(found[node][0] for node in order)


def test_two_runs_give_the_same_bytes():
    assert map_html([chain()], report(chain())) == map_html([chain()], report(chain()))


# --- private ---


def _filled(row: dict) -> dict:
    texts = {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in row.items()}
    return {key: value for key, value in texts.items() if value is not None}
