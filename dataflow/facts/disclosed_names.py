"""Notices as subjects: whom they name, and whether the inventory knows them."""

from typing import Any

from dataflow.engines.expressions import coalesce, col, concat, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import live_flows
from dataflow.facts.joins import activity_controllers, live_between
from dataflow.facts.logic import any_tallied, tally
from dataflow.facts.notices import notices
from dataflow.facts.summary import Summary

ENDS = Summary("ends of live flows", ("party",), lambda ctx: _ends(ctx))


def active_parties(ctx: Context) -> Any:
    """Parties with a part in what is done on the date: ends of live flows, sources, controllers, operators."""

    def make() -> Any:
        live = ctx.table("activities").filter(live_between(ctx)).select("id")
        sources = ctx.link("activities", "sources").join(live, left_on="owner", right_on="id", how="inner")
        parts = [
            ctx.summed(ENDS),
            sources.select(party="value"),
            activity_controllers(ctx).select("party"),
            ctx.table("systems").select(party="operator"),
            ctx.table("organisation").select(party=coalesce(col("party"), col("id"))),
        ]
        return concat(parts).filter(~col("party").is_null()).unique()

    return ctx.keep("active parties", make)


def ghosts(ctx: Context) -> Any:
    """Rows of ``disclosures`` with ``ghost``: names somebody who has no part in what is done on the date."""
    known = active_parties(ctx).with_columns(_known=lit(1))
    rows = ctx.table("disclosures").join(known, on="party", how="left")
    is_name = col("level") == "named"
    return rows.with_columns(is_name=is_name, ghost=is_name & col("_known").is_null())


def add_names(rows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    in_force = notices(ctx).select(_id="id", in_force="in_force")
    rows = rows.join(in_force, left_on="id", right_on="_id", how="left")
    counted = tally(ghosts(ctx), ["notice"], names=col("is_name"), ghosts=col("ghost"))
    rows = rows.join(counted, left_on="id", right_on="notice", how="left")
    return rows.with_columns(names_recipients=any_tallied("names"), names_ghost=any_tallied("ghosts"))


FACTS = FactSet(
    subject="notices",
    add=add_names,
    facts=(
        Fact("in_force", "yes-no", "it is the version in force on the date", "its first day is empty", ("valid_from",)),
        Fact("names_recipients", "yes-no", "it names a recipient", "the level of a disclosure is empty", ("names.level",)),
        Fact("names_ghost", "yes-no",
             "it names somebody who is no party of the inventory, or has no part in anything done on the date",
             "the level of a disclosure is empty", ("names.level",)),
    ),
    summaries=(ENDS,),
)  # fmt: skip


# --- private ---


def _ends(ctx: Context) -> Any:
    flows = live_flows(ctx)
    ends = [flows.select(party="to"), flows.select(party="sender")]
    return concat(ends).filter(~col("party").is_null())
