"""Whether an activity exists on the date, and for whom it is carried out."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import live_between, look_up, sole_controllers
from dataflow.facts.logic import stated
from dataflow.facts.notices import add_coverage


def add_standing(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``, and the country and authority status of the sole controller."""
    activities = look_up(
        activities, sole_controllers(ctx), on="id", prefix="controller_", names=("party",), key="activity"
    )
    parties = ctx.table("parties")
    activities = look_up(
        activities,
        parties,
        on="controller_party",
        prefix="controller_",
        names=("country", "public_authority", "gdpr_subject"),
    )
    activities = add_coverage(activities, ctx, activity="id")
    return activities.with_columns(
        live=live_between(ctx),
        own_purpose=~stated(col("role") == "processor"),
        informing_excepted=stated(col("information_exception") != "none"),
        under_other_law=stated(~col("controller_gdpr_subject")),
    )


FACTS = FactSet(
    subject="activities",
    add=add_standing,
    facts=(
        Fact("live", "yes-no", "the activity exists on the date"),
        Fact("own_purpose", "yes-no", "the organisation is a controller in it, not the processor"),
        Fact("notice_in_force", "yes-no", "a notice in force on the date covers it",
             "the notice has no first day, or does not say which activities it covers",
             ("notices.valid_from", "notices.covers")),
        Fact("informing_excepted", "yes-no", "an exception from informing is relied on (Art. 13(4), 14(5), 23, 85)"),
        Fact("under_other_law", "yes-no", "its only controller is said not to be under the GDPR"),
    ),
    columns=("controller_party", "controller_country", "controller_public_authority"),
)  # fmt: skip
