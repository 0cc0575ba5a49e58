"""What kinds of data an activity touches: its own categories and those of its flows."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import coalesce, col, concat
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.logic import any_tallied, is_one_of, stated, tally, unknown
from dataflow.law.national import national_id_rule


def activity_categories(ctx: Context) -> Any:
    """Pairs activity, category: declared by the activity, or carried by one of its flows."""

    def make() -> Any:
        own = ctx.link("activities", "categories").select(activity="owner", category="value")
        listed = ctx.table("flows").filter(~col("activity").is_null())
        listed = listed.select("activity", list="categories_list").unique()
        carried = listed.join(ctx.lists("categories"), on="list", how="inner")
        return concat([own, carried.select("activity", category="value")]).unique()

    return ctx.keep("activity categories", make)


def add_data(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    pairs = activity_categories(ctx)
    kinds = ctx.table("categories").select("id", "kind", "country", "_unknown", inventory_="inventory")
    pairs = pairs.join(kinds, left_on="category", right_on="id", how="inner")
    owners = ctx.table("organisation").select("inventory", home="country")
    pairs = pairs.join(owners, left_on="inventory_", right_on="inventory", how="left")
    pairs = pairs.with_columns(state=coalesce(col("country"), col("home")))
    pairs = pairs.join(_rules(ctx), on="state", how="left")
    number = col("kind") == "national-id"
    counts = tally(
        pairs,
        ["activity"],
        special=col("kind") == "special",
        criminal=col("kind") == "criminal",
        financial=is_one_of("kind", "financial"),
        number=number,
        ruled=number & (col("ruled") | (col("state").is_null() & unknown())),
        strict=number & stated(col("strict")),
    )
    activities = activities.join(counts, left_on="id", right_on="activity", how="left")
    none = col("categories_count").is_null() & col("number_true").is_null() & unknown()
    return activities.with_columns(
        touches_special=any_tallied("special") | none,
        touches_criminal=any_tallied("criminal") | none,
        touches_national_id=any_tallied("number") | none,
        national_rule=any_tallied("ruled") | none,
        strict_national_rule=any_tallied("strict"),
        touches_financial=any_tallied("financial") | none,
    )


FACTS = FactSet(
    subject="activities",
    add=add_data,
    facts=(
        Fact("touches_special", "yes-no", "special categories of data are processed (Art. 9)",
             "no category is written down, or the kind of one is empty", ("categories", "categories.kind")),
        Fact("touches_criminal", "yes-no", "criminal convictions or offences are processed (Art. 10)",
             "no category is written down, or the kind of one is empty", ("categories", "categories.kind")),
        Fact("touches_national_id", "yes-no", "a national identification number is processed (Art. 87)",
             "no category is written down, or the kind of one is empty", ("categories", "categories.kind")),
        Fact("touches_financial", "yes-no", "financial data are processed",
             "no category is written down, or the kind of one is empty", ("categories", "categories.kind")),
        Fact("national_rule", "yes-no", "its State sets conditions for that number on the date",
             "the State of the number is not written down", ("categories", "categories.kind", "categories.country")),
        Fact("strict_national_rule", "yes-no", "the number may be used only where a law prescribes it"),
    ),
)  # fmt: skip


# --- private ---


def _rules(ctx: Context) -> Any:
    states = {*ctx.distinct("categories", "country"), *ctx.distinct("organisation", "country")}
    rows = []
    for state in sorted(states):
        rule = national_id_rule(state, as_of=ctx.as_of)
        rows.append(
            {
                "state": state,
                "ruled": bool(rule and rule.kind != "no_special_rule"),
                "strict": bool(rule and rule.severity == "high"),
            }
        )
    return ctx.small(
        "national id rules", rows, {"state": pa.string(), "ruled": pa.bool_(), "strict": pa.bool_()}
    )
