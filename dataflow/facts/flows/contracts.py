"""Contracts with processors (Art. 28) on the date."""

from typing import Any

from dataflow.engines.expressions import Expr, col, lit, when
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.instruments import flow_instruments
from dataflow.facts.flows.upstream import upstream
from dataflow.facts.joins import flag, look_up
from dataflow.facts.logic import any_by_count, any_of, fact, is_one_of, stated, tally, unknown

ARTICLE_28 = ("dpa", "other-legal-act", "EU-2021-915", "SCC-M2", "SCC-M3")
"""Kinds of agreements that satisfy Art. 28(3) or (4)."""


def add_contracts(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    agreements = ctx.table("agreements")
    flows = look_up(flows, agreements, on="agreement", prefix="agreement_",
                    names=("kind", "signed", "ends", "parties_count", "subprocessing", "notice_days"))  # fmt: skip
    flows = flag(
        flows, ctx.link("agreements", "parties"), on={"agreement": "owner", "to": "value"}, name="_party"
    )
    right_kind = is_one_of("agreement_kind", *ARTICLE_28)
    in_time = (col("agreement_signed") <= lit(ctx.today_text)) & (
        col("agreement_ends") >= ctx.today
    ).fill_null(True)
    right_party = col("_party") | col("agreement_parties_count").is_null()
    none = stated(col("agreement") == "none")
    written = ~none & right_kind & in_time & right_party
    clauses = flow_instruments(ctx).filter(stated(is_one_of("kind", "SCC-M2", "SCC-M3")))
    counted = tally(clauses, ["owner"], clauses=col("valid"))
    flows = flows.join(counted, left_on="id", right_on="owner", how="left")
    by_clauses = any_by_count("clauses_true", "clauses_null")
    return flows.with_columns(
        contract_in_force=any_of(written, by_clauses),
    ).drop("clauses_true", "clauses_false", "clauses_null", "_party")


def add_authorisation(flows: Any, ctx: Context) -> Any:
    """Add ``subprocessor_authorised``: judged by the contract under which the sending processor is engaged.

    Down a chain that is the contract of the processor above, which passes on what the controller allows (Art. 28(4)).
    """
    engaging = flows.select(
        _above="id", contract="agreement", mode_="agreement_subprocessing", days="agreement_notice_days"
    )
    approved = ctx.link("agreements", "approved_subprocessors")
    chain = flows.filter(col("from_processor") & stated(col("to_processor")))
    chain = chain.select("id", "to", "start", "notified_controller", "objection", "_unknown")
    pairs = chain.join(upstream(ctx), left_on="id", right_on="flow", how="left")
    pairs = pairs.join(engaging, left_on="above", right_on="_above", how="left")
    pairs = flag(pairs, approved, on={"contract": "owner", "to": "value"}, name="approved")
    told = col("notified_controller") != "none"
    in_time = _notice_kept()
    no_objection = ~stated(col("objection") == "open")
    general = stated(col("mode_") == "general") & told & in_time & no_objection
    specific = stated(col("mode_") == "specific") & col("approved")
    undecided = col("mode_").is_null() & ~stated(col("contract") == "none") & unknown()
    counted = tally(pairs.with_columns(ok=general | specific | undecided), ["id"], ok=col("ok"))
    flows = flows.join(counted, on="id", how="left")
    return flows.with_columns(
        subprocessor_authorised=any_by_count("ok_true", "ok_null"),
        is_subprocessing=col("from_processor") & fact("to_processor"),
    ).drop("ok_true", "ok_false", "ok_null")


CONTRACTS = FactSet(
    subject="flows",
    add=add_contracts,
    facts=(
        Fact("contract_in_force", "yes-no",
             "an agreement of Art. 28(3) with the recipient, or clauses that stand for it, is in force on the date",
             "the agreement, its kind or its signature is not written down",
             ("agreement", "agreement.kind", "agreement.signed")),
    ),
    columns=("agreement_subprocessing", "agreement_notice_days"),
)  # fmt: skip

AUTHORISATION = FactSet(
    subject="flows",
    add=add_authorisation,
    facts=(
        Fact("is_subprocessing", "yes-no", "a processor passes the data on to a further processor", "a role is open", ("role",)),
        Fact("subprocessor_authorised", "yes-no",
             "the contract under which the sending processor is engaged allows this sub-processor on the date: approved by name, "
             "or notified in time under a general authorisation and not objected to",
             "the contract, its authorisation or the notification is not written down",
             ("engagement.agreement", "engagement.agreement.subprocessing", "notified_controller", "engagement.agreement.notice_days", "start")),
    ),
    needs=("to_processor", "from_processor", "contract_in_force"),
)  # fmt: skip


# --- private ---


def _notice_kept() -> Expr:
    """Notification and days of notice lie before the start; unknown where days or start are not written down."""
    told = when(col("notified_controller") != "none").then(col("notified_controller"))
    lead = col("start").day_number() - told.as_date().day_number()
    return lead >= col("days")
