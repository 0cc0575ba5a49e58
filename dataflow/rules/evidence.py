"""What a finding can say: names, rows, places, empty fields, paths. Made only for what was found."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from dataflow.graph.paths import Edge, FlowGraph
from dataflow.inventory.inventory import Inventory
from dataflow.rules.empty_field import EmptyField
from dataflow.rules.lookup import Lookup
from dataflow.rules.phrases import Phrases


class Evidence:
    """A found row with everything around it.

    row: the subject's keys and facts, ids without inventory.  unknown: facts of the rule that it leaves open.
    """

    __slots__ = ("_empty", "_path", "_phrases", "as_of", "graph", "lookup", "row", "rule", "unknown")

    def __init__(
        self,
        phrases: Phrases,
        row: Mapping[str, Any],
        unknown: tuple[str, ...],
        as_of: date,
        lookup: Lookup,
        graph: FlowGraph,
    ) -> None:
        self.rule = phrases.rule
        self.row = row
        self.unknown = unknown
        self.as_of = as_of
        self.lookup = lookup
        self.graph = graph
        self._phrases = phrases
        self._path: list[Edge] | None = None
        self._empty: list[EmptyField] | None = None

    @property
    def inventory(self) -> Inventory:
        """The inventory that the row is of."""
        return self.lookup.inventory

    def message(self) -> str:
        """The rule's message with this row's names, and its details."""
        said = [
            literal if word is None else literal + self._word(word) for literal, word in self._phrases.message
        ]
        details = self.rule.details(self) if self.rule.details else ""
        text = f"{''.join(said)} {details}".strip()
        return _FULL_STOPS.sub(".", text) if ".." in text else text

    def cannot_tell(self) -> str:
        """What cannot be told about this row, and the cells or questions that keep it open."""
        row, subject = self.row, self.rule.subject
        if subject == "flows":
            about = f"{self.party(row.get('to'))} in “{self.name('activities', row.get('activity'))}”"
        else:
            about = self.name(str(row.get("table") or subject), str(row["id"]))
        if subject in ("reach", "onward"):
            about = " → ".join([self.party(edge.recipient) for edge in self.path]) or about
        details = self.rule.details(self) if self.rule.details else ""
        names = [
            f"{item.table}.{item.column} ({self.label(item.table, item.row)})" for item in self.empty_fields()
        ]
        open_ = names if len(names) == 1 else list(dict.fromkeys(names)) or self.reasons()
        needed = f" {'Empty' if names else 'Open'}: {'; '.join(open_)}." if open_ else ""
        return (
            f"Cannot tell for {about} whether {self._phrases.said}.{needed}{f' {details}' if details else ''}"
        )

    def party(self, party_id: str | None) -> str:
        """Name of a party for a reader."""
        if party_id is None:
            return "an unnamed party"
        if party_id == "data-subject":
            return "the data subject"
        return self.lookup.party(party_id)

    def name(self, table: str, row_id: str | None) -> str:
        """Name of a row for a reader: its name, purpose or id."""
        return self.lookup.name(table, row_id) if row_id else "unnamed"

    def label(self, table: str, row_id: str) -> str:
        """What a row is called where a reader is to find it: its name, or what it belongs to."""
        if table == "flows":
            return f"flow {row_id}"
        if table in ("bases", "retention"):
            found = self.lookup.row(table, row_id)
            cells: Mapping[str, Any] = found if found is not None else {}
            return f"{cells.get('article') or table} for {cells.get('activity')}"
        return self.name(table, row_id)

    def rows(self, table: str, column: str, value: str) -> list[Mapping[str, Any]]:
        """Rows of a table whose column holds the value."""
        return self.lookup.where(table, column, value)

    @property
    def path(self) -> list[Edge]:
        """The witness path: the chain that ends in this flow, or the path of a path subject."""
        if self._path is None:
            self._path = self._find_path()
        return self._path

    def empty_fields(self) -> list[EmptyField]:
        """Fields whose emptiness made a fact of the rule unknown, in a stable order."""
        if self._empty is None:
            self._empty = self._find_empty()
        return self._empty

    def reasons(self) -> list[str]:
        """Why the rule's facts are unknown, in the words of the catalogue: for what no cell could settle."""
        known, open_ = self._phrases.known, set(self.unknown)
        return list(dict.fromkeys(known[name].unknown for name in self.rule.facts if name in open_))

    def subject_row(self) -> tuple[str, str] | None:
        """Table and id of what the finding is about; None where it is the path itself."""
        if self.rule.subject in ("reach", "onward"):
            return None
        return str(self.row.get("table") or self.rule.subject), str(self.row["id"])

    # --- private ---

    def _find_empty(self) -> list[EmptyField]:
        paths = self._phrases.reads(self.unknown)
        found = self.lookup.empty(self.rule.subject, self.row, paths, self.as_of) if paths else []
        if len(found) < 2:
            return found
        return list({(item.table, item.row, item.column): item for item in found}.values())

    def _find_path(self) -> list[Edge]:
        row, graph, subject = self.row, self.graph, self.rule.subject
        if self._phrases.path is not None:
            found: list[Edge] = self._phrases.path(self)
            return found
        if subject == "flows":
            return graph.to_flow(row["id"])
        if subject == "onward":
            return graph.to_flow(row["first"]) + graph.to_flow(row["second"])[-1:]
        if subject == "reach":
            activity, category = row["activity"], row["category"]
            return graph.shortest(graph.starts(activity), row["party"], activity=activity, category=category)
        return []

    def _word(self, word: str) -> str:
        """A word of the message."""
        look_up = _WORDS.get(word)
        if look_up is not None:
            return look_up(self, self.row)
        value = self.row.get(word)
        return "unknown" if value is None else str(value)


# --- private ---

_FULL_STOPS = re.compile(r"(?<!\.)\.\.(?=\s|$)")


def _recipient(evidence: Evidence, row: Mapping[str, Any]) -> str:
    return evidence.party(row.get("to") or row.get("party"))


def _path(evidence: Evidence, row: Mapping[str, Any]) -> str:
    path = evidence.path
    names = [path[0].sender, *[edge.recipient for edge in path]] if path else []
    return " → ".join([evidence.party(name) for name in names])


_WORDS: Mapping[str, Callable[[Evidence, Mapping[str, Any]], str]] = {
    "recipient": _recipient,
    "to": _recipient,
    "sender": lambda evidence, row: evidence.party(row.get("sender")),
    "activity": lambda evidence, row: evidence.name("activities", row.get("activity") or row["id"]),
    "category": lambda evidence, row: evidence.name("categories", row.get("category")),
    "as_of": lambda evidence, row: evidence.as_of.isoformat(),
    "name": lambda evidence, row: evidence.name(str(row.get("table") or evidence.rule.subject), row["id"]),
    "country": lambda evidence, row: evidence.lookup.countries(
        row.get("to") or row.get("party") or row["id"], row
    ),
    "path": _path,
}
"""Words of a message that are looked up; any other word is a column of the row."""
