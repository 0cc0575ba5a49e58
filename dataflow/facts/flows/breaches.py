"""Whether a personal data breach at a processor would reach the controller in time (Art. 33)."""

from typing import Any

from dataflow.engines.expressions import col, concat, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import live_flows
from dataflow.facts.joins import look_up
from dataflow.facts.logic import count_if, fact, number, stated, unknown
from dataflow.law.thresholds import threshold

STEPS = 4
"""Processors above a sub-processor that are followed."""


def add_breaches(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    agreements = ctx.table("agreements").with_columns(found=lit(1))
    names = ("breach_clause", "breach_contact", "breach_hours", "found")
    flows = look_up(flows, agreements, on="agreement", prefix="_", names=names)
    flows = flows.join(
        ctx.table("organisation").select("inventory", "breach_register"), on="inventory", how="left"
    )
    flows = flows.join(_chains(ctx), left_on="id", right_on="_flow", how="left")
    silent = stated(fact("live") & fact("to_processor")) & col("_breach_hours").is_null()
    return flows.with_columns(
        contract_described=number("_found") == 1,
        breach_clause_agreed=col("_breach_clause"),
        breach_contact_named=col("_breach_contact") != "none",
        breaches_documented=col("breach_register"),
        breach_in_time=(number("_late") == 0) & (((number("_open") == 0) & ~silent) | unknown()),
    )


FACTS = FactSet(
    subject="flows",
    add=add_breaches,
    facts=(
        Fact("contract_described", "yes-no", "its agreement is a row of the inventory"),
        Fact("breach_clause_agreed", "yes-no", "the agreement obliges to report breaches", "it is empty", ("agreement.breach_clause",)),
        Fact("breach_contact_named", "yes-no", "it names a contact for them", "it is empty", ("agreement.breach_contact",)),
        Fact("breaches_documented", "yes-no", "the controller keeps a register of breaches", "it is empty", ("owner.breach_register",)),
        Fact("breach_in_time", "yes-no",
             "the hours agreed along the chain leave the controller some of the time it has on the date",
             "the hours of an agreement in the chain are empty", ("agreement.breach_hours", "engagement.agreement.breach_hours")),
    ),
    needs=("to_processor",),
)  # fmt: skip


# --- private ---


def _chains(ctx: Context) -> Any:
    """Flow → chains up to the controller whose hours reach the limit (``_late``) or are not all known (``_open``).

    Only flows whose own hours are known: the others' chains are open from the start.
    """
    limit = threshold("breach_notification_hours", "EU", as_of=ctx.as_of)
    flows = live_flows(ctx).filter(col("to_processor").fill_null(False))
    flows = look_up(flows, ctx.table("agreements"), on="agreement", prefix="_", names=("breach_hours",))
    above = flows.select("activity", _to="to", _from="sender", _hours="_breach_hours").unique()
    above = ctx.engine.materialise(above.with_columns(_above=lit(1)))
    chains = flows.filter(~col("_breach_hours").is_null()).select(
        "activity", "sender", _flow="id", hours="_breach_hours"
    )
    chains = ctx.engine.materialise(chains)
    ended: list[Any] = []
    for _ in range(STEPS):
        if chains.is_empty():
            break
        # hours that are unknown stay unknown however far up; so does a chain with nobody above
        further = chains.filter(~col("hours").is_null())
        joined = further.join(above, how="left", left_on=["activity", "sender"], right_on=["activity", "_to"])
        joined = ctx.engine.materialise(joined)
        ended += [chains.filter(col("hours").is_null()), joined.filter(col("_above").is_null())]
        joined = joined.filter(~col("_above").is_null())
        chains = ctx.engine.materialise(
            joined.select(
                "activity", "_flow", sender=col("_from"), hours=col("hours") + col("_hours")
            ).unique()
        )
    names = ("activity", "_flow", "sender", "hours")
    chains = concat([part.select(*names) for part in [*ended, chains]])
    late = col("hours") >= (limit.value if limit else 0)
    counted = chains.select("_flow", _late=count_if(late), _open=count_if(col("hours").is_null()))
    return counted.group_by("_flow").agg(col("_late").sum(), col("_open").sum())
