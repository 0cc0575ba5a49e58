"""How the sender of a flow came to process: the flows by which it is engaged in the same activity."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.flows.ends import flows_with_ends
from dataflow.facts.logic import stated


def upstream(ctx: Context) -> Any:
    """Flow, above: each flow with those that go to its sender as processor or sub-processor, live or not."""

    def make() -> Any:
        flows = flows_with_ends(ctx)
        engaging = flows.filter(stated(col("to_processor"))).select(
            _activity="activity", _to="to", above="id"
        )
        sent = flows.select("activity", "sender", flow="id")
        pairs = sent.join(
            engaging, left_on=["activity", "sender"], right_on=["_activity", "_to"], how="inner"
        )
        return pairs.select("flow", "above")

    return ctx.keep("upstream", make)
