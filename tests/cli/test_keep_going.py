"""One bad inventory does not stop the others when asked to keep going."""

import json

from dataflow.cli.main import run

GOOD = "organisation: {id: %s, name: Good, country: CZ}\n"


def folder(tmp_path):
    for name in ("one", "three"):
        (tmp_path / f"{name}.yaml").write_text(GOOD % name, encoding="utf-8")
    (tmp_path / "two.yaml").write_text("organisation: {id: two, country: Germany}\n", encoding="utf-8")
    return str(tmp_path)


def test_the_rest_is_finished_and_the_bad_one_reported(tmp_path, capsys):
    status = run(["check", folder(tmp_path), "--as-of", "2024-01-01", "--format", "json", "--keep-going"])
    out, err = capsys.readouterr()
    assert status == 3
    assert json.loads(out)["inventories"] == ["one", "three"]
    assert "two.yaml:1" in err and "did you mean DE?" in err


def test_without_it_nothing_is_printed(tmp_path, capsys):
    assert run(["check", folder(tmp_path), "--as-of", "2024-01-01", "--format", "json"]) == 3
    out, err = capsys.readouterr()
    assert out == "" and "Germany" in err
