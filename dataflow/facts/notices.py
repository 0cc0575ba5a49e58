"""Notices in force on the date, what they cover and whom they disclose (Art. 13, 14)."""

from typing import Any

from dataflow.engines.expressions import Expr, coalesce, col, lit, row_count, when
from dataflow.facts.context import Context
from dataflow.facts.joins import flag, live_between
from dataflow.facts.logic import any_by_count, count_if, number, stated, unknown
from dataflow.facts.notice_texts import disclosures

RANKS = {"named": 4, "specific-category": 3, "by-reference": 2, "vague-category": 1}
"""Levels of disclosure, best first; 0 is "not covered"."""


def notices(ctx: Context) -> Any:
    """Notices with ``in_force``: the newest version on the date of each controller, kind, language and audience.

    One for other people is no newer version; of several people it is in force while it is the newest for one of them.
    Unknown where the first day is not written down.
    """
    ctx = ctx.whole

    def make() -> Any:
        rows = ctx.table("notices")
        begun = rows.filter((col("valid_from") <= ctx.today).fill_null(False))
        keys = ["inventory", "_controller", "_kind", "_language"]
        filled = {f"_{name}": col(name).fill_null("") for name in ("controller", "kind", "language")}
        newest = begun.with_columns(**filled).group_by(*keys).agg(col("valid_from").max().alias("newest"))
        rows = rows.with_columns(**filled).join(newest, on=keys, how="left")
        begun = begun.with_columns(**filled)
        rows = rows.join(_newest_for_some(begun, keys, ctx), left_on="id", right_on="_notice", how="left")
        newest_for = (col("valid_from") == col("newest")) | (col("_some").fill_null(0) > 0)
        dated = (col("valid_from") <= ctx.today) & newest_for.fill_null(True)
        undated = col("valid_from").is_null() & unknown()
        known = coalesce(dated, col("_unknown"))
        in_force = (known | undated) & live_between(ctx, "valid_from", "valid_to")
        return rows.with_columns(in_force=in_force)

    return ctx.keep("notices", make)


def covering(ctx: Context) -> Any:
    """Pairs activity, notice with ``in_force``: which notice covers which activity."""
    ctx = ctx.whole

    def make() -> Any:
        links = ctx.link("notices", "covers").select(notice="owner", activity="value")
        return links.join(
            notices(ctx).select("id", "in_force", "_unknown"), left_on="notice", right_on="id", how="inner"
        )

    return ctx.keep("covering", make)


def activity_notices(ctx: Context) -> Any:
    """Activity → ``covered_true`` and ``covered_null``: notices in force, or perhaps in force, that cover it."""
    ctx = ctx.whole

    def make() -> Any:
        pairs = covering(ctx).select(
            "activity",
            covered_true=count_if(col("in_force")),
            covered_null=count_if(col("in_force").is_null()),
        )
        return pairs.group_by("activity").agg(col("covered_true").sum(), col("covered_null").sum())

    return ctx.keep("activity notices", make)


def silent_notices(ctx: Context) -> Any:
    """Inventory → how many notices (perhaps) in force do not say which activities they cover."""
    ctx = ctx.whole

    def make() -> Any:
        rows = notices(ctx).filter(col("covers_count").is_null() & col("in_force").fill_null(True))
        return rows.group_by("inventory").agg(row_count().alias("silent"))

    return ctx.keep("silent notices", make)


def add_coverage(frame: Any, ctx: Context, *, activity: str) -> Any:
    """Add ``notice_in_force``: a notice in force covers the activity named in the column ``activity``."""
    counts = activity_notices(ctx).select(_activity="activity", _true="covered_true", _null="covered_null")
    frame = frame.join(counts, left_on=activity, right_on="_activity", how="left")
    frame = frame.join(silent_notices(ctx), on="inventory", how="left")
    nulls = col("_null").fill_null(0) + col("silent").fill_null(0)
    frame = frame.with_columns(_null=nulls)
    return frame.with_columns(notice_in_force=any_by_count("_true", "_null")).drop("_true", "_null", "silent")


def told_flows(ctx: Context) -> Any:
    """Flow, party (its recipient), notice: each flow with each notice in force that covers its activity."""

    def make() -> Any:
        pairs = covering(ctx).filter(stated(col("in_force"))).select("notice", "activity")
        flows = ctx.table("flows").select("activity", flow="id", party="to")
        flows = flows.filter(~col("activity").is_null() & ~col("party").is_null())
        return flows.join(pairs, on="activity", how="inner")

    return ctx.keep("told flows", make)


def disclosed_ranks(ctx: Context) -> Any:
    """Flow → ``rank``: the best level at which a notice in force discloses its recipient.

    no_level: how many such disclosures have no level.
    """

    def make() -> Any:
        known = disclosures(ctx).with_columns(rank=_rank(), no_level=count_if(col("level").is_null()))
        found = told_flows(ctx).join(known, on=["notice", "party"], how="inner")
        return found.group_by("flow").agg(col("rank").max(), col("no_level").sum())

    return ctx.keep("disclosed ranks", make)


def everybody_addressed(frame: Any, ctx: Context) -> Any:
    """Add ``everybody_addressed`` to activities: each of their data subjects is in the audience of a notice (perhaps)
    in force that covers them; one without an audience is for everybody."""
    covers = covering(ctx).filter(col("in_force").fill_null(True)).select("notice", "activity")
    asked = ctx.link("activities", "subjects").select(activity="owner", person="value")
    people = ctx.whole.link("notices", "audience").select(_notice="owner", person="value")
    told = covers.join(people, left_on="notice", right_on="_notice", how="inner").select("activity", "person")
    left_out = asked.join(told, on=["activity", "person"], how="anti").select("activity")
    frame = flag(frame, left_out, on={"id": "activity"}, name="_left_out")
    general = ctx.whole.table("notices").filter(number("audience_count") == 0).select(_notice="id")
    general = covers.join(general, left_on="notice", right_on="_notice", how="inner").select("activity")
    frame = flag(frame, general, on={"id": "activity"}, name="_general")
    frame = frame.join(silent_notices(ctx), on="inventory", how="left")
    perhaps = (col("silent").fill_null(0) > 0) & unknown()
    frame = frame.with_columns(everybody_addressed=col("_general") | ~col("_left_out") | perhaps)
    return frame.drop("_general", "_left_out", "silent")


# --- private ---


def _newest_for_some(begun: Any, keys: list[str], ctx: Context) -> Any:
    """Notice → ``_some``: for how many of the people it is addressed to it is the newest of those that have begun."""
    people = ctx.link("notices", "audience").select(_notice="owner", _person="value")
    pairs = begun.join(people, left_on="id", right_on="_notice", how="inner")
    pairs = pairs.select(*keys, "_person", "valid_from", _notice="id")
    newest = pairs.group_by(*keys, "_person").agg(col("valid_from").max().alias("_newest"))
    general = begun.filter(number("audience_count") == 0).group_by(*keys)
    general = general.agg(col("valid_from").max().alias("_newest_general"))
    pairs = pairs.join(newest, on=[*keys, "_person"], how="inner").join(general, on=keys, how="left")
    current = (col("valid_from") == col("_newest")) & (col("valid_from") >= col("_newest_general")).fill_null(
        True
    )
    counted = pairs.select("_notice", _some=count_if(current))
    return counted.group_by("_notice").agg(col("_some").sum())


def _rank() -> Expr:
    rank = when(stated(col("level") == "named")).then(lit(RANKS["named"])).otherwise(lit(0))
    for level, value in RANKS.items():
        if level != "named":
            rank = rank + when(stated(col("level") == level)).then(lit(value)).otherwise(lit(0))
    return rank
