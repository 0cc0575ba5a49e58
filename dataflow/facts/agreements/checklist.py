"""The elements of a contract with a processor (Art. 28(3))."""

from typing import Any

from dataflow.engines.expressions import col, lit, row_count
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.logic import if_filled, stated
from dataflow.inventory.vocabulary import VOCABULARY

ELEMENTS = tuple(VOCABULARY["contract_clause"])


def add_checklist(agreements: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    clauses = ctx.link("agreements", "clauses").filter(col("value").is_in(list(ELEMENTS))).unique()
    counted = clauses.group_by("owner").agg(row_count().alias("elements"))
    agreements = agreements.join(counted, left_on="id", right_on="owner", how="left")
    signed = (col("signed") <= lit(ctx.today_text)).fill_null(True)
    lasts = (col("ends") >= ctx.today).fill_null(True)
    by_the_one_above = col("clauses_count").is_null() & stated(col("same_obligations"))
    return agreements.with_columns(
        processing_contract=stated(col("kind") == "dpa") & ~by_the_one_above,
        standing=signed & lasts,
        all_elements=if_filled(col("elements").fill_null(0) == len(ELEMENTS), "clauses_count"),
    )


FACTS = FactSet(
    subject="agreements",
    add=add_checklist,
    facts=(
        Fact("processing_contract", "yes-no", "it is a contract under Art. 28(3), of which more is said than that it passes on those of another"),
        Fact("standing", "yes-no", "it is not known to be unsigned or ended on the date"),
        Fact("all_elements", "yes-no", "it contains every element of Art. 28(3)", "its clauses are not written down", ("clauses",)),
    ),
)  # fmt: skip
