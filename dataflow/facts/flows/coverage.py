"""Whether the contract with a processor covers what flows, and passes the obligations on.

Source: Art. 28(3), 28(4), 29; Art. 5(1)(b).
"""

from typing import Any

from dataflow.engines.expressions import Expr, coalesce, col, concat, lit
from dataflow.facts.clause_sets import same_clauses
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.instruments import flow_instruments
from dataflow.facts.flows.upstream import upstream
from dataflow.facts.joins import flag, look_up
from dataflow.facts.logic import (
    any_by_count,
    any_of,
    any_tallied,
    fact,
    if_filled,
    is_one_of,
    stated,
    tally,
    unknown,
)
from dataflow.facts.scopes import carried, outside_scope

COMPLETE = ("EU-2021-915", "SCC-M2", "SCC-M3")
"""Clauses of the Commission, which contain the obligations themselves."""

SCOPES = ("scope_categories", "scope_subjects", "scope_activities")
COLUMNS = (
    "kind",
    "parties_count",
    "clauses_count",
    "same_obligations",
    *[f"{name}_count" for name in SCOPES],
    "scope_categories_list",
    "scope_subjects_list",
)


def add_coverage_of_contracts(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = _contracts(flows, ctx)
    rows = _with_missing(rows, flows, ctx)
    rows = rows.with_columns(
        data_in=if_filled(col("out_categories").fill_null(0) == 0, "scope_categories_count", "carried_count"),
        people_in=if_filled(col("out_subjects").fill_null(0) == 0, "scope_subjects_count", "people_count"),
        purpose_in=if_filled(fact("activity_in"), "scope_activities_count"),
        sender_in=if_filled(fact("party_in"), "parties_count", "sender"),
        passed_on=_passed_on(),
    )
    names = ("data_in", "people_in", "purpose_in", "sender_in", "passed_on")
    conditions = {name: col(name) for name in names}
    whole = (
        conditions["data_in"] & conditions["people_in"] & conditions["purpose_in"] & conditions["sender_in"]
    )
    chained = conditions["data_in"] & conditions["passed_on"]
    counted = tally(rows.rename({"owner": "_flow"}), ["_flow"], **conditions, whole=whole, chained=chained)
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    return flows.with_columns(
        has_contract_row=~col("whole_true").is_null(),
        contract_covers_data=any_tallied("data_in"),
        contract_covers_people=any_tallied("people_in"),
        contract_covers_purpose=any_tallied("purpose_in"),
        contract_of_sender=any_tallied("sender_in"),
        contract_covers=any_tallied("whole"),
        obligations_passed_on=any_tallied("passed_on"),
        flow_down_kept=any_by_count("chained_true", "chained_null")
        | (col("whole_true").is_null() & col("agreement").is_null() & unknown()),
    )


FACTS = FactSet(
    subject="flows",
    add=add_coverage_of_contracts,
    facts=(
        Fact("has_contract_row", "yes-no", "a contract with the recipient is written down as an agreement"),
        Fact("contract_covers_data", "yes-no", "every category that flows is in its scope", "the scope or the categories are empty",
             ("agreement.scope_categories", "categories")),
        Fact("contract_covers_people", "yes-no", "every category of data subjects is in its scope",
             "the scope or the data subjects are empty", ("agreement.scope_subjects", "activity.subjects")),
        Fact("contract_covers_purpose", "yes-no", "the activity is in its scope", "the scope is empty", ("agreement.scope_activities",)),
        Fact("contract_of_sender", "yes-no", "the sender is a party to it", "the parties are empty", ("agreement.parties", "from")),
        Fact("contract_covers", "yes-no", "one contract has all of this", "no one contract is known to have all of it"),
        Fact("obligations_passed_on", "yes-no",
             "it imposes the obligations of the contract above it: stated, or its clauses contain those of that contract",
             "neither is written down",
             ("agreement.same_obligations", "agreement.clauses", "engagement.agreement.clauses")),
        Fact("flow_down_kept", "yes-no", "one contract passes the obligations on and covers the data", "no agreement is written down",
             ("agreement",)),
    ),
    needs=("from_processor",),
)  # fmt: skip


# --- private ---


def _contracts(flows: Any, ctx: Context) -> Any:
    """Owner (flow), value (agreement) with its columns: the flow's contract, and clauses that stand for one."""
    of_flow = flows.select(
        "activity", "sender", "agreement", "categories_list",
        owner="id", carried_count="categories_count", people_stated="subjects_count", people_own="subjects_list",
    )  # fmt: skip
    named = of_flow.filter(~col("agreement").is_null() & (col("agreement") != "none"))
    named = named.with_columns(value=col("agreement"))
    clauses = flow_instruments(ctx).filter(stated(is_one_of("kind", "SCC-M2", "SCC-M3")))
    clauses = clauses.select("owner", "value").unique().join(of_flow, on="owner", how="inner")
    clauses = clauses.filter(stated(col("value") != col("agreement")) | col("agreement").is_null())
    columns = (
        "owner", "value", "activity", "sender", "carried_count", "categories_list", "people_stated", "people_own",
    )  # fmt: skip
    rows = concat([named.select(*columns), clauses.select(*columns)])
    agreements = ctx.table("agreements").select("_unknown", *COLUMNS, _id="id")
    return rows.join(agreements, left_on="value", right_on="_id", how="inner")


def _with_missing(rows: Any, flows: Any, ctx: Context) -> Any:
    rows = look_up(
        rows, ctx.table("activities"), on="activity", prefix="activity_", names=("subjects_count", "subjects_list")
    )  # fmt: skip
    rows = rows.with_columns(
        people_count=coalesce(col("people_stated"), col("activity_subjects_count")),
        subjects_list=coalesce(col("people_own"), col("activity_subjects_list")),
    )
    items = {
        "categories": carried(ctx),
        "subjects": ctx.lists("subjects").select("list", item="value", up="value"),
    }
    for name, things in items.items():
        within = f"scope_{name}_list"
        scope = ctx.lists(f"scope_{name}")
        lists = rows.select(within, list=f"{name}_list")
        missing = outside_scope(lists, things, scope, ctx, within=within).rename({"missing": f"out_{name}"})
        rows = rows.join(missing, left_on=[f"{name}_list", within], right_on=["list", within], how="left")
    rows = flag(
        rows,
        ctx.link("agreements", "scope_activities"),
        on={"value": "owner", "activity": "value"},
        name="activity_in",
    )
    rows = flag(
        rows, ctx.link("agreements", "parties"), on={"value": "owner", "sender": "value"}, name="party_in"
    )
    return _with_upper(rows, flows, ctx)


def _with_upper(rows: Any, flows: Any, ctx: Context) -> Any:
    """Add ``lost``: 1 where clauses of the contract above are missing here; ``upper_known``: such a contract lists its own."""
    above = flows.filter(~col("agreement").is_null() & (col("agreement") != "none"))
    above = above.select(_above="id", upper="agreement")
    # clauses are compared where they are listed, and nothing else answers
    listed = rows.filter(
        ~col("clauses_count").is_null()
        & col("same_obligations").is_null()
        & ~stated(is_one_of("kind", *COMPLETE))
    )
    pairs = listed.select("owner", "value").join(upstream(ctx), left_on="owner", right_on="flow", how="inner")
    pairs = pairs.join(above, left_on="above", right_on="_above", how="inner")
    twins = same_clauses(ctx)
    pairs = look_up(pairs, twins, on="value", prefix="own_", names=("twin",), key="agreement")
    pairs = look_up(pairs, twins, on="upper", prefix="upper_", names=("twin",), key="agreement")
    # a contract whose list is empty has no twin; it lacks whatever the one above has
    pairs = ctx.engine.materialise(pairs.with_columns(own_twin=coalesce(col("own_twin"), col("value"))))
    clauses = ctx.link("agreements", "clauses")
    contracts = pairs.select("own_twin", "upper_twin").unique()
    wanted = contracts.join(
        clauses.select(_upper="owner", item="value"), left_on="upper_twin", right_on="_upper", how="inner"
    )
    kept = clauses.select(_agreement="owner", _clause="value")
    dropped = wanted.join(
        kept, left_on=["own_twin", "item"], right_on=["_agreement", "_clause"], how="anti"
    ).select("own_twin", "upper_twin")
    lost = pairs.join(ctx.engine.materialise(dropped.unique()), on=["own_twin", "upper_twin"], how="semi")
    lost = lost.select("owner", "value").unique().with_columns(lost=lit(1))
    rows = rows.join(lost, on=["owner", "value"], how="left")
    known = look_up(pairs, ctx.table("agreements"), on="upper", prefix="upper_", names=("clauses_count",))
    known = known.filter(~col("upper_clauses_count").is_null()).select("owner", "value")
    return flag(rows, known, on={"owner": "owner", "value": "value"}, name="upper_known")


def _passed_on() -> Expr:
    by_list = if_filled(col("lost").fill_null(0) == 0, "clauses_count")
    by_list = (by_list & (fact("upper_known") | unknown())) | (col("clauses_count").is_null() & unknown())
    stated_or_list = stated(col("same_obligations")) | (col("same_obligations").is_null() & by_list)
    return any_of(is_one_of("kind", *COMPLETE), stated_or_list)
