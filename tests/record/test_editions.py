"""Editions: what is left out is left out everywhere, and listed."""

from dataclasses import asdict
from datetime import date

import pytest

from dataflow.record.controller import controller_record
from dataflow.record.model import EDITIONS
from tests.record.inventories import complete, loaded

DAY = date(2024, 1, 1)
KEPT_FROM = {
    "internal": [],
    "authority": ["Olga Owner", "decided in the board", "inventory.yaml:"],
    "public": [
        "Olga Owner",
        "decided in the board",
        "inventory.yaml:",
        "help@host.example",
        "Hosting contract",
        "encrypted disks",
    ],
}
ALL = KEPT_FROM["public"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_edition_holds_what_it_may(tmp_path, edition):
    record = controller_record(loaded(tmp_path, complete()), DAY, edition=edition)
    # The names of input files are on every cover; their lines are not.
    text = str(asdict(record))
    assert [words for words in ALL if words not in text] == KEPT_FROM[edition]
    assert "Host GmbH" in text
    assert "officer@lender.example" in text


def test_what_is_withheld_is_listed_with_its_reason(tmp_path):
    record = controller_record(loaded(tmp_path, complete()), DAY, edition="public")
    listed = {(entry.section, entry.item, entry.reason) for entry in record.withheld}
    assert ("Scoring", "Dates and administration: Owner", "internal administration") in listed
    assert (
        "Scoring",
        "Technical and organisational measures: Measure",
        "detail of security measures",
    ) in listed
    assert (
        "Scoring",
        "Processors, sub-processors and agreements: Contact",
        "contact details of other parties",
    ) in listed
    assert controller_record(loaded(tmp_path, complete()), DAY).withheld == ()


def test_withholding_changes_nothing_about_completeness(tmp_path):
    public = controller_record(loaded(tmp_path, complete()), DAY, edition="public")
    assert public.complete == 1
    content = complete()
    content.pop("measures")
    content["flows"]["to-host"].pop("measures")
    bare = controller_record(loaded(tmp_path, content), DAY, edition="public")
    measures = bare.sections[0].parts[-1]
    assert (measures.state, measures.items[0].state) == ("missing", "missing")
