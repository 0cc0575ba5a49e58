"""An activity while its rows are read: what has been gathered, and what the row at hand speaks of."""

from dataclasses import dataclass, field

from dataflow.record.layouts.gather import Gather, Row, remark
from dataflow.record.layouts.grounded import Grounded
from dataflow.record.layouts.kept import Kept
from dataflow.record.layouts.sheet import Outcome

Said = tuple[Outcome, str]
"""What became of a cell, and into which table and column it went."""


@dataclass(slots=True)
class RowReader:
    """own: the organisation's row in parties; title: heading of the cell at hand; the lists that begin with
    ``now`` hold what the row at hand names."""

    gather: Gather
    activity: Row
    own: Row | None = None
    kept: Kept = field(default_factory=Kept)
    controllers: list[Row] = field(default_factory=list)
    joint: list[Row] = field(default_factory=list)
    for_others: bool = False
    nobody: bool = False
    flows: list[Row] = field(default_factory=list)
    grounds: Grounded = field(default_factory=Grounded)
    title: str = ""
    now_subjects: list[str] = field(default_factory=list)
    now_categories: list[Row] = field(default_factory=list)
    now_flows: list[Row] = field(default_factory=list)
    now_transfers: list[Row] = field(default_factory=list)

    def begin(self) -> None:
        """A new row of the same activity."""
        self.now_subjects, self.now_categories, self.now_flows, self.now_transfers = [], [], [], []

    def noted(self, text: str) -> Said:
        """Keep a cell in words."""
        line = f"{self.title}: {text}" if self.title else text
        if line not in str(self.activity.get("note")):
            remark(self.activity, line)
        return "not-understood", "activities.note"

    def flow(self, party: Row, role: str | None, *, any_role: bool = False) -> Row:
        """The activity's flow to a party; a new one where there is none in this role."""
        found = next(
            (
                flow
                for flow in self.flows
                if flow["to"] == party["id"] and (any_role or flow.get("role") in (role, None))
            ),
            None,
        )
        if found is None:
            wanted = f"{self.activity['id']}-{party['id']}"
            found = self.gather.add("flows", wanted, activity=self.activity["id"], to=party["id"])
            self.flows.append(found)
        if role:
            found["role"] = role
        return found

    def named(self, flow: Row) -> str:
        """The name of a flow's recipient."""
        return str(self.gather.by_id("parties", flow["to"])["name"])

    def settle(self) -> None:
        """Who decides, and how long what is kept: known once every row is read."""
        own = self.own["id"] if self.own else None
        named = [row["id"] for row in self.controllers]
        joint = [row["id"] for row in self.joint]
        if self.for_others:
            self.activity["role"] = "processor"
            if named:
                self.activity["controllers"] = named
        elif own is None or (named and own not in named):
            if named or joint:
                self.activity["controllers"] = list(dict.fromkeys([*named, *joint]))
            if joint and not named:
                remark(self.activity, "Joint controllers are named, but not the organisation.")
        else:
            together = list(dict.fromkeys([own, *named, *joint]))
            self.activity["role"] = "joint-controller" if len(together) > 1 else "controller"
            if len(together) > 1:
                self.activity["controllers"] = together
        if self.nobody and not self.flows:
            self.activity["no_recipients"] = "yes"
        self.grounds.settle(self.activity)
        self.kept.settle(self.gather, self.activity)
