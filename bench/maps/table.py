"""The measurements of maps as a Markdown table."""

from collections.abc import Mapping
from typing import Any

from bench.maps.browser import PATIENCE

HEAD = (
    "graph", "page", "written, CPU s", "size, kB", "first paint, s", "ready, s", "page CPU until ready, s",
    "slowest filter, CPU ms", "asked of the network",
)  # fmt: skip


def table(document: Mapping[str, Any]) -> str:
    """One row for each graph and page, the ratio of ready times where both got ready, then the machine."""
    lines = [f"| {' | '.join(HEAD)} |", "|---|---|" + "--:|" * (len(HEAD) - 2)]
    for name, values in document["measured"].items():
        title = (
            f"{name}: {values['nodes']:,} nodes, {values['edges']:,} edges, {values['findings']:,} findings"
        )
        for way in ("dataflow", "pyvis"):
            lines.append(_row(title if way == "dataflow" else "", way, values[way]))
    load = " ".join(str(number) for number in document["machine"]["load"])
    lines += [
        "",
        "Headless Chromium without a network; the soonest of several openings. Ready: ours answers a filter;"
        " pyvis's physics has come to rest (each waits at most"
        f" {PATIENCE} s). {document['machine']['processors']} processors, load {load},"
        f" Python {document['machine']['python']}.",
        "",
    ]
    return "\n".join(lines)


# --- private ---


def _row(title: str, way: str, values: Mapping[str, Any]) -> str:
    slowest = f"{max(values['filters'].values()) * 1000:.0f}" if values["filters"] else "none to set"
    cells = [
        title, way, values["written"], f"{values['bytes'] / 1000:,.0f}", _or_never(values["first_paint"]),
        _or_never(values["ready"]), "still at work" if values["cpu"] is None else values["cpu"], slowest, len(values["asked"]),
    ]  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |"


def _or_never(seconds: float | None) -> str:
    return f"not within {PATIENCE}" if seconds is None else f"{seconds}"
