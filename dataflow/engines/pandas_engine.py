"""The engine on pandas."""

from typing import Any

import narwhals as nw
import pyarrow as pa

from dataflow.engines.marks import POSITION
from dataflow.engines.narwhals_frame import NarwhalsFrame
from dataflow.engines.plain import spelt_out


class Pandas:
    """See ``engine.Engine``."""

    name = "pandas"

    def frame(self, table: pa.Table) -> NarwhalsFrame:
        import pandas

        # Arrow-backed columns: the default ones lose null in comparisons and negations
        return _frame(spelt_out(table).to_pandas(types_mapper=pandas.ArrowDtype))

    def materialise(self, frame: NarwhalsFrame) -> NarwhalsFrame:
        return NarwhalsFrame(frame.lazy.collect().lazy(), frame.as_key)

    def beside(self, frame: NarwhalsFrame, part: NarwhalsFrame) -> NarwhalsFrame:
        import pandas

        found = part.native.sort_values(POSITION).reset_index(drop=True)
        return _frame(pandas.concat([frame.native, found.drop(columns=POSITION)], axis=1))

    def collect(self, frame: NarwhalsFrame) -> pa.Table:
        return frame.lazy.collect().to_arrow()


# --- private ---


def _frame(table: Any) -> NarwhalsFrame:
    return NarwhalsFrame(nw.from_native(table).lazy(), lambda text: text)
