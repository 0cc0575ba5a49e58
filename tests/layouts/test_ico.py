"""The ICO's controller template, laid out and read as people fill it in."""

from datetime import date

import pytest

from dataflow.inventory.load import load
from dataflow.record.layouts.grounds import read_grounds
from dataflow.record.layouts.headings import field_of
from dataflow.record.layouts.ico_labels import HEADINGS
from dataflow.record.layouts.ico_out import ico_sheets
from dataflow.record.layouts.losses import by_purpose, compare
from dataflow.record.layouts.rows_in import is_rows as is_ico
from dataflow.record.layouts.rows_in import read_rows as read_ico
from dataflow.record.layouts.sheet import Sheet

WRITTEN = """\
organisation: {id: acme-ltd, name: Acme Ltd}
parties:
  acme-ltd: {name: Acme Ltd, address: "1 High St", contact: "privacy@acme.example", dpo: Ann}
  partner: {name: Partner, contact: "p@partner.example"}
  payroll: {name: "Payroll (Leeds)"}
  cloud: {name: "Cloud: Inc", country: US}
  bureau: {name: Bureau}
categories: {pay: {name: pay}, health: {name: health}, name: {name: name}}
subjects: {staff: {name: staff}}
systems: {erp: {name: ERP}}
measures: {lock: {name: locks}}
activities:
  paying-staff:
    purpose: paying staff
    owner: Finance
    controllers: [acme-ltd, partner]
    role: joint-controller
    subjects: [staff]
    categories: [pay, health, name]
    source_kinds: [data-subject, third-party]
    sources: [bureau]
    systems: [erp]
    measures: [lock]
    automated_decision_solely: no
    dpia_required: yes
    dpia_date: 2020-02-03
    bases:
      - {article: 6(1)(b)}
      - {article: 6(1)(f), interest: fewer errors}
      - {article: 6(1)(a), consent_record: form 3}
      - {article: 9(2)(b)}
      - {article: "10"}
    retention:
      - {duration: P6Y, event: leaving, categories: [pay, name]}
      - {duration: P1Y, categories: [health]}
agreements: {dpa: {name: contract, kind: dpa, address: "https://c.example"}}
flows:
  a: {activity: paying-staff, to: payroll, role: processor, agreement: dpa}
  b: {activity: paying-staff, to: cloud, role: sub-processor, safeguards: [SCC-M3]}
"""


@pytest.fixture
def written(tmp_path):
    (tmp_path / "a.yaml").write_text(WRITTEN, encoding="utf-8")
    return load(tmp_path / "a.yaml")


def test_what_the_template_holds_comes_back(written):
    sheets = ico_sheets(written, date(2024, 1, 1))
    back, report = read_ico("a.xlsx", sheets)
    found = compare(written, back, by_purpose)
    lost = {(item.table, item.column, item.written) for item in found.lost}
    assert lost == {
        ("bases", "activity", "paying staff"), ("bases", "article", "10"),
        ("agreements", "name", "contract"), ("agreements", "kind", "dpa"),
        ("agreements", "address", "https://c.example"), ("flows", "agreement", "contract"),
    }  # fmt: skip
    assert {(item.table, item.column) for item in found.added} == {
        ("agreements", column) for column in ("name", "kind", "address")
    }
    assert {entry.outcome for entry in report} == {"taken", "translated"}
    assert len([row for row in sheets[0].rows if "paying staff" in row]) == 2  # one a period


def rows(*found):
    head = ["BUSINESS FUNCTION", "Purpose of Processing", "CATEGORIES OF INDIVIDUALS", "Categories of personal data",
            "categories of recipients", "Names of third countries", "Retention Schedule", "Article 6 Lawful Basis",
            "Rights available to individuals", "Our column", "Safeguards for exceptional transfers"]  # fmt: skip
    return Sheet("RoPA", [["Our register"], [], head, *found])


def test_real_copies_are_read_whatever_their_header_row_and_case():
    sheet = rows(
        ["HR", "payroll", "staff", "bank details", "HMRC; bureau", "India, USA", "6 years after leaving",
         "Legal obligation", "access", "x", "SCCs"],
        ["HR", "payroll", "contractors", "address", None, None, "2 years", "Article 6(1)(b)"],
        [None, None, "pensioners"],
        ["HR", "hiring", "applicants", "CV", None, "Nowhere (Bureau Ltd)", "until decided", "because"],
    )  # fmt: skip
    assert is_ico((sheet,))
    back, report = read_ico("ropa.xlsx", (sheet,))
    payroll, hiring = back.rows("activities")
    subjects = {row["id"]: row["name"] for row in back.rows("subjects")}
    assert [subjects[key] for key in payroll["subjects"]] == ["staff", "contractors", "pensioners"]
    bases = [(row["activity"], row["article"]) for row in back.rows("bases")]
    assert bases == [("payroll", "6(1)(c)"), ("payroll", "6(1)(b)")]
    kept = [
        (row["categories"], row["duration"], row["event"], row["criterion"]) for row in back.rows("retention")
    ]
    assert kept == [
        (["bank-details"], "P6Y", "leaving", None),
        (["address"], "P2Y", None, None),
        (None, None, None, "until decided"),
    ]
    countries = {row["name"]: row["country"] for row in back.rows("parties")}
    assert countries["recipients in India"] == "IN" and countries["bureau"] is None
    assert "Our column: x" in payroll["note"] and "because" in hiring["note"] and "Nowhere" in hiring["note"]
    said = {entry.read: entry.outcome for entry in report}
    assert said["India, USA"] == "translated" and countries["recipients in United States"] == "US"
    assert said["because"] == said["x"] == said["SCCs"] == "not-understood"
    assert said["Our register"] == "dropped" and back.id == "ropa"


def test_other_sheets_are_not_taken_for_the_template():
    assert not is_ico((Sheet("a", [["id", "name", "purpose"], ["Categories of recipients"]]),))


@pytest.mark.parametrize("name", HEADINGS)
def test_every_heading_is_its_own_field(name):
    assert field_of(HEADINGS[name]) == field_of(HEADINGS[name].upper() + " *") == name


@pytest.mark.parametrize(
    ("line", "group", "articles"),
    [
        ("Art. 6 (1) (f)", "6", ["6(1)(f)"]),
        ("Legitimate Interests", "6", ["6(1)(f)"]),
        ("6.1.b", "6", ["6(1)(b)"]),
        ("art. 6, §1, c) RGPD", "6", ["6(1)(c)"]),
        ("Consent / legitimate interest", "6", ["6(1)(a)", "6(1)(f)"]),
        ("consent or contract", "6", []),
        ("No consent needed", "6", []),
        ("art. 6, par. 1, point b)", "6", ["6(1)(b)"]),
        ("Artikel 6, lid 1, onder e AVG", "6", ["6(1)(e)"]),
        ("art. 10", "6", ["10"]),
        ("Consentement", "6", ["6(1)(a)"]),
        ("Wettelijke verplichting", "6", ["6(1)(c)"]),
        ("because", "6", []),
        ("9(2)(j)", "9", ["9(2)(j)"]),
        ("Explicit consent", "9", ["9(2)(a)"]),
    ],
)
def test_articles_are_cited_or_named(line, group, articles):
    assert list(read_grounds(line, group).articles) == articles


def by_hand(*rows):
    """A register whose rows give the cells of some headings."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    cells = [[row.get(name) for name in names] for row in rows]
    return read_ico("a.xlsx", (Sheet("Register", [[HEADINGS[name] for name in names], *cells]),))


@pytest.mark.parametrize("word", ["N/A", "n/a ", "-", "–", "Not applicable", "TBC", "Unknown", "Sans objet"])
def test_what_does_not_apply_is_nobody_and_nothing(word):
    inventory, report = by_hand(dict.fromkeys(HEADINGS, word) | {"function": "HR", "purpose": "Payroll"})
    assert {name for name, table in inventory.tables.items() if table.num_rows} == {
        "organisation",
        "activities",
    }
    (activity,) = inventory.rows("activities")
    filled = {name for name, cell in activity.items() if cell is not None}
    assert filled == {"id", "purpose", "owner"}
    assert {entry.outcome for entry in report if entry.read == word.strip()} == {"dropped"}


@pytest.mark.parametrize("word", ["None", "no", "nil"])
def test_a_statement_that_there_is_none_names_nobody(word):
    said = dict.fromkeys(("joint", "recipients", "categories", "contracts", "measures"), word)
    inventory, report = by_hand({"purpose": "Payroll", "subjects": "Staff"} | said)
    for table in ("parties", "flows", "categories", "agreements", "measures"):
        assert inventory.tables[table].num_rows == 0, table
    (activity,) = inventory.rows("activities")
    assert activity["note"].count(f": {word}") == len(said) - 1 and activity["no_recipients"] is True
    assert sorted(entry.outcome for entry in report if entry.read == word) == [
        *["not-understood"] * (len(said) - 1),
        "translated",
    ]


def test_words_that_people_put_behind_and_into_cells():
    inventory, _ = by_hand(
        {
            "purpose": "Pay",
            "subjects": "Employees",
            "recipients": "Bureau (processor)\nAcme (Leeds)",
            "source": "Employee",
        }
    )
    assert {row["name"] for row in inventory.rows("parties")} == {"Bureau", "Acme (Leeds)"}
    assert {row["role"] for row in inventory.rows("flows")} == {"processor", None}
    assert inventory.rows("activities")[0]["source_kinds"] == ["data-subject"]


def test_an_adequacy_decision_comes_back(tmp_path):
    text = WRITTEN.replace("safeguards: [SCC-M3]", "safeguards: [US-DPF]")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    sheets = ico_sheets(load(tmp_path / "a.yaml"), date(2024, 1, 1))
    cells = [cell for sheet in sheets for row in sheet.rows for cell in row if cell]
    assert "Cloud: Inc: (EU) 2023/1795 EU-US Data Privacy Framework [US-DPF]" in cells
    back, _ = read_ico("a.xlsx", sheets)
    assert [flow["safeguards"] for flow in back.rows("flows") if flow["safeguards"]] == [["US-DPF"]]
