"""Joins that facts need again and again."""

from typing import Any

from dataflow.engines.expressions import Expr, coalesce, col, concat, row_count
from dataflow.facts.context import Context


def look_up(frame: Any, other: Any, *, on: str, prefix: str, names: tuple[str, ...], key: str = "id") -> Any:
    """Left join that brings ``names`` of ``other`` as ``prefix + name``, by ``frame.on == other.key``."""
    right = other.select(col(key).alias("_key"), *[col(name).alias(prefix + name) for name in names])
    return frame.join(right, left_on=on, right_on="_key", how="left")


def flag(frame: Any, pairs: Any, *, on: dict[str, str], name: str) -> Any:
    """Add the boolean ``name``: whether the pair of columns occurs in ``pairs`` (never unknown)."""
    return frame.flagged(pairs, on=on, name=name)


def bare(ctx: Context, column: str) -> Expr:
    """The ids of a column without the inventory in front of them, comparable with other ids."""
    if len(ctx.inventories) == 1:
        return col(column)
    return col(column).as_text().replace("^[^/]*/", "").as_key()


def live_between(ctx: Context, start: str = "start", end: str = "end") -> Expr:
    """Whether the as-of date lies between two dates, ends included; an empty end is open.

    A row without a start is described as existing: the inventory lists it.
    """
    began = (col(start) <= ctx.today).fill_null(True)
    lasts = (col(end) >= ctx.today).fill_null(True)
    return began & lasts


def activity_controllers(ctx: Context) -> Any:
    """Pairs activity, party: the controllers named, or the organisation where none is named and it is no processor."""

    def make() -> Any:
        named = ctx.link("activities", "controllers").select(activity="owner", party="value")
        organisation = ctx.table("organisation").select("inventory", party=coalesce(col("party"), col("id")))
        silent = ctx.table("activities").filter(
            col("controllers_count").is_null() & (col("role").fill_null("") != "processor")
        )
        implied = silent.select("inventory", activity="id").join(organisation, on="inventory", how="left")
        return concat([named, implied.select("activity", "party")]).unique()

    return ctx.keep("activity controllers", make)


def sole_controllers(ctx: Context) -> Any:
    """Activity and its controller, where there is exactly one."""

    def make() -> Any:
        grouped = (
            activity_controllers(ctx).group_by("activity").agg(row_count().alias("n"), col("party").min())
        )
        return grouped.filter(col("n") == 1).select("activity", "party")

    return ctx.keep("sole controllers", make)


def processors_engaged(ctx: Context) -> Any:
    """Pairs activity, party (each once or oftener): who receives data as processor or sub-processor for the activity."""

    def make() -> Any:
        flows = ctx.table("flows").filter(col("role").is_in(["processor", "sub-processor"]).fill_null(False))
        return flows.select("activity", party="to")

    return ctx.keep("processors engaged", make)
