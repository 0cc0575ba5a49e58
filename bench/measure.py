"""Commands in processes of their own: seconds, processor time and peak memory, as the system accounts them."""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

LIBRARIES = (
    "numpy", "narwhals", "polars", "duckdb", "pandas", "pyarrow", "networkx", "click", "PyYAML", "python-calamine", "pytm",
)  # fmt: skip
SHOWN = 1 << 16
"""Bytes at the end of what a command prints that are looked at."""
SKIPPED = 77
"""Exit status of a measurement that cannot be made here; its output says why."""


@dataclass(frozen=True, slots=True)
class Measured:
    """values: wall, cpu (user and system seconds) and peak_mb of the process, and ``key=number`` lines that it
    printed; or ``skipped`` or ``failed`` with the reason."""

    values: dict[str, Any]

    @property
    def shown(self) -> str:
        """One line for a reader."""
        return ", ".join(f"{name} {value}" for name, value in self.values.items())

    @property
    def known(self) -> bool:
        """Whether there are figures."""
        return "cpu" in self.values


def run(command: Sequence[str], *, timeout: float = 1800, allowed: Sequence[int] = (0,)) -> Measured:
    """Run it once; ``allowed``: exit statuses that are no failure."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as wrong:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=wrong, env=_environment())
        late = threading.Timer(timeout, process.kill)
        late.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        finally:
            late.cancel()
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        text, errors = _end_of(said), _end_of(wrong)
    if process.returncode == SKIPPED:
        return Measured({"skipped": text.strip()})
    if wall >= timeout:
        return Measured({"failed": f"not finished after {timeout:.0f} s"})
    if process.returncode not in allowed:
        last = (errors.strip().splitlines() or [f"ended with status {process.returncode}"])[-1]
        return Measured({"failed": last[:200]})
    whole = {
        "wall": round(wall, 3),
        "cpu": round(used.ru_utime + used.ru_stime, 3),
        "peak_mb": used.ru_maxrss // 1024,
    }
    return Measured(whole | _printed(text))


def in_turn(
    commands: Mapping[str, Sequence[str]], *, times: int, allowed: Sequence[int] = (0,)
) -> dict[str, Measured]:
    """Run the commands one after the other, ``times`` over, after a first round that is not counted.

    The median of each figure: what else the machine does falls on all of them alike.
    """
    counted: dict[str, list[Measured]] = {name: [] for name in commands}
    for turn in range(times + 1):
        for name, command in commands.items():
            found = run(command, allowed=allowed)
            if turn or not found.known:
                counted[name].append(found)
    return {name: _median(found) for name, found in counted.items()}


def repeated(command: Sequence[str], times: int) -> Measured:
    """The medians of so many runs; a run that fails or is skipped is the answer."""
    found: list[Measured] = []
    while len(found) < times and (not found or found[-1].known):
        found.append(run(command))
    return _median(found)


def machine() -> dict[str, Any]:
    """Where it was measured: processors, memory, load, Python, versions."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "processors": os.cpu_count(),
        "processor": _processor(),
        "memory_gb": round(pages / 2**30),
        "load": [round(number, 1) for number in os.getloadavg()],
        "system": platform.platform(),
        "python": sys.version.split()[0],
        "versions": {name: _version(name) for name in LIBRARIES},
    }


# --- private ---


def _environment() -> dict[str, str]:
    """Bytecode is kept between runs, as after an installation, and not in the source tree."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / f"bench-bytecode-{os.getuid()}")}


def _end_of(file: Any) -> str:
    """The last of what was said.

    All of it could be hundreds of megabytes, and the system counts the peak of who starts a process as the
    peak of the process.
    """
    file.seek(max(0, file.seek(0, os.SEEK_END) - SHOWN))
    return file.read().decode(errors="replace")  # type: ignore[no-any-return]


def _printed(text: str) -> dict[str, float]:
    found = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if equals and name.isidentifier():
            try:
                found[name] = float(value)
            except ValueError:
                continue
    return found


def _median(found: Sequence[Measured]) -> Measured:
    for measured in found:
        if not measured.known:
            return measured
    names = found[0].values
    return Measured(
        {name: round(statistics.median(measured.values[name] for measured in found), 3) for name in names}
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
