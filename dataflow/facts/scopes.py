"""Whether what flows lies within the scope that an agreement describes."""

from typing import Any

import narwhals as nw

from dataflow.facts.context import Context
from dataflow.facts.logic import count_if

DEPTH = 5
"""How many wider categories are followed."""


def wider_categories(ctx: Context) -> Any:
    """Pairs item, up: every category with itself and the categories it belongs to."""

    def make() -> Any:
        parents = (
            ctx.table("categories").select(_id="id", _parent="parent").filter(~nw.col("_parent").is_null())
        )
        found = ctx.table("categories").select(item="id", up="id")
        step = found
        for _ in range(DEPTH):
            step = step.join(parents, left_on="up", right_on="_id", how="inner").select("item", up="_parent")
            found = nw.concat([found, step], how="vertical")
        return found.unique()

    return ctx.keep("wider categories", make)


def carried(ctx: Context) -> Any:
    """Owner (flow), item, up: the categories of every flow, with their wider ones."""
    links = ctx.link("flows", "categories").select("owner", item="value")
    return links.join(wider_categories(ctx), on="item", how="inner")


def outside_scope(pairs: Any, items: Any, scope: Any) -> Any:
    """Owner, value, missing: how many items of the flow the agreement's scope lacks; no row: none.

    pairs: owner (flow), value (agreement); items: owner, item, up; scope: agreement, covered.
    """
    rows = pairs.select("owner", "value").join(items, on="owner", how="inner")
    known = scope.select(_agreement="agreement", _covered="covered").unique().with_columns(_hit=nw.lit(1))
    rows = rows.join(known, left_on=["value", "up"], right_on=["_agreement", "_covered"], how="left")
    hits = rows.select("owner", "value", "item", hit=nw.col("_hit").fill_null(0))
    hits = hits.group_by("owner", "value", "item").agg(nw.col("hit").max())
    counted = hits.select("owner", "value", missing=count_if(nw.col("hit") == 0))
    return counted.group_by("owner", "value").agg(nw.col("missing").sum())
