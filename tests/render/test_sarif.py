"""SARIF: the shape of the standard, paths as code flows, places as locations, waivers as suppressions."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from dataflow.inventory.places import Place
from dataflow.render.sarif import FINGERPRINT, render, uri
from tests.findings.worlds import checked, world
from tests.render.official import sarif_schema
from tests.render.sarif_shape import SHAPE

CHAIN = """
flows:
  to-backup: {activity: loans, from: hosting, to: backup, role: sub-processor, categories: [contact],
    safeguards: none}
parties: {scoring: {country: ~}}
"""


def sarif(report):
    log = json.loads(render(report))
    Draft202012Validator(SHAPE).validate(log)
    return log["runs"][0]


@pytest.fixture(scope="module")
def report():
    return checked(world(CHAIN))


def test_every_finding_is_a_result_with_its_key(report):
    run = sarif(report)
    keys = [result["partialFingerprints"][FINGERPRINT] for result in run["results"]]
    assert keys == [finding.key for finding in report.findings]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_only_a_breach_or_advice_fails(report):
    assert {finding.outcome for finding in report.findings} >= {"breach", "cannot-tell"}
    for finding, result in zip(report.findings, sarif(report)["results"], strict=True):
        if finding.outcome == "cannot-tell":
            assert (result["kind"], result["level"]) == ("open", "none")
        else:
            assert result["kind"] == "fail" and result["level"] != "none"


def test_a_chain_is_a_code_flow_through_the_lines_of_its_flows(report):
    results = {result["partialFingerprints"][FINGERPRINT]: result for result in sarif(report)["results"]}
    steps = results["TCT-01@lender/flow:to-backup"]["codeFlows"][0]["threadFlows"][0]["locations"]
    names = [step["location"]["logicalLocations"][0]["fullyQualifiedName"] for step in steps]
    assert names == ["lender/flow:to-hosting", "lender/flow:to-backup"]
    lines = [step["location"]["physicalLocation"]["region"]["startLine"] for step in steps]
    assert lines[0] < lines[1]


def test_a_cell_of_a_sheet_is_a_logical_location(report):
    place = Place("a book.xlsx", sheet="flows", cell="C12")
    moved = replace(report, findings=(report.findings[0]._replace(places=(place,), path=()),))
    location = sarif(moved)["results"][0]["locations"][0]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "a%20book.xlsx"}}
    assert location["logicalLocations"][0]["name"] == "flows!C12"


def test_a_waived_finding_stays_and_is_suppressed(report):
    waiver = {"reason": "agreed", "owner": "board", "decided": "2024-01-01", "expires": "2024-06-30"}
    first = report.findings[0]._replace(waived=True, waiver=waiver)
    results = sarif(replace(report, findings=(first, *report.findings[1:])))["results"]
    assert results[0]["suppressions"][0]["justification"] == "agreed"
    assert all(result["suppressions"] == [] for result in results[1:])


def test_braces_and_links_in_names_stay_text(report):
    hostile = report.findings[0]._replace(message="{0} [click](http://evil.example)")
    message = sarif(replace(report, findings=(hostile,)))["results"][0]["message"]["text"]
    assert "{{0}}" in message and "[click](" not in message.replace("\\[click\\](", "")


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("a/b č.yaml", "a/b%20%C4%8D.yaml"),
        ("/x/y.yaml", "file:///x/y.yaml"),
        ("C:\\x\\y z.yaml", "file:///C:/x/y%20z.yaml"),
    ],
)
def test_uri(file, expected):
    assert uri(file) == expected


def test_same_bytes(report):
    assert render(report) == render(checked(world(CHAIN)))


def test_the_shape_refuses_what_is_wrong(report):
    log = json.loads(render(report))
    log["runs"][0]["results"][0]["kind"] = "breach"
    assert not Draft202012Validator(SHAPE).is_valid(log)


OFFICIAL = pytest.mark.skipif(
    sarif_schema() is None, reason="needs the package schemastore, which carries the OASIS schema"
)


@OFFICIAL
@pytest.mark.parametrize("as_it_is", [True, False])
def test_valid_against_the_official_schema(report, as_it_is):
    waiver = {"reason": "agreed", "owner": "board", "decided": "2024-01-01", "expires": "2024-06-30"}
    places = (Place("a book.xlsx", sheet="flows", cell="C12"), Place("C:\\x\\y z.yaml", 3))
    told = report.findings[0]._replace(waived=True, waiver=waiver, new=True, places=places)
    shown = report if as_it_is else replace(report, findings=(told, *report.findings[1:]))
    validator = Draft7Validator(sarif_schema())
    errors = [
        f"{error.json_path}: {error.message[:200]}"
        for error in validator.iter_errors(json.loads(render(shown)))
    ]
    assert errors == []


@OFFICIAL
def test_the_official_schema_refuses_what_is_wrong(report):
    log = json.loads(render(report))
    log["runs"][0]["results"][0]["kind"] = "breach"
    assert not Draft7Validator(sarif_schema()).is_valid(log)
