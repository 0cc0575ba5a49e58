"""One empty cell, many questions: findings that cannot be told, by the cell they wait for."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from dataflow.findings.finding import EmptyField, Finding

Cell = tuple[str, EmptyField]
"""Inventory and empty field."""


def causes(findings: Sequence[Finding]) -> list[tuple[EmptyField | None, tuple[Finding, ...]]]:
    """The findings in their order, those that share an empty cell together where the first of them stands.

    A finding with several empty cells stands under the one that most findings wait for.  A finding
    that shares no cell with another stands alone, under None.
    """
    counts = Counter(cell for finding in findings for cell in dict.fromkeys(_cells(finding)))
    under: dict[Cell, list[Finding]] = defaultdict(list)
    chosen: list[Cell | None] = []
    for finding in findings:
        shared = [cell for cell in _cells(finding) if counts[cell] > 1]
        cell = max(shared, key=lambda one: counts[one]) if shared else None  # the first of equals
        chosen.append(cell)
        if cell is not None:
            under[cell].append(finding)
    result: list[tuple[EmptyField | None, tuple[Finding, ...]]] = []
    for finding, cell in zip(findings, chosen, strict=True):
        if cell is None or len(under[cell]) == 1:
            result.append((None, (finding,)))
        elif under[cell][0] is finding:
            result.append((cell[1], tuple(under[cell])))
    return result


# --- private ---


def _cells(finding: Finding) -> list[Cell]:
    return [(finding.subject.inventory, item) for item in finding.empty]
