"""What programs read is UTF-8, whatever the terminal writes."""

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
    done = [_check(form, PYTHONIOENCODING=encoding) for encoding in ("ascii", "utf-8")]
    assert done[0] == done[1]
    text = done[0].decode("utf-8")
    assert "“" in text
    if form == "json":
        assert json.loads(text)["findings"]


def _check(form, **env):
    command = [sys.executable, "-m", "dataflow", "check", str(EXAMPLE), "--as-of", "2025-09-01"]
    command += ["--format", form, "--fail-on", "none"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env={**os.environ, **env})
    assert done.returncode == 0, done.stderr
    return done.stdout
