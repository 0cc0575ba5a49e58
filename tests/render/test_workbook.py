"""The analysts' workbook: what a spreadsheet program sees, and what comes back when it is loaded."""

import zipfile
from datetime import date

import openpyxl
import pytest

from dataflow.findings.finding import EmptyField, Finding, Report, Step, Subject
from dataflow.inventory.load import load
from dataflow.inventory.schema import TABLES
from dataflow.inventory.writers.workbook import write_template
from dataflow.render.workbook import write_workbook

TEXT = """\
organisation: {id: lender, name: "=HYPERLINK(\\"http://x\\")", described_on: 2018-05-25, country: NO}
parties:
  crif: {name: "#N/A", country: CZ, dpo_from: 1899-01-01, support_locations: [CZ, DE], score: "+1"}
  mailer: {name: "<b>&amp;", country: TODO, dpo: none, dpo_from: TODO}
activities:
  reminders: {name: "@reminders", compatibility_date: 2020-02-29, dpia_date: none}
flows:
  to-mailer: {activity: reminders, to: mailer, role: processor}
agreements: {dpa: {notice_days: 30}}
budget: [[a, b], [~, "=1"]]
other: {deep: [1]}
"""


def finding(kind: str, subject: str, inventory: str = "lender", **more) -> Finding:
    return Finding(
        key=f"TCT-01@{inventory}/{kind}:{subject}",
        rule="TCT-01",
        name="transfer-without-ground",
        group="third-country",
        outcome=more.pop("outcome", "breach"),
        severity="high",
        subject=Subject(kind, subject, inventory),
        message="=cmd|' /C calc'!A0",
        provisions=("Art. 44",),
        remedy="Sign clauses.",
        **more,
    )


@pytest.fixture
def inventory(tmp_path):
    (tmp_path / "lender.yaml").write_text(TEXT)
    return load(tmp_path / "lender.yaml")


@pytest.fixture
def written(inventory, tmp_path):
    findings = (
        finding(
            "flow", "to-mailer", outcome="cannot-tell", empty=(EmptyField("parties", "mailer", "country"),)
        ),
        finding("flow", "to-mailer", places=(inventory.place("flows", 0),)),
        finding("path", "x", path=(Step("to-mailer", "lender", "mailer"),)),
        finding("flow", "elsewhere", inventory="other"),
        finding("party", "gone"),
    )
    report = Report(date(2020, 1, 1), "pandas", ("lender",), findings, {}, {}, "1.0", "2026-01")
    rules = [{"id": "TCT-01", "provisions": ["Art. 44", "Art. 46"]}, {"id": "=1", "fixed": None}]
    coverage = {"reminders": {"a": "present", "b": "missing", "g": "unknown"}}
    path = tmp_path / "out" / "workbook.xlsx"
    write_workbook(inventory, report, rules, path, coverage=coverage)
    return path


@pytest.fixture
def book(written):
    return openpyxl.load_workbook(written)


def test_sheets_are_printed_across_the_page_with_their_headers_on_every_page(written):
    book = openpyxl.load_workbook(written)
    made = {*TABLES, "findings", "coverage", "rules", "columns"}  # sheets of others stay as they are
    shown = [sheet for sheet in book if sheet.title in made]
    assert {sheet.page_setup.orientation for sheet in shown} == {"landscape"}
    assert all(sheet.print_title_rows for sheet in shown)
    assert book["findings"].print_title_rows == "$1:$2"


def test_loading_it_gives_the_inventory_back(inventory, written):
    back = load(written)
    for name, table in inventory.tables.items():
        assert back.tables[name].equals(table), name
    assert back.extra == inventory.extra
    assert back.placeholders == inventory.placeholders


def test_edited_cells_come_back_and_the_rest_stays(inventory, written):
    """As a spreadsheet program saves it: another program wrote the file anew."""
    book = openpyxl.load_workbook(written)
    sheet = book["parties"]
    header = [cell.value for cell in sheet[1]]
    sheet.cell(3, header.index("country") + 1).value = "DE"
    sheet.cell(4, 1).value = "added"
    sheet.cell(1, len(header) + 1).value = "new column"
    sheet.cell(4, len(header) + 1).value = "mine"
    book.save(written)
    back = load(written)
    assert [row["country"] for row in back.rows("parties")] == ["CZ", "DE", None]
    assert back.rows("parties")[2]["new column"] == "mine"
    assert back.tables["flows"].equals(inventory.tables["flows"])


def test_there_is_a_sheet_for_every_table_in_order(book):
    assert book.sheetnames == [
        *TABLES,
        "budget",
        "extra",
        "findings",
        "coverage",
        "rules",
        "columns",
        "lists",
    ]
    assert book["lists"].sheet_state == "hidden"


def test_no_cell_is_a_formula(book):
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert book["organisation"]["B2"].value == '=HYPERLINK("http://x")'
    assert book["parties"]["B2"].value == "#N/A"


def test_dates_are_typed_where_spreadsheets_agree_on_them(book):
    header = {cell.value: cell.column_letter for cell in book["parties"][1]}
    described = next(c for c in book["organisation"][1] if c.value == "described_on").column_letter
    cell = book["organisation"][f"{described}2"]
    assert cell.is_date and cell.value.date() == date(2018, 5, 25) and cell.number_format == "yyyy-mm-dd"
    assert book["parties"][f"{header['dpo_from']}2"].value == "1899-01-01"
    assert book["parties"][f"{header['dpo_from']}3"].value == "TODO"
    days = next(c for c in book["agreements"][1] if c.value == "notice_days").column_letter
    assert book["agreements"][f"{days}2"].value == 30


def test_headers_are_frozen_filtered_and_explained(book):
    for name in TABLES:
        sheet = book[name]
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref.startswith("A1:")
        assert all(
            cell.comment and cell.comment.text for cell in sheet[1] if cell.value not in ("score", "[place]")
        )
    explained = {(row[0], row[1]) for row in book["columns"].iter_rows(min_row=3, values_only=True)}
    assert ("flows", "from") in explained and len(explained) > 200


def test_drop_downs_are_enforced_and_lead_to_lists_that_exist(book):
    kinds = {}
    for name in TABLES:
        for validation in book[name].data_validations.dataValidation:
            assert validation.showErrorMessage and validation.type == "list"
            sheet, _, area = validation.formula1.partition("!")
            values = [c.value for row in book[sheet][area.replace("$", "")] for c in row]
            letter = str(validation.sqref).rstrip("0123456789").split(":")[0].rstrip("0123456789")
            kinds[name, book[name][f"{letter}1"].value] = (values, validation.errorStyle)
    assert kinds["flows", "role"][0][:2] == ["controller", "joint-controller"]
    assert kinds["parties", "public_authority"] == (["yes", "no"], "stop")
    assert "NO" in kinds["parties", "country"][0] and None not in kinds["parties", "country"][0]
    values, style = kinds["flows", "to"]
    assert values[:2] == ["crif", "mailer"] and style == "warning"


def test_findings_lead_to_the_cells_they_are_about(book):
    sheet = book["findings"]
    assert "2020-01-01" in sheet["A1"].value and "4 findings" in sheet["A1"].value
    header = [cell.value for cell in sheet[2]]
    rows = [dict(zip(header, row, strict=True)) for row in sheet.iter_rows(min_row=3)]
    places = [row["subject"].hyperlink.location if row["subject"].hyperlink else None for row in rows]
    country = next(c for c in book["parties"][1] if c.value == "country").column_letter
    assert places == ["'flows'!A2", None, "'flows'!A2", f"'parties'!{country}3"]
    assert [row["outcome"].value for row in rows] == ["breach"] * 3 + ["cannot-tell"]
    assert rows[0]["place"].value == "lender.yaml:8"
    assert rows[3]["to fill"].value == "parties.country of mailer"
    assert rows[2]["path"].value == "lender → mailer (to-mailer)"


def test_a_message_too_long_for_a_cell_is_cut_visibly(inventory, tmp_path):
    long = finding("party", "crif")._replace(message="_x0041_" * 10_000)
    report = Report(date(2020, 1, 1), "pandas", ("lender",), (long,), {})
    write_workbook(inventory, report, None, tmp_path / "long.xlsx")
    shown = openpyxl.load_workbook(tmp_path / "long.xlsx")["findings"]["G3"].value
    assert shown.endswith("… (55000 more characters)")


def test_the_coverage_matrix(book):
    header, row = book["coverage"].iter_rows(min_row=2, values_only=True)
    assert header == ("activity", "30(1)(a)", "30(1)(b)", "30(1)(g)")
    assert row == ("reminders", "present", "missing", "unknown")
    assert book["coverage"]["A3"].hyperlink.location == "'activities'!A2"


def test_rules_with_lists_and_gaps(book):
    assert list(book["rules"].iter_rows(min_row=2, values_only=True)) == [
        ("id", "provisions", "fixed"),
        ("TCT-01", "Art. 44; Art. 46", None),
        ("=1", None, None),
    ]


def test_two_runs_write_the_same_bytes(inventory, tmp_path):
    for name in ("one.xlsx", "two.xlsx"):
        write_workbook(inventory, None, None, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.xlsx") as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_the_template_teaches_and_its_examples_are_not_read(tmp_path):
    from dataflow.inventory.readers.workbook import read_workbook

    path = tmp_path / "template.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    for name in TABLES:
        assert book[name]["A2"].value.startswith("# example: ")
        assert len([cell for cell in book[name][2] if cell.value is not None]) > 2
    assert [table.length for table in read_workbook([path], "t").tables] == [0] * len(TABLES)


def test_the_examples_of_the_template_are_a_valid_inventory(tmp_path):
    path = tmp_path / "template.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    for name in TABLES:
        book[name]["A2"].value = book[name]["A2"].value.removeprefix("# example: ")
    book.save(path)
    inventory = load(path)
    assert all(inventory.tables[name].num_rows == 1 for name in TABLES)
    assert inventory.remarks == ()
