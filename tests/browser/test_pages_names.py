"""Names that nobody expects, in every page: long ones stay on the screen, and none rewrites what stands around it."""

import re
import zipfile
from datetime import date

import pytest

from dataflow.cli.main import run
from dataflow.record.controller import controller_record
from dataflow.render.records import render
from tests.record.inventories import complete, loaded

LONG = "W" * 400
TURNED = "invoice\u202egpj.exe"
ARABIC = "شركة الاستضافة"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("names")
    content = complete()
    first = next(iter(content["activities"].values()))
    first |= {"name": LONG, "purpose": f"{TURNED} and what follows", "owner": ARABIC}
    content["parties"]["host"]["name"] = f"{TURNED} {LONG}"
    content["flows"]["to-host"] |= {"agreement": "none", "safeguards": "none"}
    content["categories"]["long"] = {"name": LONG, "kind": "ordinary"}
    source = folder / "source"
    source.mkdir()
    inventory = loaded(source, content)
    record = controller_record(inventory, date(2024, 1, 1))
    for form in ("docx", "pdf", "md"):
        (folder / f"record.{form}").write_bytes(render(record, form))
    out = folder / "report"
    assert run(["report", str(source), "--as-of", "2024-01-01", "--out", str(out)]) == 0
    whatif = ["whatif", str(source), "--without", "host", "--as-of", "2024-01-01", "--format", "html"]
    assert run([*whatif, "--out", str(out / "whatif.html")]) == 0
    return folder


def texts(folder):
    yield from ((path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html")))
    yield "record.md", (folder / "record.md").read_text(encoding="utf-8")
    with zipfile.ZipFile(folder / "record.docx") as archive:
        yield "record.docx", archive.read("word/document.xml").decode()


def test_no_name_turns_the_letters_around_it(folder):
    shown = dict(texts(folder))
    assert {"index.html", "map.html", "record.html", "whatif.html", "record.docx", "record.md"} <= set(shown)
    for name, text in shown.items():
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text), name
    assert "invoice[U+202E]gpj.exe" in shown["record.html"]
    assert ARABIC in shown["record.html"]


def test_no_name_turns_a_case_of_a_build(folder, capsys):
    run(["check", str(folder / "source"), "--as-of", "2024-01-01", "--format", "junit"])
    said = capsys.readouterr().out
    assert "\u202e" not in said
    assert "invoice[U+202E]gpj.exe" in said


@pytest.mark.parametrize("width", [1400, 420])
def test_a_long_name_leaves_the_page_as_wide_as_the_screen(folder, chromium, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    for path in sorted(folder.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path.name
    page.close()
