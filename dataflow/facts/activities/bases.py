"""Legal bases of an activity on the date: Art. 6, 9, 10, 87, and the laws cited."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import Expr, col, concat, lit, row_count
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag, live_between
from dataflow.facts.logic import all_tallied, any_tallied, is_one_of, stated, tally
from dataflow.law.acts import act, acts, in_force, is_union_or_eea

ARTICLE_6 = tuple(f"6(1)({letter})" for letter in "abcdef")


def laws(ctx: Context, table: str = "bases") -> Any:
    """Law as cited in a table → in force on the date, of the Union or an EEA State (null: not known to the tables)."""
    rows = []
    for text in ctx.distinct(table, "law"):
        known = acts(text)
        found = act(text, as_of=ctx.as_of) or (known[0] if known else None)
        area = is_union_or_eea(found.jurisdiction, as_of=ctx.as_of) if found else _stated_area(text, ctx)
        rows.append({"law": text, "law_in_force": in_force(text, as_of=ctx.as_of), "law_of_area": area})
    return ctx.small(
        f"laws of {table} in force",
        rows,
        {"law": pa.string(), "law_in_force": pa.bool_(), "law_of_area": pa.bool_()},
        plain=("law",),
    )


def live_bases(ctx: Context) -> Any:
    """Rows of ``bases`` relied on on the date, with the law's state."""

    def make() -> Any:
        rows = ctx.table("bases").filter(live_between(ctx, "valid_from", "valid_to"))
        return rows.join(laws(ctx), on="law", how="left")

    return ctx.keep("live bases", make)


def add_bases(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = live_bases(ctx)
    article = col("article")
    shared = tally(
        rows,
        ["activity"],
        six=article.is_in(list(ARTICLE_6)),
        nine=article.as_text().starts_with("9(2)"),
        ten=article == "10",
        eighty_seven=article == "87",
        f=article == "6(1)(f)",
        law_duty=is_one_of("article", "6(1)(c)", "6(1)(e)"),
        objectable=is_one_of("article", "6(1)(e)", "6(1)(f)"),
    )
    activities = _counts(activities, shared)
    interests = _with_changes(rows.filter(stated(article == "6(1)(f)")), ctx)
    activities = _counts(
        activities,
        tally(
            interests,
            ["activity"],
            named=col("interest") != "none",
            balanced=_balanced(ctx),
        ),
    )
    duties = rows.filter(stated(is_one_of("article", "6(1)(c)", "6(1)(e)")))
    law_cited = col("law") != "none"
    activities = _counts(
        activities,
        tally(
            duties,
            ["activity"],
            cited=law_cited,
            current=_if_cited("law_in_force"),
            area=_if_cited("law_of_area"),
        ),
    )
    activities = activities.join(_competing(rows, ctx), left_on="id", right_on="activity", how="left")
    return activities.with_columns(
        has_article_6=any_tallied("six"),
        several_bases=(col("competing").fill_null(0) > 1),
        has_article_9=any_tallied("nine"),
        has_article_10=any_tallied("ten"),
        has_article_87=any_tallied("eighty_seven"),
        on_interests=any_tallied("f"),
        open_to_objection=any_tallied("objectable"),
        interest_named=all_tallied("named"),
        interests_balanced=all_tallied("balanced"),
        on_law=any_tallied("law_duty"),
        law_cited=all_tallied("cited"),
        law_in_force=all_tallied("current"),
        law_of_area=all_tallied("area"),
    )


FACTS = FactSet(
    subject="activities",
    add=add_bases,
    facts=(
        Fact("has_article_6", "yes-no", "one of its bases is a point of Art. 6(1); without any row: false",
             "the article of a basis is empty", ("bases.article",)),
        Fact("several_bases", "yes-no",
             "several points of Art. 6(1) for the same data and persons, without an explanation which serves what"),
        Fact("has_article_9", "yes-no", "one of its bases is a condition of Art. 9(2)", "an article is empty", ("bases.article",)),
        Fact("has_article_10", "yes-no", "one of its bases is Art. 10", "an article is empty", ("bases.article",)),
        Fact("has_article_87", "yes-no", "one of its bases is a national ground under Art. 87", "an article is empty", ("bases.article",)),
        Fact("on_interests", "yes-no", "it rests on Art. 6(1)(f)", "an article is empty", ("bases.article",)),
        Fact("open_to_objection", "yes-no", "it rests on Art. 6(1)(e) or (f), where Art. 21(1) gives a right to object",
             "an article is empty", ("bases.article",)),
        Fact("interest_named", "yes-no", "each basis under (f) names the interest", "the interest is empty", ("bases[6(1)(f)].interest",)),
        Fact("interests_balanced", "yes-no", "each basis under (f) has a balancing test dated by then, not older than "
             "the last change, and considering children where there are any",
             "its date, or whether it considered children, is empty",
             ("bases[6(1)(f)].balancing_date", "bases[6(1)(f)].balancing_children")),
        Fact("on_law", "yes-no", "it rests on Art. 6(1)(c) or (e)", "an article is empty", ("bases.article",)),
        Fact("law_cited", "yes-no", "each such basis cites an act", "the act is empty", ("bases[6(1)(c)|6(1)(e)].law",)),
        Fact("law_in_force", "yes-no", "each act cited for it is in force on the date",
             "the act is empty or not in the table of acts", ("bases[6(1)(c)|6(1)(e)].law",)),
        Fact("law_of_area", "yes-no", "each act cited is of the Union or of a State of the EEA on the date",
             "the act is empty or not in the table of acts", ("bases[6(1)(c)|6(1)(e)].law",)),
    ),
)  # fmt: skip


# --- private ---


def _with_changes(interests: Any, ctx: Context) -> Any:
    """Adds the activity's last change and whether children are among its data subjects."""
    changes = ctx.table("activities").select(_activity="id", _changed="changed_on")
    interests = interests.join(changes, left_on="activity", right_on="_activity", how="left")
    children = ctx.table("subjects").filter(stated(col("children"))).select("id")
    concerned = ctx.link("activities", "subjects").join(children, left_on="value", right_on="id", how="inner")
    return flag(interests, concerned, on={"activity": "owner"}, name="_children")


def _balanced(ctx: Context) -> Expr:
    """Dated by then, not older than a change since, and children considered where there are any."""
    dated = col("balancing_date") <= lit(ctx.today_text)
    changed = (col("_changed") <= ctx.today) & (col("_changed").as_text() > col("balancing_date"))
    return dated & ~stated(changed) & (~col("_children") | col("balancing_children"))


def _counts(activities: Any, counts: Any) -> Any:
    return activities.join(counts, left_on="id", right_on="activity", how="left")


def _if_cited(column: str) -> Expr:
    """What is true of the act; an absent act is another question."""
    return col(column) | stated(col("law") == "none")


def _competing(rows: Any, ctx: Context) -> Any:
    """Activity → largest number of points of Art. 6(1) for one category, rows for some persons only left out."""
    open_rows = rows.filter(
        stated(col("article").is_in(list(ARTICLE_6)))
        & (col("subjects_count").fill_null(0) == 0)
        & col("explanation").is_null()
    ).select("id", "activity", "article", "categories_count")
    limited = ctx.link("bases", "categories").select(_owner="owner", category="value")
    own = open_rows.join(limited, left_on="id", right_on="_owner", how="inner").select(
        "activity", "article", "category"
    )
    whole = open_rows.filter(col("categories_count").fill_null(0) == 0).select("activity", "article")
    declared = ctx.link("activities", "categories").select(activity="owner", category="value")
    every = whole.join(declared, on="activity", how="inner").select("activity", "article", "category")
    bare = whole.select("activity", "article", category=lit("").as_key())
    pairs = concat([own, every, bare]).unique()
    counted = pairs.group_by("activity", "category").agg(row_count().alias("competing"))
    return counted.group_by("activity").agg(col("competing").max())


def _stated_area(text: str, ctx: Context) -> bool | None:
    """The State written in front of an act that the tables do not know."""
    code = text.split(" ", 1)[0]
    return is_union_or_eea(code, as_of=ctx.as_of) if len(code) == 2 and code.isupper() else None
