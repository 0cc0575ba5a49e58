"""Whether a personal data breach at a processor would reach the controller in time (Art. 33)."""

from typing import Any

from dataflow.engines.expressions import col, concat, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.upstream import upstream
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
    flows = flows.join(_chains(flows, ctx), left_on="id", right_on="_flow", how="left")
    limit = threshold("breach_notification_hours", "EU", as_of=ctx.as_of)
    late = stated(col("_hours") >= (limit.value if limit else 0))
    return flows.with_columns(
        contract_described=number("_found") == 1,
        breach_clause_agreed=col("_breach_clause"),
        breach_contact_named=col("_breach_contact") != "none",
        breaches_documented=col("breach_register"),
        # what is unknown only adds to the hours
        breach_in_time=~late & ((number("_open") == 0) | unknown()),
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


def _chains(flows: Any, ctx: Context) -> Any:
    """Of live flows to processors: the hours that are known of the longest chain from them up to the controller
    (``_hours``), and whether those of a contract in a chain are not (``_open``: 1).
    """
    hours = col("_breach_hours")
    own = flows.filter(stated(fact("live") & fact("to_processor")))
    own = own.select(flow="id", own=hours.fill_null(0), open=count_if(hours.is_null()))
    own = ctx.engine.materialise(own)
    pairs = upstream(ctx).join(own.select("flow"), on="flow", how="semi")
    step = own.rename({"own": "hours"})
    steps = [step]
    for _ in range(STEPS):
        pairs = pairs.join(step.select("flow"), left_on="above", right_on="flow", how="semi")
        pairs = ctx.engine.materialise(pairs)
        if pairs.is_empty():
            break
        above = look_up(pairs, step, on="above", prefix="", names=("hours", "open"), key="flow")
        above = above.group_by("flow").agg(
            col("hours").max().alias("more"), col("open").max().alias("unsure")
        )
        step = look_up(above, own, on="flow", prefix="", names=("own", "open"), key="flow")
        sure = (col("open") + col("unsure")) == 0
        step = step.select("flow", hours=col("own") + col("more"), open=count_if(~sure))
        step = ctx.engine.materialise(step)
        steps.append(step)
    most = concat(steps).group_by("flow").agg(col("hours").max(), col("open").max())
    return most.rename({"flow": "_flow", "hours": "_hours", "open": "_open"})
