"""What must hold for any inventory and every rule: dates, lawful flows, names, order, emptied cells.

Each evaluation runs all rules over one inventory a rule in which that rule is broken, as a portfolio.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pyarrow as pa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dataflow.api import check
from dataflow.facts.context import Settings
from dataflow.facts.durations import days
from dataflow.findings.renames import renamed
from dataflow.findings.suppose import _Chosen, _set
from dataflow.inventory.columns import columns
from dataflow.inventory.schema import TABLES
from dataflow.law import tables
from dataflow.law.adequacy import all_decisions
from dataflow.law.instruments import ASSESSMENT_METHOD, UK_LEAD_ENDS
from dataflow.law.thresholds import IDENTITY_OWED_FROM
from dataflow.rules.catalogue import all_rules
from tests.findings.breaches import DAY, broken

ENGINE = "arrays"
"""The fastest on small inventories; that all engines agree is tested with the rules' examples."""

FIRST, LAST = date(2018, 5, 25), date(2026, 11, 21)
SETTINGS = Settings()

quick = settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),  # a smaller case would take minutes to find and say little more
    suppress_health_check=list(HealthCheck),
)


@cache
def before():
    return run(broken())


def run(inventories, as_of=DAY):
    return check(list(inventories.values()), as_of=as_of, engine=ENGINE, rules=all_rules())


def outcomes(report):
    return {finding.key: finding.outcome for finding in report.findings}


def test_every_rule_is_broken_where_it_should_be():
    """No property below is empty of a rule."""
    seen = {(f.rule, f.subject.inventory) for f in before().findings if f.outcome != "cannot-tell"}
    assert {found.id for found in all_rules()} == {name for name, where in seen if where == name.lower()}


@quick
@given(st.data())
def test_findings_change_only_where_a_dated_row_begins_or_ends(data):
    marks = turns()
    spans = [(day, after) for day, after in zip(marks, marks[1:], strict=False) if (after - day).days > 2]
    start, after = data.draw(st.sampled_from(spans))
    inside = data.draw(st.dates(start + timedelta(days=1), after - timedelta(days=1)))
    assert outcomes(run(broken(), start)) == outcomes(run(broken(), inside))


def test_findings_do_change_at_such_days():
    """The property above is not empty."""
    assert outcomes(run(broken(), date(2025, 10, 30))) != outcomes(run(broken(), date(2025, 10, 31)))


def test_a_lawful_flow_removes_no_finding():
    after = outcomes(run(broken(lawful=True)))
    for key, outcome in outcomes(before()).items():
        assert key in after, key
        assert outcome == "cannot-tell" or after[key] == outcome, key


@quick
@given(st.sampled_from(["zz-", "0Q", "é."]))
def test_renaming_ids_only_renames_keys(prefix):
    again = {}
    for name, inventory in broken().items():
        ids = {
            table: inventory.tables[table].column("id").to_pylist()
            for table in TABLES
            if "id" in columns(table) and table != "organisation"
        }
        again[name] = renamed(
            inventory, {table: {one: prefix + one for one in own} for table, own in ids.items()}
        )
    found = [(f.key.replace(prefix, ""), f.outcome, f.severity) for f in run(again).findings]
    assert sorted(found) == sorted((f.key, f.outcome, f.severity) for f in before().findings)


@quick
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(random):
    shuffled = {name: _shuffled(inventory, random) for name, inventory in broken().items()}
    assert [f.to_json() for f in run(shuffled).findings] == [f.to_json() for f in before().findings]


@settings(quick, max_examples=6)
@given(st.randoms(use_true_random=False))
def test_an_emptied_cell_never_turns_a_breach_into_met(random):
    """One cell of every inventory at a time."""
    emptied, cells = {}, {}
    for name, inventory in broken().items():
        table, row, column = cells[name.lower()] = random.choice(filled(name))
        emptied[name] = _set(inventory, table, {row: {column: None}})
    was, now = counts(before()), counts(run(emptied))
    wrong = {
        (rule, cells[inventory][0], cells[inventory][2])
        for (inventory, rule), (broke, met) in was.items()
        if now[inventory, rule][0] < broke and now[inventory, rule][1] > met
    }
    assert {one for one in wrong if one[1:] not in SCOPE} == set()


SCOPE = {
    ("flows", "activity"): "a flow without activity belongs to none",
    ("flows", "from"): "a sender that is not written down is the activity's controller",
    ("flows", "to"): "a flow that goes nowhere reaches nobody",
    ("bases", "valid_to"): "a basis whose end is not written down lasts",
    ("parties", "country_basis"): "a country is taken as stated unless it is said to be inferred",
}
"""Table and column where an empty cell is a statement of scope, not an open question."""


# --- private ---


def counts(report):
    """(inventory, rule) → breaches and met."""
    found = defaultdict(lambda: (0, 0))
    for inventory, by_rule in report.inventory_counts.items():
        for rule, outcome in by_rule.items():
            found[inventory, rule] = (outcome["breach"], outcome["met"])
    return found


@cache
def filled(name):
    """Cells that say something: table, row, column."""
    return [
        (table, row, column)
        for table in TABLES
        for row, cells in enumerate(broken()[name].rows(table))
        for column in columns(table)
        if cells[column] is not None and column not in ("id", "name", "note", "described_on")
        if not column.startswith("where")
    ]


@cache
def turns():
    """Days on which a dated row of an inventory or of the law begins or has ended, or a limit of the run is reached."""
    found: set[date] = {ASSESSMENT_METHOD, UK_LEAD_ENDS, IDENTITY_OWED_FROM, date(2020, 7, 16)}
    for inventory in broken().values():
        for name in TABLES:
            for column in columns(name).values():
                if column.kind.name == "date":
                    for cell in inventory.tables[name].column(column.name).to_pylist():
                        if cell not in (None, "none"):
                            found |= _ends(cell if isinstance(cell, date) else date.fromisoformat(cell))
        for row in inventory.rows("agreements"):
            if row["tia_date"] not in (None, "none"):
                made = date.fromisoformat(row["tia_date"])
                found |= _ends(made.replace(year=made.year + SETTINGS.tia_years))
            for flow in inventory.rows("flows"):
                if flow["end"] and row["deletion_after"]:
                    found |= _ends(flow["end"] + timedelta(days=int(days(row["deletion_after"]) or 0)))
    for name in tables.TABLES:
        for row in tables.table(name):
            for column in (
                "valid_from",
                "last_day",
                "certain_to",
                "last_signing_day",
                "tia_from",
            ):
                try:
                    found |= _ends(date.fromisoformat(row.get(column) or ""))
                except ValueError:
                    continue
    for decision in all_decisions():
        for first, last in decision.challenges:
            found |= _ends(first) | (_ends(last) if last else set())
        for adopted, end in decision.sunset_steps:
            found |= _ends(adopted) | _ends(end) | _ends(end - timedelta(days=SETTINGS.cliff_days))
            found |= _ends(end - timedelta(days=90))
    return sorted(day for day in found if FIRST <= day <= LAST)


def _ends(day):
    return {day, day + timedelta(days=1)}


def _shuffled(inventory, random):
    rows_of, places = dict(inventory.tables), dict(inventory.places)
    for name in TABLES:
        rows = list(range(rows_of[name].num_rows))
        random.shuffle(rows)
        rows_of[name] = rows_of[name].take(pa.array(rows, pa.int64()))
        places[name] = _Chosen(places[name], rows)
    return replace(inventory, tables=rows_of, places=places)
