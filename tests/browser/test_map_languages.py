"""The page in each language of the record, in the browser: no word of its own left in English."""

import json
import re

import pytest

from dataflow.record.words import LANGUAGES
from dataflow.render.map import map_html, write_map
from dataflow.render.map.words import page_words
from tests.browser.samples import finding, inventory, report

pytestmark = pytest.mark.browser

TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest('script, noscript, p[lang="en"], span[lang="en"], code, .row dl')) found.push(walker.currentNode.textContent);
  }
  for (const node of document.querySelectorAll('body *')) {
    for (const name of ['aria-label', 'placeholder', 'title']) if (node.hasAttribute(name)) found.push(node.getAttribute(name));
  }
  return found;
}"""  # noqa: E501


def numbered():
    """An inventory whose own words are numbers: any letter on the page is the page's."""
    return inventory(
        "1",
        parties=[
            {"id": "10", "name": "10", "country": "DE", "group": "77"},
            {"id": "11", "name": "11", "country": "IN"},
            {"id": "12", "name": "12", "kind": "class"},
        ],
        subjects=[{"id": "20", "name": "20"}],
        categories=[{"id": "30", "name": "30", "kind": "national-id"}, {"id": "31", "name": "31"}],
        activities=[{"id": "40", "name": "40", "subjects": ["20"], "categories": ["30"], "sources": ["12"]}],
        flows=[
            {"id": "50", "activity": "40", "to": "10", "role": "processor", "categories": ["30"]},
            {"id": "51", "activity": "40", "from": "10", "to": "11", "role": "sub-processor"},
            {"id": "52", "activity": "40", "to": "12", "categories": ["31"], "end": "2020-01-01"},
        ],
    )


def walk(opened) -> list[str]:
    """All that the page says while its views, panels and messages are gone through."""
    page, said = opened.page, []

    def listen() -> None:
        said.extend(page.evaluate(TEXTS))

    listen()
    for tab in ("countries", "sankey", "map"):
        page.click(f"#tab-{tab}")
        listen()
    for way in ("country", "group", "owner", "activity", "none"):
        page.select_option("#collapse", way)
        listen()
    for name in ("party:10", "party:12", "country:IN", "subject:1/20", "party:nobody"):
        page.evaluate("name => { location.hash = '#select=' + encodeURIComponent(name); }", name)
        page.wait_for_timeout(30)
        listen()
    for asked in (
        "trace=from:party:10",
        "trace=to:party:11",
        "outside=yes",
        "category=31",
        "tab=sankey&role=none",
    ):
        page.evaluate("asked => { location.hash = '#' + asked; }", asked)
        page.wait_for_timeout(30)
        listen()
    page.click("#reset")
    page.click("#tab-map")
    page.locator("tbody td:last-child button").first.click()
    listen()
    page.fill("#search", "1")
    listen()
    page.keyboard.press("Escape")
    page.click("#share")
    page.wait_for_timeout(50)
    listen()
    return said


def test_all_that_the_page_says_can_be_translated(tmp_path, open_map):
    """Each text that the catalogues know is put in brackets; nothing outside brackets is a word."""
    found = numbered()
    html = map_html([found], report(found, findings=(finding("flow", "51", inventory="1"),)))
    bracketed = {text: f"⟦{text}⟧" for text in page_words("cs")}
    data = json.loads(re.search(r'id="data">(.*?)</script>', html, re.S)[1])
    data["meta"]["page"] = bracketed
    for codes in data["meta"]["words"].values():
        codes.update({code: f"⟦{word}⟧" for code, word in codes.items()})
    for country in data["countries"].values():
        country[0] = f"⟦{country[0]}⟧"
    body = json.dumps(data).replace("<", "\\u003c")
    path = tmp_path / "m.html"
    path.write_text(re.sub(r'(id="data">).*?(</script>)', lambda m: m[1] + body + m[2], html, flags=re.S))
    static = {" ".join(text.split()) for text in _static(html)}
    left = set()
    for text in walk(open_map(path)):
        if " ".join(text.split()) in static:
            continue
        bare = re.sub(r"⟦[^⟧]*⟧", "", re.sub(r"⟦[^⟦⟧]*⟧", "", text))
        left |= set(re.findall(r"[A-Za-z]{2,}", bare)) - _CODES
    assert left == set()


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_no_english_is_left(tmp_path, open_map, lang):
    found = numbered()
    path = write_map([found], report(found), tmp_path / "m.html", lang=lang)
    opened = open_map(path)
    said = {" ".join(text.split()) for text in walk(opened)}
    foreign = {english for english, own in page_words(lang).items() if english != own} - set(
        page_words(lang).values()
    )
    assert sorted(said & foreign) == []
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


# --- private ---

_CODES = {
    "Row",
    "TCT",
    "DE",
    "CZ",
    "IN",
    "dataflow",
    "SVG",
    "PNG",
    "yaml",
    "lender",
    "Art",
    "transfer",
    "without",
    "ground",
}
_CODES |= {"parties", "flows", "activities", "subjects", "party", "flow", "subject"}


def _static(html: str) -> list[str]:
    body = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.S)
    return [*re.findall(r">([^<]+)<", body), *re.findall(r'(?:aria-label|placeholder)="([^"]*)"', body)]
