"""What was measured, as ratios, as growth, and as the table in the README.

``python -m bench.report README.md`` writes the table; ``--check`` only says whether it is fresh.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

BEGIN, END = "<!-- bench -->", "<!-- /bench -->"
RESULTS = Path(__file__).parent / "results" / "results.json"

Measurements = Mapping[str, Mapping[str, Any]]


class Ratio(NamedTuple):
    """What is compared, what came out, and what it should not exceed."""

    what: str
    value: float
    mark: float
    unit: str = "×"

    @property
    def cells(self) -> tuple[str, str, str]:
        return (self.what, _shown(self.value, self.unit), "≤ " + _shown(self.mark, self.unit))


def ratios(measured: Measurements) -> list[Ratio]:
    """Every ratio that the measurements give."""
    return [*_cold(measured), *_loading(measured), *_pytm(measured), *_rules(measured), *_growth(measured)]


def summary(document: Mapping[str, Any]) -> str:
    """The table of ratios, between the marks."""
    rows = [ratio.cells for ratio in ratios(document["measured"])]
    return "\n".join(
        [BEGIN, *_lines(("Measured in one run", "Ratio", "Mark"), rows), "", _where(document), END]
    )


def full_table(document: Mapping[str, Any]) -> str:
    """Ratios, then every measurement: wall seconds, processor seconds, peak memory, what else it says."""
    rows = []
    for name, values in document["measured"].items():
        reason = values.get("skipped") or values.get("failed")
        first = [str(reason).replace("|", "/"), "", ""] if reason else [
            str(values.get(key, "")) for key in ("wall", "cpu", "peak_mb")
        ]  # fmt: skip
        rest = ", ".join(f"{k} {v:g}" for k, v in values.items() if k not in _WHOLE and not reason)
        rows.append((name, *first, rest))
    head = ("Measurement", "Wall s", "Processor s", "Peak MB", "Of which")
    return "\n".join([summary(document), "", *_lines(head, rows), ""])


def written(readme: str, document: Mapping[str, Any]) -> str:
    """The README with the table between its marks.  Raises ``ValueError`` when there is no mark."""
    before, mark, after = readme.partition(BEGIN)
    if not mark:
        raise ValueError(f"no {BEGIN} in the README")
    _, end, rest = after.partition(END)
    if not end:  # the first time, the section ends with the next heading
        _, heading, rest = after.partition("\n## ")
        rest = "\n" + heading + rest
    return before + summary(document) + rest


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.report")
    parser.add_argument("readme", type=Path)
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    text = chosen.readme.read_text(encoding="utf-8")
    fresh = written(text, json.loads(RESULTS.read_text(encoding="utf-8")))
    if chosen.check:
        sys.exit(0 if fresh == text else f"{chosen.readme}: not the figures of {RESULTS}")
    chosen.readme.write_text(fresh, encoding="utf-8")


# --- private ---

_WHOLE = ("wall", "cpu", "peak_mb", "skipped", "failed")
_ENGINES = ("arrays", "polars", "duckdb", "pandas")


def _value(measured: Measurements, name: str, key: str = "cpu") -> float | None:
    return measured.get(name, {}).get(key)


def _against(
    measured: Measurements,
    what: str,
    name: str,
    other: str,
    mark: float,
    keys: tuple[str, str] = ("cpu", "cpu"),
) -> Iterator[Ratio]:
    ours, theirs = _value(measured, name, keys[0]), _value(measured, other, keys[1])
    if ours and theirs:
        yield Ratio(what, ours / theirs, mark)


def _cold(measured: Measurements) -> Iterator[Ratio]:
    yield from _against(measured, "`dataflow --help` : `import click`", "cold --help", "cold import click", 2)
    name, other = "cold check", "cold import pandas, networkx"
    yield from _against(measured, "`dataflow check` of a lender : `import pandas, networkx`", name, other, 2)


def _loading(measured: Measurements) -> Iterator[Ratio]:
    for name in measured:
        if name.startswith("loading "):
            _, form, flows = name.split()
            if form == "json":  # no mark was set
                continue
            what = f"loading {int(flows):,} flows : bare {form} parser"
            yield from _against(measured, what, name, name, 3 if form == "yaml" else 2, ("load", "bare"))


def _pytm(measured: Measurements) -> Iterator[Ratio]:
    for size in _sizes(measured, "pytm"):
        what = f"`dataflow check --format json`, {size:,} flows : pytm --json, as many"
        yield from _against(measured, what, f"check {size}", f"pytm {size}", 0.1)


def _rules(measured: Measurements) -> Iterator[Ratio]:
    for size in _sizes(measured, "by hand sql"):
        costs = {engine: _value(measured, f"rules {engine} {size}") for engine in _ENGINES}
        known = {engine: cost for engine, cost in costs.items() if cost}
        if not known or size < 100_000:
            continue
        best = min(known, key=lambda engine: known[engine])
        rules = f"all rules, {size:,} flows, {best}"
        name = f"rules {best} {size}"
        yield from _against(measured, f"{rules} : four checks in SQL by hand", name, f"by hand sql {size}", 4)
        yield from _against(
            measured, f"{rules} : four checks in networkx loops", name, f"by hand loops {size}", 0.2
        )
        peak = _value(measured, name, "peak_mb")
        if size >= 10_000_000 and peak:
            yield Ratio(f"{rules}: peak memory", peak / 1024, 6, " GB")


def _growth(measured: Measurements) -> Iterator[Ratio]:
    for engine in _ENGINES:
        sizes = [size for size in _sizes(measured, f"rules {engine}") if size >= 100_000]
        if len(sizes) < 2:
            sizes = _sizes(measured, f"rules {engine}")
        for key, of in (("cpu", "time"), ("peak_mb", "memory")):
            known = [size for size in sizes if _value(measured, f"rules {engine} {size}", key)]
            if len(known) >= 2:
                small, large = known[0], known[-1]
                less, more = (measured[f"rules {engine} {size}"][key] for size in (small, large))
                exponent = math.log(more / less) / math.log(large / small)
                yield Ratio(f"growth of {of}, {engine}, {small:,} to {large:,} flows", exponent, 1.1, "")


def _sizes(measured: Measurements, name: str) -> list[int]:
    last = (known.removeprefix(name + " ") for known in measured if known.startswith(name + " "))
    return sorted(int(size) for size in last if size.isdigit())


def _shown(value: float, unit: str) -> str:
    return f"{value:.2f}{unit}" if value < 10 and value != int(value) else f"{value:.0f}{unit}"


def _lines(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    rule = "|".join(["---", *["--:"] * (len(head) - 1)])
    return [f"| {' | '.join(head)} |", f"|{rule}|", *[f"| {' | '.join(row)} |" for row in rows]]


def _where(document: Mapping[str, Any]) -> str:
    machine = document["machine"]
    load = machine["load"][0]
    versions = ", ".join(f"{name} {known}" for name, known in machine["versions"].items() if known)
    return (
        f"{machine['processors']} processors ({machine.get('processor') or 'unknown'}), "
        f"{machine.get('memory_gb', '?')} GB, load {load} at the start; "
        f"processor time of whole processes. Python {machine['python']}, {versions}."
    )


if __name__ == "__main__":
    main()
