"""Data protection impact assessments (Art. 35, 36)."""

from typing import Any

from dataflow.engines.expressions import Expr, col, concat, lit, row_count
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import live_flows
from dataflow.facts.joins import flag
from dataflow.facts.logic import fact, is_one_of, number, stated, tally
from dataflow.law.tables import GDPR_APPLIES_FROM

EVALUATING = ("credit-scoring", "profiling")
"""Purposes that evaluate people (Art. 35(3)(a))."""


def add_need(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``NEED``."""
    evaluating = ctx.link("activities", "purpose_kinds").filter(col("value").is_in(list(EVALUATING)))
    activities = flag(activities, evaluating, on={"id": "owner"}, name="_evaluates")
    weak = ctx.table("subjects").filter(
        stated(col("vulnerable")) | stated(col("children")) | stated(col("employees"))
    )
    weak = ctx.link("activities", "subjects").join(
        weak.select("id"), left_on="value", right_on="id", how="inner"
    )
    activities = flag(activities, weak, on={"id": "owner"}, name="_vulnerable")
    effect = stated(col("automated_decision_effect") == "legal-or-similar")
    sensitive = stated(fact("touches_special")) | stated(fact("touches_criminal"))
    large = stated(col("large_scale"))
    monitored = stated(col("public_monitoring"))
    found = {
        "evaluation": col("_evaluates"),
        "automated-decision": stated(fact("solely_automated")),
        "sensitive-data": sensitive,
        "large-scale": large,
        "vulnerable-subjects": col("_vulnerable"),
        "systematic-monitoring": monitored,
    }
    activities = activities.join(
        _criteria(activities, found, ctx), left_on="id", right_on="_owner", how="left"
    )
    unchanged = ~stated(col("changed_on") >= lit(GDPR_APPLIES_FROM))
    excepted = stated(is_one_of("dpia_exception", "laid-down-by-law", "white-list"))
    return activities.with_columns(
        dpia_listed=stated(col("dpia_required"))
        | (col("_evaluates") & effect)
        | (large & sensitive)
        | monitored,
        dpia_by_criteria=(number("_criteria") >= 2) & ~stated(~col("dpia_required")),
        dpia_excepted=excepted | (stated(col("dpia_exception") == "prior-checked") & unchanged),
        dpia_done=col("dpia_date") <= lit(ctx.today_text),
    ).drop("_evaluates", "_vulnerable", "_criteria")


def add_upkeep(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``UPKEEP``."""
    activities = activities.join(_newcomers(ctx), left_on="id", right_on="activity", how="left")
    changed = col("changed_on").as_text() > col("dpia_date")
    none_new = (number("new_true") == 0) & ((number("new_null") == 0) | col("_unknown"))
    consulted = col("dpia_prior_consultation") <= lit(ctx.today_text)
    return activities.with_columns(
        dpia_dated=stated(col("dpia_date") <= lit(ctx.today_text)),
        dpia_current=none_new & ~changed,
        dpia_swaps_only=(number("new_true") > 0) & (number("unlike_true") == 0) & ~stated(changed),
        risk_consulted=(col("dpia_residual_risk") != "high") | consulted,
    ).drop("new_true", "new_null", "unlike_true")


NEED = FactSet(
    subject="activities",
    add=add_need,
    facts=(
        Fact("dpia_listed", "yes-no",
             "Art. 35(3) names it, or a national list or the controller itself asks for an assessment"),
        Fact("dpia_by_criteria", "yes-no",
             "two of the nine criteria of WP248 rev.01 are met, written down or following from other fields, and it is "
             "not said that no assessment is needed"),
        Fact("dpia_excepted", "yes-no", "an exception holds (Art. 35(5), 35(10), or checked before 25 May 2018 and unchanged)"),
        Fact("dpia_done", "yes-no", "an assessment is dated by then", "its date is empty", ("dpia_date",)),
    ),
    needs=("touches_special", "solely_automated"),
)  # fmt: skip

UPKEEP = FactSet(
    subject="activities",
    add=add_upkeep,
    facts=(
        Fact("dpia_dated", "yes-no", "an assessment is dated by then"),
        Fact("dpia_current", "yes-no", "no recipient joined and nothing else changed after that date",
             "the day of the last change or the start of a flow is empty", ("changed_on", "flows.start")),
        Fact("dpia_swaps_only", "yes-no", "all that changed is a processor replaced by one in the same country"),
        Fact("risk_consulted", "yes-no", "the risk that remains is not high, or the authority was consulted",
             "the remaining risk or the date of the consultation is empty", ("dpia_residual_risk", "dpia_prior_consultation")),
    ),
    needs=("live",),
)  # fmt: skip


# --- private ---


def _criteria(activities: Any, found: dict[str, Expr], ctx: Context) -> Any:
    """Activity → number of different criteria met: those written down and those that follow from other fields."""
    parts = [ctx.link("activities", "dpia_criteria").select(_owner="owner", value="value")]
    for name, condition in found.items():
        parts.append(activities.filter(condition).select(_owner="id", value=lit(name).as_key()))
    return concat(parts).unique().group_by("_owner").agg(row_count().alias("_criteria"))


def _newcomers(ctx: Context) -> Any:
    """Activity → recipients that started after its assessment: all, undated, and those that replace nobody alike."""
    dated = ctx.table("activities").select(_activity="id", dpia_date="dpia_date", begins="start")
    dated = dated.filter(~col("dpia_date").is_null())
    live = live_flows(ctx).filter(stated(col("is_recipient")))
    live = live.join(dated, left_on="activity", right_on="_activity", how="inner")
    # an assessment comes before the processing: who is there when that begins was looked at
    from_the_first = stated(col("start") <= col("begins"))
    live = live.with_columns(new=(col("start").as_text() > col("dpia_date")) & ~from_the_first)
    ended = ctx.table("flows").filter(stated(col("end") < ctx.today))
    places = ctx.table("parties").select(_party="id", _country="country")
    ended = ended.join(places, left_on="to", right_on="_party", how="inner")
    ended = ended.select("activity", "role", to_country="_country", old_end="end")
    pairs = live.join(ended, on=["activity", "role", "to_country"], how="inner")
    alike = pairs.filter(stated(col("to_processor")) & stated(col("old_end") <= col("start"))).select("id")
    live = flag(live, alike, on={"id": "id"}, name="replaces")
    counted = tally(live, ["activity"], new=col("new"), unlike=col("new") & ~col("replaces"))
    return counted.select("activity", "new_true", "new_null", "unlike_true")
