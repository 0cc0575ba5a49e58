"""The report's first pages: what was found, what to do next, what changed; names stay text."""

import html
import re
from datetime import date

import pytest

from dataflow.api import check, load_all
from dataflow.cli.main import run
from dataflow.findings.finding import EmptyField
from dataflow.render.index import actions, cards, index_page, open_columns, open_fields
from dataflow.render.portfolio import portfolio_page
from dataflow.render.trend import trend
from tests.browser.samples import chain, finding, inventory, report
from tests.house.tree import ROOT

FILES = ("record.html", "record.pdf", "map.html", "workbook.xlsx", "findings.json")
FINDINGS = (
    finding("flow", "support"),
    finding("flow", "printing", rule="UNP-01", group="un-notified", severity="medium"),
    finding("activity", "mail", rule="LB-01", group="legal-basis", severity="critical"),
    finding("activity", "loans", rule="LB-01", group="legal-basis", severity="critical"),
    finding("party", "host", rule="CON-01", group="contracts", severity="high", outcome="cannot-tell",
            empty=(EmptyField("parties", "host", "country"), EmptyField("flows", "hosting", "role"))),
    finding("flow", "backup", rule="CON-01", group="contracts", severity="high", outcome="cannot-tell",
            empty=(EmptyField("parties", "host", "country"),)),
    finding("flow", "old", rule="REC-01", group="record", severity="critical", waived=True),
)  # fmt: skip


def page(findings=FINDINGS, **options) -> str:
    return index_page(report(chain(), findings=findings), title="Lender", files=FILES, **options)


def words(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", text, flags=re.S)).split())


def test_worst_comes_first_and_waived_not_at_all():
    found = [(step.severity, step.rule, len(step.findings)) for step in actions(FINDINGS)]
    assert found == [("critical", "LB-01", 2), ("critical", "TCT-01", 1), ("medium", "UNP-01", 1)]


def test_empty_fields_that_keep_most_questions_open():
    first = open_fields(FINDINGS)[0]
    assert (first["table"], first["of"], first["column"], first["count"]) == (
        "parties",
        "host",
        "country",
        2,
    )
    assert open_columns(FINDINGS)[0] == {"table": "parties", "column": "country", "rows": 1, "questions": 2}


def test_a_field_of_a_row_without_id_says_which_activity_it_belongs_to(tmp_path):
    (tmp_path / "inventory.yaml").write_text(
        """organisation: {id: lender, name: Lender, party: lender, country: CZ}
parties: {lender: {name: Lender, kind: entity, country: CZ, contact: office@lender.example}}
subjects: {customers: {name: customers}}
categories: {contact: {name: contact data, kind: ordinary}}
activities:
  letters: {controllers: [lender], role: controller, purpose: letters, subjects: [customers], categories: [contact]}
bases: [{activity: letters}]
""",
        encoding="utf-8",
    )
    checked = check(load_all(tmp_path), as_of=date(2024, 1, 1))
    found = [field["of"] for field in open_fields(list(checked.findings), 40) if field["table"] == "bases"]
    assert found == ["letters"]


def test_links_lead_only_to_what_is_there():
    assert [card["label"] for card in cards(["map.html", "findings.json"])] == ["Flow map", "Findings"]
    links = set(re.findall(r'href="([^"#]+)', page()))
    assert links <= set(FILES) and {"record.html", "map.html", "workbook.xlsx"} <= links


def test_every_step_leads_to_its_findings_and_to_the_map():
    text = page()
    anchors = {html.unescape(key) for key in re.findall(r'href="#([^"]+@[^"]+)"', text)}
    ids = {html.unescape(key) for key in re.findall(r'<article [^>]*id="([^"]+)"', text)}
    assert anchors and anchors <= ids
    assert "map.html#severity=critical&amp;group=third-country&amp;outcome=breach" in text


def test_the_first_screen_says_what_was_found_and_where_to_begin():
    lead = words(page())[:400]
    for part in ("Lender", "As of 2024-06-01", "4 breaches were found", "2 questions", "what to do next"):
        assert part in lead
    assert "No breach was found" in words(page(findings=()))


def test_the_trend_is_that_of_the_inventory_itself():
    earlier = report(chain(), findings=FINDINGS[:1]).to_json()
    other = report(inventory("other"), findings=(finding("flow", "x", inventory="other"),)).to_json()
    earlier["findings"] += other["findings"]
    found = trend(report(chain(), findings=FINDINGS[1:]), earlier)
    assert (found.new, found.gone, found.as_of) == (3, 1, "2024-06-01")
    assert found.severities == {"critical": "+1", "high": "=", "medium": "+1", "low": "=", "info": "="}
    assert found.groups["third-country"] == "−1"
    assert "3 new, 1 gone" in words(page(findings=FINDINGS[1:], baseline=earlier))
    assert "Since the check" not in page()


def test_the_portfolio_names_every_lender_with_its_documents():
    inventories = load_all(ROOT / "inventories")
    checked = check(inventories, as_of=date(2026, 11, 21))
    text = portfolio_page(inventories, checked, links=[("map.html", "Flow map")])
    for one in inventories:
        for name in ("index.html", "record.html", "map.html", "workbook.xlsx"):
            assert f'href="{one.id}/{name}"' in text
    keys = {f.key for f in checked.findings}
    anchors = [html.unescape(key) for key in re.findall(r'href="[\w-]+/index.html#([^"]+)"', text)]
    assert anchors and set(anchors) <= keys


@pytest.mark.parametrize(
    "name",
    ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", 'a" onclick="alert(1)', "x" * 10_000,
     "חברת אשראי", "😀" * 40, "javascript:alert(1)", ""],
)  # fmt: skip
def test_names_stay_text(name):
    odd = finding("flow", "support", message=f"Goes to {name}.", remedy=name, name=name or "n")
    text = index_page(report(chain(), findings=(odd,)), title=name, files=FILES)
    markup = re.sub(r"<style>.*?</style>", "", text, flags=re.S)
    assert html.escape(name, quote=False).replace("'", "&#39;").replace('"', "&#34;") in text
    assert re.findall(r"<(?:script|img)\b", markup) == []
    assert re.findall(r"<[^>]*\son\w+\s*=", markup) == []
    assert re.findall(r'href="\s*javascript:', markup) == []


WAGES = """
organisation: {id: wages, name: Wages GmbH, party: wages, country: DE}
parties: {shop: {name: Shop AG, country: DE}}
activities: {pay: {role: processor, controllers: [shop]}}
flows: {in: {activity: pay, from: shop, to: wages, role: processor}}
"""


def test_whoever_only_processes_for_others_has_its_record_as_processor(tmp_path):
    (tmp_path / "wages.yaml").write_text(WAGES)
    out = tmp_path / "record.md"
    assert run(["record", str(tmp_path / "wages.yaml"), "--as-of", "2024-01-01", "--out", str(out)]) == 0
    assert "Art. 30(2)" in out.read_text().splitlines()[0]


def test_whoever_only_processes_for_others_finds_its_record(tmp_path):
    (tmp_path / "wages.yaml").write_text(WAGES)
    out = tmp_path / "out"
    assert run(["report", str(tmp_path / "wages.yaml"), "--as-of", "2024-01-01", "--out", str(out)]) == 0
    own, top = (out / "wages" / "index.html").read_text(), (out / "index.html").read_text()
    assert 'href="../processors/wages.html"' in own
    assert 'href="processors/wages.html"' in top
    assert (out / "processors" / "wages.html").is_file()
    assert "record.html" not in own and "wages/record.html" not in top
