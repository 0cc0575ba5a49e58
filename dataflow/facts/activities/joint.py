"""Joint controllers and their arrangement (Art. 26)."""

from typing import Any

from dataflow.engines.expressions import col, concat, lit
from dataflow.facts.activities.bases import laws
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
        rows, scope = _open_arrangements(ctx), _scopes(ctx)
        flows = ctx.table("flows").filter(~col("agreement").is_null() & ~col("activity").is_null())
        cited = flows.join(rows, left_on="agreement", right_on="id", how="semi").select(
            "agreement", "activity"
        )
        pairs = concat([scope, cited]).unique()
        placed = pairs.select("agreement").unique().with_columns(_placed=lit(1))
        open_ = rows.join(placed, left_on="id", right_on="agreement", how="left")
        open_ = open_.filter(col("_placed").is_null() & ~col("kind").is_null()).select(
            "inventory", agreement="id"
        )
        every = ctx.table("activities").select("inventory", activity="id")
        general = open_.join(every, on="inventory", how="inner").select("agreement", "activity")
        return concat([pairs, general]).join(rows, left_on="agreement", right_on="id", how="inner")

    return ctx.keep("arrangements", make)


def add_joint(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    jointly = ctx.table("flows").filter(stated(col("role") == "joint-controller"))
    activities = flag(activities, jointly, on={"id": "activity"}, name="_flow")
    lasting = (col("ends") >= ctx.today).fill_null(True)
    kind = col("kind") == "joint-arrangement"
    signed = (col("signed") <= lit(ctx.today_text)) & lasting & (col("signed") != "none") & kind
    # Art. 26(1): no arrangement is due as far as a law divides the responsibilities
    cites = stated(col("law") != "none")
    divided = cites & lasting & kind & col("law_in_force") & col("law_of_area")
    rows = arrangements(ctx).join(laws(ctx, "agreements"), on="law", how="left")
    counted = tally(
        rows.with_columns(_signed=signed, _divided=divided),
        ["activity"],
        arranged=col("_signed") | col("_divided"),
        essence=(col("_signed") & col("essence_published")) | col("_divided"),
    )
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    declared = stated(col("role") == "joint-controller") | stated(col("controllers_count") > 1) | col("_flow")
    return activities.with_columns(
        jointly_declared=declared,
        jointly_controlled=declared | stated(col("shared_decision")),
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
        Fact("arranged", "yes-no",
             "an arrangement of Art. 26 is in force on the date, or an act that divides the responsibilities; without any row: false",
             "the arrangement's signature is empty, or the act is not in the table of acts",
             ("arrangements.signed", "flows.agreement.kind")),
        Fact("essence_told", "yes-no", "its essence is available to the people concerned; not asked for where an act divides them",
             "whether it is published is empty, or the act is not in the table of acts", ("arrangements.essence_published",)),
    ),
)  # fmt: skip


# --- private ---


def _open_arrangements(ctx: Context) -> Any:
    return ctx.table("agreements").filter((col("kind") == "joint-arrangement").fill_null(True))


def _scopes(ctx: Context) -> Any:
    """Agreement, activity: the scopes of arrangements, or of what may be one."""
    ctx = ctx.whole

    def make() -> Any:
        scope = ctx.link("agreements", "scope_activities").select(agreement="owner", activity="value")
        return scope.join(_open_arrangements(ctx), left_on="agreement", right_on="id", how="semi")

    return ctx.keep("scopes of arrangements", make)
