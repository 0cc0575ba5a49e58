"""Published notices, where a copy is at hand: every company that a person found in them is named."""

import os
from pathlib import Path

import pytest

import dataflow
from dataflow.notice import compare, known_parties, read

HERE = Path(__file__).parents[2]
TEXTS = os.environ.get("DATAFLOW_NOTICES")
pytestmark = pytest.mark.skipif(
    not TEXTS, reason="DATAFLOW_NOTICES names no folder with copies of the notices"
)

INVENTORIES = {
    "creditair-cz": "creditair-cz.cs.txt",
    "cofinance-fr": "cofinance-fr.nl.txt",
    "koduliising-ee": "koduliising-ee.ru.txt",
    "viva-credit-ro": "viva-credit-ro.ro.txt",
    "zmarta-no": "zmarta-no.nb.txt",
}


@pytest.mark.parametrize("name", sorted(INVENTORIES))
def test_every_named_company_is_found(name):
    inventory = dataflow.load(HERE / "inventories" / name)
    reading = read(Path(TEXTS) / INVENTORIES[name], parties=known_parties(inventory))
    found = {p.party for p in reading.parties}
    kinds = {row["id"]: row["kind"] for row in inventory.rows("parties")}
    hand = {d["party"] for d in inventory.rows("disclosures") if d["level"] == "named"}
    assert {party for party in hand if kinds[party] != "class"} - found == set()


def test_a_name_taken_out_or_denied_is_not_covered():
    inventory = dataflow.load(HERE / "inventories" / "creditair-cz")
    text = (Path(TEXTS) / INVENTORIES["creditair-cz"]).read_text(encoding="utf-8")

    def level(source):
        reading = read(source, parties=known_parties(inventory))
        return {r.party: r.level for r in compare(reading, inventory).recipients}["messente"]

    without = text.replace("Messente", "")
    assert level(text) == "named"
    assert level(without) == "not-covered"
    assert level(without + "\n\nSlužby Messente nepoužíváme.") == "not-covered"
