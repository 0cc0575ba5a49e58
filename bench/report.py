"""What was measured, as growth exponents and as the table between the marks in the README."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from bench.measure import Measured

MARKS = ("<!-- bench -->", "<!-- /bench -->")


def exponents(
    results: Mapping[str, Measured], sizes: Sequence[int], engines: Sequence[str]
) -> dict[str, float]:
    """Engine → growth of processor time between the two largest sizes both of which were measured."""
    found = {}
    for name in [*[f"rules {engine}" for engine in engines], "four checks sql", "four checks loops"]:
        costs = [
            (size, results[f"{name} {size}"].values.get("cpu"))
            for size in sizes
            if f"{name} {size}" in results
        ]
        known = [(size, cost) for size, cost in costs if cost]
        if len(known) >= 2:
            (small, less), (large, more) = known[-2:]
            found[name] = round(math.log(more / less) / math.log(large / small), 2)
    return found


def table(document: Mapping[str, Any]) -> str:
    """The Markdown table, between ``MARKS``; ratios are processor time against the SQL or the import beside it."""
    measured, machine = document["measured"], document["machine"]
    lines = [MARKS[0], "| measured | wall s | cpu s | peak MB | ratio |", "|---|--:|--:|--:|--:|"]
    for name, values in measured.items():
        reason = values.get("skipped") or values.get("failed")
        if reason:
            lines.append(f"| {name} | {reason.replace('|', '/')} | | | |")
            continue
        cells = [str(values.get(key, "")) for key in ("wall", "cpu", "peak_mb")]
        lines.append(f"| {name} | {' | '.join(cells)} | {_ratio(name, values, measured)} |")
    load = " ".join(str(number) for number in machine["load"])
    grown = "; ".join(f"{name} {value}" for name, value in document["exponents"].items())
    lines += [
        "",
        f"{machine['processors']} processors, load {load}, Python {machine['python']}. Growth: {grown}.",
    ]
    return "\n".join([*lines, MARKS[1], ""])


# --- private ---

_BESIDE = {"help": "import click", "check": "import pandas, networkx"}


def _ratio(name: str, values: Mapping[str, Any], measured: Mapping[str, Mapping[str, Any]]) -> str:
    if name in _BESIDE:
        other, key = measured.get(_BESIDE[name], {}).get("wall"), "wall"
    elif name.startswith("rules "):
        other, key = measured.get(f"four checks sql {name.split()[-1]}", {}).get("cpu"), "cpu"
    else:
        return ""
    return f"{values[key] / other:.1f}" if other and key in values else ""
