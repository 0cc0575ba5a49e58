"""TILT documents that are none, or hold values of other types."""

import json
import random

import pytest

from dataflow.cli.main import run
from dataflow.inventory.problems import InventoryError
from dataflow.record.layouts.tilt.tilt_in import read_tilt
from tests.layouts.test_tilt import DOCUMENT


def codes(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InventoryError) as caught:
        read_tilt(path)
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-json"),
        ("{", "not-json"),
        ('{"meta": NaN}', "not-json"),
        ("[]", "not-tilt"),
        ("12", "not-tilt"),
        ('{"organisation": {}, "sources": []}', "not-tilt"),
        ('[{"meta": {}, "controller": {}}, {"meta": {}, "controller": {}}]', "several-documents"),
        ('{"meta": {"name": "a", "name": "b"}, "controller": {}}', "duplicate-key"),
        ('{"meta": {"name": "\\u0001"}, "controller": {}}', "control-character"),
        ('{"meta": {"name": "\\ud800"}, "controller": {}}', "not-unicode"),
        (b'{"meta": {"name": "\xe9"}}', "not-utf-8"),
        ('{"meta": ' + "[" * 60 + "]" * 60 + ', "controller": {}}', "too-deep"),
        ("[" * 200000, "too-deep"),
    ],
)
def test_what_is_no_document_is_said(text, code, tmp_path):
    assert set(codes(tmp_path / "a.json", text)) == {code}
    assert run(["convert", str(tmp_path / "a.json"), str(tmp_path / "b.yaml"), "--layout", "tilt"]) == 3
    assert not (tmp_path / "b.yaml").exists()


def test_no_file(tmp_path):
    assert run(["convert", str(tmp_path / "a.json"), str(tmp_path / "b.yaml"), "--layout", "tilt"]) == 3


def test_wrong_types_are_said_all_at_once(tmp_path, capsys):
    document = {
        "meta": {"name": ["a", "b"], "version": 1e400},
        "controller": [{"name": "a"}, {"name": "b"}],
        "dataDisclosed": [
            "Name",
            {"category": {"is": "Name"}, "purposes": ["Letters"], "storage": 3, "subcategories": [["x"]]},
            {"category": 10**30, "legitimateInterests": {"exists": 1}},
        ],
        "automatedDecisionMaking": {"inUse": {"perhaps": True}, "logicInvolved": True},
    }
    (tmp_path / "a.json").write_text(json.dumps(document).replace("Infinity", "1e400"), encoding="utf-8")
    assert run(["convert", str(tmp_path / "a.json"), str(tmp_path / "b.yaml"), "--layout", "tilt"]) == 3
    said = capsys.readouterr().err
    for path in (
        "meta.name", "controller", "dataDisclosed[0]", "dataDisclosed[1].category", "dataDisclosed[1].purposes[0]",
        "dataDisclosed[1].storage", "dataDisclosed[1].subcategories[0]",
        "dataDisclosed[2].legitimateInterests.exists", "automatedDecisionMaking.inUse",
        "automatedDecisionMaking.logicInvolved",
    ):  # fmt: skip
        assert f"a.json {path}: [wrong-type]" in said
    assert said.count("[wrong-type]") == 10


def test_one_document_in_a_list(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([DOCUMENT]), encoding="utf-8")
    assert read_tilt(tmp_path / "a.json")[0].id == "lamps-sa"


VALUES = [
    None, True, 0, 10**400, "", [], {}, [[]], [{}], "none", "todo", "-", "GDPR-6-1-b", "P1Y", "P٣Y", "²", "x" * 300,
    "a;b", "EEA", "US, DE", "2021-02-30", ["x", "y"], {"a": [1, {"b": None}]}, "false", "=1", "\u202e",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_whatever_stands_where_it_is_read_or_refused(seed, tmp_path):
    chance = random.Random(seed)
    document = json.loads(json.dumps(DOCUMENT))
    for _ in range(3):
        holders = []

        def walk(value, holders=holders):
            for key in value if isinstance(value, dict) else range(len(value)):
                holders.append((value, key))
                if isinstance(value[key], (dict, list)):
                    walk(value[key])

        walk(document)
        holder, key = chance.choice(holders)
        holder[key] = chance.choice(VALUES)
    (tmp_path / "a.json").write_text(json.dumps(document), encoding="utf-8")
    try:
        _, report = read_tilt(tmp_path / "a.json")
    except InventoryError as error:
        assert {problem.code for problem in error.problems} <= {"wrong-type", "not-tilt"}
    else:
        assert not [entry for entry in report if entry.into == "not read"]
