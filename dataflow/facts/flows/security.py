"""Which measures protect a flow (Art. 32)."""

from typing import Any

from dataflow.engines.expressions import col, concat
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag
from dataflow.facts.logic import is_one_of, stated, unknown

NEEDED = {
    "in_transit": ("transport-encryption",),
    "access_limited": ("access-control",),
    "at_rest": ("storage-encryption", "pseudonymisation"),
}
"""Protection → kinds of measures that give it."""


def measure_kinds(ctx: Context) -> Any:
    """Pairs flow, kind: of its own measures, those of its activity, and those that cover the activity or all."""

    def make() -> Any:
        kinds = ctx.link("measures", "kinds").select(measure="owner", kind="value")
        measures = ctx.table("measures").filter(~stated(col("status") == "planned"))
        active = measures.select("id", "inventory", "all_activities")
        flows = ctx.table("flows").select("id", "activity", "inventory")
        own = ctx.link("flows", "measures").select(flow="owner", measure="value")
        placed = ctx.link("activities", "measures").select(activity="owner", measure="value")
        covers = ctx.link("measures", "covers").select(activity="value", measure="owner")
        by_activity = concat([placed, covers])
        by_activity = flows.join(by_activity, on="activity", how="inner").select("measure", flow="id")
        general = active.filter(stated(col("all_activities"))).select("inventory", measure="id")
        general = flows.join(general, on="inventory", how="inner").select("measure", flow="id")
        parts = [part.select("flow", "measure") for part in (own, by_activity, general)]
        pairs = concat(parts).join(active.select("id"), left_on="measure", right_on="id", how="inner")
        return pairs.join(kinds, on="measure", how="inner").select("flow", "kind").unique()

    return ctx.keep("measure kinds", make)


def add_security(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    delicate = ctx.table("categories").filter(
        stated(is_one_of("kind", "special", "criminal", "financial", "national-id"))
    )
    lists = ctx.lists("categories").join(delicate.select("id"), left_on="value", right_on="id", how="semi")
    flows = flag(flows, lists, on={"categories_list": "list"}, name="carries_delicate")
    found = measure_kinds(ctx)
    for name, kinds in NEEDED.items():
        having = found.filter(col("kind").is_in(list(kinds)))
        flows = flag(flows, having, on={"id": "flow"}, name=f"_{name}")
    # only a list of the flow's own measures can be complete; a missing word elsewhere proves nothing
    open_ = col("measures_count").is_null() & unknown()
    return flows.with_columns(**{name: col(f"_{name}") | open_ for name in NEEDED}).drop(
        *[f"_{name}" for name in NEEDED]
    )


FACTS = FactSet(
    subject="flows",
    add=add_security,
    facts=(
        Fact("carries_delicate", "yes-no", "it carries Art. 9, Art. 10, financial data or a national identification number"),
        Fact("in_transit", "yes-no", "encryption in transit is described for it",
             "the flow's own measures are empty and no other measure says so", ("measures",)),
        Fact("access_limited", "yes-no", "access control is described for it",
             "the flow's own measures are empty and no other measure says so", ("measures",)),
        Fact("at_rest", "yes-no", "encryption at rest or pseudonymisation is described for it",
             "the flow's own measures are empty and no other measure says so", ("measures",)),
    ),
    needs=("live",),
)  # fmt: skip
