"""One command in a process of its own: seconds, processor time, peak memory."""

import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

LIBRARIES = ("narwhals", "polars", "duckdb", "pandas", "pyarrow", "networkx", "pytm")
SKIPPED = 77
"""Exit status of a measurement that cannot be made here; its output says why."""


@dataclass(frozen=True, slots=True)
class Measured:
    """values: wall and cpu (seconds), peak_mb; or ``skipped``, or ``failed``, with the reason."""

    values: dict[str, Any]

    @property
    def shown(self) -> str:
        """One line for a reader."""
        return ", ".join(f"{name} {value}" for name, value in self.values.items())


def run(command: Sequence[str], *, timeout: float = 900) -> Measured:
    """Run it once.  A command that prints ``key=value`` lines adds them to what was measured."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            said, wrong = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            return Measured({"failed": f"not finished after {timeout:.0f} s"})
    wall = time.perf_counter() - begun
    if process.returncode == SKIPPED:
        return Measured({"skipped": said.strip()})
    if process.returncode:
        return Measured({"failed": (wrong.strip().splitlines() or ["no message"])[-1][:200]})
    added = dict(
        line.split("=", 1) for line in said.splitlines() if line.startswith(("cpu=", "peak_mb=", "load="))
    )
    return Measured({"wall": round(wall, 3)} | {key: float(value) for key, value in added.items()})


def machine() -> dict[str, Any]:
    """Where it was measured: processors, load, Python, versions."""
    return {
        "processors": os.cpu_count(),
        "load": [round(number, 1) for number in os.getloadavg()],
        "system": platform.platform(),
        "python": sys.version.split()[0],
        "versions": {name: _version(name) for name in LIBRARIES},
    }


def spent() -> str:
    """Processor seconds and peak memory of this process, as ``run`` reads them."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    return f"cpu={used.ru_utime + used.ru_stime:.2f}\npeak_mb={used.ru_maxrss // 1024}"


# --- private ---


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
