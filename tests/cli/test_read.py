"""Notices from the command line: one, a folder of them, and language versions beside each other."""

import json

import pytest

from dataflow.cli.main import run
from tests.notice.conftest import FRAME


@pytest.fixture
def folder(tmp_path):
    texts = {"b.txt": FRAME["cs"], "a.md": FRAME["nl"], "sub/c.html": f"<html><p>{FRAME['en']}</p></html>"}
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\x00")
    (tmp_path / ".hidden.txt").write_text("nothing", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_the_order_of_names(folder, capsys):
    assert run(["read", str(folder), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert [n["file"].rsplit("/", 1)[1] for n in found["notices"]] == ["a.md", "b.txt", "c.html"]
    assert [n["language"] for n in found["notices"]] == ["nl", "cs", "en"]
    assert found["errors"] == [] and err == ""


def test_a_bad_file_is_reported_and_the_rest_is_finished(folder, capsys):
    (folder / "ab.txt").write_bytes("Správce údajů\nšíří".encode("utf-16-le")[1:] + b"\xff")
    assert run(["read", str(folder)]) == 3
    out, err = capsys.readouterr()
    assert out.index("a.md") < out.index("b.txt") < out.index("c.html")
    assert "ab.txt" in err and "1 of 4" in err and "Traceback" not in err


def test_many_files_give_the_same_on_several_cores(tmp_path, capsys):
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(FRAME["de"], encoding="utf-8")
    (tmp_path / "3.txt").write_text("", encoding="utf-8")
    assert run(["read", str(tmp_path), "--format", "json"]) == 3
    found = json.loads(capsys.readouterr()[0])
    assert len(found["notices"]) == 8
    assert [(e["file"].rsplit("/", 1)[1], e["code"]) for e in found["errors"]] == [("3.txt", "empty")]


def test_one_file_keeps_its_own_shape(folder, capsys):
    assert run(["read", str(folder / "b.txt"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr()[0])["language"] == "cs"


def test_an_empty_folder_is_an_error(tmp_path, capsys):
    assert run(["read", str(tmp_path)]) == 3
    assert "holds no notice" in capsys.readouterr()[1]


def test_versions_are_compared(tmp_path, capsys):
    english, dutch = tmp_path / "n.en.txt", tmp_path / "n.nl.txt"
    english.write_text(
        FRAME["en"].replace("Lime Ltd", "Linde B.V.") + "\n\nWe share data with Kite Ltd in India."
    )
    dutch.write_text(FRAME["nl"] + "\n\nWij delen gegevens met Kite Ltd.")
    assert run(["read", str(english), "--against-version", str(dutch), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr()[0])
    missing = {(d["kind"], d["value"]) for d in found["differences"] if d["missing_in"] == [dutch.as_posix()]}
    assert ("countries", "IN") in missing
    assert not any(kind == "parties" for kind, _ in missing)
    assert run(["read", str(english), "--against-version", str(dutch)]) == 0
    assert "countries: IN" in capsys.readouterr()[0]


def test_versions_need_one_notice(folder, capsys):
    assert run(["read", str(folder), "--against-version", str(folder / "a.md")]) == 2
    assert "name one NOTICE" in capsys.readouterr()[1]
