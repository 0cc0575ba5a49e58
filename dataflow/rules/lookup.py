"""Rows, names and places of one inventory, by id."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from dataflow.graph.view import Senders
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import DATA_SUBJECT, NONE
from dataflow.inventory.made import Made
from dataflow.inventory.places import Place
from dataflow.inventory.rows import Tables
from dataflow.rules.gaps import Gaps


class Lookup:
    """Answers from one inventory; what is asked again and again is remembered until ``forget``."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory
        self.tables = Tables(inventory)
        self._senders: Senders | None = None
        self._own_party: str | None = None
        self.parties: Made[str | None, str] = Made(self._party)
        """Id of a party → its name for a reader."""
        self.names: Made[str, Made[str | None, str]] = Made(
            lambda table: Made(lambda one: self._name(table, one))
        )
        """Table → id → name of the row for a reader: its name, purpose or id."""
        self.places: Made[str, Made[int, Place]] = Made(lambda table: Made(partial(inventory.place, table)))
        """Table → number of a row → where it was read."""
        self.countries: Made[tuple[str | None, str], str] = Made(lambda asked: self._countries(*asked))
        """Recipient and flow → the countries that the data reach, for a reader."""
        self.gaps = Gaps(self)

    def row(self, table: str, row_id: str) -> Mapping[str, Any] | None:
        """The row of that id; None when there is none.  Rows without id are counted from 0."""
        rows = self.tables[table]
        number = rows.number(row_id)
        return rows.row(number) if number is not None else None

    def where(self, table: str, column: str, value: Any) -> list[Mapping[str, Any]]:
        """Rows whose column is, or whose list holds, the value."""
        rows = self.tables[table]
        return [rows.row(number) for number in rows.where(column, value)]

    @property
    def own_party(self) -> str:
        """Id of the party that the organisation is."""
        if self._own_party is None:
            self._own_party = self.inventory.organisation_party
        return self._own_party

    def sender(self, number: int) -> str | None:
        """Who sends the flow of that number; None where it cannot be told."""
        columns = self.tables["flows"].columns
        sender: str | None = columns["from"][number]
        return sender if sender is not None else self.senders.supposed(columns["activity"][number])

    def top(self, number: int) -> str | None:
        """The uppermost company that controls the party of that number; None where none is written down."""
        parties = self.tables["parties"]
        parents = parties.columns["parent"]
        top: str | None = None
        seen = {number}
        while (parent := parents[number]) is not None and parent != NONE:
            above = parties.number(parent)
            if above in seen:
                break
            top = parent
            if above is None:
                break
            number = above
            seen.add(number)
        return top

    def seat(self, party_id: str | None) -> str | None:
        """Territory or country of a party; None where it is empty."""
        parties = self.tables["parties"]
        number = parties.number(party_id) if party_id is not None else None
        if number is None:
            return None
        return parties.columns["territory"][number] or parties.columns["country"][number]

    @property
    def senders(self) -> Senders:
        """Who sends a flow that does not say so."""
        if self._senders is None:
            self._senders = Senders(self.inventory)
        return self._senders

    @property
    def held(self) -> int:
        """How much is remembered."""
        by_table = sum(map(len, self.names.values())) + sum(map(len, self.places.values()))
        return by_table + len(self.parties) + len(self.countries) + self.gaps.held

    def forget(self) -> None:
        """Remember nothing."""
        self.names.clear()
        self.places.clear()
        self.parties.clear()
        self.countries.clear()
        self.gaps.forget()

    # --- private ---

    def _party(self, party_id: str | None) -> str:
        if party_id is None:
            return "an unnamed party"
        if party_id == DATA_SUBJECT:
            return "the data subject"
        found = self.row("parties", party_id)
        if found is None and party_id == self.own_party:
            found = self.inventory.organisation
        return str((found or {}).get("name") or party_id)

    def _name(self, table: str, row_id: str | None) -> str:
        if not row_id:
            return "unnamed"
        found = self.row(table, row_id) if table in self.inventory.tables else None
        cells: Mapping[str, Any] = found if found is not None else {}
        return str(cells.get("name") or cells.get("purpose") or row_id)

    def _countries(self, party_id: str | None, flow: str) -> str:
        found = [self.seat(party_id)] if party_id else []
        flows = self.tables["flows"]
        number = flows.number(flow)
        if number is not None:
            found += flows.columns["storage"][number] or ()
            found += flows.columns["access"][number] or ()
        return ", ".join(dict.fromkeys(code for code in found if code)) or "an unknown country"
