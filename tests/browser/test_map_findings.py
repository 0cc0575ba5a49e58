"""Findings are packed for the page; what the reader sees is what the report says."""

from datetime import date

import pytest

from dataflow.api import check, load_all
from dataflow.render.map import write_map
from dataflow.render.map.packing import Pool
from tests.browser.samples import chain, finding, inventory, report
from tests.house.tree import ROOT

pytestmark = pytest.mark.browser


def shown(opened) -> list[tuple[str, ...]]:
    """Rule, outcome, message and places of the findings in the panel."""
    script = """items => items.map((item) => [item.querySelector('strong').textContent, item.className,
      item.querySelector('p').textContent, item.querySelector('.place')?.textContent ?? ''])"""
    return [tuple(item) for item in opened.page.eval_on_selector_all("#panel .findings > li", script)]


def expected(item) -> tuple[str, ...]:
    return (f"{item.rule} {item.name}", item.outcome, item.message, ", ".join(map(str, item.places)))


def test_every_finding_of_the_lenders_reads_as_in_the_report(tmp_path, open_map):
    for one in load_all(ROOT / "inventories")[:2]:
        found = check([one], as_of=date(2026, 11, 21))
        opened = open_map(write_map([one], found, tmp_path / f"{one.id}.html"), "#ended=yes")
        seen = set(shown(opened))
        if opened.page.locator("#more-rows").count():
            opened.page.click("#more-rows")
        for number in range(opened.page.locator("tbody tr").count()):
            opened.page.locator("tbody tr").nth(number).locator("td:last-child button").click()
            seen |= set(shown(opened))
            opened.page.locator("tbody tr").nth(number).locator("td:nth-child(2) button").click()
            seen |= set(shown(opened))
        about_flows = {expected(item) for item in found.findings if item.subject.kind in ("flow", "activity")}
        assert sorted(about_flows - seen) == []
        assert sorted(seen - {expected(item) for item in found.findings}) == []


def test_names_within_messages_come_back_as_they_were(tmp_path, open_map):
    """A name may be part of another, a number, or a mark that the packing uses itself."""
    found = inventory(
        parties=[{"id": "p", "name": "loans", "country": "IN"}],
        activities=[{"id": "loans", "name": "loans and more"}],
        flows=[{"id": "loans2", "activity": "loans", "to": "p"}],
    )
    messages = [
        "To loans in loans and more by loans2. Again: loans.",
        "A mark \u0001 stays. $& too, $1.",
        "Ends. ",
    ]
    bad = tuple(
        finding("flow", "loans2", rule=f"TCT-0{n}", message=message) for n, message in enumerate(messages, 1)
    )
    opened = open_map(write_map([found], report(found, findings=bad), tmp_path / "m.html"))
    opened.page.click("tbody td:last-child button >> text=loans2")
    assert [item[2] for item in shown(opened)] == messages


def test_waived_findings_and_own_keys_survive(tmp_path, open_map):
    bad = finding("path", "loans", rule="TCT-09", path=("hosting", "support"), waived=True)
    opened = open_map(write_map([chain()], report(chain(), findings=(bad,)), tmp_path / "m.html"))
    opened.page.click("tbody td:last-child button >> text=support")
    assert "waived" in opened.page.inner_text("#panel .findings")
    opened.page.click("#panel >> text=show path")
    assert "path=TCT-09%40lender%2Fpath%3Aloans" in opened.page.url


@pytest.mark.parametrize(
    "place", ["a.yaml:12", "a.yaml:007", "no number", "x\u0001 3", "sheet!C7", "9" * 30, ""]
)
def test_places_come_back(place):
    pool = Pool()
    words, number = pool.place(place)
    text = pool.texts[words]
    assert (text if number < 0 else text.replace("\u0001", str(number))) == place
