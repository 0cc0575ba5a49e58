"""Parties that several inventories share: kept in one file that each of them includes.

``include: [../parties.yaml]`` takes the parties that the inventory refers to (and
the parents of those).  A row of the same id in the inventory adds to the shared
row, and its own cells win: a policy may state what the shared row only infers.
"""

from pathlib import Path
from typing import Any

from dataflow.inventory.columns import columns
from dataflow.inventory.places import Place, Places
from dataflow.inventory.problems import InventoryError, Problem
from dataflow.inventory.raw import RawInventory, RawTable
from dataflow.inventory.schema import TABLES


def add_shared_parties(raw: RawInventory, folder: Path) -> None:
    """Complete ``raw`` with the shared parties and sources.  Raises ``InventoryError``."""
    for include in raw.include:
        shared = _read(folder, include, raw.file)
        for table in ("parties", "sources"):
            other = next((item for item in shared.tables if item.name == table), None)
            if other is not None:
                _merge(raw, table, other)
        raw.hashes.update({f"include {name}": digest for name, digest in shared.hashes.items()})


# --- private ---


def _read(folder: Path, include: str, file: str) -> RawInventory:
    from dataflow.inventory.readers.yaml_files import read_yaml

    path = (folder / include).resolve()
    if path.parent not in (folder.resolve(), folder.resolve().parent) or path.suffix not in (".yaml", ".yml"):
        said = "a .yaml file in the inventory's folder or the one above"
        raise InventoryError([Problem("include", Place(file), include, said)])
    if not path.is_file():
        raise InventoryError([Problem("include", Place(file), include, "a file that exists")])
    return read_yaml([path], str(path))


def _merge(raw: RawInventory, table: str, shared: RawTable) -> None:
    own = next((item for item in raw.tables if item.name == table), None)
    rows = _rows(own) if own else []
    by_id = {row.get("id"): row for row in rows}
    shared_rows = {row.get("id"): (row, i) for i, row in enumerate(_rows(shared))}
    places: list[Place] = [own.places.of(i) for i in range(own.length)] if own else []
    wanted = _mentioned(raw, table) | set(by_id)
    seen: set[Any] = set()
    while wanted - seen:
        new = wanted - seen
        seen |= new
        for row_id in new & set(shared_rows):
            parent = shared_rows[row_id][0].get("parent")
            wanted |= {parent} if parent else set()
            wanted |= {shared_rows[row_id][0].get("where_source")} if table == "sources" else set()
    for row_id, (row, position) in shared_rows.items():
        if row_id in by_id:
            mine = by_id[row_id]
            mine.update({name: value for name, value in row.items() if mine.get(name) in (None, "")})
        elif row_id in wanted:
            rows.append(dict(row))
            places.append(shared.places.of(position))
    names = list(dict.fromkeys(name for row in rows for name in row))
    cells = {name: [row.get(name) for row in rows] for name in names}
    merged = RawTable(
        table, cells, _MergedPlaces(own.places if own else None, own.length if own else 0, places), len(rows)
    )
    raw.tables = [item for item in raw.tables if item.name != table] + [merged]


def _rows(table: RawTable) -> list[dict[str, Any]]:
    return [{name: values[i] for name, values in table.columns.items()} for i in range(table.length)]


def _mentioned(raw: RawInventory, target: str) -> set[Any]:
    found: set[Any] = set()
    for table in raw.tables:
        if table.name not in TABLES:
            continue
        for name, column in columns(table.name).items():
            if column.kind.table == target and name in table.columns:
                for cell in table.columns[name]:
                    found.update(cell if isinstance(cell, list) else str(cell).split(";") if cell else [])
    return {item.strip() if isinstance(item, str) else item for item in found}


class _MergedPlaces:
    def __init__(self, own: Places | None, length: int, rows: list[Place]) -> None:
        self.own, self.length, self.rows = own, length, rows

    def of(self, row: int, column: str | None = None) -> Place:
        return self.own.of(row, column) if self.own is not None and row < self.length else self.rows[row]
