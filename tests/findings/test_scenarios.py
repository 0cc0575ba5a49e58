"""A lender's inventory with one flow more: what appears on which date, and what makes it go."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dataflow.api import check, load
from dataflow.rules.catalogue import rule

INVENTORIES = Path(__file__).resolve().parents[2] / "inventories"
RULES = tuple(rule(name) for name in ("TCT-01", "TCT-02", "TCT-03", "TCT-10", "UNP-01", "UNP-06"))

HOSTING = """
parties:
  us-hosting: {{name: Hosting Inc., kind: entity, country: US{party}}}
flows:
  us-hosting: {{activity: loan-administration, from: creamfinance-cz, to: us-hosting, role: processor,
    categories: [contact-information], treatment: identity, mode: disclosure, certainty: actual{flow}}}
"""
CLAUSES = """
agreements:
  us-clauses: {kind: SCC-M2, parties: [creamfinance-cz, us-hosting], exporter: creamfinance-cz,
    importer: us-hosting,
    signed: 2021-07-01, tia_date: 2021-07-01, tia_outcome: ok}
"""
TRANSFER, NOTICE = "TCT-01@creditair-cz/flow:us-hosting", "UNP-01@creditair-cz/flow:us-hosting"


@pytest.fixture
def found(tmp_path):
    """Key → finding of a copy of the lender's inventory with the YAML texts as files more."""

    def found(*texts, as_of):
        copy = tmp_path / "creditair-cz"
        shutil.copytree(INVENTORIES / "creditair-cz", copy, dirs_exist_ok=True)
        shutil.copy(INVENTORIES / "parties.yaml", tmp_path)
        for number, text in enumerate(texts):
            (copy / f"more-{number}.yaml").write_text(text, encoding="utf-8")
        report = check(load(copy), as_of=as_of, engine="pandas", rules=RULES)
        return {finding.key: finding for finding in report.findings}

    return found


def breaches(found):
    return {key for key, finding in found.items() if finding.outcome == "breach"}


def test_hosting_in_the_united_states_without_anything(found):
    seen = found(HOSTING.format(party="", flow=", safeguards: none"), as_of=date(2022, 6, 1))
    assert {TRANSFER, NOTICE} <= breaches(seen)
    assert seen[TRANSFER].severity == "critical"
    assert any(place.file.endswith("more-0.yaml") for place in seen[TRANSFER].places)


def test_clauses_with_an_assessment_end_the_transfer_but_not_the_silence(found):
    seen = found(HOSTING.format(party="", flow=", safeguards: [us-clauses]"), CLAUSES, as_of=date(2022, 6, 1))
    assert TRANSFER not in seen
    assert NOTICE in breaches(seen)


@pytest.mark.parametrize(
    ("day", "broken"), [(date(2019, 6, 1), False), (date(2020, 7, 15), False), (date(2020, 7, 16), True)]
)
def test_the_privacy_shield_until_it_fell(found, day, broken):
    listed = ", privacy_shield: {from: 2017-01-01}"
    seen = found(HOSTING.format(party=listed, flow=", safeguards: none"), as_of=day)
    assert (TRANSFER in breaches(seen)) == broken
    assert broken or TRANSFER not in seen


@pytest.mark.parametrize(("day", "broken"), [(date(2023, 7, 9), True), (date(2024, 1, 1), False)])
def test_the_data_privacy_framework(found, day, broken):
    listed = ", dpf: {from: 2023-07-17}" if not broken else ", dpf: {from: 2023-07-01}"
    seen = found(HOSTING.format(party=listed, flow=", safeguards: none"), as_of=day)
    assert (TRANSFER in breaches(seen)) == broken
    assert broken or TRANSFER not in seen


def test_a_sub_processor_in_india_behind_a_german_processor_is_found_with_its_path(found):
    chain = """
parties:
  de-processor: {name: Rechenzentrum GmbH, kind: entity, country: DE}
  in-support: {name: Support Pvt. Ltd., kind: entity, country: IN}
flows:
  to-germany: {activity: loan-administration, from: creamfinance-cz, to: de-processor, role: processor,
    categories: [contact-information], treatment: identity, certainty: actual}
  to-india: {activity: loan-administration, from: de-processor, to: in-support, role: sub-processor,
    categories: [contact-information], treatment: identity, certainty: actual, safeguards: none}
"""
    seen = found(chain, as_of=date(2022, 6, 1))
    finding = seen["TCT-01@creditair-cz/flow:to-india"]
    assert finding.outcome == "breach"
    assert [(step.sender, step.recipient) for step in finding.path] == [
        ("creamfinance-cz", "de-processor"),
        ("de-processor", "in-support"),
    ]
    assert "TCT-01@creditair-cz/flow:to-germany" not in seen
    assert "UNP-06@creditair-cz/flow:to-india" in seen


def test_a_flow_inside_the_area_is_no_transfer(found):
    inside = HOSTING.replace("country: US", "country: AT").format(party="", flow="")
    assert TRANSFER not in found(inside, as_of=date(2022, 6, 1))


def test_an_unknown_country_is_no_transfer_but_cannot_be_told(found):
    unknown = HOSTING.replace(", country: US", "").format(party="", flow=", safeguards: none")
    assert found(unknown, as_of=date(2022, 6, 1))[TRANSFER].outcome == "cannot-tell"
