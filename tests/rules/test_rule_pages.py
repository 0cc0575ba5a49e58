"""docs/rules is what the rules say of themselves, and whoever looks for a rule or article finds it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dataflow.rules.catalogue import all_rules
from dataflow.rules.docs import pages
from dataflow.rules.unchecked import UNCHECKED

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "rules"


@pytest.fixture(scope="module")
def made():
    return pages()


def test_the_pages_are_fresh(made):
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    stale = sorted(name for name in set(there) | set(made) if there.get(name) != made.get(name))
    assert stale == [], "run make docs"


def test_every_rule_has_its_page_in_the_index(made):
    for rule in all_rules():
        assert f"[{rule.id}]({rule.id}.md)" in made["README.md"]
        page = made[f"{rule.id}.md"]
        for heading in ("## What it looks at", "## Why", "## Remedy", "### Breach", "### Fixed"):
            assert heading in page, (rule.id, heading)


def test_links_lead_somewhere(made):
    for name, text in made.items():
        for target in re.findall(r"\]\(([^)]+\.md)\)", text):
            assert target in made, (name, target)


def test_every_article_is_indexed(made):
    index = made["README.md"].partition("## By article")[2]
    for rule in all_rules():
        for provision in rule.provisions:
            line = next(line for line in index.splitlines() if line.startswith(f"| {provision} |"))
            assert f"[{rule.id}]" in line


def test_what_is_not_checked_says_why(made):
    assert all(item.reason and item.provisions for item in UNCHECKED)
    assert all(item.subject in made["what-is-not-checked.md"] for item in UNCHECKED)


@pytest.mark.parametrize("change", ["none", "byte", "leftover", "missing"])
def test_the_tool_notices_what_is_stale(tmp_path, made, change):
    for name, text in made.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    if change == "byte":
        (tmp_path / "TCT-01.md").write_text("x", encoding="utf-8")
    elif change == "leftover":
        (tmp_path / "OLD-01.md").write_text("x", encoding="utf-8")
    elif change == "missing":
        (tmp_path / "README.md").unlink()
    command = [sys.executable, str(ROOT / "tools" / "rule_docs.py"), "--check", str(tmp_path)]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert done.returncode == (change != "none"), done.stderr
    assert ("make docs" in done.stderr) == (change != "none")
