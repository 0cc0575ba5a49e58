"""dataflow convert --layout: what is written, what is said, and what is refused."""

import pytest

from dataflow.cli.main import run
from dataflow.inventory.load import load
from tests.layouts.test_cnil import WRITTEN


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(WRITTEN, encoding="utf-8")
    return path


def test_out_and_back(source, tmp_path, capsys):
    register, back = tmp_path / "r.xlsx", tmp_path / "b.yaml"
    assert run(["convert", str(source), str(register), "--layout", "cnil", "--as-of", "2024-01-01"]) == 0
    said = capsys.readouterr().out
    assert "lost: bases: every row, 1 with 2 cells: 1" in said
    assert "lost: measures.kinds: 1 cell: chiffre" in said
    assert run(["convert", str(register), str(back), "--layout", "cnil"]) == 0
    said = capsys.readouterr().out
    assert "pret-1!B3: taken: 'pret-1' (activities.id)" in said
    assert "(activities.purpose_kinds: legal-claims)" in said
    assert "not-understood 0, dropped 0" in said
    assert [row["purpose"] for row in load(back).rows("activities")] == ["accorder un prêt"]


@pytest.mark.parametrize("layout", ["cnil", "ico", "apd", "cnpd"])
def test_the_same_inventory_gives_the_same_bytes(layout, source, tmp_path):
    for name in ("1.xlsx", "2.xlsx"):
        assert (
            run(["convert", str(source), str(tmp_path / name), "--layout", layout, "--as-of", "2024-01-01"])
            == 0
        )
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_formulas_are_text(source, tmp_path):
    import openpyxl

    source.write_text(WRITTEN.replace("name: Prêt\n", 'name: "=1+1"\n'), encoding="utf-8")
    assert run(["convert", str(source), str(tmp_path / "r.xlsx"), "--layout", "cnil"]) == 0
    cell = openpyxl.load_workbook(tmp_path / "r.xlsx")["pret-1"]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    "arguments",
    [["a.yaml", "b.yaml", "--layout", "cnil"], ["a.yaml", "b.yaml", "--as-of", "2024-01-01"]],
)
def test_wrong_usage(arguments, source, capsys, monkeypatch):
    monkeypatch.chdir(source.parent)
    assert run(["convert", *arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_workbook_of_no_layout_is_invalid(source, capsys):
    broken = source.parent / "x.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    assert run(["convert", str(broken), str(source.parent / "b.yaml"), "--layout", "ico"]) == 3
    assert (
        run(["convert", str(source.parent / "none.xlsx"), str(source.parent / "b.yaml"), "--layout", "ico"])
        == 3
    )
    assert not (source.parent / "b.yaml").exists()


def test_rows_are_as_tall_as_their_text(source, tmp_path):
    import openpyxl

    source.write_text(
        WRITTEN.replace("purpose: accorder un prêt", f"purpose: {'mot ' * 60}"), encoding="utf-8"
    )
    assert run(["convert", str(source), str(tmp_path / "r.xlsx"), "--layout", "cnil"]) == 0
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["pret-1"]
    (row,) = [cells[0].row for cells in sheet.iter_rows() if cells[0].value == "Finalité principale"]
    assert 60 <= sheet.row_dimensions[row].height <= 400
