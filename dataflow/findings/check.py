"""A check: rules evaluated, what they found put in order and counted; findings are made when they are read."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dataflow.engines.engine import Engine
from dataflow.engines.engine import engine as engine_named
from dataflow.facts.context import Context, Settings
from dataflow.findings.finding import SEVERITIES, Finding, Report
from dataflow.findings.found import Gathered
from dataflow.findings.sequence import Findings, tally_of
from dataflow.findings.world import World
from dataflow.inventory.inventory import Inventory
from dataflow.law.tables import GDPR_APPLIES_FROM
from dataflow.law.version import law_version
from dataflow.rules.catalogue import selected
from dataflow.rules.evaluate import evaluate
from dataflow.rules.phrases import Phrases
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
    phrases = {rule.id: Phrases(rule) for rule in chosen_rules}
    gathered = Gathered()
    counts: list[Mapping[str, Mapping[str, int]]] = []
    by_inventory: dict[str, Mapping[str, Mapping[str, int]]] = {}
    notes: list[str] = []
    for batch in batches(inventories, BATCH if chosen.name != "spark" else len(inventories)):
        each(batch[0].id if len(batch) == 1 else f"{batch[0].id} to {batch[-1].id}")
        own = engine_named(chosen.name, flows=flows, memory_limit=memory_limit) if counts else chosen
        ctx = _context(own)(batch, as_of=as_of, engine=own, settings=settings)
        evaluation = evaluate(chosen_rules, ctx)
        gathered.add(evaluation.found, {one.id: World(one, as_of) for one in batch}, phrases)
        counts.append(evaluation.counts)
        by_inventory |= evaluation.by_inventory
        notes += _notes(ctx)
    findings = Findings(gathered.order())
    rule_counts = _summed(counts)
    return Report(
        as_of=as_of,
        engine=chosen.name,
        inventories=tuple(inventory.id for inventory in inventories),
        findings=findings,
        counts=counts_of(findings, rule_counts),
        rule_counts=rule_counts,
        inventory_counts=by_inventory,
        program_version=version,
        law_version=law_version(),
        hashes={inventory.id: inventory.hashes for inventory in inventories},
        rules=chosen_rules,
        notes=tuple(dict.fromkeys(notes)),
    )


def batches(inventories: Sequence[Inventory], size: int = BATCH) -> Iterator[Sequence[Inventory]]:
    """The inventories, so many at a time: no rule looks beyond one of them."""
    for begin in range(0, len(inventories), size):
        yield inventories[begin : begin + size]


def counts_of(findings: Sequence[Finding], rule_counts: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """The object ``counts``: breaches by severity, advice, cannot-tell, met, not-applicable, waived."""
    outcomes: Counter[str] = Counter()
    severities: Counter[str] = Counter()
    waived = 0
    for (outcome, severity, is_waived), count in tally_of(findings).items():
        if is_waived:
            waived += count
        else:
            outcomes[outcome] += count
            severities[severity] += count if outcome == "breach" else 0
    return {
        "breach": {severity: severities[severity] for severity in SEVERITIES},
        "advice": outcomes["advice"],
        "cannot-tell": outcomes["cannot-tell"],
        "met": sum(counted["met"] for counted in rule_counts.values()),
        "not-applicable": sum(counted["not-applicable"] for counted in rule_counts.values()),
        "waived": waived,
    }


# --- private ---


def _context(engine: Engine) -> type[Context]:
    if engine.name != "spark":
        return Context
    from dataflow.facts.spark_tables import SparkContext

    return SparkContext


def _summed(counts: Sequence[Mapping[str, Mapping[str, int]]]) -> dict[str, dict[str, int]]:
    total = {rule: dict(outcomes) for rule, outcomes in counts[0].items()}
    for others in counts[1:]:
        for rule, outcomes in others.items():
            for outcome, count in outcomes.items():
                total[rule][outcome] += count
    return total


def _notes(ctx: Context) -> tuple[str, ...]:
    depth = ctx.settings.depth
    found = []
    if ctx.as_of < GDPR_APPLIES_FROM:
        found.append(f"the GDPR applies since {GDPR_APPLIES_FROM}; none of its rules is asked of {ctx.as_of}")
    if ctx.capped:
        found.append(f"chains of more than {depth} flows exist; they were followed for {depth}")
    if ctx.unsent:
        found.append(
            "flows exist of which it cannot be told who sends them; chains are not followed along these"
        )
    return tuple(found)
