"""``dataflow map``: a file, or a clear word on what was wrong."""

import json
import re
from itertools import accumulate
from pathlib import Path

import pytest

from dataflow.cli.main import run

INVENTORY = """
organisation: {id: lender, name: Lender, party: lender, country: CZ}
parties:
  lender: {name: Lender, country: CZ}
  host: {name: Host GmbH, country: DE}
  cloud: {name: Cloud Inc., country: US}
activities:
  loans: {purpose: granting loans}
flows:
  hosting: {activity: loans, to: host, role: processor}
  backup: {activity: loans, from: host, to: cloud, role: sub-processor}
"""


@pytest.fixture
def lender(tmp_path) -> Path:
    path = tmp_path / "lender.yaml"
    path.write_text(INVENTORY, encoding="utf-8")
    return path


def data_of(path: Path) -> dict:
    html = path.read_text(encoding="utf-8")
    return json.loads(re.search(r'id="data">(.*?)</script>', html, re.S)[1])


def test_it_writes_the_map_with_the_findings_of_the_date(lender, tmp_path):
    out = tmp_path / "new" / "map.html"
    assert run(["map", str(lender), "--out", str(out), "--as-of", "2021-01-01"]) == 0
    data = data_of(out)
    assert data["meta"]["asOf"] == "2021-01-01"
    found = data["findings"]
    backup = next(n for n, link in enumerate(data["links"]) if data["texts"][link[1]] == "backup")
    assert backup in {link for growth in found["sets"] for link in accumulate(growth)}
    assert {verdict[0] for verdict in found["verdicts"]} >= {"TCT-01"}


def test_focus_and_depth_leave_the_rest_out(lender, tmp_path):
    out = tmp_path / "map.html"
    assert run(["map", str(lender), "--out", str(out), "--focus", "cloud", "--depth", "1"]) == 0
    assert {node[0] for node in data_of(out)["nodes"]} == {"party:host", "party:cloud", "country:US"}


def test_labels_in_the_readers_language(lender, tmp_path):
    out = tmp_path / "map.html"
    assert run(["map", str(lender), "--out", str(out), "--lang", "cs"]) == 0
    data = data_of(out)
    assert data["countries"]["DE"][0] == "Německo"
    assert data["meta"]["words"]["role"]["processor"] == "zpracovatel"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--focus", "hots"], "did you mean host?"),
        (["--depth", "1"], "--depth needs --focus"),
        (["--focus", "host", "--depth", "-1"], "-1"),
        (["--lang", "xx"], "xx"),
        (["--as-of", "1.1.2021"], "1.1.2021"),
    ],
)
def test_wrong_usage_writes_nothing(lender, tmp_path, capsys, options, said):
    out = tmp_path / "map.html"
    assert run(["map", str(lender), "--out", str(out), *options]) == 2
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_an_invalid_inventory_is_status_three(tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("organisation: {id: x}\nflows: {f: {to: nobody}}\n", encoding="utf-8")
    assert run(["map", str(path), "--out", str(tmp_path / "m.html")]) == 3
