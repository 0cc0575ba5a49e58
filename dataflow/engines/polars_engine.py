"""The engine on Polars."""

from typing import Any

import narwhals as nw
import pyarrow as pa

from dataflow.engines.marks import KEY, POSITION
from dataflow.engines.narwhals_frame import NarwhalsFrame
from dataflow.engines.plain import spelt_out


class Polars:
    """See ``engine.Engine``.  Keys are categoricals: joins and groups cost a third of what they cost on texts."""

    name = "polars"

    def frame(self, table: pa.Table) -> NarwhalsFrame:
        import polars

        found: Any = polars.from_arrow(spelt_out(table))
        keys = [
            field.name for field in table.schema if field.metadata and KEY.items() <= field.metadata.items()
        ]
        return _frame(found.with_columns(polars.col(keys).cast(polars.Categorical)).lazy())

    def materialise(self, frame: NarwhalsFrame) -> NarwhalsFrame:
        return _frame(frame.native.collect(engine="streaming").lazy())

    def beside(self, frame: NarwhalsFrame, part: NarwhalsFrame) -> NarwhalsFrame:
        found = part.native.collect(engine="streaming")
        if not found[POSITION].is_sorted():  # joins do not keep the order
            found = found.sort(POSITION)
        # raises where a set lost or doubled a row
        table = frame.native.collect(engine="streaming")
        return _frame(table.hstack(found.drop(POSITION)).lazy())

    def collect(self, frame: NarwhalsFrame) -> pa.Table:
        import polars

        found = frame.native.collect(engine="streaming")
        return found.with_columns(polars.col(polars.Categorical).cast(polars.String)).to_arrow()


# --- private ---


def _frame(lazy: Any) -> NarwhalsFrame:
    return NarwhalsFrame(nw.from_native(lazy), lambda text: text.cast(nw.Categorical()))
