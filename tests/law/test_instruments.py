from datetime import date

import pytest

from dataflow.law.instruments import all_instruments, available, instrument, modules_for, tia_needed, usable

OLD = ("SCC-2001", "SCC-2004", "SCC-2010")


def answer(id, signed, as_of, **more):
    found = usable(id, signed=signed and date.fromisoformat(signed), as_of=date.fromisoformat(as_of), **more)
    assert found.reason
    return found.value


@pytest.mark.parametrize("id", OLD)
def test_old_clauses_run_out(id):
    assert answer(id, "2018-01-01", "2018-05-25") is True
    assert answer(id, "2021-09-26", "2021-09-26") is True
    assert answer(id, "2021-09-26", "2022-12-27") is True
    assert answer(id, "2021-09-26", "2022-12-28") is False
    assert answer(id, "2021-09-27", "2021-10-01") is False
    assert answer(id, None, "2022-01-01") is None
    assert answer(id, None, "2023-01-01") is False


def test_a_change_after_the_repeal_ends_the_old_clauses():
    assert answer("SCC-2010", "2019-01-01", "2022-06-01", changed_on=date(2021, 9, 26)) is True
    assert answer("SCC-2010", "2019-01-01", "2022-06-01", changed_on=date(2021, 9, 27)) is False
    assert answer("SCC-2010", "2019-01-01", "2022-06-01", changed_on=date(2022, 7, 1)) is True


@pytest.mark.parametrize("id", ["SCC-M1", "SCC-M2", "SCC-M3", "SCC-M4"])
def test_new_clauses_begin(id):
    assert answer(id, "2021-06-27", "2021-06-26") is False
    assert answer(id, "2021-06-27", "2021-06-27") is True
    assert answer(id, "2021-06-26", "2022-01-01") is False
    assert answer(id, "2022-02-01", "2022-01-31") is False
    assert answer(id, None, "2022-01-01") is None


def test_derogations_need_no_signature():
    assert answer("D49-1b", None, "2018-05-25") is True


def test_processing_clauses_secure_no_transfer():
    assert answer("DPC-915", "2022-01-01", "2023-01-01") is False


def test_adequacy_is_decided_by_the_decisions():
    assert answer("ADEQ", None, "2024-01-01") is None


def test_binding_rules_under_a_british_lead():
    assert answer("BCR-C", "2016-01-01", "2020-12-31", lead_authority="GB") is True
    assert answer("BCR-C", "2016-01-01", "2021-01-01", lead_authority="GB") is False
    assert answer("BCR-C", "2016-01-01", "2021-01-01", lead_authority="FR") is True
    assert answer("BCR-C", "2016-01-01", "2021-01-01") is None
    assert answer("BCR-P", "2022-01-01", "2023-01-01") is True


def test_unknown_instrument_cannot_tell():
    assert answer("handshake", "2020-01-01", "2020-01-02") is None
    assert instrument("handshake") is None


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("scc-m2", "SCC-M2"),
        ("SCC module two", "SCC-M2"),
        ("2010/87/EU", "SCC-2010"),
        ("Ad hoc", "ADHOC"),
        ("scc_m4", "SCC-M4"),
    ],
)
def test_aliases(text, id):
    found = instrument(text)
    assert found is not None and found.id == id


def test_impact_assessment_begins_with_the_judgment():
    assert tia_needed("SCC-2010", as_of=date(2020, 7, 15)) is False
    assert tia_needed("SCC-2010", as_of=date(2020, 7, 16)) is True
    assert tia_needed("SCC-M4", as_of=date(2024, 1, 1)) is None
    assert tia_needed("ADEQ", as_of=date(2024, 1, 1)) is False
    assert tia_needed("D49-1a", as_of=date(2024, 1, 1)) is False
    assert tia_needed("handshake", as_of=date(2024, 1, 1)) is None


@pytest.mark.parametrize(
    ("exporter", "importer", "ids"),
    [
        ("controller", "controller", ("SCC-M1",)),
        ("joint_controller", "processor", ("SCC-M2",)),
        ("processor", "sub_processor", ("SCC-M3",)),
        ("processor", "controller", ("SCC-M4",)),
        (None, "processor", ()),
        ("authority", "processor", ()),
    ],
)
def test_module_for_roles(exporter, importer, ids):
    assert modules_for(exporter, importer) == ids


def test_what_may_be_newly_signed():
    def signable(day):
        return {i.id for i in available(as_of=date.fromisoformat(day)) if i.id.startswith("SCC")}

    new = {"SCC-M1", "SCC-M2", "SCC-M3", "SCC-M4"}
    assert signable("2021-06-26") == set(OLD)
    assert signable("2021-06-27") == set(OLD) | new
    assert signable("2021-09-26") == set(OLD) | new
    assert signable("2021-09-27") == new
    assert [i.id for i in all_instruments()] == sorted(i.id for i in all_instruments())
