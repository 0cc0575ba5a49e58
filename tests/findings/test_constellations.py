"""Constellations of real life, on the dates on which the law of transfers changed: all that is found, and nothing else.

What is right was decided from the law before the program was asked.
"""

from datetime import date

import pytest

from dataflow.findings.check import check
from dataflow.rules.catalogue import all_rules
from tests.findings.worlds import parsed

RULES = [rule for rule in all_rules() if rule.group == "third-country"]
LACKING, ENDED, UNMET, REPEALED = "TCT-01", "TCT-02", "TCT-03", "TCT-04"
MODULE, ASSESSED, DEROGATION, ACCESS = "TCT-05", "TCT-07", "TCT-08", "TCT-09"
RULES_OF_GROUP, LOCATION, NEAR_END = "TCT-13", "TCT-14", "TCT-15"

HOME = """
organisation: {{id: home, name: Home, country: {country}, language: en, described_on: 2024-01-01}}
parties:
  home: {{name: Home, kind: entity, country: {country}, public_authority: no, {home}}}
  other: {{name: Other, kind: entity, {other}}}
subjects: {{people: {{name: people}}}}
categories: {{contact: {{name: contact, kind: ordinary}}}}
activities:
  act: {{name: act, controllers: [home], role: controller, subjects: [people], categories: [contact]}}
flows:
  f: {{activity: act, from: home, to: other, categories: [contact], {flow}}}
agreements:
  a: {{name: a, parties: [home, other], {agreement}}}
"""
PROCESSOR, CONTROLLER = "role: processor", "role: controller"
BACKUP = f"{PROCESSOR}, storage: [IN], access: none, treatment: encrypted-no-key"
SHIELD = "country: US, gdpr_subject: no, privacy_shield_from: 2017-01-01"
LISTED = "country: US, gdpr_subject: no, dpf_from: 2023-07-10, dpf_covers_hr: no"
INDIA = "country: IN, gdpr_subject: no"
TERMS = "exporter: home, importer: other, annexes: [I.A, I.B, I.C, II], scope_categories: [contact], subprocessing: none"
OLD = "kind: SCC-2010, signed: 2019-01-01, tia_date: 2021-01-01, tia_outcome: ok"
NEW = f"kind: SCC-M2, signed: 2022-01-01, tia_date: 2024-01-01, tia_outcome: ok, {TERMS}"
GROUP_RULES = (
    "kind: BCR-C, members: [home, other], approved: 2019-06-01, signed: 2019-06-01, lead_authority: {lead}, "
    "tia_date: 2020-12-01, tia_outcome: ok, scope_categories: [contact]"
)

# date, recipient, flow, agreement, found; recipient and flow may be followed by what is said of the sender
CASES = {
    "shield, last day": ("2020-07-15", SHIELD, f"{PROCESSOR}, safeguards: [US-PS]", "", ""),
    "shield, struck down": ("2020-07-16", SHIELD, f"{PROCESSOR}, safeguards: [US-PS]", "", (LACKING, ENDED)),
    "framework, day before": ("2023-07-09", LISTED, f"{PROCESSOR}, safeguards: [US-DPF]", "", (LACKING, ENDED)),
    "framework, first day": ("2023-07-10", LISTED, f"{PROCESSOR}, safeguards: [US-DPF]", "", ""),
    "framework without staff data": (
        "2024-01-01", LISTED, f"{PROCESSOR}, human_resources: yes, safeguards: [US-DPF]", "", (LACKING, UNMET),
    ),
    "framework for one of two places": (
        "2024-01-01", LISTED, f"{PROCESSOR}, storage: [US, IN], safeguards: [US-DPF]", "", (LACKING,),
    ),
    "old clauses, last day": ("2022-12-27", INDIA, f"{PROCESSOR}, safeguards: [a]", OLD, ""),
    "old clauses, day after": ("2022-12-28", INDIA, f"{PROCESSOR}, safeguards: [a]", OLD, (LACKING, REPEALED)),
    "old clauses signed too late": (
        "2021-10-15", INDIA, f"{PROCESSOR}, safeguards: [a]", OLD.replace("2019-01-01", "2021-09-27"), (LACKING, REPEALED),
    ),
    "clauses of 2021": ("2024-06-01", INDIA, f"{PROCESSOR}, safeguards: [a]", NEW, ""),
    "clauses of another module": (
        "2024-06-01", INDIA, f"{PROCESSOR}, safeguards: [a]", NEW.replace("SCC-M2", "SCC-M1"), (MODULE,),
    ),
    "an assessment with a negative outcome": (
        "2024-06-01", INDIA, f"{PROCESSOR}, safeguards: [a]", NEW.replace("outcome: ok", "outcome: negative"), (ASSESSED,),
    ),
    "an encrypted backup is a transfer": (
        "2024-06-01", INDIA, f"{BACKUP}, safeguards: none", "", (LACKING,),
    ),
    "an encrypted backup under clauses": (
        "2024-06-01", INDIA, f"{BACKUP}, safeguards: [a]", NEW, "",
    ),
    "support from India behind an Irish processor": (
        "2024-06-01", "country: IE, support_locations: [IE, IN]", f"{PROCESSOR}, storage: [IE], safeguards: none", "", (ACCESS,),
    ),
    "the United Kingdom in transition": ("2020-12-31", "country: GB", f"{PROCESSOR}, safeguards: none", "", ""),
    "the United Kingdom on the bridge": ("2021-06-27", "country: GB", f"{PROCESSOR}, safeguards: none", "", ""),
    "the United Kingdom under its decision": ("2024-01-01", "country: GB", f"{PROCESSOR}, safeguards: [GB]", "", ""),
    "the first end of that decision was near": ("2025-06-23", "country: GB", f"{PROCESSOR}, safeguards: [GB]", "", (NEAR_END,)),
    "the United Kingdom after its decision": (
        "2031-12-28", "country: GB", f"{PROCESSOR}, safeguards: [GB]", "", (LACKING, ENDED),
    ),
    "Gibraltar": ("2024-01-01", "country: GI", f"{PROCESSOR}, safeguards: none", "", (LACKING,)),
    "Canada under PIPEDA": ("2024-01-01", "country: CA, pipeda: yes", f"{PROCESSOR}, safeguards: [CA]", "", ""),
    "Canada outside PIPEDA": ("2024-01-01", "country: CA, pipeda: no", f"{PROCESSOR}, safeguards: [CA]", "", (LACKING, UNMET)),
    "Japan, day before": ("2019-01-22", "country: JP, appi: yes", f"{PROCESSOR}, safeguards: [JP]", "", (LACKING, ENDED)),
    "Korea, first day": ("2021-12-17", "country: KR, pipa: yes", f"{PROCESSOR}, safeguards: [KR]", "", ""),
    "an organisation in Geneva": (
        "2024-01-01", "kind: international-organisation, country: CH", f"{CONTROLLER}, safeguards: none", "", (LACKING,),
    ),
    "an organisation known by its name": (
        "2024-01-01", "kind: international-organisation", f"{CONTROLLER}, safeguards: [a]", "kind: D49-1d, law: EU 2015/849", "",
    ),
    "an institution of the Union": ("2024-01-01", "kind: authority, country: LU", f"{CONTROLLER}, safeguards: none", "", ""),
    "rules of a group under a British lead, last day": (
        "2020-12-31", f"{INDIA}, group: g", f"{CONTROLLER}, safeguards: [a]", GROUP_RULES.format(lead="GB"), "", "group: g",
    ),
    "rules of a group under a British lead, day after": (
        "2021-01-01", f"{INDIA}, group: g", f"{CONTROLLER}, safeguards: [a]", GROUP_RULES.format(lead="GB"),
        (LACKING, RULES_OF_GROUP), "group: g",
    ),
    "a booking abroad": ("2024-01-01", INDIA, f"{CONTROLLER}, frequency: occasional, safeguards: [a]", "kind: D49-1b", ""),
    "bookings as a system": (
        "2024-01-01", INDIA, f"{CONTROLLER}, frequency: systematic, safeguards: [a]", "kind: D49-1b", (DEROGATION,),
    ),
    "a treaty of authorities that a company relies on": (
        "2024-01-01", INDIA, f"{CONTROLLER}, safeguards: [a]",
        "kind: PUB, signed: 2020-01-01, tia_date: 2023-06-01, tia_outcome: ok", (LACKING,),
    ),
    "what the person hands over": (
        "2024-01-01", INDIA, f"{CONTROLLER}, from: data-subject, mode: direct-by-subject, safeguards: none", "", "",
    ),
    "a branch": ("2024-01-01", "kind: unit, country: IN", "role: unit, safeguards: none", "", ""),
    "Norway before the EEA took over the Regulation": ("2018-06-01", 'country: "NO"', f"{PROCESSOR}, safeguards: none", "", ""),
    "a British exporter under British law alone": (
        "2023-06-01", INDIA, f"{PROCESSOR}, safeguards: [a]", OLD, "", "gdpr_subject: no", "GB",
    ),
    "a Swiss exporter who serves the Union": (
        "2024-01-01", INDIA, f"{PROCESSOR}, safeguards: none", "", (LACKING,), "gdpr_subject: yes, targets_union: yes", "CH",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_found(name):
    day, other, flow, agreement, expected, *sender = CASES[name]
    home, country = (*sender, *("", "DE")[len(sender) :])
    text = HOME.format(other=other, flow=flow, agreement=agreement, home=home, country=country)
    # what is said twice is said anew: a recipient's kind, a flow's sender
    lines = [_last_said(line) for line in text.splitlines()]
    report = check([parsed("\n".join(lines), "home.yaml")], as_of=date.fromisoformat(day), rules=RULES)
    assert {finding.rule: finding.outcome for finding in report.findings} == {
        rule: "advice" if rule == NEAR_END else "breach" for rule in expected
    }


# --- private ---


def _last_said(line: str) -> str:
    for word in ("kind: entity, kind:", "from: home, "):
        if word == "from: home, " and "from: data-subject" in line:
            line = line.replace(word, "")
        elif word in line:
            line = line.replace("kind: entity, kind:", "kind:")
    return line
