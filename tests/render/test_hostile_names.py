"""Names that attack: in the report, the map, the what-if page and the trace they stay names."""

import html
import json
import re

import pytest

from dataflow.cli.main import run

NAMES = {
    "script": "</script><script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "template": "{{ 7 * 7 }} {% raw %} ${alert(1)}",
    "address": "javascript:alert(1)",
    "long": "x" * 10_000,
    "hebrew": 'חברת אשראי בע"מ',
    "override": "safe\u202egnp.exe",
    "emoji": "😀👩‍👩‍👧‍👦🇪🇪",
    "comment": "--><!-- ]]>",
    "formula": '=HYPERLINK("https://example.org")',
}
TWINS = "Twin & Co"


@pytest.fixture(scope="module")
def inventory(tmp_path_factory):
    parties = {key: {"name": name, "country": "US", "kind": "entity"} for key, name in NAMES.items()}
    parties |= {"one": {"name": TWINS}, "two": {"name": TWINS}, "lender": {"name": NAMES["script"]}}
    flows = {
        f"to-{key}": {
            "activity": "work",
            "to": key,
            "role": "processor",
            "categories": ["c"],
            "safeguards": "none",
        }
        for key in parties
        if key != "lender"
    }
    data = {
        "organisation": {"id": "lender", "name": NAMES["script"], "party": "lender", "country": "CZ"},
        "parties": parties,
        "subjects": {"s": {"name": NAMES["image"]}},
        "categories": {"c": {"name": NAMES["attribute"], "kind": "national-id"}},
        "activities": {"work": {"name": NAMES["script"], "purpose": NAMES["template"], "categories": ["c"], "subjects": ["s"]}},
        "flows": flows,
    }  # fmt: skip
    path = tmp_path_factory.mktemp("hostile") / "lender.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def inert(page: str) -> None:
    """No script but the page's own, no handler, no address that runs, no frame, no image from a name."""
    scripts = re.findall(r"<script\b[^>]*>", page)
    markup = re.sub(r"<(script|style)\b[^>]*>.*?</\1>", "", page, flags=re.S)
    assert set(scripts) <= {"<script>", '<script type="application/json" id="data">'}
    assert "alert(1)</script>" not in page
    assert re.findall(r"<(?:img|iframe|object|embed|svg|link|base)\b", markup) == []
    assert re.findall(r"<[^>]*?\son\w+\s*=(?=[^>]*>)", re.sub(r'"[^"]*"', '""', markup)) == []
    assert (
        re.findall(r"""(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):""", markup, re.I) == []
    )


def test_every_page_of_a_report_is_inert(inventory, tmp_path):
    assert run(["report", str(inventory), "--out", str(tmp_path / "r"), "--as-of", "2024-06-01"]) == 0
    pages = sorted((tmp_path / "r").rglob("*.html"))
    assert {page.name for page in pages} >= {"index.html", "map.html", "record.html"}
    for page in pages:
        inert(page.read_text(encoding="utf-8"))
    first = (tmp_path / "r" / "lender" / "index.html").read_text(encoding="utf-8")
    shown = html.unescape(first)
    for key in ("script", "hebrew", "emoji", "address", "long"):
        assert NAMES[key] in shown, key


def test_the_what_if_page_is_inert(inventory, tmp_path):
    out = tmp_path / "w.html"
    options = ["--without", "image", "--move", "emoji=IN", "--end-decision", "US-DPF"]
    assert (
        run(
            [
                "whatif",
                str(inventory),
                *options,
                "--as-of",
                "2024-06-01",
                "--format",
                "html",
                "--out",
                str(out),
            ]
        )
        == 0
    )
    page = out.read_text(encoding="utf-8")
    inert(page)
    assert NAMES["image"] in html.unescape(page)


def test_texts_for_the_terminal_hold_no_escapes(inventory, capsys):
    for command in (["whatif", "--without", "override"], ["trace", "--from", "national-id"]):
        assert run([command[0], str(inventory), *command[1:], "--as-of", "2024-06-01"]) == 0
        text = capsys.readouterr().out
        assert re.findall("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text) == []
    assert NAMES["image"] in text


def test_twins_are_told_apart_by_their_ids(inventory, capsys):
    assert run(["trace", str(inventory), "--from", "national-id", "--as-of", "2024-06-01"]) == 0
    text = capsys.readouterr().out
    assert f"→ one ({TWINS})" in text and f"→ two ({TWINS})" in text


def test_letters_that_no_font_has_are_spelled_out_in_the_pdf(inventory, tmp_path):
    out = tmp_path / "record.pdf"
    assert run(["record", str(inventory), "--format", "pdf", "--out", str(out), "--as-of", "2024-06-01"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
