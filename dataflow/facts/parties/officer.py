"""Data protection officers: who needs one, and whether there is one (Art. 37 to 39)."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import coalesce, col, concat, row_count
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import activity_controllers, flag, live_between
from dataflow.facts.logic import any_of, number, stated, unknown
from dataflow.facts.notices import notices
from dataflow.facts.parties.received import RECEIVED
from dataflow.law.jurisdictions import status_table
from dataflow.law.thresholds import dpo_threshold

ITEMS = ("13(1)(b)", "14(1)(b)")


def add_officer(parties: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    own = ctx.table("organisation").select(party=coalesce(col("party"), col("id")))
    controllers = concat([own, activity_controllers(ctx).select("party")]).unique()
    parties = flag(parties, controllers, on={"id": "party"}, name="_controls")
    engaged = ctx.summed(RECEIVED).filter(col("engaged") > 0)
    parties = flag(parties, engaged, on={"id": "to"}, name="_processes")
    parties = parties.join(_limits(ctx), left_on="country", right_on="_country", how="left")
    for column in ("gives", "lacks"):
        parties = parties.join(_items(ctx, column), left_on="id", right_on="_party", how="left")
    required = any_of(
        stated(col("public_authority")),
        stated(col("core_monitoring")),
        stated(col("core_special")),
        stated(col("dpo_required")),
        stated(col("automated_staff") >= col("_limit")),
    )
    parties = parties.with_columns(_seat=coalesce(col("territory"), col("country")))
    parties = parties.join(_area(ctx), left_on="_seat", right_on="_code", how="left")
    bound = any_of(
        col("_applies") | (col("_applies").is_null() & unknown()),
        *[stated(col(name)) for name in ("gdpr_subject", "targets_union", "union_establishment")],
    )
    term = live_between(ctx, "dpo_from", "dpo_until")
    told = (number("_gives") > 0) | ((number("_lacks") == 0) & unknown())
    return parties.with_columns(
        officer_required=required & (col("_controls") | col("_processes")) & bound,
        officer_designated=(col("dpo") != "none") & term,
        officer_published=~col("_controls") | told,
        officer_notified=col("dpo_notified"),
        officer_independent=~col("dpo_conflict"),
    ).drop("_controls", "_processes", "_limit", "_gives", "_lacks", "_seat", "_applies")


FACTS = FactSet(
    subject="parties",
    add=add_officer,
    facts=(
        Fact("officer_required", "yes-no",
             "a controller or processor of the inventory to whom the GDPR applies, and that is a public authority, has such "
             "core activities, or reaches its State's number on the date", "its country is empty", ("country",)),
        Fact("officer_designated", "yes-no", "an officer is designated on the date", "the officer is empty", ("dpo",)),
        Fact("officer_published", "yes-no", "a notice in force of the controller gives the officer's contact (Art. 13(1)(b))",
             "no notice was examined for it", ("informs.gives",)),
        Fact("officer_notified", "yes-no", "the authority was told", "it is empty", ("dpo_notified",)),
        Fact("officer_independent", "yes-no", "no other task conflicts", "it is empty", ("dpo_conflict",)),
    ),
    needs=("receives",),
    summaries=(RECEIVED,),
)  # fmt: skip


# --- private ---


def _limits(ctx: Context) -> Any:
    rows = []
    for country in ctx.distinct("parties", "country"):
        limit = dpo_threshold(country, as_of=ctx.as_of)
        if limit is not None:
            rows.append({"_country": country, "_limit": limit.value})
    return ctx.small("officer limits", rows, {"_country": pa.string(), "_limit": pa.int64()})


def _area(ctx: Context) -> Any:
    """Code → whether the GDPR applies there of itself on the date."""
    rows = [{"_code": row["code"], "_applies": row["gdpr_applies"]} for row in status_table(ctx.as_of)]
    return ctx.small("GDPR of itself", rows, {"_code": pa.string(), "_applies": pa.bool_()})


def _items(ctx: Context, column: str) -> Any:
    """Controller → how many of the items its notices in force give or lack."""
    rows = notices(ctx).filter(stated(col("in_force")) & ~col("controller").is_null())
    items = ctx.link("notices", column).filter(col("value").is_in(list(ITEMS))).select("owner")
    found = rows.select("id", _party="controller").join(items, left_on="id", right_on="owner", how="inner")
    return found.group_by("_party").agg(row_count().alias(f"_{column}"))
