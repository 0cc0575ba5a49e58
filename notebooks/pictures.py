"""Pictures for the tours: bars, a shaded table, a layered drawing of flows.  Text and SVG, nothing to install."""

from collections.abc import Iterable, Mapping
from html import escape

import networkx
import pandas
from IPython.display import HTML

INK, BAR, EDGE = "#1b1f24", "#2f6f9f", "#8a939c"


def bars(values: Mapping[str, float], *, title: str, unit: str = "") -> HTML:
    """A horizontal bar for each label, with its number."""
    top = max([*values.values(), 1])
    rows = []
    for line, (label, value) in enumerate(values.items()):
        y = 34 + line * 24
        rows.append(f'<text x="300" y="{y + 14}" text-anchor="end">{escape(str(label))}</text>')
        rows.append(f'<rect x="308" y="{y}" width="{value / top * 330:.1f}" height="18" fill="{BAR}"/>')
        rows.append(f'<text x="{314 + value / top * 330:.1f}" y="{y + 14}">{value:g}{escape(unit)}</text>')
    return _svg(title, "".join(rows), width=720, height=42 + 24 * len(values))


def shaded(frame: pandas.DataFrame, *, title: str, colours: Mapping[str, str] | None = None) -> HTML:
    """A table whose cells are shaded by their number, or by their word where ``colours`` names it."""
    rows = frame.to_numpy().tolist()
    top = max([value for row in rows for value in row if isinstance(value, int | float)], default=0) or 1

    def cell(value: object) -> str:
        if colours is not None:
            back = colours.get(str(value), "transparent")
        else:
            back = f"rgba(47,111,159,{float(value) / top * 0.6:.2f})"  # type: ignore[arg-type]
        return f'<td style="background:{back};text-align:center">{escape(str(value))}</td>'

    head = "".join(f"<th>{escape(str(column))}</th>" for column in frame.columns)
    body = "".join(
        f'<tr><th style="text-align:left">{escape(str(name))}</th>{"".join(cell(v) for v in row)}</tr>'
        for name, row in zip(frame.index, rows, strict=True)
    )
    return HTML(f"<table><caption>{escape(title)}</caption><tr><th></th>{head}</tr>{body}</table>")


def drawing(
    graph: networkx.MultiDiGraph, *, start: str, title: str, marked: Iterable[str] = (), width: int = 900
) -> HTML:
    """What is reached from a node, one column a step; ``marked`` nodes have a bold red outline."""
    steps = networkx.single_source_shortest_path_length(graph, start)
    columns: dict[int, list[str]] = {}
    for node, step in sorted(steps.items()):
        columns.setdefault(step, []).append(node)
    height = max(len(nodes) for nodes in columns.values()) * 42 + 44
    gap = (width - 190) / max(len(columns) - 1, 1)
    at = {
        node: (10 + step * gap, 34 + (height - 44) * (place + 0.5) / len(nodes))
        for step, nodes in columns.items()
        for place, node in enumerate(nodes)
    }
    lines = [
        f'<line x1="{at[a][0] + 170:.0f}" y1="{at[a][1]:.0f}" x2="{at[b][0]:.0f}" y2="{at[b][1]:.0f}" '
        f'stroke="{EDGE}" marker-end="url(#tip)"/>'
        for a, b in sorted({(a, b) for a, b in graph.edges() if a in at and b in at})
        if steps[a] < steps[b]
    ]
    boxes = [_box(graph, node, *at[node], marked=node in set(marked)) for node in at]
    tip = (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" '
        f'orient="auto"><path d="M0 0L8 4L0 8z" fill="{EDGE}"/></marker></defs>'
    )
    return _svg(title, tip + "".join(lines + boxes), width=width, height=height)


# --- private ---


def _box(graph: networkx.MultiDiGraph, node: str, x: float, y: float, *, marked: bool) -> str:
    name = str(graph.nodes[node].get("name") or node)
    short = name if len(name) <= 22 else name[:21] + "…"
    country = str(graph.nodes[node].get("country") or "country unknown")
    line = ("#b3261e", 3) if marked else (INK, 1)
    return (
        f'<g><title>{escape(name)}</title><rect x="{x:.0f}" y="{y - 18:.0f}" width="170" height="36" rx="4" '
        f'fill="#eef4f8" stroke="{line[0]}" stroke-width="{line[1]}"/>'
        f'<text x="{x + 8:.0f}" y="{y - 3:.0f}">{escape(short)}</text>'
        f'<text x="{x + 8:.0f}" y="{y + 12:.0f}" font-size="11" fill="#57606a">{escape(country)}</text></g>'
    )


def _svg(title: str, inside: str, *, width: float, height: float) -> HTML:
    return HTML(
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(title)}" width="{width:.0f}" '
        f'height="{height:.0f}" font-family="sans-serif" font-size="13" fill="{INK}">'
        f'<rect width="100%" height="100%" fill="white"/><text x="10" y="18" font-weight="bold">{escape(title)}'
        f"</text>{inside}</svg>"
    )
