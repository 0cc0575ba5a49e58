"""Registers whose headings stand in the first column, and registers and lists that are Markdown."""

import time

import pytest

from dataflow.cli.main import run
from dataflow.inventory.load import load
from dataflow.record.layouts.rows_in import is_rows, read_rows
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.layouts.vendors_in import is_vendors

CARD = [
    ["Feld", "Beschreibung"],
    ["Zweck", "Termine vergeben"],
    ["Rechtsgrundlage", "Art. 6 Abs. 1 lit. b DSGVO"],
    ["Betroffene Personen", "Patienten"],
    ["Datenkategorien", "Name, Telefon"],
    ["Empfänger", "Terminwerk GmbH (Auftragsverarbeiter)"],
    ["Löschfrist", "2 Jahre nach dem Termin"],
    ["Geprüft von", "Frau Beispiel"],
]


def test_a_card_of_an_activity_is_turned():
    sheets = (
        Sheet("Terminvergabe", CARD),
        Sheet("Abrechnung", [*CARD[:1], ["Zweck", "abrechnen"], *CARD[2:]]),
    )
    assert is_rows(sheets) and not is_vendors(sheets)
    inventory, report = read_rows("r.xlsx", sheets)
    first, second = inventory.rows("activities")
    assert (first["name"], first["purpose"]) == ("Terminvergabe", "Termine vergeben")
    assert second["name"] == "Abrechnung" and len(inventory.rows("retention")) == 2
    assert inventory.rows("flows")[0]["role"] == "processor"
    places = {entry.read: entry.place.cell for entry in report if entry.place.sheet == "Terminvergabe"}
    assert places["Termine vergeben"] == "B2" and places["2 Jahre nach dem Termin"] == "B7"
    assert "Beschreibung" not in places and "Geprüft von: Frau Beispiel" in first["note"]


def test_each_further_column_of_a_card_is_an_activity():
    rows = [
        ["Field", "Newsletter", "Shop"],
        ["Purpose", "send news", "sell"],
        ["Legal basis", "consent", "Art. 6(1)(b)"],
        ["Recipients", "Mailwerk (USA)", "ditto"],
    ]
    inventory, report = read_rows("r.xlsx", (Sheet("Sheet1", rows),))
    assert [row["name"] for row in inventory.rows("activities")] == ["Newsletter", "Shop"]
    assert [row["article"] for row in inventory.rows("bases")] == ["6(1)(a)", "6(1)(b)"]
    assert len(inventory.rows("parties")) == 1 and len(inventory.rows("flows")) == 2
    assert {entry.outcome for entry in report} <= {"taken", "translated"}


@pytest.mark.parametrize(("sheet", "name"), [("Tabelle1", None), ("Feuil 2", None), ("Sheets", "Sheets")])
def test_a_name_that_the_program_gave_a_sheet_is_none(sheet, name):
    inventory, _ = read_rows("r.xlsx", (Sheet(sheet, CARD),))
    assert inventory.rows("activities")[0]["name"] == name


MARKDOWN = """\
---
title: Our record
---

# Record of processing

**Controller:** Quillmark OÜ
- Email: privacy@quillmark.example

## Pay

| Field | Value |
|---|---|
| **Purpose** | pay wages |
| Legal basis | legal obligation |
| Recipients | [Wagehouse](https://wagehouse.example) <br> Tax office |

Text that belongs to no table.

```
| Purpose | Recipients | Retention |
|---|---|---|
| not a table | x | y |
```

## Others

| # | Processing activity | Purpose | Recipients | Retention |
|:--|--|--|--|--:|
| 1 | Chat | answer | Chatwerk \\| Co | 30 days |
| 2 | Forms | `form` answers | Formhaus | 1 year
"""


def test_a_markdown_register(tmp_path, capsys):
    (tmp_path / "ropa.md").write_text(MARKDOWN, encoding="utf-8")
    assert run(["convert", str(tmp_path / "ropa.md"), str(tmp_path / "r.yaml"), "--layout", "apd"]) == 0
    said = capsys.readouterr().out
    assert "dropped: 'Text that belongs to no table.'" in said
    inventory = load(tmp_path / "r.yaml")
    assert inventory.rows("organisation")[0]["name"] == "Quillmark OÜ"
    assert [row["name"] for row in inventory.rows("activities")] == ["Pay", "Chat", "Forms"]
    names = [row["name"] for row in inventory.rows("parties")]
    assert names == [
        "Quillmark OÜ",
        "Wagehouse https://wagehouse.example",
        "Tax office",
        "Chatwerk | Co",
        "Formhaus",
    ]
    assert [row["duration"] for row in inventory.rows("retention")] == ["P30D", "P1Y"]


def test_a_markdown_list_of_vendors(tmp_path):
    text = "# Sub-processors\n\n| Sub-processor | Purpose | Region |\n|--|--|--|\n| **Acme** | mail | EU |\n"
    (tmp_path / "list.md").write_text(text, encoding="utf-8")
    assert run(["convert", str(tmp_path / "list.md"), str(tmp_path / "v.yaml"), "--layout", "vendors"]) == 0
    (flow,) = load(tmp_path / "v.yaml").rows("flows")
    assert (flow["role"], flow["storage"], flow["purpose"]) == ("sub-processor", ["EEA"], "mail")


def test_a_file_of_another_form_is_refused_with_the_forms_that_are_read(tmp_path, capsys):
    (tmp_path / "list.html").write_text("<table></table>", encoding="utf-8")
    assert run(["convert", str(tmp_path / "list.html"), str(tmp_path / "v.yaml"), "--layout", "vendors"]) == 2
    assert "save it as .xlsx, .csv or .md" in capsys.readouterr().err


def test_a_refused_table_says_what_was_understood_of_its_headings(tmp_path, capsys):
    (tmp_path / "a.csv").write_text("Recipients,Our own column,Retention\nx,y,z\n", encoding="utf-8")
    assert run(["convert", str(tmp_path / "a.csv"), str(tmp_path / "v.yaml"), "--layout", "apd"]) == 2
    said = capsys.readouterr().err
    assert "Recipients (recipients)" in said and "Our own column" in said


HOSTILE = {
    "blanks": " " * 300_000 + "x",
    "links": "[a](" + " " * 150_000 + "x" * 150_000,
    "brackets": "[" * 300_000,
    "hashes": "\n\n# " + "#" * 300_000 + "x",
    "rules": "\n|" + "-" * 300_000 + "x|",
    "places": "US and " * 50_000,
    "points": "Art. 6(1)(a)" + ", a" * 100_000,
    "bullets": "\n" + "- " * 150_000,
    "columns": "| x " * 30_000,
    "tables": "\n\ntext\n\n|a|\n" * 10_000,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_markdown_ends_soon(tmp_path, case):
    said = HOSTILE[case]
    text = f"| Purpose | Recipients | Legal basis | Transfers |\n|--|--|--|--|\n| p | r | {said} | {said} |\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    begun = time.process_time()
    assert run(["convert", str(tmp_path / "a.md"), str(tmp_path / "a.json"), "--layout", "apd"]) in (0, 2, 3)
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    "table",
    ["Vendor | Purpose\n--- | ---\nAcme | mail\n", "> | Vendor | Purpose |\n> |---|---|\n> | Acme | mail |\n",
     "text a | b\n\n  | Vendor | Purpose |\r\n  |:-:|---|\r\n  | Acme | mail |\r\nmore text"],
)  # fmt: skip
def test_tables_as_markdown_allows_them(tmp_path, table):
    (tmp_path / "a.md").write_bytes(table.encode())
    assert run(["convert", str(tmp_path / "a.md"), str(tmp_path / "a.yaml"), "--layout", "vendors"]) == 0
    assert [row["name"] for row in load(tmp_path / "a.yaml").rows("parties")] == ["Acme"]


def test_a_quotation_that_never_ends_is_refused(tmp_path, capsys):
    (tmp_path / "a.csv").write_text('Vendor,Purpose\n"Acme,mail\nBolt,chat\n', encoding="utf-8")
    assert run(["convert", str(tmp_path / "a.csv"), str(tmp_path / "a.yaml"), "--layout", "vendors"]) == 3
    assert "not-csv" in capsys.readouterr().err
