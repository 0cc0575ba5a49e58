"""Writing YAML for people: ids as keys, parts of an activity with it, short rows on one line."""

from functools import cache, partial
from pathlib import Path
from typing import Any

from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import GROUPS, NESTED, SINGLE, TABLES
from dataflow.inventory.writers.atomic import replacing
from dataflow.inventory.writers.cells import held, own_names, rows
from dataflow.inventory.writers.folders import FileWriter, write_folder
from dataflow.inventory.writers.own import own_value
from dataflow.inventory.writers.parts import extra_parts
from dataflow.inventory.writers.yaml_text import entry, list_item

FILES = {
    "inventory": ("organisation", "sources"),
    "parties": ("parties",),
    "data": ("categories", "subjects", "systems"),
    "activities": ("activities", "bases", "retention"),
    "flows": ("flows", "agreements"),
    "notices": ("notices", "disclosures", "rights"),
    "measures": ("measures",),
}
"""Which file of a folder holds which tables."""


def write_yaml(inventory: Inventory, path: Path) -> None:
    """Write one file.  Raises ``InventoryError`` when it cannot be written."""
    with replacing(path) as part:
        _write(_text(inventory, tuple(TABLES), with_parts=True), part)


def write_yaml_folder(inventory: Inventory, folder: Path) -> None:
    """Write a folder of files.  Raises ``InventoryError`` when it cannot be written."""
    files: dict[str, FileWriter] = {}
    for name, tables in FILES.items():
        text = _text(inventory, tables, with_parts=name == "inventory")
        if text:
            files[f"{name}.yaml"] = partial(_write, text)
    write_folder(folder, files, (".yaml", ".yml"))


# --- private ---

_PARENT_COLUMN = {"bases": "activity", "retention": "activity", "disclosures": "notice"}


def _write(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _text(inventory: Inventory, tables: tuple[str, ...], *, with_parts: bool) -> str:
    nested = [name for name in NESTED if name in tables and _nestable(inventory, name)]
    blocks = []
    for table in tables:
        found = _rows(inventory, table, nested)
        if table in nested or not found:
            continue
        if table in SINGLE:
            blocks.append(entry(table, found[0]))
        elif "id" in columns(table):
            lines = [
                line
                for row in found
                for line in entry(row["id"], {k: v for k, v in row.items() if k != "id"}, 2)
            ]
            blocks.append([f"{table}:", *lines])
        else:
            blocks.append([f"{table}:", *(line for row in found for line in list_item(row, 2))])
    if with_parts:
        blocks += [entry(name, part) for name, part in extra_parts(inventory).items()]
    return "\n".join("\n".join(block) + "\n" for block in blocks)


def _rows(inventory: Inventory, table: str, nested: list[str]) -> list[dict[str, Any]]:
    own = set(own_names(inventory, table))
    found = [_grouped(table, row, own) for row in rows(inventory, table)]
    for child in nested:
        if NESTED[child] == table:
            by_id = {row["id"]: row for row in found}
            for row in _rows(inventory, child, nested):
                by_id[row.pop(_PARENT_COLUMN[child])].setdefault(child, []).append(row)
    return found


def _grouped(table: str, row: dict[str, Any], own: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in row.items():
        if name in own:
            found[name] = own_value(table, name, value)
            continue
        group = _group(table, name)
        text = _plain(value)
        if group is None or group in own:
            found[name] = text
        else:
            found.setdefault(group, {})[name[len(group) + 1 :]] = text
    return dict(_flat_if_single(name, value, own) for name, value in found.items())


@cache
def _group(table: str, name: str) -> str | None:
    """The key under which a column is nested."""
    group = next((g for g in GROUPS if name.startswith(g + "_")), None)
    return group if group not in columns(table) else None


def _flat_if_single(name: str, value: Any, own: set[str]) -> tuple[str, Any]:
    """A group of one reads better flat; only ``where`` is always a group."""
    if name in GROUPS and name not in own and name != "where" and isinstance(value, dict) and len(value) == 1:
        ((member, single),) = value.items()
        return f"{name}_{member}", single
    return name, value


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, int) else value


def _nestable(inventory: Inventory, table: str) -> bool:
    """Rows may stand with their parents when reading them there gives the same order."""
    column = _PARENT_COLUMN[table]
    if column in held(inventory, table):
        return False
    index = inventory.index(NESTED[table])
    order = [index.get(parent, -1) for parent in inventory.tables[table].column(column).to_pylist()]
    return -1 not in order and order == sorted(order)
