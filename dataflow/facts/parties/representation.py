"""Parties outside the Union that are under the GDPR, and their representative (Art. 27)."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import coalesce, col, concat
from dataflow.facts.activities.data import activity_categories
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import activity_controllers, flag, live_between
from dataflow.facts.logic import all_tallied, any_tallied, is_one_of, stated, tally, unknown
from dataflow.facts.parties.received import RECEIVED
from dataflow.facts.summary import Summary
from dataflow.law.jurisdictions import status_table

EXEMPT = Summary("activities without representative", ("party",), lambda ctx: _exempt(ctx))
"""Of each party for how many of its live activities the exception of Art. 27(2)(a) is stated, denied, unknown."""


def add_representation(parties: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    receiving = ctx.summed(RECEIVED).filter(col("taking_part") > 0).select(party="to")
    live = ctx.table("activities").filter(live_between(ctx)).select(_live="id")
    controlling = activity_controllers(ctx).join(live, left_on="activity", right_on="_live", how="inner")
    taking_part = concat([receiving, controlling.select("party")])
    parties = flag(parties, taking_part, on={"id": "party"}, name="takes_part")
    parties = parties.with_columns(_seat=coalesce(col("territory"), col("country")))
    parties = parties.join(_area(ctx), left_on="_seat", right_on="_code", how="left")
    exempt = ctx.summed(EXEMPT).rename({"party": "_party"})
    parties = parties.join(exempt, left_on="id", right_on="_party", how="left")
    count = (
        col("exempt_true").fill_null(0) + col("exempt_false").fill_null(0) + col("exempt_null").fill_null(0)
    )
    return parties.with_columns(
        seat_outside=~col("in_union") | (col("in_union").is_null() & unknown()),
        under_gdpr_from_outside=stated(col("targets_union")),
        exempt_from_representative=stated(col("public_authority"))
        | stated(col("kind") == "authority")
        | ((count > 0) & stated(all_tallied("exempt"))),
        established=col("union_establishment"),
        represented=col("representative") != "none",
    )


FACTS = FactSet(
    subject="parties",
    add=add_representation,
    facts=(
        Fact("takes_part", "yes-no", "it is a controller of a live activity or receives a live flow as controller or processor"),
        Fact("seat_outside", "yes-no", "its seat lies where the GDPR does not apply on the date", "its country is empty", ("country",)),
        Fact("under_gdpr_from_outside", "yes-no", "it is written down that it offers to, or monitors, people in the Union"),
        Fact("exempt_from_representative", "yes-no",
             "it is a public authority, or all its activities are stated to be occasional, without large-scale Art. 9 or 10 data "
             "and without likely risk (Art. 27(2))"),
        Fact("established", "yes-no", "a branch or subsidiary in the Union takes part (Art. 3(1))", "it is not written down",
             ("union_establishment",)),
        Fact("represented", "yes-no", "a representative in the Union is designated", "it is not written down", ("representative",)),
    ),
    summaries=(RECEIVED, EXEMPT),
)  # fmt: skip


# --- private ---


def _area(ctx: Context) -> Any:
    """Code → whether the GDPR applies there of itself on the date; in the EEA before July 2018: its predecessor."""
    rows = [
        {"_code": row["code"], "in_union": row["gdpr_applies"] or row["status"] == "gdpr_area_transitional"}
        for row in status_table(ctx.as_of)
        if row["gdpr_applies"] is not None
    ]
    return ctx.small("where the GDPR applies", rows, {"_code": pa.string(), "in_union": pa.bool_()})


def _exempt(ctx: Context) -> Any:
    live = ctx.table("activities").filter(live_between(ctx)).select(_live="id")
    kinds = ctx.table("categories").select("id", sensitive=is_one_of("kind", "special", "criminal"))
    data = activity_categories(ctx).join(kinds, left_on="category", right_on="id", how="inner")
    sensitive = tally(data, ["activity"], sensitive=col("sensitive")).rename({"activity": "_activity"})
    rows = activity_controllers(ctx).join(live, left_on="activity", right_on="_live", how="inner")
    names = ("occasional", "risk_likely", "large_scale", "_unknown")
    rows = rows.join(
        ctx.table("activities").select(*names, _id="id"), left_on="activity", right_on="_id", how="inner"
    )
    rows = rows.join(sensitive, left_on="activity", right_on="_activity", how="left")
    exempt = col("occasional") & ~col("risk_likely") & ~(any_tallied("sensitive") & col("large_scale"))
    return tally(rows.with_columns(exempt=exempt), ["party"], exempt=col("exempt"))
