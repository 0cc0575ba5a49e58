"""The organisation itself: the exemption from the record (Art. 30(5))."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.activities.data import add_data
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag, live_between
from dataflow.facts.logic import any_of, any_tallied, fact, stated, tally, unknown
from dataflow.facts.summary import Summary
from dataflow.law.thresholds import record_exemption


def recorded_activities(ctx: Context) -> Any:
    """Live activities with ``recorded``: the exemption does not reach them (Art. 30(5), any one condition)."""

    def make() -> Any:
        rows = add_data(ctx.table("activities"), ctx).filter(live_between(ctx))
        staff = ctx.link("activities", "purpose_kinds").filter(col("value") == "employment")
        rows = flag(rows, staff, on={"id": "owner"}, name="_staff")
        return rows.with_columns(
            recorded=any_of(
                col("_staff"),  # paying staff is never occasional
                ~col("occasional"),
                col("risk_likely"),
                fact("touches_special"),
                fact("touches_criminal"),
            )
        )

    return ctx.keep("recorded activities", make)


RECORDED = Summary(
    "recorded activities",
    ("inventory",),
    lambda ctx: tally(recorded_activities(ctx), ["inventory"], recorded=col("recorded")),
)
"""How many live activities the exemption does not reach, reaches, perhaps reaches."""


def add_exemption(organisations: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    organisations = organisations.join(ctx.summed(RECORDED), on="inventory", how="left")
    limit = record_exemption(as_of=ctx.as_of)
    small = col("employees") < limit.value if limit else unknown()
    return organisations.with_columns(
        claims_exemption=stated(col("exemption_claimed")),
        small_enough=small,
        must_record=any_tallied("recorded"),
    )


FACTS = FactSet(
    subject="organisation",
    add=add_exemption,
    facts=(
        Fact("claims_exemption", "yes-no", "the exemption of Art. 30(5) is relied on"),
        Fact("small_enough", "yes-no", "it employs fewer persons than the law's number on the date",
             "the number of employees is empty", ("employees",)),
        Fact("must_record", "yes-no",
             "an activity is not occasional, or likely a risk, or touches Art. 9 or 10 data",
             "whether an activity is occasional or a risk is empty", ("activities.occasional", "activities.risk_likely")),
    ),
    summaries=(RECORDED,),
)  # fmt: skip
