"""One empty cell, many questions: findings that cannot be told, by the cell they wait for."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dataflow.findings.finding import EmptyField, Finding
from dataflow.findings.sequence import at

Cell = tuple[str, EmptyField]
"""Inventory and empty field."""


def causes(findings: Sequence[Finding]) -> Iterator[tuple[EmptyField | None, tuple[Finding, ...]]]:
    """The findings in their order, those that share an empty cell together where the first of them stands.

    A finding with several empty cells stands under the one that most findings wait for.  A finding
    that shares no cell with another stands alone, under None.
    """
    # Findings may be made anew each time they are read: of each only its cells are kept.
    kept: dict[Cell, Cell] = {}
    cells = [tuple([kept.setdefault(cell, cell) for cell in _cells(finding)]) for finding in findings]
    counts = Counter(cell for own in cells for cell in dict.fromkeys(own))
    chosen = [_chosen(own, counts) for own in cells]
    under: dict[Cell, list[int]] = defaultdict(list)
    for position, cell in enumerate(chosen):
        if cell is not None:
            under[cell].append(position)
    for position, finding in enumerate(findings):
        cell = chosen[position]
        if cell is None or len(under[cell]) == 1:
            yield None, (finding,)
        elif under[cell][0] == position:
            yield cell[1], tuple(at(findings, under[cell]))


# --- private ---


def _cells(finding: Finding) -> list[Cell]:
    return [(finding.subject.inventory, item) for item in finding.empty]


def _chosen(cells: Sequence[Cell], counts: Mapping[Cell, int]) -> Cell | None:
    """The shared cell that most findings wait for, the first of equals."""
    shared = [cell for cell in cells if counts[cell] > 1]
    return max(shared, key=lambda one: counts[one]) if shared else None
