"""Dataframe engines: how an Arrow table becomes a frame, and a lazy plan a real one."""

from shutil import rmtree
from tempfile import mkdtemp
from typing import Any, Protocol
from weakref import finalize

import narwhals as nw
import pyarrow as pa

from dataflow.facts.frames import KEY, POSITION

OUT_OF_CORE = 3_000_000
"""Flows from which ``auto`` prefers DuckDB, which can work on disk, to Polars, which is faster in memory."""


class Engine(Protocol):
    """What the facts need of an engine."""

    name: str

    def frame(self, table: pa.Table) -> Any:
        """A lazy narwhals frame of an Arrow table."""

    def key(self, text: nw.Expr) -> nw.Expr:
        """A text as a column that can be joined with ids and other keys, and stand below them."""

    def materialise(self, frame: Any) -> Any:
        """The same rows, computed now: lazy plans that grow without end never finish."""

    def beside(self, frame: Any, part: Any) -> Any:
        """The frame with the columns of the part, which has the same values of ``POSITION``."""

    def collect(self, frame: Any) -> pa.Table:
        """The rows as an Arrow table."""


def engine(name: str, *, flows: int = 0, memory_limit: str | None = None) -> Engine:
    """The engine of that name.  Raises ``ValueError`` for an unknown one and ``ImportError`` for a missing one.

    memory_limit: what DuckDB may hold in memory (``2GB``), the rest goes to disk; ``auto`` then takes DuckDB.
    Raises ``ValueError`` for another engine with a limit, or a limit that is no size.
    """
    if name == "auto":
        name = "duckdb" if memory_limit else _choose(flows)
    if memory_limit:
        if name != "duckdb":
            raise ValueError(f"engine {name!r} takes no memory limit; duckdb does")
        return _DuckDB(memory_limit)
    if name not in (*_ENGINES, "spark"):
        raise ValueError(f"engine {name!r}: one of auto, {', '.join(_ENGINES)}, spark")
    if name == "spark":
        from dataflow.facts.spark import Spark

        return Spark(flows=flows)
    return _ENGINES[name]()  # type: ignore[no-any-return]


# --- private ---


def _choose(flows: int) -> str:
    from importlib.util import find_spec

    wanted = ("duckdb", "polars") if flows >= OUT_OF_CORE else ("polars", "duckdb")
    return next((name for name in wanted if find_spec(name)), "pandas")


class _Pandas:
    name = "pandas"

    def frame(self, table: pa.Table) -> Any:
        import pandas

        # Arrow-backed columns: the default ones lose null in comparisons and negations
        return nw.from_native(table.to_pandas(types_mapper=pandas.ArrowDtype)).lazy()

    def key(self, text: nw.Expr) -> nw.Expr:
        return text

    def materialise(self, frame: Any) -> Any:
        return frame.collect().lazy()

    def beside(self, frame: Any, part: Any) -> Any:
        import pandas

        found = nw.to_native(part).sort_values(POSITION).reset_index(drop=True)
        return nw.from_native(
            pandas.concat([nw.to_native(frame), found.drop(columns=POSITION)], axis=1)
        ).lazy()

    def collect(self, frame: Any) -> pa.Table:
        return frame.collect().to_arrow()


class _Polars:
    name = "polars"

    def frame(self, table: pa.Table) -> Any:
        import polars

        frame = polars.from_arrow(table)
        keys = [
            field.name for field in table.schema if field.metadata and KEY.items() <= field.metadata.items()
        ]
        # numbers instead of texts: joins and groups cost a third
        return nw.from_native(frame.with_columns(polars.col(keys).cast(polars.Categorical)).lazy())  # type: ignore[union-attr]

    def key(self, text: nw.Expr) -> nw.Expr:
        return text.cast(nw.Categorical())

    def materialise(self, frame: Any) -> Any:
        return frame.collect(engine="streaming").lazy()

    def beside(self, frame: Any, part: Any) -> Any:
        found = nw.to_native(part).collect(engine="streaming")
        if not found[POSITION].is_sorted():  # joins do not keep the order
            found = found.sort(POSITION)
        # raises where a set lost or doubled a row
        table = nw.to_native(frame).collect(engine="streaming")
        return nw.from_native(table.hstack(found.drop(POSITION)).lazy())

    def collect(self, frame: Any) -> pa.Table:
        import polars

        found = nw.to_native(frame.collect(engine="streaming"))
        return found.with_columns(polars.col(polars.Categorical).cast(polars.String)).to_arrow()


class _DuckDB:
    name = "duckdb"

    def __init__(self, memory_limit: str | None = None) -> None:
        import duckdb

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
        self._tables = 0
        self._kept: list[pa.Table] = []
        self._beside: dict[int, tuple[Any, list[str]]] = {}

    def frame(self, table: pa.Table) -> Any:
        self._kept.append(table)  # the relation only borrows it
        return nw.from_native(self.connection.from_arrow(table))

    def key(self, text: nw.Expr) -> nw.Expr:
        return text

    def materialise(self, frame: Any) -> Any:
        self._tables += 1
        name = f"kept_{self._tables}"
        nw.to_native(frame).to_table(name)
        return nw.from_native(self.connection.table(name))

    def beside(self, frame: Any, part: Any) -> Any:
        relation = nw.to_native(frame)
        _, tables = self._beside.get(id(relation)) or (relation, [self._ordered(frame)])
        tables = [*tables, self._ordered(part)]
        columns = ", ".join(["t0.*", *[f"t{i}.* EXCLUDE ({POSITION})" for i in range(1, len(tables))]])
        joined = " POSITIONAL JOIN ".join(f"{table} t{i}" for i, table in enumerate(tables))
        made = self.connection.sql(f"SELECT {columns} FROM {joined}")
        self._beside[id(made)] = (made, tables)
        return nw.from_native(made)

    def collect(self, frame: Any) -> pa.Table:
        found = nw.to_native(frame).to_arrow_table()
        return found if isinstance(found, pa.Table) else pa.Table.from_batches(found)

    def _ordered(self, frame: Any) -> str:
        """The table in which the rows stand in the order of ``POSITION``: positional joins need no hashing."""
        self.materialise(frame.sort(POSITION))
        return f"kept_{self._tables}"


_ENGINES: dict[str, Any] = {"pandas": _Pandas, "duckdb": _DuckDB, "polars": _Polars}
