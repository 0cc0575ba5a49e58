"""Standard contractual clauses on the date: sets that were repealed, modules that fit the roles.

Source: Decision (EU) 2021/914, Art. 1 and 4, recital 7.
"""

from typing import Any

from dataflow.engines.expressions import Expr, coalesce, col, concat, lit
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.instruments import changed_after_repeal, flow_instruments, instruments
from dataflow.facts.joins import flag, look_up, processors_engaged
from dataflow.facts.logic import all_tallied, any_tallied, begins_with, fact, is_one_of, stated, tally

MODULE = "SCC-M"
"""How the kinds of the clauses of 2021 begin."""


def add_clauses(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    flows = _add_counts(flows, _repealed(ctx), "permitted", "_old")
    flows = flows.with_columns(
        uses_repealed=_any_row("permitted"), repealed_permitted=all_tallied("permitted")
    )
    flows = _add_counts(flows, _modules(flows, ctx), "fits", "_new")
    flows = flows.with_columns(uses_modules=_any_row("fits"), module_fits=any_tallied("fits"))
    return flows.with_columns(importer_bound=fact("to_gdpr_subject"))


def offered_modules(ctx: Context) -> Any:
    """Owner (flow), value (safeguard), kind of every module offered that exists on the date, with its roles."""

    def make() -> Any:
        rows = flow_instruments(ctx).select("owner", "value", "kind")
        more = ctx.link("agreements", "modules").select(value="owner", kind="value")
        more = rows.select("owner", "value").join(more, on="value", how="inner")
        both = concat([rows, more.select("owner", "value", "kind")])
        both = both.filter(stated(begins_with("kind", MODULE))).unique()
        known = instruments(ctx).select("kind", "begins", "exporter_role", "importer_role")
        both = both.join(known, on="kind", how="inner")
        return both.filter(col("begins") <= lit(ctx.today_text))

    return ctx.keep("offered modules", make)


FACTS = FactSet(
    subject="flows",
    add=add_clauses,
    facts=(
        Fact("uses_repealed", "yes-no", "one of its safeguards is a set of clauses that was repealed in 2021, and has not ended before the date"),
        Fact("repealed_permitted", "yes-no",
             "each such set may still be used: signed before the repeal, unchanged since, within its last days",
             "the signature is not written down", ("safeguards.signed",)),
        Fact("uses_modules", "yes-no", "one of its safeguards is a module of the clauses of 2021, which exist on the date"),
        Fact("module_fits", "yes-no", "one of the modules is made for the roles of exporter and importer",
             "the role of the recipient is not settled", ("role",)),
        Fact("importer_bound", "yes-no", "the importer's processing is itself under the GDPR (Art. 3(2))",
             "it is not written down", ("to.gdpr_subject",)),
    ),
    needs=("from_processor",),
)  # fmt: skip


# --- private ---


def _add_counts(flows: Any, rows: Any, name: str, key: str) -> Any:
    counted = tally(rows.rename({"owner": key}), [key], **{name: col(name)})
    return flows.join(counted, left_on="id", right_on=key, how="left")


def _any_row(name: str) -> Expr:
    parts = [col(f"{name}_{end}").fill_null(0) for end in ("true", "false", "null")]
    return (parts[0] + parts[1] + parts[2]) > 0


def _repealed(ctx: Context) -> Any:
    today, last = lit(ctx.today_text), col("last_signing_day")
    signed = coalesce(col("signed"), col("approved").as_text())
    kept = (today <= col("last_day")) & (signed <= last) & ~changed_after_repeal(ctx)
    ended = stated(col("ends") < ctx.today)
    rows = flow_instruments(ctx).filter(~last.is_null() & ~ended)
    return rows.with_columns(permitted=(today <= last) | kept).select("owner", "permitted")


def _modules(flows: Any, ctx: Context) -> Any:
    rows = look_up(offered_modules(ctx), ctx.table("agreements"), on="value", prefix="", names=("exporter",))
    ends = flows.select("id", "activity", "sender", "role", "from_processor", "to_processor")
    rows = rows.join(ends, left_on="owner", right_on="id", how="inner")
    engaged = processors_engaged(ctx)
    rows = flag(rows, engaged, on={"activity": "activity", "exporter": "party"}, name="exporter_engaged")
    # a reseller in between may be the exporter of the clauses, whoever sends the data
    other = stated(col("exporter") != col("sender"))
    processes = (other & col("exporter_engaged")) | (~other & col("from_processor"))
    exporter = (col("exporter_role") == "processor") == processes
    as_processor = (col("importer_role") == "processor") & col("to_processor")
    as_controller = (col("importer_role") == "controller") & is_one_of(
        "role", "controller", "joint-controller"
    )
    return rows.with_columns(fits=exporter & (as_processor | as_controller)).select("owner", "fits")
