"""Data used for another purpose than they were collected for (Art. 6(4)), or after their basis ended."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col, lit, when
from dataflow.facts.activities.bases import ARTICLE_6, live_bases
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag, live_between
from dataflow.facts.logic import (
    any_of,
    any_tallied,
    count_if,
    fact,
    is_one_of,
    number,
    stated,
    tally,
    unknown,
)
from dataflow.facts.texts import with_plain
from dataflow.law.acts import acts


def add_reuse(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``REUSE``."""
    activities = activities.join(_purposes(ctx), left_on="id", right_on="_use", how="left")
    kind = ctx.link("activities", "purpose_kinds").filter(col("value").is_in(["research", "legal-claims"]))
    activities = flag(activities, kind, on={"id": "owner"}, name="_privileged")
    activities = flag(activities, _same_words(ctx), on={"id": "use"}, name="_same_words")
    silent = (col("purpose_kinds_count").is_null() | (number("_silent") > 0)) & unknown()
    coded = (number("_outside") == 0) & ~col("purpose_kinds_count").is_null()
    same = fact("_same_words") | (coded & ((number("_open") == 0) | unknown())) | silent
    return activities.with_columns(
        reuses=number("collected_by_count") > 0,
        reuse_lawful=any_of(
            same,
            col("_privileged"),
            fact("on_consent"),
            fact("on_law") & fact("law_cited"),
            col("compatibility_date") <= lit(ctx.today_text),
        ),
    ).drop("_privileged", "_same_words", "_outside", "_open", "_silent")


def add_ended(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``ENDED``."""
    six = col("article").is_in(list(ARTICLE_6))
    rows = live_bases(ctx).join(_repealed(ctx), left_on="law", right_on="_law", how="left")
    repealed = stated(col("_repealed")) & stated(is_one_of("article", "6(1)(c)", "6(1)(e)"))
    counted = tally(rows, ["activity"], remains=six & ~repealed, repealed=six & repealed)
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    over = ctx.table("bases").filter(
        ~live_between(ctx, "valid_from", "valid_to") & stated(col("valid_to") < ctx.today) & stated(six)
    )
    activities = flag(activities, over, on={"id": "activity"}, name="_over")
    return activities.with_columns(
        basis_ended=col("_over") | (number("repealed_true") > 0), basis_remains=any_tallied("remains")
    ).drop("_over")


REUSE = FactSet(
    subject="activities",
    add=add_reuse,
    facts=(
        Fact("reuses", "yes-no", "its data were collected by other activities"),
        Fact("reuse_lawful", "yes-no",
             "it serves the purposes of the activities that collected the data (by their codes, or in the same words), or rests on consent or a law, or serves "
             "research or legal claims, or its compatibility was assessed by then",
             "purposes have no codes, or only the code for another purpose in common, or the date of the assessment is empty",
             ("compatibility_date", "purpose_kinds", "collected_by.purpose_kinds")),
    ),
    needs=("on_consent", "on_law", "law_cited"),
)  # fmt: skip

ENDED = FactSet(
    subject="activities",
    add=add_ended,
    facts=(
        Fact("basis_ended", "yes-no", "a basis it rested on has ended: its last day has passed, or the act was repealed"),
        Fact("basis_remains", "yes-no", "another point of Art. 6(1) is relied on on the date", "an article is empty", ("bases.article",)),
    ),
    needs=("live",),
)  # fmt: skip


# --- private ---


def _purposes(ctx: Context) -> Any:
    """Activity → how many of its purposes lie outside those of the activities that collected its data, how many are
    open (the code ``other`` on both sides need not be one purpose), and how many of those activities have no codes.
    """
    links = ctx.link("activities", "collected_by").select(_use="owner", origin="value")
    kinds = ctx.link("activities", "purpose_kinds").select(_activity="owner", purpose="value")
    wanted = links.select("_use").unique().join(kinds, left_on="_use", right_on="_activity", how="inner")
    given = links.join(kinds, left_on="origin", right_on="_activity", how="inner")
    given = given.select("_use", "purpose").unique().with_columns(_in=lit(1))
    outside = wanted.join(given, on=["_use", "purpose"], how="left")
    common = ~col("_in").is_null()
    outside = outside.select(
        "_use", _out=count_if(~common), _maybe=count_if(common & (col("purpose") == "other"))
    )
    outside = outside.group_by("_use").agg(
        col("_out").sum().alias("_outside"), col("_maybe").sum().alias("_open")
    )
    origins = ctx.table("activities").select(_id="id", _kinds="purpose_kinds_count")
    silent = links.join(origins, left_on="origin", right_on="_id", how="inner")
    silent = silent.with_columns(_null=when(col("_kinds").is_null()).then(lit(1)).otherwise(lit(0)))
    silent = silent.group_by("_use").agg(col("_null").sum().alias("_silent"))
    return silent.join(outside, on="_use", how="left")


def _same_words(ctx: Context) -> Any:
    """Activities whose purpose is, in words, that of an activity that collected its data."""
    said = with_plain(
        ctx.table("activities").select("id", "purpose"),
        ctx,
        table="activities",
        column="purpose",
        name="said",
    ).select("id", "said")
    links = ctx.link("activities", "collected_by").select(use="owner", origin="value")
    pairs = links.join(said, left_on="use", right_on="id", how="inner")
    pairs = pairs.join(said.select(_id="id", _said="said"), left_on="origin", right_on="_id", how="inner")
    return pairs.filter(stated(col("said") == col("_said"))).select("use")


def _repealed(ctx: Context) -> Any:
    """Law as cited → every act it can mean has ended before the date."""
    rows = []
    for text in ctx.distinct("bases", "law"):
        known = acts(text)
        ended = bool(known) and all(found.last_day and found.last_day < ctx.as_of for found in known)
        rows.append({"_law": text, "_repealed": ended})
    return ctx.small("repealed laws", rows, {"_law": pa.string(), "_repealed": pa.bool_()}, plain=("_law",))
