"""Every dependency has a written reason, and no reason outlives its dependency."""

import configparser
import re

from tests.house.tree import ROOT

DECISIONS = ROOT / "docs" / "decisions"
TABLE = DECISIONS / "0010-dependencies.md"


def requirements() -> set[str]:
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = [settings["options"]["install_requires"], *settings["options.extras_require"].values()]
    names = re.findall(r"^\s*([A-Za-z][\w.-]*)", "\n".join(listed), re.MULTILINE)
    return {name.lower() for name in names}


def documented() -> set[str]:
    rows = re.findall(r"^\| ([\w.-]+) \| ([^|]*\w[^|]*)\|", TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    return {name.lower() for name, _reason in rows} - {"library"}


def test_every_dependency_has_its_reason_and_every_reason_its_dependency():
    assert requirements()
    assert documented() == requirements()


def test_bounds_are_lower_bounds_only():
    """An upper bound here would decide for everyone who installs dataflow beside something else."""
    text = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    requirement = re.compile(r"^    ([A-Za-z][\w.-]*)((?:[<>=!~]=?|===).*)$", re.MULTILINE)
    found = requirement.findall(text)
    assert found
    assert [name + bound for name, bound in found if not re.fullmatch(r">=\d+(\.\d+)*", bound)] == []


def test_decisions_are_numbered_without_gaps_and_short():
    pages = sorted(DECISIONS.glob("[0-9]*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if page != TABLE:
            assert len(text.splitlines()) <= 25, page.name
            assert [h for h in ("## Context", "## Decision", "## Consequences") if h not in text] == [], (
                page.name
            )
