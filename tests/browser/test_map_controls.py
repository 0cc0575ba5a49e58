"""Filters, search, clicks, traces and shared links; the table says what the map shows."""

import pytest

from dataflow.render.map import write_map
from tests.browser.samples import chain, finding, inventory, report

pytestmark = pytest.mark.browser

FINDINGS = (
    finding("flow", "support"),
    finding("flow", "printing", rule="UNP-01", group="un-notified", severity="medium", outcome="cannot-tell"),
    finding("party", "host", rule="CON-01", group="contracts", severity="high"),
    finding("path", "loans", rule="TCT-09", path=("hosting", "support"), severity="low", outcome="advice"),
    finding("notice", "policy", rule="UNP-09", group="un-notified", severity="low", outcome="advice"),
)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("map") / "map.html"
    return write_map([chain()], report(chain(), findings=FINDINGS), path)


def ids(opened) -> set[str]:
    """Ids of the listed rows, collection of the activities included."""
    return set(opened.page.locator("tbody td:last-child button").all_inner_texts())


def test_it_opens_with_everything_in_force(page, open_map):
    opened = open_map(page)
    assert ids(opened) == {"hosting", "support", "printing", "backup", "loans", "mail"}
    assert "Rows shown: 6 of 7" in opened.page.inner_text("#status")
    assert "not in force on 2024-06-01, left out: 1" in opened.page.inner_text("#status")
    assert "2024-06-01" in opened.page.inner_text("header")
    opened.page.check("#ended")
    assert "old" in ids(opened)


@pytest.mark.parametrize(
    ("key", "value", "left"),
    [
        ("inventory", "lender", {"hosting", "support", "printing", "backup", "loans", "mail"}),
        ("activity", "lender/loans", {"hosting", "support", "loans"}),
        ("category", "number", {"hosting", "support", "backup", "loans"}),
        ("data", "ordinary", {"hosting", "printing", "loans", "mail"}),
        ("category", "?", set()),
        ("subject", "lender/applicants", {"hosting", "support", "printing", "backup", "loans", "mail"}),
        ("basis", "6(1)(b)", {"hosting", "support", "loans"}),
        ("basis", "none", {"printing", "backup", "mail"}),
        ("country", "IN", {"support"}),
        ("country", "?", {"printing"}),
        ("role", "sub-processor", {"support", "backup"}),
        ("role", "unknown", {"printing", "loans", "mail"}),
        ("group", "un-notified", {"printing"}),
        ("severity", "critical", {"support"}),
        ("outcome", "cannot-tell", {"printing"}),
    ],
)
def test_each_filter(page, open_map, key, value, left):
    opened = open_map(page)
    opened.page.select_option(f"#filter-{key}", value)
    assert ids(opened) == left
    assert opened.count() == len(left)
    opened.page.click("#reset")
    assert len(ids(opened)) == 6


def test_filters_of_findings_ask_for_one_finding_that_fits_them_all(page, open_map):
    opened = open_map(page)
    opened.page.select_option("#filter-group", "third-country")
    opened.page.select_option("#filter-outcome", "cannot-tell")
    assert ids(opened) == set()
    assert "no row fits" in opened.page.inner_text("#status")


def test_a_click_on_a_node_opens_its_panel(page, open_map):
    opened = open_map(page)
    canvas = opened.page.locator("#map canvas")
    # Choosing by search brings the node into the middle.
    opened.page.fill("#search", "host")
    opened.page.press("#search", "Enter")
    canvas.click(position={"x": 4, "y": 4})
    assert "All of it" in opened.page.inner_text("#panel")
    box = canvas.bounding_box()
    canvas.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    panel = opened.page.inner_text("#panel")
    for part in ("Host GmbH", "CON-01", "Trace from here", "Row of parties in lender"):
        assert part in panel
    assert "select=party%3Ahost" in opened.page.url


def test_search_finds_names_aliases_activities_and_categories(page, open_map):
    opened = open_map(page)
    for asked, panel in [("host", "Host GmbH"), ("hd", "Helpdesk Pvt"), ("TISKARNA", "Tiskárna")]:
        opened.page.fill("#search", asked)
        opened.page.press("#search", "Enter")
        assert panel in opened.page.inner_text("#panel h2")
    opened.page.fill("#search", "letters")
    opened.page.press("#search", "Enter")
    assert opened.page.input_value("#filter-activity") == "lender/mail"
    opened.page.fill("#search", "nothing like it")
    assert "Matches: 0" in opened.page.inner_text("#status")


def test_the_panel_of_a_line_shows_row_finding_place_and_path(page, open_map):
    opened = open_map(page)
    opened.page.click("tbody td:last-child button >> text=support")
    panel = opened.page.inner_text("#panel")
    for part in (
        "Host GmbH → Helpdesk Pvt",
        "identification number",
        "6(1)(b)",
        "India",
        "third country without",
    ):
        assert part in panel
    for part in ("TCT-01", "No ground for this transfer.", "Art. 44", "Agree on clauses.", "lender.yaml:7"):
        assert part in panel
    opened.page.click("#panel >> text=show path")
    assert ids(opened) == {"hosting", "support"}


def test_findings_without_a_place_on_the_map_are_listed(page, open_map):
    assert "UNP-09" in open_map(page).page.inner_text("#panel")


def test_traces_keep_to_categories_and_activities(page, open_map):
    """The address stays in Germany: only the number goes on; ``backup`` belongs to another activity."""
    opened = open_map(page, "#trace=from:subject:lender/applicants")
    assert ids(opened) == {"loans", "mail", "hosting", "support", "printing"}
    assert "countries: Czechia, Germany, India, country unknown" in opened.page.inner_text("#status")
    opened.page.select_option("#filter-category", "address")
    assert ids(opened) == {"loans", "mail", "hosting", "printing"}
    other = open_map(page, "#trace=to:party:helpdesk")
    assert ids(other) == {"loans", "hosting", "support"}
    third = open_map(page, "#trace=to:country:IN")
    assert ids(third) == {"loans", "hosting", "support"}


def test_tracing_from_the_panel_and_back(page, open_map):
    opened = open_map(page, "#select=party:host")
    opened.page.click("#trace-from")
    assert ids(opened) == {"support", "backup"}
    opened.page.click("#limits button")
    assert len(ids(opened)) == 6


def test_only_what_reaches_outside(page, open_map):
    opened = open_map(page)
    opened.page.check("#outside")
    assert ids(opened) == {"loans", "hosting", "support", "backup"}
    assert "cannot be told" in opened.page.inner_text("#status")


def test_a_kind_of_data_narrows_what_reaches_outside(page, open_map):
    opened = open_map(page, "#outside=yes&data=ordinary")
    assert ids(opened) == set()
    opened = open_map(page, "#outside=yes&data=ordinary&ended=yes")
    assert ids(opened) == {"old", "mail"}


def test_rows_that_do_not_say_their_categories_are_not_taken_for_a_no(tmp_path, open_map):
    found = inventory(categories=[{"id": "c"}], flows=[{"id": "silent", "from": "lender", "to": "lender"}])
    opened = open_map(write_map([found], report(found), tmp_path / "m.html"), "#category=c")
    assert opened.count() == 0
    assert "as they do not say: 1" in opened.page.inner_text("#status")
    opened.page.select_option("#filter-category", "?")
    assert ids(opened) == {"silent"}


def test_a_link_shares_the_view(page, open_map):
    first = open_map(page)
    first.page.select_option("#filter-category", "number")
    first.page.check("#outside")
    first.page.click("#tab-countries")
    first.page.click("tbody td:last-child button >> text=backup")
    fragment = "#" + first.page.url.partition("#")[2]
    second = open_map(page, fragment)
    assert ids(second) == ids(first)
    assert second.page.inner_text("#panel h2") == first.page.inner_text("#panel h2")
    assert second.page.is_visible("#places")
    assert second.page.input_value("#filter-category") == "number"


def test_a_broken_link_shows_what_it_can(page, open_map):
    opened = open_map(
        page, "#collapse=__proto__&tab=x&trace=from:nobody&open=country|3|XX&select=party:none&q=1"
    )
    assert opened.count() == 0
    opened.page.click("#reset")
    assert opened.count() == 6


def test_the_address_can_be_changed_by_hand(page, open_map):
    opened = open_map(page)
    opened.page.evaluate("location.hash = '#country=US'")
    opened.page.wait_for_function("document.querySelector('#table table').dataset.rows === '1'")
    assert ids(opened) == {"backup"}


def test_countries_are_counted_and_filter(page, open_map):
    opened = open_map(page)
    opened.page.click("#tab-countries")
    tile = opened.page.locator('#places [data-code="IN"]')
    assert tile.get_attribute("aria-label") == "India: third country without adequacy decision; rows: 1"
    tile.click()
    assert ids(opened) == {"support"}
    opened.page.locator('#places [data-code="IN"]').click()
    assert len(ids(opened)) == 6


def test_the_sankey_follows_the_filters(page, open_map):
    opened = open_map(page, "#tab=sankey")
    assert opened.page.locator("#sankey .band").count() > 4
    opened.page.select_option("#filter-country", "IN")
    words = " ".join(opened.page.locator("#sankey text").all_text_contents())
    assert "identification number" in words
    assert "India" in words
    assert "Host" not in words


def test_an_inventory_without_flows_opens(tmp_path, open_map):
    opened = open_map(write_map([inventory()], report(), tmp_path / "m.html"))
    assert opened.count() == 0
    for tab in ("countries", "sankey", "map"):
        opened.page.click(f"#tab-{tab}")


@pytest.mark.parametrize("way", ["country", "group", "owner", "activity"])
def test_every_way_to_collapse_keeps_all_rows(page, open_map, way):
    opened = open_map(page)
    opened.page.select_option("#collapse", way)
    assert opened.count() == 6
    opened.page.click("tbody tr:first-child td:nth-child(2) button")
    assert opened.page.inner_text("#panel h2")
