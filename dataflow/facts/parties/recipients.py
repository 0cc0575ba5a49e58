"""Parties as recipients: whether it is known who and where they are."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.locations import standings
from dataflow.facts.logic import number, stated, unknown
from dataflow.facts.parties.received import RECEIVED


def add_recipients(parties: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    counts = ctx.summed(RECEIVED).select("to", "flows", "placed", "sensitive")
    parties = parties.join(counts, left_on="id", right_on="to", how="left")
    codes = standings(ctx).select(_code="code", parent="canonical")
    parties = parties.join(codes, left_on="country", right_on="_code", how="left")
    return parties.with_columns(
        receives=number("flows") > 0,
        receives_sensitive=number("sensitive") > 0,
        has_place=~col("country").is_null() | (number("placed") > 0) | unknown(),
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
    summaries=(RECEIVED,),
)  # fmt: skip
