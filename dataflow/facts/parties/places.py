"""Whether a recipient's country code fits what its name and address say."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.locations import standings
from dataflow.facts.joins import flag
from dataflow.facts.logic import stated, unknown
from dataflow.law.place_words import names_organisation, territories_named


def add_places(parties: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    codes = standings(ctx).select(_code="code", _state="canonical")
    parties = parties.join(codes, left_on="country", right_on="_code", how="left")
    for column in ("name", "address"):
        parties = flag(
            parties, _told(ctx, column), on={column: "text", "_state": "state"}, name=f"_by_{column}"
        )
    parties = flag(parties, _organisations(ctx), on={"name": "text"}, name="_organisation")
    elsewhere = (col("_by_name") | col("_by_address")) & col("territory").is_null()
    organised = col("_organisation") & ~stated(col("kind") == "international-organisation")
    doubt = (elsewhere | organised) & col("country_reason").is_null()
    return parties.with_columns(
        is_organisation=stated(col("kind") == "international-organisation"),
        territory_named=elsewhere,
        organisation_named=organised,
        place_coded=~doubt | unknown(),
    ).drop("_by_name", "_by_address", "_organisation", "_state")


FACTS = FactSet(
    subject="parties",
    add=add_places,
    facts=(
        Fact("is_organisation", "yes-no", "it is an international organisation"),
        Fact("territory_named", "yes-no",
             "its name or address speaks of a territory whose standing differs from that of the State it is coded with"),
        Fact("organisation_named", "yes-no", "its name is that of an international organisation, its kind is not"),
        Fact("place_coded", "yes-no", "its country code is not put in doubt by its name or address",
             "it is one of these, and no reason for the country is given", ("territory", "country_reason")),
    ),
    needs=("receives",),
)  # fmt: skip


# --- private ---


def _told(ctx: Context, column: str) -> Any:
    """Text, State: what the texts of a column say of territories of that State."""
    rows = [
        {"text": text, "state": parent}
        for text in ctx.distinct("parties", column)
        for _, parent in territories_named(text, as_of=ctx.as_of)
    ]
    return ctx.small(
        f"territories by {column}", rows, {"text": pa.string(), "state": pa.string()}, plain=("text",)
    )


def _organisations(ctx: Context) -> Any:
    rows = [{"text": text} for text in ctx.distinct("parties", "name") if names_organisation(text)]
    return ctx.small("named organisations", rows, {"text": pa.string()}, plain=("text",))
