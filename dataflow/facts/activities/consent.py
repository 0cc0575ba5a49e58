"""Consent as a legal basis: record, withdrawal, freedom, children (Art. 4(11), 7, 8)."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col
from dataflow.facts.activities.bases import live_bases
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.items import add_item
from dataflow.facts.joins import flag
from dataflow.facts.logic import all_tallied, any_of, any_tallied, number, stated, tally, unknown
from dataflow.law.national import consent_age

CONSENT = "6(1)(a)"


def consents(ctx: Context) -> Any:
    """Rows of ``bases`` under Art. 6(1)(a) relied on on the date."""
    return live_bases(ctx).filter(stated(col("article") == CONSENT))


def add_consent(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``CONSENT_KEPT``."""
    counted = tally(live_bases(ctx), ["activity"], consent=col("article") == CONSENT)
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    kept = tally(
        consents(ctx),
        ["activity"],
        recorded=col("consent_record") != "none",
        withdrawn=(col("consent_withdrawal") != "none") & col("consent_withdrawal_easy"),
    )
    activities = activities.join(kept, left_on="id", right_on="activity", how="left")
    activities = add_item(
        activities, ctx, activity="id", name="withdrawal_told", articles=("13(2)(c)", "14(2)(d)")
    )
    return activities.with_columns(
        on_consent=any_tallied("consent"),
        consent_recorded=all_tallied("recorded"),
        consent_withdrawable=all_tallied("withdrawn"),
    )


def add_freedom(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``CONSENT_FREE``."""
    counted = tally(
        consents(ctx),
        ["activity"],
        bundled=col("consent_bundled"),
        conditional=col("consent_conditional"),
        free=stated(col("consent_free")),
    )
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    activities = activities.join(_people(activities, ctx), left_on="id", right_on="_activity", how="left")
    research = ctx.link("activities", "purpose_kinds").filter(col("value") == "research")
    activities = flag(activities, research, on={"id": "owner"}, name="_research")
    authority = col("controller_public_authority")
    answered = (
        number("bundled_true")
        + number("bundled_false")
        + number("conditional_true")
        + number("conditional_false")
    )
    service = col("information_society_service")
    return activities.with_columns(
        consent_examined=any_of(answered > 0, number("staff_true") > 0, stated(authority), stated(service)),
        consent_bundled_=any_tallied("bundled") & ~col("_research"),
        consent_tied=any_tallied("conditional"),
        consent_imbalanced=any_of(any_tallied("staff"), authority) & ~all_tallied("free"),
        consent_of_child=service & any_tallied("child") & ~col("parental_authorisation"),
    ).drop("_research")


CONSENT_KEPT = FactSet(
    subject="activities",
    add=add_consent,
    facts=(
        Fact("on_consent", "yes-no", "it rests on Art. 6(1)(a)", "an article is empty", ("bases.article",)),
        Fact("consent_recorded", "yes-no", "it is said how each consent is recorded (Art. 7(1))", "it is empty",
             ("bases[6(1)(a)].consent_record",)),
        Fact("consent_withdrawable", "yes-no", "each consent can be withdrawn, as easily as it is given (Art. 7(3))",
             "the way, or whether it is as easy, is empty",
             ("bases[6(1)(a)].consent_withdrawal", "bases[6(1)(a)].consent_withdrawal_easy")),
        Fact("withdrawal_told", "yes-no", "the notice in force tells the right to withdraw (Art. 13(2)(c))",
             "it tells it in part, says that another text does, or was not examined for it", ("notices.gives",)),
    ),
    needs=("notice_in_force",),
)  # fmt: skip

CONSENT_FREE = FactSet(
    subject="activities",
    add=add_freedom,
    facts=(
        Fact("consent_examined", "yes-no",
             "something that can make consent unfree is written down: whether it is bundled or a condition, that the "
             "controller is employer or authority, that the service is offered to children"),
        Fact("consent_bundled_", "yes-no", "one consent serves unrelated purposes, other than research", "it is empty",
             ("bases[6(1)(a)].consent_bundled",)),
        Fact("consent_tied", "yes-no", "a contract depends on it (Art. 7(4))", "it is empty", ("bases[6(1)(a)].consent_conditional",)),
        Fact("consent_imbalanced", "yes-no",
             "the controller employs the people or is a public authority, and it is not said that consent is free all the same",
             "whether it employs them, or is an authority, is empty", ("subjects.employees", "controllers.public_authority")),
        Fact("consent_of_child", "yes-no",
             "a service is offered to children below their State's age on the date, without authorisation by a parent",
             "the service, the age of the youngest or the authorisation is empty",
             ("information_society_service", "subjects.children", "subjects.youngest", "parental_authorisation")),
    ),
    needs=("on_consent",),
)  # fmt: skip


# --- private ---


def _people(activities: Any, ctx: Context) -> Any:
    """Activity → counts of ``staff`` and ``child`` among its data subjects."""
    rows = []
    for country in ctx.distinct("parties", "country"):
        found = consent_age(country, as_of=ctx.as_of)
        if found is not None:
            rows.append({"_country": country, "_age": found.age})
    ages = ctx.small("consent ages", rows, {"_country": pa.string(), "_age": pa.int64()})
    pairs = activities.select("controller_country", "_unknown", _activity="id")
    pairs = pairs.join(ages, left_on="controller_country", right_on="_country", how="left")
    links = ctx.link("activities", "subjects").select(_owner="owner", subject="value")
    pairs = pairs.join(links, left_on="_activity", right_on="_owner", how="inner")
    people = ctx.table("subjects").select("employees", "children", "youngest", _subject="id")
    pairs = pairs.join(people, left_on="subject", right_on="_subject", how="left")
    aged = ~col("youngest").is_null()
    below = (aged & (col("youngest") < col("_age"))) | (~aged & col("children") & unknown())
    return tally(pairs, ["_activity"], staff=col("employees"), child=below)
