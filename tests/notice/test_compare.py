# ruff: noqa: E501 (tables of sentences read better unbroken)
"""A notice beside an inventory."""

import json
from dataclasses import replace

import pytest

import dataflow
from dataflow.notice import KnownParty, compare, compare_versions, draft, known_parties, level_of, read
from dataflow.notice.known import Recipient, categories_of
from tests.notice.conftest import FRAME

SOVA = KnownParty("sova", "Datová Sova s.r.o.")
KVAK = KnownParty("kvak", "Kvakomat")
NAMED = "Zprávy posíláme přes poskytovatele komunikačních služeb, jako jsou Kvakomat a Datová Sova."
LEFT_OUT = "Zprávy posíláme přes poskytovatele komunikačních služeb, jako jsou Kvakomat."


def level(sentence, categories=("communication",), roles=("processor",), **changes):
    reading = replace(read(f"{FRAME['cs']}\n\n{sentence}", lang="cs", parties=(SOVA, KVAK)), **changes)
    return level_of(
        reading, Recipient("sova", "Datová Sova", False, frozenset(categories), frozenset(roles))
    ).level


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (NAMED, "named"),
        (LEFT_OUT, "not-covered"),
        (LEFT_OUT + " Datovou Sovu nepoužíváme.", "not-covered"),
        ("Zprávy posíláme přes poskytovatele komunikačních služeb.", "specific-category"),
        ("Údaje předáváme obchodním partnerům.", "vague-category"),
        ("Údaje předáváme zpracovatelům. Seznam zpracovatelů je na webu.", "by-reference"),
        ("Údaje předáváme bankám.", "not-covered"),
        ("Více nic.", "not-covered"),
    ],
)
def test_levels(sentence, expected):
    assert level(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "given", "expected"),
    [
        ("We share data with partners.", {"is_authority": True}, "not-covered"),
        ("We share data with partners.", {"categories": frozenset({"court-bailiff"})}, "not-covered"),
        ("We share data with partners.", {"roles": frozenset({"recipient"})}, "vague-category"),
        ("We share data with service providers.", {"roles": frozenset({"recipient"})}, "not-covered"),
        ("We share data with service providers.", {"roles": frozenset({"processor"})}, "vague-category"),
        ("We share data with group companies.", {}, "not-covered"),
        ("We share data with group companies.", {"in_group": True}, "vague-category"),
        ("We share data with group companies and partners.", {}, "vague-category"),
    ],
)
def test_vague_words_cover_whom_they_can_mean(sentence, given, expected):
    reading = read(f"{FRAME['en']}\n\n{sentence}", lang="en")
    one = replace(Recipient("x", "X Ltd", False, frozenset({"health"})), **given)
    assert level_of(reading, one).level == expected


@pytest.mark.parametrize(
    ("lang", "name", "sentence", "expected"),
    [
        ("ru", "бюро переводов", "Данные получают банки, бюро переводов и нотариусы.", "specific-category"),
        ("ru", "бюро переводов", "Данные получают банки и нотариусы.", "not-covered"),
        ("en", "translation bureaus", "We never give data to a translation bureau.", "not-covered"),
        ("nb", "leverandører av skrivertjenester", "Vi deler data med leverandører av skrivertjenester.", "specific-category"),
        ("en", "other partners", "We share data with other partners.", "vague-category"),
        ("en", "public authorities", "We pass data to public authorities.", "vague-category"),
        ("cs", "firmy pro kontrolu rizika, podvodů a bonity", "Sdílíme údaje se společnostmi, které hlídají rizika, podvody a bonitu.", "specific-category"),
    ],
)  # fmt: skip
def test_a_described_recipient_is_looked_for_by_its_own_words(lang, name, sentence, expected):
    party = KnownParty("d", name, described=True)
    reading = read(f"{FRAME[lang]}\n\n{sentence}", lang=lang, parties=(party,))
    one = Recipient("d", name, True, categories_of(sector=None, texts=[name]) or frozenset({"none"}))
    assert level_of(reading, one).level == expected


def test_an_unknown_kind_of_business_cannot_be_told():
    assert level("Údaje předáváme bankám.", categories=()) == "cannot-tell"


def test_silence_in_a_language_without_measured_recall_cannot_be_told():
    assert level("Více nic.", measured=False) == "cannot-tell"
    assert level(NAMED, measured=False) == "named"


def test_kinds_of_business_come_from_sector_and_words():
    assert categories_of(sector="debt recovery", texts=()) == {"debt-collection"}
    assert "post-courier" in categories_of(sector=None, texts=["kullerteenus"])
    assert categories_of(sector="statistisk analyse", texts=()) == {"analytics"}
    assert categories_of(sector="vymáhání pohledávek", texts=()) == {"debt-collection"}
    assert categories_of(sector="платёжные услуги", texts=()) == {"payment-provider"}


INVENTORY = """
organisation: {id: lime, name: Lime Ltd, language: en}
parties:
  lime: {name: Lime Ltd, kind: entity}
  kite: {name: Kite Ltd, kind: entity, sector: text messages}
  owl: {name: Owl Ltd, kind: entity, sector: debt recovery}
activities:
  lend: {purpose: lending, controllers: [lime]}
flows:
  one: {activity: lend, from: lime, to: kite}
  two: {activity: lend, from: lime, to: owl}
"""


def test_an_inventory_is_compared_and_ghosts_are_named(tmp_path):
    path = tmp_path / "inventory.yaml"
    path.write_text(INVENTORY, encoding="utf-8")
    inventory = dataflow.load(path)
    text = FRAME["en"] + "\n\nWe share data with Kite. We also send it to Ghost Works GmbH."
    comparison = compare(read(text, parties=known_parties(inventory)), inventory)
    assert {r.party: r.level for r in comparison.recipients} == {"kite": "named", "owl": "not-covered"}
    assert [g.name.rstrip(".") for g in comparison.ghosts] == ["Ghost Works GmbH"]
    assert json.dumps(comparison.to_json())


def test_a_draft_loads_without_problems_and_invents_nothing(tmp_path):
    import yaml

    text = (
        FRAME["en"]
        + " The purpose is lending; the legal basis is Art. 6(1)(b) GDPR."
        + "\n\nWe share data with Kite Ltd in India and with banks."
        + " We keep the files for five years after the end."
    )
    tree = draft(read(text))
    path = tmp_path / "inventory.yaml"
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")
    inventory = dataflow.load(path)
    assert [r for r in inventory.remarks if "unknown" not in str(r)] == []
    parties = {p["name"]: p for p in inventory.rows("parties")}
    assert "Kite Ltd" in parties and parties["Kite Ltd"]["country"] is None
    assert [r["duration"] for r in inventory.rows("retention")] == ["P5Y"]
    assert {b["article"] for b in inventory.rows("bases")} == {"6(1)(b)"}
    assert all(flow["role"] is None for flow in inventory.rows("flows"))
    for table in ("parties", "activities", "flows", "disclosures"):
        assert all(row["where_source"] == "notice" for row in inventory.rows(table)), table


def test_language_versions_are_compared():
    english = read(FRAME["en"] + "\n\nWe share data with Kite Ltd in India.")
    dutch = read(FRAME["nl"] + "\n\nWij delen gegevens met Kite Ltd.")
    found = compare_versions([english, dutch])
    assert [(d.kind, d.value, d.missing_in) for d in found if d.kind == "countries"] == [
        ("countries", "IN", ("nl",))
    ]
