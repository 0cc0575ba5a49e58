"""Which empty fields keep a fact unknown: paths such as ``to.country`` followed from the subject."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from dataflow.inventory.made import Made
from dataflow.inventory.rows import Rows
from dataflow.rules.empty_field import EmptyField
from dataflow.rules.field_paths import CHILDREN, LINKS, TABLES, Beginning, Step, begun, steps
from dataflow.rules.found_columns import flows_of, recipients_of
from dataflow.rules.scope_columns import in_scope, scoped, tests_of

if TYPE_CHECKING:
    from dataflow.rules.lookup import Lookup

Search = Callable[[int], list[EmptyField]]
"""The empty fields from the row of that number on."""


class Gaps:
    """Follows paths through one inventory; many flows lead to the same rows, so what was found there is kept."""

    def __init__(self, lookup: "Lookup") -> None:
        self._lookup = lookup
        self._searches: dict[tuple[str, tuple[str, ...]], Search | None] = {}
        self._kept: dict[tuple[str, tuple[str, ...]], Made[int, list[EmptyField]]] = {}
        self._engaging: Made[tuple[Any, Any], list[int]] = Made(self._engaged_by)

    def find(
        self,
        subject: str,
        columns: Mapping[str, Sequence[Any]],
        rows: Sequence[int],
        paths: tuple[str, ...],
        as_of: date,
    ) -> Iterator[tuple[int, list[EmptyField]]]:
        """The empty fields that the paths meet in their last column, each once: rows of the subject that have some."""
        for table, rest, some in self._asked(subject, columns, rows, paths, as_of):
            beginnings = begun(table, rest)
            if len(beginnings) == 1:
                yield from self._one_by_one(columns, some, beginnings[0])
                continue
            found: dict[int, list[EmptyField]] = {}
            for beginning in beginnings:
                for at, fields in self._one_by_one(columns, some, beginning):
                    found[at] = _once(found[at] + fields) if at in found else fields
            yield from found.items()

    @property
    def held(self) -> int:
        """How much is kept."""
        return sum(map(len, self._kept.values())) + len(self._engaging)

    def forget(self) -> None:
        """Keep nothing."""
        for found in self._kept.values():
            found.clear()
        self._engaging.clear()

    # --- private ---

    def _one_by_one(
        self, columns: Mapping[str, Sequence[Any]], rows: Iterable[int], beginning: Beginning
    ) -> Iterator[tuple[int, list[EmptyField]]]:
        table, column, paths = beginning
        search = self._search(table, paths)
        if search is not None:
            numbers, ids = self._lookup.tables[table].numbers, columns[column]
            for at in rows:
                number = numbers.get(ids[at])
                fields = search(number) if number is not None else None
                if fields:
                    yield at, _once(fields) if len(fields) > 1 else fields

    def _asked(
        self,
        subject: str,
        columns: Mapping[str, Sequence[Any]],
        rows: Sequence[int],
        paths: tuple[str, ...],
        as_of: date,
    ) -> Iterable[tuple[str, tuple[str, ...], Sequence[int]]]:
        """Table (or subject) of rows, what is asked of them, and which these are."""
        if "table" in columns:
            tables = columns["table"]
            return [(tables[at] or subject, paths, [at]) for at in rows]
        if not scoped(paths):
            return [(subject, paths, rows)]
        # without columns that no decision in force for a country of the flow asks for
        flows, its_flows = self._lookup.tables["flows"], flows_of(columns)
        staff, places = flows.columns["human_resources"], self._places(subject, columns)
        alike: dict[tuple[str, ...], list[int]] = {}
        for at in rows:
            number = flows.number(its_flows[at])
            of_staff = number is not None and bool(staff[number])
            alike.setdefault(in_scope(paths, tests_of(places(at), as_of), of_staff), []).append(at)
        return [(subject, rest, some) for rest, some in alike.items()]

    def _places(self, subject: str, columns: Mapping[str, Sequence[Any]]) -> Callable[[int], str]:
        """What gives the countries for which a decision may be asked: a company's owner's, else the recipient's."""
        lookup, ids = self._lookup, columns["id"]
        if subject == "parties":
            numbers = lookup.tables["parties"].numbers
            return lambda at: lookup.seat(lookup.top(numbers[ids[at]])) or ""
        flows, parties, countries = flows_of(columns), recipients_of(columns), lookup.countries
        return lambda at: countries[parties[at], flows[at]]

    def _search(self, table: str, paths: tuple[str, ...]) -> "Search | None":
        """What finds the empty fields from a row of the table on; None: there can be none."""
        if (table, paths) not in self._searches:
            searches = [self._step(table, step) for step in steps(paths)]
            self._searches[table, paths] = _one_after_the_other([one for one in searches if one is not None])
        return self._searches[table, paths]

    def _known(self, table: str, paths: tuple[str, ...]) -> "Mapping[int, list[EmptyField]] | None":
        """The same by the number of the row, kept."""
        search = self._search(table, paths)
        if search is None:
            return None
        return self._kept.setdefault((table, paths), Made(search))

    def _step(self, table: str, step: Step) -> "Search | None":
        if step.hop is None:
            return self._here(table, step.rests)
        if step.hop in TABLES:
            return self._pointed(table, step.hop, TABLES[step.hop], step.only, step.rests)
        linked, rows = self._linked(table, step.hop, step.only)
        beyond = [known for rest in step.rests if (known := self._known(linked, (rest,))) is not None]
        if not beyond:
            return None
        return lambda number: [field for known in beyond for one in rows(number) for field in known[one]]

    def _here(self, table: str, columns: tuple[str, ...]) -> "Search | None":
        rows, lookup = self._lookup.tables[table], self._lookup
        asked = {column: empty for column in columns if (empty := self._empty(rows, column)) is not None}
        if not asked:
            return None

        def found(number: int) -> list[EmptyField]:
            empty = [column for column, is_empty in asked.items() if is_empty(number)]
            if not empty:
                return empty  # type: ignore[return-value]
            row_id, place = rows.key(number), lookup.places[table][number]
            return [EmptyField(table, row_id, column, place) for column in empty]

        return found

    def _empty(self, rows: Rows, column: str) -> Callable[[int], bool] | None:
        """Whether a cell is empty, or nothing belongs to the row in the table of that name; None: never."""
        cells = rows.columns[column] if column in rows.names and rows.has_holes(column) else None
        if column in CHILDREN:
            children = self._lookup.tables[column].index(CHILDREN[column])
            return lambda number: (
                rows.key(number) not in children or (cells is not None and cells[number] is None)
            )
        return None if cells is None else lambda number: cells[number] is None

    def _pointed(
        self, table: str, hop: str, target: str, only: tuple[str, ...] | None, rests: tuple[str, ...]
    ) -> "Search | None":
        """Beyond the rows of another table whose ids stand in the column ``hop``."""
        tables = self._lookup.tables
        rows, ends = tables[table], tables[target]
        all_of = self._known(target, rests)
        cells = self._ends(rows, hop)
        if all_of is None or cells is None:
            return None
        each = [known for rest in rests if (known := self._known(target, (rest,))) is not None]
        numbers = ends.numbers

        def found(number: int) -> list[EmptyField]:
            cell = cells[number]
            if type(cell) is str and only is None:
                end = numbers.get(cell)
                return all_of[end] if end is not None else []
            if cell is None:
                return []
            named = [numbers.get(str(one)) for one in (cell if isinstance(cell, list) else [cell])]
            met = [
                one for one in named if one is not None and (only is None or _is_kind(ends.row(one), only))
            ]
            if len(met) == 1:
                return all_of[met[0]]
            return [field for known in each for one in met for field in known[one]]

        return found

    def _ends(self, rows: Rows, hop: str) -> Any:
        """Where a hop leads from each row, by its number; None where the table has no such column."""
        if hop == "from":
            return Made(self._lookup.sender)
        if hop == "top":
            return Made(self._lookup.top)
        return rows.columns[hop] if hop in rows.names else None

    def _linked(
        self, table: str, hop: str, only: tuple[str, ...] | None
    ) -> tuple[str, Callable[[int], Sequence[int]]]:
        """The table that a hop leads to which is no column, and what gives the rows there."""
        tables = self._lookup.tables
        rows = tables[table]
        if (table, hop) in LINKS:
            linked, column, value = LINKS[table, hop]
            if column is None:
                every = range(tables[linked].length)
                return linked, lambda number: every
            index = tables[linked].index(column)
            return linked, lambda number: index.get(value or rows.key(number), ())
        if hop in CHILDREN:
            children = tables[hop]
            parents = rows.key if table == "activities" else rows.of("activity")
            index = children.index(CHILDREN[hop])
            if hop == "notices" and index.get(
                None
            ):  # one that does not say what it covers may cover this too
                perhaps = index[None]
                return hop, lambda number: [*index.get(parents(number), ()), *perhaps]
            if only is None:
                return hop, lambda number: index.get(parents(number), ())
            article = children.of("article")
            return hop, lambda number: [one for one in index.get(parents(number), ()) if article(one) in only]
        if hop == "engagement":
            activities, sender = rows.columns["activity"], self._lookup.sender
            return "flows", lambda number: self._engaging[activities[number], sender(number)]
        return table, lambda number: ()

    def _engaged_by(self, of: tuple[Any, Any]) -> list[int]:
        """Flows of the activity by which the sender got the data itself."""
        activity, sender = of
        flows = self._lookup.tables["flows"]
        activities, recipients = flows.columns["activity"], flows.columns["to"]
        of_activity, to_sender = flows.where("activity", activity), flows.where("to", sender)
        if len(to_sender) < len(
            of_activity
        ):  # either may be long: thousands to one party, or in one activity
            return [one for one in to_sender if activities[one] == activity]
        return [one for one in of_activity if recipients[one] == sender]


# --- private ---


def _once(fields: Sequence[EmptyField]) -> list[EmptyField]:
    return list({field[:3]: field for field in fields}.values())


def _one_after_the_other(steps: "list[Search]") -> "Search | None":
    if len(steps) < 2:
        return steps[0] if steps else None
    return lambda number: [field for step in steps for field in step(number)]


def _is_kind(row: Mapping[str, Any], kinds: tuple[str, ...]) -> bool:
    """Whether the kind of an agreement is one of those, or begins as they do (``SCC``, ``BCR``)."""
    kind = row.get("kind")
    return kind is not None and any(kind == name or kind.startswith(f"{name}-") for name in kinds)
