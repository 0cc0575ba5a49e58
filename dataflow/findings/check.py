"""From evaluated rules to a report: messages, places and paths are made only for what was found."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from dataflow.facts.context import Context, Settings
from dataflow.facts.engines import Engine
from dataflow.facts.engines import engine as engine_named
from dataflow.facts.frames import plain_id
from dataflow.findings.finding import SEVERITIES, EmptyField, Finding, Outcome, Report, Step, Subject
from dataflow.graph.paths import FlowGraph
from dataflow.inventory.inventory import Inventory
from dataflow.law.version import law_version
from dataflow.rules.catalogue import selected
from dataflow.rules.evaluate import CANNOT_TELL, Evaluation, Hit, evaluate
from dataflow.rules.evidence import Evidence
from dataflow.rules.lookup import Lookup
from dataflow.rules.rule import Rule

BATCH = 400
"""Inventories evaluated side by side: more would save little time and cost memory."""


def check(
    inventories: Sequence[Inventory],
    *,
    as_of: date,
    engine: str = "auto",
    rules: Sequence[Rule] | None = None,
    settings: Settings | None = None,
    version: str = "",
    memory_limit: str | None = None,
    each: Callable[[str], None] = lambda _: None,
) -> Report:
    """Evaluate the rules (the stable ones, unless given) on the date; ``each`` is told what is evaluated next.

    Raises ``ValueError`` for an unknown engine, ``ImportError`` for one that is not installed.
    """
    flows = sum(inventory.count("flows") for inventory in inventories)
    chosen = engine_named(engine, flows=flows, memory_limit=memory_limit)
    chosen_rules = tuple(rules) if rules is not None else selected()
    parts: list[_Part] = []
    for batch in batches(inventories, BATCH if chosen.name != "spark" else len(inventories)):
        each(batch[0].id if len(batch) == 1 else f"{batch[0].id} to {batch[-1].id}")
        own = engine_named(chosen.name, flows=flows, memory_limit=memory_limit) if parts else chosen
        context = _context(own)(batch, as_of=as_of, engine=own, settings=settings)
        parts.append(_checked(batch, context, chosen_rules))
    findings = [finding for part in parts for finding in part.findings]
    rule_counts = _summed([part.rule_counts for part in parts])
    return Report(
        as_of=as_of,
        engine=chosen.name,
        inventories=tuple(inventory.id for inventory in inventories),
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        counts=counts_of(findings, rule_counts),
        rule_counts=rule_counts,
        inventory_counts={name: counts for part in parts for name, counts in part.inventory_counts.items()},
        program_version=version,
        law_version=law_version(),
        hashes={inventory.id: inventory.hashes for inventory in inventories},
        rules=chosen_rules,
        notes=tuple(dict.fromkeys(note for part in parts for note in part.notes)),
    )


def batches(inventories: Sequence[Inventory], size: int = BATCH) -> Iterator[Sequence[Inventory]]:
    """The inventories, so many at a time: no rule looks beyond one of them."""
    for begin in range(0, len(inventories), size):
        yield inventories[begin : begin + size]


def counts_of(findings: Sequence[Finding], rule_counts: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """The object ``counts``: breaches by severity, advice, cannot-tell, met, not-applicable, waived."""
    open_ = [finding for finding in findings if not finding.waived]
    severities = Counter(finding.severity for finding in open_ if finding.outcome == "breach")
    outcomes = Counter(finding.outcome for finding in open_)
    return {
        "breach": {severity: severities[severity] for severity in SEVERITIES},
        "advice": outcomes["advice"],
        "cannot-tell": outcomes["cannot-tell"],
        "met": sum(counted["met"] for counted in rule_counts.values()),
        "not-applicable": sum(counted["not-applicable"] for counted in rule_counts.values()),
        "waived": len(findings) - len(open_),
    }


# --- private ---


class _Part(NamedTuple):
    """What was found in one batch of inventories."""

    findings: list[Finding]
    rule_counts: dict[str, dict[str, int]]
    inventory_counts: dict[str, dict[str, dict[str, int]]]
    notes: tuple[str, ...]


def _context(engine: Engine) -> type[Context]:
    if engine.name != "spark":
        return Context
    from dataflow.facts.spark_tables import SparkContext

    return SparkContext


def _checked(inventories: Sequence[Inventory], ctx: Context, rules: Sequence[Rule]) -> _Part:
    evaluation = evaluate(rules, ctx)
    findings = _silenced(_findings(evaluation, inventories, ctx), rules)
    return _Part(findings, evaluation.counts, evaluation.by_inventory, _notes(ctx))


def _summed(counts: Sequence[dict[str, dict[str, int]]]) -> dict[str, dict[str, int]]:
    total = {rule: dict(outcomes) for rule, outcomes in counts[0].items()}
    for others in counts[1:]:
        for rule, outcomes in others.items():
            for outcome, count in outcomes.items():
                total[rule][outcome] += count
    return total


def _notes(ctx: Context) -> tuple[str, ...]:
    depth = ctx.settings.depth
    return (f"chains of more than {depth} flows exist; they were followed for {depth}",) if ctx.capped else ()


def _findings(evaluation: Evaluation, inventories: Sequence[Inventory], ctx: Context) -> list[Finding]:
    worlds = {inventory.id: _World(inventory, ctx) for inventory in inventories}
    many = len(inventories) > 1
    return [_finding(hit, worlds, many) for hit in evaluation.hits]


class _World:
    """An inventory with its lookups, made once."""

    def __init__(self, inventory: Inventory, ctx: Context) -> None:
        self.inventory = inventory
        self.as_of = ctx.as_of
        self.lookup = Lookup(inventory)
        self._graph: FlowGraph | None = None

    @property
    def graph(self) -> FlowGraph:
        if self._graph is None:
            self._graph = FlowGraph.of(self.inventory, live=self._live())
        return self._graph

    def _live(self) -> frozenset[str]:
        rows = self.inventory.tables["flows"].select(["id", "start", "end"]).to_pylist()
        day = self.as_of
        return frozenset(
            r["id"]
            for r in rows
            if (r["start"] is None or r["start"] <= day) and (r["end"] is None or r["end"] >= day)
        )


def _finding(hit: Hit, worlds: dict[str, _World], many: bool) -> Finding:
    world = worlds[hit.row["inventory"]] if hit.row.get("inventory") else next(iter(worlds.values()))
    row = {key: _plain(value) if many and isinstance(value, str) else value for key, value in hit.row.items()}
    evidence = Evidence(hit.rule, world.inventory, row, world.as_of, world.lookup, world.graph)
    rule = hit.rule
    kind = str(row.get("object_kind") or rule.kind)
    outcome: Outcome = "cannot-tell" if hit.code == CANNOT_TELL else rule.outcome
    empty = evidence.empty_fields() if hit.code == CANNOT_TELL else []
    message = evidence.message() if hit.code != CANNOT_TELL else _cannot_tell(evidence, empty)
    return Finding(
        key=f"{rule.id}@{world.inventory.id}/{kind}:{row['id']}",
        rule=rule.id,
        name=rule.name,
        group=rule.group,
        outcome=outcome,
        severity=hit.severity,
        subject=Subject(
            kind=kind,
            id=row["id"],
            inventory=world.inventory.id,
            activity=row.get("activity") or (row["id"] if rule.subject == "activities" else None),
            sender=row.get("sender"),
            recipient=row.get("to") or (row.get("party") if rule.subject == "reach" else None),
            category=row.get("category"),
        ),
        message=message,
        provisions=rule.provisions,
        remedy=rule.remedy,
        path=tuple(
            Step(edge.flow, edge.sender, edge.recipient, world.lookup.place("flows", edge.flow))
            for edge in evidence.path
        ),
        places=tuple(evidence.places()),
        empty=tuple(EmptyField(item.table, item.row, item.column, item.place) for item in empty),
        unverified=rule.extra["unverified"](evidence) if "unverified" in rule.extra else (),
    )


def _cannot_tell(evidence: Evidence, empty: Sequence[Any]) -> str:
    said = evidence.rule.title[0].lower() + evidence.rule.title[1:]
    names = [f"{item.table}.{item.column} ({evidence.label(item.table, item.row)})" for item in empty]
    about = evidence.name(str(evidence.row.get("table") or evidence.rule.subject), str(evidence.row["id"]))
    if evidence.rule.subject == "flows":
        activity = evidence.name("activities", evidence.row.get("activity"))
        about = f"{evidence.party(evidence.row.get('to'))} in “{activity}”"
    elif evidence.rule.subject in ("reach", "onward"):
        about = " → ".join(evidence.party(edge.recipient) for edge in evidence.path) or about
    details = evidence.rule.details(evidence) if evidence.rule.details else ""
    open_ = list(dict.fromkeys(names)) or evidence.reasons()
    needed = f"{'Empty' if names else 'Open'}: {'; '.join(open_)}." if open_ else ""
    return " ".join(part for part in (f"Cannot tell for {about} whether {said}.", needed, details) if part)


def _plain(value: str) -> str:
    """Without the inventory in front of it; a path's id holds several ids, each with its own."""
    inventory = plain_id(value)[0] if " " not in value else None
    return re.sub(rf"(^|[:>]){re.escape(inventory)}/", r"\1", value) if inventory else value


def _silenced(findings: list[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """One cause, one finding: a rule that is broken silences the rules it names on the same subject."""
    silences = {rule.id: rule.silences for rule in rules if rule.silences}
    broken = {
        (silent, finding.subject.inventory, finding.subject.id)
        for finding in findings
        if finding.outcome != "cannot-tell"
        for silent in silences.get(finding.rule, ())
    }
    silent_rules = {silent for named in silences.values() for silent in named}

    def kept(finding: Finding) -> bool:
        if finding.rule not in silent_rules:
            return True
        subject = finding.subject
        about = ((finding.rule, subject.inventory, row) for row in (subject.id, subject.activity or ""))
        return broken.isdisjoint(about)

    return [finding for finding in findings if kept(finding)]
