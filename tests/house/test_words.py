"""The project speaks of itself: no place of work, no ticket numbers, no package index in its files."""

import re

import pytest

from tests.house.tree import project_files, shown

PLACES = re.compile(r"(?<![\w.])/(?:work|tmp|root|home)/[\w.-]")
INDEXES = re.compile(
    r"\b(?:py" r"pi\.org|python" r"hosted\.org|--(?:extra-)?index-" r"url)\b|--(?:extra-)?index-" r"url"
)
TICKETS = re.compile(
    r"\b(?:issue|ticket|pull request|PR|GH)[ -]?#?\d+\b|[(\s]#\d{1,5}\b(?![0-9a-fA-F])", re.IGNORECASE
)

PROSE = {".py", ".md", ".cfg", ".toml", ".sh", ".yaml", ".yml", ".csv", ".txt", ".ipynb", ".typ"}
TEXT = PROSE | {".html", ".js", ".css", ".json", ".sarif", ".xml", ""}


def findings(text: str, *, prose: bool) -> list[str]:
    patterns = (PLACES, INDEXES, TICKETS) if prose else (PLACES, INDEXES)
    return [match.group().strip() for pattern in patterns for match in pattern.finditer(text)]


def test_no_file_names_what_is_not_the_project():
    files = [path for path in project_files() if path.suffix in TEXT]
    assert len(files) > 5
    found = {
        shown(path): words[:3]
        for path in files
        # Vendored scripts and pages that embed them speak of their own tickets.
        if (words := findings(path.read_text(encoding="utf-8", errors="replace"), prose=path.suffix in PROSE))
    }
    assert found == {}


# Put together here, so that this file holds none of what it looks for.
@pytest.mark.parametrize(
    ("pattern", "values"),
    [
        ("see /{}/main/x", ["work", "tmp", "home"]),
        ("open('/{}/a')", ["tmp"]),
        ("fixes #{}", [12]),
        ("(issue {})", [31, "#31"]),
        ("see PR {}", [5]),
        ("GH-{}", [44]),
        ("--{}-url", ["index", "extra-index"]),
    ],
)
def test_each_is_seen(pattern, values):
    for value in values:
        assert findings(pattern.format(value), prose=True)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/work/rules",
        "colour #333333",
        "tissue 4",
        "#!/usr/bin/env bash",
        "## 3. Words",
        "a/tmp/b",
    ],
)
def test_what_only_looks_alike_is_left_alone(text):
    assert findings(text, prose=True) == []
