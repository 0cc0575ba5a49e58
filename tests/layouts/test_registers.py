"""Registers as organisations keep them: tables in several languages, with several values in a cell."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dataflow.record.layouts.cnil_in import read_cnil
from dataflow.record.layouts.headings import field_of
from dataflow.record.layouts.instruments import instruments
from dataflow.record.layouts.lists import items
from dataflow.record.layouts.periods import read_retention
from dataflow.record.layouts.rows_in import is_rows, read_rows
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.layouts.tables import rows as words
from dataflow.record.layouts.vendors_in import read_vendors
from dataflow.record.layouts.where import read_where

HEAD = ["Ref", "Business function", "Purpose of processing", "Data subjects", "Personal data", "Recipients",
        "International transfers", "Safeguards", "Retention", "Lawful basis", "Security measures"]  # fmt: skip


def read(*rows, head=HEAD, above=(), **more):
    return read_rows("register.xlsx", (Sheet("Register", [*above, head, *rows], **more),))


def only(*cells):
    """The inventory of one row."""
    inventory, _ = read(list(cells))
    return inventory


def outcomes(report):
    return {entry.read: entry.outcome for entry in report}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("• Name\n• Email", ["Name", "Email"]),
        ("1. Name\n2. Email;Phone", ["Name", "Email", "Phone"]),
        ("Acme, Inc., Bureau (Leeds, York), and HMRC", ["Acme, Inc.", "Bureau (Leeds, York)", "HMRC"]),
        ("AWS (Ireland), Mailchimp (USA)", ["AWS (Ireland)", "Mailchimp (USA)"]),
        ("kept, as one, where a part of it is far too long to be a name", None),
        ("Foo, Bar;", ["Foo, Bar"]),
    ],
)
def test_several_values_in_a_cell(text, found):
    assert items(text) == (found or [text])


@pytest.mark.parametrize(
    ("text", "codes", "union", "rest"),
    [
        ("USA (SCCs)", ("US",), False, ("SCCs",)),
        ("UK & EU", ("GB",), True, ()),
        ("Yes - US", ("US",), False, ("Yes",)),
        ("Bosnia & Herzegovina", ("BA",), False, ()),
        ("États-Unis : Microsoft (DPF)", ("US",), False, ("Microsoft", "DPF")),
        ("VS, Verenigd Koninkrijk", ("US", "GB"), False, ()),
        ("US, any other place of our choice", ("US",), False, ("any other place of our choice",)),
        ("Nowhere", (), False, ("Nowhere",)),
    ],
)
def test_places(text, codes, union, rest):
    found = read_where(text)
    assert (found.codes, found.union, found.rest) == (codes, union, rest)


@pytest.mark.parametrize(
    ("text", "codes"),
    [("SCCs, DPF", [None, "US-DPF"]), ("BCRs", [None]), ("Pays adéquat", ["ADEQ"]), ("see contract", [])],
)
def test_instruments_say_no_more_than_they_name(text, codes):
    assert [code for _, code in instruments(text)] == codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6 years after end of contract", {"duration": "P6Y", "event": "end of contract"}),
        ("Contract term + 6 yrs", {"duration": "P6Y", "event": "Contract term"}),
        ("up to 2 years", {"duration": "P2Y"}),
        ("5 jaar na uitdiensttreding", {"duration": "P5Y", "event": "uitdiensttreding"}),
        ("10 ans (comptabilité)", {"duration": "P10Y", "criterion": "comptabilité"}),
        (
            "7 years after closure, or until 25",
            {"duration": "P7Y", "event": "closure", "criterion": "or until 25"},
        ),
        ("until consent withdrawn", {"criterion": "until consent withdrawn"}),
        ("see policy", {"stated": "elsewhere", "note": "see policy"}),
    ],
)
def test_periods(text, found):
    assert read_retention(text) == found


@pytest.mark.parametrize(
    ("cell", "field"),
    [
        ("CATEGORIES OF\nINDIVIDUALS", "subjects"), ("PURPOSE(S) OF PROCESSING", "purpose"),
        ("LAWFUL BASIS (ART 6)", "bases"), ("Durée de conservation", "retention"), ("Bewaartermijn", "retention"),
        ("Functionele gegevenscategorie", "categories"), ("Transferts vers des pays tiers (le cas échéant)", "countries"),
        ("Our column", None),
    ],
)  # fmt: skip
def test_headings_in_several_languages(cell, field):
    assert field_of(cell) == field


def test_no_heading_stands_for_two_fields():
    for table in ("headings", "vendor_headings"):
        found = [row["heading"] for row in words(table)]
        assert len(found) == len(set(found))


def test_a_country_is_the_only_recipient_s_and_a_remark_in_brackets_nobody():
    inventory = only("1", "HR", "newsletter", "subscribers", "email", "Mailchimp", "USA (SCCs)")
    (party,) = inventory.rows("parties")
    assert (party["name"], party["country"], party["country_basis"]) == ("Mailchimp", "US", "inferred")
    (flow,) = inventory.rows("flows")
    assert flow["safeguards"] == ["sccs"] and inventory.rows("agreements")[0]["kind"] is None


def test_of_several_recipients_nobody_is_placed_by_guess():
    inventory = only(
        "1", "HR", "crm", "customers", "email", "A (processor), B (Ireland)", "US, Ireland", "SCCs"
    )
    countries = {row["name"]: row["country"] for row in inventory.rows("parties")}
    assert countries == {"A": None, "B": "IE", "recipients in United States": "US"}
    used = {row["to"]: row["safeguards"] for row in inventory.rows("flows")}
    assert used == {"a": None, "b": None, "recipients-in-united-states": ["sccs"]}
    assert next(row["role"] for row in inventory.rows("flows") if row["to"] == "a") == "processor"


@pytest.mark.parametrize(
    "word", ["No transfers", "None - all data held in UK", "Outside EEA: no", "No", "Néant"]
)
def test_no_transfer_is_no_party(word):
    inventory = only("1", "HR", "pay", "staff", "pay", "Bureau", word, "N/A")
    assert [row["name"] for row in inventory.rows("parties")] == ["Bureau"]
    assert word in inventory.rows("activities")[0]["note"]
    assert inventory.rows("parties")[0]["country"] is None


def test_no_recipients_is_a_statement_and_an_empty_cell_none():
    assert only("1", "HR", "pay", "staff", "pay", "None").rows("activities")[0]["no_recipients"] is True
    assert only("1", "HR", "pay", "staff", "pay", None).rows("activities")[0]["no_recipients"] is None


def test_nothing_is_filled_in_that_the_register_does_not_say():
    (row,) = only("1", "HR", "pay").rows("activities")
    assert {name for name, cell in row.items() if cell is not None} == {"id", "purpose", "owner"}


def test_bases_of_rows_are_for_what_these_rows_name():
    inventory, _ = read(
        ["1", "HR", "pay", "staff", "bank details", None, None, None, None, "contract"],
        ["1", "HR", "pay", "staff", "tax number", None, None, None, None, "legal obligation - Tax Act"],
    )
    found = [(row["article"], row["categories"], row["note"]) for row in inventory.rows("bases")]
    assert found == [
        ("6(1)(b)", ["bank-details"], None),
        ("6(1)(c)", ["tax-number"], "legal obligation - Tax Act"),
    ]


def test_merged_cells_ditto_and_lines_of_their_own():
    inventory, report = read(
        ["Human Resources"],
        ["1", None, "pay", "staff", "bank details", "Bureau", None, None, "6 years", None, "locks"],
        ["2", None, "leave", "As above", "sick notes", None, None, None, "idem", None, "ditto"],
        ["Total", None, "2 activities"],
        ["Last reviewed in May"],
        merged={(3, 5): 2},
    )
    pay, leave = inventory.rows("activities")
    assert pay["owner"] == leave["owner"] == "Human Resources"
    assert leave["subjects"] == ["staff"] and leave["measures"] == ["locks"]
    assert [row["duration"] for row in inventory.rows("retention")] == ["P6Y", "P6Y"]
    assert [row["activity"] for row in inventory.rows("flows")] == ["1", "2"]
    said = outcomes(report)
    assert said["Human Resources"] == "taken"
    assert said["Last reviewed in May"] == said["Total"] == said["2 activities"] == "dropped"


def test_whose_register_it_is_stands_above_the_table_or_on_a_sheet_of_its_own():
    above = [["Company:", "Acme Ltd"], ["DPO", "Ann, dpo@acme.example"], []]
    inventory, _ = read(["1", "HR", "pay", "staff", "pay", "Bureau"], above=above)
    assert inventory.rows("organisation")[0]["name"] == "Acme Ltd"
    assert inventory.rows("parties")[0]["dpo"] == "Ann, dpo@acme.example"
    assert inventory.rows("activities")[0]["role"] == "controller"
    sheet = Sheet(
        "Identificatie", [["Naam", "Peeters bv"], ["Functionaris voor gegevensbescherming", "Geen"]]
    )
    inventory, _ = read_rows("r.xlsx", (sheet, Sheet("Register", [HEAD, ["1", "HR", "pay", "staff"]])))
    assert inventory.rows("parties")[0]["dpo"] == "none"


def test_a_processor_s_register():
    head = [
        "Name and contact details of controller",
        "Categories of processing",
        "Sub-processors",
        "Security",
    ]
    inventory, _ = read(["Acme Ltd, a@acme.example", "payroll", "AWS (Ireland)", "locks"], head=head)
    (row,) = inventory.rows("activities")
    assert (row["role"], row["controllers"], row["purpose"]) == ("processor", ["acme-ltd"], "payroll")
    assert inventory.rows("flows")[0]["role"] == "sub-processor"
    assert inventory.rows("parties")[0]["contact"] == "a@acme.example"


def test_a_dutch_register():
    head = ["Nummer", "Naam verwerking", "Doeleinde", "Rechtsgrond", "Functionele gegevenscategorie",
            "Gegevenscategorie (AVG)", "Categorie betrokkenen", "Kwetsbare personen?", "Bewaartermijn",
            "Categorie ontvangers", "Derde land", "Passende waarborgen", "Einddatum"]  # fmt: skip
    cells = ["V1", "Loon", "lonen betalen", "Wettelijke verplichting", "Namen", "gewone gegevens", "Werknemers",
             "Nee", "1 maand", "Kantoor (verwerker), fiscus", "Verenigde Staten: Kantoor", "Modelcontractbepalingen",
             "31/12/2022"]  # fmt: skip
    inventory, report = read(cells, head=head)
    (row,) = inventory.rows("activities")
    assert (row["id"], row["name"], str(row["end"])) == ("V1", "Loon", "2022-12-31")
    assert inventory.rows("bases")[0]["article"] == "6(1)(c)"
    assert inventory.rows("categories")[0]["kind"] == "ordinary"
    assert inventory.rows("subjects")[0]["vulnerable"] is False
    assert [(r["name"], r["country"]) for r in inventory.rows("parties")] == [
        ("Kantoor", "US"),
        ("fiscus", None),
    ]
    assert {r["to"]: r["role"] for r in inventory.rows("flows")} == {"kantoor": "processor", "fiscus": None}
    assert outcomes(report)["Modelcontractbepalingen"] == "not-understood"  # which of them, nobody says


def test_an_inventory_is_no_register():
    sheet = Sheet("activities", [["id", "name", "purpose", "owner", "dpia_required"], ["a", "b", "c"]])
    assert not is_rows((sheet,))


NASTY = st.sampled_from(
    ["N/A", "None", "idem", "=1+1", "_x", "USA (", "(SCCs)", "•", ";;", ",", "0 years", "32/13/2020", "6(1)(z)", "Total",
     "a: b", "Ünï", "yes", "x" * 300, "1", "6 years", "Consent or contract", "EU", "A (processor, USA)", "\n\n", "none"]
)  # fmt: skip
ROWS = st.lists(st.lists(NASTY | st.none(), min_size=11, max_size=11), min_size=1, max_size=4)
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@given(rows=ROWS)
@QUIET
def test_whatever_stands_in_a_cell_is_accounted_for(rows):
    vendors = ["Vendor", "Purpose", "Country", "Hosting location", "Safeguards", "Data", "Role", "DPA", "Notes", "Address",
               "Access location"]  # fmt: skip
    fiche = [["Nom du traitement", "Paie"], ["Acteurs"], ["Responsable du traitement", "Acme"]]
    sections = [
        "Finalité(s) du traitement effectué",
        "Données sensibles",
        "Destinataires",
        "Transferts hors UE",
    ]
    laid = [line for section, row in zip(sections, rows, strict=False) for line in ([section], row)]
    for reader, sheet in (
        (read_rows, Sheet("a", [HEAD, *rows])),
        (read_vendors, Sheet("a", [vendors, *rows])),
        (read_cnil, Sheet("a", [*fiche, *laid])),
    ):
        _, report = reader("a.xlsx", (sheet,))
        places = [entry.place.cell for entry in report]
        assert len(places) == len(set(places))
        if reader is not read_cnil:
            filled = sum(bool(cell and cell.strip()) for row in sheet.rows[1:] for cell in row)
            assert len(places) == filled


def test_recipients_inside_and_outside_stand_in_two_columns():
    inventory, report = read(
        ["pay", "wages", "staff", "Payroll team", "Wagehouse Ltd (processor, Ireland)"],
        head=["Activity", "Purpose", "Data subjects", "Recipients (internal)", "Recipients (external)"],
    )
    assert [row["name"] for row in inventory.rows("parties")] == ["Payroll team", "Wagehouse Ltd"]
    assert {entry.outcome for entry in report} == {"taken"}


def test_a_transfer_is_to_the_recipient_that_it_names_beside_the_country():
    inventory, _ = read(
        ["a", "mail", "Postbird, Hostery", "Yes — Postbird US (standard contractual clauses)"],
        head=["Activity", "Purpose", "Recipients", "Transfers"],
    )
    assert [(row["name"], row["country"]) for row in inventory.rows("parties")] == [
        ("Postbird", "US"),
        ("Hostery", None),
    ]
    assert [bool(row["safeguards"]) for row in inventory.rows("flows")] == [True, False]


def test_what_begins_with_no_is_no_transfer_whatever_follows():
    for said in ("No — hosted in Paris", "Non - UE", "Nein (EU)", "nein, nur EU"):
        inventory, report = read(
            ["a", "mail", "Postbird", said], head=["Activity", "Purpose", "Recipients", "Transfers"]
        )
        assert report[-1].outcome == "not-understood" and inventory.rows("parties")[0]["country"] is None


def test_a_long_safeguard_beside_a_country_is_no_recipient():
    inventory, _ = read(
        [
            "a",
            "mail",
            "Postbird",
            "USA — standard contractual clauses (2021/914), or else the Data Privacy Framework",
        ],
        head=["Activity", "Purpose", "Recipients", "Transfers"],
    )
    (party,), (flow,) = inventory.rows("parties"), inventory.rows("flows")
    assert (party["name"], party["country"]) == ("Postbird", "US") and flow["safeguards"]
