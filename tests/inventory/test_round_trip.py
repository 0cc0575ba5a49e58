"""An inventory through any two forms is the same inventory."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dataflow.inventory.load import load
from dataflow.inventory.problems import InventoryError
from dataflow.inventory.writers import write
from tests.inventory.made import inventories

FORMS = {
    "yaml": ("a.yaml", None),
    "yaml folder": ("a", "yaml"),
    "json": ("a.json", None),
    "csv": ("a.csv", None),
    "parquet": ("a.parquet", None),
    "xlsx": ("a.xlsx", None),
}


def through(inventory, form: str, folder: Path):
    folder.mkdir(parents=True)
    name, chosen = FORMS[form]
    write(inventory, folder / name, chosen)
    return load(folder / name)


def assert_same(one, other):
    for name, table in one.tables.items():
        assert other.tables[name].column_names == table.column_names, name
        assert other.tables[name].to_pylist() == table.to_pylist(), name
        assert other.tables[name].schema.types == table.schema.types, name
    assert dict(other.extra) == dict(one.extra)
    assert dict(other.placeholders) == dict(one.placeholders)


@given(tree=inventories(), data=st.data())
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
def test_any_form_to_any_other(tree, data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms")
    source = folder / "source.json"
    source.write_text(json.dumps(tree), encoding="utf-8")
    try:
        inventory = load(source)
    except InventoryError as error:  # what is refused is refused for a reason that the generator can make
        assert {problem.code for problem in error.problems} <= {"empty-row", "duplicate-column"}, error
        return
    first, second = data.draw(st.sampled_from(sorted(FORMS))), data.draw(st.sampled_from(sorted(FORMS)))
    once = through(inventory, first, folder / "one")
    assert_same(inventory, once)
    assert_same(inventory, through(once, second, folder / "two"))
