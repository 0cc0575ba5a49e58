"""The elements of the record for an activity (Art. 30(1))."""

from typing import Any

from dataflow.engines.expressions import Expr, col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import activity_controllers, flag, look_up
from dataflow.facts.logic import all_tallied, any_of, fact, stated, tally, unknown


def add_record(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    parties = ctx.table("parties")
    names = look_up(activity_controllers(ctx), parties, on="party", prefix="", names=("name", "contact"))
    named = tally(names, ["activity"], named=(col("name") != "none") & (col("contact") != "none"))
    activities = activities.join(named, left_on="id", right_on="activity", how="left")
    recipients = (
        ctx.table("flows").filter(~col("activity").is_null() & ~col("to").is_null()).select("activity")
    )
    activities = flag(activities, recipients, on={"id": "activity"}, name="_has_flow")
    general = ctx.table("measures").filter(stated(col("all_activities"))).select("inventory")
    activities = flag(activities, general, on={"inventory": "inventory"}, name="_general")
    covered = ctx.link("measures", "covers")
    activities = flag(activities, covered, on={"id": "value"}, name="_covered")
    told = any_of(fact("_general"), fact("_covered"), _filled("measures_count"))
    return activities.with_columns(
        record_controller=all_tallied("named") & (~col("named_true").is_null() | unknown()),
        record_purpose=~col("purpose").is_null() | unknown(),
        record_subjects=_filled("subjects_count"),
        record_categories=_filled("categories_count"),
        record_recipients=fact("_has_flow") | stated(col("no_recipients")) | unknown(),
        record_measures=told,
    )


FACTS = FactSet(
    subject="activities",
    add=add_record,
    facts=(
        Fact("record_controller", "yes-no", "name and contact of the controller, or of each joint controller, are written down (a)",
             "one of them is empty", ("controllers.name", "controllers.contact")),
        Fact("record_purpose", "yes-no", "the purpose is written down (b)", "it is empty", ("purpose",)),
        Fact("record_subjects", "yes-no", "categories of data subjects are written down (c)", "they are empty", ("subjects",)),
        Fact("record_categories", "yes-no", "categories of personal data are written down (c)", "they are empty", ("categories",)),
        Fact("record_recipients", "yes-no", "a recipient or a flow is written down (d)", "no flow belongs to the activity, and it is not said that there is none", ("flows", "no_recipients")),
        Fact("record_measures", "yes-no", "security measures are described (g), where possible", "they are empty", ("measures",)),
    ),
    needs=("live",),
)  # fmt: skip


# --- private ---


def _filled(column: str) -> Expr:
    """A list that is written down and not the statement "none"."""
    return (col(column) > 0) | (col(column).is_null() & unknown())
