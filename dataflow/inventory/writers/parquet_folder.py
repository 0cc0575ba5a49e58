"""Writing a folder of Parquet files: one typed file a table that has rows."""

from functools import partial
from pathlib import Path

import pyarrow as pa

from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES
from dataflow.inventory.writers.cells import column_texts, held, held_items, one_chunk
from dataflow.inventory.writers.folders import FileWriter, write_folder
from dataflow.inventory.writers.parts import extra_rows


def write_parquet_folder(inventory: Inventory, folder: Path) -> None:
    """Write the inventory; a column with placeholders becomes text.  Raises ``InventoryError``."""
    files: dict[str, FileWriter] = {}
    for table in TABLES:
        if inventory.tables[table].num_rows:
            files[f"{table}.parquet"] = partial(_write, _table(inventory, table))
    if rest := extra_rows(inventory, without=()):
        header, *rows = rest
        texts = {name: [row[i] for row in rows] for i, name in enumerate(header)}
        files["extra.parquet"] = partial(_write, pa.table(texts))
    write_folder(folder, files, (".parquet",))


# --- private ---


def _table(inventory: Inventory, table: str) -> pa.Table:
    typed = inventory.tables[table]
    for column, texts in held(inventory, table).items():
        if columns(table)[column].kind.many:
            cells = one_chunk(typed.column(column)).to_pylist()
            for row, text in texts.items():
                cells[row] = [*(cells[row] or []), *held_items(text)]
            array = pa.array(cells, pa.list_(pa.string()))
        else:
            array = column_texts(inventory, table, column)
        typed = typed.set_column(typed.column_names.index(column), column, array)
    return typed


def _write(table: pa.Table, path: Path) -> None:
    import pyarrow.parquet

    pyarrow.parquet.write_table(table, path, compression="zstd")
