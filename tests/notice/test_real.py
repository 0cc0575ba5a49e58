"""Published notices, where copies are at hand: what a person found in them is found.

DATAFLOW_NOTICES names the folders that hold copies, parted as in PATH.
"""

import os
from pathlib import Path

import pytest

import dataflow
from dataflow.notice import KnownParty, compare, known_parties, read

HERE = Path(__file__).parents[2]
TEXTS = os.environ.get("DATAFLOW_NOTICES")


def copy_of(name):
    """The copy of a published notice, from the first folder that has it."""
    for folder in (TEXTS or "").split(os.pathsep):
        if (Path(folder) / name).is_file():
            return Path(folder) / name
    pytest.skip(f"no copy of {name} at hand")


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
    reading = read(copy_of(INVENTORIES[name]), parties=known_parties(inventory))
    found = {p.party for p in reading.parties}
    kinds = {row["id"]: row["kind"] for row in inventory.rows("parties")}
    hand = {d["party"] for d in inventory.rows("disclosures") if d["level"] == "named"}
    assert {party for party in hand if kinds[party] != "class"} - found == set()


def test_a_name_taken_out_or_denied_is_not_covered():
    inventory = dataflow.load(HERE / "inventories" / "creditair-cz")
    text = copy_of(INVENTORIES["creditair-cz"]).read_text(encoding="utf-8")

    def level(source):
        reading = read(source, parties=known_parties(inventory))
        return {r.party: r.level for r in compare(reading, inventory).recipients}["messente"]

    without = text.replace("Messente", "")
    assert level(text) == "named"
    assert level(without) == "not-covered"
    assert level(without + "\n\nSlužby Messente nepoužíváme.") == "not-covered"


# Found by hand in two notices of Mozilla in three languages (versions of November and December 2025).
SERVICES = "Mullvad, Stripe, PayPal, Apple, Google Pay, Google Analytics, Adjust, Sentry, HaveIbeenpwned, "
SERVICES += "Amazon Web Services, Formstack, Twilio"
SITES = "Greenhouse, Salesforce, Mailchimp, Braze, Google Analytics, Fundraise Up, Campaign Monitor"
MOZILLA = {
    "subscription_services_privacy_notice": (SERVICES, {"P90D", "P3D", "P7D"}),
    "websites_privacy_notice": (SITES, {"P10Y"}),
}


@pytest.mark.parametrize("lang", ["cs", "en", "nl"])
@pytest.mark.parametrize("name", sorted(MOZILLA))
def test_facts_of_a_notice_in_three_languages(name, lang):
    companies, periods = MOZILLA[name]
    known = [KnownParty(one, one) for one in companies.split(", ")]
    reading = read(copy_of(f"{lang}.{name}.md"), parties=[KnownParty("mozilla", "Mozilla"), *known])
    assert reading.language == lang
    assert {k.id for k in known} - {p.party for p in reading.parties} == set()
    assert {p.value for p in reading.periods} == periods
    assert reading.countries == ()  # neither notice names one
    items = {a.article: a.status for a in reading.articles}
    assert items["13(2)(d)"] == "absent"  # neither speaks of an authority
    assert items["13(1)(e)"] == "present" and items["13(1)(f)"] == "absent"
    controllers = {p.party or p.name for p in reading.parties if p.role == "controller"}
    assert controllers <= {"mozilla"}


@pytest.mark.parametrize("lang", ["cs", "en", "nl"])
def test_who_says_we_is_the_controller_though_no_inventory_knows_it(lang):
    reading = read(copy_of(f"{lang}.websites_privacy_notice.md"))
    assert [p.name for p in reading.parties if p.role == "controller"] == ["Mozilla"]
    linked = {"Greenhouse", "GitHub", "Braze", "Fundraise Up"}
    assert {name.lower() for name in linked} <= {p.name.lower() for p in reading.parties}
