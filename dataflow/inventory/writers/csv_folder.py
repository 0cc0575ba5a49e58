"""Writing a folder of CSV files: one file a table that has rows, UTF-8, separated by commas.

A cell that begins with ``= + - @``, tab or carriage return gets a leading
apostrophe, so that a spreadsheet shows text instead of computing; the reader
removes it.  So does a cell that begins with an apostrophe and would be mistaken.
"""

import csv
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES
from dataflow.inventory.writers.cells import column_texts
from dataflow.inventory.writers.folders import FileWriter, write_folder
from dataflow.inventory.writers.parts import extra_rows, own_grids


def write_csv_folder(inventory: Inventory, folder: Path) -> None:
    """Write the inventory.  Raises ``InventoryError`` when the folder cannot be written."""
    files: dict[str, FileWriter] = {}
    for table in TABLES:
        if inventory.tables[table].num_rows:
            files[f"{table}.csv"] = partial(_write_table, inventory, table)
    grids = own_grids(inventory)
    for name, grid in grids.items():
        width = max(len(row) for row in grid)
        files[f"{name}.csv"] = partial(_write_rows, [[*row, *[None] * (width - len(row))] for row in grid])
    if rest := extra_rows(inventory, without=grids):
        files["extra.csv"] = partial(_write_rows, rest)
    write_folder(folder, files, (".csv",))


def guarded(texts: pa.Array) -> pa.Array:
    """The texts as cells that no spreadsheet takes for a formula; null becomes empty."""
    return pc.fill_null(pc.replace_substring_regex(texts, r"^('?[=+\-@\t\r]|'')", r"'\1"), "")


# --- private ---


def _write_table(inventory: Inventory, table: str, path: Path) -> None:
    names = inventory.tables[table].column_names
    cells = [guarded(column_texts(inventory, table, name)).to_pylist() for name in names]
    header = guarded(pa.array(names, pa.string())).to_pylist()
    _write(path, header, zip(*cells, strict=True), quote=any("\r" in c for column in cells for c in column))


def _write_rows(grid: Sequence[Sequence[str | None]], path: Path) -> None:
    rows = [guarded(pa.array(row, pa.string())).to_pylist() for row in grid]
    _write(path, rows[0], rows[1:], quote=True)


def _write(path: Path, header: list[str], rows: Iterable[Sequence[str]], *, quote: bool) -> None:
    # Quotes are put around a carriage return only when every cell gets them.
    quoting: Literal[0, 1] = csv.QUOTE_ALL if quote else csv.QUOTE_MINIMAL
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=quoting)
        writer.writerow(header)
        writer.writerows(rows)
