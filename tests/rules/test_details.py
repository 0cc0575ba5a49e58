"""Messages name what the finding rests on, and nothing beside it."""

from datetime import date

import pytest

from dataflow.rules.catalogue import rule
from tests.findings.worlds import checked, world

WITHOUT_BASES = "bases: ~"

SEVERAL = """
activities:
  loans: {bases: [{article: 6(1)(b)}, {article: 6(1)(c)}, {article: 9(2)(f)}, {article: "87"}]}
"""

ONLY_A_CONDITION = """
activities:
  loans: {bases: [{article: 9(2)(f)}, {article: "87"}]}
"""

EXEMPT = """
organisation: {exemption_claimed: yes, employees: 20}
activities:
  loans: {occasional: no}
  letters: {occasional: no, start: 2024-06-01}
"""


def message(rule_id, subject, text, day=date(2024, 1, 1)):
    found = checked(world(WITHOUT_BASES, text), day, rules=[rule(rule_id)]).findings
    (one,) = [finding for finding in found if finding.key == f"{rule_id}@lender/{subject}"]
    return one.message


def test_only_bases_of_article_6_stand_side_by_side():
    said = message("LB-01", "activity:loans", SEVERAL)
    assert "(6(1)(b), 6(1)(c))" in said


def test_a_condition_is_no_basis_of_article_6():
    assert "None is written down." in message("LB-01", "activity:loans", ONLY_A_CONDITION)


def test_activities_of_another_time_take_nobody_out_of_the_exemption():
    assert "Not exempt: loans." in message("REC-02", "organisation:lender", EXEMPT)
    later = message("REC-02", "organisation:lender", EXEMPT, date(2024, 6, 1))
    assert "Not exempt: letters, loans." in later


JOINT = """
activities:
  loans: {role: joint-controller, controllers: [lender, scoring]}
agreements:
  joint: {kind: joint-arrangement, parties: [lender, scoring], signed: %s, essence_published: %s}
"""


def test_what_joint_controllers_lack_is_said():
    said = message("UNP-10", "activity:loans", JOINT % ("none", "no"))
    assert "No arrangement in force" in said
    said = message("UNP-10", "activity:loans", JOINT % ("2020-01-01", "no"))
    assert "essence of the arrangement is not available" in said
    assert "No arrangement" not in said


CHAIN = """
agreements:
  hosting-contract: {subprocessing: %s}
flows:
  further: {activity: loans, from: hosting, to: backup, role: sub-processor, notified_controller: %s, start: 2023-05-01}
"""


def test_why_a_sub_processor_is_not_authorised_is_said():
    def said(mode, told):
        return message("UNP-06", "flow:further", CHAIN % (mode, told))

    assert "allows no sub-processors" in said("none", "none")
    assert "not among them" in said("specific", "none")
    assert "was not told" in said("general", "none")
    late = said("general", "2023-04-25")
    assert "told on 2023-04-25, it began on 2023-05-01, and the contract above it asks for 30 days" in late


DECIDED = """
activities:
  loans: {automated_decision: {solely: yes, effect: legal-or-similar, ground: 22(2)(a), safeguards: [contest], logic_told: yes}}
"""


def test_what_an_automated_decision_lacks_is_said():
    said = message("LB-12", "activity:loans", DECIDED)
    assert "Not established: intervention, view and contest (Art. 22(3))." in said
    assert "the logic" not in said
    assert "Art. 22(4)" not in said


HEALTH = """
activities:
  loans:
    categories: [contact, health]
    bases: [{article: 6(1)(b), contract: care}, {article: 9(2)(h), law: DE Zzz, secrecy: yes}]
"""


def test_an_act_that_the_tables_do_not_know_is_named_where_no_cell_is_empty():
    said = message("LB-09", "activity:loans", HEALTH)
    assert "or the act is not in the table of acts" in said
    assert "DE Zzz is not in the table of acts" in said


@pytest.mark.parametrize(
    "cells, words",
    [
        ("ends: 2023-12-31", "“hosting-contract” ended on 2023-12-31."),
        ("signed: 2024-01-02", "“hosting-contract” was signed only on 2024-01-02."),
        ("signed: none", "“hosting-contract” is not signed."),
        ("kind: joint-arrangement", "“hosting-contract” is no contract under Art. 28(3)."),
        ("parties: [lender, backup]", "“hosting-contract” does not name the recipient as a party."),
    ],
)
def test_what_is_wrong_with_a_contract_is_said(cells, words):
    said = message("CON-01", "flow:to-hosting", SIGNED % cells)
    assert said.endswith(words)


SIGNED = """
agreements: {hosting-contract: {%s}}
flows: {to-hosting: {safeguards: none}}
"""
