"""A table of vendors, as companies keep it or publish it."""

import pytest

from dataflow.cli.main import run
from dataflow.inventory.load import load
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.layouts.vendors_in import is_vendors, read_vendors

TABLE = """\
Our vendors,,,,
Party name,Personal data,Purpose,Transfer Mechanism,Hosting Location
Paya,"Name, card number",payments,"N/A, since no data is transferred outside of the EU",EU
"Mailer, Inc.",email,newsletters,"SCCs, DPF","US, Ukraine"
Total: 2,,,,
"""


def read(*rows):
    return read_vendors("vendors.csv", (Sheet("vendors", list(rows)),))


def test_a_table_becomes_parties_and_flows(tmp_path, capsys):
    (tmp_path / "vendors.csv").write_text(TABLE, encoding="utf-8-sig")
    assert (
        run(["convert", str(tmp_path / "vendors.csv"), str(tmp_path / "v.yaml"), "--layout", "vendors"]) == 0
    )
    said = capsys.readouterr().out
    assert "vendors!E3: translated: 'EU' (flows.storage: EEA)" in said
    assert "vendors!E4: translated: 'US, Ukraine' (flows.storage: US, UA)" in said
    assert "vendors!A5: dropped" in said and "taken 6, translated 2, not-understood 2, dropped 2" in said
    inventory = load(tmp_path / "v.yaml")
    paya, mailer = inventory.rows("flows")
    assert (paya["storage"], paya["safeguards"], paya["role"]) == (["EEA"], None, None)
    assert (
        paya["purpose"] == "payments" and len(paya["categories"]) == 2 and "outside of the EU" in paya["note"]
    )
    assert mailer["safeguards"] == ["sccs", "US-DPF"] and mailer["activity"] is None
    assert [row["country"] for row in inventory.rows("parties")] == [None, None]
    assert inventory.rows("parties")[1]["name"] == "Mailer, Inc."


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Sous-traitant", "processor"),
        ("Verwerker", "processor"),
        ("Subprocessors", "sub-processor"),
        ("Vendor", None),
    ],
)
def test_the_heading_says_the_role(heading, role):
    inventory, _ = read([heading, "Pays"], ["Acme (Paris)", "France"])
    assert inventory.rows("flows")[0]["role"] == role
    assert (inventory.rows("parties")[0]["name"], inventory.rows("parties")[0]["country"]) == (
        "Acme (Paris)",
        "FR",
    )


def test_rows_that_go_on_and_columns_of_your_own():
    inventory, report = read(
        ["Supplier", "Service", "Location", "Risk score"],
        ["Acme (USA)", "hosting", "Germany", "7"],
        [None, "backups", "US", None],
    )
    (party,), (flow,) = inventory.rows("parties"), inventory.rows("flows")
    assert (party["name"], party["country"]) == ("Acme", "US")  # hosted elsewhere than where it sits
    assert (
        flow["purpose"] == "hosting; backups"
        and flow["storage"] == ["DE"]
        and "Risk score: 7" in flow["note"]
    )
    assert len(report) == 6


def test_other_tables_are_refused(tmp_path, capsys):
    assert not is_vendors((Sheet("a", [["Data", "Kept for"], ["name", "1 year"]]),))
    (tmp_path / "a.csv").write_text("Data,Kept for\nname,1 year\n", encoding="utf-8")
    assert run(["convert", str(tmp_path / "a.csv"), str(tmp_path / "b.yaml"), "--layout", "vendors"]) == 2
    assert "has no headings of the layout vendors" in capsys.readouterr().err
    (tmp_path / "c.ods").write_bytes(b"")
    assert run(["convert", str(tmp_path / "c.ods"), str(tmp_path / "b.yaml"), "--layout", "cnil"]) == 2
    assert "save it as .xlsx" in capsys.readouterr().err


def test_a_file_that_is_no_text_is_invalid(tmp_path):
    (tmp_path / "a.csv").write_bytes("Vendor,Country\nCaf\xe9,France\n".encode("latin-1"))
    assert run(["convert", str(tmp_path / "a.csv"), str(tmp_path / "b.yaml"), "--layout", "vendors"]) == 3


@pytest.mark.parametrize(
    "said",
    ["Not yet signed", "noch nicht abgeschlossen", "Må inngås", "ještě nepodepsáno", "pending", "to be signed", "❌",
     "⬜ Skal inngås", "à signer", "nog te tekenen", "sõlmimata", "nesemnat", "не подписан", "nicht verfügbar", "none"],
)  # fmt: skip
def test_a_contract_that_is_still_to_come_is_none(said):
    inventory, report = read(["Processor", "Purpose", "DPA"], ["Acme", "mail", said])
    (flow,) = inventory.rows("flows")
    assert flow["agreement"] is None and said in flow["note"]
    assert not inventory.rows("agreements") and report[-1].outcome == "not-understood"


def test_a_contract_is_of_one_vendor_and_of_its_day():
    inventory, _ = read(
        ["Processor", "Purpose", "DPA signed"],
        ["Acme", "mail", "standard DPA"],
        ["Bolt", "chat", "standard DPA"],
        ["Coil", "pay", "✅ 2024-02-15"],
        ["Dyne", "web", "15.3.2024"],
    )
    agreements = inventory.rows("agreements")
    assert [row["signed"] for row in agreements] == [None, None, "2024-02-15", "2024-03-15"]
    assert [row["kind"] for row in agreements] == ["dpa"] * 4
    assert len({row["agreement"] for row in inventory.rows("flows")}) == 4


def test_two_columns_that_say_the_same_thing_are_both_taken():
    inventory, report = read(
        ["Provider", "Service", "Purpose", "Personal data", "Data involved"],
        ["Acme", "ticket desk", "answering customers", "name", "email"],
    )
    (flow,) = inventory.rows("flows")
    assert flow["purpose"] == "ticket desk; answering customers" and len(flow["categories"]) == 2
    assert {entry.outcome for entry in report} == {"taken"}


@pytest.mark.parametrize(
    ("country", "safeguard", "found"),
    [
        ("USA (adequacy decision)", None, ["ADEQ"]),
        ("US (SCC)", None, ["us-scc"]),
        ("US", "SCC (Art. 46)", ["scc-art-46"]),
        ("US", "Standard Contractual Clauses (SCCs), DPA", ["standard-contractual-clauses-sccs-dpa"]),
        ("US (Oregon)", None, None),
    ],
)
def test_safeguards_beside_a_place_or_an_article(country, safeguard, found):
    inventory, _ = read(["Vendor", "Country", "Safeguards", "Purpose"], ["Acme", country, safeguard, "mail"])
    (flow,) = inventory.rows("flows")
    assert inventory.rows("parties")[0]["country"] == "US" and (flow["safeguards"] is None) == (found is None)


def test_a_company_whose_name_begins_like_a_sum_is_a_vendor():
    inventory, _ = read(["Vendor", "Purpose"], ["Total Fuels SE", "fuel cards"], ["Total: 1", None])
    assert [row["name"] for row in inventory.rows("parties")] == ["Total Fuels SE"]


def test_numbers_of_rows_are_no_remarks():
    inventory, report = read(["#", "Vendor", "Purpose"], ["1", "Acme", "mail"], ["A-7", "Bolt", "chat"])
    assert [row["note"] for row in inventory.rows("flows")] == [None, "#: A-7"]
    assert report[0].outcome == "dropped" and report[0].into == "the number of the row"
