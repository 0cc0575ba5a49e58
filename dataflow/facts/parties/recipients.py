"""Parties as recipients: whether it is known who and where they are."""

from typing import Any

from dataflow.engines.expressions import col, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import flows_with_ends
from dataflow.facts.flows.locations import standings
from dataflow.facts.joins import flag
from dataflow.facts.logic import count_if, is_one_of, stated, unknown


def live_flows(ctx: Context) -> Any:
    """Flows with the facts of ``flows.ends``, on the date."""
    return ctx.keep("live flows", lambda: flows_with_ends(ctx).filter(stated(col("live"))))


def add_recipients(parties: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    flows = live_flows(ctx).filter(col("is_recipient"))
    placed = flows.select(
        "to",
        placed=count_if((col("storage_count") > 0) | (col("access_count") > 0)),
        flows=lit(1),
    )
    counts = placed.group_by("to").agg(col("placed").sum(), col("flows").sum())
    parties = parties.join(counts, left_on="id", right_on="to", how="left")
    sensitive = ctx.table("categories").filter(stated(is_one_of("kind", "special", "criminal"))).select("id")
    lists = ctx.lists("categories").join(sensitive, left_on="value", right_on="id", how="semi")
    carrying = flows.join(lists.select("list"), left_on="categories_list", right_on="list", how="semi")
    parties = flag(parties, carrying, on={"id": "to"}, name="receives_sensitive")
    codes = standings(ctx).select(_code="code", parent="canonical")
    parties = parties.join(codes, left_on="country", right_on="_code", how="left")
    return parties.with_columns(
        receives=(col("flows").fill_null(0) > 0),
        has_place=~col("country").is_null() | (col("placed").fill_null(0) > 0) | unknown(),
        place_unsupported=stated(col("country_basis") == "inferred") & col("country_reason").is_null(),
        international=stated(col("kind") == "international-organisation"),
        described_only=stated(col("kind") == "class"),
    )


FACTS = FactSet(
    subject="parties",
    add=add_recipients,
    facts=(
        Fact("receives", "yes-no", "a live flow has it as recipient"),
        Fact("receives_sensitive", "yes-no", "such a flow carries Art. 9 or 10 data"),
        Fact("has_place", "yes-no", "its country, or a country of storage or access, is written down",
             "none is", ("country",)),
        Fact("place_unsupported", "yes-no", "its country is inferred and no reason is given"),
        Fact("international", "yes-no", "it is an international organisation"),
        Fact("described_only", "yes-no", "it is a class of recipients, not a legal entity"),
    ),
)  # fmt: skip
