"""Reading a folder of Parquet files: one file a table, typed or as text."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
        data = file.read_bytes()
        raw.hashes[file.name] = hashlib.sha256(data).hexdigest()
        try:
            columns, length = _read(file, pa.BufferReader(data))
        except InventoryError as error:
            raw.problems += error.problems
            continue
        if file.stem in TABLES:
            raw.tables.append(_table(file, columns, length, raw.problems))
        else:
            rows = _rows(columns)
            parts = parts_of(rows) if file.stem == EXTRA else None
            raw.extra.update(parts if parts is not None else {file.stem: grid_text(rows)})
    if any(problem.fatal for problem in raw.problems):
        raise InventoryError(raw.problems)
    return raw


# --- private ---

_REPEATING = 8
"""Bytes a value: an index into a dictionary takes fewer, and so does its share of the dictionary."""

_SMALL = 1 << 20
"""Bytes of a file up to which starting threads costs more than they save."""


def _read(file: Path, source: pa.BufferReader) -> tuple[list[tuple[str, pa.Array]], int]:
    """The columns, each with its name, and the number of rows."""
    from pyarrow.parquet import ParquetFile

    if not source.size():
        raise failure("empty-file", str(file), "", "a Parquet file")
    try:
        metadata = ParquetFile(source).metadata
        opened = ParquetFile(source, metadata=metadata, read_dictionary=_repeating(metadata))
        threads = source.size() > _SMALL
        return [(name, _flat(column)) for name, column in _columns(opened, threads)], metadata.num_rows
    except (pa.ArrowException, OSError) as error:
        raise failure("not-parquet", str(file), str(error).splitlines()[0], "a Parquet file") from None


def _columns(opened: Any, threads: bool) -> Iterator[tuple[str, pa.ChunkedArray]]:
    """The columns; those of a file in several pieces one after the other, so that only one is held twice."""
    names, groups = opened.schema_arrow.names, range(opened.num_row_groups)
    if len(groups) <= 1:
        yield from zip(names, opened.read(use_threads=threads).columns, strict=True)
        return
    plain = len(set(names)) == len(names) and not any("." in name for name in names)
    for found in [[name] for name in names] if plain else [None]:
        # piece by piece: pyarrow joins no dictionaries inside lists
        pieces = pa.concat_tables([opened.read_row_group(i, columns=found) for i in groups])
        yield from zip(found or names, pieces.columns, strict=True)


def _repeating(metadata: Any) -> list[str]:
    """Paths of the text columns whose values repeat: a few bytes a value can be no text.

    They are read as the file holds them, every text once, and understood once.
    """
    if not metadata.num_row_groups:
        return []
    group = metadata.row_group(0)
    found = [group.column(position) for position in range(metadata.num_columns)]
    return [
        column.path_in_schema
        for column in found
        if column.physical_type == "BYTE_ARRAY"
        and column.total_uncompressed_size < _REPEATING * column.num_values
    ]


def _table(file: Path, found: list[tuple[str, pa.Array]], length: int, problems: list[Problem]) -> RawTable:
    columns = {}
    for read, values in found:
        name = plain_name(read)
        if name in columns:
            problems.append(Problem("duplicate-column", Place(str(file)), name, "each column once"))
        columns[name] = values
    same_names = list(columns) == [read for read, _ in found]
    return RawTable(
        file.stem, columns, PathPlaces(str(file), file.stem), length, file if same_names else None
    )


def _flat(column: pa.ChunkedArray) -> pa.Array:
    """One array; texts that repeat stay a dictionary, every other dictionary is written out."""
    if _nested_dictionary(column.type) and column.num_chunks > 1:
        column = _unified_lists(column)
    array = column.unify_dictionaries().combine_chunks()
    array = pa.concat_arrays(array.chunks) if isinstance(array, pa.ChunkedArray) else array
    if isinstance(array, pa.DictionaryArray) and not pa.types.is_string(array.type.value_type):
        return array.dictionary_decode()
    return array


def _unified_lists(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The same lists, with one dictionary in all pieces."""
    values = pa.chunked_array([chunk.values for chunk in column.chunks]).unify_dictionaries()
    lists = [
        pa.ListArray.from_arrays(chunk.offsets, items, mask=chunk.is_null() if chunk.null_count else None)
        for chunk, items in zip(column.chunks, values.chunks, strict=True)
    ]
    return pa.chunked_array(lists)


def _nested_dictionary(kind: pa.DataType) -> bool:
    return bool(pa.types.is_list(kind) and pa.types.is_dictionary(kind.value_type))


def _rows(columns: list[tuple[str, pa.Array]]) -> list[list[str | None]]:
    texts = [array_texts(values).to_pylist() for _, values in columns]
    rows = [list(row) for row in zip(*texts, strict=True)]
    return [[plain_name(name) or None for name, _ in columns], *rows]
