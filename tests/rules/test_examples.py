"""Every example in a rule's documentation gives the outcome that its heading promises, on every engine.

All examples of one date are checked together as a portfolio, so that one pass over many
inventories is tested too; each is then judged by its own counts.
"""

from collections import defaultdict
from dataclasses import replace
from functools import cache

import pyarrow as pa
import pytest

from dataflow.engines.engine import engine
from dataflow.facts.context import Context
from dataflow.rules.catalogue import all_rules
from dataflow.rules.evaluate import evaluate
from dataflow.rules.examples import examples

CASES = [(rule, example) for rule in all_rules() for example in examples(rule)]
NAMES = [f"{rule.id} {example.heading}" for rule, example in CASES]


@pytest.mark.parametrize("name", ["arrays", "pandas", "polars", "duckdb"])
@pytest.mark.parametrize("position", range(len(CASES)), ids=NAMES)
def test_example(position, name):
    rule, example = CASES[position]
    counts = results(name)[position][rule.id]
    assert counts[example.expected] >= 1, counts
    if example.expected in ("met", "not-applicable"):
        assert counts["breach"] == counts["cannot-tell"] == 0, counts


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_shows_each_outcome(rule):
    shown = {example.expected for example in examples(rule)}
    assert shown == {"breach", "met", "not-applicable", "cannot-tell"}


def test_alone_and_in_a_portfolio_give_the_same():
    for position in range(0, len(CASES), 17):
        rule, example = CASES[position]
        context = Context([example.inventory], as_of=example.as_of, engine=engine("arrays"))
        assert evaluate([rule], context).counts[rule.id] == results("arrays")[position][rule.id], NAMES[
            position
        ]


@cache
def results(name):
    """Position of the case → rule → counts."""
    by_date = defaultdict(list)
    for position, (_, example) in enumerate(CASES):
        by_date[example.as_of].append(position)
    found = {}
    for as_of, positions in by_date.items():
        inventories = [renamed(CASES[position][1].inventory, f"case-{position}") for position in positions]
        concerned = [
            rule for rule in all_rules() if any(CASES[position][0] is rule for position in positions)
        ]
        evaluation = evaluate(concerned, Context(inventories, as_of=as_of, engine=engine(name)))
        found |= {position: evaluation.by_inventory[f"case-{position}"] for position in positions}
    return found


def renamed(inventory, new):
    """The same inventory under another id; its party keeps its own."""
    table = inventory.tables["organisation"]
    at = table.schema.get_field_index("id")
    return replace(
        inventory,
        id=new,
        tables={**inventory.tables, "organisation": table.set_column(at, "id", pa.array([new]))},
    )
