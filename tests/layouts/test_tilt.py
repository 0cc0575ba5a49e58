"""A document of the Transparency Information Language, read as an inventory."""

import json

import pytest

from dataflow.cli.main import run
from dataflow.inventory.load import load
from dataflow.record.layouts.tilt.tilt_in import read_tilt

META = {
    "_id": "1", "name": "Lamp shop", "created": "2024-01-31T10:00:00", "modified": "2024-02-01T10:00:00+0000",
    "version": 1, "language": "en", "status": "active", "url": "https://lamps.example/privacy", "_hash": "a1",
}  # fmt: skip
ENTRY = {
    "_id": "2",
    "category": "Address",
    "subcategories": ["street", "town"],
    "purposes": [{"purpose": "Delivery", "description": "We bring you the lamp."}],
    "legalBases": [{"reference": "GDPR-6-1-b", "description": "your order"}, {"reference": "HGB-257"}],
    "legitimateInterests": [{"exists": False, "reasoning": None}],
    "recipients": [
        {"name": "Carrier Ltd", "country": "CA 94041", "category": "Processor", "division": "Parcels"},
        {"category": "Carriers", "representative": None},
    ],
    "storage": [
        {
            "temporal": [{"ttl": "P72H", "description": "logs"}, {"ttl": "P6Y"}],
            "purposeConditional": "until delivered",
            "legalBasisConditional": ["HGB 257"],
            "aggregationFunction": "max",
        }
    ],
    "nonDisclosure": {"obligationToProvide": True, "legalRequirement": False, "consequences": "no lamp"},
    "colour": "blue",
}
RIGHT = {"available": True, "description": "write to us", "email": "me@lamps.example"}
DOCUMENT = {
    "meta": META,
    "controller": {
        "name": "Lamps SA", "country": "Belgium", "address": "Rue 1, Namur", "sector": "G",
        "representative": {"name": "", "email": "us@lamps.example"},
    },
    "dataProtectionOfficer": {"name": "Ada", "email": "dpo@lamps.example"},
    "dataDisclosed": [ENTRY],
    "thirdCountryTransfers": [
        {"country": "IR", "standardDataProtectionClause": {"available": True}},
        {"country": "worldwide", "adequacyDecision": {"available": False}},
    ],
    "accessAndDataPortability": {**RIGHT, "administrativeFee": {"amount": 0, "currency": "EUR"}},
    "sources": [
        {"dataCategory": "address", "sources": [{"description": "Phone book", "publiclyAvailable": True}]}
    ],
    "rightToComplain": {"available": True, "supervisoryAuthority": {"name": "Authority", "country": "BE"}},
    "automatedDecisionMaking": {"inUse": False},
    "changesOfPurpose": [{"description": "none is planned", "affectedDataCategories": []}],
}  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def reader(document):
        path = tmp_path / "d.json"
        path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
        return read_tilt(path)

    return reader


def entries(*entries, **parts):
    return {"meta": META, "controller": {"name": "Lamps SA"}, "dataDisclosed": list(entries), **parts}


def test_a_document_becomes_an_inventory(read):
    inventory, _ = read(DOCUMENT)
    (activity,), parties = inventory.rows("activities"), {row["id"]: row for row in inventory.rows("parties")}
    assert (activity["name"], activity["purpose"]) == ("Delivery", "We bring you the lamp.")
    assert activity["mandatory"] is True and activity["automated_decision_solely"] is False
    assert activity["source_kinds"] == ["public-source"] and activity["sources"] == ["phone-book"]
    own = parties["lamps-sa"]
    assert (own["country"], own["contact"], own["representative"]) == ("BE", "us@lamps.example", None)
    assert own["dpo"] == "Ada, dpo@lamps.example"
    assert parties["carrier-ltd"]["country"] is None and "CA 94041" in parties["carrier-ltd"]["note"]
    assert parties["carriers"]["kind"] == "class" and parties["recipients-in-iran"]["country"] == "IR"
    (basis,) = inventory.rows("bases")
    assert (basis["article"], basis["stated"], basis["categories"]) == ("6(1)(b)", "stated", None)
    assert "HGB-257" in activity["note"]
    logs, rest = inventory.rows("retention")
    assert (logs["duration"], logs["criterion"], logs["law"]) == ("PT72H", "until delivered", "HGB 257")
    assert rest["duration"] == "P6Y" and "max" in rest["note"]
    flows = {row["id"]: row for row in inventory.rows("flows")}
    assert flows["delivery-to-carrier-ltd"]["role"] == "processor"
    assert flows["to-recipients-in-iran"]["safeguards"] == ["standard-data-protection-clauses"]
    assert "worldwide" in flows["to-recipients-in-third-countries"]["note"]
    (notice,) = inventory.rows("notices")
    assert notice["valid_from"] is None and notice["address"] == META["url"]
    assert str(inventory.rows("organisation")[0]["described_on"]) == "2024-02-01"
    assert {"13(1)(a)", "13(1)(b)", "13(1)(e)", "13(2)(d)", "14(2)(f)"} <= set(notice["gives"])
    assert notice["partly_gives"] == ["13(1)(f)", "13(2)(b)"] and notice["lacks"] is None
    assert [row["article"] for row in inventory.rows("rights")] == ["15", "20", "77"]
    assert inventory.rows("organisation")[0]["authority"] == "authority"


def test_every_value_is_accounted_for(read, tmp_path, capsys):
    _, report = read(DOCUMENT)

    def filled(value):
        if isinstance(value, (dict, list)):
            return sum(map(filled, value.values() if isinstance(value, dict) else value))
        return value not in (None, "")

    assert len({entry.place.path for entry in report}) == len(report) == filled(DOCUMENT)
    assert not [entry for entry in report if entry.into == "not read"]
    assert run(["convert", str(tmp_path / "d.json"), str(tmp_path / "i.yaml"), "--layout", "tilt"]) == 0
    said = capsys.readouterr().out
    assert "dataDisclosed[0].recipients[0].country: not-understood: 'CA 94041' (parties.note)" in said
    assert "thirdCountryTransfers[0].country: translated: 'IR' (parties.country: IR (Iran))" in said
    assert "dataDisclosed[0].colour: not-understood: 'blue' (categories.note)" in said
    assert len(load(tmp_path / "i.yaml").rows("parties")) == 7


@pytest.mark.parametrize(
    ("reference", "articles"),
    [
        ("GDPR-6-1-f", ["6(1)(f)"]),
        ("DSGVO-9-2-a", ["9(2)(a)"]),
        ("Art. 6 Abs. 1 S. 1 lit. b DSGVO", ["6(1)(b)"]),
        ("Artikel 6 Absatz 1 Buchstabe c", ["6(1)(c)"]),
        ("Art. 6 (1) 1 a)", ["6(1)(a)"]),
        ("GDPR-6-3-b", []),
        ("Art. 6(1)(a) or 6(1)(b)", []),
        ("GDPR-99-1-a", []),
        ("BDSG-3", []),
    ],
)
def test_bases(reference, articles, read):
    inventory, _ = read(
        entries({"purposes": [{"purpose": "Letters"}], "legalBases": [{"reference": reference}]})
    )
    found = inventory.rows("bases")
    assert [row["article"] for row in found] == (articles or [None])
    assert articles or reference in found[0]["note"]


def test_a_sentence_names_no_basis_but_by_citing_it(read):
    said = [
        {"description": "We need this to fulfil the contract with your bank."},
        {"description": "This rests on Art. 6(1)(f) GDPR, as we must sell lamps."},
        {"description": "Consent"},
    ]
    inventory, _ = read(entries({"purposes": [{"purpose": "Letters"}], "legalBases": said}))
    assert [row["article"] for row in inventory.rows("bases")] == ["6(1)(f)", "6(1)(a)"]


def test_an_interest_says_no_article(read):
    interest = [{"exists": True, "reasoning": "selling lamps"}]
    alone = {"purposes": [{"purpose": "Letters"}], "legitimateInterests": interest}
    inventory, _ = read(entries(alone))
    (basis,) = inventory.rows("bases")
    assert basis["article"] is None and "selling lamps" in basis["note"]
    inventory, _ = read(entries(alone | {"legalBases": [{"reference": "GDPR-6-1-f"}]}))
    assert inventory.rows("bases")[0]["interest"] == "selling lamps"


def test_several_purposes_share_what_is_said_of_them_together(read):
    entry = {
        "category": "Name",
        "purposes": [{"purpose": "Letters"}, {"purpose": "Sales"}],
        "legalBases": [{"reference": "GDPR-6-1-a"}, {"reference": "GDPR-6-1-b"}],
        "recipients": [{"name": "Post"}],
    }
    other = {
        "category": "Age",
        "purposes": {"purpose": "letters"},
        "legalBases": [{"reference": "GDPR-6-1-a"}],
    }
    inventory, _ = read(entries(entry, other))
    assert [row["name"] for row in inventory.rows("activities")] == ["Letters", "Sales"]
    found = [(row["article"], row["stated"], row["categories"]) for row in inventory.rows("bases")]
    assert found[:2] == [("6(1)(a)", "stated", None), ("6(1)(a)", "ambiguous", None)]
    assert found[2] == ("6(1)(b)", "ambiguous", ["name"])
    (flow,) = inventory.rows("flows")
    assert (flow["activity"], flow["from"], flow["role"]) == (None, "lamps-sa", None)
    assert "letters, sales" in flow["note"]


def test_what_only_some_entries_tell_is_told_in_part(read):
    whole = {
        "category": "Name",
        "storage": [{"temporal": {"ttl": "P1Y"}}],
        "nonDisclosure": {"obligationToProvide": False},
    }
    inventory, _ = read(entries(whole))
    assert {"13(2)(a)", "13(2)(e)"} <= set(inventory.rows("notices")[0]["gives"])
    inventory, _ = read(entries(whole, {"category": "Age"}))
    assert {"13(2)(a)", "13(2)(e)"} <= set(inventory.rows("notices")[0]["partly_gives"])


def test_nothing_is_made_of_nothing(read):
    inventory, report = read(
        entries({"category": "Name", "purposes": [], "storage": None, "recipients": [{}]})
    )
    assert not inventory.rows("activities") and not inventory.rows("flows")
    assert inventory.rows("parties")[0]["country"] is None
    inventory, _ = read({"meta": {"name": "todo"}, "controller": {}})
    assert not inventory.rows("parties")


@pytest.mark.parametrize("word", ["none", "todo!", "Data subject", "²", "…"])
def test_names_that_mean_something_else_as_ids(word, read):
    entry = {"category": word, "purposes": [{"purpose": word}], "recipients": [{"name": word}]}
    inventory, report = read(entries(entry))
    assert all(row["id"] != "none" for row in inventory.rows("activities"))
    assert not [one for one in report if one.into == "not read"]
