"""The browser that the other tests need starts. It is never skipped: a machine without one must say so."""

import os
import shutil
import subprocess

from tests.house.tree import ROOT


def test_chromium_starts():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "no Chromium: run `make test`, or set CHROMIUM to its path"
    done = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Chrom" in done.stdout


def test_without_any_chromium_the_script_fails_loudly(tmp_path):
    """A bare PATH: no browser, no package manager, and a Python that has no playwright."""
    for name in ("bash", "id"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    done = subprocess.run(
        ["bash", ROOT / "tools" / "ensure-chromium.sh", "no-such-python"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert done.stdout == ""
    assert "Chromium" in done.stderr
