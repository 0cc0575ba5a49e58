"""What is measured, section by section."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench.measure import Measured, in_turn, repeated, run
from bench.results import Results

ENGINES = ("arrays", "polars", "duckdb", "pandas")
PYTHON = sys.executable
ROOT = Path(__file__).parents[1]
LENDER = ROOT / "inventories" / "creditair-cz"
LONGEST = 1800
"""Seconds: what would take longer, by its growth so far, is left out and said to be."""


@dataclass(slots=True)
class Plan:
    """One run: how large, on which engines, and where the made inventories are."""

    results: Results
    data: Path
    engines: tuple[str, ...]
    quick: bool = False
    huge: bool = False
    _walls: dict[str, tuple[int, float]] = field(default_factory=dict)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Flows of the inventories on which the rules run."""
        if self.quick:
            return (10_000, 100_000)
        return (10_000, 100_000, 1_000_000, *((10_000_000,) if self.huge else ()))

    def parquet(self, flows: int) -> str:
        """The folder of an inventory with that many flows."""
        folder = self.data / f"flows-{flows}"
        if not (folder / "flows.parquet").exists():
            made("bench.generate", str(flows), str(folder))
        return str(folder)

    def converted(self, flows: int, suffix: str) -> str:
        """The same inventory in another form."""
        target = self.data / f"flows-{flows}{suffix}"
        if not target.exists():
            made("dataflow", "convert", self.parquet(flows), str(target))
        return str(target)

    def grows(self, name: str, size: int, command: tuple[str, ...], times: int = 1) -> None:
        """Measure ``name`` at one of growing sizes, unless its time at a smaller one says that it takes too long."""
        before = self._walls.get(name)
        if before and before[1] * size / before[0] > LONGEST:
            reason = f"left out: {before[1]:.0f} s at {before[0]:,} flows"
            self.results.add(f"{name} {size}", Measured({"skipped": reason}))
            return
        found = self.results.add(f"{name} {size}", repeated(command, times))
        self._walls[name] = (size, found.values.get("wall", LONGEST))


def cold(plan: Plan) -> None:
    """Starting, against importing what a program of this kind imports."""
    code = {"import click": "import click", "import pandas, networkx": "import pandas, networkx"}
    commands = {f"cold {name}": (PYTHON, "-c", text) for name, text in code.items()}
    commands["cold --help"] = (PYTHON, "-m", "dataflow", "--help")
    commands["cold check"] = (PYTHON, "-m", "dataflow", "check", str(LENDER), "--fail-on", "none")
    for name, found in in_turn(commands, times=5 if plan.quick else 11).items():
        plan.results.add(name, found)


def loading(plan: Plan) -> None:
    """Loading against the bare parsers."""
    forms = [("parquet", 50_000), ("csv", 50_000), ("xlsx", 50_000), ("yaml", 20_000), ("json", 20_000)]
    if not plan.quick:
        forms += [("parquet", 1_000_000), ("csv", 1_000_000)]
    for form, flows in forms:
        place = plan.parquet(flows) if form == "parquet" else plan.converted(flows, f".{form}")
        command = (PYTHON, "-m", "bench.loading", form, place, "3" if plan.quick else "7")
        plan.results.add(f"loading {form} {flows}", run(command))


def rules(plan: Plan) -> None:
    """All stable rules on each engine, and four checks by hand."""
    for size in plan.sizes:
        place = plan.parquet(size)
        times = 1 if plan.quick or size > 1_000_000 else 5
        for way in ("sql", *(("loops",) if size <= 1_000_000 else ())):
            command = (PYTHON, "-m", "bench.by_hand", way, place)
            slow = way == "loops" and size >= 1_000_000
            plan.results.add(f"by hand {way} {size}", repeated(command, 1 if slow else times))
        for engine in plan.engines:
            plan.grows(f"rules {engine}", size, (PYTHON, "-m", "bench.rules", engine, place), times)


def limited(plan: Plan) -> None:
    """DuckDB within two gigabytes, the rest on disk."""
    if "duckdb" not in plan.engines and plan.quick:
        return
    size = plan.sizes[-1]
    command = (PYTHON, "-m", "bench.rules", "duckdb", plan.parquet(size), "2GB")
    plan.results.add(f"rules duckdb-2GB {size}", run(command, timeout=2 * LONGEST))


def pytm(plan: Plan) -> None:
    """pytm's evaluation of a model with as many data flows as an inventory that is checked; both in turn."""
    for flows in (1_000,) if plan.quick else (1_000, 5_000, 20_000):
        options = ("--format", "json", "--fail-on", "none")
        commands = {
            f"pytm {flows}": (PYTHON, "-m", "bench.pytm_model", str(flows)),
            f"check {flows}": (PYTHON, "-m", "dataflow", "check", plan.parquet(flows), *options),
        }
        for name, found in in_turn(commands, times=1 if flows > 5_000 else 5).items():
            plan.results.add(name, found)


def outputs(plan: Plan) -> None:
    """Record, workbook and map of made inventories; the report of a lender."""
    for flows in (1_000,) if plan.quick else (1_000, 10_000):
        place = plan.parquet(flows)
        for name, form in (("record", "md"), ("record", "json"), ("convert", "xlsx"), ("map", "html")):
            target = str(plan.data / f"out-{flows}.{form}")
            line = (PYTHON, "-m", "dataflow", name, place)
            line += (target,) if name == "convert" else ("--out", target)
            plan.results.add(f"{name} {form} {flows}", run(line))
    target = str(plan.data / "report")
    plan.results.add("report lender", run((PYTHON, "-m", "dataflow", "report", str(LENDER), "--out", target)))


def portfolio(plan: Plan) -> None:
    """Thousands of inventories side by side."""
    for count in (300,) if plan.quick else (1_000, 3_000):
        folder = plan.data / f"portfolio-{count}"
        if not folder.exists():
            made("bench.generate", "15", str(folder), "--inventories", str(count))
        check = (PYTHON, "-m", "dataflow", "check", str(folder), "--keep-going", "--fail-on", "none")
        plan.grows("portfolio", count, check)


SECTIONS: dict[str, Callable[[Plan], None]] = {
    "cold": cold,
    "loading": loading,
    "pytm": pytm,
    "rules": rules,
    "limited": limited,
    "outputs": outputs,
    "portfolio": portfolio,
}


def made(*module_and_arguments: str) -> None:
    """Run a module that makes what is measured.  Raises ``RuntimeError`` with what it said."""
    found = run((PYTHON, "-m", *module_and_arguments))
    if not found.known:
        raise RuntimeError(f"{' '.join(module_and_arguments)}: {found.shown}")
