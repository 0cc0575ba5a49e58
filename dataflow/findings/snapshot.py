"""What an inventory says on a date: its live activities, flows and rules, ready to be compared."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from dataflow.graph.trace import live_flows
from dataflow.graph.view import Senders, controllers
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import DATA_SUBJECT
from dataflow.inventory.places import Place
from dataflow.law.jurisdictions import status

Row = Mapping[str, Any]
PROCESSORS = ("processor", "sub-processor")


class Snapshot:
    """One inventory on one date; every mapping is in the order of the file."""

    def __init__(self, inventory: Inventory, as_of: date) -> None:
        self.inventory = inventory
        self.as_of = as_of
        self.parties = {row["id"]: row for row in inventory.rows("parties")}
        self.agreements = {row["id"]: row for row in inventory.rows("agreements")}
        rows = inventory.rows("activities")
        self.activities = {row["id"]: row for row in rows if self._lives(row, "start", "end")}
        self._controllers = {row["id"]: set(controllers(inventory, row)) for row in rows}
        self._senders = Senders(inventory)
        live = live_flows(inventory, as_of)
        self.flows = {row["id"]: row for row in inventory.rows("flows") if row["id"] in live}
        self.bases = self._by_activity("bases", "valid_from", "valid_to")
        self.retention = self._by_activity("retention")
        self.notices = {
            r["id"]: r for r in inventory.rows("notices") if self._lives(r, "valid_from", "valid_to")
        }
        self.received = self._received()
        self._to: dict[str, list[Row]] = defaultdict(list)
        for (_, party), flows in self.received.items():
            self._to[party] += flows
        self._named: dict[str, dict[str, Row]] = {}
        self._index: dict[str, dict[str, int]] = {}
        self._told: set[str | None] | None = None

    def name(self, table: str, row_id: str | None) -> str:
        """What a reader calls the row: its name, title, purpose or id."""
        found = self._rows(table).get(row_id or "") or {}
        said = found.get("name") or found.get("title") or found.get("purpose") or row_id
        return str(said or "unnamed")

    def place(self, table: str, row_id: str | None, column: str | None = None) -> Place | None:
        """Where the row stands."""
        if table not in self._index:
            self._index[table] = self.inventory.index(table)
        row = self._index[table].get(row_id or "")
        return self.inventory.place(table, row, column) if row is not None else None

    def countries(self, flow: Row) -> list[str]:
        """Codes of the places where the recipient of a flow has the data."""
        party = self.parties.get(flow["to"]) or {}
        seat = party.get("territory") or party.get("country")
        found = [seat, *(flow["storage"] or ()), *(flow["access"] or ())]
        return list(dict.fromkeys(code for code in found if code))

    def party_countries(self, party: str) -> list[str]:
        """The same over all flows to a party."""
        return list(dict.fromkeys(code for flow in self.flows_to(party) for code in self.countries(flow)))

    def outside(self, code: str) -> bool:
        """Whether a place is a third country on the date."""
        standing = status(code, as_of=self.as_of)
        return standing is not None and standing.status == "third_country"

    def flows_to(self, party: str) -> list[Row]:
        """The flows that a recipient receives, over all activities."""
        return self._to.get(party, [])

    def sender(self, flow: Row) -> str | None:
        """Who sends a flow; None where it cannot be told."""
        return self._senders.of(dict(flow))

    def told(self, party: str) -> bool:
        """Whether a notice in force names the recipient or says specifically what it is."""
        if self._told is None:
            levels = ("named", "specific-category")
            rows = [row for row in self.inventory.rows("disclosures") if row["level"] in levels]
            self._told = {row["party"] for row in rows if row["notice"] in self.notices}
        return party in self._told

    def safeguard_kinds(self, flow: Row) -> list[str] | None:
        """Kinds of the transfer instruments of a flow; None: not written down."""
        if flow["safeguards"] is None:
            return None
        return sorted({str(self.agreements.get(item, {}).get("kind") or item) for item in flow["safeguards"]})

    # --- private ---

    def _rows(self, table: str) -> dict[str, Row]:
        if table not in self._named:
            self._named[table] = {row["id"]: row for row in self.inventory.rows(table)}
        return self._named[table]

    def _lives(self, row: Row, start: str, end: str) -> bool:
        day = self.as_of
        return (row[start] is None or row[start] <= day) and (row[end] is None or row[end] >= day)

    def _by_activity(
        self, table: str, start: str | None = None, end: str | None = None
    ) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.inventory.rows(table):
            if start is None or end is None or self._lives(row, start, end):
                found[row["activity"]].append(row)
        return found

    def _received(self) -> dict[tuple[str, str], list[Row]]:
        """(activity, recipient) → flows; controllers, their units and the person are no recipients."""
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for flow in self.flows.values():
            party, activity = flow["to"], flow["activity"]
            kind = (self.parties.get(party) or {}).get("kind")
            own = self._controllers.get(activity, set()) | {DATA_SUBJECT, None}
            if party not in own and kind != "unit" and flow["role"] not in ("unit", "data-subject"):
                found[activity, party].append(flow)
        return found
