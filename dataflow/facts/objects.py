"""Parties, systems, activities, flows, agreements and notices side by side, for what must hold of any of them."""

from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import Expr, col, concat, lit, when
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import live_flows
from dataflow.facts.joins import flag
from dataflow.facts.logic import count_if, number, stated
from dataflow.facts.summary import Summary
from dataflow.law.instruments import all_instruments

COLUMNS = (
    "id", "table", "object_kind", "inventory", "row", "_unknown", "current", "dates_reversed",
    "orphan", "no_content", "too_early", "overlapping", "not_alone",
)  # fmt: skip

PARTY_LINKS = (
    ("activities", "controllers"), ("activities", "sources"), ("agreements", "parties"), ("agreements", "members"),
    ("agreements", "approved_subprocessors"), ("bases", "consent_recipients"),
)  # fmt: skip

PARTY_CELLS = (
    ("systems", "operator"), ("parties", "parent"), ("agreements", "exporter"),
    ("agreements", "importer"), ("notices", "controller"), ("disclosures", "party"), ("retention", "holder"),
    ("organisation", "party"), ("organisation", "id"), ("organisation", "authority"),
)  # fmt: skip


PARTIES = Summary("parties that flows name", ("party",), lambda ctx: _named_parties(ctx))
SYSTEMS = Summary("systems that flows name", ("system",), lambda ctx: _named_systems(ctx))


def objects(ctx: Context) -> Any:
    """Every row of those tables: id, table, kind, first and last day, and what is wrong with it."""

    def make() -> Any:
        parts = [rows(ctx) for table, rows in _ROWS.items() if ctx.judges(table)]
        return concat([part.select(*COLUMNS) for part in parts])

    return ctx.keep("objects", make)


def add_object_facts(frame: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    return frame.with_columns(complete=~col("no_content"))


FACTS = FactSet(
    subject="objects",
    add=add_object_facts,
    facts=(
        Fact("current", "yes-no", "it is neither planned for later nor ended; rows whose dates contradict count too"),
        Fact("orphan", "yes-no", "nothing refers to the party or system"),
        Fact("complete", "yes-no", "the activity has categories of data and of data subjects",
             "one of the two is empty", ("categories", "subjects")),
        Fact("dates_reversed", "yes-no", "its last day lies before its first"),
        Fact("too_early", "yes-no", "the agreement was signed before its instrument existed"),
        Fact("overlapping", "yes-no", "two versions of the notice are said to be in force for the same activity and people at once"),
        Fact("not_alone", "yes-no", "the activity's data are said to go to nobody else, and a flow takes them to a recipient"),
    ),
    summaries=(PARTIES, SYSTEMS),
)  # fmt: skip


# --- private ---


def _made(
    frame: Any, ctx: Context, table: str, kind: str, days: tuple[str, str] | None, **wrong: Expr
) -> Any:
    """The columns of ``COLUMNS``; what cannot be wrong with such a row is false."""
    columns: dict[str, Expr] = {name: lit(False) for name in COLUMNS[-6:]} | wrong
    current = lit(True)
    if days is not None:
        first, last = days
        today = lit(ctx.today_text) if last == "_ends" else ctx.today
        begun = (col(first) <= today).fill_null(True)
        lasts = (col(last) >= today).fill_null(True)
        columns["dates_reversed"] = stated(col(last) < col(first))
        current = (begun & lasts) | columns["dates_reversed"]
    return frame.with_columns(table=lit(table), object_kind=lit(kind), current=current, **columns)


def _named_parties(ctx: Context) -> Any:
    flows = ctx.table("flows")
    return concat([flows.select(party="from"), flows.select(party="to")]).filter(~col("party").is_null())


def _named_systems(ctx: Context) -> Any:
    return ctx.table("flows").filter(~col("system").is_null()).select("system")


def _parties(ctx: Context) -> Any:
    parts = [ctx.link(table, column).select(party="value") for table, column in PARTY_LINKS]
    parts += [ctx.table(table).select(party=column) for table, column in PARTY_CELLS]
    parts += [ctx.summed(PARTIES)]
    used = concat(parts).filter(~col("party").is_null())
    rows = flag(ctx.table("parties"), used, on={"id": "party"}, name="_used")
    return _made(rows, ctx, "parties", "party", None, orphan=~col("_used"))


def _systems(ctx: Context) -> Any:
    used = concat([ctx.link("activities", "systems").select(system="value"), ctx.summed(SYSTEMS)]).filter(
        ~col("system").is_null()
    )
    rows = flag(ctx.table("systems"), used, on={"id": "system"}, name="_used")
    return _made(rows, ctx, "systems", "organisation", None, orphan=~col("_used"))


def _activities(ctx: Context) -> Any:
    empty = (col("categories_count") == 0) | (col("subjects_count") == 0)
    out = live_flows(ctx).filter(stated(col("is_recipient")) & ~col("activity").is_null())
    rows = flag(ctx.table("activities"), out, on={"id": "activity"}, name="_out")
    not_alone = stated(col("no_recipients")) & col("_out")
    return _made(rows, ctx, "activities", "activity", ("start", "end"), no_content=empty, not_alone=not_alone)


def _flows(ctx: Context) -> Any:
    return _made(ctx.table("flows"), ctx, "flows", "flow", ("start", "end"))


def _agreements(ctx: Context) -> Any:
    rows = [
        {"kind": found.id, "begins": found.valid_from.isoformat() if found.valid_from else None}
        for found in all_instruments()
    ]
    begins = ctx.small(
        "instruments begin", rows, {"kind": pa.string(), "begins": pa.string()}, plain=("begins",)
    )
    frame = ctx.table("agreements").join(begins, on="kind", how="left")
    signed = when(stated(col("signed") != "none")).then(col("signed"))
    frame = frame.with_columns(_signed=signed, _ends=col("ends").as_text())
    early = stated((col("signed") != "none") & (col("signed") < col("begins")))
    return _made(frame, ctx, "agreements", "agreement", ("_signed", "_ends"), too_early=early)


def _notices(ctx: Context) -> Any:
    names = ("controller", "kind", "language")
    rows = ctx.table("notices").with_columns(**{f"_{name}": col(name).fill_null("") for name in names})
    covers = ctx.link("notices", "covers").select(_notice="owner", activity="value")
    rows_ = rows.select(
        "id", "inventory", "valid_from", "valid_to", "audience_count", *[f"_{name}" for name in names]
    )
    versions = rows_.join(covers, left_on="id", right_on="_notice", how="inner")
    later = versions.select(
        "inventory",
        "activity",
        *[f"_{name}" for name in names],
        other="id",
        begins="valid_from",
        others="audience_count",
    )
    keys = ["inventory", "activity", *[f"_{name}" for name in names]]
    pairs = versions.join(later, on=keys, how="inner").filter(col("id") != col("other"))
    meet = stated((col("valid_from") <= col("begins")) & (col("valid_to") >= col("begins")))
    pairs = _for_the_same_people(pairs, ctx)
    clash = pairs.select("id", clash=count_if(meet)).group_by("id").agg(col("clash").sum())
    rows = rows.join(clash, on="id", how="left")
    overlapping = col("clash").fill_null(0) > 0
    return _made(rows, ctx, "notices", "notice", ("valid_from", "valid_to"), overlapping=overlapping)


def _for_the_same_people(pairs: Any, ctx: Context) -> Any:
    """Of pairs of notices (id, other) those that address somebody in common; one without an audience is for everybody."""
    people = ctx.link("notices", "audience")
    names = ("id", "other", "valid_from", "valid_to", "begins")
    general = pairs.filter((number("audience_count") == 0) | (number("others") == 0))
    addressed = pairs.join(
        people.select(_owner="owner", person="value"), left_on="id", right_on="_owner", how="inner"
    )
    common = addressed.join(
        people.select(_owner="owner", _person="value"),
        left_on=["other", "person"], right_on=["_owner", "_person"], how="semi",
    )  # fmt: skip
    return concat([general.select(*names), common.select(*names)])


_ROWS = {
    "parties": _parties, "systems": _systems, "activities": _activities, "flows": _flows,
    "agreements": _agreements, "notices": _notices,
}  # fmt: skip
