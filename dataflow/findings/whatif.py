"""Findings before and after a supposed change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dataflow.facts.context import Settings
from dataflow.findings.check import check
from dataflow.findings.finding import Finding, Report
from dataflow.findings.suppose import Supposed, Unsupposable, add_safeguard, move_party, without_party
from dataflow.graph.trace import live_flows
from dataflow.inventory.hints import did_you_mean
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.rows import Tables
from dataflow.law.adequacy import all_decisions
from dataflow.law.jurisdictions import status
from dataflow.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Supposition:
    """What is supposed.

    without: party ids; moves: party → country; ended: decision → first day without it (None: the
    date of the run); safeguards: pairs (flow, agreement or kind).
    """

    without: tuple[str, ...] = ()
    moves: Mapping[str, str] = field(default_factory=dict)
    ended: Mapping[str, date | None] = field(default_factory=dict)
    safeguards: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.without or self.moves or self.ended or self.safeguards)

    def words(self, as_of: date) -> list[str]:
        """One sentence for each thing supposed."""
        return [
            *[f"without {party}" for party in self.without],
            *[f"{party} in {country}" for party, country in self.moves.items()],
            *[f"{decision} ended from {day or as_of}" for decision, day in self.ended.items()],
            *[f"{kind} for flow {flow}" for flow, kind in self.safeguards],
        ]


@dataclass(frozen=True, slots=True)
class Touched:
    """A row that the change touches: inventory, id, name."""

    inventory: str
    id: str
    name: str

    def to_json(self) -> dict[str, str]:
        """Keys inventory, id, name."""
        return {"inventory": self.inventory, "id": self.id, "name": self.name}


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Both reports and what lies between them; changed: pairs before, after of the same key."""

    suppose: tuple[str, ...]
    before: Report
    after: Report
    appear: tuple[Finding, ...]
    vanish: tuple[Finding, ...]
    changed: tuple[tuple[Finding, Finding], ...]
    activities: tuple[Touched, ...]
    categories: tuple[Touched, ...]
    cut: tuple[Touched, ...]

    def to_json(self) -> dict[str, Any]:
        """The object that ``dataflow whatif --format json`` prints."""
        return {
            "as_of": self.before.as_of.isoformat(),
            "suppose": list(self.suppose),
            "counts": {"before": dict(self.before.counts), "after": dict(self.after.counts)},
            "appear": [finding.to_json() for finding in self.appear],
            "vanish": [finding.to_json() for finding in self.vanish],
            "changed": [{"before": a.to_json(), "after": b.to_json()} for a, b in self.changed],
            "activities": [item.to_json() for item in self.activities],
            "categories": [item.to_json() for item in self.categories],
            "flows_cut": [item.to_json() for item in self.cut],
        }


def what_if(
    inventories: Sequence[Inventory],
    supposed: Supposition,
    *,
    as_of: date,
    engine: str = "auto",
    rules: Sequence[Rule] | None = None,
    version: str = "",
) -> WhatIf:
    """Check before and after.  A decision that ends later than ``as_of`` moves both checks to that day.

    Raises ``Unsupposable`` when something supposed is in none of the inventories, or no decision.
    """
    _known_decisions(supposed.ended)
    day = max([as_of, *[end for end in supposed.ended.values() if end is not None]])
    changed = [_supposed(inventory, supposed, day) for inventory in inventories]
    _somewhere(inventories, supposed)
    ended = {decision: end or day for decision, end in supposed.ended.items()}
    options: dict[str, Any] = {"as_of": day, "engine": engine, "rules": rules, "version": version}
    before = check(inventories, **options)
    after = check([item.inventory for item in changed], settings=Settings(ended_decisions=ended), **options)
    appear, vanish, other = _between(before.findings, after.findings)
    touched = _flows_touched(inventories, changed, ended, day)
    found = [*appear, *vanish, *[pair[0] for pair in other]]
    return WhatIf(
        suppose=tuple(supposed.words(day)),
        before=before,
        after=after,
        appear=appear,
        vanish=vanish,
        changed=other,
        activities=_named(inventories, "activities", _activities(inventories, touched, found)),
        categories=_named(inventories, "categories", _categories(inventories, touched, found)),
        cut=tuple(
            flow
            for inventory, item in zip(inventories, changed, strict=True)
            for flow in _cut(inventory, item.cut)
        ),
    )


# --- private ---

_MOST_LISTED = 40


def _supposed(inventory: Inventory, supposed: Supposition, day: date) -> Supposed:
    current, touched, cut = inventory, set[str](), list[str]()
    for party in supposed.without:
        if party in _parties(inventory):
            step = without_party(current, party, as_of=day)
            current, touched, cut = step.inventory, touched | step.touched, [*cut, *step.cut]
    for party, country in supposed.moves.items():
        if party in current.index("parties"):
            step = move_party(current, party, country)
            current, touched = step.inventory, touched | step.touched
    for flow, kind in supposed.safeguards:
        if flow in current.index("flows"):
            step = add_safeguard(current, flow, kind, as_of=day)
            current, touched = step.inventory, touched | step.touched
    return Supposed(current, frozenset(touched), tuple(sorted(cut)))


def _somewhere(inventories: Sequence[Inventory], supposed: Supposition) -> None:
    parties = {party for inventory in inventories for party in inventory.index("parties")}
    flows = {flow for inventory in inventories for flow in inventory.index("flows")}
    for party in (*supposed.without, *supposed.moves):
        _expect(party, parties, "party")
    for flow, _ in supposed.safeguards:
        _expect(flow, flows, "flow")


def _known_decisions(ended: Mapping[str, date | None]) -> None:
    for decision in ended:
        _expect(decision, {found.id for found in all_decisions()}, "adequacy decision")


def _expect(name: str, known: set[str], what: str) -> None:
    if name not in known:
        hint = did_you_mean(name, sorted(known))
        more = f" and {len(known) - _MOST_LISTED} more" if len(known) > _MOST_LISTED else ""
        raise Unsupposable(
            f"no {what} {name!r}{hint}\nThere are: {', '.join(sorted(known)[:_MOST_LISTED])}{more}"
        )


def _parties(inventory: Inventory) -> set[str]:
    return {*inventory.index("parties"), inventory.organisation_party}


def _between(
    before: Sequence[Finding], after: Sequence[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[tuple[Finding, Finding], ...]]:
    was, now = {f.key: f for f in before}, {f.key: f for f in after}
    appear = tuple(finding for finding in after if finding.key not in was)
    vanish = tuple(finding for finding in before if finding.key not in now)
    pairs = [(finding, now[finding.key]) for finding in before if finding.key in now]
    other = tuple((a, b) for a, b in pairs if (a.outcome, a.severity) != (b.outcome, b.severity))
    return appear, vanish, other


def _flows_touched(
    inventories: Sequence[Inventory], changed: Sequence[Supposed], ended: Mapping[str, date], day: date
) -> dict[str, set[str]]:
    """Inventory → flows whose cells changed, or that reach a place whose decision ends."""
    found = {}
    for inventory, item in zip(inventories, changed, strict=True):
        live = live_flows(inventory, day)
        flows = set(item.touched & live)
        parties = {row["id"]: row for row in inventory.rows("parties")}
        for flow in inventory.rows("flows") if ended else ():
            party = parties.get(flow["to"]) or {}
            seat = party.get("territory") or party.get("country")
            places = [
                status(code, as_of=day) for code in (seat, *(flow["storage"] or ()), *(flow["access"] or ()))
            ]
            if flow["id"] in live and any(set(ended) & set(place.adequacy_ids) for place in places if place):
                flows.add(flow["id"])
        found[inventory.id] = flows
    return found


def _activities(
    inventories: Sequence[Inventory], touched: Mapping[str, set[str]], found: Iterable[Finding]
) -> set[tuple[str, str]]:
    names = {(f.subject.inventory, f.subject.activity) for f in found if f.subject.activity is not None}
    rows = [(i.id, row) for i in inventories for row in i.rows("flows") if row["id"] in touched[i.id]]
    return names | {(inventory, row["activity"]) for inventory, row in rows if row["activity"] is not None}


def _categories(
    inventories: Sequence[Inventory], touched: Mapping[str, set[str]], found: Iterable[Finding]
) -> set[tuple[str, str]]:
    names = {(f.subject.inventory, f.subject.category) for f in found if f.subject.category is not None}
    rows = [(i.id, row) for i in inventories for row in i.rows("flows") if row["id"] in touched[i.id]]
    return names | {(inventory, item) for inventory, row in rows for item in row["categories"] or ()}


def _named(inventories: Sequence[Inventory], table: str, pairs: set[tuple[str, str]]) -> tuple[Touched, ...]:
    names = {(i.id, row["id"]): row["name"] for i in inventories for row in i.rows(table)}
    return tuple(
        Touched(inventory, item, names.get((inventory, item)) or item) for inventory, item in sorted(pairs)
    )


def _cut(inventory: Inventory, flows: Iterable[str]) -> Iterator[Touched]:
    """Flows by sender and recipient."""
    from dataflow.graph.view import Senders

    senders, rows = Senders(inventory), Tables(inventory)["flows"]
    for flow in flows:
        number = rows.number(flow)
        if number is not None:
            row = rows.row(number)
            name = f"{senders.of(row) or 'unknown'} → {row['to'] or 'unknown'}"
            yield Touched(inventory.id, flow, name)
