"""Whether what flows lies within the scope that an agreement describes."""

from typing import Any

from dataflow.engines.expressions import row_count
from dataflow.facts.ancestors import ancestors
from dataflow.facts.context import Context


def carried(ctx: Context) -> Any:
    """List, item, up: the categories of the flows' lists, with their wider ones."""
    items = ctx.lists("categories").select("list", item="value")
    return items.join(ancestors(ctx).select(item="category", up="wider"), on="item", how="inner")


def outside_scope(rows: Any, items: Any, scope: Any, ctx: Context, *, within: str) -> Any:
    """List, the scope's list (named ``within``), missing: how many items the scope lacks; no row: none.

    rows: list (of a flow's items) and ``within`` (of an agreement); items: list, item, up; scope: list, value.
    Judged once for the two lists: many flows and agreements have the same.
    """
    both = ctx.engine.materialise(rows.select("list", within).unique())
    reached = ctx.engine.materialise(both.join(items.select("list", "item", "up"), on="list", how="inner"))
    inside = reached.join(
        scope.select(_list="list", _value="value"), left_on=[within, "up"], right_on=["_list", "_value"], how="semi"
    )  # fmt: skip
    one = ("list", within, "item")
    lacking = reached.select(*one).unique().join(inside.select(*one), on=list(one), how="anti")
    return lacking.group_by("list", within).agg(row_count().alias("missing"))
