"""Every page but the map's own: axe finds nothing in it, light and dark, wide and narrow; and it is valid HTML."""

from datetime import date

import pytest

from dataflow.cli.main import run
from dataflow.inventory.load import load
from dataflow.record.controller import controller_record
from dataflow.record.processor import processor_record
from dataflow.render.records import render
from tests.record.inventories import complete, loaded

DAY = date(2024, 1, 1)
PAGES = ("record", "public", "processor", "index", "portfolio", "whatif")
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 400, "height": 800}


def telling():
    """Small, since axe looks at every cell: present, missing, unknown, elsewhere, ended and planned."""
    content = complete()
    content["activities"]["bare"] = {"name": "Bare", "retention": [{"stated": "elsewhere"}], "bases": []}
    content["activities"]["ended"] = {"name": "Ended", "end": "2020-12-31"}
    content["activities"]["planned"] = {"name": "Planned", "start": "2030-01-01"}
    base = {"activity": "bare", "from": "lender", "role": "processor"}
    content["flows"] |= {
        "f1": base | {"to": "backup"},
        "f2": base | {"to": "host", "role_claimed": "controller"},
    }
    content["flows"]["f3"] = {"activity": "bare", "from": "host", "to": "backup", "role": "sub-processor"}
    return content


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Page → file: of an inventory in which every state occurs, and of a portfolio."""
    folder = tmp_path_factory.mktemp("pages")
    source = folder / "one"
    source.mkdir()
    inventory = loaded(source, telling())
    made = {
        "record": controller_record(inventory, DAY, lang="cs"),
        "public": controller_record(inventory, DAY, edition="public"),
        "processor": processor_record([inventory], "backup", DAY),
    }
    files = {}
    for name, record in made.items():
        files[name] = folder / f"{name}.html"
        files[name].write_bytes(render(record, "html"))
    # Another inventory beside it: the first page is then that of a portfolio.
    other = folder / "two"
    other.mkdir()
    content = telling()
    content["organisation"]["id"] = "second"
    loaded(other, content)
    out = folder / "report"
    assert run(["report", str(source), str(other), "--as-of", "2024-01-01", "--out", str(out)]) == 0
    files |= {"portfolio": out / "index.html", "index": out / load(source).id / "index.html"}
    files["whatif"] = folder / "whatif.html"
    supposed = ["whatif", str(source), "--without", "host", "--as-of", "2024-01-01"]
    assert run([*supposed, "--format", "html", "--out", str(files["whatif"])]) == 0
    return files


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(chromium, pages, name, scheme, size):
    from axe_playwright_python.sync_playwright import Axe

    # The pages forbid scripts; axe is one.
    context = chromium.new_context(offline=True, color_scheme=scheme, viewport=size, bypass_csp=True)
    try:
        page = context.new_page()
        page.goto(pages[name].as_uri())
        found = Axe().run(page).response["violations"]
    finally:
        context.close()
    shown = [
        f"{v['impact']} {v['id']}: {v['help']}: {v['nodes'][0]['html'][:200]} ({len(v['nodes'])})"
        for v in found
    ]
    assert shown == []


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_valid_html(pages, name):
    import html5lib

    html5lib.HTMLParser(strict=True).parse(pages[name].read_text())
