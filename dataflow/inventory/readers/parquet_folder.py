"""Reading a folder of Parquet files: one file a table, typed or as text."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from dataflow.inventory.columns import columns as table_columns
from dataflow.inventory.headings import headings
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
        if file.stem.casefold() in TABLES:
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
        found = [(name, _flat(column)) for name, column in _columns(opened, source.size() > _SMALL)]
        for _, values in found:
            _texts_of(values).validate(full=True)  # bytes that are no text are met nowhere else
        return found, metadata.num_rows
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise failure("not-parquet", str(file), str(error).splitlines()[0], "a Parquet file") from None


def _texts_of(values: pa.Array) -> pa.Array:
    """What of a column is to be looked at as text: of texts that repeat, each once."""
    while pa.types.is_list(values.type) or pa.types.is_dictionary(values.type):
        values = values.dictionary if pa.types.is_dictionary(values.type) else values.values
    return values


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
    columns: dict[str, pa.Array] = {}
    table = file.stem.casefold()
    names = headings(table, [plain_name(read) for read, _ in found])
    for name, (_, values) in zip(names, found, strict=True):
        if name in columns:
            problems.append(Problem("duplicate-column", Place(str(file)), name, "each column once"))
        if name in table_columns(table):
            values = _text_of_bytes(file, table, name, values, problems)
        columns[name] = values
    same_names = list(columns) == [read for read, _ in found]
    return RawTable(table, columns, PathPlaces(str(file), table), length, file if same_names else None)


def _text_of_bytes(file: Path, table: str, name: str, values: pa.Array, problems: list[Problem]) -> pa.Array:
    """Texts that a program wrote as bytes, without saying that they are texts."""
    if not (pa.types.is_binary(values.type) or pa.types.is_large_binary(values.type)):
        return values
    try:
        return values.cast(pa.string())
    except pa.ArrowInvalid:
        place = Place(str(file), path=f"{table}.{name}")
        problems.append(Problem("not-utf-8", place, str(values.type), "texts in UTF-8"))
        return pa.nulls(len(values), pa.string())


def _flat(column: pa.ChunkedArray) -> pa.Array:
    """One array; texts that repeat stay a dictionary, every other dictionary is written out."""
    if _nested_dictionary(column.type) and column.num_chunks > 1:
        column = _unified_lists(column)
    if pa.types.is_fixed_size_list(column.type):
        column = column.cast(pa.list_(column.type.value_type))
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
