"""What is easily taken for a breach, or for none, has its case in the rule's own documentation.

Each line under ``Traps`` ends with the examples that show it; ``test_examples`` runs those
on every engine, so that here only the lines themselves are checked.
"""

import re

import pytest

from dataflow.findings.check import check
from dataflow.inventory.problems import InventoryError
from dataflow.rules.catalogue import all_rules, rule
from dataflow.rules.examples import examples
from dataflow.rules.sections import sections
from tests.findings.worlds import world

LINE = re.compile(r"- (?P<trap>.+): (?P<cases>[^:]+)")
CASE = re.compile(
    r"(?:(?P<rule>[A-Z]+-\d+) )?(?P<heading>(?:Breach|Fixed|Not applicable|Cannot tell)(?: \d+)?)"
)

ELSEWHERE = {
    ("LB-01", "the spellings of older records"),
    ("LB-01", "data on the dead and on companies"),
}
"""What cannot be written down as an inventory: refused on loading, or no row of one."""


def traps(found):
    """The lines under ``Traps``: the trap, its cases as (rule id, heading), and whether one finding is promised."""
    for line in sections(found.doc).get("Traps", "").splitlines():
        match = LINE.fullmatch(line)
        assert match, (found.id, line)
        words = match["cases"].split(", ")
        once = "once" in words
        cases = [CASE.fullmatch(word) for word in words if word != "once"]
        if (found.id, match["trap"]) not in ELSEWHERE:
            assert all(cases), (found.id, line)
            yield match["trap"], [(case["rule"] or found.id, case["heading"]) for case in cases], once


ALL = [(found.id, *entry) for found in all_rules() for entry in traps(found)]


@pytest.mark.parametrize("found", all_rules(), ids=lambda found: found.id)
def test_every_rule_lists_its_traps(found):
    assert list(traps(found)), found.id


def test_every_case_exists():
    there = {(found.id, example.heading) for found in all_rules() for example in examples(found)}
    missing = [(name, case) for name, _, cases, _ in ALL for case in cases if case not in there]
    assert missing == []


@pytest.mark.parametrize(
    "name, case", [(name, case) for name, _, cases, once in ALL if once for case in cases]
)
def test_one_finding_is_one(name, case):
    found = next(example for example in examples(rule(case[0])) if example.heading == case[1])
    report = check([found.inventory], as_of=found.as_of, engine="arrays", rules=[rule(case[0])])
    assert len(report.findings) == 1, name


@pytest.mark.parametrize("spelling", ["GDPR 6.1.b", "Art. 6 Abs. 1 lit. b"])
def test_an_older_spelling_is_refused_with_the_article_that_is_meant(spelling):
    with pytest.raises((AssertionError, InventoryError), match=re.escape("6(1)(b)")):
        world(f"activities: {{loans: {{bases: [{{article: '{spelling}'}}]}}}}")
