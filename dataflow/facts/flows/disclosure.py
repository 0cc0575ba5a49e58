"""Whether people were told of the recipient: named, by category, or not at all (Art. 13(1)(e), 14(1)(e))."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag, look_up
from dataflow.facts.logic import stated, unknown
from dataflow.facts.notice_texts import disagreements
from dataflow.facts.notices import RANKS, add_coverage, covering, disclosed_ranks


def add_disclosure(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    flows = add_coverage(flows, ctx, activity="activity")
    flows = look_up(
        flows, ctx.table("activities"), on="activity", prefix="activity_", names=("information_exception",)
    )
    ranks = disclosed_ranks(ctx).select(_flow="flow", _rank="rank", _no_level="no_level")
    flows = flows.join(ranks, left_on="id", right_on="_flow", how="left")
    rank = col("_rank").fill_null(0)
    unclear = (col("_no_level").fill_null(0) > 0) & unknown()
    told = stated(col("notice_in_force")) | (col("notice_in_force").is_null() & unknown())
    pairs = covering(ctx).select("notice", "activity").join(disagreements(ctx), on="notice", how="inner")
    flows = flag(flows, pairs, on={"activity": "activity", "to": "party"}, name="text_disagrees")
    return flows.with_columns(
        telling_excepted=stated(col("activity_information_exception") != "none"),
        disclosed=told & ((rank > 0) | unclear),
        vaguely_disclosed=told & ((rank == RANKS["vague-category"]) | ((rank == 0) & unclear)),
        disclosure_rank=rank,
    ).drop("_rank", "_no_level")


FACTS = FactSet(
    subject="flows",
    add=add_disclosure,
    facts=(
        Fact("notice_in_force", "yes-no", "a notice in force on the date covers the activity",
             "the notice has no first day, or does not say which activities it covers",
             ("activity.notices.valid_from", "notices.covers")),
        Fact("telling_excepted", "yes-no", "an exception from informing is relied on for the activity (Art. 13(4), 14(5), 23)"),
        Fact("disclosed", "yes-no", "that notice names the recipient, or a category that means it",
             "no notice can be placed on the date, or the level is empty",
             ("activity.notices.valid_from", "disclosures.level")),
        Fact("vaguely_disclosed", "yes-no", "it is only meant by a category without activity, sector or place",
             "the level is empty", ("disclosures.level",)),
        Fact("text_disagrees", "yes-no", "the notice's own text discloses the recipient otherwise than `disclosures` says"),
        Fact("disclosure_rank", "number", "best level: 4 named, 3 specific category, 2 by reference, 1 vague, 0 not covered"),
    ),
)  # fmt: skip
