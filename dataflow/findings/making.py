"""From rows to findings: messages, places and paths are made only for what was found, when it is read."""

import gc
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import repeat
from typing import Any

from dataflow.findings.finding import Finding, Outcome, Subject
from dataflow.findings.found import Order, Source, indices, plain, values_of
from dataflow.findings.world import World
from dataflow.inventory.places import Place
from dataflow.rules.cases import Cases
from dataflow.rules.messages import cannot_tell, messages


def made(order: Order, numbers: Sequence[int], outcomes: Sequence[tuple[Outcome, str]]) -> list[Finding]:
    """The findings of these numbers, of each of which outcome and severity are given."""
    with uncollected():
        return _made(order, numbers, outcomes)


@contextmanager
def uncollected() -> Iterator[None]:
    """What is made in between is not looked over for cycles: it has none, and so many objects make it dear."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


# --- private ---


def _made(order: Order, numbers: Sequence[int], outcomes: Sequence[tuple[Outcome, str]]) -> list[Finding]:
    alike: dict[tuple[int, tuple[Outcome, str]], list[int]] = defaultdict(list)
    sources, rows = order.numbers, order.rows
    for at, one in enumerate(zip(map(sources.__getitem__, numbers), outcomes, strict=True)):
        alike[one].append(at)
    found: list[Any] = [None] * len(numbers)
    touched: dict[str, World] = {}
    for (source, outcome), ats in alike.items():
        for world, cases, places in _cases(order.sources[source], [rows[numbers[at]] for at in ats]):
            its = ats if places is None else [ats[place] for place in places]
            for at, finding in zip(its, _findings(cases, world, *outcome), strict=True):
                found[at] = finding
            touched[world.id] = world
    for world in touched.values():
        world.trim()
    return found


def _cases(source: Source, positions: Sequence[int]) -> Iterator[tuple[World, Cases, Sequence[int] | None]]:
    """The rows of each inventory, ids without it, and which of the positions they are (None: all)."""
    names, worlds, phrases = source.columns, source.worlds, source.phrases
    taken = source.table.select(names).take(indices(positions))
    columns = dict(zip(names, map(values_of, taken.columns), strict=True))
    holes = {name: columns[name] for name in names if taken.column(name).null_count}
    unknown = phrases.unknown(holes, len(positions))
    first = next(iter(worlds.values()))
    if not source.many:
        yield first, Cases(phrases, columns, unknown, first.as_of, first.lookup, first.graph), None
        return
    by_world: dict[str, list[int]] = defaultdict(list)
    for place, inventory in enumerate(columns["inventory"]):
        by_world[inventory or first.id].append(place)
    for inventory, places in by_world.items():
        world = worlds[inventory]
        own = {name: [_plain(cells[place]) for place in places] for name, cells in columns.items()}
        its = [unknown[place] for place in places]
        yield world, Cases(phrases, own, its, world.as_of, world.lookup, world.graph), places


def _plain(cell: Any) -> Any:
    return plain(cell) if type(cell) is str and "/" in cell else cell


def _findings(cases: Cases, world: World, outcome: Outcome, severity: str) -> Iterator[Finding]:
    rule, ids, open_ = cases.rule, cases.columns["id"], outcome == "cannot-tell"
    kinds = [kind or rule.kind for kind in cases.column("object_kind")]
    unverified = rule.extra.get("unverified")
    every = partial(repeat, times=len(cases))
    rows = zip(
        [f"{rule.id}@{world.id}/{kind}:{row_id}" for kind, row_id in zip(kinds, ids, strict=True)],
        every(rule.id),
        every(rule.name),
        every(rule.group),
        every(outcome),
        every(severity),
        _subjects(cases, kinds, world.id),
        cannot_tell(cases) if open_ else messages(cases),
        every(rule.provisions),
        every(rule.remedy),
        world.paths(cases.paths),
        _places(cases),
        map(tuple, cases.empty) if open_ else every(()),
        map(unverified, cases.each()) if unverified else every(()),
        every(False),
        every(None),
        every(None),
        strict=True,
    )
    return map(partial(tuple.__new__, Finding), rows)


def _subjects(cases: Cases, kinds: Sequence[str], inventory: str) -> Iterator[Subject]:
    to = cases.column("to")
    if cases.rule.subject == "reach":
        to = [one or party for one, party in zip(to, cases.column("party"), strict=True)]
    rows = zip(
        kinds,
        cases.columns["id"],
        repeat(inventory, len(cases)),
        cases.activities,
        cases.column("sender"),
        to,
        cases.column("category"),
        strict=True,
    )
    return map(partial(tuple.__new__, Subject), rows)


def _places(cases: Cases) -> Iterator[tuple[Place, ...]]:
    """For each row the place of the subject, then those of the path and of the empty fields, each once."""
    place_of = cases.lookup.places["flows"].__getitem__
    for own, way, fields in zip(cases.places, cases.paths, cases.empty, strict=True):
        found = dict.fromkeys([own, *map(place_of, way), *[field.place for field in fields]])
        found.pop(None, None)
        yield tuple(found)  # type: ignore[arg-type]
