"""What a finding can say: names, rows, places, empty fields, paths. Made only for what was found."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dataflow.facts.catalogue import facts as facts_of
from dataflow.graph.paths import Edge, FlowGraph
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place
from dataflow.rules.lookup import Field, Lookup
from dataflow.rules.rule import Rule


@dataclass(slots=True)
class Evidence:
    """A found row with everything around it.  ``row``: the subject's keys and facts, ids without inventory."""

    rule: Rule
    inventory: Inventory
    row: Mapping[str, Any]
    as_of: date
    lookup: Lookup
    graph: FlowGraph
    _path: list[Edge] | None = field(default=None)
    _empty: list[Field] | None = field(default=None)

    def message(self) -> str:
        """The rule's message with this row's names, and its details."""
        text = self.rule.message.format_map(_Words(self))
        details = self.rule.details(self) if self.rule.details else ""
        return _FULL_STOPS.sub(".", f"{text} {details}".strip())

    def party(self, party_id: str | None) -> str:
        """Name of a party for a reader."""
        if party_id is None:
            return "an unnamed party"
        if party_id == "data-subject":
            return "the data subject"
        found = self.lookup.row("parties", party_id)
        if found is None and party_id == self.inventory.organisation_party:
            found = self.inventory.organisation
        return str((found or {}).get("name") or party_id)

    def name(self, table: str, row_id: str | None) -> str:
        """Name of a row for a reader: its name, purpose or id."""
        found = self.lookup.row(table, row_id) if row_id and table in self.inventory.tables else None
        return str((found or {}).get("name") or (found or {}).get("purpose") or row_id or "unnamed")

    def label(self, table: str, row_id: str) -> str:
        """What a row is called where a reader is to find it: its name, or what it belongs to."""
        found = self.lookup.row(table, row_id) or {}
        if table == "flows":
            return f"flow {row_id}"
        if table in ("bases", "retention"):
            about = found.get("article") or table
            return f"{about} for {found.get('activity')}"
        return self.name(table, row_id)

    def rows(self, table: str, column: str, value: str) -> list[dict[str, Any]]:
        """Rows of a table whose column holds the value."""
        return self.lookup.where(table, column, value)

    @property
    def path(self) -> list[Edge]:
        """The witness path: the chain that ends in this flow, or the path of a path subject."""
        if self._path is None:
            self._path = self._find_path()
        return self._path

    def empty_fields(self) -> list[Field]:
        """Fields whose emptiness made a fact of the rule unknown, in a stable order."""
        if self._empty is None:
            self._empty = self._find_empty()
        return self._empty

    def reasons(self) -> list[str]:
        """Why the rule's facts are unknown, in the words of the catalogue: for what no cell could settle."""
        known = {**facts_of(self.rule.subject), **self.rule.extra.get("facts", {})}
        empty = [name for name in self.rule.facts if name in known and self.row.get(name, 0) is None]
        return list(dict.fromkeys(known[name].unknown for name in empty))

    def places(self) -> list[Place]:
        """The place of the subject, then those of the path and of the empty fields."""
        found: list[Place] = []
        for table, row_id in self._subject_rows():
            place = self.lookup.place(table, row_id)
            if place is not None:
                found.append(place)
        found += [item.place for item in self.empty_fields() if item.place is not None]
        return list(dict.fromkeys(found))

    # --- private ---

    def _find_empty(self) -> list[Field]:
        found: dict[tuple[str, str, str], Field] = {}
        known = {**facts_of(self.rule.subject), **self.rule.extra.get("facts", {})}
        for name in (*self.rule.facts, *self.rule.extra.get("facts", ())):
            if self.row.get(name, 0) is None and name in known:
                for path in known[name].reads:
                    for item in self.lookup.empty(self.rule.subject, self.row, path, as_of=self.as_of):
                        found[item.table, item.row, item.column] = item
        return list(found.values())

    def _subject_rows(self) -> list[tuple[str, str]]:
        if self.rule.subject in ("reach", "onward"):
            return [("flows", edge.flow) for edge in self.path]
        rows = [(str(self.row.get("table") or self.rule.subject), str(self.row["id"]))]
        return rows + [("flows", edge.flow) for edge in self.path if edge.flow != self.row["id"]]

    def _find_path(self) -> list[Edge]:
        if "path" in self.rule.extra:
            found: list[Edge] = self.rule.extra["path"](self)
            return found
        if self.rule.subject == "flows":
            return self.graph.to_flow(self.row["id"])
        if self.rule.subject == "onward":
            return self.graph.to_flow(self.row["first"]) + self.graph.to_flow(self.row["second"])[-1:]
        if self.rule.subject == "reach":
            activity, category = self.row["activity"], self.row["category"]
            return self.graph.shortest(
                self.graph.starts(activity), [self.row["party"]], activity=activity, category=category
            )
        return []


_FULL_STOPS = re.compile(r"(?<!\.)\.\.(?=\s|$)")


class _Words(dict[str, str]):
    """Words of a message template, found when they are asked for."""

    def __init__(self, evidence: Evidence) -> None:
        super().__init__()
        self.evidence = evidence

    def __missing__(self, word: str) -> str:
        evidence, row = self.evidence, self.evidence.row
        if word in ("recipient", "to"):
            return evidence.party(row.get("to") or row.get("party"))
        if word == "sender":
            return evidence.party(row.get("sender"))
        if word == "activity":
            return evidence.name("activities", row.get("activity") or row["id"])
        if word == "category":
            return evidence.name("categories", row.get("category"))
        if word == "as_of":
            return evidence.as_of.isoformat()
        if word == "name":
            return evidence.name(str(row.get("table") or evidence.rule.subject), row["id"])
        if word == "country":
            return evidence.lookup.countries(row.get("to") or row.get("party") or row["id"], row)
        if word == "path":
            names = (
                [evidence.path[0].sender, *[edge.recipient for edge in evidence.path]]
                if evidence.path
                else []
            )
            return " → ".join(evidence.party(name) for name in names)
        value = row.get(word)
        return "unknown" if value is None else str(value)
