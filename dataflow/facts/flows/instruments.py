"""Whether a transfer instrument of the flow may be relied on on the date (Art. 46, 49)."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import Expr, coalesce, col, lit, when
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import flows_with_ends
from dataflow.facts.joins import bare, look_up
from dataflow.facts.logic import any_tallied, begins_with, fact, if_filled, is_one_of, stated, tally, unknown
from dataflow.law.instruments import UK_LEAD, UK_LEAD_ENDS, all_instruments

AGREEMENT_COLUMNS = (
    "kind",
    "signed",
    "ends",
    "changed_on",
    "approved",
    "authorisation",
    "authorised_on",
    "lead_authority",
)

PUBLIC = ("authority", "international-organisation")
"""Kinds of parties that may conclude an instrument between public bodies (Guidelines 2/2020)."""


def instruments(ctx: Context) -> Any:
    """Kind → its dates and conditions; dates as ISO text, which agreements' dates may also be (``none``)."""
    rows = [
        {
            "kind": found.id,
            "begins": found.valid_from.isoformat() if found.valid_from else None,
            "last_signing_day": found.last_signing_day.isoformat() if found.last_signing_day else None,
            "last_day": found.last_day.isoformat() if found.last_day else None,
            "needs_signature": found.needs_signature,
            "authority": found.authority,
            "exporter_role": found.exporter_role,
            "importer_role": found.importer_role,
            "tia_from": found.tia_from,
            "transfer_tool": found.transfer_tool and found.id != "ADEQ",
        }
        for found in all_instruments()
    ]
    dates = ("begins", "last_signing_day", "last_day", "tia_from")
    text = {name: pa.string() for name in ("kind", *dates, "authority", "exporter_role", "importer_role")}
    schema = text | {"needs_signature": pa.bool_(), "transfer_tool": pa.bool_()}
    return ctx.small("instruments", rows, schema, plain=dates)


def flow_instruments(ctx: Context) -> Any:
    """One row per flow and safeguard: owner, value, kind, valid, and the agreement's columns."""

    def make() -> Any:
        links = ctx.link("flows", "safeguards")
        agreements = ctx.table("agreements").with_columns(described=lit(1))
        found = look_up(links, agreements, on="value", prefix="", names=(*AGREEMENT_COLUMNS, "described"))
        # an agreement of an open kind is not the code that its id spells
        own = when(col("described") == 1).then(col("kind")).otherwise(bare(ctx, "value"))
        found = found.with_columns(kind=own)
        found = found.join(instruments(ctx), on="kind", how="left")
        flows = ctx.table("flows").select("id", "_unknown", flow_changed="changed_on")
        found = found.join(flows, left_on="owner", right_on="id", how="left")
        found = _with_public_ends(found, ctx)
        return found.with_columns(valid=_valid(ctx))

    return ctx.keep("flow instruments", make)


def add_instruments(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    valid = col("valid")
    derogation = stated(begins_with("kind", "D49"))
    counted = tally(flow_instruments(ctx), ["owner"], valid=valid, appropriate=valid & ~derogation)
    flows = flows.join(counted, left_on="id", right_on="owner", how="left")
    missing = col("safeguards_count").is_null() & unknown()
    flows = flows.with_columns(
        instrument_valid=any_tallied("valid") | missing, article_46_valid=any_tallied("appropriate") | missing
    )
    return flows.drop(
        *[f"{name}_{end}" for name in ("valid", "appropriate") for end in ("true", "false", "null")]
    )


def changed_after_repeal(ctx: Context) -> Expr:
    """Over ``flow_instruments``: the clauses or the flow changed after the last day for signing them."""
    after = lit(False)
    for column in ("changed_on", "flow_changed"):
        changed = col(column)
        text = changed.as_text()
        after = after | ((text > col("last_signing_day")) & (changed <= ctx.today)).fill_null(False)
    return after


def led_inside(ctx: Context) -> Expr:
    """Over rows with ``approved`` and ``lead_authority``: the lead of binding corporate rules is one of the area.

    Unknown where the lead is empty and the rules may be older than the day on which a British lead lost its effect.
    """
    if ctx.as_of < UK_LEAD_ENDS:
        return lit(True)
    later = (col("approved") >= lit(UK_LEAD_ENDS)).fill_null(False)
    return if_filled(col("lead_authority") != UK_LEAD, "lead_authority") | (
        col("lead_authority").is_null() & later
    )


READS = (
    "safeguards", "safeguards.kind", "safeguards[SCC|SA-SCC|PUB|ADHOC|ADMARR].signed", "safeguards[BCR|COC|CERT].approved",
    "safeguards[BCR].lead_authority", "safeguards[ADHOC|ADMARR].authorisation",
)  # fmt: skip
"""What decides on an instrument, by its kind."""

FACTS = FactSet(
    subject="flows",
    add=add_instruments,
    facts=(
        Fact("article_46_valid", "yes-no", "one of its instruments, derogations apart, may be relied on on the date",
             "no safeguard is written down, or its kind, its signature, what it needs from an authority or whether both ends are "
             "public bodies is not",
             READS),
        Fact("instrument_valid", "yes-no",
             "one of its transfer instruments or derogations may be relied on on the date",
             "no safeguard is written down, or its kind, its signature, what it needs from an authority or whether both ends are "
             "public bodies is not",
             READS),
    ),
)  # fmt: skip


# --- private ---


def _with_public_ends(found: Any, ctx: Context) -> Any:
    """Add ``public_ends``: whether sender and recipient are public, over the instruments made for those; else null."""
    wanted = {one.id for one in all_instruments() if one.exporter_role == "public_authority"}
    if wanted.isdisjoint(ctx.distinct("agreements", "kind")):
        return found.with_columns(public_ends=unknown())
    made_for = found.filter(_for_public()).select("owner").unique()
    flows = flows_with_ends(ctx).select("id", "sender", "to_kind", "to_public_authority")
    ends = made_for.join(flows, left_on="owner", right_on="id", how="inner")
    names = ("kind", "public_authority")
    ends = look_up(ends, ctx.table("parties"), on="sender", prefix="sender_", names=names)
    public = _public("sender") & _public("to")
    return found.join(ends.select("owner", public_ends=public), on="owner", how="left")


def _for_public() -> Expr:
    return stated(col("exporter_role") == "public_authority")


def _public(end: str) -> Expr:
    return stated(is_one_of(f"{end}_kind", *PUBLIC)) | col(f"{end}_public_authority")


def _valid(ctx: Context) -> Expr:
    today = lit(ctx.today_text)
    signed = coalesce(col("signed"), col("approved").as_text())
    tool = stated(fact("transfer_tool")) | (col("kind").is_null() & unknown())
    in_life = (col("begins") <= today).fill_null(True) & (col("last_day") >= today).fill_null(True)
    lasts = (col("ends") >= ctx.today).fill_null(True)
    signed_in_time = (signed <= today) & (signed <= col("last_signing_day")).fill_null(signed <= today)
    signature = ~fact("needs_signature") | signed_in_time
    too_early = stated(begins_with("kind", "SCC-") & (signed < col("begins")))
    unchanged = ~stated((~col("last_signing_day").is_null()) & changed_after_repeal(ctx))
    authorised = col("authorisation") != "none"
    authorised_in_time = (col("authorised_on") <= ctx.today).fill_null(True)
    authority = stated(col("authority") != "required") | (authorised & authorised_in_time)
    # an instrument that is not known to be corporate rules has no lead
    lead = ~stated(begins_with("kind", "BCR")) | led_inside(ctx)
    approved = ~stated(col("approved") > ctx.today)
    ends = ~_for_public() | fact("public_ends")
    return tool & in_life & lasts & ~too_early & unchanged & lead & signature & authority & approved & ends
