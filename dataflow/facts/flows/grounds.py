"""On what a disclosure to another controller rests (Art. 6, 7)."""

from typing import Any

from dataflow.engines.expressions import col
from dataflow.facts.activities.consent import consents
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import flag
from dataflow.facts.logic import begins_with, count_if, is_one_of, number, stated, unknown


def add_grounds(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = consents(ctx)
    whole = rows.filter(number("categories_count") == 0)
    flows = flag(flows, whole, on={"activity": "activity"}, name="_whole")
    limited = ctx.link("bases", "categories").select(_owner="owner", category="value")
    limited = limited.join(rows.select("id", "activity"), left_on="_owner", right_on="id", how="inner")
    flows = flag(flows, limited, on={"activity": "activity"}, name="_part")
    limited = limited.select("activity", "category")
    carried = flows.join(limited.select("activity"), on="activity", how="semi")
    carried = carried.select("activity", list="categories_list").unique()
    carried = carried.join(
        ctx.lists("categories").select("list", category="value"), on="list", how="inner"
    ).join(limited, on=["activity", "category"], how="semi")
    flows = flag(flows, carried, on={"activity": "activity", "categories_list": "list"}, name="_carries")
    flows = flows.join(_named(flows, rows, ctx), left_on="id", right_on="_flow", how="left")
    unlisted = rows.filter(col("consent_recipients_count").is_null())
    flows = flag(flows, unlisted, on={"activity": "activity"}, name="_unlisted")
    perhaps = col("_part") & col("categories_count").is_null() & unknown()
    other = stated(col("disclosure_basis") != "6(1)(a)")
    six = begins_with("disclosure_basis", "6(1)")
    return flows.with_columns(
        to_controller=stated(is_one_of("role", "controller", "joint-controller")),
        rests_on_consent=(col("_whole") | col("_carries") | perhaps) & ~other,
        consent_names_recipient=(number("_in_time") > 0)
        | ((number("_late") == 0) & col("_unlisted") & unknown()),
        disclosure_grounded=six,
        recipient_grounded=begins_with("recipient_basis", "6(1)"),
        recipient_answered=~col("recipient_basis").is_null(),
    ).drop("_whole", "_part", "_carries", "_in_time", "_late", "_unlisted")


FACTS = FactSet(
    subject="flows",
    add=add_grounds,
    facts=(
        Fact("to_controller", "yes-no", "the recipient decides for itself, alone or jointly"),
        Fact("rests_on_consent", "yes-no", "data that rest on consent travel, and the disclosure rests on nothing else",
             "the consent is for some categories and the flow's are empty", ("categories",)),
        Fact("consent_names_recipient", "yes-no", "the consent names the recipient, in a text not younger than the flow",
             "whom the consent names is empty", ("activity.bases[6(1)(a)].consent_recipients",)),
        Fact("disclosure_grounded", "yes-no", "the disclosure has a basis of Art. 6(1)", "it is empty", ("disclosure_basis",)),
        Fact("recipient_grounded", "yes-no", "the recipient has a basis of Art. 6(1)", "it is empty", ("recipient_basis",)),
        Fact("recipient_answered", "yes-no", "the recipient's basis is written down"),
    ),
    needs=("live",),
)  # fmt: skip


# --- private ---


def _named(flows: Any, rows: Any, ctx: Context) -> Any:
    """Flow → consents that name its recipient: in time, or in a text younger than the flow."""
    named = ctx.link("bases", "consent_recipients").select(_owner="owner", party="value")
    texts = rows.select("id", "activity", "consent_version_from")
    named = named.join(texts, left_on="_owner", right_on="id", how="inner")
    named = named.select("activity", "consent_version_from", to="party")
    pairs = flows.select("activity", "to", "start", _flow="id").join(
        named, on=["activity", "to"], how="inner"
    )
    late = stated(col("consent_version_from") > col("start"))
    pairs = pairs.select("_flow", _in_time=count_if(~late), _late=count_if(late))
    return pairs.group_by("_flow").agg(col("_in_time").sum(), col("_late").sum())
