"""Policies of one's own: four outcomes, exceptions, unknowns, problems with places."""

import pytest

from dataflow.api import check
from dataflow.inventory.problems import InventoryError
from dataflow.rules.policies import read_policies
from dataflow.rules.policy_rules import policy_rules
from tests.findings.worlds import DAY, checked, world

POLICY = """
- id: income-stays
  name: Income {stays}
  deny: {categories: [financial], to: {status: [third-country]}}
  unless: {treatment: [pseudonymised], safeguards: [SCC-M2]}
  severity: critical
  reason: Board decision
"""
FLOW = "flows: {{to-backup: {{activity: loans, from: lender, to: backup, role: processor, {}}}}}"


@pytest.fixture
def read(tmp_path):
    def read(text):
        file = tmp_path / "policies.yaml"
        file.write_text(text, encoding="utf-8")
        return read_policies([file])

    return read


def outcome(read, policy, *fragments, flow="to-backup", engine="pandas"):
    inventory = world(*fragments)
    rules = policy_rules(read(policy), [inventory])
    report = check(inventory, as_of=DAY, engine=engine, rules=rules)
    found = [f.outcome for f in report.findings if f.subject.id == flow]
    return found[0] if found else "met" if report.counts["met"] else "not-applicable"


@pytest.mark.parametrize("engine", ["arrays", "pandas", "polars", "duckdb"])
@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("categories: [income], treatment: identity, safeguards: none", "breach"),
        ("categories: [income], treatment: pseudonymised", "met"),
        ("categories: [contact], treatment: identity, safeguards: none", "met"),  # met by the flows at home
        ("treatment: identity, safeguards: none", "cannot-tell"),
        ("categories: [income], safeguards: none", "cannot-tell"),
        ("categories: [income], treatment: identity", "cannot-tell"),
        ("categories: [income], treatment: identity, safeguards: [clauses]", "met"),
    ],
)
def test_deny(read, cells, expected, engine):
    clauses = "agreements: {clauses: {kind: SCC-M2, signed: 2023-05-01}}"
    assert outcome(read, POLICY, clauses, FLOW.format(cells), engine=engine) == expected


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        ("deny: {to: {countries: [IN]}}", "breach"),
        ("deny: {to: {countries: [US]}}", "met"),
        ("deny: {to: {parties: [backup], roles: [processor]}}", "breach"),
        ("deny: {to: {parties: [backup], roles: [controller]}}", "met"),
        ("deny: {to: {kinds: [entity], status: [not-adequate]}}", "breach"),
        ("deny: {categories: [health]}", "not-applicable"),
        ("allow: {to: {countries: [DE, CZ]}}", "breach"),
        ("allow: {to: {status: [gdpr-area, adequate]}}", "breach"),
        ("allow: {categories: [income], to: {countries: [IN, DE, CZ]}}", "met"),
    ],
)
def test_effects(read, effect, expected):
    policy = f"- {{id: p, name: P, {effect}, severity: high, reason: because}}"
    cells = "categories: [contact, income], safeguards: none, treatment: identity"
    assert outcome(read, policy, FLOW.format(cells)) == expected


def test_an_allowed_place_must_hold_storage_too(read):
    policy = "- {id: p, name: P, allow: {to: {countries: [IN]}}, severity: high, reason: because}"
    assert outcome(read, policy, FLOW.format("categories: [contact], storage: [US]")) == "breach"


def test_an_unknown_country_cannot_be_told(read):
    policy = "- {id: p, name: P, deny: {to: {countries: [US]}}, severity: high, reason: because}"
    assert (
        outcome(read, policy, "parties: {backup: {country: ~}}", FLOW.format("categories: [contact]"))
        == "cannot-tell"
    )


def test_a_narrower_category_is_meant_too(read):
    policy = (
        "- {id: p, name: P, deny: {categories: [income], to: {parties: [backup]}}, severity: low, reason: r}"
    )
    salary = "categories: {salary: {name: salary, kind: financial, parent: income}}"
    assert outcome(read, policy, salary, FLOW.format("categories: [salary]")) == "breach"


def test_key_path_message_and_fields_are_those_of_any_rule(read):
    inventory = world(
        "flows: {to-backup: {activity: loans, from: hosting, to: backup, role: sub-processor, "
        "categories: [income]}}"
    )
    report = checked(inventory, rules=policy_rules(read(POLICY), [inventory]))
    (finding,) = [f for f in report.findings if f.subject.id == "to-backup"]
    assert finding.key == "POL-income-stays@lender/flow:to-backup"
    assert [step.flow for step in finding.path] == ["to-hosting", "to-backup"]
    assert {item.column for item in finding.empty} == {"treatment", "safeguards"}
    broken = checked(world(FLOW.format("categories: [income], safeguards: none, treatment: identity")),
                     rules=policy_rules(read(POLICY), [inventory]))  # fmt: skip
    assert "“Income {stays}”" in next(f.message for f in broken.findings if f.subject.id == "to-backup")


def test_two_inventories_side_by_side(read):
    one = world(FLOW.format("categories: [income], safeguards: none, treatment: identity"))
    two = world("organisation: {id: second}")
    report = check([one, two], as_of=DAY, engine="pandas", rules=policy_rules(read(POLICY), [one, two]))
    assert [f.key for f in report.findings if f.outcome == "breach"] == [
        "POL-income-stays@lender/flow:to-backup"
    ]


def test_all_problems_at_once_with_places(read):
    with pytest.raises(InventoryError) as caught:
        read(
            "- {id: a b, name: A, deny: {to: {countries: [XX], staus: [x]}}, severity: bad, reason: r}\n"
            "- {id: c, name: C, allow: {categories: [health]}, severity: high, reason: r}\n"
            "- {id: d, name: D, severity: high, reason: r}\n"
            "- {id: e, deny: {to: {roles: [procesor]}}, unless: {treatment: [x]}, severity: low, reason: r}\n"
        )
    found = [(problem.place.line, problem.code) for problem in caught.value.problems]
    assert sorted(found) == [
        (1, "not-a-country"), (1, "not-an-id"), (1, "not-in-list"), (1, "unknown-key"),
        (2, "missing-value"), (3, "effect"), (4, "missing-value"), (4, "not-in-list"), (4, "not-in-list"),
    ]  # fmt: skip
    assert "did you mean processor?" in str(caught.value)


def test_an_unknown_id_is_a_problem(read):
    policy = (
        "- {id: p, name: P, deny: {categories: [helth], to: {parties: [hostin]}}, severity: low, reason: r}"
    )
    with pytest.raises(InventoryError) as caught:
        policy_rules(read(policy), [world()])
    assert [problem.code for problem in caught.value.problems] == ["unknown-id", "unknown-id"]
    assert "did you mean health?" in str(caught.value)


@pytest.mark.parametrize("words", ["to: {countries: []}", "categories: [], to: {parties: [hosting]}"])
def test_an_empty_list_does_not_mean_everything(read, words):
    with pytest.raises(InventoryError) as caught:
        read(f"- {{id: p, name: P, deny: {{{words}}}, severity: low, reason: r}}")
    assert {(problem.code, problem.read) for problem in caught.value.problems} == {("missing-value", "[]")}
