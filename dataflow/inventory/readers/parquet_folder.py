"""Reading a folder of Parquet files: one file a table, typed or as text."""

import hashlib
from pathlib import Path

import pyarrow as pa

from dataflow.inventory.own_columns import array_texts, plain_name
from dataflow.inventory.places import PathPlaces, Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.raw import RawInventory, RawTable
from dataflow.inventory.readers.grid import EXTRA, grid_text, parts_of
from dataflow.inventory.schema import TABLES


def read_parquet_folder(files: list[Path], name: str) -> RawInventory:
    """Read the files as one inventory.  Raises ``InventoryError`` with the problems of all files."""
    raw = RawInventory(name, [])
    for file in files:
        raw.hashes[file.name] = hashlib.sha256(file.read_bytes()).hexdigest()
        try:
            table = _read(file)
        except InventoryError as error:
            raw.problems += error.problems
            continue
        if file.stem in TABLES:
            raw.tables.append(_table(file, table, raw.problems))
        else:
            rows = _rows(table)
            parts = parts_of(rows) if file.stem == EXTRA else None
            raw.extra.update(parts if parts is not None else {file.stem: grid_text(rows)})
    if any(problem.fatal for problem in raw.problems):
        raise InventoryError(raw.problems)
    return raw


# --- private ---


def _read(file: Path) -> pa.Table:
    import pyarrow.parquet

    if not file.stat().st_size:
        raise failure("empty-file", str(file), "", "a Parquet file")
    try:
        return pyarrow.parquet.ParquetFile(file).read()
    except (pa.ArrowException, OSError) as error:
        raise failure("not-parquet", str(file), str(error).splitlines()[0], "a Parquet file") from None


def _table(file: Path, table: pa.Table, problems: list[Problem]) -> RawTable:
    columns = {}
    for position, read in enumerate(table.column_names):
        name = plain_name(read)
        if name in columns:
            problems.append(Problem("duplicate-column", Place(str(file)), name, "each column once"))
        columns[name] = _flat(table.column(position))
    return RawTable(file.stem, columns, PathPlaces(str(file), file.stem), table.num_rows)


def _flat(column: pa.ChunkedArray) -> pa.Array:
    array = column.combine_chunks()
    array = pa.concat_arrays(array.chunks) if isinstance(array, pa.ChunkedArray) else array
    return array.dictionary_decode() if isinstance(array, pa.DictionaryArray) else array


def _rows(table: pa.Table) -> list[list[str | None]]:
    columns = [array_texts(_flat(column)).to_pylist() for column in table.columns]
    rows = [list(row) for row in zip(*columns, strict=True)]
    return [[plain_name(name) or None for name in table.column_names], *rows]
