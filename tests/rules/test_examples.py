"""Every example in a rule's documentation gives the outcome that its heading promises, on every engine."""

import pytest

from dataflow.facts.context import Context
from dataflow.facts.engines import engine
from dataflow.rules.catalogue import all_rules
from dataflow.rules.evaluate import evaluate
from dataflow.rules.examples import examples

CASES = [(rule, example) for rule in all_rules() for example in examples(rule)]


@pytest.mark.parametrize("name", ["pandas", "polars", "duckdb"])
@pytest.mark.parametrize("rule, example", CASES, ids=[f"{rule.id} {example.heading}" for rule, example in CASES])
def test_example(rule, example, name):
    context = Context([example.inventory], as_of=example.as_of, engine=engine(name))
    counts = evaluate([rule], context).counts[rule.id]
    assert counts[example.expected] >= 1, counts
    if example.expected in ("met", "not-applicable"):
        assert counts["breach"] == counts["cannot-tell"] == 0, counts


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_shows_each_outcome(rule):
    shown = {example.expected for example in examples(rule)}
    assert shown == {"breach", "met", "not-applicable", "cannot-tell"}
