"""Whether an adequacy decision covers the flow on the date (Art. 45)."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import Expr, col, concat, counted, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.locations import OUTSIDE, flow_places
from dataflow.facts.joins import bare, flag, look_up
from dataflow.facts.logic import fact, is_one_of, stated, tally, unknown
from dataflow.law.adequacy import all_decisions, decision_table
from dataflow.law.scope import PARTY_COLUMNS, answered, excluded, scope_met


def decisions(ctx: Context) -> Any:
    """Code → decision in force on the date, its scope test."""
    schema = {name: pa.string() for name in ("code", "decision_id", "scope_test")}

    def make() -> Any:
        rows = decision_table(ctx.as_of, ended=ctx.settings.ended_decisions)
        return ctx.small("decisions", rows, schema)

    return ctx.once("decisions in force", make)


def flow_decisions(ctx: Context) -> Any:
    """One row per flow and third-country place: owner, code, decision_id (null: none), scope_met."""

    def make() -> Any:
        places = (
            flow_places(ctx).filter(stated(is_one_of("status", *OUTSIDE))).select("owner", "code").unique()
        )
        found = places.join(decisions(ctx), on="code", how="left")
        flows = ctx.table("flows").select(
            "id", "to", "activity", "mode", "human_resources", "safeguards_count", "_unknown"
        )
        found = found.join(flows, left_on="owner", right_on="id", how="left")
        found = look_up(found, ctx.table("parties"), on="to", prefix="", names=PARTY_COLUMNS)
        immigration = ctx.link("activities", "purpose_kinds").filter(col("value") == "immigration-control-gb")
        found = flag(found, immigration, on={"activity": "owner"}, name="immigration")
        found = found.with_columns(scope_met=scope_of(ctx), considered=_considered())
        return found.select("owner", "code", "decision_id", "scope_test", "scope_met", "considered")

    return ctx.keep("flow decisions", make)


def add_adequacy(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    found = flow_decisions(ctx)
    met = found.with_columns(covered=col("scope_met"), exists=~col("decision_id").is_null())
    # a place may have several decisions: one that covers the flow is enough
    per_place = tally(
        met,
        ["owner", "code"],
        covered=col("covered"),
        exists=col("exists"),
        considered=col("considered"),
    )
    per_flow = per_place.select(
        "owner",
        yes=_one((col("covered_true") > 0) & (col("exists_true") > 0)),
        no=_one((col("exists_true") == 0) | ((col("covered_true") == 0) & (col("covered_null") == 0))),
        exists=_one(col("exists_true") > 0),
        considered=_one(col("considered_true") > 0),
        places=lit(1),
    )
    per_flow = per_flow.group_by("owner").agg(
        *[col(name).sum() for name in ("yes", "no", "exists", "considered", "places")]
    )
    renamed = per_flow.select(
        "owner", _yes="yes", _no="no", _exists="exists", _considered="considered", _places="places"
    )
    flows = flows.join(renamed, left_on="id", right_on="owner", how="left")
    yes, no, places = (col(name).fill_null(0) for name in ("_yes", "_no", "_places"))
    covered = (no == 0) & (yes == places) & (places > 0)
    claims = ctx.link("flows", "safeguards").with_columns(code=bare(ctx, "value"))
    known = [decision.id for decision in all_decisions()]
    claims = claims.with_columns(claimed=col("code").is_in(["ADEQ", *known]))
    agreements = ctx.table("agreements").filter(stated(col("kind") == "ADEQ")).select(agreement="id")
    by_code = claims.filter(col("claimed")).select("owner")
    by_row = claims.join(agreements, left_on="value", right_on="agreement", how="inner").select("owner")
    flows = flag(flows, concat([by_code, by_row]), on={"id": "owner"}, name="_claims")
    current = claims.join(
        found.select(_owner="owner", _decision="decision_id"),
        left_on=["owner", "code"], right_on=["_owner", "_decision"], how="inner",
    )  # fmt: skip
    general = claims.filter(col("code") == "ADEQ").select("owner")
    flows = flag(flows, concat([general, by_row]), on={"id": "owner"}, name="_general")
    flows = flag(flows, current.select("owner"), on={"id": "owner"}, name="_named")
    return flows.with_columns(
        claim_in_force=fact("_named") | (fact("_general") & (col("_exists").fill_null(0) == places)),
        decision_in_force=col("_exists").fill_null(0) == places,
        adequate=(no == 0) & ((yes == places) | unknown()),
        adequacy_considered=(col("_considered").fill_null(0) > 0) | fact("_claims"),
        # what is covered by a decision in force needs no word about another one
        claims_adequacy=fact("_claims") | (col("safeguards_count").is_null() & ~covered & unknown()),
    )


def scope_of(ctx: Context) -> Expr:
    """Whether the decision of a row covers recipient and data, over ``PARTY_COLUMNS`` and those of the flow.

    Kleene disjunction over the tests: exactly one applies to a row.
    """
    leaving_out = excluded("uk_immigration_control", as_of=ctx.as_of)

    def cell(name: str) -> Expr:
        if name == "left_out":
            return fact("immigration") & col("decision_id").is_in(["", *leaving_out])
        return col(name)

    parts = [
        stated(col("scope_test") == name) & scope_met(name, cell, today=ctx.today) for name in answered()
    ]
    result = parts[0]
    for part in parts[1:]:
        result = result | part
    return result


FACTS = FactSet(
    subject="flows",
    add=add_adequacy,
    facts=(
        Fact("decision_in_force", "yes-no", "each of its third countries has an adequacy decision in force on the date"),
        Fact("claim_in_force", "yes-no",
             "a decision that the inventory names is in force for one of them; where it names none, each of them has one in force"),
        Fact("adequate", "yes-no",
             "in each of its third countries a decision in force covers the importer and the data",
             "a fact that the decision's scope depends on is empty",
             ("safeguards", "to.dpf_from", "to.privacy_shield_from", "to.pipeda", "to.appi", "to.pipa", "to.lgpd",
              "to.danish_state_authority", "to.dpf_covers_hr", "to.privacy_shield_covers_hr")),
        Fact("adequacy_considered", "yes-no",
             "the inventory claims a decision, or records the importer on a list; decisions without a list always count"),
        Fact("claims_adequacy", "yes-no", "the inventory relies on an adequacy decision for it",
             "the safeguards are not written down", ("safeguards",)),
    ),
    needs=("transfer",),
)  # fmt: skip


# --- private ---

_LISTS = {"dpf_list": "dpf_from", "privacy_shield_list": "privacy_shield_from"}


def _considered() -> Expr:
    """A decision that works by a list is considered only where the importer's listing is recorded."""
    considered = ~col("scope_test").is_in(list(_LISTS)).fill_null(True)
    for test, column in _LISTS.items():
        considered = considered | (stated(col("scope_test") == test) & ~col(column).is_null())
    return considered


def _one(condition: Expr) -> Expr:
    return counted(condition)
