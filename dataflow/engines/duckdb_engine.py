"""The engine on DuckDB, which works on disk what does not fit a limit."""

from itertools import count
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any
from weakref import finalize

import narwhals as nw
import pyarrow as pa

from dataflow.engines.marks import POSITION
from dataflow.engines.narwhals_frame import NarwhalsFrame
from dataflow.engines.plain import spelt_out

LARGE = 100_000
"""Rows from which what is found is held as dictionaries."""


class DuckDB:
    """See ``engine.Engine``.  Raises ``ValueError`` for a limit that is no size."""

    name = "duckdb"

    def __init__(self, memory_limit: str | None = None, *, connection: Any = None) -> None:
        import duckdb

        self._memory_limit = memory_limit
        self._names: list[str] = []
        self._kept: list[pa.Table] = []
        self._beside: dict[int, tuple[Any, list[str]]] = {}
        if connection is not None:
            self.connection = connection
            finalize(self, _dropped, connection, self._names)
            return
        self.connection = duckdb.connect()
        self.connection.execute("SET preserve_insertion_order = false")
        if memory_limit:
            spilled = mkdtemp(prefix="dataflow-")
            finalize(self, rmtree, spilled, ignore_errors=True)
            self.connection.execute("SET temp_directory = ?", [spilled])
            try:
                self.connection.execute("SET memory_limit = ?", [memory_limit])
            except duckdb.Error:
                raise ValueError(f"memory limit {memory_limit!r}: a size such as 2GB") from None

    def fresh(self) -> "DuckDB":
        """One like it without anything in it, for a work that is done in parts."""
        return DuckDB(self._memory_limit)

    def part(self) -> "DuckDB":
        """An engine for a part of the work: its frames may be joined with those of this one, its tables go with it."""
        return DuckDB(connection=self.connection)

    def frame(self, table: pa.Table) -> NarwhalsFrame:
        table = spelt_out(table)
        self._kept.append(table)  # the relation only borrows it
        return _frame(self.connection.from_arrow(table))

    def materialise(self, frame: NarwhalsFrame) -> NarwhalsFrame:
        name = f"kept_{next(_NUMBERS)}"
        frame.native.to_table(name)
        self._names.append(name)
        return _frame(self.connection.table(name))

    def beside(self, frame: NarwhalsFrame, part: NarwhalsFrame) -> NarwhalsFrame:
        relation = frame.native
        _, tables = self._beside.get(id(relation)) or (relation, [self._ordered(frame)])
        tables = [*tables, self._ordered(part)]
        columns = ", ".join(["t0.*", *[f"t{i}.* EXCLUDE ({POSITION})" for i in range(1, len(tables))]])
        joined = " POSITIONAL JOIN ".join(f"{table} t{i}" for i, table in enumerate(tables))
        made = self.connection.sql(f"SELECT {columns} FROM {joined}")
        self._beside[id(made)] = (made, tables)
        return _frame(made)

    def collect(self, frame: NarwhalsFrame) -> pa.Table:
        found = frame.native.to_arrow_table()
        found = found if isinstance(found, pa.Table) else pa.Table.from_batches(found)
        return _narrow(found) if found.num_rows > LARGE else found

    # --- private ---

    def _ordered(self, frame: NarwhalsFrame) -> str:
        """The table in which the rows stand in the order of ``POSITION``: positional joins need no hashing."""
        self.materialise(_frame(nw.to_native(frame.lazy.sort(POSITION))))
        return self._names[-1]


# --- private ---


_NUMBERS = count(1)


def _narrow(table: pa.Table) -> pa.Table:
    """Recurring texts as dictionaries: what is found stays in memory, outside DuckDB's limit."""
    for position, field in enumerate(table.schema):
        if pa.types.is_string(field.type):
            table = table.set_column(position, field.name, table.column(position).dictionary_encode())
    return table


def _dropped(connection: Any, names: list[str]) -> None:
    for name in names:
        connection.execute(f"DROP TABLE IF EXISTS {name}")


def _frame(relation: Any) -> NarwhalsFrame:
    return NarwhalsFrame(nw.from_native(relation), lambda text: text)
