"""The examples of a rule as inventories: what its documentation shows is what the tests run.

The ``Breach`` fragment is laid over ``BASE``; every other example is laid over the
breach, so that it shows only what differs (``~`` takes a key away).  A first line
``# as of 2020-07-16`` sets the date.
"""

import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dataflow.inventory.assemble import assemble
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import InventoryError
from dataflow.inventory.readers.yaml_files import parse_yaml
from dataflow.inventory.tree import Node, TreeReader
from dataflow.rules.rule import Rule
from dataflow.rules.sections import EXAMPLES, sections

BASE = """
organisation: {id: lender, name: Lender, party: lender, country: CZ, language: en, described_on: 2018-05-25}
parties:
  lender: {name: Lender, kind: entity, country: CZ, contact: dpo@lender.example, address: Prague, dpo: A. Officer}
subjects:
  customers: {name: customers, contract_party: yes}
categories:
  contact: {name: contact data, kind: ordinary}
  health: {name: health data, kind: special}
"""

DEFAULT_DATE = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Example:
    """An example: its heading (``Breach``, ``Fixed 2`` …), the date, the inventory."""

    heading: str
    as_of: date
    inventory: Inventory

    @property
    def expected(self) -> str:
        """The outcome that the heading promises."""
        kind = re.sub(r" \d+$", "", self.heading)
        return {
            "Breach": "breach",
            "Fixed": "met",
            "Not applicable": "not-applicable",
            "Cannot tell": "cannot-tell",
        }[kind]


def examples(rule: Rule) -> list[Example]:
    """The examples in the rule's documentation.  Raises ``InventoryError`` for one that does not load."""
    found = []
    breach: Any = None
    for heading, text in sections(rule.doc).items():
        if re.sub(r" \d+$", "", heading) not in EXAMPLES:
            continue
        fragment = _tree(text, f"{rule.id} {heading}")
        base = _tree(BASE, "base") if breach is None or heading.startswith("Breach") else breach
        merged = _lay_over(base, fragment)
        breach = merged if heading == "Breach" else breach
        found.append(Example(heading, _date(text), _load(merged, f"{rule.id} {heading}")))
    return found


# --- private ---


def _tree(text: str, name: str) -> Node:
    root, problems = parse_yaml(text.encode() or b"{}", name)
    if problems or root is None:
        raise InventoryError(problems)
    return root


def _lay_over(base: Node, top: Node) -> Node:
    if not (isinstance(base.value, dict) and isinstance(top.value, dict)):
        return deepcopy(top)
    merged = {key: deepcopy(node) for key, node in base.value.items()}
    for key, node in top.value.items():
        if node.value is None and key in merged:
            del merged[key]
        else:
            merged[key] = _lay_over(merged[key], node) if key in merged else deepcopy(node)
    return Node(merged, base.line)


def _load(root: Node, name: str) -> Inventory:
    reader = TreeReader(name)
    reader.add(root, name)
    if reader.problems:
        raise InventoryError(reader.problems)
    return assemble(reader.finish({}), Path(name))


def _date(text: str) -> date:
    match = re.search(r"#\s*as of (\d{4}-\d{2}-\d{2})", text)
    return date.fromisoformat(match[1]) if match else DEFAULT_DATE
