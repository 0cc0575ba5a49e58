"""Joint controllers and their arrangement (Art. 26)."""

from typing import Any

import narwhals as nw

from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag
from dataflow.facts.logic import any_tallied, stated, tally


def arrangements(ctx: Context) -> Any:
    """Pairs activity, agreement: arrangements whose scope names the activity, or that one of its flows cites.

    An arrangement without scope and without flows serves every activity of its inventory.
    An agreement whose kind is empty may be one for what it is cited for.
    """

    def make() -> Any:
        rows = ctx.table("agreements").filter((nw.col("kind") == "joint-arrangement").fill_null(True))
        scope = ctx.link("agreements", "scope_activities").select(agreement="owner", activity="value")
        cited = ctx.table("flows").filter(~nw.col("agreement").is_null() & ~nw.col("activity").is_null())
        cited = cited.select("agreement", "activity")
        pairs = nw.concat([scope, cited], how="vertical").unique()
        placed = pairs.select("agreement").unique().with_columns(_placed=nw.lit(1))
        open_ = rows.join(placed, left_on="id", right_on="agreement", how="left")
        open_ = open_.filter(nw.col("_placed").is_null() & ~nw.col("kind").is_null()).select(
            "inventory", agreement="id"
        )
        every = ctx.table("activities").select("inventory", activity="id")
        general = open_.join(every, on="inventory", how="inner").select("agreement", "activity")
        return nw.concat([pairs, general], how="vertical").join(
            rows, left_on="agreement", right_on="id", how="inner"
        )

    return ctx.keep("arrangements", make)


def add_joint(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    jointly = ctx.table("flows").filter(stated(nw.col("role") == "joint-controller"))
    activities = flag(activities, jointly, on={"id": "activity"}, name="_flow")
    in_force = (nw.col("signed") <= nw.lit(ctx.today_text)) & (nw.col("ends") >= ctx.today).fill_null(True)
    signed = in_force & (nw.col("signed") != "none") & (nw.col("kind") == "joint-arrangement")
    counted = tally(
        arrangements(ctx).with_columns(_signed=signed),
        ["activity"],
        arranged=nw.col("_signed"),
        essence=nw.col("_signed") & nw.col("essence_published"),
    )
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    declared = (
        stated(nw.col("role") == "joint-controller")
        | stated(nw.col("controllers_count") > 1)
        | nw.col("_flow")
    )
    return activities.with_columns(
        jointly_declared=declared,
        jointly_controlled=declared | stated(nw.col("shared_decision")),
        arranged=any_tallied("arranged"),
        essence_told=any_tallied("essence"),
    ).drop("_flow")


FACTS = FactSet(
    subject="activities",
    add=add_joint,
    facts=(
        Fact("jointly_declared", "yes-no",
             "the inventory declares joint controllers: by role, by several controllers, or by a flow to one"),
        Fact("jointly_controlled", "yes-no", "so declared, or purposes and means are decided with another controller"),
        Fact("arranged", "yes-no", "an arrangement of Art. 26 is in force on the date; without any row: false",
             "the arrangement's signature is empty", ("arrangements.signed", "flows.agreement.kind")),
        Fact("essence_told", "yes-no", "its essence is available to the people concerned",
             "whether it is published is empty", ("arrangements.essence_published",)),
    ),
)  # fmt: skip
