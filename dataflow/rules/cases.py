"""Rows that a rule found, taken together: their paths, empty fields and places are sought side by side."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from dataflow.graph.paths import FlowGraph
from dataflow.inventory.places import Place
from dataflow.rules.empty_field import EmptyField
from dataflow.rules.evidence import Evidence
from dataflow.rules.lookup import Lookup
from dataflow.rules.phrases import Phrases


class Cases:
    """Rows of one inventory that one rule found.

    columns: the subject's keys and facts by name, ids without inventory.
    unknown: for each row the facts of the rule that it leaves open.
    """

    def __init__(
        self,
        phrases: Phrases,
        columns: Mapping[str, Sequence[Any]],
        unknown: Sequence[tuple[str, ...]],
        as_of: date,
        lookup: Lookup,
        graph: FlowGraph,
    ) -> None:
        self.phrases = phrases
        self.rule = phrases.rule
        self.columns = columns
        self.unknown = unknown
        self.as_of = as_of
        self.lookup = lookup
        self.graph = graph

    def __len__(self) -> int:
        return len(self.unknown)

    def column(self, name: str) -> Sequence[Any]:
        """The cells of a column; None where there is no such column."""
        return self.columns.get(name) or [None] * len(self)

    def each(self) -> list[Evidence]:
        """Every row by itself; it holds what it is of, so it is not kept here: circles would stay in memory."""
        return [Evidence(self, at, row) for at, row in enumerate(self._rows)]

    @cached_property
    def activities(self) -> Sequence[str | None]:
        """The activity that each row is in or is."""
        own = self.columns["id"] if self.rule.subject == "activities" else [None] * len(self)
        return [one or other for one, other in zip(self.column("activity"), own, strict=True)]

    @cached_property
    def paths(self) -> Sequence[Sequence[int]]:
        """The witness paths, as numbers of flows: the chain that ends in a flow, or the path of a path subject."""
        columns, graph, subject = self.columns, self.graph, self.rule.subject
        own = self.phrases.path
        if own is not None:
            return [own(one) for one in self.each()]
        if subject == "flows":
            return graph.to_flows(columns["id"])
        if subject == "onward":
            both = zip(graph.to_flows(columns["first"]), graph.to_flows(columns["second"]), strict=True)
            return [first + second[-1:] for first, second in both]
        if subject == "reach":
            ends = zip(columns["activity"], columns["category"], columns["party"], strict=True)
            return [
                graph.shortest(graph.starts(activity), party, activity=activity, category=category)
                for activity, category, party in ends
            ]
        return [()] * len(self)

    @cached_property
    def empty(self) -> Sequence[Sequence[EmptyField]]:
        """Fields whose emptiness made a fact of the rule unknown, in a stable order."""
        alike: dict[tuple[str, ...], list[int]] = {}
        for at, open_ in enumerate(self.unknown):
            alike.setdefault(open_, []).append(at)
        found: list[Sequence[EmptyField]] = [()] * len(self)
        for open_, rows in alike.items():
            paths = self.phrases.reads(open_)
            for at, fields in self.lookup.gaps.find(self.rule.subject, self.columns, rows, paths, self.as_of):
                found[at] = fields
        return found

    @cached_property
    def places(self) -> Sequence[Place | None]:
        """Where the subjects were read; None where a subject is a path itself."""
        subject, ids = self.rule.subject, self.columns["id"]
        if subject in ("reach", "onward"):
            return [None] * len(self)
        tables = self.columns.get("table")
        if tables is None:
            return self._places(subject, ids)
        return [self._places(table or subject, [one])[0] for table, one in zip(tables, ids, strict=True)]

    # --- private ---

    @cached_property
    def _rows(self) -> list[dict[str, Any]]:
        rows = zip(*self.columns.values(), strict=True)
        return [dict(zip(self.columns, row, strict=True)) for row in rows]

    def _places(self, table: str, ids: Sequence[str]) -> list[Place | None]:
        numbers, places = self.lookup.tables[table].numbers, self.lookup.places[table]
        found = map(numbers.get, ids)
        return [places[number] if number is not None else None for number in found]
