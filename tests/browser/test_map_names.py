"""Names that are markup, endless, from right to left, empty, alike: shown as they are."""

import pytest

from dataflow.render.map import write_map
from tests.browser.samples import finding, inventory, report

pytestmark = pytest.mark.browser

SCRIPT = "<script>document.title='broken'</script>"
IMAGE = "<img src=x onerror=\"document.title='broken'\">"
CLOSING = "</script></style></title><script>document.title='broken'</script>"
LONG = "Gesellschaft " * 800
HEBREW = 'חברת אשראי בע"מ'
ODD = [
    SCRIPT,
    IMAGE,
    CLOSING,
    LONG,
    HEBREW,
    "",
    "Twin",
    "Twin",
    "href=javascript:alert(1)",
    "<b>*bold*</b>\n<i>",
    "javascript:alert(1)",
    "😀👩‍👩‍👧‍👦🇪🇪",
    "safe\u202egnp.exe",
    "__proto__",
    "{name} {n}",
]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    parties = [
        {"id": f"p{i}", "name": name, "country": "DE", "aliases": [name] if name else None, "group": name}
        for i, name in enumerate(ODD)
    ]
    flows = [
        {"id": f"f{i}", "activity": "a", "to": f"p{i}", "categories": ["c"], "note": name}
        for i, name in enumerate(ODD)
    ]
    found = inventory(
        organisation=[{"id": "lender", "name": CLOSING, "party": "lender"}],
        parties=parties,
        categories=[{"id": "c", "name": IMAGE}],
        subjects=[{"id": "s", "name": SCRIPT}],
        activities=[{"id": "a", "name": CLOSING, "subjects": ["s"], "owner": IMAGE}],
        flows=flows,
    )
    bad = finding("flow", "f0", message=SCRIPT, remedy=IMAGE, name=CLOSING)
    return write_map([found], report(found, findings=(bad,)), tmp_path_factory.mktemp("names") / "m.html")


def test_names_are_text_everywhere(page, open_map):
    opened = open_map(page)
    for name in (SCRIPT, IMAGE, CLOSING):
        assert opened.page.locator("tbody button", has_text=name).count() >= 1
    for i in range(len(ODD)):
        opened.page.locator("tbody td:last-child button", has_text=f"f{i}").first.click()
        assert opened.page.inner_text("#panel h2")
    for tab in ("countries", "sankey", "map"):
        opened.page.click(f"#tab-{tab}")
    for way in ("group", "owner", "activity", "none"):
        opened.page.select_option("#collapse", way)
    opened.page.fill("#search", "script")
    box = opened.page.locator("#map").bounding_box()
    for x in range(30, int(box["width"]), 90):
        opened.page.mouse.move(box["x"] + x, box["y"] + box["height"] / 2)
    assert opened.page.title().startswith("Flow map: </script>")
    assert (
        opened.page.evaluate(
            "document.querySelectorAll('main script, main img, aside script, table script').length"
        )
        == 0
    )


def test_whole_names_are_in_the_panel_and_the_table(page, open_map):
    opened = open_map(page, "#select=party:p3")
    assert LONG.strip() in " ".join(opened.page.inner_text("#panel h2").split())
    opened = open_map(page, "#select=party:p4")
    assert opened.page.inner_text("#panel h2") == HEBREW
    assert opened.page.get_attribute("#panel h2", "dir") == "auto"


def test_no_name_becomes_an_address(page, open_map):
    opened = open_map(page, "#select=party:p10")
    assert opened.page.inner_text("#panel h2") == "javascript:alert(1)"
    script = "all => all.map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#'))"
    assert opened.page.eval_on_selector_all("a[href]", script) == []


def test_emoji_and_words_of_the_program_are_only_names(page, open_map):
    for party, name in (("p11", "😀👩‍👩‍👧‍👦🇪🇪"), ("p13", "__proto__"), ("p14", "{name} {n}")):
        opened = open_map(page, f"#select=party:{party}")
        assert opened.page.inner_text("#panel h2") == name
        opened.page.click("#trace-to")
        assert name in opened.page.inner_text("#limits")


def test_empty_and_equal_names_can_be_told_apart(page, open_map):
    names = {row.partition(" > ")[2] for row in open_map(page).drawn()}
    assert {"[p5]", "Twin [p6]", "Twin [p7]"} <= names


def test_a_long_name_does_not_widen_the_page(page, open_map):
    opened = open_map(page, "#select=party:p3")
    width = opened.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]


BROKEN_WORDS = """() => {
  const broken = [], cells = document.querySelectorAll("#table td");
  for (const cell of cells) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/[\\p{L}]+/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""
ENDLESS = "x" * 5000


@pytest.mark.parametrize("width", [400, 1280])
def test_words_are_broken_in_the_table_only_where_no_column_could_hold_them(tmp_path, open_map, width):
    found = inventory(
        organisation=[{"id": "lender", "name": "Creamfinance Kredietaanvragers", "party": "lender"}],
        parties=[{"id": "p", "name": "Rechtsschutzversicherung"}, {"id": "q", "name": ENDLESS}],
        categories=[{"id": "c", "name": "předcházení podvodům, ходатайствующие"}],
        activities=[{"id": "a", "name": "obsługa skierowanych wniosków"}],
        flows=[{"id": f"f-{to}", "activity": "a", "to": to, "categories": ["c"]} for to in ("p", "q")],
    )
    opened = open_map(write_map([found], report(found), tmp_path / "m.html"))
    opened.page.set_viewport_size({"width": width, "height": 900})
    assert {word for word in opened.page.evaluate(BROKEN_WORDS) if not word.startswith("x")} == set()
    assert opened.page.evaluate("document.querySelector('#table table').scrollWidth") < 2000
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width
