"""Inventories side by side: who processes for whom, where, and which vendor many activities depend on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dataflow.graph.trace import live_flows
from dataflow.graph.view import node_id
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import DATA_SUBJECT


@dataclass(frozen=True, slots=True)
class Dependence:
    """A recipient and what depends on it: pairs (inventory, activity), roles, categories, countries."""

    party: str
    name: str
    kind: str | None
    roles: tuple[str, ...]
    countries: tuple[str, ...]
    inventories: tuple[str, ...]
    activities: tuple[tuple[str, str], ...]
    categories: tuple[str, ...]


def dependences(inventories: Sequence[Inventory], *, as_of: date) -> list[Dependence]:
    """Every recipient on the date, the one that most activities depend on first.

    A party that two inventories share (same id) is one recipient.  Roles hold
    ``unknown`` where one is not settled; countries are empty where none is known.
    """
    seen: dict[str, _Seen] = {}
    for inventory in inventories:
        parties = {row["id"]: row for row in inventory.rows("parties")}
        live = live_flows(inventory, as_of)
        controllers = _own(inventory)
        for flow in inventory.rows("flows"):
            party = flow["to"]
            if flow["id"] not in live or party in (None, DATA_SUBJECT) or party in controllers:
                continue
            row = parties.get(party, {})
            key = party if len(inventories) == 1 else node_id(inventory.id, party, row.get("kind"))
            entry = seen.setdefault(key, _Seen(party, row.get("name") or party, row.get("kind")))
            entry.roles.add(flow["role"] or "unknown")
            entry.activities.add((inventory.id, flow["activity"] or ""))
            entry.categories.update(flow["categories"] or ())
            seat = row.get("territory") or row.get("country")
            entry.countries.update(
                code for code in [seat, *(flow["storage"] or ()), *(flow["access"] or ())] if code
            )
    found = [_dependence(entry.party, entry) for entry in seen.values()]
    return sorted(found, key=lambda d: (-len(d.inventories), -len(d.activities), d.name.casefold(), d.party))


def by_country(found: Iterable[Dependence]) -> list[tuple[str | None, list[Dependence]]]:
    """Country → recipients there, most recipients first; None: country unknown."""
    places: dict[str | None, list[Dependence]] = defaultdict(list)
    for item in found:
        for code in item.countries or (None,):
            places[code].append(item)
    return sorted(places.items(), key=lambda pair: (pair[0] is None, -len(pair[1]), pair[0] or ""))


INFORMATION = (
    "13(1)(a)", "13(1)(b)", "13(1)(c)", "13(1)(d)", "13(1)(e)", "13(1)(f)", "13(2)(a)", "13(2)(b)", "13(2)(c)",
    "13(2)(d)", "13(2)(e)", "13(2)(f)", "14(1)(d)", "14(2)(f)",
)  # fmt: skip
"""Items of information that the portfolio compares."""


def information(inventory: Inventory) -> dict[str, str]:
    """Item → given, partly, elsewhere, not in this copy, lacking, or not said (no notice mentions it)."""
    found = dict.fromkeys(INFORMATION, "not said")
    columns = (
        ("lacks", "lacking"), ("not_in_this_copy", "not in this copy"), ("elsewhere", "elsewhere"),
        ("partly_gives", "partly"), ("gives", "given"),
    )  # fmt: skip
    for column, word in columns:  # the best of several notices wins
        for notice in inventory.rows("notices"):
            for article in notice[column] or ():
                if article in found:
                    found[article] = word
    return found


# --- private ---


class _Seen:
    def __init__(self, party: str, name: str, kind: str | None) -> None:
        self.party, self.name, self.kind = party, name, kind
        self.roles: set[str] = set()
        self.countries: set[str] = set()
        self.activities: set[tuple[str, str]] = set()
        self.categories: set[str] = set()


def _dependence(party: str, entry: _Seen) -> Dependence:
    return Dependence(
        party=party,
        name=entry.name,
        kind=entry.kind,
        roles=tuple(sorted(entry.roles)),
        countries=tuple(sorted(entry.countries)),
        inventories=tuple(sorted({inventory for inventory, _ in entry.activities})),
        activities=tuple(sorted(entry.activities)),
        categories=tuple(sorted(entry.categories)),
    )


def _own(inventory: Inventory) -> set[str]:
    named = {item for row in inventory.rows("activities") for item in row["controllers"] or ()}
    return named | {inventory.organisation_party}
