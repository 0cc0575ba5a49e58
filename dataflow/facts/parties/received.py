"""What parties receive, counted by party."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.flows.ends import live_flows
from dataflow.facts.joins import flag
from dataflow.facts.logic import count_if, fact, is_one_of, stated
from dataflow.facts.summary import Summary

RECEIVED = Summary("flows received", ("to",), lambda ctx: _received(ctx))
"""Of each party how many live flows it has as recipient, from how many of them a place is known, how many carry
Art. 9 or 10 data, how many it has as processor, and as controller or processor."""


# --- private ---


def _received(ctx: Context) -> Any:
    sensitive = ctx.table("categories").filter(stated(is_one_of("kind", "special", "criminal"))).select("id")
    lists = ctx.lists("categories").join(sensitive, left_on="value", right_on="id", how="semi")
    flows = live_flows(ctx).filter(~col("to").is_null())
    flows = flag(flows, lists, on={"categories_list": "list"}, name="_sensitive")
    taking_part = stated(fact("to_other")) & ~stated(is_one_of("role", "authority", "unit", "data-subject"))
    return flows.select(
        "to",
        flows=count_if(col("is_recipient")),
        placed=count_if(col("is_recipient") & ((col("storage_count") > 0) | (col("access_count") > 0))),
        sensitive=count_if(col("is_recipient") & col("_sensitive")),
        engaged=count_if(fact("to_processor")),
        taking_part=count_if(taking_part),
    )
