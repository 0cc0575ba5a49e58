"""How often a table is written out does not depend on how much is found in it."""

from collections import Counter
from datetime import date

import pytest

from bench.generate import write
from dataflow.findings.whatif import Supposition, what_if
from dataflow.graph.trace import trace
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.load import load
from dataflow.render.trace import trace_rows

DAY = date(2024, 1, 1)


def traced(inventory):
    return list(trace_rows(inventory, trace(inventory, start="contact", as_of=DAY), as_of=DAY))


def without(inventory):
    return what_if([inventory], Supposition(without=("v3",)), as_of=DAY).cut


def moved(inventory):
    return what_if([inventory], Supposition(moves={"v3": "US"}), as_of=DAY).activities


@pytest.mark.parametrize("work", [traced, without, moved])
def test_tables_are_written_out_as_often_for_more_flows(work, tmp_path, monkeypatch):
    reads = Counter()
    for name in ("rows", "index"):
        plain = getattr(Inventory, name)
        monkeypatch.setattr(
            Inventory, name, lambda own, table, plain=plain: reads.update([table]) or plain(own, table)
        )
    counts, found = [], []
    for flows in (200, 1_000):
        inventory = load(write(flows, tmp_path / f"flows-{flows}"))
        reads.clear()
        found.append(len(work(inventory)))
        del reads["organisation"]  # one row
        counts.append(dict(reads))
    assert found[1] > found[0] > 0
    assert counts[0] == counts[1]
