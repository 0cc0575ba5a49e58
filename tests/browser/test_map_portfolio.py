"""The lenders of this repository: every control on the whole portfolio."""

from datetime import date
from xml.etree import ElementTree

import pytest

from dataflow.api import check, load_all
from dataflow.render.map import write_map
from tests.house.tree import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def portfolio():
    inventories = load_all(ROOT / "inventories")
    return inventories, check(inventories, as_of=date(2026, 11, 21))


@pytest.fixture(scope="module")
def page(portfolio, tmp_path_factory):
    return write_map(*portfolio, tmp_path_factory.mktemp("portfolio") / "m.html")


def test_it_opens_soon_and_with_every_flow(portfolio, page, open_map):
    inventories, _ = portfolio
    opened = open_map(page, "#ended=yes")
    flows = sum(inventory.tables["flows"].num_rows for inventory in inventories)
    assert opened.count() >= flows
    assert len(opened.page.locator("#filter-inventory option").all()) == len(inventories) + 1


def test_every_choice_of_every_filter_shows_something(page, open_map):
    """A choice that shows nothing is a promise not kept."""
    opened = open_map(page, "#ended=yes")
    for key in ("inventory", "subject", "country", "role"):
        values = opened.page.eval_on_selector_all(
            f"#filter-{key} option", "options => options.map((o) => o.value).filter(Boolean)"
        )
        assert values
        empty = []
        for value in values:
            opened.page.select_option(f"#filter-{key}", value)
            if opened.count() == 0:
                empty.append(value)
        opened.page.select_option(f"#filter-{key}", "")
        assert empty == [], key


def test_where_the_national_identification_number_goes(page, open_map):
    opened = open_map(page)
    opened.page.select_option("#filter-data", "national-id")
    assert opened.count() > 0
    opened.page.click("#tab-countries")
    assert opened.page.locator("#places .pill").count() > 1


FILTERS = (
    "inventory", "activity", "category", "data", "subject", "basis", "country", "role", "group", "severity",
    "outcome",
)  # fmt: skip


def listed(opened) -> set[str]:
    """Names of senders and recipients in the whole table."""
    while opened.page.locator("#more-rows").count():
        opened.page.click("#more-rows")
    script = "cells => cells.map((cell) => cell.textContent)"
    return set(opened.page.eval_on_selector_all("tbody td:nth-child(1), tbody td:nth-child(2)", script))


def drawn(opened) -> list[str]:
    """First words of the boxes in the picture of the view, as the map writes them."""
    with opened.page.expect_download() as waited:
        opened.page.click("#svg")
    root = ElementTree.parse(waited.value.path()).getroot()
    return [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]


def as_drawn(name: str) -> str:
    """A name as the map cuts it."""
    plain = " ".join(name.split())
    return plain if len(plain) <= 30 else plain[:29] + "…"


@pytest.mark.parametrize("key", FILTERS)
def test_after_each_filter_the_map_shows_what_the_table_lists(page, open_map, key):
    opened = open_map(page)
    whole = opened.count()
    values = opened.page.eval_on_selector_all(f"#filter-{key} option", "all => all.map((o) => o.value)")[1:]
    assert values
    for value in dict.fromkeys([values[0], values[-1]]):
        opened.page.select_option(f"#filter-{key}", value)
        assert f"{key}=" in opened.page.url
        assert opened.count() <= whole
        shown = f"Rows shown: {opened.count()} of"
        assert shown in opened.page.inner_text("#status")
        pictured = " ".join(drawn(opened))
        missing = [name for name in listed(opened) if as_drawn(name)[:18].split()[0] not in pictured]
        assert missing == [], value
        counted = opened.page.eval_on_selector_all("tbody tr", "rows => rows.length")
        assert counted == opened.count()
    opened.page.click("#reset")
    assert opened.count() == whole


def test_the_countries_of_a_filter_are_those_of_its_rows(page, open_map):
    opened = open_map(page, "#tab=countries&inventory=creditair-cz")
    listed(opened)
    cells = opened.page.eval_on_selector_all(
        "tbody td:nth-child(8)", "cells => cells.map((cell) => cell.textContent)"
    )
    expected: dict[str, int] = {}
    for cell in cells:
        for country in cell.split(", "):
            expected[country] = expected.get(country, 0) + 1
    labels = opened.page.eval_on_selector_all(
        "#places .pill:not(.empty)", "all => all.map((one) => one.getAttribute('aria-label'))"
    )
    found = {label.split(": ")[0]: int(label.rsplit(" ", 1)[1]) for label in labels}
    assert found == {country: count for country, count in expected.items() if country}


def test_the_question_about_national_numbers_is_answered_in_the_panel(page, open_map):
    opened = open_map(page, "#inventory=zmarta-no")
    opened.page.click("#questions >> text=national identification")
    assert opened.page.input_value("#filter-data") == "national-id"
    opened.page.select_option("#filter-inventory", "zmarta-no")
    panel = opened.page.inner_text("#panel")
    for part in ("Where it goes", "Norway", "country unknown", "BankID", "Legal bases", "6(1)(b)"):
        assert part in panel
    opened.page.click("#answer >> text=Norway")
    assert opened.page.input_value("#filter-country") == "NO"


def test_traces_and_what_reaches_outside(page, open_map):
    opened = open_map(page)
    opened.page.fill("#search", "Biroul de Credit")
    opened.page.press("#search", "Enter")
    assert "Biroul de Credit" in opened.page.inner_text("#panel h2")
    opened.page.click("#trace-from")
    onward = opened.count()
    assert 0 < onward < 100
    assert "traced from" in opened.page.inner_text("#limits")
    opened.page.click("#limits button")
    opened.page.fill("#search", "Biroul de Credit")
    opened.page.press("#search", "Enter")
    opened.page.click("#trace-to")
    assert opened.count() > 0
    opened.page.click("#reset")
    opened.page.check("#outside")
    assert {row.partition(" > ")[2] for row in opened.drawn()} >= {"ontvangers in de Verenigde Staten"}


@pytest.mark.parametrize("tab", ["map", "countries", "sankey"])
def test_a_link_to_a_view_opens_the_same_view(page, open_map, tab):
    first = open_map(page)
    first.page.select_option("#filter-inventory", "koduliising-ee")
    first.page.select_option("#filter-data", "national-id")
    first.page.check("#ended")
    first.page.click(f"#tab-{tab}")
    first.page.click("tbody tr:nth-child(1) td:last-child button")
    second = open_map(page, "#" + first.page.url.partition("#")[2])
    for script in ("#status", "#panel h2", "caption", "#limits"):
        assert second.page.inner_text(script) == first.page.inner_text(script)
    assert second.page.is_visible(f"#view-{tab}")
    assert second.drawn() == first.drawn()


def test_pictures_of_every_view_in_the_dark(page, open_map, tmp_path):
    opened = open_map(page, "#inventory=cofinance-fr", color_scheme="dark")
    for tab in ("map", "countries", "sankey"):
        opened.page.click(f"#tab-{tab}")
        assert len(drawn(opened)) > 3
        with opened.page.expect_download() as waited:
            opened.page.click("#png")
        assert waited.value.path().read_bytes()[:4] == b"\x89PNG"


def test_the_whole_way_by_keyboard(page, open_map):
    opened = open_map(page)
    keyboard = opened.page.keyboard
    opened.page.focus("#search")
    keyboard.type("creditinfo")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    assert "Creditinfo" in opened.page.inner_text("#panel h2")
    for _ in range(4):
        if opened.page.evaluate("document.activeElement.id") == "trace-to":
            break
        keyboard.press("Tab")
    keyboard.press("Enter")
    assert "trace=to" in opened.page.url
    opened.page.focus("#filter-inventory")
    keyboard.type("COFI")
    assert opened.page.input_value("#filter-inventory") == "cofinance-fr"
    opened.page.focus("#tab-map")
    keyboard.press("ArrowRight")
    assert opened.page.is_visible("#view-countries")


def test_two_runs_give_the_same_bytes(portfolio, page, tmp_path):
    again = write_map(*portfolio, tmp_path / "m.html")
    assert again.read_bytes() == page.read_bytes()
