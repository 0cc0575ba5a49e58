"""What the notice in force tells the people an activity concerns, and when (Art. 13, 14, 21)."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.durations import with_days
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.items import add_item
from dataflow.facts.joins import flag
from dataflow.facts.logic import number
from dataflow.facts.notices import everybody_addressed

MONTH = 31
"""Days within which people are told at the latest (Art. 14(3)(a)): the longest month."""


def add_information(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    foreign = ctx.link("activities", "source_kinds").filter(
        col("value").is_in(["third-party", "public-source"])
    )
    activities = flag(activities, foreign, on={"id": "owner"}, name="_foreign")
    activities = with_days(
        activities, ctx, table="activities", column="informed_within", name="informed_days"
    )
    activities = add_item(activities, ctx, activity="id", name="source_told", articles=("14(2)(f)",))
    activities = add_item(activities, ctx, activity="id", name="categories_told", articles=("14(1)(d)",))
    activities = everybody_addressed(activities, ctx)
    return activities.with_columns(
        indirect=col("_foreign") | (number("sources_count") > 0),
        informed_in_time=col("informed_days") <= MONTH,
    ).drop("_foreign")


FACTS = FactSet(
    subject="activities",
    add=add_information,
    facts=(
        Fact("indirect", "yes-no", "a source other than the data subject is written down"),
        Fact("source_told", "yes-no", "the notice in force tells the source (Art. 14(2)(f))",
             "it tells it in part, says that another text does, or was not examined for it",
             ("notices.gives",)),
        Fact("categories_told", "yes-no", "the notice in force tells the categories of data (Art. 14(1)(d))",
             "it tells them in part, says that another text does, or was not examined for them",
             ("notices.gives",)),
        Fact("everybody_addressed", "yes-no",
             "each category of its data subjects is in the audience of a notice in force that covers it; one without an "
             "audience is for everybody", "a notice does not say which activities it covers", ("notices.covers",)),
        Fact("informed_in_time", "yes-no", "people are told within a month of obtaining the data",
             "the time is empty", ("informed_within",)),
    ),
    needs=("notice_in_force",),
)  # fmt: skip
