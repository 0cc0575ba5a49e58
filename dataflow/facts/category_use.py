"""Categories as subjects: where they are used, and whether it is known where they come from."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.activities.data import activity_categories
from dataflow.facts.ancestors import ancestors
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import flows_with_ends
from dataflow.facts.joins import flag, live_between
from dataflow.facts.logic import any_tallied, number, stated, tally, unknown
from dataflow.facts.summary import Summary

USED = Summary("categories used", ("category",), lambda ctx: activity_categories(ctx).select("category"))
SOURCED = Summary("categories by source", ("category",), lambda ctx: _sourced(ctx))
"""Of each category how many live activities of controllers use it, by whether its source is known."""


def add_use(categories: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    wider = ctx.summed(USED).join(ancestors(ctx), on="category", how="inner").select(category="wider")
    categories = flag(categories, wider, on={"id": "category"}, name="used")
    categories = categories.join(ctx.summed(SOURCED), left_on="id", right_on="category", how="left")
    found = number("sourced_true") + number("sourced_false") + number("sourced_null")
    return categories.with_columns(used_now=found > 0, source_known=any_tallied("sourced"))


FACTS = FactSet(
    subject="categories",
    add=add_use,
    facts=(
        Fact("used", "yes-no", "an activity, or one of its flows, uses it or a category within it"),
        Fact("used_now", "yes-no", "a live activity of a controller uses it"),
        Fact("source_known", "yes-no",
             "one of them says where its data come from, or a flow brings the category in",
             "kinds of source and sources of an activity are empty", ("uses.source_kinds",)),
    ),
    summaries=(USED, SOURCED),
)  # fmt: skip


# --- private ---


def _sourced(ctx: Context) -> Any:
    live = ctx.table("activities").filter(live_between(ctx) & ~stated(col("role") == "processor"))
    live = live.select("id", "source_kinds_count", "sources_count", "_unknown")
    rows = activity_categories(ctx).join(live, left_on="activity", right_on="id", how="inner")
    flows = flows_with_ends(ctx)
    brought = flows.filter(stated(col("live")) & (col("to_controls") | col("from_subject")))
    brought = brought.select("activity", list="categories_list").unique()
    brought = brought.join(ctx.lists("categories").select("list", category="value"), on="list", how="inner")
    rows = flag(rows, brought, on={"activity": "activity", "category": "category"}, name="_brought")
    silent = col("source_kinds_count").is_null() & col("sources_count").is_null()
    named = (number("source_kinds_count") > 0) | (number("sources_count") > 0)
    return tally(rows, ["category"], sourced=col("_brought") | named | (silent & unknown()))
