"""What is written never takes the place of something else, and a place that cannot be written is said."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from dataflow.cli.main import run
from dataflow.inventory.load import load
from dataflow.render.made_here import made_here

EXAMPLE = Path(__file__).parents[2] / "inventories" / "examples" / "first-steps.yaml"
NOTICE = Path(__file__).parents[1] / "notice" / "gold" / "cs-1.txt"
DAY = ("--as-of", "2025-01-01")
WRITING = {
    "map": lambda out: ["map", "own.yaml", *DAY, "--out", f"{out}.html"],
    "record": lambda out: ["record", "own.yaml", *DAY, "--out", f"{out}.html"],
    "whatif": lambda out: ["whatif", "own.yaml", *DAY, "--without", "post-haste", "--out", f"{out}.html"],
    "convert": lambda out: ["convert", "own.yaml", f"{out}.xlsx"],
    "template": lambda out: ["template", f"{out}.xlsx", "--force"],
    "csv": lambda out: ["convert", "own.yaml", f"{out}.csv"],
    "report": lambda out: ["report", "own.yaml", *DAY, "--out", f"{out}"],
}
FILES = {name: call for name, call in WRITING.items() if name not in ("csv", "report")}


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(EXAMPLE, "own.yaml")
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_a_pipe_or_device_stays_what_it_is(name, capfd):
    call = WRITING[name]("pipe")
    target = next(word for word in call if word.startswith("pipe"))
    os.mkfifo(target)
    assert run(call) == 3
    assert stat.S_ISFIFO(Path(target).stat().st_mode)
    assert "a device or pipe" in capfd.readouterr().err


@pytest.mark.parametrize("name", FILES)
def test_a_read_only_file_stays_as_it_is(name, capfd):
    call = WRITING[name]("mine")
    target = Path(next(word for word in call if word.startswith("mine")))
    target.write_text("mine")
    target.chmod(0o444)
    assert run(call) == 3
    assert target.read_text() == "mine"
    assert "a read-only file" in capfd.readouterr().err


@pytest.mark.parametrize("name", FILES)
def test_what_a_link_leads_to_is_written(name):
    call = WRITING[name]("link")
    target = Path(next(word for word in call if word.startswith("link")))
    Path("elsewhere").mkdir()
    target.symlink_to(Path("elsewhere") / target.name)
    assert run(call) == 0
    assert target.is_symlink()
    assert [file.name for file in Path("elsewhere").iterdir()] == [target.name]


@pytest.mark.parametrize("name", WRITING)
def test_below_a_file_nothing_can_be_written(name, capfd):
    before = Path("own.yaml").read_bytes()
    assert run(WRITING[name]("own.yaml/below")) == 3
    err = capfd.readouterr().err
    assert "[cannot-write]" in err
    assert "Traceback" not in err
    assert "ignored" not in err
    assert Path("own.yaml").read_bytes() == before
    assert os.listdir() == ["own.yaml"]


@pytest.mark.parametrize(
    "call",
    [
        ["map", "own.yaml", *DAY, "--out", "own.yaml"],
        ["record", "own.json", *DAY, "--out", "own.json"],
        ["whatif", "own.yaml", *DAY, "--without", "post-haste", "--out", "./own.yaml"],
        ["convert", "own.xlsx", "own.xlsx", "--layout", "ico"],
    ],
)
def test_what_is_made_of_an_inventory_does_not_take_its_place(call, capsys):
    for other in ("own.json", "own.xlsx"):
        assert run(["convert", "own.yaml", other]) == 0
    before = Path(call[1]).read_bytes()
    assert run(call) == 2
    assert "is what is read" in capsys.readouterr().err
    assert Path(call[1]).read_bytes() == before


ENDINGS = {
    "map": ["html"],
    "record": ["html", "docx", "pdf", "xlsx", "md", "json"],
    "whatif": ["html", "json", "txt"],
    "convert": ["xlsx", "yaml", "json"],
    "draft": ["yaml", "xlsx"],
}


def written(name, target):
    """The command that writes ``target``."""
    if name == "draft":
        return ["draft", str(NOTICE), "--out", target]
    if name == "convert":
        return ["convert", "own.yaml", target]
    more = ["--without", "post-haste"] if name == "whatif" else []
    form = target.rpartition(".")[2]
    more += ["--format", "text" if form == "txt" else form] if name == "whatif" else []
    return [name, "own.yaml", *DAY, *more, "--out", target]


@pytest.mark.parametrize(("name", "ending"), [(name, one) for name, all_ in ENDINGS.items() for one in all_])
def test_a_file_of_somebody_else_is_replaced_only_by_force(name, ending, capsys):
    target = Path(f"mine.{ending}")
    target.write_text("mine")
    assert run(written(name, str(target))) == 2
    assert f"{target} exists, and is not as this program made it; --force" in capsys.readouterr().err
    assert target.read_text() == "mine"
    assert run([*written(name, str(target)), "--force"]) == 0
    assert target.read_bytes() != b"mine"


@pytest.mark.parametrize(("name", "ending"), [(name, one) for name, all_ in ENDINGS.items() for one in all_])
def test_what_the_program_made_is_replaced_where_a_person_cannot_have_worked_in_it(name, ending):
    call = written(name, f"own-output.{ending}")
    inventory = name in ("convert", "draft") and ending != "xlsx"
    assert [run(call), run(call)] == ([0, 2] if inventory else [0, 0])


def test_an_empty_file_is_no_loss():
    Path("new.html").touch()
    assert run(written("map", "new.html")) == 0


@pytest.mark.parametrize("name", ["convert", "record"])
def test_a_workbook_that_was_saved_since_is_not_replaced(name):
    from openpyxl import load_workbook

    call = written(name, "edited.xlsx")
    assert run(call) == 0
    load_workbook("edited.xlsx").save("edited.xlsx")
    assert run(call) == 2


def test_tables_in_a_folder_are_replaced_only_by_force():
    call = ["convert", "own.yaml", "tables.csv"]
    assert [run(call), run(call), run([*call, "--force"])] == [0, 2, 0]


def test_waivers_beside_the_tables_are_no_hindrance():
    Path("lender").mkdir()
    Path("lender/waivers.yaml").write_text("[]")
    assert run(["convert", "own.yaml", "lender", "--form", "yaml"]) == 0
    assert Path("lender/waivers.yaml").read_text() == "[]"


def test_a_record_in_a_folder(capsys):
    Path("records").mkdir()
    Path("records/record.md").write_text("# Minutes of the board")
    call = ["record", "own.yaml", *DAY, "--format", "md", "--out", "records"]
    assert run(call) == 2
    assert Path("records/record.md").read_text() == "# Minutes of the board"
    assert [run([*call, "--force"]), run(call)] == [0, 0]


@pytest.mark.parametrize("name", ["index.html", "findings.json", "first-steps/workbook.xlsx"])
def test_a_report_replaces_no_file_that_no_report_left(name, capsys):
    target = Path("site") / name
    target.parent.mkdir(parents=True)
    target.write_text("mine")
    assert run(["report", "own.yaml", *DAY, "--out", "site"]) == 3
    assert "[target]" in capsys.readouterr().err
    assert target.read_text() == "mine"


def test_a_report_does_not_take_the_place_of_the_inventory(capsys):
    folder = Path("inventories") / "first-steps"
    folder.mkdir(parents=True)
    shutil.copy("own.yaml", folder / "inventory.yaml")
    assert run(["report", str(folder), *DAY, "--out", "inventories"]) == 3
    assert "inventories/first-steps: [target] read 'inventory.yaml'" in capsys.readouterr().err
    assert load(folder).id == "first-steps"
    assert os.listdir("inventories") == ["first-steps"]


def test_a_report_does_not_take_the_place_of_its_own_workbook():
    assert run(["report", "own.yaml", *DAY, "--out", "out"]) == 0
    workbook = Path("out/first-steps/workbook.xlsx")
    assert run(["report", str(workbook), *DAY, "--out", "out"]) == 3
    assert workbook.is_file()
    assert run(["report", "own.yaml", *DAY, "--out", "out"]) == 0  # its own files it replaces


@pytest.mark.parametrize("name", ["processors", "index.html", "findings.json"])
def test_an_organisation_named_as_a_file_of_the_report(name, capsys):
    Path("odd.yaml").write_text(EXAMPLE.read_text().replace("first-steps", name))
    assert run(["report", "odd.yaml", *DAY, "--out", "out"]) == 3
    assert f"read '{name}'" in capsys.readouterr().err
    assert not Path("out").exists()


def test_a_name_too_long_for_a_file(capsys):
    Path("long.yaml").write_text(EXAMPLE.read_text().replace("post-haste", "ž" * 150))
    assert run(["report", "long.yaml", *DAY, "--out", "out"]) == 3
    assert "too long" in capsys.readouterr().err
    assert not Path("out").exists()


def test_a_file_that_cannot_be_read(monkeypatch, capsys):
    def refuse(self):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert run(["check", "own.yaml"]) == 3
    assert "own.yaml: [cannot-read] read 'Permission denied'" in capsys.readouterr().err


def test_a_folder_that_cannot_be_listed(monkeypatch, capsys):
    Path("many/one").mkdir(parents=True)
    listed = Path.iterdir

    def refuse(self):
        if self.name == "one":
            raise PermissionError(13, "Permission denied", str(self))
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert run(["check", "many"]) == 3
    assert "many/one: [cannot-read]" in capsys.readouterr().err


def test_no_standard_output(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    assert run(["check", "own.yaml", *DAY]) == 1


def test_record_says_what_check_says_of_the_same_input(capsys):
    for call in (["check", "gone.yaml"], ["record", "gone.yaml", "--out", "x.html"]):
        assert run(call) == 3
        assert capsys.readouterr().err.startswith("error: gone.yaml: [no-such-file]")
    for call in (["check", "own.yaml"], ["record", "own.yaml", "--out", "x.html"]):
        assert run([*call, "--as-of", "2024-1-1"]) == 2
        assert "not a date as YYYY-MM-DD" in capsys.readouterr().err


def test_a_party_that_is_nearly_there(capsys):
    assert run(["record", "own.yaml", "--for", "post-hast", "--out", "x.html"]) == 2
    assert "did you mean post-haste?" in capsys.readouterr().err


def test_a_long_record_as_pdf_is_known_again(tmp_path):
    long = tmp_path / "record.pdf"
    long.write_bytes(
        b"%PDF-1.7\n<</Author(dataflow 0.1.0)>>\nxref\n" + b"0000000000 00000 n\n" * 20_000 + b"%%EOF"
    )
    assert made_here(long)
    long.write_bytes(long.read_bytes().replace(b"(dataflow", b"(somebody"))
    assert not made_here(long)
