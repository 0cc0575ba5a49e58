"""An inventory as the record reads it: rows by id, by activity, and by date."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from dataflow.inventory.inventory import Inventory
from dataflow.record.model import Audience, Item, State, Status, Value
from dataflow.record.words import Words

Row = dict[str, Any]
Made = TypeVar("Made")
POSITION = "#row"
"""Key under which a row remembers its number, for its place."""


def status_on(row: Row, on: date) -> Status:
    """Whether a row with ``start`` and ``end`` is current on a day; both are inclusive, an empty one open."""
    if row["end"] is not None and row["end"] < on:
        return "ended"
    if row["start"] is not None and row["start"] > on:
        return "planned"
    return "current"


@dataclass
class Book:
    """An inventory opened on a date, with the words of the record."""

    inventory: Inventory
    as_of: date
    words: Words
    _tables: dict[str, list[Row]] = field(default_factory=dict)
    _files: dict[str, str] = field(default_factory=dict)
    _parties: dict[str, Row] = field(default_factory=dict)
    _names: dict[tuple[str, str], Value] = field(default_factory=dict)
    _indexes: dict[tuple[str, str], dict[str, list[Row]]] = field(default_factory=dict)
    _made: dict[Hashable, Any] = field(default_factory=dict)

    def rows(self, table: str) -> list[Row]:
        """Rows of a table; ``POSITION`` holds their number."""
        if table not in self._tables:
            rows = self.inventory.rows(table)
            self._tables[table] = [row | {POSITION: number} for number, row in enumerate(rows)]
        return self._tables[table]

    def by(self, table: str, column: str, value: str) -> list[Row]:
        """Rows whose column holds the value, in the order of the file."""
        key = (table, column)
        if key not in self._indexes:
            index: dict[str, list[Row]] = {}
            for row in self.rows(table):
                cell = row[column]
                for item in cell if isinstance(cell, list) else [cell]:
                    index.setdefault(item, []).append(row)
            self._indexes[key] = index
        return self._indexes[key].get(value, [])

    def get(self, table: str, row_id: str | None) -> Row | None:
        """The row of an id."""
        found = self.by(table, "id", row_id) if row_id else []
        return found[0] if found else None

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What a key stands for, made once: what thousands of activities say alike is one object."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]  # type: ignore[no-any-return]

    @cached_property
    def organisation(self) -> Row:
        return self.rows("organisation")[0]

    @cached_property
    def own_party(self) -> str:
        """Id of the party that the organisation is."""
        return self.inventory.organisation_party

    def party(self, party_id: str) -> Row:
        """A party; the organisation's row completes its party's, and stands for one that is not written."""
        if party_id in self._parties:
            return self._parties[party_id]
        row = self.get("parties", party_id) or dict.fromkeys(_party_columns(self)) | {"id": party_id}
        if party_id == self.own_party:
            row = row | {key: row[key] or self.organisation[key] for key in ("name", "country")}
        return self._parties.setdefault(party_id, row)

    def controllers(self, activity: Row) -> list[str]:
        """Controllers of an activity; empty when it is done for somebody who is not written down."""
        if activity["controllers"]:
            return list(activity["controllers"])
        return [] if activity["role"] == "processor" else [self.own_party]

    def sender(self, flow: Row) -> str:
        """Who sends: as written, else the activity's only controller, else the organisation."""
        if flow["from"]:
            return str(flow["from"])
        activity = self.get("activities", flow["activity"])
        controllers = self.controllers(activity) if activity else []
        return controllers[0] if len(controllers) == 1 else self.own_party

    def day_of(self, activity: Row) -> date:
        """The day an activity is described on: the as-of date while it runs, else its last or first day."""
        status = status_on(activity, self.as_of)
        if status == "ended":
            return activity["end"]  # type: ignore[no-any-return]
        return activity["start"] if status == "planned" else self.as_of

    def flows(self, activity: Row) -> list[Row]:
        """Flows of an activity that run on the day it is described on."""
        return self.once(("flows of", activity["id"]), lambda: self._flows(activity))

    def _flows(self, activity: Row) -> list[Row]:
        day = self.day_of(activity)
        found = self.by("flows", "activity", activity["id"])
        return [row for row in found if status_on(row, day) == "current" and row["certainty"] != "planned"]

    # --- values and items ---

    def place(self, table: str, row: Row, column: str | None = None) -> str:
        """Where a row or cell was read; empty for a row that nobody wrote."""
        if POSITION not in row:
            return ""
        place = self.inventory.place(table, row[POSITION], column)
        return str(place._replace(file=self._files.get(place.file) or self._file(place.file)))

    def _file(self, name: str) -> str:
        """A file's name in the inventory's folder, whatever was typed to open it."""
        folder = self.inventory.path if self.inventory.path.is_dir() else self.inventory.path.parent
        path = Path(name)
        inside = path.is_absolute() == folder.is_absolute() and path.is_relative_to(folder)
        return self._files.setdefault(name, path.relative_to(folder).as_posix() if inside else path.name)

    def own(self, text: str, table: str = "", row: Row | None = None, column: str | None = None) -> Value:
        """A value in the inventory's own words."""
        return Value(text, own=True, place=self.place(table, row, column) if row else "")

    def name(self, table: str, row_id: str) -> Value:
        """The name behind an id, else the id."""
        if (table, row_id) not in self._names:
            row = self.party(row_id) if table == "parties" else self.get(table, row_id) or {}
            text = str(row.get("name") or row.get("title") or row_id)
            value = Value(text, own=True, code=row_id, place=self.place(table, row))
            self._names[(table, row_id)] = value
        return self._names[(table, row_id)]

    def term(self, choice: str, code: str) -> Value:
        """A value of a word list, in the record's language."""
        return self.once(("term", choice, code), lambda: Value(self.words.term(choice, code), code=code))

    def country(self, code: str) -> Value:
        return self.once(("country", code), lambda: Value(self.words.country(code), code=code))

    def item(
        self,
        item_id: str,
        label: str,
        values: list[Value],
        *,
        empty: State = "missing",
        remark: str = "",
        audience: Audience = "all",
    ) -> Item:
        """An item that is present when it has values, else in the state ``empty``."""
        state: State = "present" if values else empty
        return Item(item_id, label, state, tuple(values), remark, audience)

    def cell(self, item_id: str, values: list[Value], *, empty: State = "unknown", remark: str = "") -> Item:
        """A cell of a table."""
        if not values:
            return self.once(("empty", item_id, empty, remark), lambda: Item(item_id, "", empty, (), remark))
        return Item(item_id, "", "present", tuple(values), remark)


# --- private ---


def _party_columns(book: Book) -> list[str]:
    return list(book.inventory.tables["parties"].column_names)
