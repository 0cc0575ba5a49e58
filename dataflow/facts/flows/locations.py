"""Where the data end up: countries with their standing, and whether that is a transfer.

A place is judged by the recipient's country (or territory), and by the countries
of storage and access.  Source: Art. 44; EDPB Guidelines 05/2021.
"""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import coalesce, col, concat, lit, when
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.logic import fact, is_one_of, stated, unknown
from dataflow.law.jurisdictions import status_table

OUTSIDE = ("third_country",)
SETTLED = ("gdpr_area", "gdpr_area_transitional", "treated_as_member", "not_third_country")


def standings(ctx: Context) -> Any:
    """Code → status on the date, parent State, whether the row is unverified (``verify``)."""
    schema = {name: pa.string() for name in ("code", "canonical", "parent", "kind", "status", "verify")}
    return ctx.once("standings of places", lambda: ctx.small("standings", status_table(ctx.as_of), schema))


def flow_places(ctx: Context) -> Any:
    """A row for each known place of each flow: owner, code, via (country, storage, access), status."""

    def make() -> Any:
        flows = ctx.table("flows").select(owner="id", to="to")
        parties = ctx.table("parties").select(
            to="id", code=coalesce(col("territory"), col("country")), kind="kind"
        )
        seats = flows.join(parties, on="to", how="inner")
        organisation = col("kind").fill_null("") == "international-organisation"
        # wherever it sits; one that the law knows by itself is named by its code
        own = [row["code"] for row in status_table(ctx.as_of) if row["kind"] == "intl_org"]
        unnamed = organisation & ~col("code").fill_null("").is_in(own)
        seats = seats.with_columns(code=when(unnamed).then(lit("INT")).otherwise(col("code")))
        parts = [seats.filter(~col("code").is_null()).select("owner", "code", via=lit("country"))]
        for column in ("storage", "access"):
            parts.append(ctx.link("flows", column).select("owner", code="value", via=lit(column)))
        return concat(parts).join(
            standings(ctx).select("code", "status", "canonical", "parent"), on="code", how="left"
        )

    return ctx.keep("flow places", make)


def add_locations(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    places = flow_places(ctx).with_columns(settled=stated(is_one_of("status", *OUTSIDE, *SETTLED)))
    counts = places.select(
        "owner",
        outside=when(stated(is_one_of("status", *OUTSIDE))).then(lit(1)).otherwise(lit(0)),
        inside=when(stated(is_one_of("status", *SETTLED))).then(lit(1)).otherwise(lit(0)),
        unsettled=when(col("settled")).then(lit(0)).otherwise(lit(1)),
    )
    counts = counts.group_by("owner").agg(
        col("outside").sum(),
        col("inside").sum(),
        col("unsettled").sum(),
    )
    flows = flows.join(counts, left_on="id", right_on="owner", how="left")
    outside, unsettled = col("outside").fill_null(0), col("unsettled").fill_null(0)
    known = outside + unsettled + col("inside").fill_null(0)
    third = (outside > 0) | (((unsettled > 0) | (known == 0)) & unknown())
    excepted = stated(is_one_of("mode", "direct-by-subject", "transit"))
    excepted = excepted | stated(col("treatment") == "anonymised") | fact("from_subject") | ~fact("to_other")
    return flows.with_columns(
        has_location=known > 0,
        third_country=third,
        transfer=third & ~excepted & ~stated(~col("from_gdpr_subject")),
    )


FACTS = FactSet(
    subject="flows",
    add=add_locations,
    facts=(
        Fact("has_location", "yes-no", "a country of the recipient, of storage or of access is written down"),
        Fact("third_country", "yes-no", "one of those places is a third country on the date",
             "no place is written down, or its status is unsettled", ("to.country", "storage", "access")),
        Fact("transfer", "yes-no",
             "Chapter V governs the flow: to somebody else in a third country; not given by the person, not mere transit, "
             "not anonymous", "no place is written down", ("to.country", "storage", "access")),
    ),
    needs=("to_other",),
)  # fmt: skip
