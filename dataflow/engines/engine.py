"""Engines by name: how an Arrow table becomes a frame, and a plan a computed table."""

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import pyarrow as pa

ENGINES = ("arrays", "pandas", "duckdb", "polars", "spark")

OUT_OF_CORE = 20_000_000
"""Flows from which ``auto`` prefers DuckDB, which can work on disk, to arrays, which are faster in memory."""


class Engine(Protocol):
    """What the facts need of an engine; frames are ``frame.Frame``."""

    name: str

    def frame(self, table: "pa.Table") -> Any:
        """A frame of an Arrow table."""

    def materialise(self, frame: Any) -> Any:
        """The same rows, computed now: plans that grow without end never finish."""

    def beside(self, frame: Any, part: Any) -> Any:
        """The frame with the columns of the part, which has the same values of ``POSITION``."""

    def collect(self, frame: Any) -> "pa.Table":
        """The rows as an Arrow table."""


def engine(name: str, *, flows: int = 0, memory_limit: str | None = None) -> Engine:
    """The engine of that name.  Raises ``ValueError`` for an unknown one and ``ImportError`` for a missing one.

    memory_limit: what DuckDB may hold in memory (``2GB``), the rest goes to disk; ``auto`` then takes DuckDB.
    Raises ``ValueError`` for another engine with a limit, or a limit that is no size.
    """
    if name == "auto":
        large = flows >= OUT_OF_CORE and find_spec("duckdb") is not None
        name = "duckdb" if memory_limit or large else "arrays"
    if name not in ENGINES:
        raise ValueError(f"engine {name!r}: one of auto, {', '.join(ENGINES)}")
    if memory_limit and name != "duckdb":
        raise ValueError(f"engine {name!r} takes no memory limit; duckdb does")
    if name == "arrays":
        from dataflow.engines.arrays.engine import Arrays

        return Arrays()
    if name == "duckdb":
        from dataflow.engines.duckdb_engine import DuckDB

        return DuckDB(memory_limit)
    if name == "polars":
        from dataflow.engines.polars_engine import Polars

        return Polars()
    if name == "spark":
        from dataflow.engines.spark import Spark

        return Spark(flows=flows)
    from dataflow.engines.pandas_engine import Pandas

    return Pandas()
