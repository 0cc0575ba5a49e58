"""Which party does a category reach, over chains of processors: the fixed point on tables.

Works on frames of any engine.  Every step is materialised: a lazy plan that grows with
each step would never finish.  An engine that can follow edges by itself does so.
"""

from typing import Any

from dataflow.engines.expressions import col, concat, lit

KEYS = ("activity", "category", "party")


def closure(edges: Any, starts: Any, *, engine: Any, depth: int) -> tuple[Any, bool]:
    """Reach of every (activity, category) from the parties that start it.

    edges: activity, category, sender, recipient, flow, sure (1: the flow is known to carry it; 0: perhaps).
    starts: activity, party.
    Returns (reach, capped).  reach: activity, category, party, origin, hops, flow (the
    last edge of a shortest path, the smallest id of several), sure; capped: longer paths exist.
    A category travels on only along edges that carry it too (intersection), within one activity.
    """
    if hasattr(engine, "reach"):
        return engine.reach(edges, starts, depth)  # type: ignore[no-any-return]
    materialise = engine.materialise
    origins = starts.select("activity", "party", origin="party")
    found = edges.join(origins, left_on=["activity", "sender"], right_on=["activity", "party"], how="inner")
    frontier = materialise(_best(found.select("activity", "category", "recipient", "origin", "flow", "sure")))
    reach = [frontier.with_columns(hops=lit(1))]
    near = frontier.select(*KEYS)
    while not frontier.is_empty():
        # an activity in which nothing new was reached is done: neither its edges nor its reach are needed
        active = materialise(frontier.select("activity").unique())
        edges = materialise(edges.join(active, on="activity", how="semi"))
        near = materialise(near.join(active, on="activity", how="semi"))
        step = materialise(_step(edges, frontier, near))
        if len(reach) == depth:
            return concat(reach), not step.is_empty()
        frontier = step
        reach.append(frontier.with_columns(hops=lit(len(reach) + 1)))
        near = concat([near, frontier.select(*KEYS)])
    return concat(reach), False


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
    return best.join(reach, on=list(KEYS), how="anti")


def _best(found: Any) -> Any:
    renamed = found.select("activity", "category", "origin", "flow", "sure", party="recipient")
    return renamed.group_by(*KEYS).agg(col("origin").min(), col("flow").min(), col("sure").max())
