"""What the README shows is what its commands print."""

import re
import shlex

import pytest

from dataflow.cli.main import run
from tests.house.tree import ROOT

FENCED = re.findall(r"^```(\w*)\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
BLOCKS = [block for language, block in FENCED if not language]
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line.startswith("dataflow ")]
SHOWN = [line for block in BLOCKS if not block.startswith("dataflow ") for line in block.splitlines()]


@pytest.mark.slow
def test_every_command_runs_and_prints_what_is_shown(tmp_path, monkeypatch, capsys):
    for name in ("inventories", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    printed = ""
    for command in COMMANDS:
        name, *rest = shlex.split(command)[1:]
        status = run([name, *rest])
        told = capsys.readouterr()
        assert status in ((0, 1) if name == "check" else (0,)), (command, told.err)
        printed += told.out
    assert len(COMMANDS) > 10
    assert len(SHOWN) > 10
    assert [line for line in SHOWN if line not in printed] == []
