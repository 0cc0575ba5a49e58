"""From rows to findings: messages, places and paths are made only for what was found, when it is read."""

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from dataflow.findings.finding import Finding, Outcome, Step, Subject
from dataflow.findings.found import Order, Source, indices, plain, values_of
from dataflow.findings.world import World
from dataflow.inventory.places import Place
from dataflow.rules.empty_field import EmptyField
from dataflow.rules.evidence import Evidence
from dataflow.rules.phrases import Phrases


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
    by_source: dict[int, list[int]] = defaultdict(list)
    for place, number in enumerate(numbers):
        by_source[order.numbers[number]].append(place)
    found: list[Any] = [None] * len(numbers)
    touched: dict[str, World] = {}
    for number, places in by_source.items():
        source = order.sources[number]
        rows = _rows(source, [order.rows[numbers[place]] for place in places])
        for place, (world, row, unknown) in zip(places, rows, strict=True):
            found[place] = _finding(source.phrases, world, row, unknown, *outcomes[place])
            touched[world.id] = world
    for world in touched.values():
        world.trim()
    return found


def _rows(source: Source, positions: Sequence[int]) -> list[tuple[World, dict[str, Any], tuple[str, ...]]]:
    """The world of each row, the row with ids without their inventory, and facts of the rule that it leaves open."""
    names, worlds = source.columns, source.worlds
    taken = source.table.select(names).take(indices(positions))
    columns = dict(zip(names, map(values_of, taken.columns), strict=True))
    holes = {name: columns[name] for name in names if taken.column(name).null_count}
    first, many = next(iter(worlds.values())), source.many
    found = []
    rows = zip(*columns.values(), strict=True)
    for values, unknown in zip(rows, source.phrases.unknown(holes, len(positions)), strict=True):
        row = dict(zip(names, values, strict=True))
        world = worlds[row["inventory"]] if row["inventory"] else first
        if many:
            row = {
                name: plain(cell) if type(cell) is str and "/" in cell else cell for name, cell in row.items()
            }
        found.append((world, row, unknown))
    return found


def _finding(
    phrases: Phrases,
    world: World,
    row: Mapping[str, Any],
    unknown: tuple[str, ...],
    outcome: Outcome,
    severity: str,
) -> Finding:
    rule = phrases.rule
    evidence = Evidence(phrases, row, unknown, world.as_of, world.lookup, world.graph)
    get, row_id = row.get, row["id"]
    kind = str(get("object_kind") or rule.kind)
    open_ = outcome == "cannot-tell"
    message = evidence.cannot_tell() if open_ else evidence.message()
    path = world.steps(evidence.path)
    empty = evidence.empty_fields()
    return Finding(
        f"{rule.id}@{world.id}/{kind}:{row_id}",
        rule.id,
        rule.name,
        rule.group,
        outcome,
        severity,
        Subject(
            kind,
            row_id,
            world.id,
            get("activity") or (row_id if rule.subject == "activities" else None),
            get("sender"),
            get("to") or (get("party") if rule.subject == "reach" else None),
            get("category"),
        ),
        message,
        rule.provisions,
        rule.remedy,
        path,
        _places(evidence, path, empty),
        tuple(empty) if open_ else (),
        rule.extra["unverified"](evidence) if "unverified" in rule.extra else (),
    )


def _places(evidence: Evidence, path: tuple[Step, ...], empty: Sequence[EmptyField]) -> tuple[Place, ...]:
    """The place of the subject, then those of the path and of the empty fields, each once."""
    # equal places are one object as long as nothing is forgotten, so that they need not be compared
    found: dict[int, Place | None] = {}
    subject = evidence.subject_row()
    if subject is not None:
        is_last = bool(path) and path[-1].flow == subject[1] and subject[0] == "flows"
        first = path[-1].place if is_last else evidence.lookup.place(*subject)
        found[id(first)] = first
    for step in path:
        found[id(step.place)] = step.place
    for item in empty:
        found[id(item.place)] = item.place
    found.pop(id(None), None)
    return tuple(found.values())  # type: ignore[arg-type]
