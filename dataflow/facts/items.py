"""Items of Art. 13 and 14 in the notices in force that cover an activity."""

from typing import Any

from dataflow.engines.expressions import col, row_count
from dataflow.facts.context import Context
from dataflow.facts.logic import number, stated, unknown
from dataflow.facts.notices import covering


def add_item(frame: Any, ctx: Context, *, activity: str, name: str, articles: tuple[str, ...]) -> Any:
    """Add ``name``: a notice in force that covers the activity gives one of the items.

    False where such a notice lacks one of them and none gives one; otherwise unknown: given in
    part, said to stand elsewhere, lost in the copy, or not looked at.
    """
    for column in ("gives", "lacks"):
        frame = frame.join(
            _counted(ctx, column, articles).select(_activity="activity", **{f"_{column}": "n"}),
            left_on=activity,
            right_on="_activity",
            how="left",
        )
    told = (number("_gives") > 0) | ((number("_lacks") == 0) & unknown())
    return frame.with_columns(told.alias(name)).drop("_gives", "_lacks")


# --- private ---


def _counted(ctx: Context, column: str, articles: tuple[str, ...]) -> Any:
    """Activity → number of items of ``notices.<column>`` among the articles, in notices in force."""
    items = ctx.link("notices", column).filter(col("value").is_in(list(articles)))
    pairs = covering(ctx).filter(stated(col("in_force"))).select("activity", "notice")
    found = pairs.join(items, left_on="notice", right_on="owner", how="inner")
    return found.group_by("activity").agg(row_count().alias("n"))
