"""Whether a flow stays within what its activity declares (Art. 5(1)(b), (c))."""

from typing import Any

import narwhals as nw

from dataflow.facts.ancestors import ancestors
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import look_up
from dataflow.facts.logic import number, unknown


def add_scope(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    activities = ctx.table("activities")
    flows = look_up(
        flows, activities, on="activity", prefix="_declared_", names=("categories_count", "subjects_count")
    )
    owners = ctx.table("flows").select(flow="id", activity="activity")
    carried = ctx.link("flows", "categories").select(flow="owner", category="value")
    carried = carried.join(owners, on="flow", how="inner")
    wider = carried.join(ancestors(ctx), on="category", how="inner")
    declared = ctx.link("activities", "categories").select(activity="owner", wider="value")
    inside = wider.join(declared, on=["activity", "wider"], how="inner").select("flow", "category").unique()
    flows = flows.join(
        _outside(carried, inside, "category", "_more"), left_on="id", right_on="flow", how="left"
    )
    people = ctx.link("flows", "subjects").select(flow="owner", subject="value")
    people = people.join(owners, on="flow", how="inner")
    known = ctx.link("activities", "subjects").select(activity="owner", subject="value")
    inside = people.join(known, on=["activity", "subject"], how="inner").select("flow", "subject").unique()
    flows = flows.join(
        _outside(people, inside, "subject", "_others"), left_on="id", right_on="flow", how="left"
    )
    says = (number("categories_count") > 0) | (number("subjects_count") > 0)
    no_more = (number("categories_count") == 0) | _if_declared("_declared_categories_count", "_more")
    no_others = (number("subjects_count") == 0) | _if_declared("_declared_subjects_count", "_others")
    return flows.with_columns(
        says_what_travels=says & ~nw.col("activity").is_null(),
        categories_declared=no_more,
        subjects_declared=no_others,
    ).drop("_more", "_others", "_declared_categories_count", "_declared_subjects_count")


FACTS = FactSet(
    subject="flows",
    add=add_scope,
    facts=(
        Fact("says_what_travels", "yes-no", "categories or data subjects are written down for it"),
        Fact("categories_declared", "yes-no", "each category, or a wider one that contains it, is declared by the activity",
             "the activity's categories are empty", ("activity.categories",)),
        Fact("subjects_declared", "yes-no", "each category of data subjects is declared by the activity",
             "the activity's data subjects are empty", ("activity.subjects",)),
    ),
    needs=("live",),
)  # fmt: skip


# --- private ---


def _outside(all_: Any, inside: Any, column: str, name: str) -> Any:
    """Flow → how many of its items are not declared."""
    left = all_.join(inside.with_columns(_in=nw.lit(1)), on=["flow", column], how="left")
    left = left.filter(nw.col("_in").is_null())
    return left.group_by("flow").agg(nw.len().alias(name))


def _if_declared(count: str, outside: str) -> nw.Expr:
    """Nothing outside; unknown where the activity's own list is empty."""
    return (number(outside) == 0) & ~nw.col(count).is_null() | (nw.col(count).is_null() & unknown())
