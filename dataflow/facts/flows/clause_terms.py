"""Whether the standard clauses of 2021 are filled in and stand between the right parties.

Source: Decision (EU) 2021/914: clauses 7 and 9, annexes I to III.
"""

from typing import Any

from dataflow.engines.expressions import Expr, col, row_count
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.clauses import MODULE
from dataflow.facts.flows.instruments import flow_instruments
from dataflow.facts.joins import flag, look_up, processors_engaged
from dataflow.facts.logic import (
    any_of,
    any_tallied,
    begins_with,
    fact,
    if_filled,
    is_one_of,
    stated,
    tally,
    unknown,
)
from dataflow.facts.scopes import carried, outside_scope

ANNEXES = ("I.A", "I.B", "I.C", "II")
SHORT = ("I.A", "I.B")
"""Annexes that every module has; module four has neither a competent authority nor measures."""

TERMS = ("exporter", "importer", "parties_count", "annexes_count", "subprocessing", "approved_subprocessors_count",
         "scope_categories_count", "scope_categories_list", "sensitive_annex")  # fmt: skip


def add_clause_terms(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = _rows(flows, ctx).with_columns(
        named=_end("exporter", "sender_party") & _end("importer", "to_party"),
        filled=_annexes(),
        described=_described(),
    )
    names = ("named", "filled", "described")
    conditions = {name: col(name) for name in names}
    complete = conditions["named"] & conditions["filled"] & conditions["described"]
    counted = tally(rows.rename({"owner": "_flow"}), ["_flow"], **conditions, complete=complete)
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    return flows.with_columns(
        clause_parties_named=any_tallied("named"),
        clause_annexes_filled=any_tallied("filled"),
        clause_data_described=any_tallied("described"),
        clauses_complete=any_tallied("complete"),
    )


FACTS = FactSet(
    subject="flows",
    add=add_clause_terms,
    facts=(
        Fact("clause_parties_named", "yes-no",
             "the clauses name the sender (or a processor engaged for the activity) and the recipient",
             "neither parties nor exporter and importer are written down",
             ("safeguards.exporter", "safeguards.importer", "safeguards.parties")),
        Fact("clause_annexes_filled", "yes-no", "the annexes that the module asks for are filled in",
             "the annexes, or how sub-processors are authorised, are not written down",
             ("safeguards.annexes", "safeguards.subprocessing")),
        Fact("clause_data_described", "yes-no", "the annex describes every category that flows, the sensitive ones as such",
             "the scope, the categories or their kind are not written down",
             ("safeguards.scope_categories", "safeguards.sensitive_annex", "categories", "categories.kind")),
        Fact("clauses_complete", "yes-no", "one set of clauses has all of this", "no one set is known to have all of it"),
    ),
    needs=("uses_modules",),
)  # fmt: skip


# --- private ---


def _rows(flows: Any, ctx: Context) -> Any:
    agreements = ctx.table("agreements")
    rows = flow_instruments(ctx).filter(stated(begins_with("kind", MODULE)))
    rows = look_up(
        rows.select("owner", "value", "kind", "_unknown"), agreements, on="value", prefix="", names=TERMS
    )
    names = ("activity", "sender", "to", "categories_count", "categories_list")
    rows = look_up(rows, flows, on="owner", prefix="", names=names)
    parties = ctx.link("agreements", "parties")
    rows = flag(rows, parties, on={"value": "owner", "sender": "value"}, name="sender_party")
    rows = flag(rows, parties, on={"value": "owner", "to": "value"}, name="to_party")
    engaged = processors_engaged(ctx)
    rows = flag(rows, engaged, on={"activity": "activity", "exporter": "party"}, name="exporter_engaged")
    for name, wanted in (("long", ANNEXES), ("short", SHORT), ("third", ("III",))):
        rows = rows.join(_filled(ctx, name, wanted), left_on="value", right_on=f"_{name}", how="left")
    within = "scope_categories_list"
    scope = ctx.lists("scope_categories")
    lists = rows.select(within, list="categories_list")
    missing = outside_scope(lists, carried(ctx), scope, ctx, within=within)
    rows = rows.join(missing, left_on=["categories_list", within], right_on=["list", within], how="left")
    kinds = ctx.table("categories").select("id", "kind", "_unknown")
    kinds = kinds.filter(is_one_of("kind", "special", "criminal").fill_null(True))
    items = ctx.lists("categories").join(kinds, left_on="value", right_on="id", how="inner")
    sensitive = tally(items, ["list"], sensitive=is_one_of("kind", "special", "criminal"))
    return rows.join(sensitive, left_on="categories_list", right_on="list", how="left")


def _filled(ctx: Context, name: str, wanted: tuple[str, ...]) -> Any:
    """Agreement and how many of these annexes it has."""
    links = ctx.link("agreements", "annexes").filter(col("value").is_in(list(wanted))).unique()
    return links.group_by("owner").agg(row_count().alias(name)).rename({"owner": f"_{name}"})


def _end(column: str, in_parties: str) -> Expr:
    """The party stands at its end of the clauses, or on their list of parties."""
    party = {"exporter": "sender", "importer": "to"}[column]
    named = col(column) == col(party)
    if column == "exporter":
        named = named | fact("exporter_engaged")
    silent = col("parties_count").is_null() & col(column).is_null()
    return stated(named) | fact(in_parties) | ((silent | col(party).is_null()) & unknown())


def _annexes() -> Expr:
    four = col("kind") == "SCC-M4"
    whole = (col("long").fill_null(0) == len(ANNEXES)) | (four & (col("short").fill_null(0) == len(SHORT)))
    listed = (col("third").fill_null(0) > 0) | (col("approved_subprocessors_count").fill_null(0) > 0)
    by_name = col("subprocessing") == "specific"
    onward = any_of(~is_one_of("kind", "SCC-M2", "SCC-M3"), ~by_name, listed)
    return if_filled(whole, "annexes_count") & onward


def _described() -> Expr:
    within = if_filled(col("missing").fill_null(0) == 0, "scope_categories_count", "categories_count")
    return within & (~any_tallied("sensitive") | col("sensitive_annex"))
