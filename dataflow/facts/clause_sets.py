"""Agreements with the same clauses, of which one stands for all: many contracts are made from few forms."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.inventory.vocabulary import VOCABULARY


def same_clauses(ctx: Context) -> Any:
    """Agreement, twin: the first of all agreements that list the same clauses; none for an empty list."""
    ctx = ctx.whole

    def make() -> Any:
        rows = [
            {"clause": clause, "bit": 2**number}
            for number, clause in enumerate(VOCABULARY["contract_clause"])
        ]
        bits = ctx.small("clause bits", rows, {"clause": pa.string(), "bit": pa.int64()})
        listed = ctx.link("agreements", "clauses").unique()
        listed = listed.join(bits, left_on="value", right_on="clause", how="inner")
        sets = listed.select(agreement="owner", bits="bit").group_by("agreement").agg(col("bits").sum())
        first = sets.group_by("bits").agg(col("agreement").min().alias("twin"))
        return sets.join(first, on="bits", how="inner").select("agreement", "twin")

    return ctx.keep("same clauses", make)
