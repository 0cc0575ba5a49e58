"""check with waivers, policies and a baseline; diff; whatif: statuses, streams and formats."""

import json
import shutil

import pytest
import yaml

from dataflow.cli.main import run
from tests.findings.worlds import FEW, LENDER

WAIVER = """
- {key: "REC-03@lender/activity:letters", reason: yes, owner: board, decided: 2023-12-01, expires: 2024-06-30}
- {key: "REC-03@lender/activity:gone", reason: r, owner: o, decided: 2023-12-01, expires: 2024-06-30}
"""
POLICY = """
policies:
  - {id: no-scoring, name: Nothing there, deny: {to: {parties: [scoring]}}, severity: high, reason: the board}
"""


@pytest.fixture(autouse=True)
def few_rules(monkeypatch):
    for module in ("governed", "check"):
        monkeypatch.setattr(f"dataflow.findings.{module}.selected", lambda **_: FEW)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "lender"
    made.mkdir()
    (made / "inventory.yaml").write_text(LENDER, encoding="utf-8")
    return made


@pytest.fixture
def call(capsys):
    def call(*arguments, status=None):
        got = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        if status is not None:
            assert got == status, err or out
        return out, err

    return call


def check(call, folder, *more, status=None):
    out, err = call(
        "check",
        folder,
        "--as-of",
        "2024-01-01",
        "--engine",
        "pandas",
        "--format",
        "json",
        *more,
        status=status,
    )
    return (json.loads(out) if out else None), err


def test_waivers_beside_the_inventory(call, folder):
    (folder / "waivers.yaml").write_text(WAIVER, encoding="utf-8")
    found, err = check(call, folder)
    waived = [finding["key"] for finding in found["findings"] if finding["waived"]]
    assert waived == ["REC-03@lender/activity:letters"]
    assert found["counts"]["waived"] == 1
    assert [use["status"] for use in found["waivers"]] == ["unmatched", "applied"]
    assert "matches no finding: REC-03@lender/activity:gone" in err


def test_waivers_and_policies_given_by_option(call, folder, tmp_path):
    waivers, policies = tmp_path / "w.yaml", tmp_path / "p.yaml"
    waivers.write_text(WAIVER, encoding="utf-8")
    policies.write_text(POLICY, encoding="utf-8")
    found, _ = check(call, folder, "--waivers", waivers, "--policies", policies, status=1)
    keys = [finding["key"] for finding in found["findings"]]
    assert "POL-no-scoring@lender/flow:to-scoring" in keys


def test_a_waived_policy_breach_does_not_fail(call, folder):
    (folder / "policies.yaml").write_text(POLICY, encoding="utf-8")
    quiet, _ = check(call, folder, "--fail-on", "none", status=0)
    lines = [
        f"- {{key: '{finding['key']}', reason: r, owner: o, decided: 2024-01-01, expires: 2024-02-01}}"
        for finding in quiet["findings"]
        if finding["outcome"] == "breach"
    ]
    assert any("POL-no-scoring" in line for line in lines)
    (folder / "waivers.yaml").write_text("\n".join(lines), encoding="utf-8")
    check(call, folder, "--fail-on", "info", status=0)


def test_problems_of_waivers_and_policies_come_together(call, folder):
    (folder / "waivers.yaml").write_text("- {key: x}\n", encoding="utf-8")
    (folder / "policies.yaml").write_text("- {id: y}\n", encoding="utf-8")
    found, err = check(call, folder, status=3)
    assert found is None
    assert "waivers.yaml:1" in err and "policies.yaml:1" in err


def test_a_baseline_lets_only_what_is_new_fail(call, folder, tmp_path):
    earlier = tmp_path / "earlier.json"
    found, _ = check(call, folder, "--fail-on", "low", status=1)
    earlier.write_text(json.dumps(found), encoding="utf-8")
    again, err = check(call, folder, "--fail-on", "low", "--baseline", earlier, status=0)
    assert {finding["new"] for finding in again["findings"]} == {False}
    assert "0 new and 0 gone" in err
    (folder / "policies.yaml").write_text(POLICY, encoding="utf-8")
    later, _ = check(call, folder, "--baseline", earlier, status=1)
    assert [f["key"] for f in later["findings"] if f["new"]] == ["POL-no-scoring@lender/flow:to-scoring"]
    (tmp_path / "bad.json").write_text("[]", encoding="utf-8")
    check(call, folder, "--baseline", tmp_path / "bad.json", status=3)


@pytest.mark.parametrize(
    ("form", "begins"), [("sarif", "{"), ("junit", "<?xml"), ("csv", "key,"), ("text", "dataflow")]
)
def test_every_format(call, folder, form, begins):
    common = ("--as-of", "2024-01-01", "--engine", "pandas", "--fail-on", "none")
    out, _ = call("check", folder, "--format", form, *common, status=0)
    assert out.startswith(begins)


def test_diff(call, folder, tmp_path):
    later = tmp_path / "later"
    shutil.copytree(folder, later)
    tree = yaml.load(LENDER, Loader=yaml.BaseLoader)
    tree["parties"]["hosting"]["country"] = "US"
    (later / "inventory.yaml").write_text(yaml.safe_dump(tree), encoding="utf-8")
    out, _ = call("diff", folder, later, "--as-of", "2024-01-01", status=0)
    assert "recipient-country-new" in out and "Art. 13(1)(f)" in out
    told = json.loads(call("diff", folder, later, "--as-of", "2024-01-01", "--format", "json", status=0)[0])
    assert [change["kind"] for change in told["changes"]] == ["third-country-new", "recipient-country-new"]
    assert "no change of meaning" in call("diff", folder, folder, status=0)[0]
    call("diff", folder, tmp_path / "nothing", status=3)


def test_whatif(call, folder, tmp_path):
    before = (folder / "inventory.yaml").read_bytes()
    common = ("--as-of", "2024-01-01", "--engine", "pandas")
    out, _ = call("whatif", folder, "--without", "hosting", *common, status=0)
    assert "Flows cut (1)" in out
    told = json.loads(
        call("whatif", folder, "--move", "hosting=US", *common, "--format", "json", status=0)[0]
    )
    assert "TCT-01@lender/flow:to-hosting" in [finding["key"] for finding in told["appear"]]
    page = tmp_path / "page.html"
    ended = ("--end-decision", "US-DPF=2027-01-01")
    out, _ = call("whatif", folder, *ended, *common, "--format", "html", "--out", page, status=0)
    assert out == "" and page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (folder / "inventory.yaml").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["inventory.yaml"]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--move", "hosting"],
        ["--move", "hosting=XX"],
        ["--without", "nobody"],
        ["--end-decision", "US-DPF=soon"],
        ["--end-decision", "US"],
        ["--add-safeguard", "to-hosting=SCC"],
    ],
)
def test_whatif_wrong_usage(call, folder, arguments):
    call("whatif", folder, *arguments, status=2)


def test_explain_answers_for_a_policy_and_its_finding(call, folder):
    (folder / "policies.yaml").write_text(POLICY, encoding="utf-8")
    out, _ = call("explain", "POL-no-scoring", folder, status=0)
    assert "Nothing there" in out and "the board" in out
    key = "POL-no-scoring@lender/flow:to-scoring"
    out, _ = call("explain", key, folder, "--as-of", "2024-01-01", status=0)
    assert key in out and "against the policy" in out and "inventory.yaml" in out
    _, err = call("explain", "POL-no-scoring", status=2)
    assert "PATH" in err
    _, err = call("explain", "POL-other", folder, status=2)
    assert "policies.yaml" in err


def test_explain_takes_policies_from_elsewhere(call, folder, tmp_path):
    elsewhere = tmp_path / "own.yaml"
    elsewhere.write_text(POLICY, encoding="utf-8")
    out, _ = call("explain", "POL-no-scoring", folder, "--policies", elsewhere, status=0)
    assert "Nothing there" in out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("rec-03", "did you mean REC-03?"),
        ("REC-03@lendr/activity:letters", "no inventory 'lendr' there, but lender"),
        ("REC-03@lender/activity:leters", "no activity 'leters' in lender; did you mean letters?"),
        ("REC-03@lender/activty:letters", "no finding is about 'activty'; did you mean activity?"),
        ("REC-03@lender/activity:loans", "the rule is met or does not apply there"),
    ],
)
def test_explain_says_what_of_a_key_is_not_there(call, folder, asked, said):
    _, err = call("explain", asked, folder, "--as-of", "2024-01-01", status=2)
    assert said in err


def test_explain_a_rule_loads_no_inventory(call):
    out, _ = call("explain", "TCT-01", status=0)
    assert "Art. 44" in out
    call("explain", "TCT-99", status=2)
