"""What one form cannot hold does not keep the others from being written."""

import json

from dataflow.cli.main import run
from tests.record.inventories import complete


def test_a_cell_too_long_for_a_sheet_leaves_the_workbook_out(tmp_path, capsys):
    content = complete()
    content["activities"]["scoring"]["purpose"] = "x" * 40_000
    source = tmp_path / "inventory.json"
    source.write_text(json.dumps(content))
    out = tmp_path / "out"
    assert run(["report", str(source), "--as-of", "2024-01-01", "--out", str(out)]) == 0
    assert "note: lender has no workbook" in capsys.readouterr().err
    made = {file.name for file in (out / "lender").iterdir()}
    assert "workbook.xlsx" not in made
    assert {"record.html", "record.xlsx", "map.html", "index.html"} <= made
    assert "workbook.xlsx" not in (out / "lender" / "index.html").read_text()
