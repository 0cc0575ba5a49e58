"""Derogations under Art. 49: whether their own conditions hold.

Source: Art. 49(1) to (6); recital 111; EDPB Guidelines 2/2018.
"""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import Expr, col, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.instruments import flow_instruments
from dataflow.facts.joins import look_up
from dataflow.facts.logic import all_of, any_of, any_tallied, begins_with, fact, is_one_of, tally
from dataflow.law.acts import act, acts, is_union_or_eea

BY_TEXT = ("D49-1b", "D49-1c", "D49-1e", "D49-2")
"""Not for repeated transfers by recital 111 and the second subparagraph."""

OCCASIONAL = ("D49-1a", *BY_TEXT)
"""Consent as well by the Guidelines, as every exception; points (d), (f) and (g) are for what recurs too."""

NOT_FOR_AUTHORITIES = ("D49-1a", "D49-1b", "D49-1c", "D49-2")
"""Closed to public authorities in the exercise of public powers (Art. 49(3))."""

COLUMNS = (
    "risk_information",
    "authority_informed",
    "subjects_informed",
    "limited_number",
    "safeguards_documented",
    "law",
)


def add_derogations(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = _rows(flows, ctx).with_columns(
        rare=_rare(OCCASIONAL), private=_private(), supported=_supported(ctx)
    )
    names = ("rare", "private", "supported")
    conditions = {name: col(name) for name in names}
    others = conditions["private"] & conditions["supported"]
    counted = tally(
        rows.rename({"owner": "_flow"}),
        ["_flow"],
        **conditions,
        derogated=conditions["rare"] & others,
        lettered=_rare(BY_TEXT) & others,
    )
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    found = [col(f"derogated_{end}").fill_null(0) for end in ("true", "false", "null")]
    return flows.with_columns(
        uses_derogation=(found[0] + found[1] + found[2]) > 0,
        derogation_rare=any_tallied("rare"),
        derogation_open=any_tallied("private"),
        derogation_supported=any_tallied("supported"),
        derogation_holds=any_tallied("derogated"),
        derogation_by_text=any_tallied("lettered"),
    )


FACTS = FactSet(
    subject="flows",
    add=add_derogations,
    facts=(
        Fact("uses_derogation", "yes-no", "one of its safeguards is a derogation of Art. 49"),
        Fact("derogation_rare", "yes-no", "the flow is occasional, or the derogation does not ask for that",
             "the frequency is empty", ("frequency",)),
        Fact("derogation_open", "yes-no", "the sender is no public authority in its powers, or the derogation is open to one",
             "whether it is one is empty", ("from.public_authority", "activity.public_task")),
        Fact("derogation_supported", "yes-no",
             "what the derogation asks for is there: risks told (a), law of the Union or a State (d), information, few persons, "
             "documented safeguards (second subparagraph)", "one of these is empty",
             ("safeguards.risk_information", "safeguards.law", "safeguards.authority_informed", "safeguards.subjects_informed",
              "safeguards.limited_number", "safeguards.safeguards_documented")),
        Fact("derogation_holds", "yes-no", "one derogation has all of this", "no one derogation is known to have all of it"),
        Fact("derogation_by_text", "yes-no", "one has all of this if consent may be used again and again, as the text of Art. 49 leaves it",
             "no one derogation is known to have all of it"),
    ),
)  # fmt: skip


# --- private ---


def _rows(flows: Any, ctx: Context) -> Any:
    rows = flow_instruments(ctx).select("owner", "value", "kind", "_unknown")
    rows = rows.filter(begins_with("kind", "D49").fill_null(False))
    rows = look_up(rows, ctx.table("agreements"), on="value", prefix="", names=COLUMNS)
    rows = look_up(rows, flows, on="owner", prefix="", names=("frequency", "sender", "activity"))
    rows = look_up(
        rows, ctx.table("parties"), on="sender", prefix="sender_", names=("kind", "public_authority")
    )
    rows = look_up(rows, ctx.table("activities"), on="activity", prefix="", names=("public_task",))
    return rows.join(_laws(ctx), on="law", how="left")


def _laws(ctx: Context) -> Any:
    rows = []
    for text in ctx.distinct("agreements", "law"):
        known = acts(text)
        found = act(text, as_of=ctx.as_of) or (known[0] if known else None)
        code = found.jurisdiction if found else text.split(" ", 1)[0]
        stated_state = found is not None or (len(code) == 2 and code.isupper())
        area = is_union_or_eea(code, as_of=ctx.as_of) if stated_state else None
        rows.append({"law": text, "of_area": False if text.casefold() == "none" else area})
    return ctx.small("laws of agreements", rows, {"law": pa.string(), "of_area": pa.bool_()}, plain=("law",))


def _rare(kinds: tuple[str, ...]) -> Expr:
    return any_of(~is_one_of("kind", *kinds), is_one_of("frequency", "once", "occasional"))


def _private() -> Expr:
    authority = (col("sender_kind") == "authority").fill_null(False) | col("sender_public_authority")
    return any_of(~is_one_of("kind", *NOT_FOR_AUTHORITIES), ~all_of(authority, fact("public_task")))


def _supported(ctx: Context) -> Expr:
    told = (col("authority_informed") != "none") & (col("authority_informed") <= lit(ctx.today_text))
    compelling = all_of(
        told, fact("subjects_informed"), fact("limited_number"), fact("safeguards_documented")
    )
    return all_of(
        any_of(col("kind") != "D49-1a", fact("risk_information")),
        any_of(col("kind") != "D49-1d", col("of_area")),
        any_of(col("kind") != "D49-2", compelling),
    )
