"""On whose behalf the sender of a flow acts."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.upstream import upstream
from dataflow.facts.joins import activity_controllers, flag, look_up
from dataflow.facts.logic import fact, stated


def add_senders(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    flows = look_up(flows, ctx.table("activities"), on="activity", prefix="activity_", names=("role",))
    ends = {"activity": "activity", "sender": "party"}
    flows = flag(flows, activity_controllers(ctx), on=ends, name="from_controls")
    flows = flag(flows, upstream(ctx), on={"id": "flow"}, name="from_engaged")
    decides = flows.filter(stated(col("role") == "controller")).select("activity", party="to")
    flows = flag(flows, decides, on=ends, name="_received")
    # in its own record a processor sends, and so do its processors, but not the customer it names as sender
    customer = fact("from_controls") & (~col("from").is_null() | stated(col("role") == "processor"))
    return flows.with_columns(
        from_processor=fact("from_engaged") | (stated(col("activity_role") == "processor") & ~customer),
        from_recipient=col("_received") & ~fact("from_controls") & ~fact("from_engaged"),
        for_own_purposes=stated(col("activity_role") != "processor") | col("activity_role").is_null(),
    ).drop("_received")


FACTS = FactSet(
    subject="flows",
    add=add_senders,
    facts=(
        Fact("from_processor", "yes-no", "the sender itself processes on behalf of others in this activity"),
        Fact("from_controls", "yes-no", "the sender is a controller of the activity"),
        Fact(
            "from_recipient",
            "yes-no",
            "the sender got the data in this activity to decide for itself: whom it passes them to is for its own notice",
        ),
        Fact("for_own_purposes", "yes-no", "the organisation is not the processor in this activity"),
    ),
    needs=("sender",),
)
