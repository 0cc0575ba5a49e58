"""``python -m bench.cluster [--flows N]``: a Spark cluster on this machine loses a worker in the middle of a check.

A standalone master and two workers, on 127.0.0.1 alone and from the PyPI package; one worker is killed with its
executor when it has done some tasks.  The findings must be those of the arrays in memory, key by key.  Status 0: they are.
"""

import argparse
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from bench.generate import write
from bench.measure import machine

ROOT = Path(__file__).parents[1]
TASKS = 150
"""Tasks that the worker has finished when it is killed."""

DEFAULTS = """
spark.master spark://127.0.0.1:{port}
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
spark.cores.max 2
spark.executor.cores 1
spark.executor.memory 900m
spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1
spark.executor.extraJavaOptions -XX:TieredStopAtLevel=1
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.cluster")
    parser.add_argument("--flows", type=int, default=2_000)
    parser.add_argument("--timeout", type=int, default=1_500, help="seconds for the check on the cluster")
    parser.add_argument("--out", type=Path, default=ROOT / "bench" / "results")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, _processes() as start:
        place = Path(folder)
        inventory = write(chosen.flows, place / "inventory")
        expected = json.loads(subprocess.check_output(_check(inventory, "arrays"), cwd=ROOT))
        result = _on_cluster(inventory, place, start, chosen.timeout)
        found = result.pop("found")
    result |= {"flows": chosen.flows, "findings": len(expected["findings"]), "machine": machine()}
    result["different"] = _different(expected, found) if found else ["the check did not end well"]
    chosen.out.mkdir(parents=True, exist_ok=True)
    (chosen.out / "cluster.json").write_text(json.dumps(result, indent=1, sort_keys=True) + "\n")
    print(json.dumps(result, indent=1, sort_keys=True))
    return 1 if result["different"] else 0


# --- private ---


def _check(inventory: Path, engine: str) -> list[str]:
    options = ["--as-of", "2024-01-01", "--format", "json", "--fail-on", "none", "--engine", engine]
    return [sys.executable, "-m", "dataflow", "check", str(inventory), *options]


def _on_cluster(inventory: Path, place: Path, start: Callable[..., Any], timeout: int) -> dict[str, Any]:
    port = _free_port()
    (place / "conf").mkdir()
    (place / "conf" / "spark-defaults.conf").write_text(DEFAULTS.format(port=port))
    environment = {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_CONF_DIR": str(place / "conf")}
    name = "org.apache.spark.deploy.{0}.{1}"
    java = ["--host", "127.0.0.1", "--webui-port", "0"]
    start(
        "master", [_spark_class(), name.format("master", "Master"), *java, "--port", str(port)], environment
    )
    workers = []
    for number in (1, 2):
        own = ["--cores", "1", "--memory", "1g", "--work-dir", str(place / f"work{number}")]
        command = [_spark_class(), name.format("worker", "Worker"), *java, *own, f"spark://127.0.0.1:{port}"]
        workers.append(start(f"worker {number}", command, environment))
    begun = time.perf_counter()
    with (place / "found.json").open("wb") as out, (place / "said.txt").open("wb") as said:
        check = start("check", _check(inventory, "spark"), environment, stdout=out, stderr=said)
        while check.poll() is None and _tasks(place / "work1") < TASKS:
            _pause(begun, timeout)
        running = check.poll() is None
        killed_after, at_the_time = time.perf_counter() - begun, _tasks(place / "work2")
        os.killpg(workers[0].pid, signal.SIGKILL)  # the worker and its executor
        while check.poll() is None:
            _pause(begun, timeout)
    if check.returncode:
        print((place / "said.txt").read_text()[-2_000:], file=sys.stderr)
    return {
        "found": None if check.returncode else json.loads((place / "found.json").read_text()),
        "killed_while_running": running,
        "killed_after_s": round(killed_after, 1),
        "ended_after_s": round(time.perf_counter() - begun, 1),
        "tasks_of_the_killed": _tasks(place / "work1"),
        "tasks_of_the_other_before_and_after": [at_the_time, _tasks(place / "work2") - at_the_time],
    }


def _different(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Keys that only one has, or of which they say different things; ``counts`` where the totals differ."""
    one, other = ({finding["key"]: finding for finding in said["findings"]} for said in (expected, found))
    keys = sorted(one.keys() ^ other.keys()) + [key for key in one if key in other and one[key] != other[key]]
    return keys + (["counts"] if expected["counts"] != found["counts"] else [])


def _tasks(work: Path) -> int:
    """Tasks that the executors of a worker have finished, by their logs."""
    logs = work.glob("app-*/*/stderr")
    return sum(log.read_text(errors="replace").count("Finished task") for log in logs)


def _pause(begun: float, timeout: int) -> None:
    if time.perf_counter() - begun > timeout:
        raise SystemExit(f"not finished after {timeout} s")
    time.sleep(0.5)


def _spark_class() -> str:
    from pyspark.find_spark_home import _find_spark_home

    return str(Path(_find_spark_home(), "bin", "spark-class"))


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def _processes() -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Starts processes in groups of their own; in the end every group is stopped, whatever happened."""
    started: list[subprocess.Popen[bytes]] = []

    def start(name: str, command: list[str], environment: dict[str, str], **streams: Any) -> Any:
        print(f"starting {name}", flush=True)
        streams = streams or {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, start_new_session=True, **streams
        )
        started.append(process)
        return process

    try:
        yield start
    finally:
        for process in reversed(started):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
