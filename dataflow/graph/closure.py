"""Which party does a category reach, over chains of processors: the fixed point on tables.

Works on frames of any engine.  Every step is materialised by the caller's
function: a lazy plan that grows with each step would never finish.
"""

from collections.abc import Callable
from typing import Any

from dataflow.engines.expressions import col, concat, lit

KEYS = ("activity", "category", "party")


def closure(edges: Any, starts: Any, *, materialise: Callable[[Any], Any], depth: int) -> tuple[Any, bool]:
    """Reach of every (activity, category) from the parties that start it.

    edges: activity, category, sender, recipient, flow, sure (1: the flow is known to carry it; 0: perhaps).
    starts: activity, party.
    Returns (reach, capped).  reach: activity, category, party, origin, hops, flow (the
    last edge of a shortest path, the smallest id of several), sure; capped: longer paths exist.
    A category travels on only along edges that carry it too (intersection), within one activity.
    """
    origins = starts.select("activity", "party", origin="party")
    found = edges.join(origins, left_on=["activity", "sender"], right_on=["activity", "party"], how="inner")
    frontier = materialise(_best(found.select("activity", "category", "recipient", "origin", "flow", "sure")))
    reach = materialise(frontier.with_columns(hops=lit(1)))
    hops = 1
    while not frontier.is_empty():
        if hops == depth:
            return reach, not materialise(_step(edges, frontier, reach)).is_empty()
        frontier = materialise(_step(edges, frontier, reach))
        hops += 1
        reach = materialise(concat([reach, frontier.with_columns(hops=lit(hops))]))
    return reach, False


# --- private ---


def _step(edges: Any, frontier: Any, reach: Any) -> Any:
    left = frontier.select("activity", "category", "origin", _party="party", _sure="sure")
    found = left.join(
        edges,
        left_on=["activity", "category", "_party"],
        right_on=["activity", "category", "sender"],
        how="inner",
    )
    found = found.with_columns(sure=col("sure") * col("_sure"))
    best = _best(found.select("activity", "category", "recipient", "origin", "flow", "sure"))
    best = best.filter(col("party") != col("origin"))
    return best.join(reach.select(*KEYS), on=list(KEYS), how="anti")


def _best(found: Any) -> Any:
    renamed = found.select("activity", "category", "origin", "flow", "sure", party="recipient")
    return renamed.group_by(*KEYS).agg(col("origin").min(), col("flow").min(), col("sure").max())
