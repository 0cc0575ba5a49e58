"""Adequacy decisions that will end, or that are under attack, and what would carry the flow then."""

from datetime import timedelta
from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.adequacy import flow_decisions
from dataflow.facts.logic import count_if, stated
from dataflow.law.adequacy import all_decisions, challenged, sunset

SOON = timedelta(days=90)


def add_cliff(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    found = flow_decisions(ctx).filter(stated(col("scope_met")) & ~col("decision_id").is_null())
    found = found.join(_ends(ctx), left_on="decision_id", right_on="decision", how="inner")
    names = ("ending", "soon", "attacked")
    counted = found.select(_flow="owner", **{name: count_if(col(f"is_{name}")) for name in names})
    counted = counted.group_by("_flow").agg(*[col(name).sum() for name in names])
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    return flows.with_columns(
        decision_ending=col("ending").fill_null(0) > 0,
        decision_ending_soon=col("soon").fill_null(0) > 0,
        decision_attacked=col("attacked").fill_null(0) > 0,
    )


FACTS = FactSet(
    subject="flows",
    add=add_cliff,
    facts=(
        Fact("decision_ending", "yes-no",
             "a decision that covers it has a last day, as known on the date, within the days that the policy looks ahead"),
        Fact("decision_ending_soon", "yes-no", "that day is at most 90 days away"),
        Fact("decision_attacked", "yes-no", "an action against such a decision is pending on the date"),
    ),
    needs=("adequate",),
)  # fmt: skip


# --- private ---


def _ends(ctx: Context) -> Any:
    rows = []
    for decision in all_decisions():
        last = sunset(decision, as_of=ctx.as_of)
        left = None if last is None else last - ctx.as_of
        rows.append(
            {
                "decision": decision.id,
                "is_ending": left is not None
                and timedelta(0) <= left <= timedelta(days=ctx.settings.cliff_days),
                "is_soon": left is not None and timedelta(0) <= left <= SOON,
                "is_attacked": challenged(decision, as_of=ctx.as_of),
            }
        )
    names = ("is_ending", "is_soon", "is_attacked")
    return ctx.small(
        "ends of decisions", rows, {"decision": pa.string()} | {name: pa.bool_() for name in names}
    )
