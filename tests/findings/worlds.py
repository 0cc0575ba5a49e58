"""Small inventories for tests, written as YAML fragments over one lender."""

from datetime import date
from pathlib import Path

import yaml

from dataflow.api import check
from dataflow.findings.finding import Report
from dataflow.inventory.assemble import assemble
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.readers.yaml_files import parse_yaml
from dataflow.inventory.tree import TreeReader
from dataflow.rules.catalogue import rule

DAY = date(2024, 1, 1)

FEW = tuple(rule(name) for name in ("TCT-01", "TCT-11", "LB-01", "UNP-01", "CON-01", "REC-03"))
"""Enough rules to see each outcome; the others have tests of their own."""

LENDER = """
organisation: {id: lender, name: Lender, party: lender, country: CZ, language: en, described_on: 2024-01-01}
parties:
  lender: {name: Lender, kind: entity, country: CZ, contact: dpo@lender.example, address: Prague,
    dpo: A. Officer}
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
  scoring: {name: Scoring a.s., kind: entity, country: CZ}
  backup: {name: Backup Ltd, kind: entity, country: IN}
subjects:
  customers: {name: customers, contract_party: yes}
categories:
  contact: {name: contact data, kind: ordinary}
  health: {name: health data, kind: special}
  income: {name: income, kind: financial}
activities:
  loans: {name: lending, controllers: [lender], role: controller, purpose: lend money,
    purpose_kinds: [contract], subjects: [customers], categories: [contact, income]}
  letters: {name: letters, controllers: [lender], role: controller, purpose: write letters,
    purpose_kinds: [communication], subjects: [customers], categories: [contact]}
bases:
  - {activity: loans, article: 6(1)(b), contract: loan}
  - {activity: letters, article: 6(1)(f), interest: keeping in touch, balancing_date: 2023-01-01}
retention:
  - {activity: loans, duration: P5Y, event: end of the contract, procedure: deletion}
agreements:
  hosting-contract: {kind: dpa, parties: [lender, hosting], signed: 2023-01-01, subprocessing: general,
    notice_days: 30}
flows:
  to-hosting: {activity: loans, from: lender, to: hosting, role: processor, categories: [contact, income],
    agreement: hosting-contract, treatment: identity, certainty: actual}
  to-scoring: {activity: loans, from: lender, to: scoring, role: controller, categories: [contact, income],
    certainty: actual}
notices:
  notice-1: {title: Notice, controller: lender, valid_from: 2023-01-01, covers: [loans, letters]}
disclosures:
  - {notice: notice-1, party: hosting, level: named}
"""


def world(*fragments: str, base: str = LENDER, name: str = "lender.yaml") -> Inventory:
    """The lender with fragments laid over it; ``~`` takes a key away, lists are replaced."""
    tree = yaml.load(base, Loader=yaml.BaseLoader)
    for fragment in fragments:
        _lay_over(tree, yaml.load(fragment, Loader=yaml.BaseLoader) or {})
    return parsed(yaml.safe_dump(tree, sort_keys=False, allow_unicode=True), name)


def parsed(text: str, name: str = "lender.yaml") -> Inventory:
    """An inventory from YAML text, without a file."""
    root, problems = parse_yaml(text.encode(), name)
    assert root is not None and not problems, problems
    reader = TreeReader(name)
    reader.add(root, name)
    assert not reader.problems, reader.problems
    return assemble(reader.finish({}), Path(name))


def checked(inventory: Inventory, as_of: date = DAY, **options: object) -> Report:
    """A few rules (unless given) on pandas."""
    return check(inventory, as_of=as_of, engine="pandas", **({"rules": FEW} | options))


def outcomes(report: Report) -> dict[str, str]:
    """Key → outcome of the findings."""
    return {finding.key: finding.outcome for finding in report.findings}


# --- private ---


def _lay_over(tree: dict, top: dict) -> None:
    for key, value in top.items():
        if value == "~":
            tree.pop(key, None)
        elif isinstance(value, dict) and isinstance(tree.get(key), dict):
            _lay_over(tree[key], value)
        else:
            tree[key] = value
