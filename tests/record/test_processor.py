"""The record under Art. 30(2): any party that processes for others, from one inventory or several."""

from datetime import date

import pytest

from dataflow.record.processor import processor_record, processors_in
from tests.record.inventories import complete, loaded

DAY = date(2024, 1, 1)


def with_subprocessor():
    content = complete()
    content["flows"]["to-backup"] = {
        "activity": "scoring",
        "from": "host",
        "to": "backup",
        "role": "sub-processor",
        "categories": ["income"],
        "purpose": "keep copies",
        "safeguards": "none",
    }
    return content


def states(record, section=0):
    return {part.id: part.state for part in record.sections[section].parts}


def table(record, part_id, section=0):
    found = record.sections[section]
    rows = next(part for part in found.parts + found.annex if part.id == part_id).tables[0]
    ids = [column.id for column in rows.columns]
    return [
        dict(zip(ids, ["; ".join(v.text for v in i.values) for i in row], strict=True)) for row in rows.rows
    ]


def test_a_processor_of_which_everything_is_known_is_100_per_cent_complete(tmp_path):
    record = processor_record([loaded(tmp_path, complete())], "host", DAY)
    assert states(record) == {"a": "present", "b": "present", "c": "not-applicable", "d": "present"}
    assert record.complete == 1


def test_transfers_of_sub_processors_are_the_processors_too(tmp_path):
    record = processor_record([loaded(tmp_path, with_subprocessor())], "host", DAY)
    assert [(row["recipient"], row["country"]) for row in table(record, "c")] == [("Backup Ltd", "India")]
    assert [row["party"] for row in table(record, "engaged")] == ["Host GmbH", "Backup Ltd"]


def test_a_sub_processor_serves_the_controller_and_is_engaged_by_the_processor(tmp_path):
    record = processor_record([loaded(tmp_path, with_subprocessor())], "backup", DAY)
    assert [section.heading.text for section in record.sections] == ["Lender a.s."]
    assert table(record, "b")[0] == {
        "processing": "Scoring",
        "task": "keep copies",
        "data": "income",
        "by": "Host GmbH",
        "role": "sub-processor",
        "status": "current on 1 January 2024",
    }


def test_without_a_word_on_sub_processors_transfers_are_unknown(tmp_path):
    content = complete()
    content["agreements"]["contract"].pop("subprocessing")
    assert states(processor_record([loaded(tmp_path, content)], "host", DAY))["c"] == "unknown"


def test_controllers_of_several_inventories_are_sections_of_one_record(tmp_path):
    other = complete()
    other["organisation"] |= {"id": "second"}
    other["parties"]["second"] = {"name": "Second s.r.o."}
    other["activities"]["scoring"]["controllers"] = ["second"]
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    inventories = [loaded(folders[0], complete()), loaded(folders[1], other)]
    record = processor_record(inventories, "host", DAY)
    assert [section.id for section in record.sections] == ["lender/lender", "second/second"]
    assert [name.split("/")[0] for name, _ in record.hashes] == ["lender", "second"]


def test_a_record_among_others_is_in_the_language_of_whose_it_is(tmp_path):
    content = as_processor()
    content["organisation"] |= {"id": "wages", "party": "wages", "language": "de"}
    content["parties"]["wages"] = {"name": "Wages GmbH", "country": "DE"}
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    inventories = [loaded(folders[0], complete()), loaded(folders[1], content)]
    assert [processor_record(inventories, party, DAY).lang for party in ("host", "wages")] == ["en", "de"]


def test_an_organisation_that_is_itself_a_processor(tmp_path):
    content = complete()
    content["activities"]["scoring"] |= {
        "role": "processor",
        "controllers": ["host"],
        "measures": ["encryption"],
    }
    content["flows"] = {}
    inventory = loaded(tmp_path, content)
    record = processor_record([inventory], "lender", DAY)
    assert [section.heading.text for section in record.sections] == ["Host GmbH"]
    assert processors_in([inventory], DAY) == ["lender"]


def as_processor(**customer):
    """The organisation keeps the record of what it does for a customer abroad, and sends the results back."""
    content = complete()
    content["parties"]["customer"] = {"name": "Customer AG", "country": "CH", **customer}
    content["activities"]["scoring"] |= {"role": "processor", "controllers": ["customer"]}
    content["flows"] = {
        "in": {"activity": "scoring", "from": "customer", "to": "lender", "role": "processor"},
        "back": {"activity": "scoring", "from": "lender", "to": "customer", "role": "controller"},
    }
    return content


def test_measures_for_all_activities_are_the_processors_where_it_keeps_the_record(tmp_path):
    record = processor_record([loaded(tmp_path, as_processor())], "lender", DAY)
    assert [row["measure"] for row in table(record, "d")] == ["encrypted disks"]


def test_what_goes_back_to_a_controller_abroad_is_a_transfer(tmp_path):
    record = processor_record([loaded(tmp_path, as_processor())], "lender", DAY)
    assert [(row["recipient"], row["country"]) for row in table(record, "c")] == [
        ("Customer AG", "Switzerland")
    ]
    assert "2000/518/EC" in table(record, "grounds")[0]["decision"]


@pytest.mark.parametrize(
    "customer, state",
    [
        ({}, "unknown"),
        ({"targets_union": "yes"}, "missing"),
        ({"targets_union": "yes", "representative": "Agent GmbH"}, "present"),
        ({"targets_union": "yes", "union_establishment": "yes"}, "not-applicable"),
        ({"gdpr_subject": "no", "representative": "none"}, "not-applicable"),
    ],
)
def test_a_representative_is_missing_only_where_one_is_needed(tmp_path, customer, state):
    record = processor_record([loaded(tmp_path, as_processor(**customer))], "lender", DAY)
    items = {item.id: item for item in record.sections[0].parts[0].items}
    assert items["controller-representative"].state == state


def test_a_controller_that_is_not_written_down_is_missing(tmp_path):
    content = complete()
    content["activities"]["scoring"] |= {"role": "processor"}
    content["activities"]["scoring"].pop("controllers")
    record = processor_record([loaded(tmp_path, content)], "lender", DAY)
    assert (record.sections[0].id, states(record)["a"]) == ("lender/unknown", "missing")


def test_a_claimed_role_counts_and_is_marked(tmp_path):
    content = complete()
    content["flows"]["to-host"] |= {"role_claimed": "processor"}
    content["flows"]["to-host"].pop("role")
    record = processor_record([loaded(tmp_path, content)], "host", DAY)
    role = record.sections[0].parts[1].tables[0].rows[0][4]
    assert (role.state, role.remark) == ("unknown", "claimed, not settled")


def test_services_that_have_ended_stay_marked(tmp_path):
    content = complete()
    content["flows"]["to-host"]["end"] = "2020-01-01"
    record = processor_record([loaded(tmp_path, content)], "host", DAY)
    assert (record.sections[0].status, table(record, "b")[0]["status"]) == ("ended", "ended")


def test_who_processes_for_others(tmp_path):
    content = with_subprocessor()
    content["parties"]["vendors"] = {"name": "vendors", "kind": "class"}
    content["flows"]["to-vendors"] = content["flows"]["to-host"] | {"to": "vendors"}
    assert processors_in([loaded(tmp_path, content)], DAY) == ["backup", "host"]


def test_an_unknown_party_is_refused(tmp_path):
    with pytest.raises(KeyError):
        processor_record([loaded(tmp_path, complete())], "nobody", DAY)
