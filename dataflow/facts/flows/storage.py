"""How long a recipient keeps what it received, beside the controller's own limit (Art. 5(1)(e), 28(3)(g))."""

from typing import Any

from dataflow.engines.expressions import col, concat, lit, when
from dataflow.facts.context import Context
from dataflow.facts.durations import with_days
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.joins import activity_controllers, flag
from dataflow.facts.logic import all_tallied, count_if, fact, number, stated
from dataflow.facts.texts import with_plain


def periods(ctx: Context) -> Any:
    """Retention rules by category: activity, category, holder, event, days, lag (days, 0 where none is agreed)."""

    def make() -> Any:
        rows = with_days(ctx.table("retention"), ctx, table="retention", column="duration", name="days")
        rows = with_days(rows, ctx, table="retention", column="lag", name="lag_days")
        rows = with_plain(rows, ctx, table="retention", column="event", name="_event")
        rows = flag(
            rows, activity_controllers(ctx), on={"activity": "activity", "holder": "party"}, name="_ours"
        )
        rows = rows.select(
            "id", "activity", "days", "categories_count", event="_event",
            holder=when(~col("_ours")).then(col("holder")),  # a controller's own period is no recipient's
            lag=col("lag_days").fill_null(0.0),
        )  # fmt: skip
        limited = ctx.link("retention", "categories").select(_owner="owner", category="value")
        own = rows.join(limited, left_on="id", right_on="_owner", how="inner")
        whole = rows.filter(number("categories_count") == 0)
        declared = ctx.link("activities", "categories").select(_activity="owner", category="value")
        every = whole.join(declared, left_on="activity", right_on="_activity", how="inner")
        names = ("activity", "category", "holder", "event", "days", "lag")
        return concat([own.select(*names), every.select(*names)])

    return ctx.keep("periods", make)


def add_storage(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    flows = flows.join(_compared(ctx), on=["activity", "to"], how="left")
    compared = number("kept_true") + number("kept_false") + number("kept_null")
    agreements = ctx.table("agreements").select(_agreement="id", deletion_after="deletion_after")
    flows = flows.join(agreements, left_on="agreement", right_on="_agreement", how="left")
    flows = with_days(flows, ctx, table="agreements", column="deletion_after", name="_grace")
    ended = stated(col("end") < ctx.today)
    waited = ctx.as_of.toordinal() - col("end").day_number()
    due = stated(col("to_processor")) & ended & ~stated(waited <= col("_grace"))
    confirmed = (col("deletion_confirmed") != "none") & (col("deletion_confirmed") <= lit(ctx.today_text))
    return flows.with_columns(
        period_compared=fact("live") & (compared > 0),
        kept_no_longer=all_tallied("kept"),
        deletion_due=due,
        deletion_shown=confirmed,
    ).drop("kept_true", "kept_false", "kept_null", "deletion_after", "_grace")


FACTS = FactSet(
    subject="flows",
    add=add_storage,
    facts=(
        Fact("period_compared", "yes-no",
             "the recipient's period and the controller's are written down for the same data and event"),
        Fact("kept_no_longer", "yes-no", "the recipient's period, less the agreed lag, is not longer",
             "a duration or event is empty", ("activity.retention.duration", "activity.retention.event")),
        Fact("deletion_due", "yes-no", "a processor's flow has ended and the agreed time for deletion has passed"),
        Fact("deletion_shown", "yes-no", "deletion or return is certified by then",
             "no certificate is written down", ("deletion_confirmed",)),
    ),
    needs=("live", "to_processor"),
)  # fmt: skip


# --- private ---


def _compared(ctx: Context) -> Any:
    """Activity, recipient → categories kept within one of the controller's periods from the same event, or not."""
    rows = periods(ctx)
    theirs = rows.filter(~col("holder").is_null())
    ours = rows.filter(col("holder").is_null()).select(
        "activity", "category", limit="days", our_event="event"
    )
    pairs = theirs.join(ours, on=["activity", "category"], how="inner")
    same = col("event") == col("our_event")
    within = col("days") <= col("limit") + col("lag")
    counted = pairs.select(
        "activity", "holder", "category",
        yes=count_if(same & within), no=count_if(same & ~within), open=count_if(same.is_null() | (same & within.is_null())),
    )  # fmt: skip
    counted = counted.group_by("activity", "holder", "category").agg(
        col("yes").sum(), col("no").sum(), col("open").sum()
    )
    none, open_ = col("yes") == 0, col("open") > 0
    counted = counted.select(
        "activity",
        to="holder",
        kept_true=count_if(col("yes") > 0),
        kept_null=count_if(none & open_),
        kept_false=count_if(none & ~open_ & (col("no") > 0)),
    )
    names = ("kept_true", "kept_false", "kept_null")
    return counted.group_by("activity", "to").agg(*[col(name).sum() for name in names])
