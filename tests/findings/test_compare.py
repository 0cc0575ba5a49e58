"""What changed in meaning, and which duties follow."""

import json

import pytest

from dataflow.findings.change import KINDS
from dataflow.findings.compare import compare
from dataflow.render.diff import render
from tests.findings.worlds import DAY, world


def changes(*fragments, before=()):
    return compare([world(*before)], [world(*fragments)], as_of=DAY).changes


def by_kind(*fragments, before=()):
    return {change.kind: change for change in changes(*fragments, before=before)}


def provisions(change):
    return " ".join(duty.provision for duty in change.duties)


BACKUP = "flows: {to-backup: {activity: loans, from: %s, to: backup, role: %s, categories: [contact]}}"


def test_nothing_changed():
    assert changes() == ()


def test_rewording_and_order_are_no_change():
    assert changes("parties: {hosting: {note: another note, name: Hosting}}") == ()


def test_a_new_recipient_outside():
    found = by_kind(BACKUP % ("lender", "processor"))
    new = found["recipient-new"]
    assert "Backup Ltd" in new.text and "processor" in new.text and "IN, a third country" in new.text
    for article in ("28(3)", "13(1)(e)", "44", "46(1)", "13(1)(f)", "30(1)"):
        assert article in provisions(new)
    assert "35(11)" not in provisions(new) and "28(2)" not in provisions(new)
    assert found["third-country-new"].subject == "IN"
    assert new.place.file == "lender.yaml" and new.place.line


def test_a_new_sub_processor_is_told_to_the_controller():
    assert "28(2)" in provisions(by_kind(BACKUP % ("hosting", "sub-processor"))["recipient-new"])


def test_an_existing_impact_assessment_is_looked_at_again():
    assessed = "activities: {loans: {dpia: {date: 2023-01-01}}}"
    found = by_kind(assessed, BACKUP % ("lender", "processor"), before=[assessed])
    assert "35(11)" in provisions(found["recipient-new"])


def test_a_recipient_that_the_notice_names_needs_no_new_notice():
    named = "disclosures: [{notice: notice-1, party: backup, level: named}]"
    new = by_kind(BACKUP % ("lender", "processor"), named)["recipient-new"]
    assert "13(1)(e)" not in provisions(new) and "tells of it" in new.text


def test_a_processor_gone_returns_the_data():
    found = by_kind("flows: {to-hosting: ~}")
    assert "28(3)(g)" in provisions(found["processor-gone"])
    assert by_kind("flows: {to-scoring: ~}")["recipient-gone"].subject == "scoring"


def test_a_flow_that_has_ended_is_gone():
    assert "processor-gone" in by_kind("flows: {to-hosting: {end: 2023-06-30}}")


@pytest.mark.parametrize(("country", "third"), [("US", True), ("AT", False)])
def test_a_recipient_in_a_new_country(country, third):
    found = by_kind(f"parties: {{hosting: {{country: {country}}}}}")
    assert found["recipient-country-new"].before == "DE" and found["recipient-country-new"].after == country
    assert ("third-country-new" in found) == third
    assert ("44" in provisions(found["recipient-country-new"])) == third


def test_storage_counts_as_a_country():
    assert by_kind("flows: {to-hosting: {storage: [IN]}}")["recipient-country-new"].after == "DE, IN"


@pytest.mark.parametrize(
    ("period", "kind", "article"),
    [("P7Y", "period-longer", "5(1)(e)"), ("P2Y", "period-shorter", "17(1)(a)"), ("P60M", None, "")],
)
def test_periods(period, kind, article):
    later = f"retention: [{{activity: loans, duration: {period}, event: end of the contract}}]"
    found = by_kind(later)
    if kind is None:
        assert found == {}
    else:
        assert article in provisions(found[kind]) and "13(2)(a)" in provisions(found[kind])


def test_another_event_is_another_period():
    later = "retention: [{activity: loans, duration: P5Y, event: last payment, procedure: deletion}]"
    assert "last payment" in by_kind(later)["period-changed"].after
    assert "period-gone" in by_kind("retention: []")


BASES = "bases: [{activity: loans, article: %s}, {activity: letters, article: 6(1)(f), interest: touch}%s]"


def test_bases():
    replaced = by_kind(BASES % ("6(1)(a)", ""))["basis-replaced"]
    assert (replaced.before, replaced.after) == ("6(1)(b)", "6(1)(a)")
    assert "13(1)(c)" in provisions(replaced)
    assert (
        by_kind(BASES % ("6(1)(b)", ", {activity: loans, article: 6(1)(c)}"))["basis-new"].activity == "loans"
    )
    gone = by_kind("bases: [{activity: loans, article: 6(1)(b)}]")["basis-gone"]
    assert gone.activity == "letters" and "17(1)" in provisions(gone)


def test_categories_of_an_activity_and_of_a_recipient():
    found = by_kind("activities: {loans: {categories: [contact, income, health]}}",
                    "flows: {to-hosting: {categories: [contact, income, health]}}")  # fmt: skip
    assert "9(2)" in provisions(found["category-new"])
    assert found["category-to-recipient"].subject == "hosting"
    assert by_kind("activities: {loans: {categories: [contact]}}")["category-gone"].after == "contact"


def test_categories_that_were_never_written_down_are_no_change():
    assert (
        changes(
            "activities: {loans: {categories: [contact]}}", before=["activities: {loans: {categories: ~}}"]
        )
        == ()
    )


def test_activities_and_purposes():
    added = """
activities: {scoring-models: {name: models, controllers: [lender], role: controller, purpose: build models,
  purpose_kinds: [analytics], subjects: [customers], categories: [income], collected_by: [loans]}}
"""
    new = by_kind(added)["activity-new"]
    assert "13(3)" in provisions(new) and "35(1)" in provisions(new)
    assert by_kind(before=[added])["activity-ended"].subject == "scoring-models"
    changed = by_kind("activities: {loans: {purpose_kinds: [contract, marketing]}}")["purpose-changed"]
    assert "13(3)" in provisions(changed)


def test_safeguards_roles_and_agreements():
    outside = BACKUP % ("lender", "processor")
    later = ["flows: {to-backup: {safeguards: [SCC-M2]}}"]
    found = by_kind(outside, *later, before=[outside])
    assert (found["safeguard-changed"].before, found["safeguard-changed"].after) == ("unknown", "SCC-M2")
    assert "46(1)" in provisions(found["safeguard-changed"])
    role = by_kind("flows: {to-scoring: {role: processor}}")["role-changed"]
    assert (role.before, role.after) == ("controller", "processor") and "28(3)" in provisions(role)
    assert "2025" in by_kind("agreements: {hosting-contract: {ends: 2025-01-01}}")["agreement-changed"].after


def test_notices():
    version = (
        "notices: {notice-2: {title: Notice, controller: lender, valid_from: 2023-12-01, covers: [loans]}}"
    )
    assert by_kind(version)["notice-new"].subject == "notice-2"
    assert "notice-changed" in by_kind("notices: {notice-1: {valid_from: 2023-12-01}}")
    assert "notice-gone" in by_kind("notices: {notice-1: {valid_to: 2023-12-01}}")


def test_an_automated_decision():
    solely = "activities: {loans: {automated_decision: {solely: yes, effect: legal-or-similar}}}"
    assert "22" in provisions(by_kind(solely)["automated-decision-new"])


def test_portfolios_are_paired_by_id():
    second = world("organisation: {id: second}")
    found = compare([world()], [world(), second], as_of=DAY)
    assert [(change.kind, change.inventory) for change in found.changes] == [("inventory-new", "second")]
    assert [c.kind for c in compare([world(), second], [second], as_of=DAY).changes] == ["inventory-gone"]


def test_text_and_json_say_the_same():
    found = compare([world()], [world(BACKUP % ("lender", "processor"))], as_of=DAY)
    text = render(found)
    told = json.loads(json.dumps(found.to_json()))
    assert all(entry["text"] in text and entry["kind"] in KINDS for entry in told["changes"])
    assert all(duty["text"] in text for entry in told["changes"] for duty in entry["duties"])
    assert render(compare([world()], [world()], as_of=DAY)).endswith("no change of meaning\n")


RENAMED = """
parties: {scoring: ~, bureau: {name: Scoring a.s., kind: entity, country: CZ}}
activities:
  loans: ~
  lending: {name: lending, controllers: [lender], role: controller, purpose: lend money,
    purpose_kinds: [contract], subjects: [customers], categories: [contact, income]}
bases:
  - {activity: lending, article: 6(1)(b), contract: loan}
  - {activity: letters, article: 6(1)(f), interest: keeping in touch, balancing_date: 2023-01-01}
retention: [{activity: lending, duration: P5Y, event: end of the contract, procedure: deletion}]
flows:
  to-hosting: {activity: lending}
  to-scoring: ~
  to-bureau: {activity: lending, from: lender, to: bureau, role: controller, categories: [contact, income],
    certainty: actual}
notices: {notice-1: {covers: [lending, letters]}}
"""


def test_another_id_is_a_new_name_and_no_other_change():
    found = changes(RENAMED)
    assert {change.kind for change in found} == {"renamed"}
    assert {(change.subject_kind, change.before, change.after) for change in found} == {
        ("party", "scoring", "bureau"),
        ("activity", "loans", "lending"),
        ("flow", "to-scoring", "to-bureau"),
    }
    assert not any(change.duties for change in found)


def test_another_id_with_another_content_is_gone_and_new():
    found = by_kind(RENAMED.replace("Scoring a.s., kind: entity, country: CZ", "Scoring a.s., country: IN"))
    assert found["recipient-gone"].subject == "scoring" and found["recipient-new"].subject == "bureau"


def test_two_of_one_content_are_not_paired():
    twin = "{name: Twin s.r.o., kind: entity, country: CZ}"
    found = changes(f"parties: {{c: {twin}, d: {twin}}}", before=[f"parties: {{a: {twin}, b: {twin}}}"])
    assert found == ()
