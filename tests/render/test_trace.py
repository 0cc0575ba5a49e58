"""``dataflow trace``: where the number goes, through whom, into which countries, on what ground."""

import json
from pathlib import Path

import pytest

from dataflow.cli.main import run

INVENTORY = """
organisation: {id: lender, name: Lender, party: lender, country: CZ}
parties:
  lender: {name: Lender, country: CZ}
  host: {name: Host GmbH, country: DE}
  cloud: {name: "Cloud <b>Inc</b>", country: US}
categories:
  number: {name: rodné číslo, kind: national-id}
  address: {name: address, kind: ordinary}
activities:
  loans: {purpose: granting loans, categories: [number, address], bases: [{article: 6(1)(b)}]}
flows:
  hosting: {activity: loans, to: host, role: processor, categories: [number, address]}
  backup: {activity: loans, from: host, to: cloud, role: sub-processor, categories: [number], safeguards: none}
"""


@pytest.fixture
def lender(tmp_path) -> str:
    path: Path = tmp_path / "lender.yaml"
    path.write_text(INVENTORY, encoding="utf-8")
    return str(path)


def said(capsys, *arguments: str, status: int = 0) -> str:
    assert run(["trace", *arguments, "--as-of", "2024-06-01"]) == status
    captured = capsys.readouterr()
    return captured.err if status else captured.out


def test_the_whole_answer_is_on_the_screen(lender, capsys):
    assert said(capsys, lender, "--from", "national-id") == (
        "lender/loans: lender → host (Host GmbH)\n"
        "    processor; DE (gdpr area); number\n"
        "    ground: Art. 6(1)(b)\n"
        "lender/loans: lender → host → cloud (Cloud <b>Inc</b>)\n"
        "    sub-processor; US (third country); number\n"
        "    ground: Art. 6(1)(b); adequacy decision: US-DPF (within its scope only); safeguards: none\n"
        "2 path(s) from national-id\n"
        "    DE (gdpr area): 1 recipient(s)\n"
        "    US (third country): 1 recipient(s)\n"
    )


@pytest.mark.parametrize(
    ("arguments", "reached"),
    [
        (["--from", "number"], ["host", "cloud"]),
        (["--from", "address"], ["host"]),
        (["--from", "loans", "--category", "ordinary"], ["host"]),
        (["--from", "lender", "--to", "US"], ["cloud"]),
        (["--from", "host"], ["cloud"]),
        (["--from", "lender", "--to", "host"], ["host"]),
        (["--from", "lender", "--to", "NO"], []),
    ],
)
def test_starts_ends_and_categories(lender, capsys, arguments, reached):
    rows = json.loads(said(capsys, lender, *arguments, "--format", "json"))
    assert [row["party"] for row in rows] == reached


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--from", "nubmer"], ["did you mean number?", "national-id", "loans", "host"]),
        (["--from", "number", "--to", "clud"], ["did you mean cloud?", "host"]),
        (["--from", "number", "--category", "mail"], ["There are: address, national-id, number, ordinary"]),
    ],
)
def test_wrong_ids_say_what_there_is(lender, capsys, arguments, words):
    error = said(capsys, lender, *arguments, status=2)
    assert [word for word in words if word not in error] == []


def test_escapes_of_the_terminal_are_not_passed_on(tmp_path, capsys):
    path = tmp_path / "odd.yaml"
    path.write_text(INVENTORY.replace("Host GmbH", "red \u202e and \u200e"), encoding="utf-8")
    text = said(capsys, str(path), "--from", "number")
    assert "\u202e" not in text and "\u200e" not in text


@pytest.mark.parametrize("start", ["lender", "loans", "people"])
def test_a_way_is_shown_where_nothing_is_said_of_the_data(tmp_path, capsys, start):
    path = tmp_path / "silent.yaml"
    path.write_text(
        "organisation: {id: lender, country: CZ}\n"
        "subjects: {people: {name: people}}\n"
        "parties: {host: {name: Host, country: DE}, cloud: {name: Cloud, country: US}}\n"
        "activities: {loans: {role: controller, subjects: [people]}}\n"
        "flows: {a: {activity: loans, to: host, role: processor}, b: {activity: loans, from: host, to: cloud}}\n",
        encoding="utf-8",
    )
    text = said(capsys, str(path), "--from", start)
    assert "lender → host → cloud" in text
    assert text.count("data not said") == 2
    rows = json.loads(said(capsys, str(path), "--from", start, "--format", "json"))
    assert [(row["party"], row["categories"], row["perhaps"]) for row in rows] == [
        ("host", [], []),
        ("cloud", [], []),
    ]


def test_flows_of_which_nobody_says_who_sends_are_named(lender, capsys):
    text = (
        Path(lender).read_text(encoding="utf-8").replace("loans: {", "loans: {controllers: [lender, cloud], ")
    )
    Path(lender).write_text(text, encoding="utf-8")
    assert run(["trace", lender, "--from", "number", "--as-of", "2024-06-01"]) == 0
    captured = capsys.readouterr()
    assert (
        captured.err
        == "note: lender: on no path, as it cannot be told who sends (flows.from is empty): hosting\n"
    )
