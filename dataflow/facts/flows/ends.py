"""Who sends, who receives, and whether the flow exists on the date."""

from typing import Any

from dataflow.engines.expressions import coalesce, col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet, with_set
from dataflow.facts.joins import (
    activity_controllers,
    flag,
    live_between,
    look_up,
    sole_controllers,
)
from dataflow.facts.logic import fact, is_one_of, stated, unless_denied

PARTY_COLUMNS = ("kind", "country", "territory", "country_basis", "public_authority", "gdpr_subject")


def flows_with_ends(ctx: Context) -> Any:
    """Every flow with the facts of ``FACTS``."""
    return ctx.once("flows with ends", lambda: with_set(ctx.table("flows"), ctx, FACTS))


def live_flows(ctx: Context) -> Any:
    """Flows with the facts of ``flows.ends``, on the date."""
    return ctx.keep("live flows", lambda: flows_with_ends(ctx).filter(stated(col("live"))))


def add_ends(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``, and ``to_*`` / ``from_*`` columns of the parties."""
    activities = ctx.table("activities").with_columns(live=live_between(ctx))
    flows = look_up(flows, activities, on="activity", prefix="activity_", names=("live",))
    flows = look_up(
        flows, sole_controllers(ctx), on="activity", prefix="activity_", names=("party",), key="activity"
    )
    flows = flows.with_columns(sender=coalesce(col("from"), col("activity_party")))
    parties = ctx.table("parties")
    flows = look_up(flows, parties, on="to", prefix="to_", names=PARTY_COLUMNS)
    flows = look_up(flows, parties, on="sender", prefix="from_", names=("kind", "country", "gdpr_subject"))
    controllers = activity_controllers(ctx)
    flows = flag(flows, controllers, on={"activity": "activity", "to": "party"}, name="to_controls")
    inside = stated(is_one_of("to_kind", "unit")) | stated(is_one_of("role", "unit", "data-subject"))
    inside = inside | stated(col("to") == col("sender")) | stated(col("to") == "data-subject")
    return flows.with_columns(
        live=live_between(ctx)
        & unless_denied(fact("activity_live"))
        & ~stated(is_one_of("certainty", "planned")),
        to_other=~inside,
        from_subject=stated(col("sender") == "data-subject"),
        is_recipient=~inside & ~fact("to_controls") & ~stated(is_one_of("role", "authority")),
        to_processor=is_one_of("role", "processor", "sub-processor"),
    )


FACTS = FactSet(
    subject="flows",
    add=add_ends,
    facts=(
        Fact("live", "yes-no", "the flow and its activity exist on the date, and the flow is not only planned"),
        Fact("sender", "text", "party the data come from: `from`, or the activity's only controller",
             "several controllers and no `from`", ("from", "activity.controllers")),
        Fact("to_other", "yes-no", "the recipient is somebody else than the sender, its units and the data subject"),
        Fact("from_subject", "yes-no", "the data subject hands the data over"),
        Fact("is_recipient", "yes-no",
             "somebody to whom data are disclosed (Art. 4(9)): neither a controller of the activity, nor its own unit, "
             "nor an authority in a particular inquiry"),
        Fact("to_processor", "yes-no", "the recipient is a processor or sub-processor", "its role is not settled", ("role",)),
        Fact("to_controls", "yes-no", "the recipient is a controller of the activity"),
    ),
    columns=(*[f"to_{name}" for name in PARTY_COLUMNS], "from_kind", "from_country", "from_gdpr_subject"),
)  # fmt: skip
