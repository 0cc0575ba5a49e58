"""The tables of an inventory as they were read: texts that recur are kept once until somebody wants them written out."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa


class Tables(Mapping[str, pa.Table]):
    """Table name → Arrow table with plain columns, written out when it is first asked for.

    Until then a column of recurring texts is a dictionary: it takes a third of the memory, and
    what only counts rows or reads ids never writes it out.
    files: table → Parquet file that says the same, but for dates, which may be texts there.
    """

    def __init__(
        self, tables: Mapping[str, pa.Table], files: Mapping[str, Path] = MappingProxyType({})
    ) -> None:
        self._tables = dict(tables)
        self.files = dict(files)
        self._encoded = {name for name in tables if any(map(_encoded, tables[name].schema.types))}

    def __getitem__(self, name: str) -> pa.Table:
        if name in self._encoded:
            table = self._tables[name]
            self._tables[name] = pa.table(
                {field.name: plain_column(table.column(i)) for i, field in enumerate(table.schema)}
            )
            self._encoded.remove(name)
        return self._tables[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def as_read(self, name: str) -> pa.Table:
        """The table with dictionaries (also of lists, and within lists) where nobody wrote them out yet."""
        return self._tables[name]


def as_read(tables: Mapping[str, pa.Table], name: str) -> pa.Table:
    """The table with dictionary-encoded columns where it was read so."""
    return tables.as_read(name) if isinstance(tables, Tables) else tables[name]


def plain_column(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The column without dictionaries; a column that has none is handed back."""
    if pa.types.is_dictionary(column.type):
        chunks = [chunk.dictionary.take(chunk.indices) for chunk in column.chunks]
        return pa.chunked_array(chunks, column.type.value_type)
    if _encoded(column.type):
        return column.cast(pa.list_(column.type.value_type.value_type))
    return column


# --- private ---


def _encoded(kind: pa.DataType) -> bool:
    return bool(
        pa.types.is_dictionary(kind) or (pa.types.is_list(kind) and pa.types.is_dictionary(kind.value_type))
    )
