"""Rows, places and empty fields of one inventory, by id."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dataflow.graph.view import Senders
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place
from dataflow.law.adequacy import decisions


@dataclass(frozen=True, slots=True)
class Field:
    """An empty field: where it would be filled."""

    table: str
    row: str
    column: str
    place: Place | None


class Lookup:
    """Answers from one inventory; every table is turned into rows once, when first asked for."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory
        self._rows: dict[str, dict[str, tuple[int, dict[str, Any]]]] = {}
        self._where: dict[tuple[str, str], dict[Any, list[dict[str, Any]]]] = {}
        self._senders: Senders | None = None
        self._empty: dict[tuple[str, str, str, str], list[Field]] = {}
        self._fields: dict[tuple[str, str, str], Field] = {}
        self._hops: dict[tuple[str, str, str], list[_Item | None]] = {}

    def row(self, table: str, row_id: str) -> dict[str, Any] | None:
        """The row of that id; None when there is none.  Rows without id are counted from 0."""
        found = self._table(table).get(row_id)
        return found[1] if found else None

    def where(self, table: str, column: str, value: Any) -> list[dict[str, Any]]:
        """Rows whose column is, or whose list holds, the value."""
        if (table, column) not in self._where:
            index: dict[Any, list[dict[str, Any]]] = defaultdict(list)
            for _, row in self._table(table).values():
                cell = row[column]
                for item in cell if isinstance(cell, list) else [cell]:
                    index[item].append(row)
            self._where[table, column] = index
        return self._where[table, column].get(value, [])

    def place(self, table: str, row_id: str, column: str | None = None) -> Place | None:
        """Where the row (or its cell) was read."""
        found = self._table(table).get(row_id)
        return self.inventory.place(table, found[0], column) if found else None

    def countries(self, party_id: str | None, row: Mapping[str, Any]) -> str:
        """Countries of a recipient in a flow, for a reader."""
        party = self.row("parties", party_id) if party_id else None
        flow = self.row("flows", str(row.get("flow") or row["id"])) or {}
        seat = (party or {}).get("territory") or (party or {}).get("country")
        found = [seat, *(flow.get("storage") or []), *(flow.get("access") or [])]
        return ", ".join(dict.fromkeys(str(code) for code in found if code)) or "an unknown country"

    def empty(self, subject: str, row: Mapping[str, Any], path: str, *, as_of: date) -> list[Field]:
        """Empty fields that a path from the subject meets: the last column, or a hop that leads nowhere."""
        key = (subject, str(row.get("table") or ""), str(row["id"]), path)
        if key not in self._empty:  # several rules ask the same of a row
            self._empty[key] = self._find_empty(subject, row, path, as_of)
        return self._empty[key]

    # --- private ---

    def _find_empty(self, subject: str, row: Mapping[str, Any], path: str, as_of: date) -> list[Field]:
        *hops, column = path.split(".")
        current = [self._start(subject, row)]
        for hop in hops:
            current = [nxt for item in current if item is not None for nxt in self._hop(item, hop)]
        fields = [
            self._field(item, column)
            for item in current
            if item is not None and _asks(self, row, column, as_of)
        ]
        return [item for item in fields if item is not None]

    def _table(self, table: str) -> dict[str, tuple[int, dict[str, Any]]]:
        if table not in self._rows:
            rows = self.inventory.rows(table)
            self._rows[table] = {
                str(row.get("id", i)): (i, {"_row": str(i)} | row) for i, row in enumerate(rows)
            }
        return self._rows[table]

    def _start(self, subject: str, row: Mapping[str, Any]) -> "_Item | None":
        if subject == "reach":
            return self._item(
                "flows",
                row["flow"],
                {"flow": ("flows", row["flow"]), "category": ("categories", row["category"])},
            )
        if subject == "onward":
            return self._item(
                "flows", row["second"], {"flow": ("flows", row["second"]), "first": ("flows", row["first"])}
            )
        return self._item(str(row.get("table") or subject), row["id"], {})

    def _item(self, table: str, row_id: Any, named: dict[str, tuple[str, Any]]) -> "_Item | None":
        found = self.row(table, str(row_id))
        return _Item(table, str(row_id), found, named) if found is not None else None

    def _hop(self, item: "_Item", hop: str) -> "list[_Item | None]":
        if item.named:
            return self._find_hop(item, hop)
        key = (item.table, item.id, hop)
        if key not in self._hops:  # the flows of an activity lead to the same rows
            self._hops[key] = self._find_hop(item, hop)
        return self._hops[key]

    def _find_hop(self, item: "_Item", hop: str) -> "list[_Item | None]":
        hop, _, wanted = hop.partition("[")
        only = wanted.rstrip("]").split("|") if wanted else None
        if hop in item.named:
            table, row_id = item.named[hop]
            return [self._item(table, row_id, {})]
        if (item.table, hop) in _LINKS:
            linked, key, value = _LINKS[item.table, hop]
            rows = self.where(linked, key, value or item.id) if key else self._all(linked)
            return [self._item(linked, row.get("id", row["_row"]), {}) for row in rows]
        if hop in _CHILDREN:
            column = _CHILDREN[hop]
            parent = item.id if item.table == "activities" else item.row.get("activity")
            if hop in ("notices", "disclosures") and not self.where(hop, column, parent):
                return [self._item(hop, str(i), {}) for i in range(0)]
            return [
                self._item(hop, row.get("id", row["_row"]), {})
                for row in self.where(hop, column, parent)
                if only is None or row.get("article") in only
            ]
        if hop == "engagement":
            sender = self._sender(item.row)
            rows = [r for r in self.where("flows", "activity", item.row.get("activity")) if r["to"] == sender]
            return [self._item("flows", row["id"], {}) for row in rows]
        pointed = _TABLES.get(hop)
        target = self._sender(item.row) if hop == "from" else item.row.get(hop)
        if pointed is None or target is None:
            return []
        targets = target if isinstance(target, list) else [target]
        found = [self._item(pointed, one, {}) for one in targets]
        return [one for one in found if one is None or only is None or _is_kind(one.row, only)]

    def _all(self, table: str) -> list[dict[str, Any]]:
        return [row for _, row in self._table(table).values()]

    def _field(self, item: "_Item", column: str) -> Field | None:
        key = (item.table, item.id, column)
        if key in self._fields:
            return self._fields[key]
        missing = column in _CHILDREN and not self.where(column, _CHILDREN[column], item.id)
        if missing or (column in item.row and item.row[column] is None):
            self._fields[key] = Field(*key, self.place(item.table, item.id))
            return self._fields[key]
        return None

    def _sender(self, row: Mapping[str, Any]) -> str | None:
        if self._senders is None:
            self._senders = Senders(self.inventory)
        return self._senders.of(dict(row))


@dataclass(frozen=True, slots=True)
class _Item:
    table: str
    id: str
    row: dict[str, Any]
    named: dict[str, tuple[str, Any]]


def _is_kind(row: Mapping[str, Any], kinds: list[str]) -> bool:
    """Whether the kind of an agreement is one of those, or begins as they do (``SCC``, ``BCR``)."""
    kind = row.get("kind")
    return kind is not None and any(kind == name or kind.startswith(f"{name}-") for name in kinds)


_SCOPE_COLUMNS = {
    "dpf_from": "dpf_list",
    "dpf_covers_hr": "dpf_list",
    "privacy_shield_from": "privacy_shield_list",
    "privacy_shield_covers_hr": "privacy_shield_list",
    "pipeda": "pipeda",
    "appi": "appi",
    "pipa": "pipa",
    "lgpd": "lgpd",
    "danish_state_authority": "not_danish_state_authority",
}
"""Column → the scope test of an adequacy decision that it answers."""


def _asks(lookup: Lookup, row: Mapping[str, Any], column: str, as_of: date) -> bool:
    """Whether a decision in force for a country of this flow asks for the column; other columns always count."""
    if column not in _SCOPE_COLUMNS:
        return True
    flow = lookup.row("flows", str(row.get("flow") or row["id"])) or {}
    if column.endswith("_covers_hr") and not flow.get("human_resources"):
        return False
    places = lookup.countries(row.get("to") or row.get("party"), row).split(", ")
    tests = {decision.scope_test for code in places for decision in decisions(code, as_of=as_of)}
    return _SCOPE_COLUMNS[column] in tests


_CHILDREN = {
    "bases": "activity",
    "retention": "activity",
    "notices": "covers",
    "disclosures": "party",
    "flows": "activity",
}
_TABLES = {
    "to": "parties",
    "from": "parties",
    "party": "parties",
    "parent": "parties",
    "controllers": "parties",
    "activity": "activities",
    "collected_by": "activities",
    "agreement": "agreements",
    "safeguards": "agreements",
    "categories": "categories",
    "subjects": "subjects",
    "system": "systems",
    "controller": "parties",
    "notice": "notices",
}
_LINKS: dict[tuple[str, str], tuple[str, str | None, str | None]] = {
    ("notices", "names"): ("disclosures", "notice", None),
    ("categories", "uses"): ("activities", "categories", None),
    ("activities", "arrangements"): ("agreements", "kind", "joint-arrangement"),
    ("parties", "informs"): ("notices", "controller", None),
    ("flows", "owner"): ("organisation", None, None),
    ("organisation", "activities"): ("activities", None, None),
}
"""Table and hop → table, column that holds the id (or the value named), every row where there is no column."""
