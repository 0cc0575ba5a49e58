"""Whether the roles of one activity contradict each other.

Source: Art. 4(7), 4(8), 26, 28(10); C-683/21; EDPB Guidelines 07/2020.
"""

from typing import Any

from dataflow.engines.expressions import col, concat
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.ends import live_flows
from dataflow.facts.joins import activity_controllers, flag
from dataflow.facts.logic import any_tallied, count_if, fact, is_one_of, stated, tally, unknown, unless_denied
from dataflow.facts.texts import with_plain

ROUNDS = 4
"""How often engagements that cannot lie on a cycle are left out before cycles are looked for."""


def add_roles(activities: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    engaged = _engagements(ctx).filter(col("sure") == 1)
    activities = flag(activities, engaged, on={"id": "activity"}, name="uses_processors")
    activities = flag(activities, _cycles(ctx), on={"id": "activity"}, name="_cycle")
    activities = flag(activities, _cycles(ctx, perhaps=True), on={"id": "activity"}, name="_perhaps")
    own = engaged.join(
        activity_controllers(ctx).select(_activity="activity", _party="party"),
        left_on=["activity", "to"], right_on=["_activity", "_party"], how="inner",
    )  # fmt: skip
    activities = flag(activities, own, on={"id": "activity"}, name="controller_processes")
    counted = tally(_double(ctx), ["activity"], doubled=col("doubled")).rename({"activity": "_activity"})
    activities = activities.join(counted, left_on="id", right_on="_activity", how="left")
    return activities.with_columns(
        two_roles=fact("controller_processes") | any_tallied("doubled"),
        role_cycle=col("_cycle") | (col("_perhaps") & unknown()),
    ).drop("_cycle", "_perhaps")


FACTS = FactSet(
    subject="activities",
    add=add_roles,
    facts=(
        Fact("uses_processors", "yes-no", "a live flow of it goes to a processor or sub-processor"),
        Fact("role_cycle", "yes-no", "a party processes, over one step or several, on behalf of itself",
             "it would, if a recipient whose role is empty were a processor", ("flows.role",)),
        Fact("controller_processes", "yes-no", "one of its controllers receives data in it as a processor"),
        Fact("two_roles", "yes-no",
             "a party is both processor and controller for the same data and the same purpose",
             "the role or the categories of one of its flows are empty", ("flows.role", "flows.categories")),
    ),
)  # fmt: skip


# --- private ---


def _engagements(ctx: Context) -> Any:
    """Live flows whose recipient (perhaps: sure = 0) processes on behalf of the sender: activity, sender, to, sure."""

    def make() -> Any:
        processes = fact("to_processor")
        flows = live_flows(ctx).filter(unless_denied(processes) & ~col("sender").is_null())
        flows = flows.filter(~col("activity").is_null() & ~col("to").is_null() & (col("to") != col("sender")))
        return flows.select("activity", "sender", "to", sure=count_if(processes))

    return ctx.keep("engagements", make)


def _circling(ctx: Context) -> Any:
    """Engagements that may lie on a cycle: others arrive where they begin and go on from where they end."""

    def make() -> Any:
        edges = _engagements(ctx)
        # first in whatever activity: most begin at somebody who processes for nobody
        edges = edges.join(edges.select(_party="to"), left_on="sender", right_on="_party", how="semi")
        edges = edges.join(edges.select(_party="sender"), left_on="to", right_on="_party", how="semi")
        edges = ctx.engine.materialise(edges)
        for _ in range(ROUNDS):
            begins = edges.select(_activity="activity", _party="sender")
            ends = edges.select(_activity="activity", _party="to")
            edges = edges.join(
                ends, left_on=["activity", "sender"], right_on=["_activity", "_party"], how="semi"
            )
            edges = edges.join(
                begins, left_on=["activity", "to"], right_on=["_activity", "_party"], how="semi"
            )
            edges = ctx.engine.materialise(edges)
            if edges.is_empty():
                break
        return edges

    return ctx.keep("circling engagements", make)


def _cycles(ctx: Context, *, perhaps: bool = False) -> Any:
    """Activities in which a walk along engagements comes back; as far as the depth of the run.

    perhaps: those in which only a walk along some that are not sure does.
    """

    def make() -> Any:
        edges, sure = _circling(ctx), col("sure") == 1
        edges = edges.join(_cycles(ctx), on="activity", how="anti") if perhaps else edges.filter(sure)
        edges = ctx.engine.materialise(edges.select("activity", "sender", "to").unique())
        step = edges.select("activity", origin="sender", at="to")
        found = [step.filter(col("at") == col("origin")).select("activity")]
        for _ in range(ctx.settings.depth - 1):
            if step.is_empty():
                break
            onward = edges.select("activity", "to", _sender="sender")
            step = step.join(
                onward, left_on=["activity", "at"], right_on=["activity", "_sender"], how="inner"
            )
            step = ctx.engine.materialise(step.select("activity", "origin", at="to").unique())
            circles = step.filter(col("at") == col("origin")).select("activity").unique()
            found.append(ctx.engine.materialise(circles))
            step = step.join(found[-1], on="activity", how="anti")  # one circle is enough
        ctx.capped |= not step.is_empty()  # a longer walk might come back
        return concat(found)

    return ctx.keep("role cycles, perhaps" if perhaps else "role cycles", make)


def _double(ctx: Context) -> Any:
    """Pairs of flows of one activity to one party, first as processor, second perhaps as controller: activity, doubled."""

    def make() -> Any:
        flows = live_flows(ctx).filter(~col("activity").is_null() & ~col("to").is_null() & fact("to_other"))
        flows = with_plain(flows, ctx, table="flows", column="purpose", name="_purpose")
        known = ("activity", "to", "categories_count")
        first = flows.filter(stated(fact("to_processor"))).select(
            *known, "_unknown", purpose="_purpose", one="categories_list"
        )
        controls = is_one_of("role", "controller", "joint-controller")
        second = flows.filter(unless_denied(controls)).select(
            _activity="activity",
            _to="to",
            purpose_="_purpose",
            count_="categories_count",
            role_="role",
            two="categories_list",
        )
        pairs = first.join(second, left_on=["activity", "to"], right_on=["_activity", "_to"], how="inner")
        lists = ctx.lists("categories")
        shared = (
            pairs.select("one", "two")
            .unique()
            .join(lists.select(one="list", value="value"), on="one", how="inner")
        )
        shared = shared.join(
            lists.select(_two="list", _value="value"),
            left_on=["two", "value"], right_on=["_two", "_value"], how="semi",
        )  # fmt: skip
        pairs = flag(pairs, shared, on={"one": "one", "two": "two"}, name="common")
        controls = is_one_of("role_", "controller", "joint-controller")
        silent = col("categories_count").is_null() | col("count_").is_null()
        common = col("common") | (silent & unknown())
        other_purpose = stated(col("purpose") != col("purpose_"))
        return pairs.with_columns(doubled=controls & common & ~other_purpose).select("activity", "doubled")

    return ctx.keep("two roles", make)
