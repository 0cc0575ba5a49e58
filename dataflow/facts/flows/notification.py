"""Whether the notice is older than the flow, and whether it tells of the third country (Art. 13(1)(f), 13(3))."""

from typing import Any

from dataflow.engines.expressions import Expr, col, lit, row_count
from dataflow.facts.activities.bases import ARTICLE_6, live_bases
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.instruments import flow_instruments
from dataflow.facts.items import add_item
from dataflow.facts.joins import activity_controllers
from dataflow.facts.logic import begins_with, count_if, fact, number, stated, unknown
from dataflow.facts.notices import covering, notices, told_flows

TRANSFER_ITEMS = ("13(1)(f)", "14(1)(f)")


def covered(ctx: Context) -> Any:
    """Pairs activity, notice in force, with the notice's controller and first day."""
    ctx = ctx.whole

    def make() -> Any:
        pairs = covering(ctx).filter(stated(col("in_force"))).select("activity", "notice")
        rows = notices(ctx).select("id", "controller", "valid_from", "bases_count")
        return pairs.join(rows, left_on="notice", right_on="id", how="inner")

    return ctx.keep("covered", make)


def add_staleness(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``STALENESS``."""
    dated = covered(ctx).group_by("activity").agg(col("valid_from").max().alias("_notice_from"))
    flows = flows.join(dated, on="activity", how="left")
    flows = flows.join(_bases(ctx, dated), on="activity", how="left")
    flows = flows.join(_others(ctx), on="activity", how="left")
    bases_known = number("_with_bases") > 0
    return flows.with_columns(
        began_after_notice=stated(col("start") > col("_notice_from")),
        basis_after_notice=number("_later") > 0,
        later_bases_told=((number("_later") == number("_later_told")) & bases_known)
        | (~bases_known & unknown()),
        other_controller=number("_foreign") > 0,
    ).drop("_notice_from", "_later", "_later_told", "_with_bases", "_foreign")


def add_transfer_told(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``TRANSFER_TOLD``."""
    flows = add_item(flows, ctx, activity="activity", name="_item", articles=TRANSFER_ITEMS)
    rows = ctx.table("disclosures").select(
        "notice",
        party=col("party").fill_null(""),
        _country=count_if(col("countries_count") > 0),
        _safeguard=count_if(~col("safeguard").is_null()),
        _copy=count_if(col("copy_route")),
        _no_copy=count_if(~col("copy_route")),
    )
    names = ("_country", "_safeguard", "_copy", "_no_copy")
    # a row without a party speaks of all recipients of the notice
    general = rows.filter(col("party") == "").join(
        covered(ctx).select("activity", "notice"), on="notice", how="inner"
    )
    general = general.group_by("activity").agg(*[col(name).sum() for name in names])
    general = general.select("activity", *[col(n).alias(n + "_all") for n in names])
    rows = told_flows(ctx).join(rows, on=["notice", "party"], how="inner")
    rows = rows.group_by("flow").agg(*[col(name).sum() for name in names])
    flows = flows.join(rows, left_on="id", right_on="flow", how="left")
    flows = flows.join(general, on="activity", how="left")
    flows = flows.join(_derogations(ctx), left_on="id", right_on="_flow", how="left")
    item = col("_item")
    # Art. 13(1)(f) asks for a copy of safeguards, and these points of Art. 49(1) have none
    without_safeguard = (number("_points") > 0) & (number("_others") == 0)

    def told(name: str) -> Expr:
        return number(name) + number(f"{name}_all") > 0

    return flows.with_columns(
        country_told=told("_country") | item,
        safeguard_told=told("_safeguard") | item,
        copy_told=fact("adequate") | without_safeguard | told("_copy") | (item & ~told("_no_copy")),
    ).drop("_item", "_points", "_others", *names, *[f"{name}_all" for name in names])


STALENESS = FactSet(
    subject="flows",
    add=add_staleness,
    facts=(
        Fact("began_after_notice", "yes-no", "its first day lies after that of the notice in force"),
        Fact("basis_after_notice", "yes-no", "a basis of the activity is relied on only since after that day"),
        Fact("later_bases_told", "yes-no", "each such basis is among those that the notice states",
             "the bases that the notice states are empty", ("activity.notices.bases",)),
        Fact("other_controller", "yes-no", "the notice is another controller's than those of the activity"),
    ),
)  # fmt: skip

TRANSFER_TOLD = FactSet(
    subject="flows",
    add=add_transfer_told,
    facts=(
        Fact("country_told", "yes-no", "the notice in force tells the third country for this recipient",
             "it tells transfers in part, or was not examined for them", ("activity.notices.gives",)),
        Fact("safeguard_told", "yes-no", "it refers to the decision or the safeguard",
             "it tells transfers in part, or was not examined for them", ("activity.notices.gives",)),
        Fact("copy_told", "yes-no",
             "it says how to obtain a copy; not needed under an adequacy decision or under points (a) to (g) of Art. 49(1) alone",
             "it tells transfers in part, or was not examined for them", ("activity.notices.gives",)),
    ),
    needs=("adequate",),
)  # fmt: skip


# --- private ---


def _derogations(ctx: Context) -> Any:
    """Flow → how many of its safeguards are points (a) to (g) of Art. 49(1), and how many are, or may be, others."""
    point = stated(begins_with("kind", "D49-1"))
    rows = flow_instruments(ctx).select(_flow="owner", _points=count_if(point), _others=count_if(~point))
    return rows.group_by("_flow").agg(col("_points").sum(), col("_others").sum())


def _bases(ctx: Context, dated: Any) -> Any:
    """Activity → points of Art. 6(1) relied on since after the notice, and how many of them it states."""
    rows = live_bases(ctx).filter(stated(col("article").is_in(list(ARTICLE_6))))
    rows = rows.join(dated, on="activity", how="inner")
    later = (
        rows.filter(stated(col("valid_from") > col("_notice_from"))).select("activity", "article").unique()
    )
    said = covered(ctx).join(ctx.link("notices", "bases"), left_on="notice", right_on="owner", how="inner")
    said = said.select("activity", article="value").unique().with_columns(_said=lit(1))
    later = later.join(said, on=["activity", "article"], how="left").with_columns(_one=lit(1))
    later = later.group_by("activity").agg(
        col("_one").sum().alias("_later"), col("_said").sum().alias("_later_told")
    )
    filled = covered(ctx).filter(~col("bases_count").is_null())
    filled = filled.group_by("activity").agg(row_count().alias("_with_bases"))
    return later.join(filled, on="activity", how="left")


def _others(ctx: Context) -> Any:
    """Activity → notices in force of a controller that is none of the activity's."""
    named = covered(ctx).filter(~col("controller").is_null()).select("activity", "notice", party="controller")
    own = activity_controllers(ctx).with_columns(_own=lit(1))
    found = named.join(own, on=["activity", "party"], how="left").filter(col("_own").is_null())
    return found.group_by("activity").agg(row_count().alias("_foreign"))
