"""The record under Art. 30(1): each letter says what is known, and says what is not."""

from datetime import date

import pytest

from dataflow.record.controller import controller_record
from tests.record.inventories import complete, loaded

DAY = date(2024, 1, 1)


def record_of(tmp_path, content, day=DAY, **options):
    return controller_record(loaded(tmp_path, content), day, **options)


def letters(record, section=0):
    return {part.id: part.state for part in record.sections[section].parts}


def part(record, part_id, section=0):
    found = record.sections[section]
    return next(part for part in found.parts + found.annex if part.id == part_id)


def column(part, name, table=0):
    table = part.tables[table]
    index = [c.id for c in table.columns].index(name)
    return [row[index] for row in table.rows]


def texts(items):
    return [[value.text for value in item.values] for item in items]


def test_a_record_with_everything_is_100_per_cent_complete(tmp_path):
    record = record_of(tmp_path, complete())
    assert letters(record) == {
        "a": "present",
        "b": "present",
        "c": "present",
        "d": "present",
        "e": "not-applicable",
        "f": "present",
        "g": "present",
    }
    assert record.complete == 1
    assert record.completeness.rows[-1][-1].values[0].text == "100 % (1/1)"


def test_an_activity_of_which_nothing_is_known_is_missing_or_unknown_in_every_letter(tmp_path):
    content = {"organisation": {"id": "x"}, "activities": {"a": {"name": "A"}}}
    record = record_of(tmp_path, content)
    assert letters(record) == {
        "a": "missing",
        "b": "missing",
        "c": "missing",
        "d": "missing",
        "e": "unknown",
        "f": "missing",
        "g": "missing",
    }
    assert record.complete == 0


@pytest.mark.parametrize(
    ("letter", "change", "state"),
    [
        ("a", lambda c: c["parties"]["lender"].update(contact="none", address="none"), "missing"),
        ("a", lambda c: c["parties"]["lender"].pop("dpo"), "unknown"),
        ("a", lambda c: c["parties"]["lender"].update(dpo="none"), "present"),
        ("a", lambda c: c["parties"]["lender"].update(dpo="none", dpo_required="yes"), "missing"),
        ("a", lambda c: c["parties"]["lender"].update(dpo_until="2023-12-31"), "unknown"),
        ("a", lambda c: c["parties"]["lender"].update(dpo_until="2024-01-01"), "present"),
        ("a", lambda c: c["parties"]["lender"].update(country="US"), "missing"),
        ("a", lambda c: c["activities"]["scoring"].update(role="joint-controller"), "missing"),
        ("b", lambda c: c["activities"]["scoring"].pop("purpose"), "present"),
        ("c", lambda c: c["activities"]["scoring"].pop("subjects"), "missing"),
        ("c", lambda c: c["activities"]["scoring"].update(categories="none"), "missing"),
        ("d", lambda c: c["flows"]["to-host"].update(role="unit"), "present"),
        ("d", lambda c: c["flows"].clear(), "missing"),
        ("d", lambda c: c["flows"]["to-host"].update(end="2023-12-31"), "missing"),
        ("d", lambda c: c["flows"]["to-host"].update(end="2024-01-01"), "present"),
        ("d", lambda c: c["flows"]["to-host"].update(start="2024-01-02"), "missing"),
        ("e", lambda c: c["parties"]["host"].pop("country"), "unknown"),
        ("e", lambda c: c["parties"]["host"].update(country="IN"), "unknown"),
        ("e", lambda c: _india(c, "none"), "present"),
        ("e", lambda c: _india(c, "D49-2"), "missing"),
        ("e", lambda c: c["flows"]["to-host"].update(access=["IN"], safeguards="none"), "present"),
        ("e", lambda c: c["flows"]["to-host"].update(access=["IN"], mode="transit"), "not-applicable"),
        ("f", lambda c: c["activities"]["scoring"].pop("retention"), "missing"),
        ("f", lambda c: _kept(c, stated="elsewhere"), "elsewhere"),
        ("f", lambda c: _kept(c, stated="not-in-this-copy"), "not-in-this-copy"),
        ("f", lambda c: _kept(c, stated="not-stated"), "missing"),
        ("f", lambda c: _kept(c, criterion="until the claim lapses"), "present"),
        ("f", lambda c: _kept(c, criterion="none"), "missing"),
        ("f", lambda c: _kept(c, duration="P1Y"), "unknown"),
        ("f", lambda c: _kept(c, duration="P1Y", event="end", holder="host"), "missing"),
        ("g", lambda c: c.pop("measures") and c["flows"]["to-host"].pop("measures"), "missing"),
    ],
)
def test_each_letter_says_its_state(tmp_path, letter, change, state):
    content = complete()
    change(content)
    assert letters(record_of(tmp_path, content))[letter] == state


def test_the_united_kingdom_is_no_third_country_until_the_bridge_ended(tmp_path):
    content = complete()
    content["parties"]["host"]["country"] = "GB"
    content["flows"]["to-host"]["safeguards"] = "none"
    assert letters(record_of(tmp_path, content, date(2021, 6, 27)))["e"] == "not-applicable"
    after = record_of(tmp_path, content, date(2021, 6, 28))
    assert texts(column(part(after, "e"), "country")) == [["United Kingdom"]]
    assert texts(column(part(after, "grounds"), "decision")) == [["(EU) 2021/1772 (scope met)"]]


def test_the_privacy_shield_counts_while_it_stood_and_only_for_those_on_its_list(tmp_path):
    content = complete()
    content["parties"]["host"] |= {"country": "US", "privacy_shield": {"from": "2018-01-01"}}
    content["flows"]["to-host"] |= {"safeguards": "none", "human_resources": "no"}
    before = record_of(tmp_path, content, date(2020, 7, 15))
    assert texts(column(part(before, "grounds"), "decision")) == [
        ["(EU) 2016/1250 Privacy Shield (scope met)"]
    ]
    assert part(before, "grounds").state == "present"
    after = record_of(tmp_path, content, date(2020, 7, 16))
    assert column(part(after, "grounds"), "decision")[0].state == "not-applicable"
    assert part(after, "grounds").state == "missing"


def test_a_decision_that_is_relied_on_is_named_as_people_know_it(tmp_path):
    content = complete()
    content["parties"]["host"]["country"] = "CH"
    content["flows"]["to-host"]["safeguards"] = ["CH"]
    record = record_of(tmp_path, content, date(2024, 1, 1))
    assert texts(column(part(record, "grounds"), "safeguards")) == [["2000/518/EC"]]


def test_a_period_is_printed_with_its_event(tmp_path):
    found = part(record_of(tmp_path, complete()), "f")
    assert texts(column(found, "period")) == [["5 years"]]
    assert texts(column(found, "event")) == [["end of the contract"]]


def test_who_keeps_the_data_is_printed_where_it_is_stated(tmp_path):
    assert "holder" not in {c.id for c in part(record_of(tmp_path, complete()), "f").tables[0].columns}
    content = complete()
    scoring = content["activities"]["scoring"]
    scoring |= {"role": "joint-controller", "controllers": ["lender", "backup"]}
    scoring["retention"] = [
        {"duration": "P5Y", "event": "end", "holder": "backup"},
        {"duration": "P1Y", "event": "refusal"},
    ]
    found = column(part(record_of(tmp_path, content), "f"), "holder")
    assert texts(found) == [["Backup Ltd"], []]
    assert found[1].state == "unknown"


def test_a_category_without_a_period_is_named(tmp_path):
    content = complete()
    content["categories"]["name"] = {"name": "full name", "kind": "ordinary"}
    content["activities"]["scoring"]["categories"] = ["income", "name"]
    content["activities"]["scoring"]["retention"][0]["categories"] = ["income"]
    found = part(record_of(tmp_path, content), "f")
    assert texts(column(found, "data")) == [["income"], ["full name"]]
    assert column(found, "period")[1].state == found.state == "missing"


def test_ended_activities_stay_and_keep_the_recipients_of_their_last_day(tmp_path):
    content = complete()
    content["activities"]["scoring"]["end"] = "2020-12-31"
    content["flows"]["to-host"]["end"] = "2021-06-30"
    content["activities"]["later"] = {"name": "Later", "start": "2025-01-01"}
    record = record_of(tmp_path, content)
    assert [(s.id, s.status, s.status_text) for s in record.sections] == [
        ("later", "planned", "planned from 1 January 2025"),
        ("scoring", "ended", "ended on 31 December 2020"),
    ]
    assert record.counts == (("current", 0), ("planned", 1), ("ended", 1))
    assert texts(column(part(record, "d", 1), "recipient")) == [["Host GmbH"]]


def test_recipients_of_other_times_are_not_hidden(tmp_path):
    content = complete()
    content["flows"]["old"] = content["flows"]["to-host"] | {"to": "backup", "end": "2020-01-31"}
    record = record_of(tmp_path, content)
    assert texts(column(part(record, "d"), "recipient")) == [["Host GmbH"]]
    others = next(item for item in part(record, "origin").items if item.id == "other-recipients")
    assert texts([others]) == [["Backup Ltd (until 31 January 2020)"]]


def test_a_claimed_role_is_not_taken_for_the_right_one(tmp_path):
    content = complete()
    content["flows"]["to-host"] |= {"role_claimed": "controller"}
    cell = column(part(record_of(tmp_path, content), "d"), "role")[0]
    assert texts([cell]) == [["processor"]]
    assert cell.remark == "claimed: controller"
    content["flows"]["to-host"].pop("role")
    cell = column(part(record_of(tmp_path, content), "d"), "role")[0]
    assert (cell.state, cell.values) == ("unknown", ())


def test_a_repealed_act_is_marked_on_the_date_only(tmp_path):
    content = complete()
    content["activities"]["scoring"]["bases"] = [{"article": "6(1)(c)", "law": "CZ 101/2000"}]
    law = [
        column(part(record_of(tmp_path, content, day), "bases"), "law")[0].remark
        for day in (date(2019, 4, 23), date(2019, 4, 24))
    ]
    assert law == ["", "not in force on the date"]


def test_no_legal_basis_is_said_to_be_missing(tmp_path):
    content = complete()
    content["activities"]["scoring"]["bases"] = [{"article": "none", "stated": "not-stated"}]
    assert part(record_of(tmp_path, content), "bases").state == "missing"


def test_an_organisation_without_a_row_among_the_parties_stands_for_itself(tmp_path):
    content = complete()
    del content["parties"]["lender"]
    for table in ("activities", "flows"):
        for row in content[table].values():
            row.pop("controllers", None)
            row.pop("from", None)
    content["agreements"]["contract"].pop("parties")
    record = record_of(tmp_path, content)
    assert texts(record.cover[0].items[:1]) == [["Lender a.s.", "Czechia"]]
    assert [section.id for section in record.sections] == ["scoring"]


def test_what_is_done_for_others_is_not_in_the_controllers_record(tmp_path):
    content = complete()
    content["activities"]["service"] = {"role": "processor", "controllers": ["host"]}
    content["activities"]["theirs"] = {"role": "controller", "controllers": ["host"]}
    assert [section.id for section in record_of(tmp_path, content).sections] == ["scoring"]
    assert [s.id for s in record_of(tmp_path, content, party_id="host").sections] == ["theirs"]


def test_an_unknown_party_and_an_unknown_language_are_refused(tmp_path):
    with pytest.raises(KeyError):
        record_of(tmp_path, complete(), party_id="nobody")
    with pytest.raises(ValueError, match="xx"):
        record_of(tmp_path, complete(), lang="xx")


# --- private ---


def _india(content, safeguards):
    content["parties"]["host"]["country"] = "IN"
    content["flows"]["to-host"]["safeguards"] = safeguards if safeguards == "none" else [safeguards]


def _kept(content, **row):
    content["activities"]["scoring"]["retention"] = [row]


def test_a_joint_controllers_record_does_not_give_the_organisations_own_facts(tmp_path):
    content = complete()
    content["parties"]["partner"] = {"name": "Partner AS", "country": "NO"}
    content["activities"]["scoring"] |= {"role": "joint-controller", "controllers": ["lender", "partner"]}
    inventory = loaded(tmp_path, content)
    own, other = (
        {item.id: item.state for item in controller_record(inventory, DAY, party_id=party).cover[1].items}
        for party in ("lender", "partner")
    )
    assert set(own.values()) == {"present"}
    assert other == dict.fromkeys(own, "unknown") | {"described-on": "present"}
