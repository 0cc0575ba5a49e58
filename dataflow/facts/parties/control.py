"""Who controls a processor, and where.

Source: Art. 28(1), 48; EDPB Guidelines 05/2021, last example.
"""

from typing import Any

from dataflow.engines.expressions import Expr, coalesce, col, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.adequacy import decisions, scope_of
from dataflow.facts.flows.locations import OUTSIDE, SETTLED, standings
from dataflow.facts.joins import flag, look_up
from dataflow.facts.logic import any_tallied, is_one_of, stated, tally, unknown
from dataflow.facts.parties.received import RECEIVED
from dataflow.law.scope import PARTY_COLUMNS

DEPTH = 6
"""How many parents are followed."""


def add_control(parties: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    engaged = ctx.summed(RECEIVED).filter(col("engaged") > 0)
    parties = flag(parties, engaged, on={"id": "to"}, name="engaged_as_processor")
    parties = parties.join(_tops(ctx), left_on="id", right_on="_party", how="left")
    parties = _standing(parties, ctx, place=coalesce(col("territory"), col("country")), name="own_status")
    parties = _standing(parties, ctx, place=col("top_place"), name="top_status")
    parties = parties.join(_adequate_tops(ctx), left_on="top", right_on="_top", how="left")
    status = col("top_status")
    adequate = any_tallied("covered") & ~col("covered_true").is_null()
    return parties.with_columns(
        inside_area=stated(is_one_of("own_status", *SETTLED)),
        controlled=~col("top").is_null(),
        control_outside=is_one_of("top_status", *OUTSIDE) | (status.is_null() & unknown()),
        control_adequate=adequate,
    )


FACTS = FactSet(
    subject="parties",
    add=add_control,
    facts=(
        Fact("engaged_as_processor", "yes-no", "a live flow has it as processor or sub-processor"),
        Fact("inside_area", "yes-no", "its seat lies inside the area on the date"),
        Fact("controlled", "yes-no", "a company that controls it is written down"),
        Fact("control_outside", "yes-no", "the uppermost company written down has its seat in a third country",
             "that company's country is empty", ("top.country",)),
        Fact("control_adequate", "yes-no", "a decision covers that company", "a fact on the decision's scope is empty",
             ("top.dpf_from", "top.pipeda", "top.appi", "top.pipa", "top.lgpd")),
    ),
    summaries=(RECEIVED,),
)  # fmt: skip


# --- private ---


def _tops(ctx: Context) -> Any:
    """Party, top, top_place: the uppermost company that controls it, and where that one is."""

    def make() -> Any:
        parents = ctx.table("parties").filter(stated(col("parent") != "none"))
        found = parents.select(_party="id", top="parent")
        above = parents.select(_id="id", _above="parent")
        for _ in range(DEPTH):
            found = found.join(above, left_on="top", right_on="_id", how="left")
            found = found.select("_party", top=coalesce(col("_above"), col("top")))
        seats = ctx.table("parties").with_columns(place=coalesce(col("territory"), col("country")))
        return look_up(found, seats, on="top", prefix="top_", names=("place",))

    return ctx.keep("controlling companies", make)


def _standing(parties: Any, ctx: Context, *, place: Expr, name: str) -> Any:
    known = standings(ctx).select(col("code").alias(f"_{name}"), col("status").alias(name))
    parties = parties.with_columns(place.alias(f"_at_{name}"))
    return parties.join(known, left_on=f"_at_{name}", right_on=f"_{name}", how="left")


def _adequate_tops(ctx: Context) -> Any:
    """Controlling company, and whether a decision in force covers it."""
    tops = _tops(ctx).select("top", "top_place").unique()
    rows = tops.join(decisions(ctx), left_on="top_place", right_on="code", how="inner")
    columns = (*PARTY_COLUMNS, "_unknown")
    rows = look_up(rows, ctx.table("parties"), on="top", prefix="", names=columns)
    rows = rows.with_columns(
        code=col("top_place"), immigration=lit(False), mode=lit(""), human_resources=lit(False),
        safeguards_count=lit(1),
    )  # fmt: skip
    counted = tally(rows.with_columns(covered=scope_of(ctx)), ["top"], covered=col("covered"))
    return counted.rename({"top": "_top"})
