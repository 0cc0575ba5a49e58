"""What is made from the schema is fresh, complete and right."""

from pathlib import Path

import jsonschema
import pytest

from dataflow.inventory.columns import columns
from dataflow.inventory.json_schema import json_schema, schema_text
from dataflow.inventory.readers.yaml_files import parse_yaml
from dataflow.inventory.reference import reference
from dataflow.inventory.schema import GROUPS, NESTED, TABLES
from dataflow.inventory.tree import plain
from dataflow.inventory.vocabulary import VOCABULARY

ROOT = Path(__file__).resolve().parents[2]
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def tree(text: str):
    node, problems = parse_yaml(text.encode(), "a.yaml")
    assert not problems
    return plain(node)


def test_the_schema_for_editors_is_fresh():
    assert (ROOT / "docs" / "inventory.schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_reference_page_is_fresh():
    assert (ROOT / "docs" / "inventory.md").read_text(encoding="utf-8") == reference()


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("file", sorted((ROOT / "inventories").rglob("*.yaml")), ids=lambda file: file.name)
def test_the_inventories_of_the_repository_are_valid(file):
    if file.stem == "waivers":
        pytest.skip("not a part of an inventory")
    found = tree(file.read_text(encoding="utf-8"))
    errors = [
        f"{'.'.join(map(str, error.path))}: {error.message[:200]}" for error in VALIDATOR.iter_errors(found)
    ]
    assert errors == []


@pytest.mark.parametrize(
    "bad",
    [
        "parties: {p: {country: UK}}",
        "parties: [{name: without id}]",
        "parties: {p: {kind: entiti}}",
        "organisation: {described_on: 25.5.2018}",
        "organisation: {employees: many}",
        "activities: {a: {automated_decision: {solely: perhaps}}}",
        "activities: {a: {bases: [{article: Art. 6}]}}",
        "retention: [{duration: five years}]",
        "notices: {n: {disclosures: [{level: exact}]}}",
        "parties: crif",
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(bad):
    assert not VALIDATOR.is_valid(tree(bad))


@pytest.mark.parametrize(
    "good",
    [
        "parties: {p: {country: NO, dpo: none, aliases: none, where: policy 2}}",
        "parties: {p: {country: TODO, dpo_from: '?'}, q: }",
        "activities: {a: {categories: [], bases: [{article: 87}], mine: {deep: [1]}}}\nmy part: [1]",
        "organisation: {employees: '12', exemption_claimed: no}\ninclude: [../parties.yaml]",
    ],
)
def test_what_the_reader_accepts_the_schema_accepts(good):
    assert list(VALIDATOR.iter_errors(tree(good))) == []


def test_json_types_are_accepted():
    assert VALIDATOR.is_valid(
        {"organisation": {"id": "a", "employees": 12, "exemption_claimed": True, "name": None}}
    )


def test_every_column_is_described():
    page = reference()
    for table in TABLES:
        for column in columns(table).values():
            assert column.help and f"| `{column.name}` |" in page
            assert column.help[0] == column.help[0].strip() and not column.help.endswith(".")
    for name, words in VOCABULARY.items():
        assert words and all(words.values()), name


def test_the_schema_is_consistent():
    for table in TABLES:
        for column in columns(table).values():
            assert column.kind.table is None or column.kind.table in TABLES
            assert column.kind.choice is None or column.kind.choice in VOCABULARY
            assert column.name.isidentifier() and column.name == column.name.lower()
            assert not any(column.name == group for group in GROUPS)
        first = next(iter(columns(table).values()))
        assert first.kind.name in ("id", "ref"), "a comment is told from a row by its first column"
    for group in GROUPS:
        assert any(name.startswith(group + "_") for table in TABLES for name in columns(table))
    assert all(child in TABLES and parent in TABLES for child, parent in NESTED.items())
