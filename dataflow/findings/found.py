"""What was found, before a finding of it is made: which rule, which row, in the order of the report."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import pyarrow as pa

from dataflow.facts.frames import plain_id
from dataflow.findings.finding import OUTCOMES, SEVERITIES, Outcome
from dataflow.findings.world import World
from dataflow.rules.evaluate import CANNOT_TELL, Found
from dataflow.rules.phrases import Phrases
from dataflow.rules.rule import Rule


class Source(NamedTuple):
    """Where findings of one rule come from: rows with keys and facts, and the inventories they are of."""

    phrases: Phrases
    table: pa.Table
    columns: Sequence[str]
    worlds: Mapping[str, World]

    @property
    def rule(self) -> Rule:
        """The rule."""
        return self.phrases.rule

    @property
    def many(self) -> bool:
        """Whether ids are written ``inventory/id``."""
        return len(self.worlds) > 1

    def heads(self, positions: Sequence[int]) -> list[tuple[str, str]]:
        """Key and inventory of the findings about these rows."""
        inventories, ids, kinds = self.cells(positions, "id", "object_kind")
        rule_id, own_kind = self.rule.id, self.rule.kind
        return [
            (f"{rule_id}@{inventory}/{kind or own_kind}:{row_id}", inventory)
            for inventory, row_id, kind in zip(inventories, ids, kinds, strict=True)
        ]

    def cells(self, positions: Sequence[int], *columns: str) -> list[list[Any]]:
        """The inventories of some rows, then their cells in some columns; None where there is no such column."""
        present = [name for name in columns if name in self.columns]
        rows = self.table.select(["inventory", *present]).take(indices(positions))
        first = next(iter(self.worlds))
        found = [[name or first for name in values_of(rows.column("inventory"))]]
        for name in columns:
            values = values_of(rows.column(name)) if name in present else [None] * len(positions)
            found.append([plain(value) if value else value for value in values] if self.many else values)
        return found


class Order(NamedTuple):
    """Every finding as the number of its source and its row there, worst first.

    spans: (number of findings, outcome, severity), in order.
    """

    sources: tuple[Source, ...]
    numbers: array  # type: ignore[type-arg]
    rows: array  # type: ignore[type-arg]
    spans: tuple[tuple[int, Outcome, str], ...]


class Gathered:
    """Findings of batches of inventories, taken together until they are put in order."""

    def __init__(self) -> None:
        self.sources: list[Source] = []
        self._keys: dict[tuple[int, int], list[str]] = defaultdict(list)
        self._numbers: dict[tuple[int, int], array] = {}  # type: ignore[type-arg]
        self._rows: dict[tuple[int, int], array] = {}  # type: ignore[type-arg]

    def add(
        self, founds: Iterable[Found], worlds: Mapping[str, World], phrases: Mapping[str, Phrases]
    ) -> None:
        """What was found in a batch, without what is silenced in it."""
        silences = {one.rule.id: one.rule.silences for one in phrases.values() if one.rule.silences}
        hits = [_Hits(source, found) for found in founds for source in _sources(found, worlds, phrases)]
        broken = {key for one in hits if one.rule.id in silences for key in one.broken(silences[one.rule.id])}
        silent = {name for named in silences.values() for name in named}
        for one in hits:
            kept = one.kept(broken) if one.rule.id in silent else range(len(one.positions))
            if kept:
                self._take(one, kept)

    def order(self) -> Order:
        """Worst first, then by key; nothing more can be added."""
        numbers, rows, spans = array("I"), array("I"), []
        for outcome, severity in sorted(self._keys):
            keys = self._keys.pop((outcome, severity))
            its_numbers = self._numbers.pop((outcome, severity))
            its_rows = self._rows.pop((outcome, severity))
            for place in sorted(range(len(keys)), key=keys.__getitem__):
                numbers.append(its_numbers[place])
                rows.append(its_rows[place])
            spans.append((len(keys), OUTCOMES[outcome], SEVERITIES[severity]))
        return Order(tuple(self.sources), numbers, rows, tuple(spans))

    def _take(self, one: "_Hits", kept: Sequence[int]) -> None:
        number = len(self.sources)
        self.sources.append(one.source)
        own = OUTCOMES.index(one.rule.outcome)
        heads = one.source.heads([one.positions[place] for place in kept])
        by_marks: dict[tuple[int, str], list[int]] = defaultdict(list)
        for at, place in enumerate(kept):
            by_marks[one.codes[place], one.severities[place]].append(at)
        for (code, severity), members in by_marks.items():
            outcome = OUTCOMES.index("cannot-tell") if code == CANNOT_TELL else own
            where = (outcome, SEVERITIES.index(severity))
            if where not in self._numbers:
                self._numbers[where], self._rows[where] = array("I"), array("I")
            self._keys[where] += [heads[at][0] for at in members]
            self._numbers[where].extend([number] * len(members))
            self._rows[where].extend([one.positions[kept[at]] for at in members])


def indices(positions: Sequence[int]) -> pa.Array:
    """Numbers of rows as Arrow wants them, without looking at each."""
    numbers = positions if isinstance(positions, array) else array("I", positions)
    return pa.Array.from_buffers(pa.uint32(), len(numbers), [None, pa.py_buffer(numbers)])


def values_of(column: pa.ChunkedArray) -> list[Any]:
    """The cells as Python values; texts are written out first, which one by one would take fifty times as long."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(pa.string())
    return column.to_pylist()


def plain(value: str) -> str:
    """Without the inventory in front of it; a path's id holds several ids, each with its own."""
    if "/" not in value or " " in value:
        return value
    inventory, row_id = plain_id(value)
    if "/" not in row_id and inventory:
        return row_id
    return _fronts(inventory).sub(r"\1", value) if inventory else value


# --- private ---


@lru_cache(maxsize=10_000)
def _fronts(inventory: str) -> re.Pattern[str]:
    return re.compile(rf"(^|[:>]){re.escape(inventory)}/")


def _sources(found: Found, worlds: Mapping[str, World], phrases: Mapping[str, Phrases]) -> Iterable[Source]:
    table = found.shown().combine_chunks()
    for rule in found.rules:
        yield Source(phrases[rule.id], table, found.columns(rule), worlds)


class _Hits:
    """What one rule found in a batch."""

    def __init__(self, source: Source, found: Found) -> None:
        self.source = source
        self.rule = source.rule
        self.positions, self.codes, self.severities = found.hits(source.rule)

    def broken(self, silences: Sequence[str]) -> Iterable[tuple[str, str, str]]:
        """Rule silenced, inventory and id, of everything that does not merely stay open."""
        inventories, ids = self.source.cells(self.positions, "id")
        for code, inventory, row_id in zip(self.codes, inventories, ids, strict=True):
            if code != CANNOT_TELL:
                yield from ((silent, inventory, row_id) for silent in silences)

    def kept(self, broken: set[tuple[str, str, str]]) -> list[int]:
        """One cause, one finding: what another rule has not silenced on the same subject or its activity."""
        name = self.rule.id
        return [
            place
            for place, (inventory, row_id, activity) in enumerate(
                zip(*self.source.cells(self.positions, "id", "activity"), strict=True)
            )
            if (name, inventory, row_id) not in broken and (name, inventory, activity or "") not in broken
        ]
