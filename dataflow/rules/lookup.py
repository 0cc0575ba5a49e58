"""Rows, names and places of one inventory, by id."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from dataflow.graph.view import Senders
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.made import Made
from dataflow.inventory.places import Place
from dataflow.inventory.rows import Tables
from dataflow.rules.empty_field import EmptyField
from dataflow.rules.gaps import Gaps


class Lookup:
    """Answers from one inventory; what is asked again and again is remembered until ``forget``."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory
        self.tables = Tables(inventory)
        self._senders: Senders | None = None
        self._own_party: str | None = None
        self._places: defaultdict[str, dict[int, Place]] = defaultdict(dict)
        self._one: dict[Place, Place] = {}
        self._parties: dict[str, str] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._countries: Made[tuple[str | None, str], str] = Made(lambda asked: self._said_of(*asked))
        self._gaps = Gaps(self)

    def row(self, table: str, row_id: str) -> Mapping[str, Any] | None:
        """The row of that id; None when there is none.  Rows without id are counted from 0."""
        rows = self.tables[table]
        number = rows.number(row_id)
        return rows.row(number) if number is not None else None

    def where(self, table: str, column: str, value: Any) -> list[Mapping[str, Any]]:
        """Rows whose column is, or whose list holds, the value."""
        rows = self.tables[table]
        return [rows.row(number) for number in rows.where(column, value)]

    def place(self, table: str, row_id: str) -> Place | None:
        """Where the row was read."""
        number = self.tables[table].number(row_id)
        return self.place_of(table, number) if number is not None else None

    def place_of(self, table: str, number: int) -> Place:
        """Where the row of that number was read; equal places are one object until ``forget``."""
        known = self._places[table]
        place = known.get(number)
        if place is None:
            place = self.inventory.place(table, number)
            place = known[number] = self._one.setdefault(place, place)
        return place

    def party(self, party_id: str) -> str:
        """Name of a party for a reader."""
        name = self._parties.get(party_id)
        if name is None:
            found = self.row("parties", party_id)
            if found is None and party_id == self.own_party:
                found = self.inventory.organisation
            name = self._parties[party_id] = str((found or {}).get("name") or party_id)
        return name

    def name(self, table: str, row_id: str) -> str:
        """Name of a row for a reader: its name, purpose or id."""
        name = self._names.get((table, row_id))
        if name is None:
            found = self.row(table, row_id) if table in self.inventory.tables else None
            cells: Mapping[str, Any] = found if found is not None else {}
            name = str(cells.get("name") or cells.get("purpose") or row_id)
            self._names[table, row_id] = name
        return name

    @property
    def own_party(self) -> str:
        """Id of the party that the organisation is."""
        if self._own_party is None:
            self._own_party = self.inventory.organisation_party
        return self._own_party

    def countries(self, party_id: str | None, row: Mapping[str, Any]) -> str:
        """Countries of a recipient in a flow, for a reader."""
        return self._countries[party_id, str(row.get("flow") or row["id"])]

    def empty(
        self, subject: str, row: Mapping[str, Any], paths: tuple[str, ...], as_of: date
    ) -> list[EmptyField]:
        """Empty fields that paths from the subject meet: the last column, or a hop that leads nowhere."""
        return self._gaps.find(subject, row, paths, as_of)

    def sender(self, number: int) -> str | None:
        """Who sends the flow of that number; None where it cannot be told."""
        columns = self.tables["flows"].columns
        sender: str | None = columns["from"][number]
        return sender if sender is not None else self.senders.supposed(columns["activity"][number])

    @property
    def senders(self) -> Senders:
        """Who sends a flow that does not say so."""
        if self._senders is None:
            self._senders = Senders(self.inventory)
        return self._senders

    @property
    def held(self) -> int:
        """How much is remembered."""
        places = sum(map(len, self._places.values()))
        names = len(self._names) + len(self._parties) + len(self._countries)
        return places + len(self._one) + names + self._gaps.held

    def forget(self) -> None:
        """Remember nothing."""
        for kept in (self._one, self._names, self._parties, self._places, self._countries):
            kept.clear()
        self._gaps.forget()

    # --- private ---

    def _said_of(self, party_id: str | None, flow: str) -> str:
        found = [self._seat(party_id)] if party_id else []
        flows = self.tables["flows"]
        number = flows.number(flow)
        if number is not None:
            found += flows.columns["storage"][number] or ()
            found += flows.columns["access"][number] or ()
        return ", ".join(dict.fromkeys(code for code in found if code)) or "an unknown country"

    def _seat(self, party_id: str) -> str | None:
        parties = self.tables["parties"]
        number = parties.number(party_id)
        if number is None:
            return None
        return parties.columns["territory"][number] or parties.columns["country"][number]
