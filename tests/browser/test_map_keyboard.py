"""Everything without a mouse, and what a screen reader is told."""

import pytest

from dataflow.render.map import write_map
from tests.browser.samples import chain, finding, report

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(tmp_path, open_map):
    path = write_map([chain()], report(chain(), findings=(finding("flow", "support"),)), tmp_path / "m.html")
    return open_map(path)


def focused(opened) -> str:
    return opened.page.evaluate("document.activeElement.id || document.activeElement.textContent")


def tab_to(opened, wanted: str, most: int = 60) -> None:
    for _ in range(most):
        if focused(opened) == wanted:
            return
        opened.page.keyboard.press("Tab")
    pytest.fail(f"the Tab key never came to {wanted}")


def test_the_first_stop_leads_to_the_table(opened):
    opened.page.keyboard.press("Tab")
    assert focused(opened) == "skip"
    opened.page.keyboard.press("Enter")
    assert focused(opened) == "table-heading"


def test_search_choose_and_trace(opened):
    tab_to(opened, "search")
    opened.page.keyboard.type("host")
    opened.page.keyboard.press("ArrowDown")
    assert focused(opened) == "Host GmbH"
    opened.page.keyboard.press("Enter")
    assert focused(opened) == "panel"
    tab_to(opened, "trace-from")
    opened.page.keyboard.press("Space")
    assert opened.count() == 2


def test_filter_tabs_and_squares(opened):
    tab_to(opened, "filter-role")
    opened.page.keyboard.type("sub")
    assert opened.count() == 2
    tab_to(opened, "tab-map")
    opened.page.keyboard.press("ArrowRight")
    assert focused(opened) == "tab-countries"
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.dataset.code") in ("IN", "US")
    opened.page.keyboard.press("Enter")
    assert opened.count() == 1


def test_rows_of_the_table_open_the_panel(opened):
    opened.page.locator("tbody td:last-child button").nth(1).focus()
    opened.page.keyboard.press("Enter")
    assert focused(opened) == "panel"
    assert opened.page.inner_text("#panel h2")


def test_every_control_has_a_name(opened):
    """Chromium's own accessibility tree: no button, field or tab without a name."""
    session = opened.page.context.new_cdp_session(opened.page)
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    asked = {"button", "textbox", "searchbox", "combobox", "checkbox", "tab", "image", "table"}
    found = [node for node in tree if not node.get("ignored") and node["role"]["value"] in asked]
    assert len(found) > 30
    assert [node["role"]["value"] for node in found if not node.get("name", {}).get("value")] == []


def test_changes_are_announced(opened):
    assert opened.page.get_attribute("#status", "aria-live") == "polite"
    opened.page.select_option("#filter-country", "IN")
    assert "Rows shown: 1 of 7" in opened.page.inner_text("#status")


def test_ids_are_not_repeated(opened):
    ids = opened.page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
