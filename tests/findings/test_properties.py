"""What must hold for any inventory: dates, lawful flows, names, order, emptied cells."""

from dataclasses import replace
from datetime import date, timedelta

import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dataflow.api import check
from dataflow.findings.suppose import _Chosen, _map, _set
from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import DATA_SUBJECT
from dataflow.inventory.schema import TABLES
from dataflow.law.adequacy import all_decisions
from dataflow.law.jurisdictions import history
from dataflow.rules.catalogue import rule
from tests.findings.worlds import DAY, outcomes, world

ENGINE = "polars"
"""The fastest on small inventories; that all engines agree is tested with the rules' examples."""

NAMES = ("TCT-01", "TCT-10", "TCT-11", "LB-01", "LB-02", "UNP-01", "UNP-03", "CON-01", "REC-03")
RULES = tuple(rule(name) for name in NAMES)

RICH = """
parties:
  cloud: {name: Cloud Inc., kind: entity, country: US, dpf: {from: 2023-08-01, until: 2024-07-31},
    privacy_shield: {from: 2017-01-01}}
  british: {name: British Ltd, kind: entity, country: GB}
flows:
  to-cloud: {activity: loans, from: lender, to: cloud, role: processor, categories: [contact], safeguards: none,
    start: 2018-06-01}
  to-british: {activity: letters, from: lender, to: british, role: processor, categories: [contact],
    safeguards: none, agreement: british-contract}
  to-backup: {activity: loans, from: hosting, to: backup, role: sub-processor, categories: [income],
    safeguards: [clauses], end: 2025-12-31}
agreements:
  clauses: {kind: SCC-M3, signed: 2022-05-01, parties: [hosting, backup]}
  british-contract: {kind: dpa, parties: [lender, british], signed: 2020-02-01, ends: 2024-06-30}
"""

quick = settings(max_examples=3, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def found(inventory: Inventory, as_of: date = DAY) -> dict[str, str]:
    return outcomes(check(inventory, as_of=as_of, engine=ENGINE, rules=RULES))


def turns(inventory: Inventory) -> list[date]:
    """Days on which a dated row of the inventory or of the law begins or has ended."""
    days: set[date] = set()
    for name in TABLES:
        for column in columns(name).values():
            if column.kind.name == "date":
                for cell in inventory.tables[name].column(column.name).to_pylist():
                    if cell not in (None, "none"):
                        day = cell if isinstance(cell, date) else date.fromisoformat(cell)
                        days |= {day, day + timedelta(days=1)}
    rows = [*all_decisions(), *[s for code in ("US", "GB", "IN", "DE", "CZ") for s in history(code)]]
    for row in rows:
        days |= {day for day in (row.valid_from, row.last_day and row.last_day + timedelta(days=1)) if day}
    # the clauses of 2010 and 2021, the judgment on the assessment of third countries
    days |= {date(2021, 6, 27), date(2021, 9, 27), date(2022, 12, 28), date(2020, 7, 16)}
    return sorted(day for day in days if date(2018, 5, 25) <= day <= date(2026, 11, 21))


@quick
@given(st.data())
def test_findings_change_only_where_a_dated_row_begins_or_ends(data):
    inventory = world(RICH)
    marks = turns(inventory)
    start = data.draw(
        st.sampled_from([day for day, after in zip(marks, marks[1:], strict=False) if (after - day).days > 2])
    )
    end = marks[marks.index(start) + 1] - timedelta(days=1)
    inside = data.draw(st.dates(start + timedelta(days=1), end))
    assert found(inventory, start) == found(inventory, inside)


def test_findings_do_change_at_such_days():
    """The property above is not empty."""
    inventory = world(RICH)
    assert found(inventory, date(2020, 7, 15)) != found(inventory, date(2020, 7, 16))


@quick
@given(
    st.sampled_from(["loans", "letters"]),
    st.sampled_from(["AT", "CZ", "FR", "CH"]),
    st.sampled_from(["contact"]),
)
def test_a_lawful_flow_removes_no_finding(activity, country, category):
    lawful = f"""
parties: {{printer: {{name: Printer GmbH, kind: entity, country: {country}}}}}
agreements: {{printing: {{kind: dpa, parties: [lender, printer], signed: 2023-01-01}}}}
flows:
  to-printer: {{activity: {activity}, from: lender, to: printer, role: processor, categories: [{category}],
    agreement: printing, treatment: identity, certainty: actual}}
disclosures: [{{notice: notice-1, party: hosting, level: named}}, {{notice: notice-1, party: printer, level: named}}]
"""
    before, after = found(world(RICH)), found(world(RICH, lawful))
    assert before.items() <= after.items()
    assert all(outcome != "breach" for key, outcome in after.items() if key not in before)


@quick
@given(st.sampled_from(["x-", "0", "é."]))
def test_renaming_ids_only_renames_keys(prefix):
    inventory = world(RICH)
    renamed = _renamed(inventory, prefix)
    before = sorted(_named(f, prefix) for f in _findings(inventory))
    assert before == sorted(_named(f, "") for f in _findings(renamed))


@quick
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(random):
    inventory = world(RICH)
    tables, places = dict(inventory.tables), dict(inventory.places)
    for name in TABLES:
        rows = list(range(tables[name].num_rows))
        random.shuffle(rows)
        tables[name], places[name] = (
            tables[name].take(pa.array(rows, pa.int64())),
            _Chosen(places[name], rows),
        )
    shuffled = replace(inventory, tables=tables, places=places)
    assert [f.to_json() for f in _findings(shuffled)] == [f.to_json() for f in _findings(inventory)]


TABLES_EMPTIED = ("parties", "flows", "agreements", "bases", "retention", "notices", "activities")
CELLS = [
    (table, row, column)
    for table, rows in ((name, world(RICH).rows(name)) for name in TABLES_EMPTIED)
    for row, cells in enumerate(rows)
    for column in columns(table)
    if cells[column] is not None and column not in ("id", "name", "note")
]


@settings(quick, max_examples=8)
@given(st.sampled_from(CELLS))
def test_an_emptied_cell_never_turns_a_breach_into_met(cell):
    table, row, column = cell
    inventory = world(RICH)
    before = found(inventory)
    after = found(_set(inventory, table, row, {column: None}))
    allowed = NARROWS.get((table, column), frozenset())
    gone = {key for key, outcome in before.items() if outcome == "breach" and key not in after}
    assert {key for key in gone if key.partition("@")[0] not in allowed} == set()


# An empty cell here is a statement of scope, not an open question: an end that is not
# written down lasts, a sender that is not written down is the activity's controller.
NARROWS = {
    ("flows", "activity"): frozenset({"TCT-01", "TCT-10", "TCT-11", "UNP-01", "CON-01"}),
    ("flows", "from"): frozenset({"TCT-10", "TCT-11", "CON-01"}),
    ("bases", "activity"): frozenset({"LB-01", "LB-02"}),
    ("retention", "activity"): frozenset({"REC-03"}),
}


# --- private ---


def _findings(inventory: Inventory):
    return check(inventory, as_of=DAY, engine=ENGINE, rules=RULES).findings


def _named(finding, prefix: str) -> tuple[str, ...]:
    kind, _, row = finding.key.partition("/")[2].partition(":")
    return (finding.rule, kind, prefix + row, finding.outcome, finding.severity)


def _renamed(inventory: Inventory, prefix: str) -> Inventory:
    """Every id of every row, and every reference to it, with the prefix in front."""
    renamed = inventory
    ids = {
        name: set(inventory.tables[name].column("id").to_pylist()) for name in TABLES if "id" in columns(name)
    }
    for name in TABLES:
        for column in columns(name).values():
            table = name if column.name == "id" and name != "organisation" else column.kind.table
            if table is None:
                continue

            def change(cell, known=ids[table]):
                if isinstance(cell, list):
                    return [prefix + item if item in known else item for item in cell]
                return prefix + cell if cell in known and cell != DATA_SUBJECT else cell

            renamed = _map(renamed, name, column.name, change)
    return renamed
