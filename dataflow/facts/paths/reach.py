"""Paths: what every category reaches over chains, and onward transfers."""

from typing import Any

from dataflow.engines.expressions import col, concat, joined_text, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import activity_controllers, look_up
from dataflow.facts.logic import fact, is_one_of, stated, unknown, unless_denied
from dataflow.graph.closure import closure


def edges(ctx: Context, flows: Any) -> Any:
    """Live flows by category: activity, category, sender, recipient, flow, sure.

    A flow whose categories are not written down may carry every category of its activity (sure = 0).
    """

    def make() -> Any:
        live = flows.filter(
            stated(col("live")) & ~stated(col("treatment") == "anonymised") & ~col("to").is_null()
        )
        ctx.unsent |= not live.filter(col("sender").is_null()).is_empty()
        live = live.filter(~col("sender").is_null()).select(
            "activity", "sender", "categories_count", list="categories_list", recipient="to", flow="id"
        )
        items = ctx.lists("categories").select("list", category="value").unique()
        known = live.join(items, on="list", how="inner").with_columns(sure=lit(1))
        silent = live.filter(col("categories_count").is_null())
        declared = ctx.link("activities", "categories").select(activity="owner", category="value")
        perhaps = silent.join(declared, on="activity", how="inner").with_columns(sure=lit(0))
        names = ("activity", "category", "sender", "recipient", "flow", "sure")
        return concat([known.select(*names), perhaps.select(*names)])

    return ctx.keep("edges", make)


def reach(ctx: Context, flows: Any) -> Any:
    """The closure with party and category columns: id ``activity:category>party``.

    Of the categories that are, or may be, of Art. 9 or 10: no rule asks where the others go, and a category goes its
    way whatever the others do.
    """

    def make() -> Any:
        sensitive = ctx.table("categories").filter(unless_denied(is_one_of("kind", "special", "criminal")))
        found, capped = closure(
            edges(ctx, flows).join(sensitive.select("id"), left_on="category", right_on="id", how="semi"),
            activity_controllers(ctx),
            engine=ctx.engine,
            depth=ctx.settings.depth,
        )
        ctx.capped |= capped
        found = look_up(found, ctx.table("categories"), on="category", prefix="category_", names=("kind",))
        inventory = ctx.table("activities").select("id", "inventory", "_unknown")
        found = found.join(inventory, left_on="activity", right_on="id", how="left")
        last = flows.select("id", "third_country", "adequate", "instrument_valid", "sender")
        found = found.join(last, left_on="flow", right_on="id", how="left")
        text = joined_text(col("activity"), lit(":"), col("category"), lit(">"), col("party"))
        return found.with_columns(id=text, row=lit(0))

    return ctx.keep("reach", make)


def onward(ctx: Context, flows: Any) -> Any:
    """Pairs of flows of one activity that share a category, the first of them (perhaps) a transfer: id ``first>second``."""

    def make() -> Any:
        names = ("transfer", "third_country", "adequate", "instrument_valid", "to_country")
        first = flows.filter(stated(col("live")) & unless_denied(col("transfer"))).select(
            "activity", "inventory", "_unknown", "sender", first="id", middle="to", first_transfer="transfer",
            first_country="to_country",
        )  # fmt: skip
        second = flows.filter(stated(col("live"))).select("activity", "sender", "to", *names, second="id")
        pairs = first.join(
            second, left_on=["activity", "middle"], right_on=["activity", "sender"], how="inner"
        ).filter((col("to") != col("sender")) & (col("to") != col("middle")))
        carried = edges(ctx, flows).select("flow", "category", "sure")
        one = pairs.select("first", "second").join(carried, left_on="first", right_on="flow", how="inner")
        both = one.join(
            carried.select(second="flow", category="category", sure_="sure"),
            on=["second", "category"],
            how="inner",
        )
        both = both.with_columns(sure=col("sure") * col("sure_"))
        shared = both.group_by("first", "second").agg(col("sure").max().alias("shares"))
        pairs = pairs.join(shared, on=["first", "second"], how="inner")
        text = joined_text(col("first"), lit(">"), col("second"))
        return pairs.with_columns(id=text, row=lit(0), flow="second")

    return ctx.keep("onward", make)


def add_reach(frame: Any, ctx: Context) -> Any:
    """Add the columns of ``REACH``."""
    return frame.with_columns(
        chained=col("hops") >= 2,
        carries_sensitive=is_one_of("category_kind", "special", "criminal")
        & ((col("sure") == 1) | unknown()),
        ends_outside=fact("third_country"),
        last_adequate=fact("adequate"),
        last_secured=fact("instrument_valid"),
    )


def add_onward(frame: Any, ctx: Context) -> Any:
    """Add the columns of ``ONWARD``."""
    clauses = ctx.link("flows", "safeguards").join(
        ctx.table("agreements").select("id", "onward_clause"), left_on="value", right_on="id", how="inner"
    )
    bound = clauses.filter(stated(col("onward_clause"))).select(_owner="owner", _bound=lit(1)).unique()
    frame = frame.join(bound, left_on="first", right_on="_owner", how="left")
    return frame.with_columns(
        onward_transfer=fact("first_transfer") & fact("third_country") & ((col("shares") == 1) | unknown()),
        same_adequate_law=stated(col("first_country") == col("to_country")) & stated(fact("adequate")),
        onward_bound=col("_bound").fill_null(0) == 1,
        second_adequate=fact("adequate"),
        second_secured=fact("instrument_valid"),
    )


REACH = FactSet(
    subject="reach",
    add=add_reach,
    facts=(
        Fact("chained", "yes-no", "it is reached over two flows or more"),
        Fact("carries_sensitive", "yes-no", "the category is one of Art. 9 or 10, carried by every flow of the path",
             "its kind, or the categories of a flow, are empty", ("category.kind", "flow.categories")),
        Fact("ends_outside", "yes-no", "the last flow ends in a third country", "its places are empty",
             ("flow.to.country", "flow.storage", "flow.access")),
        Fact("last_adequate", "yes-no", "a decision covers the last flow", "a fact on its scope is empty",
             ("flow.to.dpf_from", "flow.to.pipeda", "flow.to.lgpd")),
        Fact("last_secured", "yes-no", "the last flow has an instrument", "its safeguards are empty", ("flow.safeguards",)),
    ),
)  # fmt: skip

ONWARD = FactSet(
    subject="onward",
    add=add_onward,
    facts=(
        Fact("onward_transfer", "yes-no", "data transferred by the first flow go on to another party in a third country",
             "places or categories are empty",
             ("first.to.country", "first.storage", "first.categories", "flow.to.country", "flow.storage", "flow.categories")),
        Fact("same_adequate_law", "yes-no", "both ends lie in one country whose decision covers the second flow"),
        Fact("onward_bound", "yes-no", "an instrument of the first flow binds onward transfers"),
        Fact("second_adequate", "yes-no", "a decision covers the second flow", "a fact on its scope is empty",
             ("flow.to.dpf_from", "flow.to.pipeda", "flow.to.lgpd")),
        Fact("second_secured", "yes-no", "the second flow has an instrument", "its safeguards are empty", ("flow.safeguards",)),
    ),
)  # fmt: skip
