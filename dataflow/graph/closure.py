"""Which party does a category reach, over chains of processors: the fixed point on tables.

Works on narwhals frames of any engine.  Every step is materialised by the caller's
function: a lazy plan that grows with each step would never finish.
"""

from collections.abc import Callable
from typing import Any

import narwhals as nw

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
    reach = materialise(frontier.with_columns(hops=nw.lit(1)))
    hops = 1
    while _any(frontier):
        if hops == depth:
            return reach, _any(_step(edges, frontier, reach))
        frontier = materialise(_step(edges, frontier, reach))
        hops += 1
        reach = materialise(nw.concat([reach, frontier.with_columns(hops=nw.lit(hops))], how="vertical"))
    return reach, False


# --- private ---


def _step(edges: Any, frontier: Any, reach: Any) -> Any:
    left = frontier.select("activity", "category", "origin", _party="party", _sure="sure")
    found = edges.join(
        left,
        left_on=["activity", "category", "sender"],
        right_on=["activity", "category", "_party"],
        how="inner",
    )
    found = found.with_columns(sure=nw.col("sure") * nw.col("_sure"))
    best = _best(found.select("activity", "category", "recipient", "origin", "flow", "sure"))
    best = best.filter(nw.col("party") != nw.col("origin"))
    return best.join(reach.select(*KEYS), on=list(KEYS), how="anti")


def _best(found: Any) -> Any:
    renamed = found.select("activity", "category", "origin", "flow", "sure", party="recipient")
    return renamed.group_by(*KEYS).agg(nw.col("origin").min(), nw.col("flow").min(), nw.col("sure").max())


def _any(frame: Any) -> bool:
    found = frame.select("activity").head(1).collect()
    return len(found) > 0
