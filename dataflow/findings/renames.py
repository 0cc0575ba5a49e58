"""Rows that were given another id between two inventories: the same name and content, renamed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES

Renames = Mapping[str, Mapping[str, str]]
"""Table → old id → new id."""


def renames(old: Inventory, new: Inventory) -> Renames:
    """Ids of ``old`` that are gone, whose row stands in ``new`` under an id that was not there.

    The rows agree in every cell except id, note and place, where what they refer to may itself be
    renamed.  Two rows of one content are never paired: which became which cannot be told.
    """
    found: dict[str, dict[str, str]] = {name: {} for name in TABLES if "id" in columns(name)}
    rows = {name: (old.rows(name), new.rows(name)) for name in found if name != "organisation"}
    while True:
        more = 0
        for name, (before, after) in rows.items():
            pairs = _pairs(name, before, after, found)
            found[name] |= pairs
            more += len(pairs)
        if not more:
            return {name: pairs for name, pairs in found.items() if pairs}


def renamed(inventory: Inventory, by: Renames) -> Inventory:
    """The inventory with the new ids in its rows and in what refers to them."""
    import pyarrow as pa

    if not by:
        return inventory
    tables = dict(inventory.tables)
    for name in TABLES:
        for column, table in _references(name):
            change = by.get(table)
            if change:
                at = tables[name].schema.get_field_index(column)
                field = tables[name].schema.field(at)
                cells = [_changed(cell, change) for cell in tables[name].column(column).to_pylist()]
                tables[name] = tables[name].set_column(at, field, pa.array(cells, field.type))
    return replace(inventory, tables=tables)


# --- private ---


def _pairs(
    table: str, old: list[dict[str, Any]], new: list[dict[str, Any]], known: Renames
) -> dict[str, str]:
    was, is_now = {row["id"] for row in old}, {row["id"] for row in new}
    taken = set(known[table].values())
    gone = [row for row in old if row["id"] not in is_now and row["id"] not in known[table]]
    come = [row for row in new if row["id"] not in was and row["id"] not in taken]
    if not gone or not come:
        return {}
    before, after = _by_content(table, gone, known), _by_content(table, come, {})
    return {
        ids[0]: after[content][0]
        for content, ids in before.items()
        if len(ids) == 1 and len(after.get(content, ())) == 1
    }


def _by_content(table: str, rows: list[dict[str, Any]], known: Renames) -> dict[tuple[str, ...], list[str]]:
    references = dict(_references(table))
    told = [name for name in columns(table) if name != "id" and not name.startswith(("where", "note"))]
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in rows:
        cells = tuple(repr(_changed(row[name], known.get(references.get(name, ""), {}))) for name in told)
        found[cells].append(row["id"])
    return found


def _references(table: str) -> list[tuple[str, str]]:
    """Columns that hold ids, and the tables these are of."""
    own = [("id", table)] if "id" in columns(table) and table != "organisation" else []
    return own + [(column.name, column.kind.table) for column in columns(table).values() if column.kind.table]


def _changed(cell: Any, change: Mapping[str, str]) -> Any:
    if not change:
        return cell
    if isinstance(cell, list):
        return [change.get(item, item) for item in cell]
    return change.get(cell, cell) if isinstance(cell, str) else cell
