"""Records as files, and the command that writes them."""

from datetime import date

import pytest
from click.testing import CliRunner

from dataflow.cli.main import run as main
from dataflow.cli.record import command
from dataflow.render.records import FORMATS, write_records
from tests.record.inventories import complete, loaded

DAY = date(2024, 1, 1)


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "inventory"
    folder.mkdir()
    loaded(folder, complete())
    return folder / "inventory.yaml"


def run(*arguments):
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_all_forms_of_all_records_have_fixed_names(tmp_path, path):
    out = tmp_path / "out"
    made = write_records([loaded(path.parent, complete())], out, DAY)
    names = [f"processors/host.{form}" for form in FORMATS] + [f"record.{form}" for form in FORMATS]
    assert files(out) == sorted(names)
    assert [file.relative_to(out).as_posix() for file in made] == sorted(names)


def test_further_languages_stand_beside_the_first(tmp_path, path):
    out = tmp_path / "out"
    inventory = loaded(path.parent, complete())
    write_records([inventory], out, DAY, formats=["html"], langs=[None, "cs"])
    assert files(out) == [
        "processors/host.cs.html",
        "processors/host.html",
        "record.cs.html",
        "record.html",
    ]
    assert '<html lang="cs">' in (out / "record.cs.html").read_text()


def test_inventories_of_a_portfolio_have_folders(tmp_path, path):
    other = complete()
    other["organisation"]["id"] = "second"
    other["parties"]["second"] = {"name": "Second"}
    other["activities"]["scoring"]["controllers"] = ["second"]
    folder = tmp_path / "second"
    folder.mkdir()
    out = tmp_path / "out"
    write_records([loaded(path.parent, complete()), loaded(folder, other)], out, DAY, formats=["md"])
    assert files(out) == ["lender/record.md", "processors/host.md", "second/record.md"]
    assert "Second" in (out / "processors" / "host.md").read_text()


@pytest.mark.parametrize("form", FORMATS)
def test_the_ending_of_the_file_decides_its_form(tmp_path, path, form):
    out = tmp_path / f"my.{form}"
    assert run(path, "--out", out, "--as-of", DAY).exit_code == 0
    begins = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF", "md": b"# ", "json": b"{"}
    assert out.read_bytes().startswith(begins.get(form, b"PK"))
    assert files(tmp_path) == ["inventory/inventory.yaml", f"my.{form}"]


def test_a_folder_gets_every_record(tmp_path, path):
    out = tmp_path / "out"
    assert run(path, "--out", out, "--as-of", DAY, "--format", "md").exit_code == 0
    assert files(out) == ["processors/host.md", "record.md"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "Art. 30\\(1\\)"),
        (["--for", "host"], "Art. 30\\(2\\)"),
        (["--for", "lender", "--role", "processor"], "Art. 30\\(2\\)"),
        (["--role", "processor", "--for", "host", "--lang", "nl"], "AVG"),
        (["--edition", "public"], "public edition"),
    ],
)
def test_options_choose_the_record(tmp_path, path, options, words):
    import re

    out = tmp_path / "out.md"
    assert run(path, "--out", out, "--as-of", DAY, *options).exit_code == 0
    assert re.search(words, out.read_text().replace("\\", ""))


def test_the_date_decides(tmp_path, path):
    out = tmp_path / "out.md"
    run(path, "--out", out, "--as-of", "2018-05-24")
    assert "planned from 25 May 2018" in out.read_text()


@pytest.mark.parametrize(
    ("options", "status", "words"),
    [
        (["--for", "nobody", "--out", "x.md"], 2, "nobody"),
        (["--lang", "xx", "--out", "x.md"], 2, "xx"),
        (["--out", "x.odt"], 2, ".odt"),
        (["--as-of", "yesterday", "--out", "x.md"], 2, "yesterday"),
        ([], 2, "--out"),
    ],
)
def test_wrong_usage(tmp_path, path, monkeypatch, options, status, words):
    monkeypatch.chdir(tmp_path)
    done = run(path, *options)
    assert (done.exit_code, words in done.output) == (status, True)
    assert files(tmp_path) == ["inventory/inventory.yaml"]


def test_an_invalid_inventory_ends_with_status_3_and_the_place(tmp_path, capsys):
    bad = tmp_path / "bad.yaml"
    bad.write_text("organisation: {id: x, country: Narnia}\n")
    assert main(["record", str(bad), "--out", str(tmp_path / "x.md")]) == 3
    said = capsys.readouterr().err
    assert "bad.yaml:1" in said
    assert "Traceback" not in said
