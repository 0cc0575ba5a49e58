"""A change of law tables, rules or inventories shows as a difference in a pinned file, never as a surprise."""

from datetime import date
from pathlib import Path

import pytest

import dataflow
from tests.lenders.pins import lenders, pinned

NAMES = ("cofinance-fr", "creditair-cz", "koduliising-ee", "viva-credit-ro", "zmarta-no")


def test_all_five_are_there():
    assert tuple(folder.name for folder in lenders()) == NAMES


@pytest.mark.parametrize("folder", lenders(), ids=lambda folder: folder.name)
def test_counts_and_findings_are_as_reviewed(folder):
    reviewed = (Path(__file__).parent / f"{folder.name}.txt").read_text(encoding="utf-8")
    assert pinned(folder).splitlines() == reviewed.splitlines(), (
        "python -m tests.lenders.pins shows the difference"
    )


@pytest.fixture(scope="module")
def found():
    """(inventory, date) → keys of breaches and advice, and of all findings."""
    result = {}
    for folder in lenders():
        for day in (date(2018, 5, 25), date(2026, 11, 21)):
            findings = dataflow.check(dataflow.load(folder), as_of=day).findings
            result[folder.name, day.year] = {f.key: f for f in findings}
    return result


def test_the_repealed_act_is_flagged_on_the_later_date_only(found):
    repealed = "LB-04@creditair-cz/activity:call-recording"
    assert found["creditair-cz", 2026][repealed].outcome == "breach"
    assert (
        repealed not in found["creditair-cz", 2018]
        or found["creditair-cz", 2018][repealed].outcome != "breach"
    )


def test_no_transfer_is_alleged_that_the_text_does_not_support(found):
    breaches = {
        (lender, key)
        for (lender, _), findings in found.items()
        for key, finding in findings.items()
        if finding.rule == "TCT-01" and finding.outcome == "breach"
    }
    assert breaches == {("cofinance-fr", "TCT-01@cofinance-fr/flow:services-to-us")}


@pytest.mark.parametrize(
    "vendor", ["risk-ident", "instantor", "daktela", "messente", "cream-finance-it-austria"]
)
def test_named_companies_in_the_area_are_neither_transfers_nor_un_notified(found, vendor):
    for year in (2018, 2026):
        for finding in found["creditair-cz", year].values():
            if finding.subject.recipient == vendor:
                assert finding.rule not in ("TCT-01", "UNP-01", "UNP-02"), finding.key


@pytest.mark.parametrize("register", ["solus", "crif", "crif-repi", "cbcb", "cncb", "sid-telcoscore"])
def test_credit_registers_need_no_processor_contract(found, register):
    keys = [
        f.key
        for f in found["creditair-cz", 2026].values()
        if f.rule == "CON-01" and f.subject.recipient == register
    ]
    assert keys == []


def test_unknown_countries_are_asked_for_not_alleged(found):
    for findings in found.values():
        for finding in findings.values():
            if finding.rule == "TCT-14":
                assert finding.outcome == "cannot-tell"
                assert any(item.column == "country" for item in finding.empty), finding.key


def test_what_the_czech_policy_lacks_is_found(found):
    outcomes = {key: f.outcome for key, f in found["creditair-cz", 2018].items()}
    assert outcomes["LB-01@creditair-cz/activity:caller-number"] == "breach"
    assert outcomes["REC-03@creditair-cz/activity:necessary-cookies"] == "breach"
    assert outcomes["LB-11@creditair-cz/activity:marketing-offers"] == "breach"
    assert outcomes["LB-12@creditair-cz/activity:credit-scoring"] == "cannot-tell"
    assert any(key.startswith("CON-01") and outcomes[key] == "cannot-tell" for key in outcomes)
