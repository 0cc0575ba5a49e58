"""One inventory a rule in which that rule is broken on ``DAY``: the first such breach of its documentation."""

from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path

from dataflow.inventory.assemble import assemble
from dataflow.inventory.readers.yaml_files import parse_yaml
from dataflow.inventory.tree import Node, TreeReader
from dataflow.rules.catalogue import all_rules, rule
from dataflow.rules.examples import BASE
from dataflow.rules.sections import sections

DAY = date(2025, 12, 1)
CHOSEN = {"TCT-02": "Breach 6"}
"""Where the first breach is none on the day."""


@cache
def broken(lawful: bool = False):
    """Rule id → its inventory; with ``lawful``, a flow that breaks nothing is added to its first activity."""
    return {found.id: _inventory(found.id, lawful) for found in all_rules()}


# --- private ---

LAWFUL = """
parties: {lawful-printer: {name: Printer GmbH, kind: entity, country: AT, contact: print@printer.example}}
agreements: {lawful-contract: {kind: dpa, parties: [lender, lawful-printer], signed: 2018-01-01}}
flows:
  to-lawful-printer: {activity: ACTIVITY, from: lender, to: lawful-printer, role: processor, categories: [CATEGORY],
    agreement: lawful-contract, treatment: identity, start: 2018-05-25}
"""


def _inventory(rule_id, lawful):
    text = sections(rule(rule_id).doc)[CHOSEN.get(rule_id, "Breach")]
    tree = _laid(
        _laid(_node(BASE), _node(text)), _node(f"organisation: {{id: {rule_id.lower()}, party: lender}}")
    )
    activities = tree.value.get("activities")
    if lawful and activities:
        activity, cells = next(iter(activities.value.items()))
        carried = cells.value.get("categories")
        category = carried.value[0].value if carried and carried.value else "contact"
        tree = _laid(tree, _node(LAWFUL.replace("ACTIVITY", activity).replace("CATEGORY", category)))
    reader = TreeReader(rule_id)
    reader.add(tree, rule_id)
    assert not reader.problems, reader.problems
    return assemble(reader.finish({}), Path(rule_id))


def _node(text):
    root, problems = parse_yaml(text.encode(), "breach")
    assert root is not None and not problems
    return root


def _laid(base, top):
    if not (isinstance(base.value, dict) and isinstance(top.value, dict)):
        return deepcopy(top)
    merged = dict(base.value)
    for key, node in top.value.items():
        merged[key] = _laid(merged[key], node) if key in merged else node
    return Node(merged, base.line)
