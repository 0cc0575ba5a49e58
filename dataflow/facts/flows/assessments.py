"""Transfer impact assessments on the date.

Source: C-311/18 of 16 July 2020; clause 14 of the clauses of 2021; EDPB Recommendations 01/2020.
"""

from datetime import date
from typing import Any

from dataflow.engines.expressions import Expr, col, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.instruments import flow_instruments
from dataflow.facts.joins import look_up
from dataflow.facts.logic import all_of, any_of, any_tallied, fact, stated, tally
from dataflow.law.instruments import ASSESSMENT_METHOD

COLUMNS = ("tia_date", "tia_outcome", "tia_measures_count", "clear_text_needed")


def add_assessments(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    names = ("dated", "fresh", "effective")
    conditions = {name: col(name) for name in names}
    rows = _rows(flows, ctx).with_columns(dated=_dated(ctx), fresh=_fresh(ctx), effective=_effective())
    good = conditions["dated"] & conditions["fresh"] & conditions["effective"]
    counted = tally(rows.rename({"owner": "_flow"}), ["_flow"], **conditions, good=good)
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    found = [col(f"good_{end}").fill_null(0) for end in ("true", "false", "null")]
    return flows.with_columns(
        needs_assessment=(found[0] + found[1] + found[2]) > 0,
        assessment_dated=any_tallied("dated"),
        assessment_fresh=any_tallied("fresh"),
        assessment_effective=any_tallied("effective"),
        assessed=any_tallied("good"),
        assessment_method_final=lit(ctx.as_of >= ASSESSMENT_METHOD),
    )


FACTS = FactSet(
    subject="flows",
    add=add_assessments,
    facts=(
        Fact("needs_assessment", "yes-no", "one of its safeguards asks for a transfer impact assessment on the date"),
        Fact("assessment_dated", "yes-no", "there is one, made by the date", "its date is not written down", ("safeguards.tia_date",)),
        Fact("assessment_fresh", "yes-no",
             "it is not older than the policy allows and later than the last change and the last new recipient behind the importer",
             "its date is not written down", ("safeguards.tia_date",)),
        Fact("assessment_effective", "yes-no", "its outcome, with the supplementary measures, is that the instrument works",
             "outcome, measures or the need for clear text are not written down",
             ("safeguards.tia_outcome", "safeguards.tia_measures", "safeguards.clear_text_needed")),
        Fact("assessed", "yes-no", "one safeguard has an assessment with all of this",
             "no one assessment is known to have all of it"),
        Fact("assessment_method_final", "yes-no", "the final method of the Board exists on the date"),
    ),
    needs=("third_country",),
)  # fmt: skip


# --- private ---


def _rows(flows: Any, ctx: Context) -> Any:
    today = lit(ctx.today_text)
    rows = flow_instruments(ctx).filter(
        stated(fact("transfer_tool"))
        & (col("last_day") >= today).fill_null(True)
        # the words "never" and "conditional" sort behind every date
        & stated(col("tia_from") <= today)
    )
    rows = rows.select("owner", "value", "changed_on", "flow_changed", "_unknown")
    rows = look_up(rows, ctx.table("agreements"), on="value", prefix="", names=COLUMNS)
    rows = look_up(rows, flows, on="owner", prefix="", names=("activity", "to"))
    begun = flows.filter(stated(fact("live")) & stated(fact("third_country")) & ~col("start").is_null())
    latest = begun.select(_activity="activity", _sender="sender", onward="start")
    latest = latest.group_by("_activity", "_sender").agg(col("onward").max())
    return rows.join(latest, left_on=["activity", "to"], right_on=["_activity", "_sender"], how="left")


def _dated(ctx: Context) -> Expr:
    return (col("tia_date") != "none") & (col("tia_date") <= lit(ctx.today_text))


def _fresh(ctx: Context) -> Expr:
    fresh = col("tia_date") >= lit(_years_before(ctx.as_of, ctx.settings.tia_years).isoformat())
    for column in ("changed_on", "flow_changed", "onward"):
        later = (col(column).as_text() > col("tia_date")) & (col(column) <= ctx.today)
        fresh = fresh & ~stated(later)
    return fresh


def _effective() -> Expr:
    outcome = col("tia_outcome")
    helped = (outcome != "negative") & (col("tia_measures_count") > 0)
    readable = all_of(outcome == "problematic-law", col("clear_text_needed"))
    return any_of(outcome == "ok", helped & ~readable)


def _years_before(day: date, years: int) -> date:
    year = max(day.year - years, 1)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
