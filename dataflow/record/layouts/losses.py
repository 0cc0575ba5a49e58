"""What a layout cannot hold: measured by reading back what was laid out, cell against cell."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from dataflow.inventory.cells import cell_text
from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that is not the same after the layout.

    row: the id of the row, else its number from 1; written: the inventory's text, empty: unknown;
    returns: what the layout says instead, empty: nothing.  A name stands for each id.
    """

    table: str
    row: str
    column: str
    written: str
    returns: str


@dataclass(frozen=True, slots=True)
class LossReport:
    """lost: what is written and does not come back; added: what the layout says although it is unknown;
    kept: the number of cells that come back as they are; without: tables of which nothing comes back."""

    lost: tuple[Difference, ...]
    added: tuple[Difference, ...]
    kept: int
    without: frozenset[str] = frozenset()

    def lines(self) -> Iterator[str]:
        """A line a column: how many cells, what they come back as, and which rows they are in."""
        yield from _lines("lost", self.lost, self.without)
        yield from _lines("added", self.added, frozenset())


ActivityKey = Callable[[Row], str]
"""How a layout tells activities apart."""


def by_id(activity: Row) -> str:
    """Layouts with a reference."""
    return str(activity["id"])


def by_purpose(activity: Row) -> str:
    """Layouts that know an activity by its purpose alone."""
    return str(activity["purpose"] or activity["name"] or activity["id"])


def compare(written: Inventory, returned: Inventory, activity_key: ActivityKey = by_id) -> LossReport:
    """Every cell of an inventory against what came back.

    Rows are matched by name, activities by ``activity_key``, the others by what they belong to and how much
    they have in common.  Ids, other than those that tell activities apart, are made anew and not compared;
    nor is the order of several values in a cell, but for controllers.
    Placeholders and parts of the user's own count as lost.
    """
    lost: list[Difference] = []
    added: list[Difference] = []
    kept = 0
    one, other = _Named(written, activity_key), _Named(returned, activity_key)
    for table in TABLES:
        for mine, theirs in _pairs(one.lines(table), other.lines(table)):
            row_id = (mine or theirs or _NONE).row_id
            before, after = (mine or _NONE).texts, (theirs or _NONE).texts
            for column in dict.fromkeys([*before, *after]):
                old, new = before.get(column, ""), after.get(column, "")
                kept += old == new
                if old and old != new:
                    lost.append(Difference(table, row_id, column, old, new))
                elif old != new:
                    added.append(Difference(table, row_id, column, old, new))
    for (table, number, column), text in written.placeholders.items():
        lost.append(Difference(table, _row_id(written, table, number), column, text, ""))
    for part, text in written.extra.items():
        lost.append(Difference(part, "", "", text, ""))
    empty = {table for table in TABLES if not returned.tables[table].num_rows}
    return LossReport(tuple(lost), tuple(added), kept, frozenset(empty))


# --- private ---

_TITLES = {"sources": "title", "notices": "title"}
_OWNERS = {
    "flows": ("activity", "to"),
    "bases": ("activity",),
    "retention": ("activity",),
    "disclosures": ("notice",),
}


class _Named:
    """The texts of an inventory's cells, with names for ids."""

    def __init__(self, inventory: Inventory, activity_key: ActivityKey) -> None:
        self.inventory = inventory
        self.names: dict[str, dict[str, str]] = {}
        for table in TABLES:
            title = _TITLES.get(table, "name")
            if table == "activities":
                self.names[table] = {row["id"]: activity_key(row) for row in inventory.rows(table)}
            elif "id" in columns(table):
                rows = inventory.rows(table)
                self.names[table] = {row["id"]: str(row.get(title) or row["id"]) for row in rows}
        self.own = inventory.organisation_party
        self.by_id = activity_key is by_id

    def lines(self, table: str) -> list["_Line"]:
        """The rows of a table without what is unknown."""
        found = []
        for number, row in enumerate(self.inventory.rows(table)):
            texts = {}
            for column, value in row.items():
                text = cell_text(self._compared(table, column, value))
                if text:
                    texts[column] = text
            key: tuple[str, ...] = ()
            if table in _OWNERS:
                key = tuple(texts.get(column, "") for column in _OWNERS[table])
            elif table != "organisation":
                key = (self.names[table][row["id"]],)
            found.append(_Line(key, _row_id(self.inventory, table, number), texts))
        return found

    def _compared(self, table: str, column: str, value: Any) -> Any:
        if column == "id" and not (table == "activities" and self.by_id):
            return None
        if table == "organisation" and column == "party":
            return None
        if column == "controllers" and value == [self.own]:
            return None  # says no more than an empty cell: the organisation itself
        kind = columns(table)[column].kind if column in columns(table) else None
        if kind is None or not kind.table:
            return value
        names = self.names.get(kind.table, {})
        if not isinstance(value, list):
            return names.get(value, value)
        named = [names.get(item, item) for item in value]
        return named if column == "controllers" else sorted(named)


@dataclass(frozen=True, slots=True)
class _Line:
    key: tuple[str, ...]
    row_id: str
    texts: dict[str, str]

    def common(self, other: "_Line") -> int:
        return sum(other.texts.get(column) == text for column, text in self.texts.items())


_NONE = _Line((), "", {})


def _pairs(mine: list[_Line], theirs: list[_Line]) -> Iterator[tuple[_Line | None, _Line | None]]:
    """Lines of one key, each with the one it has most in common with; then what stays alone."""
    groups: dict[tuple[str, ...], tuple[list[_Line], list[_Line]]] = {}
    for line in mine:
        groups.setdefault(line.key, ([], []))[0].append(line)
    for line in theirs:
        groups.setdefault(line.key, ([], []))[1].append(line)
    for ours, others in groups.values():
        ranked = sorted(
            (-one.common(other), i, j) for i, one in enumerate(ours) for j, other in enumerate(others)
        )
        partner: dict[int, int] = {}
        for _, i, j in ranked:
            if i not in partner and j not in partner.values():
                partner[i] = j
        for i, one in enumerate(ours):
            yield one, others[partner[i]] if i in partner else None
        yield from ((None, other) for j, other in enumerate(others) if j not in partner.values())


def _row_id(inventory: Inventory, table: str, number: int) -> str:
    if "id" in columns(table):
        return str(inventory.tables[table].column("id")[number].as_py())
    return str(number + 1)


def _lines(word: str, found: tuple[Difference, ...], whole: frozenset[str]) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    for item in found:
        groups[item.table, "" if item.table in whole else item.column].append(item)
    for (table, column), items in groups.items():
        rows = list(dict.fromkeys(item.row for item in items))
        named = f": {', '.join(rows)}" if any(rows) else ""
        if table in whole:
            yield f"{word}: {table}: every row, {len(rows)} with {len(items)} cells{named}"
            continue
        changed = sum(bool(item.written and item.returns) for item in items)
        said = f", {changed} of them come back otherwise" if changed else ""
        cells = f"{len(items)} cell{'s' * (len(items) > 1)}"
        yield f"{word}: {table}{'.' if column else ''}{column}: {cells}{said}{named}"
