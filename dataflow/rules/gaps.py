"""Which empty fields keep a fact unknown: paths such as ``to.country`` followed from the subject."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.inventory.made import Made
from dataflow.inventory.rows import Rows
from dataflow.law.adequacy import decisions
from dataflow.rules.empty_field import EmptyField

if TYPE_CHECKING:
    from dataflow.rules.lookup import Lookup

Search = Callable[[int], list[EmptyField]]
"""The empty fields from the row of that number on."""


class Step(NamedTuple):
    """Paths that begin alike: the hop (None: none), what it is limited to, and how they go on."""

    hop: str | None
    only: tuple[str, ...] | None
    rests: tuple[str, ...]


class Gaps:
    """Follows paths through one inventory; many flows lead to the same rows, so what was found there is kept."""

    def __init__(self, lookup: "Lookup") -> None:
        self._lookup = lookup
        self._searches: dict[tuple[str, tuple[str, ...]], Search | None] = {}
        self._kept: dict[tuple[str, tuple[str, ...]], Made[int, list[EmptyField]]] = {}
        self._engaging: Made[tuple[Any, Any], list[int]] = Made(self._engaged_by)

    def find(
        self, subject: str, row: Mapping[str, Any], paths: tuple[str, ...], as_of: date
    ) -> list[EmptyField]:
        """Empty fields that the paths meet in their last column."""
        if not _SCOPED.isdisjoint(_last_columns(paths)):
            paths = self._asked(row, paths, as_of)
        if subject == "reach":
            row_id = row["flow"]
            named = {"flow": ("flows", row_id), "category": ("categories", row["category"])}
            return self._from_named("flows", row_id, named, paths)
        if subject == "onward":
            row_id = row["second"]
            named = {"flow": ("flows", row_id), "first": ("flows", row["first"])}
            return self._from_named("flows", row_id, named, paths)
        return self._from(row.get("table") or subject, row["id"], paths)

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

    def _from(self, table: str, row_id: Any, paths: tuple[str, ...]) -> list[EmptyField]:
        number = self._lookup.tables[table].number(str(row_id))
        search = self._search(table, paths)
        return search(number) if search is not None and number is not None else []

    def _from_named(
        self, table: str, row_id: str, named: Mapping[str, tuple[str, str]], paths: tuple[str, ...]
    ) -> list[EmptyField]:
        """Paths that may begin with rows that the subject names."""
        found: list[EmptyField] = []
        for path in paths:
            first, _, rest = path.partition(".")
            if first in named:
                found += self._from(*named[first], (rest,))
            else:
                found += self._from(table, row_id, (path,))
        return found

    def _asked(self, row: Mapping[str, Any], paths: tuple[str, ...], as_of: date) -> tuple[str, ...]:
        """The paths without those to columns that no decision in force for a country of this flow asks for."""
        flow = self._lookup.row("flows", str(row.get("flow") or row["id"]))
        countries = self._lookup.countries(row.get("to") or row.get("party"), row)
        staff = flow is not None and bool(flow.get("human_resources"))
        return _asked(paths, _tests(countries, as_of), staff)

    def _search(self, table: str, paths: tuple[str, ...]) -> "Search | None":
        """What finds the empty fields from a row of the table on; None: there can be none."""
        if (table, paths) not in self._searches:
            steps = [self._step(table, step) for step in _steps(paths)]
            self._searches[table, paths] = _one_after_the_other([step for step in steps if step is not None])
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
        if step.hop in _TABLES:
            return self._pointed(table, step.hop, _TABLES[step.hop], step.only, step.rests)
        linked, rows = self._linked(table, step.hop, step.only)
        beyond = [known for rest in step.rests if (known := self._known(linked, (rest,))) is not None]
        if not beyond:
            return None
        return lambda number: [field for known in beyond for one in rows(number) for field in known[one]]

    def _here(self, table: str, columns: tuple[str, ...]) -> "Search | None":
        rows, place_of = self._lookup.tables[table], self._lookup.place_of
        asked = {column: empty for column in columns if (empty := self._empty(rows, column)) is not None}
        if not asked:
            return None

        def found(number: int) -> list[EmptyField]:
            empty = [column for column, is_empty in asked.items() if is_empty(number)]
            if not empty:
                return empty  # type: ignore[return-value]
            row_id, place = rows.key(number), place_of(table, number)
            return [EmptyField(table, row_id, column, place) for column in empty]

        return found

    def _empty(self, rows: Rows, column: str) -> Callable[[int], bool] | None:
        """Whether a cell is empty, or nothing belongs to the row in the table of that name; None: never."""
        cells = rows.columns[column] if column in rows.names and rows.has_holes(column) else None
        if column in _CHILDREN:
            children = self._lookup.tables[column].index(_CHILDREN[column])
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
        if all_of is None or (hop != "from" and hop not in rows.names):
            return None
        each = [known for rest in rests if (known := self._known(target, (rest,))) is not None]
        cells = Made(self._lookup.sender) if hop == "from" else rows.columns[hop]
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

    def _linked(
        self, table: str, hop: str, only: tuple[str, ...] | None
    ) -> tuple[str, Callable[[int], Sequence[int]]]:
        """The table that a hop leads to which is no column, and what gives the rows there."""
        tables = self._lookup.tables
        rows = tables[table]
        if (table, hop) in _LINKS:
            linked, column, value = _LINKS[table, hop]
            if column is None:
                every = range(tables[linked].length)
                return linked, lambda number: every
            index = tables[linked].index(column)
            return linked, lambda number: index.get(value or rows.key(number), ())
        if hop in _CHILDREN:
            children = tables[hop]
            parents = rows.key if table == "activities" else rows.of("activity")
            index = children.index(_CHILDREN[hop])
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


def _one_after_the_other(steps: "list[Search]") -> "Search | None":
    if len(steps) < 2:
        return steps[0] if steps else None
    return lambda number: [field for step in steps for field in step(number)]


@lru_cache(maxsize=10_000)
def _last_columns(paths: tuple[str, ...]) -> frozenset[str]:
    return frozenset(path.rpartition(".")[2] for path in paths)


@lru_cache(maxsize=10_000)
def _asked(paths: tuple[str, ...], tests: frozenset[str | None], staff: bool) -> tuple[str, ...]:
    """Paths to columns that these tests of decisions ask for, or that no test does; staff: of human resources."""

    def asks(column: str) -> bool:
        if column not in _SCOPE_COLUMNS:
            return True
        return _SCOPE_COLUMNS[column] in tests and (staff or not column.endswith("_covers_hr"))

    return tuple([path for path in paths if asks(path.rpartition(".")[2])])


@lru_cache(maxsize=10_000)
def _steps(paths: tuple[str, ...]) -> tuple[Step, ...]:
    """The paths in their order; neighbours that begin alike are followed together."""
    steps: list[Step] = []
    for path in paths:
        first, dot, rest = path.partition(".")
        hop, only = _parsed(first) if dot else (None, None)
        step = Step(hop, only, (rest if dot else path,))
        if steps and steps[-1][:2] == step[:2]:
            steps[-1] = steps[-1]._replace(rests=steps[-1].rests + step.rests)
        else:
            steps.append(step)
    return tuple(steps)


def _parsed(hop: str) -> tuple[str, tuple[str, ...] | None]:
    """``bases[9(2)(a)|9(2)(b)]``: the hop, and the articles or kinds it is limited to."""
    name, _, wanted = hop.partition("[")
    return name, tuple(wanted.rstrip("]").split("|")) if wanted else None


@lru_cache(maxsize=10_000)
def _tests(places: str, as_of: date) -> frozenset[str | None]:
    """Scope tests of the decisions in force for these countries."""
    return frozenset(
        decision.scope_test for code in places.split(", ") for decision in decisions(code, as_of=as_of)
    )


def _is_kind(row: Mapping[str, Any], kinds: tuple[str, ...]) -> bool:
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

_SCOPED = frozenset(_SCOPE_COLUMNS)

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
