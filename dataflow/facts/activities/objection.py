"""Objection to direct marketing and profiling (Art. 21)."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import live_flows
from dataflow.facts.items import add_item
from dataflow.facts.joins import flag
from dataflow.facts.logic import any_of, begins_with, fact, stated

ARTICLES = ("21(2)", "21(3)", "21(4)")


def add_objection(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    kinds = ctx.link("activities", "purpose_kinds").filter(col("value").is_in(["marketing", "profiling"]))
    activities = flag(activities, kinds, on={"id": "owner"}, name="_concerned")
    recipients = live_flows(ctx).filter(stated(col("is_recipient")) & ~col("activity").is_null())
    activities = flag(activities, recipients, on={"id": "activity"}, name="_shares")
    lists = ctx.link("measures", "kinds").filter(col("value") == "suppression").select(measure="owner")
    ready = ctx.table("measures").filter(~stated(col("status") == "planned"))
    ready = ready.join(lists, left_on="id", right_on="measure", how="inner")
    activities = flag(
        activities,
        ready.filter(stated(col("all_activities"))),
        on={"inventory": "inventory"},
        name="_general",
    )
    covered = ctx.link("measures", "covers").join(
        ready.select("id"), left_on="owner", right_on="id", how="inner"
    )
    activities = flag(activities, covered, on={"id": "value"}, name="_listed")
    rights = ctx.table("rights").filter((col("stated") == "stated").fill_null(True))
    marketing = rights.filter(stated(col("article").is_in(list(ARTICLES))))
    activities = flag(activities, marketing, on={"inventory": "inventory"}, name="_right")
    any_right = rights.filter(stated(begins_with("article", "21")))
    activities = flag(activities, any_right, on={"inventory": "inventory"}, name="_any_right")
    markets = kinds.filter(col("value") == "marketing")
    activities = flag(activities, markets, on={"id": "owner"}, name="_markets")
    activities = add_item(activities, ctx, activity="id", name="_told", articles=(*ARTICLES, "21"))
    # profiling apart from marketing falls under the general right of Art. 21(1), which points (e) and (f) give
    beyond_objection = ~col("_markets") & stated(fact("has_article_6") & ~fact("open_to_objection"))
    return activities.with_columns(
        markets_or_profiles=col("_concerned") & ~beyond_objection,
        objection_reaches_all=any_of(
            ~col("_shares"), col("_listed"), col("_general"), col("objection_passed_on")
        ),
        objection_possible=~stated(col("objection_route") == "none"),
        objection_told=col("_right") | (col("_any_right") & ~col("_markets")) | col("_told"),
    ).drop("_concerned", "_shares", "_listed", "_general", "_right", "_any_right", "_markets", "_told")


FACTS = FactSet(
    subject="activities",
    add=add_objection,
    facts=(
        Fact("markets_or_profiles", "yes-no",
             "its purpose is direct marketing, or profiling that is not known to rest on other points than (e) and (f) of Art. 6(1)"),
        Fact("objection_reaches_all", "yes-no",
             "it has no recipients, a suppression list covers it, or objections are passed on to each",
             "whether they are passed on is empty", ("objection_passed_on",)),
        Fact("objection_possible", "yes-no", "it is not stated that there is no way to object"),
        Fact("objection_told", "yes-no", "the right to object is told (Art. 21(4)), in the notice in force or among the rights",
             "the notice was not examined for it", ("notices.gives",)),
    ),
    needs=("notice_in_force", "has_article_6", "open_to_objection"),
)  # fmt: skip
