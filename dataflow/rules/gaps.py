"""Which empty fields keep a fact unknown: paths such as ``to.country`` followed from the subject."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.law.adequacy import decisions
from dataflow.rules.empty_field import EmptyField

if TYPE_CHECKING:
    from dataflow.rules.lookup import Lookup

Item = tuple[str, int]
"""A row on the way: table and number."""


class Step(NamedTuple):
    """Paths that begin alike: the hop (None: none), what it is limited to, and how they go on.

    scope: the column of an adequacy decision's test that they end in.
    """

    hop: str | None
    only: tuple[str, ...] | None
    rests: tuple[str, ...]
    scope: str | None


class Gaps:
    """Follows paths through one inventory; many flows lead to the same rows, so what was found there is kept."""

    def __init__(self, lookup: "Lookup") -> None:
        self._lookup = lookup
        self._found: dict[tuple[str, int, tuple[str, ...]], list[EmptyField]] = {}
        self._engaging: dict[tuple[Any, Any], list[int]] = {}

    def find(
        self, subject: str, row: Mapping[str, Any], paths: tuple[str, ...], as_of: date
    ) -> list[EmptyField]:
        """Empty fields that the paths meet: the last column, or a hop that leads nowhere."""
        named: Mapping[str, tuple[str, str]] = {}
        if subject == "reach":
            table, row_id = "flows", row["flow"]
            named = {"flow": ("flows", row_id), "category": ("categories", row["category"])}
        elif subject == "onward":
            table, row_id = "flows", row["second"]
            named = {"flow": ("flows", row_id), "first": ("flows", row["first"])}
        else:
            table, row_id = str(row.get("table") or subject), row["id"]
        number = self._lookup.tables[table].number(str(row_id))
        if number is None:
            return []
        found: list[EmptyField] = []
        for step in _steps(paths):
            if step.scope is not None and not self._asks(row, step.scope, as_of):
                continue
            if step.hop is None:
                found += self._here(table, number, step.rests)
            elif step.hop in named:
                linked, linked_id = named[step.hop]
                one = self._lookup.tables[linked].number(str(linked_id))
                if one is not None:
                    found += self._beyond([(linked, one)], step.rests)
            else:
                found += self._beyond(self._hop(table, number, step.hop, step.only), step.rests)
        return found

    @property
    def held(self) -> int:
        """How much is kept."""
        return len(self._found) + len(self._engaging)

    def forget(self) -> None:
        """Keep nothing."""
        self._found.clear()
        self._engaging.clear()

    # --- private ---

    def _beyond(self, items: list[Item], rests: tuple[str, ...]) -> list[EmptyField]:
        """What paths meet from these rows on, path by path."""
        if len(items) == 1:
            return self._after(*items[0], rests)
        return [field for rest in rests for item in items for field in self._after(*item, (rest,))]

    def _after(self, table: str, number: int, rests: tuple[str, ...]) -> list[EmptyField]:
        key = (table, number, rests)
        fields = self._found.get(key)
        if fields is None:
            fields = self._found[key] = []
            for step in _steps(rests):
                if step.hop is None:
                    fields += self._here(table, number, step.rests)
                else:
                    fields += self._beyond(self._hop(table, number, step.hop, step.only), step.rests)
        return fields

    def _hop(self, table: str, number: int, hop: str, only: tuple[str, ...] | None) -> list[Item]:
        pointed = _TABLES.get(hop)
        if pointed is not None:
            return self._pointed(table, number, hop, only, pointed)
        tables = self._lookup.tables
        rows = tables[table]
        if (table, hop) in _LINKS:
            linked, column, value = _LINKS[table, hop]
            if column is None:
                return [(linked, one) for one in range(tables[linked].length)]
            return [(linked, one) for one in tables[linked].where(column, value or rows.key(number))]
        if hop in _CHILDREN:
            parent = rows.key(number) if table == "activities" else rows.row(number).get("activity")
            children = tables[hop]
            numbers = children.where(_CHILDREN[hop], parent)
            if only is None:
                return [(hop, one) for one in numbers]
            articles = children.columns["article"] if "article" in children.names else None
            return [(hop, one) for one in numbers if (articles[one] if articles else None) in only]
        if hop == "engagement":
            return [("flows", one) for one in self._engagement(number)]
        return []

    def _pointed(
        self, table: str, number: int, hop: str, only: tuple[str, ...] | None, pointed: str
    ) -> list[Item]:
        """The rows of another table whose ids stand in the column ``hop``."""
        tables = self._lookup.tables
        rows = tables[table]
        if hop == "from":
            target: Any = self._lookup.sender(number)
        else:
            target = rows.columns[hop][number] if hop in rows.names else None
        if target is None:
            return []
        ends = tables[pointed]
        if type(target) is str and only is None:
            end = ends.number(target)
            return [(pointed, end)] if end is not None else []
        found = [ends.number(str(one)) for one in (target if isinstance(target, list) else [target])]
        return [
            (pointed, one)
            for one in found
            if one is not None and (only is None or _is_kind(ends.row(one), only))
        ]

    def _engagement(self, number: int) -> list[int]:
        """Flows of the activity by which the sender got the data itself."""
        flows = self._lookup.tables["flows"]
        activities, recipients = flows.columns["activity"], flows.columns["to"]
        activity, sender = activities[number], self._lookup.sender(number)
        key = (activity, sender)
        found = self._engaging.get(key)
        if found is None:
            of_activity, to_sender = flows.where("activity", activity), flows.where("to", sender)
            if len(to_sender) < len(
                of_activity
            ):  # either may be long: thousands to one party, or in one activity
                found = [one for one in to_sender if activities[one] == activity]
            else:
                found = [one for one in of_activity if recipients[one] == sender]
            self._engaging[key] = found
        return found

    def _here(self, table: str, number: int, columns: tuple[str, ...]) -> list[EmptyField]:
        tables = self._lookup.tables
        rows = tables[table]
        empty = []
        for column in columns:
            missing = column in _CHILDREN and not tables[column].where(_CHILDREN[column], rows.key(number))
            if missing or (column in rows.names and rows.columns[column][number] is None):
                empty.append(column)
        if not empty:
            return []
        row_id, place = rows.key(number), self._lookup.place_of(table, number)
        return [EmptyField(table, row_id, column, place) for column in empty]

    def _asks(self, row: Mapping[str, Any], column: str, as_of: date) -> bool:
        """Whether a decision in force for a country of this flow asks for the column; other columns always count."""
        if column not in _SCOPE_COLUMNS:
            return True
        flow = self._lookup.row("flows", str(row.get("flow") or row["id"]))
        if column.endswith("_covers_hr") and not (flow is not None and flow.get("human_resources")):
            return False
        places = self._lookup.countries(row.get("to") or row.get("party"), row)
        return _SCOPE_COLUMNS[column] in _tests(places, as_of)


@lru_cache(maxsize=10_000)
def _steps(paths: tuple[str, ...]) -> tuple[Step, ...]:
    """The paths in their order; neighbours that begin alike are followed together."""
    steps: list[Step] = []
    for path in paths:
        first, dot, rest = path.partition(".")
        hop, only = _parsed(first) if dot else (None, None)
        column = path.rpartition(".")[2]
        scope = column if column in _SCOPE_COLUMNS else None
        step = Step(hop, only, (rest if dot else path,), scope)
        if steps and steps[-1][:2] == step[:2] and steps[-1].scope is None and scope is None:
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
