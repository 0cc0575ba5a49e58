"""Whether what flows lies within the scope that an agreement describes."""

from typing import Any

from dataflow.engines.expressions import row_count
from dataflow.facts.ancestors import ancestors
from dataflow.facts.context import Context


def carried(ctx: Context) -> Any:
    """Owner (flow), item, up: the categories of every flow, with their wider ones."""
    links = ctx.link("flows", "categories").select("owner", item="value")
    return links.join(ancestors(ctx).select(item="category", up="wider"), on="item", how="inner")


def outside_scope(pairs: Any, items: Any, scope: Any, ctx: Context) -> Any:
    """Owner, value, missing: how many items of the flow the agreement's scope lacks; no row: none.

    pairs: owner (flow), value (agreement); items: owner, item, up; scope: agreement, covered.
    Judged once for an agreement and item: many flows carry the same.
    """
    rows = pairs.select("owner", "value").join(items.select("owner", "item", "up"), on="owner", how="inner")
    rows = ctx.engine.materialise(rows)
    reached = rows.select("value", "item", "up").unique()
    inside = reached.join(
        scope.select(_agreement="agreement", _covered="covered"),
        left_on=["value", "up"], right_on=["_agreement", "_covered"], how="semi",
    )  # fmt: skip
    lacking = reached.select("value", "item").unique()
    lacking = lacking.join(inside.select("value", "item"), on=["value", "item"], how="anti")
    found = rows.join(ctx.engine.materialise(lacking), on=["value", "item"], how="semi")
    found = found.select("owner", "value", "item").unique()
    return found.group_by("owner", "value").agg(row_count().alias("missing"))
