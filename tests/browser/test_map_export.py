"""Pictures of the view, and the colours of both themes."""

import struct
from xml.etree import ElementTree

import pytest

from dataflow.render.map import write_map
from tests.browser.samples import chain, finding, report

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("map") / "m.html"
    return write_map([chain()], report(chain(), findings=(finding("flow", "support"),)), path)


def saved(opened, button: str, folder):
    with opened.page.expect_download() as waited:
        opened.page.click(button)
    target = folder / waited.value.suggested_filename
    waited.value.save_as(target)
    return target


@pytest.mark.parametrize("tab", ["map", "countries", "sankey"])
def test_svg_holds_what_is_shown(page, open_map, tmp_path, tab):
    opened = open_map(page, f"#tab={tab}&activity=lender/loans")
    path = saved(opened, "#svg", tmp_path)
    assert path.name == "flow-map.svg"
    root = ElementTree.parse(path).getroot()
    words = " ".join(root.itertext())
    assert "2024-06-01" in words
    shown = {"map": "Helpdesk", "countries": "IN", "sankey": "India"}[tab]
    assert shown in words
    assert "Tiskárna" not in words
    assert "script" not in {element.tag.rpartition("}")[2] for element in root.iter()}


def test_png_is_a_picture(page, open_map, tmp_path):
    content = saved(open_map(page), "#png", tmp_path).read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", content[16:24])
    assert min(width, height) > 300


def test_light_and_dark_both_can_be_read(page, open_map):
    """Text on its ground has a contrast of at least 4.5 (WCAG 1.4.3) in both themes."""
    script = """() => {
      const value = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
      const light = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
        .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const contrast = (a, b) => { const [x, y] = [light(value(a)), light(value(b))].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
      const fills = ['subject', 'source', 'controller', 'processor', 'recipient', ...['area', 'adequate', 'scoped', 'third', 'bridge', 'special', 'unknown'].map((s) => 'standing-' + s)];
      return [['ink', 'paper'], ['quiet', 'paper'], ['link', 'paper'], ['quiet', 'soft'], ...fills.map((fill) => ['on-fill', fill])].map(([a, b]) => [a, b, contrast(a, b)]);
    }"""  # noqa: E501
    papers = set()
    for scheme in ("light", "dark"):
        opened = open_map(page, color_scheme=scheme)
        assert [pair for pair in opened.page.evaluate(script) if pair[2] < 4.5] == []
        papers.add(opened.page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(papers) == 2
