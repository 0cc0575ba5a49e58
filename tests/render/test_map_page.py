"""The page as a file: nothing to fetch, nothing that breaks out, a policy that fits its scripts."""

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest

from dataflow.render.map import UnknownFocus, map_html, write_map
from dataflow.render.map.data import map_data
from dataflow.render.map.findings import place_findings
from dataflow.render.map.focus import focused
from dataflow.render.map.groups import best_mode, collapses
from tests.browser.samples import AS_OF, chain, finding, inventory, report, vendors


def data_of(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)[1])


def test_the_page_is_a_whole_document(tmp_path):
    path = write_map([chain()], report(chain()), tmp_path / "map.html")
    html = path.read_text(encoding="utf-8")
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Flow map: Lender</title>" in html
    assert "2024-06-01" in html


def test_the_policy_allows_exactly_the_pages_own_scripts_and_style():
    html = map_html([chain()], report(chain()))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1]
    policy = policy.replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        for block in re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.S):
            assert f"'sha256-{b64encode(sha256(block.encode()).digest()).decode()}'" in policy
    assert len(re.findall("'sha256-", policy)) == 3


def test_nothing_is_loaded_and_no_handler_stands_in_the_markup():
    html = map_html([chain()], report(chain()))
    markup = re.sub(r"<(script|style)\b[^>]*>.*?</\1>", "", html, flags=re.S)
    assert re.findall(r"""\b(?:src|srcset|action|data)\s*=\s*["']""", markup) == []
    assert re.findall(r"""\bhref\s*=\s*["'](?!#)""", markup) == []
    assert re.findall(r"""\son\w+\s*=""", markup) == []
    assert "sourceMappingURL" not in html


def test_markup_in_names_stays_text():
    name = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    html = map_html([inventory(organisation=[{"id": "lender", "name": name, "party": "lender"}])], report())
    assert "<script>alert" not in html
    assert "<img" not in html
    assert data_of(html)["meta"]["inventories"] == [["lender", name]]


def test_line_separators_and_broken_letters_survive():
    found = inventory(parties=[{"id": "p", "name": "a\u2028b\u2029c & <d>"}], flows=[{"id": "f", "to": "p"}])
    html = map_html([found], report(found))
    assert "\u2028" not in html.partition('id="data"')[2].partition("</script>")[0]
    assert "a\u2028b\u2029c & <d>" in [node[2] for node in data_of(html)["nodes"]]


def test_every_link_is_an_edge_of_the_network_even_between_the_same_parties():
    flows = [{"id": f"f{i}", "from": "lender", "to": "p"} for i in range(3)]
    data = data_of(map_html([inventory(parties=[{"id": "p"}], flows=flows)], report()))
    assert len(data["network"]["edges"]) // 2 == len(data["links"]) == 3


@pytest.mark.parametrize(
    ("made", "links"),
    [
        (finding("flow", "support"), ["support"]),
        (finding("path", "x", path=("hosting", "support")), ["hosting", "support"]),
        (finding("activity", "mail"), ["backup", "mail", "old", "printing"]),
        (finding("party", "host"), []),
        (finding("flow", "support", inventory="other"), []),
    ],
)
def test_a_finding_stands_where_it_belongs(made, links):
    data = map_data([chain()], as_of=AS_OF)
    placed = place_findings(data, [made])[0]
    assert sorted({data.links[number].id for number in placed.links}) == links
    assert [data.nodes[n].id for n in placed.nodes] == (
        ["party:host"] if made.subject.kind == "party" else []
    )


def test_focus_keeps_what_is_near():
    data = map_data([chain()], as_of=AS_OF)
    near = focused(data, "helpdesk", 1)
    assert {link.id for link in near.links} == {"support"}
    assert {node.id for node in near.nodes} == {"party:host", "party:helpdesk", "country:IN"}
    assert {link.id for link in focused(data, "helpdesk", 2).links} >= {"hosting", "support", "backup"}
    assert len(focused(data, "helpdesk", None).links) == len(data.links)
    assert {link.id for link in focused(data, "number", 1).links} == {"loans", "hosting", "support", "backup"}
    assert {link.id for link in focused(data, "US", 1).links} == {"backup", "old"}


def test_an_unknown_focus_says_what_was_meant():
    with pytest.raises(UnknownFocus, match="did you mean helpdesk"):
        map_html([chain()], report(chain()), focus="helpdsk")


def test_large_maps_open_collapsed_in_a_readable_number_of_groups():
    small = map_data([chain()], as_of=AS_OF)
    assert best_mode(small, collapses(small)) == "none"
    large = map_data([vendors()], as_of=AS_OF)
    ways = collapses(large)
    # No vendor has a country or a group, no purpose an owner: only the purposes tell them apart.
    assert best_mode(large, ways) == "activity"
    assert len({group.label for way in ways if way.mode == "activity" for group in way.groups}) == 12
