"""Automated decisions (Art. 22)."""

from typing import Any

from dataflow.engines.expressions import col, row_count
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.logic import any_of, fact, is_one_of, stated, tally, unknown

SAFEGUARDS = ("human-intervention", "express-view", "contest")


def add_decisions(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    links = ctx.link("activities", "automated_decision_safeguards").filter(
        col("value").is_in(list(SAFEGUARDS))
    )
    counted = links.unique().group_by("owner").agg(row_count().alias("guards"))
    activities = activities.join(counted, left_on="id", right_on="owner", how="left")
    consent = tally(
        ctx.table("bases").filter(stated(is_one_of("article", "9(2)(a)", "9(2)(g)"))),
        ["activity"],
        special_ground=col("article").is_in(["9(2)(a)", "9(2)(g)"]),
    )
    activities = activities.join(consent, left_on="id", right_on="activity", how="left")
    ground = col("automated_decision_ground")
    given = col("automated_decision_safeguards_count")
    complete = (col("guards").fill_null(0) == len(SAFEGUARDS)) | (given.is_null() & unknown())
    return activities.with_columns(
        solely_automated=col("automated_decision_solely")
        & (col("automated_decision_effect") == "legal-or-similar"),
        decision_ground=ground.is_in(["22(2)(a)", "22(2)(b)", "22(2)(c)"]),
        decision_safeguarded=any_of(stated(ground == "22(2)(b)"), complete),
        decision_on_special=fact("touches_special") & (col("special_ground_true").fill_null(0) == 0),
        decision_explained=col("automated_decision_logic_told"),
    )


FACTS = FactSet(
    subject="activities",
    add=add_decisions,
    facts=(
        Fact("solely_automated", "yes-no", "a decision with legal or similar effect is taken solely by automated means",
             "whether it is solely automated, or its effect, is empty", ("automated_decision_solely", "automated_decision_effect")),
        Fact("decision_ground", "yes-no", "it rests on a contract, a law or explicit consent (Art. 22(2))",
             "the ground is empty", ("automated_decision_ground",)),
        Fact("decision_safeguarded", "yes-no",
             "intervention, view and contest are possible, or a law that permits it has its own safeguards (Art. 22(3))",
             "the safeguards are empty", ("automated_decision_safeguards",)),
        Fact("decision_on_special", "yes-no", "it uses special categories without Art. 9(2)(a) or (g) (Art. 22(4))",
             "a category's kind is empty", ("categories.kind",)),
        Fact("decision_explained", "yes-no", "the logic and the consequences are told",
             "whether they are told is empty", ("automated_decision_logic_told",)),
    ),
    needs=("touches_special",),
)  # fmt: skip
