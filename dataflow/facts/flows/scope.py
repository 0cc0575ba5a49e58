"""Whether a flow stays within what its activity declares (Art. 5(1)(b), (c))."""

from typing import Any

from dataflow.engines.expressions import Expr, col, row_count
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
    declared = ctx.link("activities", "categories").select(activity="owner", item="value")
    flows = _beside_undeclared(flows, ctx, "categories", ancestors(ctx), declared, "_more")
    same = ctx.table("subjects").select(category="id", wider="id")
    declared = ctx.link("activities", "subjects").select(activity="owner", item="value")
    flows = _beside_undeclared(flows, ctx, "subjects", same, declared, "_others")
    says = (number("categories_count") > 0) | (number("subjects_count") > 0)
    no_more = (number("categories_count") == 0) | _if_declared("_declared_categories_count", "_more")
    no_others = (number("subjects_count") == 0) | _if_declared("_declared_subjects_count", "_others")
    return flows.with_columns(
        says_what_travels=says & ~col("activity").is_null(),
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


def _beside_undeclared(flows: Any, ctx: Context, column: str, wider: Any, declared: Any, name: str) -> Any:
    """Add ``name``: how many items of the list column the activity does not declare, in itself or in a wider one.

    Judged once for an activity and list: many flows have the same.
    """
    lists = flows.filter(~col("activity").is_null()).select("activity", list=f"{column}_list").unique()
    carried = lists.join(ctx.lists(column).select("list", item="value"), on="list", how="inner")
    carried = ctx.engine.materialise(carried)
    pairs = carried.select("activity", "item").unique()
    reached = pairs.join(wider, left_on="item", right_on="category", how="inner")
    inside = reached.join(
        declared.select(_activity="activity", _item="item"),
        left_on=["activity", "wider"], right_on=["_activity", "_item"], how="semi",
    )  # fmt: skip
    found = carried.join(inside.select("activity", "item"), on=["activity", "item"], how="anti")
    counted = found.group_by("activity", "list").agg(row_count().alias(name))
    return flows.join(
        counted, left_on=["activity", f"{column}_list"], right_on=["activity", "list"], how="left"
    )


def _if_declared(count: str, outside: str) -> Expr:
    """Nothing outside; unknown where the activity's own list is empty."""
    return (number(outside) == 0) & ~col(count).is_null() | (col(count).is_null() & unknown())
