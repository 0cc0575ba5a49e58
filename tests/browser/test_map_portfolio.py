"""The lenders of this repository: every control on the whole portfolio."""

from datetime import date

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


def test_what_the_map_draws_is_what_the_table_lists(page, open_map, tmp_path):
    """The picture of the view names exactly the parties of the listed rows."""
    opened = open_map(page, "#role=processor")
    listed = {row.partition(" > ")[2] for row in opened.drawn()}
    assert opened.count() <= 50
    with opened.page.expect_download() as waited:
        opened.page.click("#svg")
    words = waited.value.path().read_text(encoding="utf-8")
    missing = [name for name in listed if name.split()[0].replace("&", "&amp;") not in words]
    assert missing == []


def test_two_runs_give_the_same_bytes(portfolio, page, tmp_path):
    again = write_map(*portfolio, tmp_path / "m.html")
    assert again.read_bytes() == page.read_bytes()
