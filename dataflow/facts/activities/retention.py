"""How long the data stay (Art. 5(1)(e), 30(1)(f))."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import activity_controllers, flag
from dataflow.facts.logic import all_by_count, fact, is_one_of, number, stated, tally, unknown


def add_retention(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = ctx.table("retention")
    rows = flag(rows, activity_controllers(ctx), on={"activity": "activity", "holder": "party"}, name="_ours")
    rows = rows.filter(col("holder").is_null() | col("_ours"))
    period = ~col("duration").is_null() & ~col("event").is_null()
    criterion = col("criterion") != "none"
    # the source was read: it gives no criterion and no period
    denied = stated(col("criterion") == "none") & stated(is_one_of("stated", "stated", "not-stated"))
    denied = denied & col("duration").is_null()
    empty = (col("duration").is_null() | col("event").is_null()) & ~denied & unknown()
    usable = (period | criterion | empty) & ~stated(col("procedure") == "none")
    counts = tally(rows, ["activity"], usable=usable)
    activities = activities.join(counts, left_on="id", right_on="activity", how="left")
    rows_found = number("usable_true") + number("usable_false") + number("usable_null")
    return activities.with_columns(
        has_retention=rows_found > 0,
        retention_usable=(rows_found > 0) & all_by_count("usable_false", "usable_null"),
    ).with_columns(retention_missing=~fact("has_retention"))


FACTS = FactSet(
    subject="activities",
    add=add_retention,
    facts=(
        Fact("has_retention", "yes-no", "a retention rule of a controller is written down"),
        Fact("retention_missing", "yes-no", "none is written down"),
        Fact("retention_usable", "yes-no", "each rule has a period with the event it runs from, or a criterion; of none is it said that nothing deletes",
             "a rule's duration or event is empty", ("retention.duration", "retention.event")),
    ),
)  # fmt: skip
