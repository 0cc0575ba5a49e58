"""Outside the command line nothing looks at the clock, prints, ends the process or asks where it stands."""

import ast

import pytest

from tests.house.tree import PACKAGE, parsed, python_files, shown

CLI = PACKAGE / "cli"

FORBIDDEN = {
    "print": "prints",
    "input": "asks",
    "exit": "ends the process",
    "quit": "ends the process",
    "sys.exit": "ends the process",
    "os._exit": "ends the process",
    "os.getcwd": "asks where it stands",
    "Path.cwd": "asks where it stands",
    "datetime.now": "looks at the clock",
    "datetime.utcnow": "looks at the clock",
    "datetime.today": "looks at the clock",
    "date.today": "looks at the clock",
    "time.time": "looks at the clock",
    "time.localtime": "looks at the clock",
    "time.gmtime": "looks at the clock",
}


def test_only_the_command_line_does():
    below = [path for path in python_files() if CLI not in path.parents]
    assert below
    found = [f"{shown(path)}:{line} {what}" for path in below for line, what in offences(parsed(path))]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "print('x')",
        "import sys\nsys.exit(1)",
        "raise SystemExit(2)",
        "from datetime import date\ndate.today()",
        "import datetime\ndatetime.date.today()",
        "import datetime as dt\ndt.datetime.now(dt.UTC)",
        "from datetime import date as day\nday.today()",
        "default = date.today",
        "from time import time\ntime()",
        "from pathlib import Path\nPath.cwd()",
    ],
)
def test_each_is_seen(code):
    assert list(offences(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["console.print('x')", "date(2018, 5, 25)", "time.perf_counter()", "row.exit"]
)
def test_what_only_looks_alike_is_left_alone(code):
    assert list(offences(ast.parse(code))) == []


# --- private ---


def offences(tree: ast.Module):
    """(line, what it does) for every name that reads the world, called or passed on."""
    renamed = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and node.exc is not None and "SystemExit" in ast.dump(node.exc):
            yield node.lineno, "ends the process"
        if not isinstance(node, ast.Name | ast.Attribute) or isinstance(node.ctx, ast.Store):
            continue
        first, _, rest = ast.unparse(node).partition(".")
        # Of `datetime.date.today` the last two parts decide, whatever the module was called.
        full = ".".join(part for part in (renamed.get(first, first), rest) if part)
        what = FORBIDDEN.get(full) or FORBIDDEN.get(".".join(full.split(".")[-2:]))
        if what:
            yield node.lineno, what
