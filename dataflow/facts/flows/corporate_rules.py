"""Binding corporate rules: members, approval, lead authority, whose data (Art. 47)."""

from typing import Any

from dataflow.engines.expressions import Expr, col
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet
from dataflow.facts.flows.instruments import flow_instruments, led_inside
from dataflow.facts.joins import activity_controllers, flag, look_up
from dataflow.facts.logic import all_of, any_tallied, begins_with, fact, if_filled, stated, tally, unknown


def add_corporate_rules(flows: Any, ctx: Context) -> Any:
    """Add the columns of ``FACTS``."""
    rows = _rows(flows, ctx).with_columns(
        bound=_bound(), approved_=_approved(ctx), led=led_inside(ctx), meant=_meant()
    )
    conditions = {name: col(name) for name in ("bound", "approved_", "led", "meant")}
    good = all_of(*conditions.values(), fact("lasting"))
    counted = tally(rows.rename({"owner": "_flow"}), ["_flow"], **conditions, ruled=good)
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    others = flow_instruments(ctx).filter(~begins_with("kind", "BCR").fill_null(False))
    counted = tally(others.select("valid", _flow="owner"), ["_flow"], other=col("valid"))
    flows = flows.join(counted, left_on="id", right_on="_flow", how="left")
    found = [col(f"ruled_{end}").fill_null(0) for end in ("true", "false", "null")]
    return flows.with_columns(
        uses_corporate_rules=(found[0] + found[1] + found[2]) > 0,
        rules_bind_both=any_tallied("bound"),
        rules_approved=any_tallied("approved_"),
        rules_led_inside=any_tallied("led"),
        rules_meant_for_data=any_tallied("meant"),
        rules_reach=any_tallied("ruled"),
        other_instrument_valid=any_tallied("other"),
    )


FACTS = FactSet(
    subject="flows",
    add=add_corporate_rules,
    facts=(
        Fact("uses_corporate_rules", "yes-no", "one of its safeguards is a set of binding corporate rules"),
        Fact("rules_bind_both", "yes-no", "sender and recipient are on its list of members", "the members are not written down",
             ("safeguards.members", "from")),
        Fact("rules_approved", "yes-no", "it was approved by the date, authorisations under Directive 95/46 included",
             "the day of approval is empty", ("safeguards.approved",)),
        Fact("rules_led_inside", "yes-no", "its lead authority is one of the area on the date",
             "the lead is empty and the rules were approved before 2021", ("safeguards.lead_authority",)),
        Fact("rules_meant_for_data", "yes-no",
             "rules for processors carry data of controllers outside the group, not the group's own"),
        Fact("rules_reach", "yes-no", "one set, in force on the date, has all of this", "no one set is known to have all of it"),
        Fact("other_instrument_valid", "yes-no", "another of its instruments may be relied on on the date",
             "its signature is not written down", ("safeguards.signed",)),
    ),
)  # fmt: skip


# --- private ---


def _rows(flows: Any, ctx: Context) -> Any:
    rows = flow_instruments(ctx).filter(stated(begins_with("kind", "BCR")))
    rows = rows.select("owner", "value", "kind", "ends", "approved", "lead_authority", "_unknown")
    rows = look_up(rows, ctx.table("agreements"), on="value", prefix="", names=("members_count",))
    rows = look_up(rows, flows, on="owner", prefix="", names=("activity", "sender", "to"))
    members = ctx.link("agreements", "members")
    rows = flag(rows, members, on={"value": "owner", "sender": "value"}, name="sender_in")
    rows = flag(rows, members, on={"value": "owner", "to": "value"}, name="to_in")
    own = activity_controllers(ctx).join(
        members.select(agreement="owner", member="value"), left_on="party", right_on="member", how="inner"
    )
    rows = flag(rows, own, on={"activity": "activity", "value": "agreement"}, name="own_data")
    return rows.with_columns(lasting=(col("ends") >= ctx.today).fill_null(True))


def _bound() -> Expr:
    """Both ends are members; a recipient that is known to be outside is enough to deny it."""
    sender = fact("sender_in") | (col("sender").is_null() & unknown())
    return if_filled(fact("to_in"), "members_count", "to") & if_filled(
        sender.fill_null(True), "members_count", "sender"
    )


def _approved(ctx: Context) -> Expr:
    return col("approved") <= ctx.today


def _meant() -> Expr:
    return (col("kind") != "BCR-P") | ~fact("own_data")
