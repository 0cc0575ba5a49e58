"""What programs read is UTF-8, whatever the terminal writes; people see what their terminal can show."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "inventories" / "examples" / "cloud-vendor"


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "csv"])
def test_in_a_terminal_that_has_no_quotation_marks(form):
    done = [_check(form, PYTHONIOENCODING=encoding) for encoding in ("iso-8859-1", "utf-8")]
    assert done[0] == done[1]
    text = done[0].decode("utf-8")
    assert "“" in text
    if form == "json":
        assert json.loads(text)["findings"]


def test_a_person_reads_what_the_terminal_has():
    text = _check("text", PYTHONIOENCODING="iso-8859-1").decode("iso-8859-1")
    assert "?help desk?" in text
    assert "“" not in text


@pytest.mark.parametrize(
    "command", ["trace {0} --from contact", "rules", "diff {0} {0}", "whatif {0} --without insight"]
)
def test_other_commands(command):
    arguments = [*command.format(EXAMPLE).split(), "--format", "json"]
    done = [_run(arguments, PYTHONIOENCODING=encoding) for encoding in ("iso-8859-1", "utf-8")]
    assert done[0] == done[1]
    json.loads(done[0])


def _check(form, **env):
    return _run(
        ["check", str(EXAMPLE), "--as-of", "2025-09-01", "--format", form, "--fail-on", "none"], **env
    )


def _run(arguments, **env):
    command = [sys.executable, "-m", "dataflow", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env={**os.environ, **env})
    assert done.returncode == 0, done.stderr
    return done.stdout
