"""Narrow screens and paper: the map is seen first, and nothing is cut off."""

import pytest

from dataflow.render.map import write_map
from tests.browser.samples import chain, inventory, report

pytestmark = pytest.mark.browser

TOP_OF_MAP = "document.querySelector('#map').getBoundingClientRect().top"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return write_map([chain()], report(chain()), tmp_path_factory.mktemp("map") / "map.html")


def test_on_a_narrow_screen_the_filters_are_folded_and_say_how_many_are_set(page, open_map):
    opened = open_map(page).page
    opened.set_viewport_size({"width": 400, "height": 800})
    assert opened.evaluate(TOP_OF_MAP) < 400
    assert not opened.is_visible("#filter-country")
    opened.focus("#fold > summary")
    opened.keyboard.press("Enter")
    opened.select_option("#filter-country", "IN")
    opened.keyboard.press("Escape")
    opened.focus("#fold > summary")
    opened.keyboard.press("Enter")
    assert opened.inner_text("#fold > summary").endswith("(1)")
    assert not opened.is_visible("#filter-country")


def test_on_a_wide_screen_the_filters_are_open(page, open_map):
    opened = open_map(page).page
    opened.set_viewport_size({"width": 400, "height": 800})
    opened.set_viewport_size({"width": 1280, "height": 800})
    assert opened.is_visible("#filter-country")
    assert not opened.is_visible("#fold > summary")


def test_paper_holds_every_column_and_every_row(tmp_path, open_map):
    found = inventory(
        organisation=[{"id": "lender", "name": "Lender", "party": "lender"}],
        parties=[{"id": "p", "name": "Rechtsschutzversicherungsgesellschaft " * 3}],
        activities=[{"id": "a", "name": "obsługa skierowanych wniosków o rozpatrzenie"}],
        flows=[{"id": f"f{number}", "activity": "a", "to": "p"} for number in range(120)],
    )
    opened = open_map(write_map([found], report(found), tmp_path / "m.html")).page
    opened.set_viewport_size({"width": 720, "height": 1000})
    opened.emulate_media(media="print")
    opened.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.locator("tbody tr").count() == int(opened.get_attribute("#table table", "data-rows"))
    assert opened.evaluate("document.querySelector('#table table').scrollWidth") <= 720
