"""Evaluating rules: one pass over each subject table, four outcomes a rule."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.expressions import Expr, col, counted, lit, outcome, row_count, when
from dataflow.facts.catalogue import subject_frame, summaries
from dataflow.facts.context import Context
from dataflow.law.tables import GDPR_APPLIES_FROM
from dataflow.rules.rule import Rule

OUTCOMES = ("not-applicable", "met", "breach", "cannot-tell")
"""By code."""

BREACH, CANNOT_TELL = 2, 3

PARTED = ("flows", "reach", "onward", "activities")
"""Subjects whose facts depend on one activity at a time, and on what is no flow."""

DIVIDED = ("objects",)
"""Subjects of which parts have the rows that are activities and flows, and the whole has the rest."""


class Hits(NamedTuple):
    """What a rule has something to say about: rows of ``Found``, and of each the code and the severity."""

    positions: list[int]
    codes: list[int]
    severities: list[str]


class Found(NamedTuple):
    """Rows of a subject table about which its rules have something to say: keys, facts, outcome and rank."""

    rules: tuple[Rule, ...]
    table: pa.Table

    def hits(self, rule: Rule) -> Hits:
        """Breaches and what cannot be told of a rule, in the order of rows."""
        codes = self.table.column(_code(rule))
        positions = pc.indices_nonzero(pc.greater_equal(codes, BREACH))
        severities = [rule.severity] * len(positions)
        if rule.severities:
            all_of = (rule.severity, *[severity for severity, _ in rule.severities])
            severities = [all_of[rank] for rank in self.table.column(_rank(rule)).take(positions).to_pylist()]
        return Hits(positions.to_pylist(), codes.take(positions).to_pylist(), severities)

    def columns(self, rule: Rule) -> list[str]:
        """What a finding of the rule is made from: keys and facts."""
        present = set(self.table.column_names)
        return list(dict.fromkeys([*[name for name in _KEYS if name in present], *rule.facts, *rule.columns]))

    def shown(self) -> pa.Table:
        """The table without outcomes and ranks: enough once the hits are known."""
        return self.table.drop_columns([*map(_code, self.rules), *map(_rank, _ranked(self.rules))])


class Evaluation(NamedTuple):
    """What was found, by subject table, and how often each rule had each outcome."""

    found: tuple[Found, ...]
    counts: dict[str, dict[str, int]]
    by_inventory: dict[str, dict[str, dict[str, int]]]


def evaluate(rules: Sequence[Rule], ctx: Context) -> Evaluation:
    """Evaluate the rules on the context's inventories and date.

    Where the context is large, flows and their paths are evaluated some activities at a time.
    """
    by_subject: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_subject[rule.subject].append(rule)
    found: list[Found] = []
    counts: Counter[tuple[str, str, str]] = Counter()
    others = [subject for subject in by_subject if subject not in PARTED]
    asked = list(dict.fromkeys(one for name in others for one in summaries(name, _wanted(by_subject[name]))))
    for part in ctx.parts():
        for subject in [name for name in by_subject if name in (*PARTED, *DIVIDED)]:
            found.append(_evaluate_subject(subject, by_subject[subject], part, counts))
        if part is not ctx:
            part.count(asked)
            ctx.capped |= part.capped
            ctx.unsent |= part.unsent
        del part  # before the next is made
    for subject in others:
        if subject not in DIVIDED or ctx.divided:
            found.append(_evaluate_subject(subject, by_subject[subject], ctx, counts))

    def outcomes(rule: str, inventories: Iterable[str]) -> dict[str, int]:
        return {name: sum(counts[one, rule, name] for one in inventories) for name in OUTCOMES}

    ids = [inventory.id for inventory in ctx.inventories]
    return Evaluation(
        tuple(found),
        {rule.id: outcomes(rule.id, ids) for rule in rules},
        {one: {rule.id: outcomes(rule.id, (one,)) for rule in rules} for one in ids},
    )


# --- private ---


def _evaluate_subject(
    subject: str, rules: list[Rule], ctx: Context, counts: Counter[tuple[str, str, str]]
) -> Found:
    wanted = _wanted(rules)
    frame = subject_frame(ctx, subject, wanted)
    for rule in rules:
        if "add" in rule.extra:  # a rule that brings facts of its own
            frame = rule.extra["add"](frame, ctx)
    # an article that does not apply yet is not breached
    early = ctx.as_of < GDPR_APPLIES_FROM
    outcomes = frame.with_columns(
        **{_code(rule): outcome(lit(False) if early else rule.applies, rule.met) for rule in rules}
    )
    if ranked := _ranked(rules):
        outcomes = outcomes.with_columns(**{_rank(rule): _severity(rule) for rule in ranked})
    outcomes = ctx.engine.materialise(outcomes)
    _count(outcomes, rules, ctx, counts)
    return _hits(outcomes, rules, wanted, ctx)


def _wanted(rules: Iterable[Rule]) -> list[str]:
    return sorted({name for rule in rules for name in rule.facts})


def _severity(rule: Rule) -> Expr:
    """0 for the rule's own severity, i for the i-th of ``severities``."""
    result: Any = lit(0)
    for position in range(len(rule.severities), 0, -1):
        condition = rule.severities[position - 1][1].fill_null(False)
        result = when(condition).then(lit(position)).otherwise(result)
    return result  # type: ignore[no-any-return]


def _hits(outcomes: Any, rules: list[Rule], wanted: list[str], ctx: Context) -> Found:
    codes = [_code(rule) for rule in rules]
    any_hit = col(codes[0]) >= BREACH
    for code in codes[1:]:
        any_hit = any_hit | (col(code) >= BREACH)
    keys = [name for name in _KEYS if name in outcomes.names]
    shown = list(dict.fromkeys([*keys, *wanted, *_columns(rules), *codes, *map(_rank, _ranked(rules))]))
    found = ctx.engine.collect(outcomes.filter(any_hit).select(*shown))
    return Found(tuple(rules), _sorted(found))


def _sorted(found: pa.Table) -> pa.Table:
    """By row, then id; most engines give them in that order, and sorting so wide a table is dear."""
    rows = found.column("row").combine_chunks()
    if not pc.any(pc.less_equal(rows[1:], rows[:-1])).as_py() and not rows.null_count:
        return found
    ids = found.column("id").cast(pa.string())
    order = pc.sort_indices(pa.table({"row": rows, "id": ids}), [("row", "ascending"), ("id", "ascending")])
    return found.take(order)


def _count(outcomes: Any, rules: list[Rule], ctx: Context, counts: Counter[tuple[str, str, str]]) -> None:
    """Add up, by inventory, rule and name of the outcome."""
    for inventory, tallies in _tallied(outcomes, [_code(rule) for rule in rules], ctx.engine):
        for rule, tally in zip(rules, tallies, strict=True):
            for name, count in zip(OUTCOMES, tally, strict=True):
                counts[inventory, rule.id, name] += count


def _tallied(
    outcomes: Any, codes: Sequence[str], engine: Any
) -> Iterable[tuple[str, Sequence[Sequence[int]]]]:
    """Each inventory, with how often each column of codes has each code there."""
    if hasattr(engine, "tallied"):
        yield from engine.tallied(outcomes, "inventory", codes, len(OUTCOMES))
        return
    sums = {
        f"{name} {code}": counted(col(name) == code) for name in codes for code in range(1, len(OUTCOMES))
    }
    by_inventory = outcomes.select("inventory", **sums).group_by("inventory")
    totals = by_inventory.agg(row_count().alias("rows"), *[col(name).sum() for name in sums])
    for row in engine.collect(totals).to_pylist():
        found = [[int(row[f"{name} {code}"] or 0) for code in range(1, len(OUTCOMES))] for name in codes]
        yield row["inventory"], [[row["rows"] - sum(of_code), *of_code] for of_code in found]


_KEYS = (
    "id",
    "row",
    "inventory",
    "activity",
    "sender",
    "to",
    "party",
    "category",
    "flow",
    "first",
    "second",
    "origin",
)


def _columns(rules: Iterable[Rule]) -> list[str]:
    return [name for rule in rules for name in rule.columns]


def _ranked(rules: Iterable[Rule]) -> list[Rule]:
    """The rules that have more than one severity."""
    return [rule for rule in rules if rule.severities]


def _code(rule: Rule) -> str:
    return f"{rule.id} outcome"


def _rank(rule: Rule) -> str:
    return f"{rule.id} severity"
