"""Access from third countries to data that is kept inside the area.

Source: Art. 44; EDPB Guidelines 05/2021, example 11.
"""

from typing import Any

from dataflow.engines.expressions import col, concat
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.adequacy import decisions, flow_decisions
from dataflow.facts.flows.locations import OUTSIDE, SETTLED, flow_places, standings
from dataflow.facts.joins import flag
from dataflow.facts.logic import all_tallied, count_if, fact, is_one_of, stated, tally, unknown


def add_access(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    places = _accesses(flows, ctx)
    places = flag(
        places, ctx.link("flows", "access_recorded"), on={"owner": "owner", "code": "value"}, name="listed"
    )
    covered = tally(
        flow_decisions(ctx).filter(~col("decision_id").is_null()),
        ["owner", "code"],
        covered=col("scope_met"),
    )
    covered = covered.select(_owner="owner", _code="code", sure="covered_true", open="covered_null")
    places = places.join(covered, left_on=["owner", "code"], right_on=["_owner", "_code"], how="left")
    whole = decisions(ctx).filter(col("scope_test") == "full")  # covers places of support as well
    places = flag(places, whole, on={"code": "code"}, name="whole")
    adequate = fact("whole") | (col("sure").fill_null(0) > 0) | ((col("open").fill_null(0) > 0) & unknown())
    counted = tally(
        places.with_columns(recorded=fact("listed") | adequate), ["owner"], recorded=col("recorded")
    )
    counted = counted.rename({"owner": "_flow"})
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    flows = flows.join(_stored(ctx), left_on="id", right_on="_stored", how="left")
    found = [col(f"recorded_{end}").fill_null(0) for end in ("true", "false", "null")]
    inside = col("storage_out").fill_null(0) == 0
    settled = (col("storage_open").fill_null(0) == 0) & ~col("storage_count").is_null()
    exempt = stated(is_one_of("mode", "direct-by-subject", "transit")) | stated(
        col("treatment") == "anonymised"
    )
    return flows.with_columns(
        outside_access=((found[0] + found[1] + found[2]) > 0)
        & fact("to_other")
        & ~fact("from_subject")
        & ~exempt,
        stored_inside=inside & (settled | unknown()),
        seated_outside=col("seat_out").fill_null(0) > 0,
        access_on_record=all_tallied("recorded"),
        unreadable=stated(col("treatment") == "encrypted-no-key"),
    )


FACTS = FactSet(
    subject="flows",
    add=add_access,
    facts=(
        Fact("outside_access", "yes-no",
             "somebody else than the sender can see the data from a third country: by the flow's places of access or the "
             "recipient's places of support"),
        Fact("stored_inside", "yes-no", "no place of storage lies in a third country", "no place of storage is written down", ("storage",)),
        Fact("seated_outside", "yes-no", "the recipient has its seat in a third country"),
        Fact("access_on_record", "yes-no", "each such place is recorded as a transfer, or a decision covers it",
             "a fact on a decision's scope is empty", ("to.dpf_from", "to.pipeda", "to.appi", "to.pipa", "to.lgpd")),
        Fact("unreadable", "yes-no", "the data are encrypted and the recipient has no key"),
    ),
    needs=("third_country", "adequate"),
)  # fmt: skip


# --- private ---


def _accesses(flows: Any, ctx: Context) -> Any:
    """Owner, code: third countries from which the data can be seen."""
    direct = ctx.link("flows", "access").select("owner", code="value")
    support = ctx.link("parties", "support_locations").select(_party="owner", code="value")
    behind = flows.select("to", owner="id").join(support, left_on="to", right_on="_party", how="inner")
    both = concat([direct, behind.select("owner", "code")]).unique()
    both = both.join(standings(ctx).select("code", "status"), on="code", how="left")
    flagged = both.filter(stated(is_one_of("status", *OUTSIDE)))
    return flagged.join(flows.select("id", "_unknown"), left_on="owner", right_on="id", how="inner")


def _stored(ctx: Context) -> Any:
    """Flow, and how many of its places of storage and of seat lie outside, or have no settled standing."""
    places = flow_places(ctx)
    out = stated(is_one_of("status", *OUTSIDE))
    settled = stated(is_one_of("status", *OUTSIDE, *SETTLED))
    counted = places.select(
        _stored="owner",
        storage_out=count_if((col("via") == "storage") & out),
        storage_open=count_if((col("via") == "storage") & ~settled),
        seat_out=count_if((col("via") == "country") & out),
    )
    names = ("storage_out", "storage_open", "seat_out")
    return counted.group_by("_stored").agg(*[col(name).sum() for name in names])
