"""What the README tells people to type exists."""

import re
import subprocess

import click

from tests.house.tree import ROOT


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_both_commands_are_told_and_can_be_made():
    for target in ("report", "test"):
        assert f"make {target}" in readme()
        planned = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True)
        assert planned.returncode == 0, planned.stderr


def test_every_command_it_names_exists():
    from dataflow.cli.main import cli

    exist = set(cli.list_commands(click.Context(cli)))
    in_code = re.findall(r"```.*?```|`[^`\n]+`", readme(), re.DOTALL)
    named = {name for code in in_code for name in re.findall(r"(?:^|[\s`$])dataflow ([a-z]+)\b", code)}
    assert named
    assert named - exist == set()
