"""The teaching examples hold the faults that their page promises, and stay out of the lenders' portfolio."""

from datetime import date

import pytest

import dataflow
from tests.house.tree import ROOT

EXAMPLES = ROOT / "inventories" / "examples"


@pytest.mark.parametrize(
    ("name", "promised"),
    [
        ("first-steps.yaml", {"CON-01@first-steps/flow:mailing"}),
        (
            "clinic.yaml",
            {"LB-08@clinic/activity:testimonials", "REC-02@clinic/organisation:clinic"},
        ),
        (
            "cloud-vendor",
            {
                "TCT-01@cloud-vendor/flow:night-shift",
                "TCT-01@cloud-vendor/flow:metrics",
                "UNP-06@cloud-vendor/flow:night-shift",
            },
        ),
    ],
)
def test_each_has_its_faults(name, promised):
    report = dataflow.check(dataflow.load(EXAMPLES / name), as_of=date(2025, 9, 1))
    breaches = {found.key for found in report.findings if found.outcome == "breach"}
    assert promised - breaches == set()
    assert not any(key.startswith("LB-08@clinic/activity:treatment") for key in breaches)


def test_the_chain_is_told_from_the_shop_to_its_end():
    report = dataflow.check(dataflow.load(EXAMPLES / "cloud-vendor"), as_of=date(2025, 9, 1))
    found = next(found for found in report.findings if found.key == "TCT-01@cloud-vendor/flow:metrics")
    assert [step.recipient for step in found.path] == ["ticketwerk", "bluepeak", "insight"]


def test_they_are_a_portfolio_of_their_own():
    examples = {inventory.id for inventory in dataflow.load_all(EXAMPLES)}
    assert examples == {"clinic", "cloud-vendor", "first-steps"}
    assert examples & {inventory.id for inventory in dataflow.load_all(ROOT / "inventories")} == set()
