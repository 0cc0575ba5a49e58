"""Whether a basis fits: contract (Art. 6(1)(b)), public authorities (Art. 6(1) second subparagraph)."""

from typing import Any

from dataflow.engines.expressions import col, concat
from dataflow.facts.activities.bases import ARTICLE_6, live_bases
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag
from dataflow.facts.logic import all_tallied, any_tallied, number, stated, tally, unknown

CONTRACT = "6(1)(b)"

OTHER_PURPOSES = ("marketing", "analytics", "service-improvement", "fraud-prevention")
"""Purposes that a contract does not need as such (EDPB Guidelines 2/2019, C-252/21)."""


def add_fit(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = live_bases(ctx)
    six = col("article").is_in(list(ARTICLE_6))
    counted = tally(
        rows,
        ["activity"],
        contract=col("article") == CONTRACT,
        beside=six & (col("article") != CONTRACT),
    )
    activities = activities.join(counted, left_on="id", right_on="activity", how="left")
    contracts = rows.filter(stated(col("article") == CONTRACT))
    for_all = (number("subjects_count") == 0) & ~stated(col("law") != "none")
    named = tally(contracts, ["activity"], type_named=col("contract") != "none", for_all=for_all)
    activities = activities.join(named, left_on="id", right_on="activity", how="left")
    activities = activities.join(
        _parties(contracts, activities, ctx), left_on="id", right_on="_activity", how="left"
    )
    other = ctx.link("activities", "purpose_kinds").filter(col("value").is_in(list(OTHER_PURPOSES)))
    activities = flag(activities, other, on={"id": "owner"}, name="_other")
    alone = number("beside_true") == 0
    silent = col("purpose_kinds_count").is_null() & unknown()
    nobody = alone & (number("for_all_true") > 0) & col("subjects_count").is_null()
    return activities.with_columns(
        on_contract=any_tallied("contract"),
        contract_named=all_tallied("type_named"),
        contract_of_subject=all_tallied("party") & (~nobody | unknown()),
        contract_needs_it=~alone | ~(col("_other") | silent),
        of_authority=stated(col("controller_public_authority")),
        outside_tasks=~col("public_task"),
    ).drop("_other")


FACTS = FactSet(
    subject="activities",
    add=add_fit,
    facts=(
        Fact("on_contract", "yes-no", "it rests on Art. 6(1)(b)", "an article is empty", ("bases.article",)),
        Fact("contract_named", "yes-no", "the type of contract is written down", "it is empty", ("bases[6(1)(b)].contract",)),
        Fact("contract_of_subject", "yes-no",
             "the people are party to the contract or ask for one, or a law is cited that extends it to them; where other "
             "bases stand beside it, only people named for this basis are asked about",
             "whether they are party is empty, or who the people are", ("subjects.contract_party", "subjects")),
        Fact("contract_needs_it", "yes-no",
             "the purpose is none that a contract does not need as such, or another basis stands beside it",
             "the purpose has no code", ("purpose_kinds",)),
        Fact("of_authority", "yes-no", "its only controller is a public authority"),
        Fact("outside_tasks", "yes-no", "it lies outside that authority's tasks", "it is empty", ("public_task",)),
    ),
    needs=("live",),
)  # fmt: skip


# --- private ---


def _parties(contracts: Any, activities: Any, ctx: Context) -> Any:
    """Activity → counts of ``party`` over the people for whom the contract is relied on."""
    rows = contracts.select("id", "activity", "law", "subjects_count")
    named = ctx.link("bases", "subjects").select(_owner="owner", subject="value")
    own = rows.join(named, left_on="id", right_on="_owner", how="inner")
    alone = activities.filter(number("beside_true") == 0).select(_id="id")
    whole = rows.filter(number("subjects_count") == 0).join(
        alone, left_on="activity", right_on="_id", how="inner"
    )
    declared = ctx.link("activities", "subjects").select(_owner="owner", subject="value")
    every = whole.join(declared, left_on="activity", right_on="_owner", how="inner")
    names = ("activity", "law", "subject")
    pairs = concat([own.select(*names), every.select(*names)])
    people = ctx.table("subjects").select("contract_party", _subject="id")
    pairs = pairs.join(people, left_on="subject", right_on="_subject", how="left")
    extended = stated(col("law") != "none")
    counted = tally(pairs, ["activity"], party=col("contract_party") | extended)
    return counted.select("party_true", "party_false", "party_null", _activity="activity")
